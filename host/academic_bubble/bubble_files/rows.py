"""Values of a file to a member, field by field; what is wrong with them is told, not guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, get_args

from academic_bubble.protocol.base import KINDS, Kind
from academic_bubble.protocol.bubble_files import ImportProblem, ProblemCode
from academic_bubble.protocol.member import MAX_NAME, MAX_NOTE, MAX_TAG, MAX_TAGS, Source
from academic_bubble.store import clock

_HANDLE = re.compile(r"[A-Za-z0-9_]{1,64}")
_ID_HANDLE = re.compile(r"id:([0-9]{1,20})")
_USER_ID = re.compile(r"[0-9]{1,20}")
# Where people copy accounts from: an address of a profile, with or without what follows.
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:twitter|x)\.com/@?(\w{1,64})/?(?:[?#].*)?", re.IGNORECASE
)
_BY_ID = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:twitter|x)\.com/i(?:ntent)?/user"
    r"(?:\?user_id=|/)([0-9]{1,20})",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:twitter|x)\.com/\w{1,64}/lists/.+", re.IGNORECASE
)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_YES = frozenset(["yes", "true", "1", "y", "on"])
_NO = frozenset(["no", "false", "0", "n", "off"])
_SHOWN = 80
_FIRST_PRINTABLE = 0x20
SOURCES: tuple[Source, ...] = get_args(Source.__value__)


@dataclass
class Entry:
    """A member as a file tells of it; None where it says nothing."""

    line: int
    handle: str
    name: str = ""
    user_id: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    added_at: str | None = None
    source: Source | None = None
    always_show: bool | None = None
    only_kinds: tuple[Kind, ...] | None = None
    mute_reposts: bool | None = None


@dataclass
class FileContents:
    """What a file holds: entries in its order, colours of tags, handles of those never to be
    proposed, and everything wrong with it."""

    entries: list[Entry] = field(default_factory=list)
    colours: dict[str, str] = field(default_factory=dict)
    dismissed: list[str] = field(default_factory=list)
    problems: list[ImportProblem] = field(default_factory=list)
    rows: int = 0


class _Wrong(Exception):
    def __init__(self, code: ProblemCode, value: object) -> None:
        super().__init__(code)
        self.code: ProblemCode = code
        self.value = value


def take(contents: FileContents, line: int, values: object) -> None:
    """Add one row to ``contents``: an entry, or a problem, or both if only a field is at fault."""
    contents.rows += 1
    try:
        if not isinstance(values, Mapping):
            raise _Wrong("not_a_row", values)
        entry = _account(line, values)
    except _Wrong as wrong:
        contents.problems.append(_problem(line, wrong, is_imported=False))
        return
    for name, read in _FIELDS.items():
        if values.get(name) in (None, ""):
            continue
        try:
            setattr(entry, name, read(values[name]))
        except _Wrong as wrong:
            contents.problems.append(_problem(line, wrong, is_imported=True))
    contents.entries.append(entry)


def note_colour(contents: FileContents, tag: str, colour: object) -> None:
    """Add a tag's colour to ``contents``, or what is wrong with it."""
    name = tag.strip()
    if not 0 < len(name) <= MAX_TAG:
        contents.problems.append(_problem(1, _Wrong("bad_tag", tag), is_imported=True))
    elif not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
        wrong = _Wrong("bad_colour", f"{name}: {colour}")
        contents.problems.append(_problem(1, wrong, is_imported=True))
    else:
        contents.colours[name] = colour


def note_dismissed(contents: FileContents, written: object) -> None:
    """Add an account that is never to be proposed to ``contents``, or what is wrong with it."""
    handle = account_of(written) if isinstance(written, str) else None
    if handle is None:
        contents.problems.append(_problem(1, _Wrong("bad_handle", written), is_imported=False))
    else:
        contents.dismissed.append(handle)


def names_in(contents: FileContents) -> set[str]:
    """Every account that a file names, as handle and as number."""
    numbers = {f"id:{entry.user_id}" for entry in contents.entries if entry.user_id}
    return {entry.handle for entry in contents.entries} | numbers | set(contents.dismissed)


def problem(line: int, code: ProblemCode, value: object = "") -> ImportProblem:
    """A problem that costs the row."""
    return _problem(line, _Wrong(code, value), is_imported=False)


def _problem(line: int, wrong: _Wrong, *, is_imported: bool) -> ImportProblem:
    shown = str(wrong.value)[:_SHOWN]
    return ImportProblem(line=line, code=wrong.code, value=shown, is_imported=is_imported)


def account_of(written: str) -> str | None:
    """The handle, or ``id:`` and the number, of an account however it is written down."""
    try:
        return _account(0, {"handle": written}).handle
    except _Wrong:
        return None


def _account(line: int, values: Mapping[str, Any]) -> Entry:
    written = str(values.get("handle") or "").strip()
    user_id = str(values.get("user_id") or "").strip()
    if user_id and not _USER_ID.fullmatch(user_id):
        raise _Wrong("bad_user_id", user_id)
    if by_id := _ID_HANDLE.fullmatch(written) or _BY_ID.fullmatch(written):
        return Entry(line, f"id:{by_id[1]}", user_id=by_id[1])
    if not written:
        if not user_id:
            raise _Wrong("no_account", "")
        return Entry(line, f"id:{user_id}", user_id=user_id)
    if _LIST.fullmatch(written):
        raise _Wrong("a_list", written)
    profile = _PROFILE.fullmatch(written)
    handle = profile[1] if profile else written.removeprefix("@")
    if not _HANDLE.fullmatch(handle):
        raise _Wrong("bad_handle", written)
    return Entry(line, handle, user_id=user_id or None)


def _text(limit: int) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        text = _clean(value)
        if len(text) > limit:
            raise _Wrong("too_long", text)
        return text

    return read


def _tags(value: Any) -> tuple[str, ...]:
    names = [_clean(name) for name in _listed(value)]
    distinct = {name.casefold(): name for name in names if name}
    for name in distinct.values():
        if len(name) > MAX_TAG:
            raise _Wrong("bad_tag", name)
    if len(distinct) > MAX_TAGS:
        raise _Wrong("too_many_tags", value)
    return tuple(distinct.values())


def _kinds(value: Any) -> tuple[Kind, ...]:
    wanted = {str(name).strip().lower() for name in _listed(value)} - {""}
    if unknown := wanted.difference(KINDS):
        raise _Wrong("bad_kind", ", ".join(sorted(unknown)))
    return tuple(kind for kind in KINDS if kind in wanted)


def _listed(value: Any) -> Iterable[Any]:
    """A list of JSON, or the parts of a cell, between semicolons without a backslash."""
    if isinstance(value, (list, tuple)):
        return value
    return [part.replace("\\;", ";") for part in re.split(r"(?<!\\);", str(value))]


def _clean(value: Any) -> str:
    """Text that can be stored and shown: no half characters, which JSON allows, no controls."""
    text = str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(char for char in text if char == "\n" or ord(char) >= _FIRST_PRINTABLE).strip()


def _flag(value: Any) -> bool:
    word = str(value).strip().lower()
    if word not in _YES | _NO:
        raise _Wrong("bad_flag", value)
    return word in _YES


def _moment(value: Any) -> str:
    try:
        return clock.stamp(datetime.fromisoformat(str(value).strip()))
    except (ValueError, OverflowError) as error:
        raise _Wrong("bad_date", value) from error


def _source(value: Any) -> Source | None:
    """Where the user had it from; what we do not know says nothing."""
    return value if value in SOURCES else None


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "name": _text(MAX_NAME),
    "tags": _tags,
    "note": _text(MAX_NOTE),
    "added_at": _moment,
    "source": _source,
    "always_show": _flag,
    "only_kinds": _kinds,
    "mute_reposts": _flag,
}
