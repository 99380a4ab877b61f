"""Intervals by the bootstrap: whole authors are drawn, since one author's tweets are alike.

Percentile intervals of a cluster bootstrap (Field & Welsh 2007); seeded.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.evaluation.judged import Judged, Rows

LEVEL = 0.95
SEED = 11
ROUNDS = 1000
# Fewer clusters than this cannot stand for others; then single tweets are drawn.
MIN_CLUSTERS = 10


@dataclass(frozen=True)
class Figure:
    """A measured value and its 95 % interval; None where it is not defined."""

    value: float | None
    low: float | None
    high: float | None


def intervals(
    data: Judged,
    clusters: Sequence[str],
    compute: Callable[[Judged], dict[str, float]],
    rounds: int = ROUNDS,
    seed: int = SEED,
    tick: Callable[[], object] = lambda: None,
) -> dict[str, Figure]:
    """Return every figure that `compute` gives, with its interval; `tick` is called each round.

    `clusters` (n) name what is drawn as one, usually the author.
    """
    drawn: dict[str, list[float]] = {}
    for rows in _draws(clusters, rounds, seed):
        for name, value in compute(data.take(rows)).items():
            drawn.setdefault(name, []).append(value)
        tick()
    return {
        name: _figure(value, np.asarray(drawn.get(name, [])))
        for name, value in compute(data).items()
    }


def _draws(clusters: Sequence[str], rounds: int, seed: int) -> Iterator[Rows]:
    """Yield rows of as many clusters as there are, drawn with replacement."""
    names, numbers = np.unique(np.asarray(clusters), return_inverse=True)
    if len(names) < MIN_CLUSTERS:
        numbers = np.arange(len(clusters))
    order = np.argsort(numbers, kind="stable")
    members = np.split(order, np.flatnonzero(np.diff(numbers[order])) + 1)
    chance = np.random.default_rng(seed)
    for _ in range(rounds):
        chosen = chance.integers(len(members), size=len(members))
        yield np.concatenate([members[place] for place in chosen])


def _figure(value: float, drawn: NDArray[np.float64]) -> Figure:
    known = drawn[~np.isnan(drawn)]
    if math.isnan(value) or not len(known):
        return Figure(None if math.isnan(value) else round(value, 4), None, None)
    low, high = np.quantile(known, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Figure(round(value, 4), round(float(low), 4), round(float(high), 4))
