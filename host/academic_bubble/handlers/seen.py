"""What judging a batch tells of its authors, for Discover: noted beside the answer, never in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from academic_bubble.context import Context
from academic_bubble.protocol.discovery import Relation, Sighting
from academic_bubble.protocol.member import MAX_NAME
from academic_bubble.protocol.tweet import Account, Tweet
from academic_bubble.protocol.verdict import Verdict
from academic_bubble.store.sightings import Judged

if TYPE_CHECKING:
    from academic_bubble.classifier.verdict import Reading

_HANDLE = re.compile(r"[A-Za-z0-9_]{1,64}")


def note_seen(judged: Iterable[tuple[Tweet, Verdict, Reading]], context: Context) -> None:
    """Note who wrote which tweet and how it was judged, and which member passed it on.

    Ads say nothing of what the user's circle reads.
    """
    seen = [
        (tweet, verdict, reading)
        for tweet, verdict, reading in judged
        if _HANDLE.fullmatch(tweet.author.handle) and not tweet.is_promoted
    ]
    context.keeper.judged(_judged(*one) for one in seen)
    context.keeper.relations(
        sighting for tweet, verdict, _ in seen for sighting in _relations(tweet, verdict)
    )


def _judged(tweet: Tweet, verdict: Verdict, reading: Reading) -> Judged:
    from academic_bubble.classifier.heads import logistic  # hello must not wait for numpy

    said = None
    if reading.logits is not None and reading.is_known:
        said = round(100 * float(logistic(reading.logits)[0]))
    author = tweet.author
    return Judged(tweet.id, author.handle, author.name, verdict.outcome, verdict.kinds, said)


def _relations(tweet: Tweet, verdict: Verdict) -> Iterator[Sighting]:
    if tweet.reposted_by and verdict.reposter:
        yield _sighting(tweet.author, "reposted", tweet.reposted_by, tweet.id)
    if tweet.quoted and verdict.is_member and _HANDLE.fullmatch(tweet.quoted.author.handle):
        yield _sighting(tweet.quoted.author, "quoted", tweet.author, tweet.id)


def _sighting(account: Account, relation: Relation, by: Account, tweet_id: str) -> Sighting:
    return Sighting(
        handle=account.handle,
        name=account.name[:MAX_NAME],
        relation=relation,
        by=by.handle,
        tweet_id=tweet_id,
    )
