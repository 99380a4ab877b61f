"""What the corrections say of the verdicts that were shown before them."""

from __future__ import annotations

import sqlite3

from academic_bubble.protocol.base import KINDS
from academic_bubble.protocol.learning import AccuracyPoint, Audit, KindPrecision
from academic_bubble.store import clock

MOST_DAYS = 366
AUDIT_EVERY_DAYS = 7
_IN_FORCE = "forgotten_at IS NULL"
_RIGHT = "shown_outcome = CASE professional WHEN 1 THEN 'professional' ELSE 'personal' END"


def confirmed(connection: sqlite3.Connection) -> int:
    """How many said that the host was right."""
    query = f"SELECT count(*) FROM corrections WHERE {_IN_FORCE} AND confirms"  # noqa: S608 - constants only
    return int(connection.execute(query).fetchone()[0])


def accuracy(connection: sqlite3.Connection) -> tuple[AccuracyPoint, ...]:
    """By day, oldest first: of what the user answered, what had been shown right or unsure."""
    rows = connection.execute(
        f"SELECT substr(at, 1, 10) AS day, count(*), sum({_RIGHT}), sum(shown_outcome = 'unsure') "  # noqa: S608 - constants only
        f"FROM corrections WHERE {_IN_FORCE} GROUP BY day ORDER BY day DESC LIMIT ?",
        (MOST_DAYS,),
    ).fetchall()
    return tuple(
        AccuracyPoint(day=day, corrections=count, right=right, unsure=unsure)
        for day, count, right, unsure in reversed(rows)
    )


def kind_precision(connection: sqlite3.Connection) -> tuple[KindPrecision, ...]:
    """Per kind that was shown: how often, where the user spoke of kinds, and how often kept."""
    rows = connection.execute(
        f"SELECT shown_kinds, kinds FROM corrections WHERE {_IN_FORCE} "  # noqa: S608 - constants only
        "AND shown_kinds <> '' AND kinds IS NOT NULL"
    ).fetchall()
    pairs = [(set(shown.split()), set(kept.split())) for shown, kept in rows]
    found = (
        KindPrecision(
            kind=kind,
            shown=sum(kind in shown for shown, _ in pairs),
            right=sum(kind in shown and kind in kept for shown, kept in pairs),
        )
        for kind in KINDS
    )
    return tuple(one for one in found if one.shown)


def audit(connection: sqlite3.Connection) -> Audit:
    """The answers to the random sample."""
    answered, right, last = connection.execute(
        f"SELECT count(*), coalesce(sum({_RIGHT}), 0), max(at) FROM corrections "  # noqa: S608 - constants only
        f"WHERE {_IN_FORCE} AND source = 'audit'"
    ).fetchone()
    due = last is None or last < clock.days_ago(AUDIT_EVERY_DAYS)
    return Audit(due=due, answered=answered, right=right, last_at=last)
