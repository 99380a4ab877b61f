"""Who points to whom: all that is known of one account, and the bubble as a picture."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from academic_bubble.protocol.base import Frozen, Message
from academic_bubble.protocol.discovery import Evidence, Relation, SuggestionReason
from academic_bubble.protocol.member import AccountStats, Ask, Member, MemberHandle, MemberMark


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


NetworkRequest = MemberRequest | GraphRequest
NetworkReply = MemberDetailsReply | GraphReply
