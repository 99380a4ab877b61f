"""Whom to add next, whom to look at again, and what is known of one account."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.discovery import (
    DiscoverReply,
    DiscoverRequest,
    Evidence,
    HygieneReply,
    HygieneRequest,
    NoteSightingsReply,
    NoteSightingsRequest,
)
from academic_bubble.protocol.member import AccountStats
from academic_bubble.protocol.network import (
    GraphReply,
    GraphRequest,
    MemberDetailsReply,
    MemberRequest,
)
from academic_bubble.protocol.parts import fitting
from academic_bubble.store import accounts, candidates, membership, network, reviews, stats

_EDGE_ROOM = 500_000
_NODE_ROOM = 400_000


@handles(NoteSightingsRequest)
def note_sightings(request: NoteSightingsRequest, context: Context) -> NoteSightingsReply:
    """Take what a page showed; it is written in the background."""
    readable = [sighting for sighting in request.sightings if sighting is not None]
    context.keeper.relations(readable)
    return NoteSightingsReply(id=request.id, taken=len(readable))


@handles(DiscoverRequest)
def discover(request: DiscoverRequest, context: Context) -> DiscoverReply:
    """A part of the candidates, best first."""
    context.keeper.write_now(context.database)
    owner, listed = None, 0
    if request.followed_by is not None:
        owner = accounts.describe(context.database, request.followed_by).key
        listed = candidates.listed(context.database, owner)
    wanted = candidates.Wanted(owner, request.kind, request.dismissed)
    found, total = candidates.find(
        context.database, wanted, offset=request.offset, limit=request.limit
    )
    return DiscoverReply(id=request.id, candidates=fitting(found), total=total, listed=listed)


@handles(HygieneRequest)
def hygiene(request: HygieneRequest, context: Context) -> HygieneReply:
    """Members to look at again. Nobody is taken out here."""
    context.keeper.write_now(context.database)
    found, total = reviews.suggestions(context.database, offset=request.offset, limit=request.limit)
    return HygieneReply(id=request.id, suggestions=fitting(found), total=total)


@handles(MemberRequest)
def member(request: MemberRequest, context: Context) -> MemberDetailsReply:
    """Everything that is known of one account."""
    database = context.database
    context.keeper.write_now(database)
    account = accounts.describe(database, request.handle)
    key = account.key
    return MemberDetailsReply(
        id=request.id,
        handle=account.handle,
        name=account.name,
        user_id=account.user_id,
        member=membership.read(database, request.handle),
        stats=stats.of(database, [key]).get(key, AccountStats()),
        evidence=candidates.evidence(database, [key]).get(key, Evidence()),
        weeks=network.weeks(database, key),
        points_to=network.points_to(database, key),
        pointed_by=network.pointed_by(database, key),
        suggestions=tuple(why for found, why in reviews.reasons(database) if found == key),
        is_dismissed=account.is_dismissed,
    )


@handles(GraphRequest)
def graph(request: GraphRequest, context: Context) -> GraphReply:
    """The bubble as a network."""
    context.keeper.write_now(context.database)
    nodes, edges = network.graph(context.database, request.limit, candidates=request.candidates)
    drawn = fitting(nodes, _NODE_ROOM)
    known = {node.handle for node in drawn}
    return GraphReply(
        id=request.id,
        nodes=drawn,
        edges=fitting((edge for edge in edges if {edge.source, edge.target} <= known), _EDGE_ROOM),
        members=membership.count(context.database),
    )
