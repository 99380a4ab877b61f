"""Numbered changes of the schema. Append to MIGRATIONS; never change one that was released."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from academic_bubble.errors import StorageNewer

_001_SETTINGS = """
CREATE TABLE settings (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    choices TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
"""

_002_MEMBERS = """
CREATE TABLE members (
    handle TEXT PRIMARY KEY COLLATE NOCASE,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
"""

MIGRATIONS = (_001_SETTINGS, _002_MEMBERS)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date, after a backup of what was there.

    Raises StorageNewer, and changes nothing, when the file is ahead of this program.
    """
    if _checked_version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another host may have migrated while this one waited for the lock.
        version = _checked_version(connection)
        if 0 < version < len(MIGRATIONS):
            _back_up(path, path.with_name(f"{path.name}.v{version}.bak"))
        for statement in MIGRATIONS[version:]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _checked_version(connection: sqlite3.Connection) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise StorageNewer
    return version


def _back_up(path: Path, copy: Path) -> None:
    """Copy the database as last committed, by a second connection: SQLite copies through none
    that is writing. The first one's lock lets others read, and nobody else write, meanwhile."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
