"""The handshake, apart from the other messages: hello waits for no other message's import."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Message

Feature = TypeAliasType(
    "Feature",
    Literal[
        "classify",
        "explain",
        "settings",
        "members",
        "discovery",
        "corrections",
        "review",
        "rules",
        "overview",
        "pause",
        "privacy",
        "doctor",
    ],
)
ModelState = TypeAliasType("ModelState", Literal["loading", "ready", "missing", "damaged"])


class ProtocolRange(Frozen):
    """The protocol versions a side understands, both ends included."""

    min: int = Field(ge=1)
    max: int = Field(ge=1)


class ModelInfo(Frozen):
    """The classifier's identity and whether it can judge; ``id`` is null until it is known."""

    id: str | None
    state: ModelState


class Recovery(Frozen):
    """The database was damaged and moved aside, as ``kept_as`` in the same folder.

    The backup of ``restored_from`` took its place, or an empty database where that is null.
    Times are ISO 8601, in UTC.
    """

    at: str
    kept_as: str
    restored_from: str | None


class HelloRequest(Message):
    """The first message on a port. Answered before the model is loaded."""

    type: Literal["hello"]
    protocol: ProtocolRange
    client: str = Field(max_length=200)


class HelloReply(Message):
    type: Literal["hello_reply"] = "hello_reply"
    protocol: int
    host_version: str
    features: tuple[Feature, ...]
    model: ModelInfo
    settings_revision: int
    recovery: Recovery | None = None
