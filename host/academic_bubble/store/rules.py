"""The user's rules."""

from __future__ import annotations

import sqlite3

from pydantic import ValidationError

from academic_bubble.errors import InvalidRule, NotFound
from academic_bubble.log import get_logger
from academic_bubble.protocol.rules import MAX_RULES, Rule, RuleDraft
from academic_bubble.store import clock
from academic_bubble.store.connection import writing
from academic_bubble.store.settings import grow_revision


def read_all(connection: sqlite3.Connection) -> tuple[Rule, ...]:
    """All rules, newest first; one that is damaged is left out and logged."""
    rows = connection.execute("SELECT id, rule, created_at FROM rules ORDER BY id DESC")
    return tuple(rule for row in rows if (rule := _read(*row)) is not None)


def put(connection: sqlite3.Connection, draft: RuleDraft, number: int | None) -> int:
    """Add a rule, or write it under a number whether or not that exists; return the number.

    Raises InvalidRule when there are too many.
    """
    with writing(connection):
        total = int(connection.execute("SELECT count(*) FROM rules").fetchone()[0])
        if number is None and total >= MAX_RULES:
            raise InvalidRule(f"There are {MAX_RULES} rules already. Remove one first.")
        done = connection.execute(
            "INSERT INTO rules VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET rule = excluded.rule",
            (number, draft.model_dump_json(include=set(RuleDraft.model_fields)), clock.now()),
        )
        grow_revision(connection)
    assert done.lastrowid is not None
    return done.lastrowid if number is None else number


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Remove a rule. Raises NotFound when there is none of that number."""
    with writing(connection):
        done = connection.execute("DELETE FROM rules WHERE id = ?", (number,))
        if not done.rowcount:
            raise NotFound
        grow_revision(connection)


def _read(number: int, stored: str, created_at: str) -> Rule | None:
    try:
        draft = RuleDraft.model_validate_json(stored)
    except ValidationError:
        get_logger().warning("rule %d is damaged and left out", number)
        return None
    return Rule(**draft.model_dump(), id=number, created_at=created_at)
