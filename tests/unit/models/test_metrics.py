"""The figures of merit, against cases worked out by hand."""

import numpy as np
import pytest

from models.evaluation import metrics
from models.evaluation.metrics import Judged


def judged(scores: list[float], truth: list[int], kinds: list[list[int]] | None = None) -> Judged:
    count = len(scores)
    probabilities = np.zeros((count, 14), np.float32)
    targets, shown = np.zeros((count, 14), np.float32), np.zeros((count, 13), bool)
    probabilities[:, 0], targets[:, 0] = scores, truth
    for row, (wanted, got) in enumerate(kinds or []):
        targets[row, 1 + wanted] = 1
        shown[row, got] = True
    return Judged(probabilities, targets, shown)


def test_accuracy_at_one_half() -> None:
    assert metrics.accuracy(judged([0.9, 0.5, 0.4, 0.6], [1, 1, 0, 0])) == 0.75


def test_auc_counts_ordered_pairs() -> None:
    assert metrics.auc(judged([0.9, 0.3, 0.5, 0.1], [1, 1, 0, 0])) == 0.75


def test_lost_counts_professional_below_the_point_of_eighty_per_cent() -> None:
    personal = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    data = judged([*personal, 0.45, 0.7, 0.8, 0.9], [0] * 6 + [1] * 4)
    assert metrics.lost(data) == 0.25


def test_calibration_error_of_overconfidence() -> None:
    data = judged([0.9] * 10 + [0.1] * 10, [1] * 7 + [0] * 3 + [0] * 9 + [1])
    assert metrics.calibration_error(data) == pytest.approx(0.1, abs=1e-6)


def test_f1_over_kinds_that_occur() -> None:
    data = judged([0.9] * 4, [1] * 4, [[0, 0], [0, 1], [1, 1], [1, 1]])
    assert metrics.macro_f1(data) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert metrics.micro_f1(data) == 0.75


def test_intervals_hold_the_figure() -> None:
    chance = np.random.default_rng(2)
    truth = (chance.random(300) < 0.6).astype(int)
    scores = np.clip(0.6 * truth + 0.2 + chance.normal(0, 0.25, 300), 0, 1)
    data = judged(list(scores), list(truth), [[n % 13, (n * n) % 13] for n in range(300)])
    figures = metrics.measure(data, rounds=50)
    assert set(figures) == set(metrics.MEASURES)
    assert all(item.low <= item.value <= item.high for item in list(figures.values())[:3])
    assert figures == metrics.measure(data, rounds=50)


def test_what_an_outcome_point_does() -> None:
    data = judged([0.1, 0.3, 0.6, 0.9], [1, 0, 0, 1])
    assert metrics.outcomes(data, 0.2, 0.7) == {
        "professional_called_personal": 0.5,
        "personal_called_personal": 0.0,
        "unsure": 0.5,
    }
