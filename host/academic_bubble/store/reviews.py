"""Members to look at again: mostly personal lately, or not seen for long."""

from __future__ import annotations

import sqlite3

from academic_bubble.protocol.discovery import Suggestion, SuggestionReason
from academic_bubble.protocol.member import AccountStats
from academic_bubble.store import clock, listing, settings, stats

LATELY_DAYS = 90
LEAST_TWEETS = 5
PERSONAL_SHARE = 0.6
# Nobody is silent only because the user was away: so many days of use are asked for.
LEAST_DAYS_OF_USE = 10

_MOSTLY_PERSONAL = """
    SELECT account, 'mostly_personal', 1.0 * sum(outcome = 2) / count(*) AS worst
    FROM members JOIN seen_tweets ON author = account AND day >= :since
    WHERE reviewed_at IS NULL OR reviewed_at < :reviewed
    GROUP BY account
    HAVING count(*) >= :least AND sum(outcome = 2) > :share * (sum(outcome = 1) + sum(outcome = 2))
"""
_SILENT = """
    SELECT account, 'silent', 0 FROM members
    WHERE added_at < :reviewed AND (reviewed_at IS NULL OR reviewed_at < :reviewed)
      AND NOT EXISTS (SELECT 1 FROM seen_tweets WHERE author = account AND day >= :since)
      AND (SELECT count(DISTINCT day) FROM seen_tweets WHERE day >= :since) >= :days_of_use
"""


def suggestions(
    connection: sqlite3.Connection, *, offset: int = 0, limit: int = 50
) -> tuple[list[Suggestion], int]:
    """A part of the members to look at again, mostly personal ones first, and how many."""
    found = reasons(connection)
    part = found[offset : offset + limit]
    keys = [key for key, _ in part]
    rows = listing.rows_of(connection, keys)
    lately = stats.of(connection, keys, clock.today() - LATELY_DAYS)
    return [
        Suggestion.model_construct(
            member=row,
            reason=reason,
            recent=lately.get(key, AccountStats()),
            days_silent=_days_silent(connection, key),
        )
        for row, (key, reason) in zip(rows, part, strict=True)
    ], len(found)


def reasons(connection: sqlite3.Connection) -> list[tuple[int, SuggestionReason]]:
    """Keys of all members to look at again, each with why."""
    facts = {
        "since": clock.today() - LATELY_DAYS,
        "reviewed": clock.days_ago(LATELY_DAYS),
        "least": LEAST_TWEETS,
        "share": PERSONAL_SHARE,
        "days_of_use": LEAST_DAYS_OF_USE,
    }
    found = connection.execute(f"{_MOSTLY_PERSONAL} ORDER BY worst DESC, account", facts).fetchall()
    if settings.read(connection).keep_sightings_days >= LATELY_DAYS:
        found += connection.execute(f"{_SILENT} ORDER BY added_at, account", facts).fetchall()
    return [(key, reason) for key, reason, _ in found]


def _days_silent(connection: sqlite3.Connection, key: int) -> int | None:
    """Days since the last tweet seen, or since the member was added; None if that is ahead."""
    row = connection.execute(
        "SELECT coalesce((SELECT max(day) FROM seen_tweets WHERE author = account),"
        " CAST(julianday(added_at) - julianday('1970-01-01') AS INTEGER))"
        " FROM members WHERE account = ?",
        (key,),
    ).fetchone()
    days = clock.today() - int(row[0])
    return days if days >= 0 else None
