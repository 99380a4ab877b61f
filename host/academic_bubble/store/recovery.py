"""Replaces a damaged database by its newest good copy. The damaged file is kept, moved aside."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from academic_bubble.log import get_logger
from academic_bubble.protocol.hello import Recovery
from academic_bubble.store import backups, clock
from academic_bubble.store.damage import is_damage, is_whole

LOCK_TIMEOUT_S = 30.0
_COMPANIONS = ("-journal", "-wal", "-shm")


def replace_damaged(path: Path) -> Recovery | None:
    """Move a damaged database aside and restore the newest good copy, or leave the place free.

    Returns what was done, or None if the database turned out to be whole, as when another host
    has just replaced it. Raises OSError or sqlite3.Error when the folder cannot be written.
    """
    with _alone(path):
        if not path.exists() or is_whole(path):
            return None
        kept = _move_aside(path)
        copy = next(filter(_is_good, backups.all_copies(path)), None)
        restored_from = None
        if copy is not None:
            restored_from = clock.stamp(datetime.fromtimestamp(copy.stat().st_mtime, UTC))
            backups.restore(copy, path)
    get_logger().error("database damaged: kept as %s, restored: %s", kept.name, restored_from)
    return Recovery(at=clock.now(), kept_as=kept.name, restored_from=restored_from)


def remember(connection: sqlite3.Connection, recovery: Recovery) -> None:
    """Write down what was done, for every browser to tell its user. In a transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO recovery VALUES (1, ?, ?, ?)",
        (recovery.at, recovery.kept_as, recovery.restored_from),
    )


def read(connection: sqlite3.Connection) -> Recovery | None:
    """The recovery that the user has not confirmed to have read of."""
    row = connection.execute("SELECT at, kept_as, restored_from FROM recovery").fetchone()
    return row and Recovery(at=row[0], kept_as=row[1], restored_from=row[2])


def confirm(connection: sqlite3.Connection) -> None:
    """The user has read of it. In a transaction."""
    connection.execute("DELETE FROM recovery")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one host at a time do this; the lock ends with its process, however that ends."""
    lock = path.with_name(f"{path.name}.lock")
    with closing(sqlite3.connect(lock, timeout=LOCK_TIMEOUT_S, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield


def _move_aside(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.damaged-{n}") for n in itertools.count(1))
    kept = next(name for name in names if not name.exists())
    path.replace(kept)
    for companion in _COMPANIONS:
        beside = path.with_name(path.name + companion)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + companion))
    return kept


def _is_good(copy: Path) -> bool:
    try:
        return is_whole(copy)
    except sqlite3.OperationalError as error:
        get_logger().warning("backup %s not readable: damage=%s", copy.name, is_damage(error))
        return False
