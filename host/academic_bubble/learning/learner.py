"""Learns in the background, a moment after the last correction, and never in a verdict's way."""

from __future__ import annotations

import importlib
import json
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from academic_bubble.errors import BubbleError
from academic_bubble.learning.quiet import Quiet
from academic_bubble.log import cause, get_logger, where
from academic_bubble.protocol.base import Outcome
from academic_bubble.protocol.learning import RefitState
from academic_bubble.store import connection, corrections, fits

if TYPE_CHECKING:
    from academic_bubble.classifier.verdict import Classifier

# Corrections often come in a row: one fit for all of them, but not much later than the first.
DEBOUNCE_S, MOST_WAIT_S = 1.0, 5.0
# Imported one by one, with rests between: together they would hold up a page of tweets.
_IMPORTS = (
    "scipy.special",
    "scipy.linalg",
    "scipy.sparse",
    "scipy.optimize",
    "scipy.spatial",
    "scipy.stats",
    "sklearn.utils",
    "sklearn.metrics",
    "sklearn.linear_model",
    "sklearn.cluster",
    "academic_bubble.learning.fit",
)
_LOWEST_PRIORITY = 19
_SWITCH_S = 0.0005


@dataclass
class Progress:
    """What this host's learner is doing. ``changed`` has the outcome before the last fit of the
    recent tweets that it changed, by tweet id."""

    state: RefitState = "idle"
    reason: str | None = None
    changed: dict[str, Outcome] = field(default_factory=dict)


class Learner:
    """One per host; its thread starts with the first ``notify``."""

    def __init__(
        self,
        find_path: Callable[[], Path],
        find_classifier: Callable[[], Classifier],
        learnt: Callable[[Classifier, fits.StoredFit | None, fits.StoredFit], dict[str, Outcome]],
    ) -> None:
        self._find_path = find_path
        self._find_classifier = find_classifier
        self._learnt = learnt
        self._work, self._stop = threading.Event(), threading.Event()
        # Whether there is work and what is said of it change together.
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.quiet = Quiet()
        self.progress = Progress()

    def notify(self) -> None:
        """Corrections have changed, or may have while no host ran: learn soon."""
        with self._lock:
            if self.progress.state in ("idle", "refused", "failed"):
                self.progress.state = "waiting"
            self._work.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="learn", daemon=True)
            self._thread.start()

    def stop_waiting(self) -> None:
        """There is nothing to learn from any more."""
        with self._lock:
            self._work.clear()
            self.progress = Progress()

    def close(self) -> None:
        """Begin no further fit."""
        self._stop.set()
        self._work.set()

    def _run(self) -> None:
        _step_back()
        while self._work.wait() and not self._stop.is_set():
            self._debounce()
            if self._stop.is_set():
                return
            self._try_learn()

    def _debounce(self) -> None:
        until = time.monotonic() + MOST_WAIT_S
        while self._work.is_set() and time.monotonic() < until and not self._stop.is_set():
            self._work.clear()
            self._stop.wait(DEBOUNCE_S)
        self._work.clear()

    def _try_learn(self) -> None:
        before = sys.getswitchinterval()
        # The thread that judges must not wait long for this one to let go of the interpreter.
        sys.setswitchinterval(_SWITCH_S)
        try:
            self._learn()
        except (BubbleError, OSError, sqlite3.Error, ValueError, MemoryError, ImportError) as error:
            get_logger().error("not learnt: %s%s", where(error), cause(error))
            said = error.message if isinstance(error, BubbleError) else _FAILED
            self._come_to_rest("failed", said)
        finally:
            sys.setswitchinterval(before)

    def _learn(self) -> None:
        classifier, path = self._find_classifier(), self._find_path()
        if not path.exists():
            self.progress.changed = {}  # all was deleted, and looking must not begin anew
            self._come_to_rest("idle", None)
            return
        with closing(connection.connect(path)) as database:
            corrections.purge(database)
            _read_anew(database, classifier, self.quiet)
            digest = fits.digest(database, classifier.model_id)
            known = fits.of(database, classifier.model_id, digest)
            if known is None and digest != fits.NOTHING:
                self.progress.state = "running"
                known = self._fit(database, classifier, digest)
        refused = known is not None and known.weights is None
        self._come_to_rest("refused" if refused else "idle", known.reason if known else None)

    def _come_to_rest(self, state: RefitState, reason: str | None) -> None:
        """Say how it ended, or that corrections came meanwhile."""
        with self._lock:
            self.progress.state = "waiting" if self._work.is_set() else state
            self.progress.reason = reason

    def _fit(
        self, database: sqlite3.Connection, classifier: Classifier, digest: str
    ) -> fits.StoredFit:
        for name in _IMPORTS:
            self.quiet.wait()
            importlib.import_module(name)
        from academic_bubble.learning import fitting, personal, replay

        served = fits.usable(database, classifier.model_id, digest)
        started = time.perf_counter()
        events = fits.events(database, classifier.model_id)
        old = personal.read(served.weights) if served and served.weights else None
        base = replay.load(classifier.artefact)
        result = fitting.best(events, old, base, self.quiet.wait)
        stored = fits.StoredFit(
            digest=digest,
            model=classifier.model_id,
            upto=max(events.ids, default=0),
            learnt=len(events.ids),
            weights=None if result.reason else result.fit.to_bytes(),
            reason=result.reason,
            figures=json.dumps(result.figures.as_dict()),
            seconds=round(time.perf_counter() - started, 2),
        )
        self.progress.changed = self._learnt(classifier, served, stored)
        fits.put(database, stored)
        return stored


_FAILED = "Learning failed; the host's log says more. What was learnt before goes on."


def _step_back() -> None:
    """Let everything else run first, where a thread can have a priority of its own."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LOWEST_PRIORITY)


def _read_anew(database: sqlite3.Connection, classifier: Classifier, quiet: Quiet) -> None:
    """Let the present model read what another one read, where the text was kept."""
    for number, text in corrections.of_other_models(database, classifier.model_id):
        quiet.wait()
        vector = classifier.encoder.encode([text])
        stored = fits.to_bytes(vector[0].astype("float16"), classifier.logits([text], vector)[0])
        corrections.read_by(database, number, classifier.model_id, *stored)
