"""What was learnt, as a term that is added to the base model's logits.

The fitted part looks at the sentence vector (how like it is to landmarks, which are corrected
tweets) and at the kinds that the base model sees; see `fit`. Corrections that came since act at
once, on tweets very like them. Last, there is a step per author, for that author's tweets alone.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from academic_bubble.classifier.heads import Floats, logistic
from academic_bubble.classifier.verdict import Reading
from academic_bubble.learning.local import likeness, unit
from academic_bubble.log import get_logger
from academic_bubble.store import fits

# How far a correction reaches, in cosine: at once, and once it is fitted.
OVERLAY_REACH = 0.05
# A correction at once moves its own logit to this on the right side.
OVERLAY_LOGIT = 2.0


@dataclass(frozen=True)
class Fit:
    """Fitted parameters, for `labels` of the model, which `width` vectors and m landmarks.

    `centre` (width,), `landmarks` (m, width) unit vectors, `local` (labels, m), `kinds`
    (labels, labels - 1) over the base model's probabilities of kinds, `scale` and `intercept`
    (labels,); `authors` has a step of the logit of professional by handle in lower case.
    """

    centre: Floats
    landmarks: Floats
    local: Floats
    kinds: Floats
    scale: Floats
    intercept: Floats
    reach: float
    authors: Mapping[str, float] = field(default_factory=dict)

    def shifts(self, vectors: Floats, logits: Floats) -> Floats:
        """What is added to logits (n, labels) of vectors (n, width), authors apart."""
        near = likeness(unit(vectors, self.centre), self.landmarks, self.reach)
        seen = logistic(logits[:, 1:])
        shift = near @ self.local.T + seen @ self.kinds.T + logits * self.scale + self.intercept
        return np.asarray(shift, np.float32)

    def to_bytes(self) -> bytes:
        """The fit as a file: plain arrays."""
        file = io.BytesIO()
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        authors = np.frombuffer(json.dumps(dict(self.authors)).encode(), np.uint8)
        np.savez_compressed(file, **arrays, reach=self.reach, authors=authors)
        return file.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> Fit:
        """Raises ValueError, KeyError or BadZipFile for anything but a fit."""
        with np.load(io.BytesIO(content), allow_pickle=False) as file:
            arrays = {name: np.asarray(file[name], np.float32) for name in _ARRAYS}
            authors = json.loads(file["authors"].tobytes())
            fit = cls(**arrays, reach=float(file["reach"]), authors=authors)
        if not all(np.isfinite(array).all() for array in arrays.values()) or fit.reach <= 0:
            raise ValueError
        return fit


_ARRAYS = ("centre", "landmarks", "local", "kinds", "scale", "intercept")


@dataclass(frozen=True)
class Overlay:
    """Corrections not fitted yet: unit vectors (m, width) and steps of the logits (m, labels)."""

    near: Floats
    steps: Floats

    def shifts(self, vectors: Floats) -> Floats:
        """What is added to the logits of vectors (n, width): little, but where very alike."""
        near = likeness(unit(vectors), self.near, OVERLAY_REACH)
        total: Floats = near @ self.steps
        return np.asarray(total / np.maximum(near.sum(axis=1, keepdims=True), 1), np.float32)


@dataclass(frozen=True)
class Personal:
    """Everything learnt, at one set of corrections, which `digest` names.

    `is_exact` tells that the fit is of exactly these.
    """

    digest: str = ""
    fit: Fit | None = None
    overlay: Overlay | None = None
    is_exact: bool = True

    def shifts(self, readings: Sequence[Reading], handles: Sequence[str]) -> list[Floats | None]:
        """What is added to the logits (labels,) of each tweet; None where that is nothing."""
        found: list[Floats | None] = [None] * len(readings)
        rows = [row for row, reading in enumerate(readings) if reading.vector is not None]
        if not rows or (self.fit is None and self.overlay is None):
            return found
        vectors = np.asarray([readings[row].vector for row in rows], np.float32)
        logits = np.asarray([readings[row].logits for row in rows], np.float32)
        total = self.on_vectors(vectors, logits)
        for row, shift in zip(rows, total, strict=True):
            if self.fit is not None:
                shift[0] += self.fit.authors.get(handles[row].lower(), 0.0)
            found[row] = shift
        return found

    def on_vectors(self, vectors: Floats, logits: Floats) -> Floats:
        """What is added to logits (n, labels) of vectors (n, width), authors apart."""
        total = np.zeros_like(logits)
        if self.fit is not None:
            total += self.fit.shifts(vectors, logits)
        if self.overlay is not None:
            total += self.overlay.shifts(vectors)
        return total


def load(connection: sqlite3.Connection, model: str, before: Personal) -> Personal:
    """What was learnt from the corrections in force; unchanged, it is taken over.

    A set of corrections that was fitted before, as after an undo, has its fit at once. For any
    other the last fit goes on, or after an undo the last one without what was undone, with an
    overlay of what came since.
    """
    digest = fits.digest(connection, model)
    if digest == before.digest and before.is_exact:
        return before
    if digest == fits.NOTHING:
        return Personal(digest)
    stored = fits.usable(connection, model, digest)
    fit = read(stored.weights) if stored and stored.weights else None
    upto = stored.upto if stored and fit is not None else 0
    is_exact = stored is not None and fit is not None and stored.digest == digest
    overlay = _overlay(fits.events(connection, model, after=upto), fit)
    return Personal(digest, fit, overlay, is_exact)


def read(weights: bytes) -> Fit | None:
    """A stored fit; None for one that something else damaged."""
    try:
        return Fit.from_bytes(weights)
    except (ValueError, KeyError, EOFError, OSError, zipfile.BadZipFile):
        get_logger().warning("what was learnt is damaged; it will be learnt anew")
        return None


def _overlay(events: fits.Events, fit: Fit | None) -> Overlay | None:
    if not len(events.ids):
        return None
    now = events.logits + (fit.shifts(events.vectors, events.logits) if fit else 0)
    wanted = np.where(events.targets > 0.5, OVERLAY_LOGIT, -OVERLAY_LOGIT)
    is_wrong = np.isfinite(events.targets) & (now * np.sign(wanted) < OVERLAY_LOGIT)
    steps = np.where(is_wrong, wanted - now, 0)
    return Overlay(unit(events.vectors), np.asarray(steps, np.float32))
