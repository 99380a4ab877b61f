"""Who is in the bubble. Every change is durable when it is answered."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.errors import NotAMember
from academic_bubble.protocol.bubble import (
    BulkMembersReply,
    BulkMembersRequest,
    ChangeMemberRequest,
    DismissReply,
    DismissRequest,
    ListMembersRequest,
    MemberReply,
    Membership,
    MembersReply,
    SetMemberRequest,
    UndoBubbleReply,
    UndoBubbleRequest,
    ViewerReply,
    ViewerRequest,
    WhichMembersReply,
    WhichMembersRequest,
)
from academic_bubble.protocol.parts import fitting
from academic_bubble.store import (
    accounts,
    listing,
    members,
    membership,
    settings,
    sightings,
    tags,
)
from academic_bubble.store.connection import writing

_MANY = 20


@handles(SetMemberRequest)
def set_member(request: SetMemberRequest, context: Context) -> MemberReply:
    """Add an account to the bubble or take it out."""
    before = context.settings_revision()
    database = context.database
    with members.bubble_change(database):
        if not request.member:
            members.remove(database, request.handle)
        elif not (request.restore and members.restore(database, request.handle)):
            members.add(
                database,
                request.handle,
                name=request.name,
                user_id=request.user_id,
                tag_names=request.tags,
                source=request.source,
            )
    return _member_reply(request.id, request.handle, before, context)


@handles(ChangeMemberRequest)
def change_member(request: ChangeMemberRequest, context: Context) -> MemberReply:
    """Write what was changed of a member."""
    before = context.settings_revision()
    database = context.database
    with members.bubble_change(database):
        members.change(
            database,
            members.key_of(database, request.handle),
            tag_names=request.tags,
            note=request.note,
            always_show=request.always_show,
            only_kinds=request.only_kinds,
            mute_reposts=request.mute_reposts,
            reviewed=request.reviewed,
        )
    return _member_reply(request.id, request.handle, before, context)


def _member_reply(request_id: int, handle: str, before: int, context: Context) -> MemberReply:
    revision = settings.revision(context.database)
    return MemberReply(
        id=request_id,
        member=membership.read(context.database, handle),
        changed=revision > before,
        settings_revision=revision,
    )


@handles(BulkMembersRequest)
def bulk_members(request: BulkMembersRequest, context: Context) -> BulkMembersReply:
    """Do the same to many accounts, all of it or nothing."""
    changed: list[str] = []
    if request.action == "remove" and len(request.handles) >= _MANY:
        context.back_up_database()
    database = context.database
    with context.undoing.change(database, lambda: request.handles) as change:
        for handle in request.handles:
            before = database.total_changes
            _do(request, handle, context)
            if database.total_changes > before:
                changed.append(handle)
    return BulkMembersReply(
        id=request.id,
        changed=tuple(changed),
        undo=change.number,
        settings_revision=settings.revision(context.database),
    )


@handles(UndoBubbleRequest)
def undo_bubble(request: UndoBubbleRequest, context: Context) -> UndoBubbleReply:
    """Take back a change of many members. Raises NotFound when nothing is kept of it."""
    changed = context.undoing.undo(context.database, request.undo)
    return UndoBubbleReply(
        id=request.id, changed=changed, settings_revision=settings.revision(context.database)
    )


def _do(request: BulkMembersRequest, handle: str, context: Context) -> None:
    database = context.database
    if request.action == "add":
        members.add(database, handle, source=request.source)
    elif request.action == "remove":
        members.remove(database, handle)
    elif request.action == "restore":
        members.restore(database, handle)
    else:
        _change_one(request, handle, context)


def _change_one(request: BulkMembersRequest, handle: str, context: Context) -> None:
    """Change a member; whoever is none is passed over, as nothing can be said of it here."""
    try:
        key = members.key_of(context.database, handle)
    except NotAMember:
        return
    if request.action == "add_tag" and request.tag:
        tags.give(context.database, key, [request.tag])
    elif request.action == "remove_tag" and request.tag:
        tags.take(context.database, key, request.tag)
    elif request.action == "change_rules":
        members.change(
            context.database,
            key,
            always_show=request.always_show,
            only_kinds=request.only_kinds,
            mute_reposts=request.mute_reposts,
        )


@handles(WhichMembersRequest)
def which_members(request: WhichMembersRequest, context: Context) -> WhichMembersReply:
    """Say of accounts on screen whether they are in; follow members to new handles."""
    database = context.database
    shown = {account.handle: account.user_id for account in request.accounts if account.handle}
    news = accounts.renamed(database, shown)
    if news:
        with members.bubble_change(database):
            for handle in news:
                accounts.meet(database, handle, user_id=shown[handle])
    marks = membership.marks(database, shown)
    others = accounts.strangers(database, shown)
    dismissed = accounts.dismissed(database, shown)
    return WhichMembersReply(
        id=request.id,
        accounts=tuple(
            Membership(
                handle=account.handle,
                member=None if account.handle in others else marks.get(account.handle.lower()),
                is_dismissed=account.handle.lower() in dismissed,
            )
            for account in request.accounts
        ),
        settings_revision=settings.revision(database),
    )


@handles(ListMembersRequest)
def list_members(request: ListMembersRequest, context: Context) -> MembersReply:
    """A part of the bubble, found and sorted, with what was seen up to now."""
    context.keeper.write_now(context.database)
    rows, total = listing.find(
        context.database,
        query=request.query,
        tag=request.tag,
        sort=request.sort,
        descending=request.descending,
        offset=request.offset,
        limit=request.limit,
    )
    return MembersReply(
        id=request.id,
        members=fitting(rows),
        total=total,
        settings_revision=settings.revision(context.database),
    )


@handles(DismissRequest)
def dismiss(request: DismissRequest, context: Context) -> DismissReply:
    with writing(context.database):
        accounts.dismiss(context.database, request.handle, dismissed=request.dismissed)
    return DismissReply(id=request.id, handle=request.handle, dismissed=request.dismissed)


@handles(ViewerRequest)
def viewer(request: ViewerRequest, context: Context) -> ViewerReply:
    """Propose nobody to themselves."""
    context.keeper.leave_out(request.handle)
    if sightings.points_to(context.database, request.handle):
        with writing(context.database):
            sightings.forget_pointers_to(context.database, request.handle)
    return ViewerReply(id=request.id)
