"""Counts the tweets of a day: numbers only, of which no tweet and no author can be told."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from cachetools import LRUCache

from academic_bubble.store import settings
from academic_bubble.store.connection import writing

if TYPE_CHECKING:
    from academic_bubble.protocol.verdict import Verdict

SEEN = "seen"
REMEMBERED = 20_000


class Counting:
    """Counts each tweet once a day, in memory until ``write``. Safe from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counted: LRUCache[str, str] = LRUCache(REMEMBERED)
        self._waiting: Counter[tuple[str, str]] = Counter()

    def note(self, verdicts: Iterable[Verdict]) -> None:
        """Count verdicts, under the local date of now."""
        day = date.today().isoformat()  # noqa: DTZ011 - a user's day is the local one
        with self._lock:
            for verdict in verdicts:
                if self._counted.get(verdict.id) != day:
                    self._counted[verdict.id] = day
                    for what in (SEEN, verdict.outcome, *verdict.kinds):
                        self._waiting[day, what] += 1

    @property
    def waits(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._waiting)

    def write(self, connection: sqlite3.Connection) -> None:
        """Add what waits to the stored counts; what cannot be written waits on."""
        with self._lock:
            waiting, self._waiting = self._waiting, Counter()
        if not waiting:
            return
        try:
            with writing(connection):
                if settings.read(connection).keep_counts:
                    connection.executemany(
                        "INSERT INTO day_counts VALUES (?, ?, ?) ON CONFLICT (day, what) "
                        "DO UPDATE SET tweets = tweets + excluded.tweets",
                        [(day, what, tweets) for (day, what), tweets in waiting.items()],
                    )
        except sqlite3.Error:
            with self._lock:
                self._waiting.update(waiting)
            raise

    def clear(self) -> None:
        """Forget what waits and what was counted: after a deletion counting begins anew."""
        with self._lock:
            self._waiting.clear()
            self._counted.clear()
