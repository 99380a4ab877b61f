"""What handlers work with: the classifier, the database, the cache and the host's own figures."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from cachetools import LRUCache

from academic_bubble import paths
from academic_bubble.errors import BubbleError, ModelDamaged, ModelMissing, StorageUnavailable
from academic_bubble.log import cause, get_logger, where
from academic_bubble.protocol.base import Outcome
from academic_bubble.protocol.hello import ModelInfo
from academic_bubble.recent import Recent
from academic_bubble.store import backups, connection, settings
from academic_bubble.store.counting import Counting
from academic_bubble.store.damage import is_damage
from academic_bubble.watch import Watcher

if TYPE_CHECKING:
    from academic_bubble.classifier.verdict import Classifier, Reading
    from academic_bubble.keeper import Keeper
    from academic_bubble.learning.learner import Learner
    from academic_bubble.standing import Standing
    from academic_bubble.store.fits import StoredFit
    from academic_bubble.undoing import Undoing

CACHED_READINGS = 20_000
T = TypeVar("T")


class Model:
    """The classifier, loaded once, in the background, after ``hello`` was answered."""

    def __init__(self, load: Callable[[], Classifier] | None = None) -> None:
        self._load = load or _load_classifier
        self._lock = threading.Lock()
        self._classifier: Classifier | None = None
        self._error: ModelMissing | ModelDamaged | None = None
        self._warming = False

    def warm(self) -> None:
        """Import what judging needs, then load the model beside the caller; once.

        A failure is kept and raised by ``get``. Imports are not left to the loading thread: those
        of two threads hold each other up, and the model's file, which needs none, would be last.
        The caller waits some 0.1 s for them, and so does what is asked next: verdicts, mostly.
        """
        if self._warming:
            return
        self._warming = True
        self._try(_import_classifier)
        threading.Thread(target=self._load_once, name="load-model", daemon=True).start()

    def get(self) -> Classifier:
        """The classifier, waiting for it if need be. Raises ModelMissing or ModelDamaged."""
        self._load_once()
        if self._classifier is None:
            raise self._error or ModelDamaged()
        return self._classifier

    def info(self) -> ModelInfo:
        """Which model there is and whether it can judge, without waiting."""
        if self._classifier is not None:
            return ModelInfo(id=self._classifier.model_id, state="ready")
        if self._error is not None:
            missing = isinstance(self._error, ModelMissing)
            return ModelInfo(id=None, state="missing" if missing else "damaged")
        return ModelInfo(id=None, state="loading")

    def _load_once(self) -> None:
        with self._lock:
            if self._classifier is None and self._error is None:
                self._classifier = self._try(self._load)

    def _try(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except (ModelMissing, ModelDamaged) as error:
            get_logger().error("model not loaded: %s%s", error.code, cause(error))
            self._error = error
        except Exception as error:  # noqa: BLE001 - a broken library must not end the host
            get_logger().error("model not loaded: %s", where(error))
            self._error = ModelDamaged()
        return None


class Context:
    """One per host process; opened lazily so that ``hello`` costs next to nothing."""

    def __init__(self, model: Model | None = None) -> None:
        self.model = model or Model()
        self.started = time.monotonic()
        self.latency_ms: deque[float] = deque(maxlen=100)
        self.tweets_judged = 0
        self._database: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self.readings: LRUCache[bytes, Reading] = LRUCache(CACHED_READINGS)
        self.recent = Recent()
        self.counting = Counting()
        self.watcher = Watcher(paths.database, self.counting)
        self._standing: Standing | None = None

    @property
    def database(self) -> sqlite3.Connection:
        """The open database. Raises StorageUnavailable or StorageNewer."""
        if self._database is None:
            path = paths.database()
            before = connection.identity(path)
            self._database = connection.connect(path)
            self._file = before or connection.identity(path)
        return self._database

    @cached_property
    def keeper(self) -> Keeper:
        """Writes sightings and keeps the database in order, beside the thread that answers."""
        from academic_bubble.keeper import Keeper

        return Keeper(paths.database)

    @cached_property
    def undoing(self) -> Undoing:
        """Changes of much at once, each of which can be taken back."""
        from academic_bubble.undoing import Undoing

        return Undoing()

    @cached_property
    def learner(self) -> Learner:
        """Learns from corrections, beside the thread that answers."""
        from academic_bubble.learning.learner import Learner

        return Learner(paths.database, self.model.get, self._changed_by)

    def standing(self) -> Standing:
        """All that verdicts depend on besides the tweet; read anew when it changed.

        Raises ModelMissing or ModelDamaged.
        """
        from academic_bubble import standing

        revision, model = self.settings_revision(), self.model.get().model_id
        if self._standing is None or self._standing.revision != revision:
            before = self._standing or standing.Standing()
            is_first = self._standing is None
            self._standing = self.read(
                lambda database: standing.load(database, model, before), standing.Standing()
            )
            if is_first or not self._standing.personal.is_exact:
                self.learner.notify()
        return self._standing

    def _changed_by(
        self, classifier: Classifier, before: StoredFit | None, after: StoredFit
    ) -> dict[str, Outcome]:
        from academic_bubble.learning.effect import changed_outcomes

        strictness = self._standing.settings.strictness if self._standing else "balanced"
        points = classifier.points(strictness)
        return changed_outcomes(self.recent.newest_first(), before, after, points)

    def look_at_database(self) -> None:
        """Open it anew if its file was replaced: what is written into a moved file is lost."""
        if self._database is None or connection.identity(paths.database()) == self._file:
            return
        get_logger().warning("the database was replaced")
        self._close_database()

    def mend_database(self) -> None:
        """Replace a damaged database by its newest backup. Raises StorageUnavailable."""
        self._close_database()
        connection.mend(paths.database()).close()

    def back_up_database(self) -> None:
        """Copy it before much is changed at once. Raises StorageUnavailable if that fails."""
        path = paths.database()
        try:
            if path.exists() and backups.back_up(path) is None:
                self.mend_database()
        except OSError as error:
            raise StorageUnavailable from error

    def close(self) -> None:
        """Write what waits, begin nothing more; the host ends."""
        if self._is_made("learner"):
            self.learner.close()
        self.watcher.close()
        if self._is_made("keeper"):
            self.keeper.close(self._database)
        self._close_database()

    def forget_database(self) -> None:
        """Close the database, whose file is about to be removed; a new one begins when needed."""
        self._close_database()

    def _close_database(self) -> None:
        self._standing = None
        # What it says of the rows of one file means nothing in another.
        if self._is_made("undoing"):
            self.undoing.forget()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _is_made(self, name: str) -> bool:
        """Whether a cached property was asked for: asking now would make it."""
        return name in self.__dict__

    def read(self, query: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What the database says, or ``otherwise`` while it is out of reach.

        Judging tweets must go on without a database; whoever asks for settings gets the error.
        """
        try:
            return query(self.database)
        except (BubbleError, sqlite3.Error) as error:
            get_logger().error("database not read: %s%s", where(error), cause(error))
            if not is_damage(error):
                return otherwise
        try:
            self.mend_database()
            return query(self.database)
        except (BubbleError, sqlite3.Error) as error:
            get_logger().error("database not mended: %s%s", where(error), cause(error))
            return otherwise

    def settings_revision(self) -> int:
        """The revision of the stored settings; 0, as if never changed, while unreadable."""
        return self.read(settings.revision, 0)


def _import_classifier() -> None:
    import academic_bubble.classifier.verdict  # noqa: F401 - what loading the model imports


def _load_classifier() -> Classifier:
    from academic_bubble.classifier.verdict import Classifier

    return Classifier.load()
