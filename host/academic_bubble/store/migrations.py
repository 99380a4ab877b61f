"""Brings a database up to the schema of this program, after a backup of what was there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from academic_bubble.errors import StorageNewer
from academic_bubble.store.schema import MIGRATIONS


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
        for statements in MIGRATIONS[version:]:
            for statement in statements:
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
