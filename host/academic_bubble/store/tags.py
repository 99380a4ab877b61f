"""The user's tags. Names differ by more than case; a colour belongs to a tag, not to a member."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from academic_bubble.errors import UnknownTag
from academic_bubble.protocol.member import MAX_TAGS, Tag
from academic_bubble.store import clock


def read_all(connection: sqlite3.Connection) -> tuple[Tag, ...]:
    """All tags, last used first."""
    rows = connection.execute(
        "SELECT name, colour, (SELECT count(*) FROM member_tags WHERE tag = id), used_at FROM tags"
        " ORDER BY used_at DESC NULLS LAST, folded"
    )
    return tuple(
        Tag(name=name, colour=colour, members=members, used_at=used_at)
        for name, colour, members, used_at in rows
    )


def who_has(connection: sqlite3.Connection, names: Iterable[str]) -> list[str]:
    """The handles of those that have one of these tags."""
    folded = json.dumps([name.casefold() for name in names])
    rows = connection.execute(
        "SELECT DISTINCT handle FROM member_tags JOIN accounts ON accounts.id = member"
        " JOIN tags ON tags.id = tag WHERE folded IN (SELECT value FROM json_each(?))",
        (folded,),
    )
    return [str(row[0]) for row in rows]


def give(connection: sqlite3.Connection, member: int, names: Iterable[str]) -> None:
    """Add tags to those a member has, up to the limit, making what is new. Within a transaction."""
    query = "SELECT tag FROM member_tags WHERE member = ?"
    held = {row[0] for row in connection.execute(query, (member,))}
    for name in names:
        if len(held) >= MAX_TAGS:
            return
        tag = _ensure(connection, name)
        if tag in held:
            continue
        held.add(tag)
        connection.execute(
            "INSERT INTO member_tags SELECT ?, ?, coalesce(max(position), 0) + 1"
            " FROM member_tags WHERE member = ?",
            (member, tag, member),
        )
        connection.execute("UPDATE tags SET used_at = ? WHERE id = ?", (clock.now(), tag))


def replace(connection: sqlite3.Connection, member: int, names: Iterable[str]) -> None:
    """Let a member have exactly these tags, in this order. Within a transaction."""
    query = (
        "SELECT folded FROM member_tags JOIN tags ON id = tag WHERE member = ? ORDER BY position"
    )
    wanted = list(dict.fromkeys(name.casefold() for name in names))
    if [row[0] for row in connection.execute(query, (member,))] == wanted:
        return
    connection.execute("DELETE FROM member_tags WHERE member = ?", (member,))
    give(connection, member, names)


def take(connection: sqlite3.Connection, member: int, name: str) -> None:
    """Take a tag from a member. Within a transaction."""
    connection.execute(
        "DELETE FROM member_tags WHERE member = ? AND tag = (SELECT id FROM tags WHERE folded = ?)",
        (member, name.casefold()),
    )


def change(
    connection: sqlite3.Connection, name: str, colour: str | None, rename_to: str | None
) -> None:
    """Make a tag, give it a colour or none, rename it, or make it one with another.

    Within a transaction. Raises UnknownTag when a tag to be renamed does not exist.
    """
    if rename_to is not None and _find(connection, name) is None:
        raise UnknownTag
    tag = _ensure(connection, name)
    connection.execute(
        "UPDATE tags SET colour = ? WHERE id = ? AND colour IS NOT ?", (colour, tag, colour)
    )
    if rename_to is None:
        return
    other = _find(connection, rename_to)
    if other is not None and other != tag:
        statement = "UPDATE OR IGNORE member_tags SET tag = ? WHERE tag = ?"
        connection.execute(statement, (tag, other))
        connection.execute("DELETE FROM tags WHERE id = ?", (other,))
    connection.execute(
        "UPDATE tags SET name = ?, folded = ? WHERE id = ?", (rename_to, rename_to.casefold(), tag)
    )


def colour_if_none(connection: sqlite3.Connection, name: str, colour: str) -> None:
    """Give a tag that somebody has a colour, unless it has one. Within a transaction."""
    statement = "UPDATE tags SET colour = ? WHERE folded = ? AND colour IS NULL"
    connection.execute(statement, (colour, name.casefold()))


def remove(connection: sqlite3.Connection, name: str) -> None:
    """Take a tag from everybody. Within a transaction. Raises UnknownTag."""
    tag = _find(connection, name)
    if tag is None:
        raise UnknownTag
    connection.execute("DELETE FROM tags WHERE id = ?", (tag,))


def _find(connection: sqlite3.Connection, name: str) -> int | None:
    query = "SELECT id FROM tags WHERE folded = ?"
    row = connection.execute(query, (name.casefold(),)).fetchone()
    return None if row is None else int(row[0])


def _ensure(connection: sqlite3.Connection, name: str) -> int:
    known = _find(connection, name)
    if known is not None:
        return known
    insert = "INSERT INTO tags (folded, name) VALUES (?, ?) RETURNING id"
    return int(connection.execute(insert, (name.casefold(), name)).fetchone()[0])
