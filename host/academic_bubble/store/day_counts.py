"""Tweets seen per day, as counting.py wrote them."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from academic_bubble.protocol.base import KINDS
from academic_bubble.protocol.overview import DayCounts
from academic_bubble.store.counting import SEEN


def read(connection: sqlite3.Connection, days: int) -> tuple[DayCounts, ...]:
    """The last ``days`` days, today included, oldest first and without gaps."""
    today = date.today()  # noqa: DTZ011 - a user's day is the local one
    first = today - timedelta(days=days - 1)
    rows = connection.execute(
        "SELECT day, what, tweets FROM day_counts WHERE day >= ?", (first.isoformat(),)
    )
    found = {(day, what): tweets for day, what, tweets in rows}
    return tuple(_day((first + timedelta(days=n)).isoformat(), found) for n in range(days))


def since(connection: sqlite3.Connection) -> str | None:
    """The first day that was counted."""
    found: str | None = connection.execute("SELECT min(day) FROM day_counts").fetchone()[0]
    return found


def _day(day: str, found: dict[tuple[str, str], int]) -> DayCounts:
    of = {what: found.get((day, what), 0) for what in (SEEN, "professional", "personal", "unsure")}
    return DayCounts(day=day, **of, kinds={kind: found.get((day, kind), 0) for kind in KINDS})
