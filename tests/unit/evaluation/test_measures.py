"""The figures of merit, against cases worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest

from academic_bubble.evaluation import measures
from academic_bubble.evaluation.judged import Judged


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
    assert measures.accuracy(judged([0.9, 0.5, 0.4, 0.6], [1, 1, 0, 0])) == 0.75


def test_auc_counts_ordered_pairs() -> None:
    assert measures.auc(judged([0.9, 0.3, 0.5, 0.1], [1, 1, 0, 0])) == 0.75


def test_lost_counts_professional_below_the_point_of_eighty_per_cent() -> None:
    personal = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    data = judged([*personal, 0.45, 0.7, 0.8, 0.9], [0] * 6 + [1] * 4)
    assert measures.lost(data) == 0.25


def test_calibration_error_of_overconfidence() -> None:
    data = judged([0.9] * 10 + [0.1] * 10, [1] * 7 + [0] * 3 + [0] * 9 + [1])
    assert measures.calibration_error(data) == pytest.approx(0.1, abs=1e-6)


def test_f1_over_kinds_that_occur() -> None:
    data = judged([0.9] * 4, [1] * 4, [[0, 0], [0, 1], [1, 1], [1, 1]])
    assert measures.macro_f1(data) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert measures.micro_f1(data) == 0.75


def test_what_an_outcome_point_does() -> None:
    data = judged([0.1, 0.3, 0.6, 0.9], [1, 0, 0, 1])
    assert measures.outcomes(data, 0.2, 0.7) == {
        "professional_called_personal": 0.5,
        "personal_called_personal": 0.0,
        "unsure": 0.5,
    }


def test_where_the_model_did_not_decide_a_tweet_is_unsure() -> None:
    data = judged([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 1])
    data = replace(data, decided=np.array([True, False, True, False]))
    done = measures.outcomes(data, 0.2, 0.7)
    assert (done["personal_called_personal"], done["unsure"]) == (0.5, 0.5)


def test_figures_of_a_kind() -> None:
    data = judged([0.9] * 4, [1] * 4, [[0, 0], [0, 1], [1, 1], [1, 1]])
    data.probabilities[:, 2] = [0.1, 0.6, 0.9, 0.5]
    project = measures.of_kinds(data)["project"]
    assert project["precision"] == pytest.approx(2 / 3)
    assert project["recall"] == 1
    assert project["f1"] == pytest.approx(4 / 5)
    assert project["average_precision"] == pytest.approx((1 + 2 / 3) / 2)


def test_what_is_not_defined_is_no_number() -> None:
    data = judged([0.9, 0.2], [1, 1], [[0, 0], [0, 0]])
    assert np.isnan([measures.auc(data), measures.lost(data)]).all()
    job = measures.of_kinds(data)["job"]
    assert all(np.isnan(value) for value in job.values())
    assert np.isnan(measures.outcomes(data, 0.5, 0.7)["personal_called_personal"])
