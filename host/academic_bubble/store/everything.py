"""All that is stored as lines of a file, and back.

A line is {"table": …, "row": {column: value}}; bytes are {"base64": …}, and a reference to an
account or tag is that one's handle or name, so that rows can join others that are there already.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from academic_bubble.errors import UnreadableExport
from academic_bubble.protocol.settings import Choices
from academic_bubble.store.connection import writing
from academic_bubble.store.inventory import TABLES
from academic_bubble.store.schema import MIGRATIONS
from academic_bubble.store.settings import grow_revision

FORMAT = 1
PAGE_LINES, PAGE_SIZE = 1_000, 350_000
# Of these tables the number of a row means nothing elsewhere.
_NUMBERED = ("accounts", "tags", "rules", "corrections")
# Column -> (table, its key) that the column's number refers to.
_REFERENCES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("former_handles", "account"): ("accounts", "handle"),
    ("members", "account"): ("accounts", "handle"),
    ("member_tags", "member"): ("accounts", "handle"),
    ("member_tags", "tag"): ("tags", "folded"),
    ("seen_tweets", "author"): ("accounts", "handle"),
    ("pointers", "account"): ("accounts", "handle"),
    ("pointers", "by"): ("accounts", "handle"),
}
Row = dict[str, Any]


class Imported(NamedTuple):
    """How many lines were new, known, and unusable."""

    added: int
    known: int
    unusable: int


def header() -> str:
    """The first line of a file."""
    return json.dumps({"academic_bubble": FORMAT, "schema": len(MIGRATIONS)})


def page(connection: sqlite3.Connection, cursor: str | None) -> tuple[list[str], str | None]:
    """Some lines and where the next ones begin. Raises UnreadableExport for a wrong cursor."""
    lines, (place, offset) = [] if cursor else [header()], _place(cursor)
    tables, room = list(TABLES), PAGE_SIZE
    while place < len(tables) and room > 0 and len(lines) < PAGE_LINES:
        rows = _rows(connection, tables[place], offset, PAGE_LINES - len(lines))
        for row in rows:
            lines.append(json.dumps({"table": tables[place], "row": row}, ensure_ascii=False))
            offset, room = offset + 1, room - len(lines[-1].encode())
            if room <= 0:
                break
        else:
            if len(lines) < PAGE_LINES:
                place, offset = place + 1, 0
    return lines, f"{place}:{offset}" if place < len(tables) else None


def take(connection: sqlite3.Connection, lines: Sequence[str]) -> Imported:
    """Add the rows of lines, in one step; settings are replaced, the rest stays.

    Raises UnreadableExport unless the first line is that of a file this program can read.
    """
    _check(lines)
    done = [0, 0, 0]
    with writing(connection):
        for line in lines[1:]:
            done[_take_line(connection, line)] += 1
        if done[0]:
            grow_revision(connection)
    return Imported(*done)


def _check(lines: Sequence[str]) -> None:
    try:
        first = json.loads(lines[0])
        if first["academic_bubble"] == FORMAT and first["schema"] <= len(MIGRATIONS):
            return
    except (IndexError, KeyError, TypeError, ValueError):
        pass
    raise UnreadableExport


def _take_line(connection: sqlite3.Connection, line: str) -> int:
    """0 if the line was new, 1 if known, 2 if unusable."""
    try:
        read = json.loads(line)
        table, row = read["table"], read["row"]
        if table not in TABLES or not isinstance(row, dict):
            return 2
        if table == "settings":
            return _take_settings(connection, row)
        return 0 if _insert(connection, table, row) else 1
    except (KeyError, TypeError, ValueError, RecursionError, sqlite3.Error):
        return 2


def _take_settings(connection: sqlite3.Connection, row: Row) -> int:
    try:
        choices = Choices.model_validate_json(row["choices"])
    except ValidationError:
        return 2
    grow_revision(connection)
    connection.execute("UPDATE settings SET choices = ?", (choices.model_dump_json(),))
    return 0


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> bool:
    columns = _columns(connection, table)
    values = {column: _inward(connection, table, column, row[column]) for column in row}
    if unknown := values.keys() - set(columns):
        raise KeyError(unknown)
    if (
        table == "rules"
        and connection.execute("SELECT 1 FROM rules WHERE rule = ?", (row["rule"],)).fetchone()
    ):
        return False
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    query = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - checked names
    is_new = connection.execute(query, tuple(values.values())).rowcount > 0
    if table == "accounts" and not is_new:
        return _dismiss_known(connection, row)
    return is_new


def _dismiss_known(connection: sqlite3.Connection, row: Row) -> bool:
    """Whoever was dismissed stays so, also where the account is known already, but for members."""
    return (
        connection.execute(
            "UPDATE accounts SET dismissed_at = :dismissed_at WHERE handle = :handle"
            " AND dismissed_at IS NULL AND :dismissed_at IS NOT NULL"
            " AND id NOT IN (SELECT account FROM members)",
            {"handle": row["handle"], "dismissed_at": row.get("dismissed_at")},
        ).rowcount
        > 0
    )


def _rows(connection: sqlite3.Connection, table: str, offset: int, limit: int) -> list[Row]:
    columns = [name for name in _columns(connection, table) if not _is_number(table, name)]
    shown = ", ".join(_outward(table, column) for column in columns)
    query = f"SELECT {shown} FROM {table} LIMIT ? OFFSET ?"  # noqa: S608 - names of the schema
    rows = connection.execute(query, (limit, offset)).fetchall()
    return [dict(zip(columns, map(_readable, row), strict=True)) for row in rows]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _is_number(table: str, column: str) -> bool:
    return column == "id" and table in _NUMBERED


def _outward(table: str, column: str) -> str:
    """The column as it is selected: a reference as what it refers to."""
    if (table, column) not in _REFERENCES:
        return f'"{column}"'
    target, key = _REFERENCES[table, column]
    return f'(SELECT {key} FROM {target} WHERE {target}.id = {table}."{column}")'  # noqa: S608 - constants only


def _readable(value: object) -> object:
    return {"base64": b64encode(value).decode()} if isinstance(value, bytes) else value


def _inward(connection: sqlite3.Connection, table: str, column: str, value: Any) -> Any:
    if isinstance(value, dict):
        return b64decode(value["base64"], validate=True)
    if (table, column) not in _REFERENCES:
        return value
    target, key = _REFERENCES[table, column]
    query = f"SELECT id FROM {target} WHERE {key} = ?"  # noqa: S608 - constants only
    found = connection.execute(query, (value,)).fetchone()
    if found is None:
        raise KeyError(column)
    return found[0]


def _place(cursor: str | None) -> tuple[int, int]:
    try:
        table, offset = map(int, (cursor or "0:0").split(":"))
    except ValueError as error:
        raise UnreadableExport from error
    return max(table, 0), max(offset, 0)
