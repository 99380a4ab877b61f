"""What heads are fitted to: vectors with targets, of corrections, labels and the base set."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import StrictBool, TypeAdapter, ValidationError

from academic_bubble.classifier.heads import logistic
from academic_bubble.classifier.verdict import Classifier, Reading
from academic_bubble.errors import BubbleError, LabelsInvalid
from academic_bubble.evaluation.labelled import lines, named, reason, tweet_of
from academic_bubble.learning.replay import Replay
from academic_bubble.protocol.base import KINDS, Frozen, Kind
from academic_bubble.protocol.codec import decode_object
from academic_bubble.protocol.tweet import Tweet

# A correction weighs as many labels of the base set; no author's weigh more than so many.
CORRECTION = 5.0
MOST_OF_AUTHOR = 5

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Rows:
    """Vectors (n, width), the base model's logits, targets in [0, 1] or NaN where nothing was
    said (n, 14), weights (n), and the authors (n), each stranger under a name of its own.
    """

    vectors: Floats
    logits: Floats
    targets: Floats
    weights: Floats
    authors: list[str]

    def take(self, rows: NDArray[np.intp]) -> Rows:
        """Return the given rows only."""
        arrays = (self.vectors, self.logits, self.targets, self.weights)
        vectors, logits, targets, weights = (array[rows] for array in arrays)
        return Rows(vectors, logits, targets, weights, [self.authors[row] for row in rows])


class Correction(Frozen):
    """A line of a file: a label with a text, a whole tweet, or what a model read of one."""

    professional: StrictBool
    kinds: tuple[Kind, ...] | None = None
    text: str | None = None
    vector: str | None = None
    logits: str | None = None
    model: str | None = None
    handle: str = ""


@dataclass(frozen=True)
class _Read:
    """A line that was read: its tweet, or else its reading."""

    label: Correction
    author: str
    tweet: Tweet | None = None
    reading: tuple[Floats, Floats] | None = None


_correction: TypeAdapter[Correction] = TypeAdapter(Correction)


def joined(parts: Sequence[Rows]) -> Rows:
    """Return the rows of all parts."""
    vectors, logits, targets, weights = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("vectors", "logits", "targets", "weights")
    )
    authors = [author for part in parts for author in part.authors]
    return Rows(vectors, logits, targets, weights, authors)


def anchor(replay: Replay) -> Rows:
    """Return the base set with the base model's own probabilities as targets."""
    count = len(replay.vectors)
    return Rows(
        replay.vectors,
        replay.logits,
        logistic(replay.logits),
        np.ones(count, np.float32),
        [f"base {place}" for place in range(count)],
    )


def read(path: Path, classifier: Classifier, weight: float = 1.0) -> Rows:
    """Read JSON Lines of {"text", "professional", "kinds"}, {"tweet": {...}, ...} or as
    corrections are exported; `kinds` may be null where nothing was said of them.

    Tweets without words are passed over. Raises FileUnreadable, or LabelsInvalid, which names
    every line that is wrong.
    """
    found, wrong = list[_Read](), list[str]()
    for number, line in lines(path):
        try:
            found.append(_line(decode_object(line), number, classifier))
        except (BubbleError, ValidationError) as error:
            wrong.append(f"line {number}: {reason(error)}")
    if wrong:
        raise LabelsInvalid(named(path, wrong))
    readings = iter(classifier.read([item.tweet for item in found if item.tweet]))
    whole = [(item, _reading(item, readings)) for item in found]
    kept = [(item, reading) for item, reading in whole if reading is not None]
    if not kept:
        raise LabelsInvalid(f"{path.name} holds no label to learn from.")
    return _rows(kept, weight)


def _line(value: dict[str, Any], number: int, classifier: Classifier) -> _Read:
    label = _correction.validate_python(value)
    if label.text is not None or isinstance(value.get("tweet"), dict):
        tweet = tweet_of({"author": label.handle, **value}, number)
        return _Read(label, tweet.author.handle.lower(), tweet)
    if label.vector is None or label.logits is None:
        raise LabelsInvalid("neither a text nor a vector")
    if label.model != classifier.model_id:
        raise LabelsInvalid(f"no text, and its vector is not of the model {classifier.model_id}")
    try:
        vector = np.frombuffer(b64decode(label.vector, validate=True), "<f2")
        logits = np.frombuffer(b64decode(label.logits, validate=True), "<f4")
    except (binascii.Error, ValueError) as error:
        raise LabelsInvalid("its vector cannot be read") from error
    if len(logits) != 1 + len(KINDS) or not np.isfinite(vector).all():
        raise LabelsInvalid("its vector cannot be read")
    return _Read(label, label.handle.lower(), None, (vector.astype(np.float32), logits))


def _reading(item: _Read, readings: Iterator[Reading]) -> tuple[Floats, Floats] | None:
    if item.tweet is None:
        return item.reading
    reading = next(readings)
    if reading.vector is None or reading.logits is None:
        return None
    return reading.vector.astype(np.float32), reading.logits


def _rows(kept: Sequence[tuple[_Read, tuple[Floats, Floats]]], weight: float) -> Rows:
    counts = Counter(item.author for item, _ in kept if item.author)
    capped = [min(1.0, MOST_OF_AUTHOR / counts.get(item.author, 1)) for item, _ in kept]
    return Rows(
        np.asarray([vector for _, (vector, _) in kept], np.float32),
        np.asarray([logits for _, (_, logits) in kept], np.float32),
        np.asarray([_targets(item.label) for item, _ in kept], np.float32),
        weight * np.asarray(capped, np.float32),
        [item.author or f"line {place}" for place, (item, _) in enumerate(kept)],
    )


def _targets(label: Correction) -> list[float]:
    if label.kinds is None and label.professional:
        return [1.0] + [float("nan")] * len(KINDS)
    kinds = label.kinds if label.professional and label.kinds else ()
    return [float(label.professional), *(float(kind in kinds) for kind in KINDS)]
