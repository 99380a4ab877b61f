"""Copies of the database beside it, numbered: the clock may jump, a number only grows."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from academic_bubble.store.damage import is_damage, is_whole

KEEP = 3
EVERY_S = 24 * 3600


def back_up(path: Path) -> Path | None:
    """Copy the database as last committed and drop the oldest copies.

    Returns the copy, or None if the database is damaged: the good copies are kept then. Raises
    OSError or sqlite3.Error when the copy cannot be written.
    """
    unfinished = path.with_name(f"{path.name}.unfinished-{os.getpid()}")
    try:
        if not _is_copied(path, unfinished):
            return None
        known = numbered(path)
        copy = path.with_name(f"{path.name}.backup-{_number(known[0]) + 1 if known else 1:06d}")
        unfinished.replace(copy)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in numbered(path)[KEEP:]:
        with suppress(FileNotFoundError):  # another host was faster
            old.unlink()
    return copy


def is_due(path: Path) -> bool:
    """Whether the newest copy is a day old, or from a time that has not come yet."""
    known = numbered(path)
    return not known or not 0 <= time.time() - known[0].stat().st_mtime < EVERY_S


def numbered(path: Path) -> list[Path]:
    """The regular copies, newest first."""
    copies = path.parent.glob(f"{path.name}.backup-[0-9]*")
    return sorted((copy for copy in copies if _is_number(copy)), key=_number, reverse=True)


def all_copies(path: Path) -> list[Path]:
    """Every copy there is, the best to restore first: regular ones, then those of migrations."""
    before = path.parent.glob(f"{path.name}.v[0-9]*.bak")
    return numbered(path) + sorted(before, key=lambda copy: copy.stat().st_mtime, reverse=True)


def restore(copy: Path, path: Path) -> None:
    """Put a copy in the database's place, which must be free; the copy stays."""
    unfinished = path.with_name(f"{path.name}.unfinished-{os.getpid()}")
    try:
        _copy(copy, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_copied(source: Path, target: Path) -> bool:
    """Copy, and say whether the copy is good; damage of the source may show in either step."""
    try:
        _copy(source, target)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
    return is_whole(target)


def _copy(source: Path, target: Path) -> None:
    """Copy by SQLite's own means, which waits for and never tears a transaction."""
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)


def _number(copy: Path) -> int:
    return int(copy.name.rpartition("-")[2])


def _is_number(copy: Path) -> bool:
    return copy.name.rpartition("-")[2].isdigit()
