"""Fitting heads: they find what is there, and their probabilities are calibrated."""

import numpy as np
import pytest

from models.labels import LABELS
from models.training import heads
from models.training.heads import Fitted, Vectors


def sample(count: int, noise: float, seed: int) -> Vectors:
    """Return vectors whose first 14 entries tell the labels, up to noise."""
    chance = np.random.default_rng(seed)
    y = (chance.random((count, len(LABELS))) < 0.3).astype(np.float32)
    x = chance.normal(0, 1, (count, 24)).astype(np.float32)
    x[:, : len(LABELS)] = 2 * y - 1 + chance.normal(0, noise, y.shape)
    return Vectors(x, y)


@pytest.fixture(scope="module")
def fitted() -> Fitted:
    # The training vectors look far cleaner than those of new authors, as with a tuned encoder.
    return heads.fit(sample(800, 0.2, 1), sample(800, 1.0, 2), seed=1)


def test_shapes_and_types_are_those_served(fitted: Fitted) -> None:
    assert (fitted.coef.shape, fitted.intercept.shape) == ((14, 24), (14,))
    assert fitted.coef.dtype == fitted.intercept.dtype == np.float32


def test_labels_are_found_on_new_vectors(fitted: Fitted) -> None:
    new = sample(800, 1.0, 3)
    right = (heads.probabilities(fitted, new.x) >= 0.5) == new.y
    assert right.mean(axis=0).min() > 0.75


def test_probabilities_are_calibrated_on_new_vectors(fitted: Fitted) -> None:
    new = sample(4000, 1.0, 4)
    scores = heads.probabilities(fitted, new.x)[:, 0]
    for low, high in [(0, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 1)]:
        inside = (scores >= low) & (scores < high)
        assert abs(scores[inside].mean() - new.y[inside, 0].mean()) < 0.08
