"""The heads: scikit-learn's probabilities, never a NaN."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from academic_bubble.classifier.heads import Heads

HEADS = Heads(np.asarray([[1, -2], [0, 3]], np.float32), np.asarray([0.5, -1], np.float32))


def test_logistic_of_the_linear_score() -> None:
    found = HEADS.probabilities(np.asarray([[2, 1]], np.float32))
    np.testing.assert_allclose(found, [[1 / (1 + np.exp(-0.5)), 1 / (1 + np.exp(-2))]], rtol=1e-6)


@given(arrays(np.float32, (3, 2), elements=st.floats(width=32)))
def test_any_vector_gives_probabilities(vectors: np.ndarray) -> None:
    found = HEADS.probabilities(vectors)
    assert found.shape == (3, 2)
    assert ((found >= 0) & (found <= 1)).all()


def test_a_broken_vector_is_neutral_and_leaves_its_neighbour_alone() -> None:
    good = np.asarray([[2, 1]], np.float32)
    found = HEADS.probabilities(np.concatenate([[[np.nan, 1]], good]).astype(np.float32))
    np.testing.assert_array_equal(found[0], [0.5, 0.5])
    np.testing.assert_array_equal(found[1:], HEADS.probabilities(good))
