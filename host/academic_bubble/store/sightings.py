"""Who was seen, how it was judged, and who points to whom. Counts and references, no text."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from academic_bubble.protocol.base import KINDS, Kind, Outcome
from academic_bubble.protocol.discovery import Relation, Sighting
from academic_bubble.protocol.member import MAX_NAME
from academic_bubble.store import accounts, clock

RELATIONS: tuple[Relation, ...] = get_args(Relation.__value__)
FOLLOWED = RELATIONS.index("followed")
OUTCOMES: dict[Outcome, int] = {"unsure": 0, "professional": 1, "personal": 2}


_TO_ACCOUNT = "FROM pointers WHERE account = (SELECT id FROM accounts WHERE handle = ?)"


class Judged(NamedTuple):
    """One judged tweet: whose it is, the verdict, and the model's own ``said`` in per cent."""

    tweet_id: str
    handle: str
    name: str
    outcome: Outcome
    kinds: tuple[Kind, ...]
    said: int | None = None


class Seen(NamedTuple):
    """Tweets of an author that the model had a say on, and the sum of its probabilities."""

    tweets: int
    probability_sum: float


NOTHING_SEEN = Seen(0, 0.0)


def note_judged(connection: sqlite3.Connection, tweets: Iterable[Judged]) -> None:
    """Note judged tweets, each once; a later verdict replaces an earlier one. In a transaction."""
    for tweet in tweets:
        author = accounts.meet(connection, tweet.handle, tweet.name[:MAX_NAME])
        bits = sum(1 << KINDS.index(kind) for kind in tweet.kinds)
        connection.execute(
            "INSERT INTO seen_tweets VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tweet_id) DO UPDATE"
            " SET outcome = excluded.outcome, kinds = excluded.kinds, said = excluded.said",
            (tweet.tweet_id, author, clock.today(), OUTCOMES[tweet.outcome], bits, tweet.said),
        )


def others_of(connection: sqlite3.Connection, authors: Mapping[str, str]) -> dict[str, Seen]:
    """What was seen of each tweet's author besides that tweet, for handles by tweet id."""
    rows = connection.execute(
        "SELECT asked.key, count(seen.said) - ifnull(own.said IS NOT NULL, 0),"
        " ifnull(sum(seen.said), 0) - ifnull(own.said, 0)"
        " FROM json_each(?) AS asked JOIN accounts ON handle = asked.value"
        " JOIN (SELECT author, said FROM seen_tweets) AS seen ON seen.author = accounts.id"
        " LEFT JOIN (SELECT tweet_id, said FROM seen_tweets) AS own ON own.tweet_id = asked.key"
        " GROUP BY asked.key",
        (json.dumps(dict(authors)),),
    )
    return {tweet_id: Seen(tweets, total / 100) for tweet_id, tweets, total in rows}


def note_relations(connection: sqlite3.Connection, sightings: Iterable[Sighting]) -> None:
    """Note who points to whom, each once. Only what members do counts, but for "followed": a
    list that the user opened is kept whoever's it is. In a transaction."""
    for sighting in sightings:
        if sighting.handle.lower() == sighting.by.lower():
            continue
        relation = RELATIONS.index(sighting.relation)
        by = _pointer(connection, sighting.by, relation)
        if by is None:
            continue
        account = accounts.meet(connection, sighting.handle, sighting.name, sighting.user_id)
        tweet_id = "" if relation == FOLLOWED else sighting.tweet_id or ""
        connection.execute(
            "INSERT INTO pointers VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET day = max(day, excluded.day)",
            (account, by, relation, tweet_id, clock.today()),
        )


def points_to(connection: sqlite3.Connection, handle: str) -> bool:
    """Whether anything points to this account."""
    query = f"SELECT EXISTS (SELECT 1 {_TO_ACCOUNT})"
    return bool(connection.execute(query, (handle,)).fetchone()[0])


def forget_pointers_to(connection: sqlite3.Connection, handle: str) -> None:
    """Delete whatever points to this account. In a transaction."""
    connection.execute(f"DELETE {_TO_ACCOUNT}", (handle,))


def _pointer(connection: sqlite3.Connection, handle: str, relation: int) -> int | None:
    if relation == FOLLOWED:
        return accounts.meet(connection, handle)
    row = connection.execute(
        "SELECT account FROM members JOIN accounts ON id = account WHERE handle = ?", (handle,)
    ).fetchone()
    return None if row is None else int(row[0])


def prune(connection: sqlite3.Connection, keep_days: int) -> None:
    """Delete sightings older than ``keep_days``, and accounts of which nothing else is kept.

    Days after today, from a clock that ran ahead, become today. In a transaction.
    """
    today = clock.today()
    for table in ("seen_tweets", "pointers"):
        connection.execute(f"UPDATE {table} SET day = ? WHERE day > ?", (today, today))  # noqa: S608 - our own names
        connection.execute(f"DELETE FROM {table} WHERE day < ?", (today - keep_days,))  # noqa: S608 - our own names
    connection.execute(
        "DELETE FROM accounts WHERE dismissed_at IS NULL"
        " AND id NOT IN (SELECT account FROM members)"
        " AND id NOT IN (SELECT author FROM seen_tweets)"
        " AND id NOT IN (SELECT account FROM pointers)"
        " AND id NOT IN (SELECT by FROM pointers)"
    )
