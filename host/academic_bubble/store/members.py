"""The user's bubble: who is in it, and what the user keeps on them.

Functions that write are called within ``bubble_change``, so that one request is one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from academic_bubble.errors import NotAMember
from academic_bubble.protocol.base import Kind
from academic_bubble.protocol.member import Member, Source
from academic_bubble.store import accounts, clock, settings, tags
from academic_bubble.store.connection import writing
from academic_bubble.store.membership import read

KEEP_REMOVED_DAYS = 30


@contextmanager
def bubble_change(connection: sqlite3.Connection) -> Iterator[None]:
    """One durable transaction that grows the settings' revision if it changed anything."""
    with writing(connection):
        before = connection.total_changes
        yield
        if connection.total_changes > before:
            settings.grow_revision(connection)


def add(
    connection: sqlite3.Connection,
    handle: str,
    *,
    name: str = "",
    user_id: str | None = None,
    tag_names: Iterable[str] = (),
    source: Source = "unknown",
    note: str = "",
) -> int:
    """Put an account into the bubble; one that is there keeps its date and source.

    Returns its key. ``tag_names`` are added to those it has; ``note`` is only for new members.
    """
    key = accounts.meet(connection, handle, name, user_id)
    connection.execute(
        "INSERT INTO members (account, added_at, source, note) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (key, clock.now(), source, note),
    )
    connection.execute(
        "UPDATE accounts SET dismissed_at = NULL WHERE id = ? AND dismissed_at <> ''", (key,)
    )
    tags.give(connection, key, tag_names)
    return key


def remove(connection: sqlite3.Connection, handle: str) -> bool:
    """Take an account out, keeping for a while what the user had on it. False if it was not in."""
    member = read(connection, handle)
    if member is None:
        return False
    connection.execute(
        "INSERT OR REPLACE INTO removed_members VALUES (?, ?, ?)",
        (member.handle, clock.now(), member.model_dump_json()),
    )
    connection.execute(
        "DELETE FROM members WHERE account = (SELECT id FROM accounts WHERE handle = ?)", (handle,)
    )
    return True


def restore(connection: sqlite3.Connection, handle: str) -> bool:
    """Bring back a member that was taken out lately, as it was. False if nothing is kept of it."""
    row = connection.execute(
        "DELETE FROM removed_members WHERE handle = ? RETURNING snapshot", (handle,)
    ).fetchone()
    if row is None or read(connection, handle) is not None:
        return False
    put_back(connection, Member.model_validate_json(row[0]))
    return True


def put_back(connection: sqlite3.Connection, member: Member) -> None:
    """Write a member with everything the user keeps on it, over what is there."""
    key = add(
        connection,
        member.handle,
        name=member.name,
        user_id=member.user_id,
        source=member.source,
        note=member.note,
    )
    date(connection, key, member.added_at)
    change(
        connection,
        key,
        tag_names=member.tags,
        note=member.note,
        always_show=member.always_show,
        only_kinds=member.only_kinds,
        mute_reposts=member.mute_reposts,
    )


def key_of(connection: sqlite3.Connection, handle: str) -> int:
    """The key of a member. Raises NotAMember."""
    row = connection.execute(
        "SELECT account FROM members JOIN accounts ON id = account WHERE handle = ?", (handle,)
    ).fetchone()
    if row is None:
        raise NotAMember
    return int(row[0])


def change(
    connection: sqlite3.Connection,
    key: int,
    *,
    tag_names: Iterable[str] | None = None,
    note: str | None = None,
    always_show: bool | None = None,
    only_kinds: tuple[Kind, ...] | None = None,
    mute_reposts: bool | None = None,
    reviewed: bool | None = None,
) -> None:
    """Write what is given of a member; None leaves a field as it is."""
    if tag_names is not None:
        tags.replace(connection, key, tag_names)
    written = {
        "note": note,
        "always_show": always_show,
        "only_kinds": None if only_kinds is None else ",".join(only_kinds),
        "mute_reposts": mute_reposts,
    }
    for column, value in written.items():
        if value is not None:
            statement = f"UPDATE members SET {column} = ? WHERE account = ? AND {column} <> ?"  # noqa: S608 - our own names
            connection.execute(statement, (value, key, value))
    if reviewed is not None:
        moment = clock.now() if reviewed else None
        connection.execute("UPDATE members SET reviewed_at = ? WHERE account = ?", (moment, key))


def date(connection: sqlite3.Connection, key: int, added_at: str) -> None:
    """Write when a member was added."""
    statement = "UPDATE members SET added_at = ? WHERE account = ? AND added_at <> ?"
    connection.execute(statement, (added_at, key, added_at))


def forget_removed(connection: sqlite3.Connection) -> None:
    """Delete what was kept for undo longer than promised."""
    connection.execute(
        "DELETE FROM removed_members WHERE removed_at < ?", (clock.days_ago(KEEP_REMOVED_DAYS),)
    )
