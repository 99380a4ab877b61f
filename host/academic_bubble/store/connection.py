"""The one SQLite file, shared by the host processes of all browsers."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from academic_bubble.errors import StorageUnavailable
from academic_bubble.store.migrations import migrate

BUSY_TIMEOUT_S = 5.0
# Several processes on one write-ahead log could corrupt it before this version
# (https://sqlite.org/wal.html#walresetbug); each browser profile runs a host of its own.
WAL_SAFE_SINCE = (3, 51, 3)


def connect(path: Path) -> sqlite3.Connection:
    """Open the database, creating and migrating it as needed; the file is private to the user.

    Raises StorageUnavailable when it cannot be opened, StorageNewer when a newer version wrote it.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        _configure(connection)
        migrate(connection, path)
    except (OSError, sqlite3.Error) as error:
        raise StorageUnavailable from error
    return connection


def _configure(connection: sqlite3.Connection) -> None:
    wal = sqlite3.sqlite_version_info >= WAL_SAFE_SINCE
    connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One durable transaction that takes the write lock at once, so that it never deadlocks."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
