"""Who points to whom: around one account, and the bubble as a whole."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from typing import Any

from academic_bubble.protocol.network import GraphEdge, GraphNode, Pointer, Week
from academic_bubble.store import clock, membership
from academic_bubble.store.sightings import FOLLOWED, RELATIONS

WEEKS = 26
AROUND = 50
LEAST_POINTERS = 2
_MOST_EDGES = 5_000

_TO = """
    SELECT handle, name, EXISTS (SELECT 1 FROM members WHERE account = pointers.account),
           relation, count(*)
    FROM pointers JOIN accounts ON accounts.id = pointers.account WHERE by = ?
    GROUP BY pointers.account, relation ORDER BY count(*) DESC, relation, handle LIMIT ?
"""
_FROM = """
    SELECT handle, name, EXISTS (SELECT 1 FROM members WHERE account = pointers.by),
           relation, count(*)
    FROM pointers JOIN accounts ON accounts.id = by WHERE pointers.account = ?
    GROUP BY by, relation ORDER BY count(*) DESC, relation, handle LIMIT ?
"""
# The best connected: members by all their ties, others by the members that point to them.
_NODES = """
    WITH ties AS (
        SELECT account, count(DISTINCT by) AS pointers FROM pointers
        WHERE by IN (SELECT account FROM members) GROUP BY account
    ), reach AS (SELECT by, count(DISTINCT account) AS pointed FROM pointers GROUP BY by)
    SELECT id, handle, name, coalesce(pointers, 0)
    FROM accounts LEFT JOIN ties ON ties.account = id LEFT JOIN reach ON reach.by = id
    LEFT JOIN members ON members.account = id
    WHERE members.account IS NOT NULL
       OR (:candidates AND pointers >= :least AND dismissed_at IS NULL)
    ORDER BY coalesce(pointers, 0) + CASE WHEN members.account IS NULL THEN 0
             ELSE coalesce(pointed, 0) END DESC, handle
    LIMIT :limit
"""
_EDGES = f"""
    SELECT by, account, sum(relation <> {FOLLOWED}) + max(relation = {FOLLOWED}) AS weight
    FROM pointers
    WHERE by IN (SELECT value FROM json_each(:keys))
      AND account IN (SELECT value FROM json_each(:keys))
    GROUP BY by, account ORDER BY weight DESC LIMIT {_MOST_EDGES}
"""  # noqa: S608 - our own text


def points_to(connection: sqlite3.Connection, key: int) -> tuple[Pointer, ...]:
    """Whom an account points to, most frequent first."""
    return _pointers(connection.execute(_TO, (key, AROUND)).fetchall())


def pointed_by(connection: sqlite3.Connection, key: int) -> tuple[Pointer, ...]:
    """Who points to an account, most frequent first."""
    return _pointers(connection.execute(_FROM, (key, AROUND)).fetchall())


def _pointers(rows: list[tuple[Any, ...]]) -> tuple[Pointer, ...]:
    return tuple(
        Pointer(
            handle=handle,
            name=name,
            is_member=bool(is_member),
            relation=RELATIONS[relation],
            count=count,
        )
        for handle, name, is_member, relation, count in rows
    )


def weeks(connection: sqlite3.Connection, key: int) -> tuple[Week, ...]:
    """What was seen of an account per week, from the first week on, at most half a year."""
    monday = clock.EPOCH + timedelta(days=clock.today())
    monday -= timedelta(days=monday.weekday())
    last = (monday - clock.EPOCH).days
    rows = connection.execute(
        "SELECT (? + 6 - day) / 7 AS back, count(*), sum(outcome = 1), sum(outcome = 2)"
        " FROM seen_tweets WHERE author = ? AND day BETWEEN ? AND ? GROUP BY back",
        (last, key, last - 7 * (WEEKS - 1), last + 6),
    )
    counts = {back: facts for back, *facts in rows}
    return tuple(
        Week.model_construct(
            start=clock.day_text(last - 7 * back),
            **dict(
                zip(("seen", "professional", "personal"), counts.get(back, (0, 0, 0)), strict=True)
            ),
        )
        for back in range(max(counts, default=-1), -1, -1)
    )


def graph(
    connection: sqlite3.Connection, limit: int, *, candidates: bool
) -> tuple[list[GraphNode], list[GraphEdge]]:
    """The best connected accounts and what is between them, strongest ties first."""
    facts = {"limit": limit, "candidates": candidates, "least": LEAST_POINTERS}
    rows = connection.execute(_NODES, facts).fetchall()
    handles = {row[0]: row[1] for row in rows}
    marks = membership.marks(connection, handles.values())
    nodes = [
        GraphNode.model_construct(
            handle=handle, name=name, member=marks.get(handle.lower()), pointers=pointers
        )
        for _, handle, name, pointers in rows
    ]
    edges = [
        GraphEdge.model_construct(source=handles[by], target=handles[account], weight=weight)
        for by, account, weight in connection.execute(_EDGES, {"keys": json.dumps(list(handles))})
    ]
    return nodes, edges
