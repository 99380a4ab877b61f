"""The one SQLite file, shared by the host processes of all browsers."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from academic_bubble.errors import StorageUnavailable
from academic_bubble.store import recovery
from academic_bubble.store.damage import is_damage
from academic_bubble.store.migrations import migrate

BUSY_TIMEOUT_S = 10.0
# Several processes on one write-ahead log could corrupt it before this version
# (https://sqlite.org/wal.html#walresetbug); each browser profile runs a host of its own.
WAL_SAFE_SINCE = (3, 51, 3)


def connect(path: Path, *, timeout_s: float = BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """Open the database, creating and migrating it as needed; the file is private to the user.

    One that is plainly damaged is replaced by its newest backup. One that may not be written is
    opened for reading. ``timeout_s`` is how long to wait for other writers. Raises
    StorageUnavailable when it cannot be opened, StorageNewer when a newer version wrote it.
    """
    try:
        return _open(path, timeout_s)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise StorageUnavailable from error
    except OSError as error:
        raise StorageUnavailable from error
    return mend(path)


def mend(path: Path) -> sqlite3.Connection:
    """Open the database after it was found damaged, having replaced it if it is.

    Raises StorageUnavailable when that is not possible.
    """
    try:
        done = recovery.replace_damaged(path)
        connection = _open(path, BUSY_TIMEOUT_S)
        if done is not None:
            with writing(connection):
                recovery.remember(connection, done)
    except (OSError, sqlite3.Error) as error:
        raise StorageUnavailable from error
    return connection


def _open(path: Path, timeout_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(_address(path), uri=True, timeout=timeout_s, isolation_level=None)
    try:
        _configure(connection)
        migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    """The file as SQLite's URI, made private if new as its folder is, for reading only if need be.

    One that exists is never opened here: closing it would release the locks of this process's
    other connections (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    address = path.absolute().as_uri()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return address if os.access(path, os.W_OK) else f"{address}?mode=ro"


def _configure(connection: sqlite3.Connection) -> None:
    wal = sqlite3.sqlite_version_info >= WAL_SAFE_SINCE
    connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def identity(path: Path) -> tuple[int, int] | None:
    """Which file is at this path, so that a replaced one can be told; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One durable transaction that takes the write lock at once, so that it never deadlocks."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
