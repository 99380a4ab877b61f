"""Tweets of the last day, in memory only: for the review page and for what was put away."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from academic_bubble.classifier.verdict import Reading
    from academic_bubble.protocol.tweet import Tweet
    from academic_bubble.protocol.verdict import Verdict

MOST = 2_000
KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Seen:
    """A tweet that was judged, with its verdict of then."""

    tweet: Tweet
    reading: Reading
    verdict: Verdict
    at: datetime


class Recent:
    """The latest tweets, each once. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: OrderedDict[str, Seen] = OrderedDict()

    def note(self, judged: Iterable[tuple[Tweet, Reading, Verdict]]) -> None:
        """Take tweets; ads are nobody's tweets. One seen again keeps its time."""
        now = datetime.now(UTC)
        with self._lock:
            for tweet, reading, verdict in judged:
                before = self._seen.get(tweet.id)
                if not tweet.is_promoted:
                    at = before.at if before else now
                    self._seen[tweet.id] = Seen(tweet, reading, verdict, at)
            while len(self._seen) > MOST:
                self._seen.popitem(last=False)

    def newest_first(self) -> Sequence[Seen]:
        """Those of the last day."""
        limit = datetime.now(UTC) - KEPT_FOR
        with self._lock:
            for tweet_id in [one for one, seen in self._seen.items() if seen.at < limit]:
                del self._seen[tweet_id]
            return [*reversed(self._seen.values())]

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._seen.clear()
