"""Members and tags: who is in the bubble, and what the user keeps on them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Handle, Kind, Message
from academic_bubble.protocol.member import (
    AccountRef,
    Ask,
    Member,
    MemberHandle,
    MemberMark,
    MemberRow,
    Name,
    Note,
    Source,
    Tag,
    TagName,
    Tags,
    UserId,
)
from academic_bubble.protocol.settings import Colour

MemberSort = TypeAliasType(
    "MemberSort",
    Literal["handle", "name", "added_at", "seen", "professional", "personal", "last_seen"],
)
BulkAction = TypeAliasType(
    "BulkAction", Literal["add", "remove", "restore", "add_tag", "remove_tag", "change_rules"]
)


class SetMemberRequest(Ask):
    """Adds an account to the bubble, or takes it out; doing it twice is the same as once.

    ``tags`` are added to those a member has. ``restore`` brings a member that was taken out
    within 30 days back as it was, with tags, note, rules and dates.
    """

    type: Literal["set_member"]
    handle: MemberHandle
    name: Name = ""
    user_id: UserId | None = None
    member: bool
    tags: Tags = ()
    source: Source = "page"
    restore: bool = False


class ChangeMemberRequest(Ask):
    """Writes only the fields that are given; ``tags`` replaces all tags, an empty ``only_kinds``
    means every kind. ``reviewed`` keeps the member out of the suggestions for 90 days."""

    type: Literal["change_member"]
    handle: MemberHandle
    tags: Tags | None = None
    note: Note | None = None
    always_show: bool | None = None
    only_kinds: tuple[Kind, ...] | None = None
    mute_reposts: bool | None = None
    reviewed: bool | None = None


class MemberReply(Message):
    """Answers set_member and change_member: the member as it now stands, null when not in.

    ``changed`` is false when everything was so already.
    """

    type: Literal["member_reply"] = "member_reply"
    member: Member | None
    changed: bool
    settings_revision: int


class BulkMembersRequest(Ask):
    """Does the same to many accounts, in one step; ``tag`` and the rules as the action needs."""

    type: Literal["bulk_members"]
    handles: tuple[MemberHandle, ...] = Field(max_length=1000)
    action: BulkAction
    tag: TagName | None = None
    always_show: bool | None = None
    only_kinds: tuple[Kind, ...] | None = None
    mute_reposts: bool | None = None
    source: Source = "page"


class BulkMembersReply(Message):
    """Answers bulk_members and add_starter. ``changed`` are the handles for which something is
    now different; ``undo`` names the change for undo_bubble."""

    type: Literal["bulk_members_reply"] = "bulk_members_reply"
    changed: tuple[str, ...]
    undo: int
    settings_revision: int


class UndoBubbleRequest(Ask):
    """Takes a change of many members, or what a file with everything has added, back by the
    ``undo`` of its reply. What was changed since stays; the host keeps the last changes, as long as
    it runs."""

    type: Literal["undo_bubble"]
    undo: int = Field(ge=1)


class UndoBubbleReply(Message):
    """``changed`` accounts, or entries, are different now."""

    type: Literal["undo_bubble_reply"] = "undo_bubble_reply"
    changed: int
    settings_revision: int


class WhichMembersRequest(Ask):
    """Asks about accounts on screen. A member seen with its id under a new handle is renamed."""

    type: Literal["which_members"]
    accounts: tuple[AccountRef, ...] = Field(max_length=200)


class Membership(Frozen):
    """Whether an account is in the bubble, ``member`` null if not, or was dismissed for good."""

    handle: str
    member: MemberMark | None = None
    is_dismissed: bool = False


class WhichMembersReply(Message):
    """One entry per account asked for, in the same order."""

    type: Literal["which_members_reply"] = "which_members_reply"
    accounts: tuple[Membership, ...]
    settings_revision: int


class ListMembersRequest(Ask):
    """A part of the bubble. ``query`` is looked for in handle, name, note and tags."""

    type: Literal["list_members"]
    query: str = Field(default="", max_length=200)
    tag: TagName | None = None
    sort: MemberSort = "handle"
    descending: bool = False
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=200, ge=1, le=500)


class MembersReply(Message):
    """The part asked for, or as much as fits one message, of ``total`` that match."""

    type: Literal["members_reply"] = "members_reply"
    members: tuple[MemberRow, ...]
    total: int
    settings_revision: int


class ListTagsRequest(Ask):
    type: Literal["list_tags"]


class SetTagRequest(Ask):
    """Makes a tag or changes it; a rename to the name of another tag makes the two one."""

    type: Literal["set_tag"]
    name: TagName
    colour: Colour | None = None
    rename_to: TagName | None = None


class RemoveTagRequest(Ask):
    """Takes a tag from everybody; nobody leaves the bubble."""

    type: Literal["remove_tag"]
    name: TagName


class TagsReply(Message):
    """Answers list_tags, set_tag and remove_tag with all tags, last used first. ``undo`` names
    the change for undo_bubble; null where nothing was changed."""

    type: Literal["tags_reply"] = "tags_reply"
    tags: tuple[Tag, ...]
    undo: int | None = None
    settings_revision: int


class DismissRequest(Ask):
    """Never proposes an account again, or, with ``dismissed`` false, does."""

    type: Literal["dismiss"]
    handle: Handle = Field(min_length=1)
    dismissed: bool = True


class ViewerRequest(Ask):
    """Tells whose timeline a page shows: the user is no candidate. What points to that account
    is deleted, and not noted as long as the host runs; the handle itself is not stored."""

    type: Literal["viewer"]
    handle: MemberHandle


class ViewerReply(Message):
    type: Literal["viewer_reply"] = "viewer_reply"


class DismissReply(Message):
    type: Literal["dismiss_reply"] = "dismiss_reply"
    handle: str
    dismissed: bool


BubbleRequest = (
    SetMemberRequest
    | ChangeMemberRequest
    | BulkMembersRequest
    | WhichMembersRequest
    | ListMembersRequest
    | ListTagsRequest
    | SetTagRequest
    | RemoveTagRequest
    | UndoBubbleRequest
    | DismissRequest
    | ViewerRequest
)
BubbleReply = (
    MemberReply
    | BulkMembersReply
    | WhichMembersReply
    | MembersReply
    | TagsReply
    | UndoBubbleReply
    | DismissReply
    | ViewerReply
)
