"""Labelled tweets to figures, for all of them and for each part."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress

from academic_bubble.classifier.verdict import Classifier, Strictness
from academic_bubble.evaluation import labelled
from academic_bubble.evaluation.bootstrap import ROUNDS, SEED, Figure, intervals
from academic_bubble.evaluation.judged import Judged, collect
from academic_bubble.evaluation.measures import all_of

# Smaller parts say nothing.
MIN_PART = 30
STRICTNESS: tuple[Strictness, ...] = ("sure", "balanced", "likely")


@dataclass(frozen=True)
class Measured:
    """Figures under dotted names, of so many tweets, so many of them professional."""

    tweets: int
    professional: int
    figures: dict[str, Figure]


@dataclass(frozen=True)
class Evaluation:
    """What a model came to on a file; `parts` are those of at least `MIN_PART` tweets."""

    classifier: Classifier
    data: dict[str, str | int]
    judged: Judged
    by_author: bool
    authors: int
    rounds: int
    seed: int
    whole: Measured
    parts: dict[str, Measured] = field(default_factory=dict)


def evaluate(
    path: Path, classifier: Classifier, rounds: int = ROUNDS, seed: int = SEED
) -> Evaluation:
    """Judge a labelled file as the host would, and measure; progress goes to standard error.

    Raises FileUnreadable or LabelsInvalid.
    """
    data = labelled.read(path)
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tweets = progress.track(data.tweets, description="Judging")
        judged = collect(classifier.stream(tweets), data)
        parts = _parts(data.parts)
        work = progress.add_task("Drawing samples", total=rounds * (1 + len(parts)))
        low = points(classifier)
        high = classifier.points().professional_from
        clusters = np.asarray(data.clusters)
        tick = partial(progress.advance, work)

        def measured(rows: NDArray[np.intp], kinds: bool) -> Measured:
            some = judged.take(rows)
            compute = partial(all_of, low=low, high=high, kinds=kinds)
            figures = intervals(some, clusters[rows].tolist(), compute, rounds, seed, tick)
            return Measured(len(rows), int(some.professional.sum()), figures)

        whole = measured(np.arange(len(data.tweets)), kinds=True)
        by_part = {
            part: measured(np.flatnonzero(np.asarray(data.parts) == part), kinds=False)
            for part in parts
        }
    return Evaluation(
        classifier,
        labelled.identity(path),
        judged,
        data.has_authors,
        len(set(data.clusters)),
        rounds,
        seed,
        whole,
        by_part,
    )


def points(classifier: Classifier) -> dict[str, float]:
    """Return below which probability of professional each strictness calls a tweet personal."""
    return {name: classifier.points(name).personal_below for name in STRICTNESS}


def _parts(names: list[str]) -> list[str]:
    """The parts that are large enough to measure, if there is more than one."""
    counts = Counter(names)
    if len(counts) < 2:
        return []
    return [name for name, count in sorted(counts.items()) if name and count >= MIN_PART]
