"""Intervals: seeded, and as wide as the authors are few."""

from __future__ import annotations

import numpy as np
import pytest

from academic_bubble.evaluation.bootstrap import MIN_CLUSTERS, intervals
from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import accuracy, auc

COUNT = 400
AUTHORS = [f"author {row // 20}" for row in range(COUNT)]


def judged() -> Judged:
    """Tweets of twenty authors, each author's all right or nearly all wrong."""
    chance = np.random.default_rng(2)
    right = np.repeat(chance.random(COUNT // 20) < 0.7, 20) & (chance.random(COUNT) < 0.95)
    truth = chance.random(COUNT) < 0.5
    probabilities, targets = np.zeros((2, COUNT, 14), np.float32)
    probabilities[:, 0] = np.where(right == truth, 0.8, 0.2) + chance.normal(0, 0.02, COUNT)
    targets[:, 0] = truth
    return Judged(probabilities, targets, np.zeros((COUNT, 13), bool))


def compute(data: Judged) -> dict[str, float]:
    return {"accuracy": accuracy(data), "auc": auc(data)}


def test_an_interval_holds_the_figure_and_is_the_same_again() -> None:
    first = intervals(judged(), AUTHORS, compute, rounds=100)
    for figure in first.values():
        assert figure.low is not None
        assert figure.value is not None
        assert figure.high is not None
        assert figure.low < figure.value < figure.high
    assert first == intervals(judged(), AUTHORS, compute, rounds=100)
    assert first != intervals(judged(), AUTHORS, compute, rounds=100, seed=3)


def width(clusters: list[str]) -> float:
    figure = intervals(judged(), clusters, compute, rounds=200)["accuracy"]
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low


def test_drawing_authors_is_honest_about_how_few_they_are() -> None:
    alone = [f"tweet {row}" for row in range(COUNT)]
    assert width(AUTHORS) > 2 * width(alone)


def test_too_few_authors_are_not_drawn() -> None:
    few = [f"author {row % (MIN_CLUSTERS - 1)}" for row in range(COUNT)]
    alone = [f"tweet {row:03}" for row in range(COUNT)]
    assert width(few) == width(alone)


def test_a_figure_that_is_not_defined_has_no_interval() -> None:
    one_sort = judged().take(np.flatnonzero(judged().professional))
    authors = [f"author {row}" for row in range(len(one_sort.targets))]
    figures = intervals(one_sort, authors, compute, rounds=5)
    assert figures["auc"].value is figures["auc"].low is None
    assert figures["accuracy"].value == pytest.approx(accuracy(one_sort), abs=1e-4)
