"""Notices what other hosts write, and writes the counts, beside the thread that answers."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from academic_bubble.errors import BubbleError
from academic_bubble.log import cause, get_logger, where
from academic_bubble.store import connection, settings
from academic_bubble.store.counting import Counting

# Browsers are to agree within two seconds, and what is read anew has to be judged anew.
LOOK_EVERY_S = 0.5
WRITE_EVERY = 10
TIMEOUT_MS = 700


class Watcher:
    """Calls ``tell`` with the settings' revision when somebody else made it grow.

    ``told`` is the last revision that this browser has heard of. SQLite's ``data_version``
    changes with every commit of another connection, and costs next to nothing to ask for.
    """

    def __init__(self, find_path: Callable[[], Path], counting: Counting) -> None:
        self._find_path = find_path
        self._counting = counting
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._database: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._version = -1
        self.told = 0

    def start(self, tell: Callable[[int], None]) -> None:
        """Begin in the background, once."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, args=(tell,), name="watch", daemon=True
            )
            self._thread.start()

    def close(self) -> None:
        """Write what waits, if that is possible at once."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(2 * TIMEOUT_MS / 1000)

    def _run(self, tell: Callable[[int], None]) -> None:
        looks = 0
        while not self._stop.wait(LOOK_EVERY_S):
            looks += 1
            self._try(lambda: self._look(tell))
            if looks % WRITE_EVERY == 0:
                self._try(self._write)
        self._try(self._write)
        self._close()

    def _try(self, work: Callable[[], None]) -> None:
        """Do what can be done; trouble is logged, and whoever asks for settings hears of it."""
        try:
            work()
        except BrokenPipeError:
            self._stop.set()  # the browser went away
        except (BubbleError, OSError, sqlite3.Error) as error:
            get_logger().warning("not watched: %s%s", where(error), cause(error))
            self._close()

    def _look(self, tell: Callable[[int], None]) -> None:
        if not self._find_path().exists():
            self._close()  # all was deleted, and looking must not begin anew
            return
        database = self._open()
        version = int(database.execute("PRAGMA data_version").fetchone()[0])
        if version == self._version:
            return
        self._version = version
        revision = settings.revision(database)
        if revision != self.told:
            self.told = revision
            tell(revision)

    def _write(self) -> None:
        if self._counting.waits:
            self._counting.write(self._open())

    def _open(self) -> sqlite3.Connection:
        path = self._find_path()
        if self._database is None or connection.identity(path) != self._file:
            self._close()
            self._database = connection.connect(path)
            self._database.execute(f"PRAGMA busy_timeout = {TIMEOUT_MS}")
            self._file = connection.identity(path)
        return self._database

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
        self._database, self._version = None, -1
