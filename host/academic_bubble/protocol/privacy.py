"""What is stored, and getting it out or rid of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import Frozen, Message
from academic_bubble.protocol.member import Ask

MAX_LINES = 1_000
DataKind = TypeAliasType(
    "DataKind",
    Literal[
        "settings",
        "bubble",
        "sightings",
        "rules",
        "corrections",
        "corrected_text",
        "counts",
        "recent",
        "log",
        "backups",
    ],
)


class Stored(Frozen):
    """One kind of data: entries, bytes (close to what they take on disk), and the date (UTC) of
    the oldest, null where there is none. ``on_disk`` is false for what is in memory only."""

    what: DataKind
    entries: int
    bytes: int
    since: str | None
    on_disk: bool


class StorageReportRequest(Ask):
    type: Literal["storage_report"]


class StorageReportReply(Message):
    """Answers storage_report and delete_data. ``folders`` are where the files are."""

    type: Literal["storage_report_reply"] = "storage_report_reply"
    stored: tuple[Stored, ...]
    bytes_on_disk: int
    folders: tuple[str, ...]
    settings_revision: int


class DeleteDataRequest(Ask):
    """Deletes kinds of data for good, and overwrites where they lay."""

    type: Literal["delete_data"]
    what: tuple[DataKind, ...] = Field(min_length=1)


class DeleteEverythingRequest(Ask):
    """Deletes database, backups and log of this program; ``confirm`` guards against a slip."""

    type: Literal["delete_everything"]
    confirm: Literal["delete everything"]


class DeleteEverythingReply(Message):
    """``files`` were removed; ``left`` names those that could not be (in use by another host)."""

    type: Literal["delete_everything_reply"] = "delete_everything_reply"
    files: int
    left: tuple[str, ...]
    settings_revision: int


class ExportEverythingRequest(Ask):
    """One page of a file with everything; start without ``cursor``."""

    type: Literal["export_everything"]
    cursor: str | None = Field(default=None, max_length=100)


class ExportEverythingReply(Message):
    """Lines of a JSON Lines file; ``next`` is the cursor of the next page, null at the end."""

    type: Literal["export_everything_reply"] = "export_everything_reply"
    lines: tuple[str, ...]
    next: str | None


Line = Annotated[str, Field(max_length=200_000)]


class ImportEverythingRequest(Ask):
    """Lines of an exported file, in its order and its first line first in each message.

    What is here already stays; settings are replaced.
    """

    type: Literal["import_everything"]
    lines: tuple[Line, ...] = Field(max_length=MAX_LINES)


class ImportEverythingReply(Message):
    """``added`` entries are new; ``known`` were here; ``unusable`` lines could not be read;
    ``undo`` names the change for undo_bubble."""

    type: Literal["import_everything_reply"] = "import_everything_reply"
    added: int
    known: int
    unusable: int
    undo: int
    settings_revision: int


PrivacyRequest = (
    StorageReportRequest
    | DeleteDataRequest
    | DeleteEverythingRequest
    | ExportEverythingRequest
    | ImportEverythingRequest
)
PrivacyReply = (
    StorageReportReply | DeleteEverythingReply | ExportEverythingReply | ImportEverythingReply
)
