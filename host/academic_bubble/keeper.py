"""Writes sightings and keeps the database in order, beside the thread that answers.

Nothing here may delay or fail an answer: sightings wait in memory for a moment and are written
together; what cannot be written is logged, kept for another try, and in the end dropped.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from cachetools import LRUCache

from academic_bubble.errors import BubbleError
from academic_bubble.log import cause, get_logger, where
from academic_bubble.protocol.discovery import Sighting
from academic_bubble.store import backups, clock, connection, members, settings, sightings
from academic_bubble.store.sightings import Judged

GATHER_S = 2.0
LAST_MOMENT_S = 0.2
LOOK_AT_DATE_S = 600.0
MOST_WAITING = 5_000
REMEMBERED = 20_000


class Keeper:
    """One per host; its thread starts with the first ``start``, ``judged`` or ``relations``."""

    def __init__(self, find_path: Callable[[], Path]) -> None:
        self._find_path = find_path
        self._lock = threading.Lock()
        self._judged: dict[str, Judged] = {}
        self._relations: dict[Sighting, None] = {}
        self._left_out: set[str] = set()
        self._known: LRUCache[str, Judged] = LRUCache(REMEMBERED)
        self._work, self._stop = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        self._kept_on: int | None = None

    def start(self) -> None:
        """Begin in the background, once."""
        if self._thread is None:
            self._work.set()
            self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
            self._thread.start()

    def judged(self, tweets: Iterable[Judged]) -> None:
        """Take judged tweets; one that was taken with the same verdict is passed over."""
        with self._lock:
            for tweet in tweets:
                if self._known.get(tweet.tweet_id) != tweet and len(self._judged) < MOST_WAITING:
                    self._judged[tweet.tweet_id] = self._known[tweet.tweet_id] = tweet
        self._wake()

    def relations(self, seen: Iterable[Sighting]) -> None:
        """Take who points to whom."""
        with self._lock:
            for sighting in seen:
                if sighting.handle.lower() in self._left_out:
                    continue
                if len(self._relations) < MOST_WAITING:
                    self._relations[sighting] = None
        self._wake()

    def leave_out(self, handle: str) -> None:
        """Take nothing that points to this reader's account, and drop what waits."""
        with self._lock:
            self._left_out.add(handle.lower())
            self._relations = {
                one: None for one in self._relations if one.handle.lower() not in self._left_out
            }

    def leaves_out(self, handle: str) -> bool:
        """Whether this is the account of somebody who reads here."""
        return handle.lower() in self._left_out

    def forget(self) -> None:
        """Drop what waits."""
        with self._lock:
            self._judged, self._relations = {}, {}
            self._known.clear()

    def write_now(self, database: sqlite3.Connection) -> None:
        """Write what waits, so that what is read next has it."""
        with self._lock:
            judged, self._judged = self._judged, {}
            relations, self._relations = self._relations, {}
        if not judged and not relations:
            return
        try:
            with connection.writing(database):
                if settings.read(database).note_sightings:
                    sightings.note_judged(database, judged.values())
                    sightings.note_relations(database, relations)
        except sqlite3.Error as error:
            get_logger().warning("sightings not written: %s", where(error))
            with self._lock:
                self._judged = {**judged, **self._judged}
                self._relations = {**relations, **self._relations}

    def close(self, database: sqlite3.Connection | None) -> None:
        """Write what waits, if there is a database and that is possible at once."""
        self._stop.set()
        self._work.set()
        if self._thread is not None:
            self._thread.join(LAST_MOMENT_S)
        if database is not None:
            database.execute(f"PRAGMA busy_timeout = {LAST_MOMENT_S * 1000:.0f}")
            self.write_now(database)

    def _wake(self) -> None:
        self.start()
        self._work.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._work.wait(LOOK_AT_DATE_S)
            self._stop.wait(GATHER_S)
            self._work.clear()
            if not self._stop.is_set() and (self._judged or self._relations or self._is_new_day()):
                self._try_work()

    def _is_new_day(self) -> bool:
        return self._kept_on != clock.today()

    def _try_work(self) -> None:
        try:
            path = self._find_path()
            if not path.exists():
                return  # all was deleted; what waits is written when there is a database again
            with closing(connection.connect(path)) as database:
                self.write_now(database)
                if self._is_new_day():
                    self._kept_on = clock.today()
                    _keep_order(database, path)
        except (BubbleError, OSError, sqlite3.Error) as error:
            get_logger().warning("upkeep failed: %s%s", where(error), cause(error))


def _keep_order(database: sqlite3.Connection, path: Path) -> None:
    """Once a day: a backup, then what is older than promised goes."""
    if backups.is_due(path) and backups.back_up(path) is None:
        connection.mend(path).close()
        return
    with connection.writing(database):
        members.forget_removed(database)
        sightings.prune(database, settings.read(database).keep_sightings_days)
