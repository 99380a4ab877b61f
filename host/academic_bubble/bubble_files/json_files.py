"""Members as JSON: an object with a list of ``members``, or the list alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from academic_bubble.bubble_files.columns import COLUMNS, column_of
from academic_bubble.bubble_files.json_list import Broken, items
from academic_bubble.bubble_files.rows import (
    FileContents,
    note_colour,
    note_dismissed,
    problem,
    take,
)
from academic_bubble.errors import UnreadableImport
from academic_bubble.protocol.member import Member, Tag

T = TypeVar("T")
FORMAT = "academic-bubble"
VERSION = 1
_MEMBERS = re.compile(r'(?<!\\)"members"\s*:\s*\[')


def begin(tags: Iterable[Tag], dismissed: Sequence[str]) -> str:
    """What stands before the first member: the format, the colours of the tags, and who is never
    to be proposed."""
    colours = {tag.name: tag.colour for tag in tags if tag.colour}
    head: dict[str, Any] = {"format": FORMAT, "version": VERSION, "tags": colours}
    if dismissed:
        head["dismissed"] = list(dismissed)
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "members": ['


def write(members: Iterable[Member], *, first: bool) -> str:
    """Members, a line each, with what parts them from those before."""
    lines = (json.dumps(_plain(member), ensure_ascii=False) for member in members)
    text = ",\n".join(lines)
    return ("\n" if first else ",\n") + text if text else ""


def end() -> str:
    """What stands after the last member."""
    return "\n]}\n"


def _plain(member: Member) -> dict[str, Any]:
    values = member.model_dump(mode="json")
    return {column: values[column] for column in COLUMNS}


def read(text: str, contents: FileContents, limit: int) -> None:
    """Read up to ``limit`` members into ``contents``. Raises UnreadableImport."""
    start = _list_start(text)
    for line, item in items(text, start):
        if contents.rows >= limit:
            return
        if isinstance(item, Broken):
            contents.rows += 1
            contents.problems.append(problem(line, "not_a_row", item.text))
        else:
            take(contents, line, _fields(item))
    if contents.rows and not contents.entries and not _is_json(text):
        raise UnreadableImport
    head = _head(text[:start])
    for name, colour in _fitting(head.get("tags"), dict).items():
        note_colour(contents, name, colour)
    for handle in _fitting(head.get("dismissed"), list):
        note_dismissed(contents, handle)


def _list_start(text: str) -> int:
    if text.lstrip().startswith("["):
        return text.index("[")
    found = _MEMBERS.search(text)
    if found is None:
        raise UnreadableImport
    return found.end() - 1


def _fields(item: Any) -> Any:
    """An object's fields under our names; a handle alone is an account too."""
    if isinstance(item, str):
        return {"handle": item}
    if not isinstance(item, dict):
        return item
    return {column_of(name): value for name, value in item.items()}


def _head(before: str) -> dict[str, Any]:
    """What stands before the members, where it is as we write it."""
    try:
        return _fitting(json.loads(before + "[]}"), dict)
    except (ValueError, RecursionError):
        return {}


def _fitting(value: Any, kind: type[T]) -> T:
    """The value, or an empty one where it is of another kind."""
    return value if isinstance(value, kind) else kind()


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
