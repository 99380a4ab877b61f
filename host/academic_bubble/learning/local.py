"""How like one another tweets are: what a correction says of one, it says of those like it."""

from __future__ import annotations

import numpy as np

from academic_bubble.classifier.heads import Floats


def unit(vectors: Floats, centre: Floats | None = None) -> Floats:
    """Return vectors (n, width) of length one, seen from the centre (width,)."""
    moved = vectors if centre is None else vectors - centre
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), np.float32)


def likeness(one: Floats, other: Floats, reach: float) -> Floats:
    """Return (n, m) likenesses in (0, 1] of unit vectors (n, width) and (m, width).

    It is 1 for the same direction and falls by e with every `reach` of cosine.
    """
    return np.asarray(np.exp((one @ other.T - 1) / reach), np.float32)
