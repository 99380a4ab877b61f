"""The user's bubble: accounts whose tweets are never hidden. Handles are case-insensitive."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from academic_bubble.protocol.tweet import Account
from academic_bubble.store.connection import writing


def add(connection: sqlite3.Connection, account: Account) -> None:
    """Put an account into the bubble; one that is there keeps its date and takes the new name."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with writing(connection):
        connection.execute(
            "INSERT INTO members VALUES (?, ?, ?) ON CONFLICT (handle) DO UPDATE "
            "SET name = excluded.name WHERE excluded.name <> ''",
            (account.handle, account.name, now),
        )


def remove(connection: sqlite3.Connection, handle: str) -> None:
    """Take an account out of the bubble; nothing happens if it is not in."""
    with writing(connection):
        connection.execute("DELETE FROM members WHERE handle = ?", (handle,))


def read_all(connection: sqlite3.Connection) -> tuple[Account, ...]:
    """Everybody in the bubble, by handle."""
    rows = connection.execute("SELECT handle, name FROM members ORDER BY handle")
    return tuple(Account(handle=handle, name=name) for handle, name in rows)


def among(connection: sqlite3.Connection, handles: set[str]) -> frozenset[str]:
    """Which of these handles are in the bubble, in lower case."""
    if not handles:
        return frozenset()
    marks = ",".join("?" * len(handles))
    query = f"SELECT lower(handle) FROM members WHERE handle IN ({marks})"  # noqa: S608 - marks only
    return frozenset(row[0] for row in connection.execute(query, tuple(handles)))
