"""The bubble as it stands around some accounts, so that a change of many can be taken back whole.

Rows as they are, not what they mean: what is put back is what was there, dates and order included.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = tuple[Any, ...]

_ACCOUNT = "handle, name, user_id, dismissed_at"
_MEMBER = "added_at, source, note, always_show, only_kinds, mute_reposts, reviewed_at"
_TAG = "name, colour, used_at"
_ADD_ACCOUNT = f"INSERT OR IGNORE INTO accounts (id, {_ACCOUNT}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - our own text
_ADD_MEMBER = f"""
    INSERT INTO members (account, {_MEMBER}) SELECT ?, ?, ?, ?, ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM accounts WHERE id = ?)
"""  # noqa: S608 - our own text
_WRITE_TAG = f"""
    INSERT INTO tags (folded, {_TAG}) VALUES (?, ?, ?, ?) ON CONFLICT (folded) DO UPDATE
    SET name = excluded.name, colour = excluded.colour, used_at = excluded.used_at
"""  # noqa: S608 - our own text


@dataclass(frozen=True)
class Snapshot:
    """Rows by the key of their account; ``tagged`` has pairs of a folded tag and its place;
    ``tags`` are all tags there are, by folded name."""

    accounts: Mapping[int, Row]
    members: Mapping[int, Row]
    tagged: Mapping[int, tuple[Row, ...]]
    tags: Mapping[str, Row]

    def kept_on(self, key: int) -> tuple[Row | None, tuple[Row, ...]]:
        """What the user keeps on an account; None for the row where it is no member."""
        return self.members.get(key), self.tagged.get(key, ())


def keys_of(connection: sqlite3.Connection, names: Iterable[str]) -> set[int]:
    """Keys of the accounts with these handles, or with these numbers as ``id:123``."""
    rows = connection.execute(
        "WITH named AS (SELECT value FROM json_each(?))"
        " SELECT id FROM accounts WHERE handle IN (SELECT value FROM named)"
        " UNION SELECT id FROM accounts WHERE user_id IN"
        " (SELECT substr(value, 4) FROM named WHERE value LIKE 'id:%')",
        (json.dumps(list(names)),),
    )
    return {int(row[0]) for row in rows}


def take(connection: sqlite3.Connection, keys: Iterable[int]) -> Snapshot:
    """The rows of these accounts, and all tags."""
    wanted = (json.dumps(list(keys)),)
    listed = "IN (SELECT value FROM json_each(?))"
    accounts = f"SELECT id, {_ACCOUNT} FROM accounts WHERE id {listed}"  # noqa: S608 - our own text
    members = f"SELECT account, {_MEMBER} FROM members WHERE account {listed}"  # noqa: S608 - our own text
    tagged = (
        "SELECT member, folded, position FROM member_tags JOIN tags ON tags.id = tag"  # noqa: S608 - our own text
        f" WHERE member {listed} ORDER BY member, position"
    )
    held: dict[int, tuple[Row, ...]] = {}
    for member, *tag in connection.execute(tagged, wanted):
        held[member] = (*held.get(member, ()), tuple(tag))
    return Snapshot(
        _by_key(connection.execute(accounts, wanted)),
        _by_key(connection.execute(members, wanted)),
        held,
        _by_key(connection.execute(f"SELECT folded, {_TAG} FROM tags")),  # noqa: S608 - our own text
    )


def _by_key(rows: Iterable[Row]) -> dict[Any, Row]:
    return {key: tuple(row) for key, *row in rows}


def put_back(connection: sqlite3.Connection, before: Snapshot, after: Snapshot) -> int:
    """Make it as it was ``before``, where it still is as ``after``; within ``bubble_change``.

    What the user changed since stays. Returns for how many accounts something is different now.
    """
    now = take(connection, before.accounts.keys() | after.accounts.keys())
    changed = 0
    _return_accounts(connection, before, after, now)
    _return_tags(connection, before, after, now)
    for key in before.members.keys() | after.members.keys():
        was, is_now = before.kept_on(key), now.kept_on(key)
        if was != is_now and after.kept_on(key) == is_now:
            _write_member(connection, key, *was)
            changed += 1
    _drop_tags(connection, before, after)
    return changed


def _return_accounts(
    connection: sqlite3.Connection, before: Snapshot, after: Snapshot, now: Snapshot
) -> None:
    for key, row in before.accounts.items():
        if now.accounts.get(key) == after.accounts.get(key) != row and key in now.accounts:
            connection.execute(
                "UPDATE OR IGNORE accounts SET handle = ?, name = ?, user_id = ?, dismissed_at = ?"
                " WHERE id = ?",
                (*row, key),
            )
            connection.execute(
                "DELETE FROM former_handles WHERE account = ? AND handle = ?", (key, row[0])
            )
    # Two rows that turned out to be one account: the other one comes back too.
    gone = [(key, *row) for key, row in before.accounts.items() if key not in now.accounts]
    connection.executemany(_ADD_ACCOUNT, gone)
    # What was merely dismissed by the change was not before.
    for key in after.accounts.keys() - before.accounts.keys():
        if after.accounts[key] == now.accounts.get(key):
            connection.execute("UPDATE accounts SET dismissed_at = NULL WHERE id = ?", (key,))


def _return_tags(
    connection: sqlite3.Connection, before: Snapshot, after: Snapshot, now: Snapshot
) -> None:
    for folded, row in before.tags.items():
        if row != now.tags.get(folded) == after.tags.get(folded):
            connection.execute(_WRITE_TAG, (folded, *row))


def _write_member(
    connection: sqlite3.Connection, key: int, row: Row | None, tagged: tuple[Row, ...]
) -> None:
    connection.execute("DELETE FROM members WHERE account = ?", (key,))
    if row is None:
        return
    connection.execute(_ADD_MEMBER, (key, *row, key))
    connection.executemany(
        "INSERT OR IGNORE INTO member_tags SELECT account, tags.id, ? FROM members, tags"
        " WHERE account = ? AND folded = ?",
        [(position, key, folded) for folded, position in tagged],
    )


def _drop_tags(connection: sqlite3.Connection, before: Snapshot, after: Snapshot) -> None:
    """Tags that the change made, and that nobody has."""
    for folded in after.tags.keys() - before.tags.keys():
        connection.execute(
            "DELETE FROM tags WHERE folded = ? AND id NOT IN (SELECT tag FROM member_tags)",
            (folded,),
        )
