"""Writes the frozen base set, which holds what is learnt from corrections in place.

It is what the encoder and the heads make of tweets, as numbers; their text is not in it. Tweets of
held-out authors come first: on those it was trained on the model is surer than it ever is later.
"""

from pathlib import Path

import numpy as np

from academic_bubble.classifier.artefact import REPLAY
from academic_bubble.classifier.heads import Floats
from models.training.heads import Vectors

SIZE = 2_500


def write_replay(
    folder: Path, held_out: Vectors, train: Vectors, logits: tuple[Floats, Floats], seed: int
) -> None:
    """Write all held-out tweets and as many others, drawn at random, as make up `SIZE`.

    `logits` are the base model's, (n, labels), of the two sets in this order.
    """
    chance = np.random.default_rng(seed)
    wanted = min(len(train.x), max(0, SIZE - len(held_out.x)))
    drawn = np.sort(chance.choice(len(train.x), wanted, replace=False))
    np.savez_compressed(
        folder / REPLAY,
        vectors=np.concatenate([held_out.x, train.x[drawn]]).astype(np.float16),
        logits=np.concatenate([logits[0], logits[1][drawn]]).astype(np.float16),
        targets=np.concatenate([held_out.y, train.y[drawn]]).astype(np.uint8),
        is_new=np.arange(len(held_out.x) + wanted) < len(held_out.x),
    )
