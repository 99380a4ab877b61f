"""Accounts outside the bubble to whom members point, with the evidence for each."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from academic_bubble.discovery.ranking import HALF_AFTER_DAYS, WEIGHTS, Facts, highest_score, score
from academic_bubble.protocol.base import KINDS, Kind
from academic_bubble.protocol.discovery import Candidate, Evidence
from academic_bubble.protocol.member import AccountStats
from academic_bubble.store import clock, stats
from academic_bubble.store.sightings import FOLLOWED, RELATIONS

_WEIGHT = " ".join(
    f"WHEN {place} THEN {WEIGHTS[relation]}" for place, relation in enumerate(RELATIONS)
)
# One member counts once, by its strongest relation; see discovery/ranking.py. The plus keeps
# SQLite from the index on ``by``: in the order of the table, groups need no sorting.
_SUPPORTED = f"""
    SELECT id, handle, pointers, support FROM (
        SELECT account, sum(strongest) AS support, count(*) AS pointers FROM (
            SELECT account, max(CASE relation {_WEIGHT} END * {HALF_AFTER_DAYS}.0
                       / ({HALF_AFTER_DAYS} + max(0, :today - day))) AS strongest
            FROM pointers
            WHERE (+by IN (SELECT account FROM members) OR by = :owner)
              AND account NOT IN (SELECT account FROM members)
            GROUP BY account, by
        ) GROUP BY account
    ) JOIN accounts ON accounts.id = account
    WHERE (dismissed_at IS NOT NULL) = :dismissed
      AND (:kind = 0 OR EXISTS (
          SELECT 1 FROM seen_tweets WHERE author = account AND kinds & :kind))
      AND (:owner IS NULL OR account IN (
          SELECT account FROM pointers WHERE by = :owner AND relation = {FOLLOWED}))
    ORDER BY support DESC
"""  # noqa: S608 - our own text
_SEEN = """
    SELECT author, sum(outcome = 1), sum(outcome = 2), count(*), sum(kinds <> 0)
    FROM seen_tweets WHERE author IN (SELECT value FROM json_each(?)) GROUP BY author
"""
_AT_ONCE = 500
_WAYS = ", ".join(
    f"count(DISTINCT CASE relation WHEN {place} THEN by END)" for place in range(len(RELATIONS))
)
_EVIDENCE = f"""
    SELECT pointers.account, count(DISTINCT by), {_WAYS}
    FROM pointers JOIN members ON members.account = by
    WHERE pointers.account IN (SELECT value FROM json_each(?)) GROUP BY pointers.account
"""  # noqa: S608 - our own text
_SHOWN_POINTERS = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which candidates: of one account's list, of one kind, or the dismissed ones."""

    owner: int | None = None
    kind: Kind | None = None
    dismissed: bool = False


def find(
    connection: sqlite3.Connection, wanted: Wanted, *, offset: int = 0, limit: int = 50
) -> tuple[list[Candidate], int]:
    """A part of the candidates, best first, and how many there are. Ties go by pointers, then by
    handle, so that the order is always the same."""
    supported = connection.execute(
        _SUPPORTED,
        {
            "today": clock.today(),
            "owner": wanted.owner,
            "kind": 1 << KINDS.index(wanted.kind) if wanted.kind else 0,
            "dismissed": wanted.dismissed,
        },
    ).fetchall()
    best = _best(connection, supported, offset + limit)
    scores = {key: -negative for negative, _, _, key in best[offset:]}
    return _candidates(connection, scores, dismissed=wanted.dismissed), len(supported)


def _best(
    connection: sqlite3.Connection, supported: list[tuple[int, str, int, float]], count: int
) -> list[tuple[float, int, str, int]]:
    """The ``count`` best of accounts that are sorted by support, as sortable facts.

    What was seen of an account is only counted as long as it might be among them: the rest can
    score no more than their support alone allows (the threshold algorithm of Fagin et al., 2001).
    """
    best: list[tuple[float, int, str, int]] = []
    for start in range(0, len(supported), _AT_ONCE):
        chunk = supported[start : start + _AT_ONCE]
        if len(best) == count and -best[-1][0] > highest_score(chunk[0][3]):
            break
        keys = json.dumps([key for key, *_ in chunk])
        seen = {key: facts for key, *facts in connection.execute(_SEEN, (keys,))}
        for key, handle, pointers, support in chunk:
            value = score(Facts(support, *seen.get(key, ())))
            best.append((-round(value, 4), -pointers, handle.lower(), key))
        best = sorted(best)[:count]
    return best


def _candidates(
    connection: sqlite3.Connection, scores: dict[int, float], *, dismissed: bool
) -> list[Candidate]:
    query = (
        "SELECT id, handle, name, user_id FROM accounts"
        " WHERE id IN (SELECT value FROM json_each(?))"
    )
    known = {row[0]: row[1:] for row in connection.execute(query, (json.dumps(list(scores)),))}
    seen = stats.of(connection, scores)
    found = evidence(connection, list(scores))
    return [
        Candidate.model_construct(
            handle=known[key][0],
            name=known[key][1],
            user_id=known[key][2],
            score=score,
            evidence=found.get(key, Evidence()),
            stats=seen.get(key, AccountStats()),
            is_dismissed=dismissed,
        )
        for key, score in scores.items()
    ]


def evidence(connection: sqlite3.Connection, keys: list[int]) -> dict[int, Evidence]:
    """Who of the bubble points to these accounts, by key; without those nobody points to."""
    found = {}
    for key, pointers, *ways in connection.execute(_EVIDENCE, (json.dumps(keys),)):
        counts = {f"{relation}_by": n for relation, n in zip(RELATIONS, ways, strict=True)}
        some = _some_pointers(connection, key)
        found[key] = Evidence.model_construct(pointers=pointers, members=some, **counts)
    return found


def _some_pointers(connection: sqlite3.Connection, key: int) -> tuple[str, ...]:
    """The members that point most often, most frequent first."""
    rows = connection.execute(
        "SELECT handle FROM pointers JOIN members ON members.account = by"
        " JOIN accounts ON accounts.id = by WHERE pointers.account = ?"
        " GROUP BY by ORDER BY count(*) DESC, handle LIMIT ?",
        (key, _SHOWN_POINTERS),
    )
    return tuple(row[0] for row in rows)


def listed(connection: sqlite3.Connection, owner: int) -> int:
    """How many accounts were noted on the list of those an account follows."""
    query = "SELECT count(*) FROM pointers WHERE by = ? AND relation = ?"
    return int(connection.execute(query, (owner, FOLLOWED)).fetchone()[0])
