"""Lines of a file with everything, read back into the tables, and how to take that back."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import ValidationError

from academic_bubble.errors import UnreadableExport
from academic_bubble.protocol.settings import Choices
from academic_bubble.store.connection import writing
from academic_bubble.store.everything import FORMAT, REFERENCES, Row, columns
from academic_bubble.store.inventory import TABLES
from academic_bubble.store.schema import MIGRATIONS
from academic_bubble.store.settings import grow_revision

# What a line that nobody should have written can raise. A full disk is not among them.
_UNUSABLE = (
    KeyError,
    TypeError,
    ValueError,
    OverflowError,
    RecursionError,
    sqlite3.IntegrityError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
)
# A statement that takes one line back, and its values.
Step = tuple[str, tuple[Any, ...]]


class Imported(NamedTuple):
    """How many lines were new, known, and unusable, and what takes the new ones back."""

    added: int
    known: int
    unusable: int
    back: tuple[Step, ...]


def take(connection: sqlite3.Connection, lines: Sequence[str]) -> Imported:
    """Add the rows of lines, in one step; settings are replaced, the rest stays.

    Raises UnreadableExport unless the first line is that of a file this program can read.
    """
    _check(lines)
    done, back = [0, 0, 0], list[Step]()
    with writing(connection):
        for line in lines[1:]:
            done[_take_line(connection, line, back)] += 1
        if done[0]:
            grow_revision(connection)
    added, known, unusable = done
    return Imported(added, known, unusable, tuple(back))


def take_back(connection: sqlite3.Connection, back: Iterable[Step]) -> int:
    """Take lines back, given what they were taken in with; how many rows are different now."""
    changed = 0
    with writing(connection):
        for statement, values in reversed(tuple(back)):
            # What was seen since may refer to an account.
            with suppress(sqlite3.IntegrityError):
                changed += connection.execute(statement, values).rowcount
        grow_revision(connection)
    return changed


def _check(lines: Sequence[str]) -> None:
    try:
        first = json.loads(lines[0])
        if first["academic_bubble"] == FORMAT and first["schema"] <= len(MIGRATIONS):
            return
    except (IndexError, KeyError, TypeError, ValueError):
        pass
    raise UnreadableExport


def _take_line(connection: sqlite3.Connection, line: str, back: list[Step]) -> int:
    """0 if the line was new, 1 if known, 2 if unusable."""
    try:
        read = json.loads(line)
        table, row = read["table"], read["row"]
        if table not in TABLES or not isinstance(row, dict):
            return 2
        step = _settings(connection, row) if table == "settings" else _row(connection, table, row)
    except _UNUSABLE:
        return 2
    if step is None:
        return 1
    back.append(step)
    return 0


def _settings(connection: sqlite3.Connection, row: Row) -> Step:
    try:
        choices = Choices.model_validate_json(row["choices"]).model_dump_json()
    except ValidationError as error:
        raise ValueError from error
    grow_revision(connection)
    (before,) = connection.execute("SELECT choices FROM settings").fetchone()
    connection.execute("UPDATE settings SET choices = ?", (choices,))
    return "UPDATE settings SET choices = ? WHERE choices = ?", (before, choices)


def _row(connection: sqlite3.Connection, table: str, row: Row) -> Step | None:
    """Add a row; None if it is there already."""
    keys = columns(connection, table)
    values = {column: _inward(connection, table, column, row[column]) for column in row}
    if unknown := values.keys() - keys.keys():
        raise KeyError(unknown)
    if (
        table == "rules"
        and connection.execute("SELECT 1 FROM rules WHERE rule = ?", (row["rule"],)).fetchone()
    ):
        return None
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    query = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - checked names
    added = connection.execute(query, tuple(values.values()))
    if added.rowcount == 0:
        return _more(connection, table, values)
    key = {name: values.get(name, added.lastrowid) for name, is_key in keys.items() if is_key}
    return _deletion(table, *key), tuple(key.values())


@lru_cache
def _deletion(table: str, *key: str) -> str:
    """The one statement for all rows of a table."""
    found = " AND ".join(f"{name} = ?" for name in key)
    return f"DELETE FROM {table} WHERE {found}"  # noqa: S608 - checked names


def _more(connection: sqlite3.Connection, table: str, values: Row) -> Step | None:
    """What a row that is there already has to learn from the file's; None if nothing."""
    if table == "accounts":
        return _dismiss_known(connection, values)
    if table == "day_counts":
        return _count_more(connection, values)
    return None


def _dismiss_known(connection: sqlite3.Connection, values: Row) -> Step | None:
    """Whoever was dismissed stays so, also where the account is known already, but for members."""
    dismissed = connection.execute(
        "UPDATE accounts SET dismissed_at = :dismissed_at WHERE handle = :handle"
        " AND dismissed_at IS NULL AND :dismissed_at IS NOT NULL"
        " AND id NOT IN (SELECT account FROM members)",
        {"handle": values["handle"], "dismissed_at": values.get("dismissed_at")},
    )
    if dismissed.rowcount == 0:
        return None
    return (
        "UPDATE accounts SET dismissed_at = NULL WHERE handle = ? AND dismissed_at = ?",
        (values["handle"], values["dismissed_at"]),
    )


def _count_more(connection: sqlite3.Connection, values: Row) -> Step | None:
    """The day on which a file is read back has begun already: the larger count is the whole."""
    day = "day = :day AND what = :what"
    (before,) = connection.execute(
        f"SELECT tweets FROM day_counts WHERE {day}",  # noqa: S608 - constants only
        values,
    ).fetchone()
    counted = connection.execute(
        f"UPDATE day_counts SET tweets = :tweets WHERE {day} AND tweets < :tweets",  # noqa: S608 - constants only
        values,
    )
    if counted.rowcount == 0:
        return None
    return (
        "UPDATE day_counts SET tweets = ? WHERE day = ? AND what = ?",
        (before, values["day"], values["what"]),
    )


def _inward(connection: sqlite3.Connection, table: str, column: str, value: Any) -> Any:
    if isinstance(value, dict):
        return b64decode(value["base64"], validate=True)
    if (table, column) not in REFERENCES:
        return value
    target, key = REFERENCES[table, column]
    query = f"SELECT id FROM {target} WHERE {key} = ?"  # noqa: S608 - constants only
    found = connection.execute(query, (value,)).fetchone()
    if found is None:
        raise KeyError(column)
    return found[0]
