"""The served model's answers to labelled tweets, as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.verdict import Classifier, Judgement
from academic_bubble.evaluation.labelled import Labelled
from academic_bubble.protocol.base import KINDS

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Judged:
    """Probabilities (n, 14), 0/1 targets (n, 14), the kinds shown (n, 13).

    `decided` (n) says where the model decided; elsewhere (another language, no words) a tweet
    is unsure whatever its probability. None stands for everywhere.
    """

    probabilities: Floats
    targets: Floats
    shown: Flags
    decided: Flags | None = None

    def take(self, rows: Rows) -> Judged:
        """Return the given rows only."""
        decided = None if self.decided is None else self.decided[rows]
        return Judged(self.probabilities[rows], self.targets[rows], self.shown[rows], decided)

    @property
    def score(self) -> Floats:
        """Probabilities of professional (n)."""
        return self.probabilities[:, 0]

    @property
    def professional(self) -> Flags:
        """Which tweets are professional (n)."""
        flags: Flags = self.targets[:, 0] == 1
        return flags

    def below(self, point: float) -> Flags:
        """Which tweets are called personal (n) where that begins below a point."""
        flags: Flags = self.score < point
        return flags if self.decided is None else flags & self.decided

    def from_(self, point: float) -> Flags:
        """Which tweets are called professional (n) where that begins at a point."""
        flags: Flags = self.score >= point
        return flags if self.decided is None else flags & self.decided


def judge(classifier: Classifier, data: Labelled) -> Judged:
    """Return what the host would say of the tweets at the balanced strictness."""
    return collect(classifier.stream(data.tweets), data)


def collect(judgements: Iterable[Judgement], data: Labelled) -> Judged:
    """Return judgements, one per tweet in order, as arrays."""
    rows = list(_rows(judgements))
    probabilities, shown, decided = zip(*rows, strict=True)
    return Judged(
        np.asarray(probabilities, np.float32), data.targets, np.asarray(shown), np.asarray(decided)
    )


def _rows(judgements: Iterable[Judgement]) -> Iterator[tuple[list[float], list[bool], bool]]:
    for item in judgements:
        scores = [item.professional, *(item.scores[kind] for kind in KINDS)]
        yield scores, [kind in item.kinds for kind in KINDS], item.reasons == ("model",)
