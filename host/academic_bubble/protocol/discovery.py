"""Whom to add next, whom to look at again, and what is known of one account."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler
from pydantic.functional_validators import WrapValidator
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Kind, Message
from academic_bubble.protocol.member import (
    AccountStats,
    Ask,
    Member,
    MemberHandle,
    MemberMark,
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


class Week(Frozen):
    """What was seen in one week; ``start`` is its Monday, as YYYY-MM-DD."""

    start: str
    seen: int
    professional: int
    personal: int


class Pointer(Frozen):
    """An account that this one points to, or that points to this one, and how often."""

    handle: str
    name: str
    is_member: bool
    relation: Relation
    count: int


class MemberRequest(Ask):
    """Everything that is known of one account, member or not."""

    type: Literal["member"]
    handle: MemberHandle


class MemberDetailsReply(Message):
    """``weeks`` are consecutive, oldest first, and end with the present one. ``points_to`` and
    ``pointed_by`` have up to 50 each, most frequent first. ``member`` is null for an account
    outside the bubble."""

    type: Literal["member_details_reply"] = "member_details_reply"
    handle: str
    name: str
    user_id: str | None
    member: Member | None
    stats: AccountStats
    evidence: Evidence
    weeks: tuple[Week, ...]
    points_to: tuple[Pointer, ...]
    pointed_by: tuple[Pointer, ...]
    suggestions: tuple[SuggestionReason, ...]
    is_dismissed: bool


class GraphNode(Frozen):
    """A member, or somebody outside whom several members point to (``member`` null)."""

    handle: str
    name: str
    member: MemberMark | None
    pointers: int


class GraphEdge(Frozen):
    """``source`` and ``target`` are handles; ``weight`` counts how often one points to the other
    by repost, quotation, reply or like; following alone counts once."""

    source: str
    target: str
    weight: int


class GraphRequest(Ask):
    """The bubble as a network: the ``limit`` best connected, of members and candidates."""

    type: Literal["graph"]
    limit: int = Field(default=300, ge=1, le=1000)
    candidates: bool = True


class GraphReply(Message):
    """``members`` of the bubble in all; nodes may be fewer."""

    type: Literal["graph_reply"] = "graph_reply"
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    members: int


DiscoveryRequest = (
    NoteSightingsRequest | DiscoverRequest | HygieneRequest | MemberRequest | GraphRequest
)
DiscoveryReply = NoteSightingsReply | DiscoverReply | HygieneReply | MemberDetailsReply | GraphReply
