"""Whom to add next, and whom to look at again."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler
from pydantic.functional_validators import WrapValidator
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Kind, Message
from academic_bubble.protocol.member import (
    AccountStats,
    Ask,
    MemberHandle,
    MemberRow,
    Name,
    UserId,
)

Relation = TypeAliasType("Relation", Literal["reposted", "quoted", "replied", "liked", "followed"])
SuggestionReason = TypeAliasType("SuggestionReason", Literal["mostly_personal", "silent"])


class Sighting(Frozen):
    """``by`` reposted, quoted, replied to or liked a tweet of this account, or follows it."""

    handle: MemberHandle
    name: Name = ""
    user_id: UserId | None = None
    relation: Relation
    by: MemberHandle
    tweet_id: str | None = Field(default=None, max_length=64)


def _leave_out(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    """Turn an unreadable sighting into None, so that it never sinks its batch."""
    try:
        return handler(value)
    except ValidationError:
        return None


# The schema is Sighting's alone: a None is made here and never arrives from a browser.
SightingItem = Annotated[Sighting, WrapValidator(_leave_out)]


class NoteSightingsRequest(Ask):
    """What a page showed: who points to whom. Only relations, no text.

    Of what others than members did, only "followed" is kept: a list the user opened. Who wrote
    a tweet, and how it was judged, the host notes itself when it judges.
    """

    type: Literal["note_sightings"]
    sightings: tuple[SightingItem, ...] = Field(max_length=200)


class NoteSightingsReply(Message):
    """``taken`` were readable; they reach the disk within seconds, the same one only once."""

    type: Literal["note_sightings_reply"] = "note_sightings_reply"
    taken: int


class Evidence(Frozen):
    """How many distinct members point to an account, in all and in each way, and some of them."""

    pointers: int = 0
    reposted_by: int = 0
    quoted_by: int = 0
    replied_by: int = 0
    liked_by: int = 0
    followed_by: int = 0
    members: tuple[str, ...] = ()


class Candidate(Frozen):
    """An account to add. ``score`` orders; evidence and stats are the reasons."""

    handle: str
    name: str
    user_id: str | None
    score: float
    evidence: Evidence
    stats: AccountStats
    is_dismissed: bool = False


class DiscoverRequest(Ask):
    """The candidates, best first. ``followed_by`` narrows them to the list of one account that
    the user opened, ``kind`` to those seen with tweets of a kind; ``dismissed`` asks for the
    dismissed ones instead."""

    type: Literal["discover"]
    followed_by: MemberHandle | None = None
    kind: Kind | None = None
    dismissed: bool = False
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=50, ge=1, le=200)


class DiscoverReply(Message):
    """``listed`` accounts were noted in all on the list of ``followed_by``, members too."""

    type: Literal["discover_reply"] = "discover_reply"
    candidates: tuple[Candidate, ...]
    total: int
    listed: int


class Suggestion(Frozen):
    """A member to look at again. ``recent`` is what was seen in the last 90 days;
    ``days_silent`` since the last tweet seen, or since the day it was added if there is none."""

    member: MemberRow
    reason: SuggestionReason
    recent: AccountStats
    days_silent: int | None


class HygieneRequest(Ask):
    type: Literal["hygiene"]
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=50, ge=1, le=200)


class HygieneReply(Message):
    """Suggestions only: nobody is ever taken out but by the user."""

    type: Literal["hygiene_reply"] = "hygiene_reply"
    suggestions: tuple[Suggestion, ...]
    total: int


DiscoveryRequest = NoteSightingsRequest | DiscoverRequest | HygieneRequest
DiscoveryReply = NoteSightingsReply | DiscoverReply | HygieneReply
