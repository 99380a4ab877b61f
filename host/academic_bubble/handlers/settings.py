"""The user's choices and bubble."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.messages import (
    ChangeSettingsRequest,
    GetSettingsRequest,
    ListMembersRequest,
    MembersReply,
    SetMemberRequest,
    SettingsReply,
)
from academic_bubble.protocol.settings import SettingsChange
from academic_bubble.protocol.tweet import Account
from academic_bubble.store import members, settings


@handles(GetSettingsRequest)
def get_settings(request: GetSettingsRequest, context: Context) -> SettingsReply:
    return SettingsReply(id=request.id, settings=settings.read(context.database))


@handles(ChangeSettingsRequest)
def change_settings(request: ChangeSettingsRequest, context: Context) -> SettingsReply:
    """Write what was changed, and answer with everything as it now stands."""
    changed = settings.change(context.database, request.change, reset=request.reset)
    return SettingsReply(id=request.id, settings=changed)


@handles(SetMemberRequest)
def set_member(request: SetMemberRequest, context: Context) -> MembersReply:
    """Add an account to the bubble or take it out; durable when answered."""
    if request.member:
        members.add(context.database, Account(handle=request.handle, name=request.name))
    else:
        members.remove(context.database, request.handle)
    # Other tabs and browsers ask for their verdicts again when the revision has grown.
    settings.change(context.database, SettingsChange(), reset=False)
    return MembersReply(id=request.id, members=members.read_all(context.database))


@handles(ListMembersRequest)
def list_members(request: ListMembersRequest, context: Context) -> MembersReply:
    return MembersReply(id=request.id, members=members.read_all(context.database))
