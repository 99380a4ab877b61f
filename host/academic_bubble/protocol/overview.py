"""What went by: counts per day, and what was put away lately."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from academic_bubble.protocol.base import Frozen, Kind, Message
from academic_bubble.protocol.learning import JudgedTweet
from academic_bubble.protocol.member import Ask


class DayCounts(Frozen):
    """Tweets seen on a day (local date), by outcome and by kind."""

    day: str
    seen: int
    professional: int
    personal: int
    unsure: int
    kinds: dict[Kind, int]


class OverviewRequest(Ask):
    """Counts of the last ``days`` days, today included, and up to ``recent`` tweets put away."""

    type: Literal["overview"]
    days: int = Field(default=7, ge=1, le=366)
    recent: int = Field(default=30, ge=0, le=100)


class OverviewReply(Message):
    """``days`` oldest first, without gaps. ``put_away``: tweets that the settings dim, collapse
    or hide, newest first, from this browser's last day and kept in memory only; ``hidden`` counts
    all of them. ``since`` is the first day that was counted, null if none was."""

    type: Literal["overview_reply"] = "overview_reply"
    days: tuple[DayCounts, ...]
    put_away: tuple[JudgedTweet, ...]
    hidden: int
    since: str | None
    settings_revision: int


class PauseRequest(Ask):
    """Shows every tweet as it is for so many minutes, in every browser; 0 ends a pause."""

    type: Literal["pause"]
    minutes: int = Field(ge=0, le=7 * 24 * 60)
