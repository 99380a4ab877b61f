"""Outcome points keep their promises on the tweets that they were chosen on."""

import numpy as np
import pytest

from models.labels import LABELS
from models.training.thresholds import LOST, PRECISION, Thresholds, choose


@pytest.fixture(scope="module")
def answers() -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(8)
    targets = (chance.random((1500, len(LABELS))) < 0.4).astype(np.float32)
    targets[:, -1] = 0
    scores = 1 / (1 + np.exp(-(2 * targets - 1) * 1.5 - chance.normal(0, 1, targets.shape)))
    return scores.astype(np.float32), targets


@pytest.fixture(scope="module")
def chosen(answers: tuple[np.ndarray, np.ndarray]) -> Thresholds:
    return choose(*answers)


@pytest.mark.parametrize("name", LOST)
def test_no_more_professional_tweets_are_lost_than_allowed(
    answers: tuple[np.ndarray, np.ndarray], chosen: Thresholds, name: str
) -> None:
    scores, targets = answers
    lost = (scores[targets[:, 0] == 1, 0] < chosen.low[name]).mean()
    assert LOST[name] / 3 < lost <= LOST[name]


def test_those_called_professional_are(
    answers: tuple[np.ndarray, np.ndarray], chosen: Thresholds
) -> None:
    scores, targets = answers
    assert targets[scores[:, 0] >= chosen.high, 0].mean() >= PRECISION


def test_points_are_in_order(chosen: Thresholds) -> None:
    low = chosen.low
    assert low["sure"] < low["balanced"] < low["likely"] <= chosen.high
