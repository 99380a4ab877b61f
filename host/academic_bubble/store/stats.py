"""What was seen of accounts: counts over judged tweets."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from academic_bubble.protocol.base import KINDS
from academic_bubble.protocol.member import AccountStats, KindCount
from academic_bubble.store import clock

# How often each kind occurred, in the order of the protocol: a bit of ``kinds`` each.
_KIND_SUMS = ", ".join(f"sum(kinds >> {place} & 1)" for place in range(len(KINDS)))
_STATS = f"""
    SELECT author, count(*), sum(outcome = 1), sum(outcome = 2), max(day), {_KIND_SUMS}
    FROM seen_tweets
    WHERE author IN (SELECT value FROM json_each(?)) AND day >= ?
    GROUP BY author
"""  # noqa: S608 - our own text


def of(
    connection: sqlite3.Connection, keys: Iterable[int], since: int = 0
) -> dict[int, AccountStats]:
    """The stats of these accounts by key, from the day ``since`` on; without those never seen."""
    rows = connection.execute(_STATS, (json.dumps(list(keys)), since))
    return {
        key: AccountStats.model_construct(
            seen=seen,
            professional=professional,
            personal=personal,
            kinds=_kinds(sums),
            last_seen=clock.day_text(day),
        )
        for key, seen, professional, personal, day, *sums in rows
    }


def _kinds(sums: list[int]) -> tuple[KindCount, ...]:
    counts = sorted(zip(sums, KINDS, strict=True), key=lambda pair: -pair[0])
    return tuple(
        KindCount.model_construct(kind=kind, count=count) for count, kind in counts if count
    )
