"""Everybody of whom something is kept, by handle and, where a page showed it, by X's number.

Handles are case-insensitive and can change hands; the number stays with its account.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from academic_bubble.store import clock

ID_PREFIX = "id:"
UNKNOWN = -1


class Known(NamedTuple):
    """An account as far as it is known; ``key`` is UNKNOWN, which no row has, if it is not."""

    key: int
    handle: str
    name: str = ""
    user_id: str | None = None
    is_dismissed: bool = False


def describe(connection: sqlite3.Connection, handle: str) -> Known:
    """What is known of the account with this handle, whatever the case."""
    row = connection.execute(
        "SELECT id, handle, name, user_id, dismissed_at IS NOT NULL FROM accounts WHERE handle = ?",
        (handle,),
    ).fetchone()
    if row is None:
        return Known(UNKNOWN, handle)
    key, known_as, name, user_id, is_dismissed = row
    return Known(key, known_as, name, user_id, bool(is_dismissed))


def find(connection: sqlite3.Connection, handle: str) -> int | None:
    """The key of the account with this handle, whatever the case."""
    row = connection.execute("SELECT id FROM accounts WHERE handle = ?", (handle,)).fetchone()
    return None if row is None else int(row[0])


def meet(
    connection: sqlite3.Connection, handle: str, name: str = "", user_id: str | None = None
) -> int:
    """The key of this account, made if new, with handle, name and number brought up to date.

    Call it within a transaction.
    """
    if handle.startswith(ID_PREFIX):
        user_id = handle.removeprefix(ID_PREFIX)
    key = _by_number(connection, handle, user_id) if user_id else find(connection, handle)
    if key is None:
        insert = "INSERT INTO accounts (handle, name, user_id) VALUES (?, ?, ?) RETURNING id"
        return int(connection.execute(insert, (handle, name, user_id)).fetchone()[0])
    if name:
        update = "UPDATE accounts SET name = ? WHERE id = ? AND name <> ?"
        connection.execute(update, (name, key, name))
    return key


def _by_number(connection: sqlite3.Connection, handle: str, user_id: str) -> int | None:
    """Settle who has the handle, when the number is known too."""
    query = "SELECT id, handle FROM accounts WHERE user_id = ?"
    known = connection.execute(query, (user_id,)).fetchone()
    holder = connection.execute(
        "SELECT id, user_id FROM accounts WHERE handle = ?", (handle,)
    ).fetchone()
    if known is not None and handle.startswith(ID_PREFIX):
        return int(known[0])
    if holder is not None and holder[1] not in (None, user_id):
        _vacate(connection, *holder)
        holder = None
    if known is None:
        if holder is None:
            return None
        connection.execute("UPDATE accounts SET user_id = ? WHERE id = ?", (user_id, holder[0]))
        return int(holder[0])
    if holder is not None and holder[0] != known[0]:
        _merge(connection, holder[0], into=known[0])
    _rename(connection, known[0], known[1], handle)
    return int(known[0])


def _vacate(connection: sqlite3.Connection, key: int, user_id: str) -> None:
    """The handle went to somebody else: its former holder is known by number from now on."""
    query = "SELECT handle FROM accounts WHERE id = ?"
    (handle,) = connection.execute(query, (key,)).fetchone()
    _rename(connection, key, handle, f"{ID_PREFIX}{user_id}")


def _rename(connection: sqlite3.Connection, key: int, before: str, after: str) -> None:
    connection.execute("UPDATE accounts SET handle = ? WHERE id = ?", (after, key))
    if before.lower() == after.lower() or before.startswith(ID_PREFIX):
        return
    connection.execute(
        "INSERT INTO former_handles VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET until = excluded.until",
        (key, before, clock.now()),
    )


def _merge(connection: sqlite3.Connection, key: int, *, into: int) -> None:
    """Two rows turned out to be one account: everything goes to the one with the number."""
    both = {"key": key, "into": into}
    for statement in _MERGE:
        connection.execute(statement, both)


_MERGE = (
    "UPDATE seen_tweets SET author = :into WHERE author = :key",
    "UPDATE OR IGNORE pointers SET account = :into WHERE account = :key",
    "UPDATE OR IGNORE pointers SET by = :into WHERE by = :key",
    "DELETE FROM pointers WHERE :key IN (account, by) OR account = by",
    # A member whose rows were two keeps the earlier date, every tag, and the longer note.
    "INSERT OR IGNORE INTO members SELECT :into, added_at, source, note, always_show, only_kinds,"
    " mute_reposts, reviewed_at FROM members WHERE account = :key",
    "UPDATE members SET added_at = min(members.added_at, other.added_at),"
    " note = CASE WHEN length(other.note) > length(members.note) THEN other.note"
    " ELSE members.note END FROM members AS other"
    " WHERE members.account = :into AND other.account = :key",
    "INSERT OR IGNORE INTO member_tags SELECT :into, tag, position + 1000 FROM member_tags"
    " WHERE member = :key",
    "DELETE FROM members WHERE account = :key",
    "UPDATE OR IGNORE former_handles SET account = :into WHERE account = :key",
    "UPDATE accounts SET name = other.name FROM accounts AS other"
    " WHERE accounts.id = :into AND other.id = :key AND accounts.name = ''",
    "UPDATE accounts SET dismissed_at = other.dismissed_at FROM accounts AS other"
    " WHERE accounts.id = :into AND other.id = :key AND accounts.dismissed_at IS NULL",
    "DELETE FROM accounts WHERE id = :key",
)


def dismiss(connection: sqlite3.Connection, handle: str, *, dismissed: bool) -> None:
    """Never propose this account again, or do. Call it within a transaction."""
    key = find(connection, handle)
    if key is None and dismissed:
        key = meet(connection, handle)
    moment = clock.now() if dismissed else None
    connection.execute("UPDATE accounts SET dismissed_at = ? WHERE id = ?", (moment, key))


Shown = Mapping[str, str | None]
"""Handles as a page shows them, each with its number where the page has it."""


def renamed(connection: sqlite3.Connection, shown: Shown) -> list[str]:
    """Those of these handles under which a page shows a member that is not known by both."""
    rows = connection.execute(
        "SELECT shown.key FROM json_each(:shown) AS shown"
        " JOIN accounts ON user_id = shown.value JOIN members ON account = accounts.id"
        " WHERE handle <> shown.key"
        " UNION SELECT shown.key FROM json_each(:shown) AS shown"
        " JOIN accounts ON handle = shown.key JOIN members ON account = accounts.id"
        " WHERE user_id IS NULL",
        {"shown": _numbered(shown)},
    )
    return [str(row[0]) for row in rows]


def strangers(connection: sqlite3.Connection, shown: Shown) -> frozenset[str]:
    """Those of these handles that a member had, but that a page shows with another number."""
    rows = connection.execute(
        "SELECT shown.key FROM json_each(?) AS shown JOIN accounts ON handle = shown.key"
        " WHERE user_id <> shown.value",
        (_numbered(shown),),
    )
    return frozenset(str(row[0]) for row in rows)


def dismissed(connection: sqlite3.Connection, shown: Iterable[str]) -> frozenset[str]:
    """Those of these handles that the user dismissed, in lower case."""
    rows = connection.execute(
        "SELECT lower(handle) FROM accounts WHERE dismissed_at IS NOT NULL"
        " AND handle IN (SELECT value FROM json_each(?))",
        (json.dumps(list(shown)),),
    )
    return frozenset(str(row[0]) for row in rows)


def all_dismissed(connection: sqlite3.Connection) -> list[str]:
    """The handles of all that the user dismissed, in alphabetical order."""
    query = "SELECT handle FROM accounts WHERE dismissed_at IS NOT NULL ORDER BY handle"
    return [str(row[0]) for row in connection.execute(query)]


def _numbered(shown: Shown) -> str:
    return json.dumps({handle: number for handle, number in shown.items() if number})
