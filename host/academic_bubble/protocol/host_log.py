"""The end of the host's log, for the settings page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from academic_bubble.protocol.base import Message
from academic_bubble.protocol.member import Ask

MAX_LOG_LINES = 500


class HostLogRequest(Ask):
    """Asks for the last lines of the log, which never holds the text of a tweet."""

    type: Literal["host_log"]
    lines: int = Field(default=200, ge=1, le=MAX_LOG_LINES)


class HostLogReply(Message):
    """Oldest first; empty while there is no log file."""

    type: Literal["host_log_reply"] = "host_log_reply"
    lines: tuple[str, ...]
