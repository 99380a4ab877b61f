"""Reads the bubble: marks for the page, one member, or a part of the list."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from academic_bubble.protocol.member import Member, MemberMark

_TAGS = """
    (SELECT json_group_array(name) FROM (
        SELECT tags.name FROM member_tags JOIN tags ON tags.id = tag
        WHERE member = members.account ORDER BY position))
"""
_COLOUR = """
    (SELECT colour FROM member_tags JOIN tags ON tags.id = tag
     WHERE member = members.account AND colour IS NOT NULL ORDER BY position LIMIT 1)
"""
_FORMER = """
    (SELECT json_group_array(handle) FROM (
        SELECT handle FROM former_handles WHERE account = members.account ORDER BY until DESC))
"""
_MARK = f"accounts.handle, {_TAGS}, {_COLOUR}, always_show, only_kinds, mute_reposts"
_KEPT = f"accounts.name, user_id, note, source, added_at, {_FORMER}, members.account"
_FROM = "members JOIN accounts ON accounts.id = members.account"
MARK = f"SELECT {_MARK} FROM {_FROM}"  # noqa: S608 - our own text
MEMBER = f"SELECT {_MARK}, {_KEPT} FROM {_FROM}"  # noqa: S608 - our own text


def marks(connection: sqlite3.Connection, handles: Iterable[str]) -> dict[str, MemberMark]:
    """The marks of those of these handles that are in the bubble, by handle in lower case."""
    wanted = json.dumps(sorted({handle for handle in handles if handle}))
    rows = connection.execute(
        f"{MARK} WHERE accounts.handle IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own text
        (wanted,),
    )
    return {row[0].lower(): mark_of(row) for row in rows}


def read(connection: sqlite3.Connection, handle: str) -> Member | None:
    """A member, or None for anybody else."""
    row = connection.execute(f"{MEMBER} WHERE accounts.handle = ?", (handle,)).fetchone()
    return None if row is None else member_of(row)


def read_after(connection: sqlite3.Connection, key: int, limit: int) -> list[tuple[int, Member]]:
    """The next members after one, each with its key, in the order of the keys."""
    rows = connection.execute(
        f"{MEMBER} WHERE members.account > ? ORDER BY members.account LIMIT ?", (key, limit)
    )
    return [(row[-1], member_of(row)) for row in rows]


def count(connection: sqlite3.Connection) -> int:
    """How many members there are."""
    return int(connection.execute("SELECT count(*) FROM members").fetchone()[0])


def mark_of(row: tuple[Any, ...]) -> MemberMark:
    """A row of MARK as a model."""
    return MemberMark.model_construct(**_mark_fields(row))


def member_of(row: tuple[Any, ...]) -> Member:
    """A row of MEMBER as a model."""
    name, user_id, note, source, added_at, former = row[6:12]
    return Member.model_construct(
        **_mark_fields(row),
        name=name,
        user_id=user_id,
        note=note,
        source=source,
        added_at=added_at,
        former_handles=tuple(json.loads(former)),
    )


def _mark_fields(row: tuple[Any, ...]) -> dict[str, Any]:
    handle, tags, colour, always_show, only_kinds, mute_reposts = row[:6]
    return {
        "handle": handle,
        "tags": tuple(json.loads(tags)),
        "colour": colour,
        "always_show": bool(always_show),
        "only_kinds": tuple(filter(None, only_kinds.split(","))),
        "mute_reposts": bool(mute_reposts),
    }
