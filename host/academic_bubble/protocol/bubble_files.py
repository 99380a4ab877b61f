"""Starter lists, import and export: the bubble as files."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Message
from academic_bubble.protocol.member import Ask, MemberHandle, Tags

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]

# Characters; a message of 8 MiB still holds these with their escapes, if most are plain.
MAX_CONTENT = 4_000_000

ImportFormat = TypeAliasType("ImportFormat", Literal["csv", "json", "x_archive"])
ExportFormat = TypeAliasType("ExportFormat", Literal["csv", "json"])
MergeRule = TypeAliasType("MergeRule", Literal["keep", "update", "skip"])
RowState = TypeAliasType("RowState", Literal["new", "known", "repeated"])
ProblemCode = TypeAliasType(
    "ProblemCode",
    Literal[
        "not_a_row",
        "no_account",
        "bad_handle",
        "a_list",
        "bad_user_id",
        "bad_date",
        "bad_flag",
        "bad_kind",
        "bad_colour",
        "bad_tag",
        "too_many_tags",
        "too_long",
    ],
)


class StarterEntry(Frozen):
    """An account of a starter list: ``why`` it is there; ``formerly`` and ``remark`` tell of a
    handle that has changed since the list was written."""

    handle: str
    name: str
    why: str = ""
    formerly: str | None = None
    remark: str = ""
    is_member: bool = False


class StarterList(Frozen):
    """A list to begin with. ``source`` says where it comes from."""

    id: str
    title: str
    about: str = ""
    source: str = ""
    entries: tuple[StarterEntry, ...]


class StarterListsRequest(Ask):
    """``language`` is a code such as "de": what a list says in it takes the place of English."""

    type: Literal["starter_lists"]
    language: Language = "en"


class StarterListsReply(Message):
    type: Literal["starter_lists_reply"] = "starter_lists_reply"
    lists: tuple[StarterList, ...]


class AddStarterRequest(Ask):
    """Adds these of a list's accounts, with the list's names, and why they are on it as notes."""

    type: Literal["add_starter"]
    list: str = Field(max_length=100)
    handles: tuple[MemberHandle, ...] = Field(max_length=1000)
    tags: Tags = ()
    language: Language = "en"


class ImportProblem(Frozen):
    """What is wrong with a line: the first has the number 1. ``value`` is what stands there, cut
    to 80 characters. ``is_imported`` tells that only this field is left out, not the account."""

    line: int
    code: ProblemCode
    value: str = ""
    is_imported: bool = False


class ImportRow(Frozen):
    """An account of a file: in the bubble already or not, or earlier in the same file."""

    line: int
    handle: str
    name: str = ""
    tags: tuple[str, ...] = ()
    state: RowState


class ImportCounts(Frozen):
    """``id_only`` of the new ones have no handle yet: it is filled in when a page shows it;
    ``dismissed`` are to be dismissed and are not in the bubble."""

    rows: int
    new: int
    known: int
    repeated: int
    unreadable: int
    id_only: int
    dismissed: int = 0


class PreviewImportRequest(Ask):
    """Reads a file's text and changes nothing; ``format`` null asks the host to find out."""

    type: Literal["preview_import"]
    content: str = Field(max_length=MAX_CONTENT)
    format: ImportFormat | None = None


class PreviewImportReply(Message):
    """``rows`` and ``problems`` are the first 500 each; the counts are of all."""

    type: Literal["preview_import_reply"] = "preview_import_reply"
    format: ImportFormat
    counts: ImportCounts
    rows: tuple[ImportRow, ...]
    problems: tuple[ImportProblem, ...]
    problem_count: int


class ImportMembersRequest(Ask):
    """Adds everybody in a file's text, in one step, after a backup.

    For those in the bubble already, ``rule`` keep fills what is empty and adds tags, update lets
    the file win, skip leaves them as they are. ``tags`` are given to all that are added.
    """

    type: Literal["import_members"]
    content: str = Field(max_length=MAX_CONTENT)
    format: ImportFormat | None = None
    rule: MergeRule = "keep"
    tags: Tags = ()


class ImportMembersReply(Message):
    """``unchanged`` were in the bubble and stay as they were; problems as in the preview; ``undo``
    names the change for undo_bubble."""

    type: Literal["import_members_reply"] = "import_members_reply"
    added: int
    updated: int
    unchanged: int
    unreadable: int
    problems: tuple[ImportProblem, ...]
    problem_count: int
    undo: int
    settings_revision: int


class ExportMembersRequest(Ask):
    """The bubble as a file, part by part: ask again with ``next`` until it is null."""

    type: Literal["export_members"]
    format: ExportFormat
    part: int = Field(default=0, ge=0)


class ExportMembersReply(Message):
    """The parts' ``content``, joined, is the file."""

    type: Literal["export_members_reply"] = "export_members_reply"
    content: str
    file_name: str
    media_type: str
    next: int | None
    total: int


FilesRequest = (
    StarterListsRequest
    | AddStarterRequest
    | PreviewImportRequest
    | ImportMembersRequest
    | ExportMembersRequest
)
FilesReply = StarterListsReply | PreviewImportReply | ImportMembersReply | ExportMembersReply
