"""What is stored, table by table. A test holds that no table is missing here."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress

from academic_bubble.protocol.privacy import DataKind, Stored
from academic_bubble.store import clock
from academic_bubble.store.connection import writing
from academic_bubble.store.settings import grow_revision

# In an order in which rows can be put back: what is referred to comes first.
TABLES: Mapping[str, DataKind] = {
    "settings": "settings",
    "accounts": "bubble",
    "former_handles": "bubble",
    "tags": "bubble",
    "members": "bubble",
    "member_tags": "bubble",
    "removed_members": "bubble",
    "seen_tweets": "sightings",
    "pointers": "sightings",
    "rules": "rules",
    "corrections": "corrections",
    "day_counts": "counts",
}
# Not the user's: what can be computed again, and a note of what happened to the file.
DERIVED = ("fits", "recovery")
_COUNTED: Mapping[DataKind, str] = {
    "settings": "SELECT count(*), NULL FROM settings",
    "bubble": "SELECT count(*), min(added_at) FROM members",
    "sightings": "SELECT count(*), (SELECT min(day) FROM seen_tweets) FROM seen_tweets",
    "rules": "SELECT count(*), min(created_at) FROM rules",
    "corrections": "SELECT count(*), min(at) FROM corrections",
    "corrected_text": "SELECT count(*), min(at) FROM corrections WHERE text IS NOT NULL",
    "counts": "SELECT count(DISTINCT day), min(day) FROM day_counts",
}
_DELETED: Mapping[DataKind, Sequence[str]] = {
    "bubble": (
        "DELETE FROM member_tags",
        "DELETE FROM members",
        "DELETE FROM tags",
        "DELETE FROM removed_members",
        "DELETE FROM former_handles",
        "UPDATE accounts SET dismissed_at = NULL",
    ),
    "sightings": ("DELETE FROM seen_tweets", "DELETE FROM pointers"),
    "rules": ("DELETE FROM rules",),
    "corrections": ("DELETE FROM corrections", "DELETE FROM fits"),
    "corrected_text": ("UPDATE corrections SET text = NULL",),
    "counts": ("DELETE FROM day_counts",),
    "settings": ("UPDATE settings SET choices = '{}'",),
}
# Accounts serve both the bubble and the sightings: those that neither needs go too.
_LOOSE_ACCOUNTS = """
    DELETE FROM accounts WHERE dismissed_at IS NULL
    AND id NOT IN (SELECT account FROM members) AND id NOT IN (SELECT author FROM seen_tweets)
    AND id NOT IN (SELECT account FROM pointers) AND id NOT IN (SELECT by FROM pointers)
"""


def report(connection: sqlite3.Connection) -> list[Stored]:
    """What the database holds, by kind of data."""
    sizes = _sizes(connection)
    found = []
    for what, query in _COUNTED.items():
        entries, since = connection.execute(query).fetchone()
        since = clock.day_text(since) if isinstance(since, int) else since
        size = sum(sizes.get(table, 0) for table, kind in TABLES.items() if kind == what)
        if what == "corrected_text":
            size = _text_size(connection)
        found.append(
            Stored(
                what=what, entries=entries, bytes=size if entries else 0, since=since, on_disk=True
            )
        )
    return found


def delete(connection: sqlite3.Connection, what: Sequence[DataKind]) -> None:
    """Delete kinds of data and overwrite where they lay."""
    connection.execute("PRAGMA secure_delete = ON")
    with writing(connection):
        for kind in what:
            for statement in _DELETED.get(kind, ()):
                connection.execute(statement)
        if {"bubble", "sightings"} & set(what):
            connection.execute(_LOOSE_ACCOUNTS)
        grow_revision(connection)
    shrink(connection)


def delete_all(connection: sqlite3.Connection) -> None:
    """Empty every table and overwrite the file: another host may have it open still."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    with writing(connection):
        for (table,) in tables:
            connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 - a name from the schema
    shrink(connection)


def shrink(connection: sqlite3.Connection) -> None:
    """Give the freed space back. While another host reads that must wait for another time; the
    space is overwritten already."""
    with suppress(sqlite3.OperationalError):
        connection.execute("VACUUM")


def _sizes(connection: sqlite3.Connection) -> dict[str, int]:
    """Bytes by table, its indexes included."""
    try:
        rows = connection.execute(
            "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_schema USING (name) "
            "WHERE aggregate = TRUE GROUP BY tbl_name"
        )
        return dict(rows.fetchall())
    except sqlite3.OperationalError:  # SQLite was built without dbstat
        return {table: _content_size(connection, table) for table in TABLES}


def _content_size(connection: sqlite3.Connection, table: str) -> int:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    lengths = " + ".join(f"coalesce(length({column}), 0)" for column in columns)
    query = f"SELECT coalesce(sum({lengths}), 0) FROM {table}"  # noqa: S608 - names of the schema
    return int(connection.execute(query).fetchone()[0])


def _text_size(connection: sqlite3.Connection) -> int:
    query = "SELECT coalesce(sum(length(text)), 0) FROM corrections"
    return int(connection.execute(query).fetchone()[0])
