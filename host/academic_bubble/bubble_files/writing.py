"""The bubble as a file, part by part."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from academic_bubble.bubble_files import csv_files, json_files
from academic_bubble.protocol.bubble_files import ExportFormat
from academic_bubble.protocol.parts import fitting
from academic_bubble.store import accounts, membership, tags

FILE_NAMES: dict[ExportFormat, str] = {"csv": "academic-bubble.csv", "json": "academic-bubble.json"}
MEDIA_TYPES: dict[ExportFormat, str] = {"csv": "text/csv", "json": "application/json"}
_MOST_MEMBERS = 1_000
# A message quotes the text once more, which at worst doubles it.
_ROOM = 400_000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file, and where the next one begins, None after the last."""

    content: str
    next: int | None


def part(connection: sqlite3.Connection, file_format: ExportFormat, after: int = 0) -> Part:
    """The part with the members whose keys come after ``after``; 0 is the first."""
    head = ""
    if file_format == "json" and after == 0:
        head = json_files.begin(tags.read_all(connection), accounts.all_dismissed(connection))
    found = membership.read_after(connection, after, _MOST_MEMBERS)
    taken = fitting((member for _, member in found), _ROOM - len(head.encode()))
    is_last = len(taken) == len(found) < _MOST_MEMBERS
    following = None if is_last or not found else found[len(taken) - 1][0]
    if file_format == "csv":
        return Part(csv_files.write(taken, heading=after == 0), following)
    content = head + json_files.write(taken, first=after == 0)
    return Part(content + ("" if following else json_files.end()), following)


def whole(connection: sqlite3.Connection, file_format: ExportFormat) -> str:
    """The whole file."""
    parts = [part(connection, file_format)]
    while (following := parts[-1].next) is not None:
        parts.append(part(connection, file_format, following))
    return "".join(piece.content for piece in parts)
