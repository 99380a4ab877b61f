"""Tells a damaged database from one that is merely out of reach."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

# Primary codes of https://sqlite.org/rescode.html; the higher bits only tell details.
_PRIMARY = 0xFF
_DAMAGE = frozenset([sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB])


def code_of(error: sqlite3.Error) -> int | None:
    """SQLite's primary result code, or None for an error of the Python module's own."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY


def is_damage(error: BaseException | None) -> bool:
    """Whether the error says that the file itself is broken."""
    return isinstance(error, sqlite3.DatabaseError) and code_of(error) in _DAMAGE


def is_whole(path: Path) -> bool:
    """Whether a file is a database whose pages are in order.

    Raises sqlite3.OperationalError when it cannot be read at all, which says nothing of it.
    """
    try:
        with closing(sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)) as database:
            return bool(database.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
