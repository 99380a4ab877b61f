"""Fitting: what was corrected is learnt, the rest is held, nobody moves the model alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from academic_bubble.learning import fit as fitting_module
from academic_bubble.learning import gate
from academic_bubble.learning.authors import author_steps
from academic_bubble.learning.fit import fit
from academic_bubble.learning.fitting import best
from academic_bubble.learning.personal import Fit, read
from academic_bubble.learning.replay import Replay
from tests.unit.host.learning.conftest import unwanted, world

BASE = world(400, 1)


def right(fitted: Fit, data: Replay, rows: np.ndarray, truth: np.ndarray) -> float:
    logits = data.logits + fitted.shifts(data.vectors, data.logits)
    return float(((logits[rows, 0] > 0) == truth[rows]).mean())


@pytest.fixture(scope="module")
def learnt() -> Fit:
    return best(unwanted(10, 2), None, BASE, lambda: None).fit


def test_tweets_like_the_corrected_ones_follow_and_others_stay(learnt: Fit) -> None:
    new = world(400, 3)
    is_conference = new.targets[:, 4] > 0
    assert right(learnt, new, is_conference, np.zeros(400, bool)) > 0.6
    assert right(learnt, new, ~is_conference, new.targets[:, 0] > 0) > 0.97


def test_kinds_of_which_nothing_was_said_keep_their_logits(learnt: Fit) -> None:
    new = world(50, 4)
    shifts = learnt.shifts(new.vectors, new.logits)
    assert np.abs(shifts[:, 0]).max() > 1
    np.testing.assert_array_equal(shifts[:, 1:], 0)


def test_said_kinds_are_learnt() -> None:
    events = unwanted(10, 2)
    targets = np.zeros_like(events.targets)
    targets[:, 0] = targets[:, 9] = 1
    taught = best(replace(events, targets=targets), None, BASE, lambda: None).fit
    shifts = taught.shifts(events.vectors, events.logits)
    assert (shifts[:, 9] > 2).all(), "event was said each time, and the base gave it -4"


def test_confirmations_alone_change_next_to_nothing() -> None:
    events = unwanted(10, 2)
    events.targets[:, 0] = 1
    shifts = fit(events, BASE, 1.0, lambda: None).shifts(BASE.vectors, BASE.logits)
    assert np.abs(shifts).max() == 0


def test_one_author_counts_no_more_than_five_others_would() -> None:
    many = fitting_module._weights(["loud"] * 50 + [""] * 5)
    assert many[:50].sum() == pytest.approx(5 * many[50])
    assert (many[50:] == many[50]).all(), "those without a handle are not one author"


def test_the_same_corrections_give_the_same_fit() -> None:
    one, other = (best(unwanted(10, 2), None, BASE, lambda: None).fit for _ in range(2))
    np.testing.assert_array_equal(one.local, other.local)


def test_many_corrections_have_few_landmarks() -> None:
    taught = fit(unwanted(300, 5), BASE, 1.0, lambda: None)
    most = fitting_module.MOST_CORRECTED + fitting_module.NEAREST
    assert len(taught.landmarks) == most


def test_it_steps_aside_between_the_labels() -> None:
    pauses: list[None] = []
    fit(unwanted(3, 2), BASE, 1.0, lambda: pauses.append(None))
    assert len(pauses) > 14, "within a label too"


def test_a_fit_survives_its_file_and_a_damaged_file_is_none(learnt: Fit) -> None:
    content = learnt.to_bytes()
    again = read(content)
    assert again is not None
    np.testing.assert_array_equal(
        again.shifts(BASE.vectors, BASE.logits), learnt.shifts(BASE.vectors, BASE.logits)
    )
    assert read(content[:100]) is None
    assert read(b"") is None
    assert read(replace(learnt, local=learnt.local * np.nan).to_bytes()) is None


def test_an_authors_own_step_needs_three_corrections_and_is_bounded() -> None:
    steps = author_steps(unwanted(2, 2, "rare"), np.full(2, 2.0, np.float32), 2.0)
    assert steps == {}
    few = author_steps(unwanted(3, 2, "loud"), np.full(3, 2.0, np.float32), 2.0)["loud"]
    many = author_steps(unwanted(30, 2, "loud"), np.full(30, 2.0, np.float32), 2.0)["loud"]
    assert -6 <= many < few < -1
    mixed = unwanted(4, 2, "mixed")
    mixed.targets[:2, 0] = 1
    assert abs(author_steps(mixed, np.zeros(4, np.float32), 2.0)["mixed"]) < 1e-6


def test_the_gate_refuses_what_unlearns_the_base_or_the_corrections(learnt: Fit) -> None:
    events = unwanted(10, 2)
    assert gate.measure(learnt, None, events, BASE).refusal() is None
    careless = replace(learnt, intercept=learnt.intercept - 5)
    assert "nothing to do with" in str(gate.measure(careless, None, events, BASE).refusal())
    forgetful = replace(learnt, local=-learnt.local, kinds=-learnt.kinds)
    assert gate.measure(forgetful, learnt, events, BASE).refusal() is not None


def test_a_refused_fit_says_why() -> None:
    far = unwanted(10, 2)
    contradictory = replace(far, targets=far.targets.copy())
    contradictory.targets[::2, 0] = 1
    old = best(far, None, BASE, lambda: None).fit
    result = best(contradictory, old, BASE, lambda: None)
    assert result.figures.corrections_after >= result.figures.corrections_before or result.reason


def test_what_was_seen_of_an_author_and_not_corrected_speaks_for_that_author() -> None:
    logits = np.full(3, 2.0, np.float32)
    corrected = unwanted(3, 2, "mixed")
    alone = author_steps(corrected, logits, 2.0)["mixed"]
    tolerated = author_steps(replace(corrected, let_pass={"mixed": (40, 2)}), logits, 2.0)["mixed"]
    assert alone < -1
    assert abs(tolerated) < 0.6
