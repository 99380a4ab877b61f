"""All that is stored as lines of a file; ``importing`` reads them back.

A line is {"table": …, "row": {column: value}}; bytes are {"base64": …}, and a reference to an
account or tag is that one's handle or name, so that rows can join others that are there already.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from academic_bubble.errors import UnreadableExport
from academic_bubble.store.inventory import TABLES
from academic_bubble.store.schema import MIGRATIONS

FORMAT = 1
PAGE_LINES, PAGE_SIZE = 1_000, 350_000
# Of these tables the number of a row means nothing elsewhere.
_NUMBERED = ("accounts", "tags", "rules", "corrections")
# Column -> (table, its key) that the column's number refers to.
REFERENCES: Mapping[tuple[str, str], tuple[str, str]] = {
    ("former_handles", "account"): ("accounts", "handle"),
    ("members", "account"): ("accounts", "handle"),
    ("member_tags", "member"): ("accounts", "handle"),
    ("member_tags", "tag"): ("tags", "folded"),
    ("seen_tweets", "author"): ("accounts", "handle"),
    ("pointers", "account"): ("accounts", "handle"),
    ("pointers", "by"): ("accounts", "handle"),
}
Row = dict[str, Any]


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


def columns(connection: sqlite3.Connection, table: str) -> dict[str, bool]:
    """The columns of a table, and whether each is of its key."""
    return {row[1]: row[5] > 0 for row in connection.execute(f"PRAGMA table_info({table})")}


def _rows(connection: sqlite3.Connection, table: str, offset: int, limit: int) -> list[Row]:
    names = [name for name in columns(connection, table) if not _is_number(table, name)]
    shown = ", ".join(_outward(table, name) for name in names)
    query = f"SELECT {shown} FROM {table} LIMIT ? OFFSET ?"  # noqa: S608 - names of the schema
    rows = connection.execute(query, (limit, offset)).fetchall()
    return [dict(zip(names, map(_readable, row), strict=True)) for row in rows]


def _is_number(table: str, column: str) -> bool:
    return column == "id" and table in _NUMBERED


def _outward(table: str, column: str) -> str:
    """The column as it is selected: a reference as what it refers to."""
    if (table, column) not in REFERENCES:
        return f'"{column}"'
    target, key = REFERENCES[table, column]
    return f'(SELECT {key} FROM {target} WHERE {target}.id = {table}."{column}")'  # noqa: S608 - constants only


def _readable(value: object) -> object:
    return {"base64": b64encode(value).decode()} if isinstance(value, bytes) else value


def _place(cursor: str | None) -> tuple[int, int]:
    try:
        table, offset = map(int, (cursor or "0:0").split(":"))
    except ValueError as error:
        raise UnreadableExport from error
    return max(table, 0), max(offset, 0)
