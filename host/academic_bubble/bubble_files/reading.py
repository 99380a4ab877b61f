"""Finds out what a file is and reads it."""

from __future__ import annotations

from academic_bubble.bubble_files import csv_files, json_files, x_archive
from academic_bubble.bubble_files.rows import FileContents
from academic_bubble.errors import ImportTooLarge, UnreadableImport
from academic_bubble.protocol.bubble_files import ImportFormat

MAX_ROWS = 50_000
_READERS = {"csv": csv_files.read, "json": json_files.read, "x_archive": x_archive.read}


def detect(text: str) -> ImportFormat:
    """The format that a text seems to be in; CSV unless it looks like something else."""
    if x_archive.matches(text):
        return "x_archive"
    return "json" if text.lstrip()[:1] in ("{", "[") else "csv"


def read(text: str, file_format: ImportFormat | None = None) -> tuple[ImportFormat, FileContents]:
    """Everybody in a file's text, and all that is wrong with it.

    Raises UnreadableImport when nothing in it is an account, ImportTooLarge beyond MAX_ROWS.
    """
    text = text.removeprefix("\ufeff")
    file_format = file_format or detect(text)
    contents = FileContents()
    _READERS[file_format](text, contents, MAX_ROWS + 1)
    if contents.rows > MAX_ROWS:
        raise ImportTooLarge
    is_empty = not contents.entries and not contents.dismissed
    if is_empty and not contents.problems and text.strip():
        raise UnreadableImport
    return file_format, contents


def decode(data: bytes) -> str:
    """A file's text: UTF-8, UTF-16 with its mark, or else what old spreadsheets write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
