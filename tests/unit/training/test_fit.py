"""What is fitted: the labels, within what the base set and the prior allow."""

from __future__ import annotations

import numpy as np

from academic_bubble.learning.replay import Replay
from academic_bubble.training.check import Worth, worth
from academic_bubble.training.fit import fit
from academic_bubble.training.rows import Floats, Rows, joined

WIDTH = 12


def rows(count: int, side: float, target: float, weight: float = 1.0, logit: float = 0.0) -> Rows:
    """Vectors around `side` on the first axis, of so many authors, with one target for all."""
    chance = np.random.default_rng(3)
    vectors = chance.normal(0, 1, (count, WIDTH)).astype(np.float32)
    vectors[:, 0] = side + chance.normal(0, 0.3, count)
    targets = np.full((count, 2), target, np.float32)
    logits = np.full((count, 2), logit, np.float32)
    weights = np.full(count, weight, np.float32)
    return Rows(vectors, logits, targets, weights, [f"{side} {row}" for row in range(count)])


def chances(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


def test_labels_move_what_is_like_them_and_the_rest_is_held() -> None:
    corrected, held = rows(40, 2.0, 1.0, weight=5.0), rows(200, -2.0, 0.5)
    change = fit(joined([corrected, held]), prior=30.0)
    assert chances(change.logits(corrected)).min() > 0.6
    np.testing.assert_allclose(chances(change.logits(held)).mean(), 0.5, atol=0.05)


def test_the_base_logits_are_where_it_starts() -> None:
    said = rows(100, 0.0, 1.0, logit=9.0)
    change = fit(said)
    assert np.abs(change.logits(said) - said.logits).max() < 0.5, "it was right before"


def test_a_strong_prior_changes_little() -> None:
    said = joined([rows(40, 2.0, 1.0), rows(40, -2.0, 0.0)])
    weak, strong = fit(said, prior=1.0), fit(said, prior=1e6)
    assert np.linalg.norm(strong.coef) < np.linalg.norm(weak.coef) / 100


def test_labels_on_which_nothing_was_said_do_not_change() -> None:
    said = joined([rows(40, 2.0, 1.0), rows(40, -2.0, 0.0)])
    said.targets[:, 1] = np.nan
    change = fit(said)
    assert change.coef[0].any()
    assert not change.coef[1].any()
    assert change.intercept[1] == 0


def test_worth_is_measured_on_authors_not_fitted_to() -> None:
    held = rows(80, -2.0, 0.05, logit=-3.0)
    replay = Replay(held.vectors, held.logits, np.zeros((80, 2), np.float32), np.ones(80, bool))
    learnable = worth(rows(60, 2.0, 1.0, weight=5.0, logit=-1.0), held, replay)
    assert learnable.own_before == 0
    assert learnable.own_after > 0.9
    assert learnable.pays


def test_it_pays_if_nothing_is_lost() -> None:
    assert not Worth(0.8, 0.7, 0.9, 0.9).pays
    assert not Worth(0.8, 0.9, 0.9, 0.85).pays
    assert Worth(0.8, 0.8, 0.9, 0.9).pays
