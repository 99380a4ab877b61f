"""An error, and the reply that carries it."""

from __future__ import annotations

from typing import Literal

from academic_bubble.protocol.base import Frozen


class Failure(Frozen):
    """An error as it travels: a stable code and a sentence for the user."""

    code: str
    message: str


class ErrorReply(Frozen):
    """The answer to a request that failed; ``id`` is null when the request had none."""

    type: Literal["error"] = "error"
    id: int | None
    error: Failure
