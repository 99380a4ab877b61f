"""The frozen base set: tweets of the base model's training, as numbers, to hold on to."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.artefact import REPLAY, Artefact
from academic_bubble.classifier.heads import Floats
from academic_bubble.errors import ModelDamaged

_NUMBERS = ("vectors", "logits", "targets")


@dataclass(frozen=True)
class Replay:
    """Vectors (n, width), the base model's logits and the true 0/1 targets (n, labels).

    `is_new` (n,) marks tweets that the base model was not trained on: only on those is it no surer
    than it ever is later.
    """

    vectors: Floats
    logits: Floats
    targets: Floats
    is_new: NDArray[np.bool_]


def load(model: Artefact) -> Replay:
    """Read the model's replay file. Raises ModelMissing or ModelDamaged."""
    try:
        with np.load(model.verify(REPLAY), allow_pickle=False) as file:
            vectors, logits, targets = (np.asarray(file[name], np.float32) for name in _NUMBERS)
            replay = Replay(vectors, logits, targets, np.asarray(file["is_new"], bool))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise ModelDamaged from error
    shape = (len(replay.vectors), 1 + len(model.kinds))
    shapes = replay.logits.shape, replay.targets.shape
    if shapes != (shape, shape) or replay.is_new.shape != shape[:1]:
        raise ModelDamaged
    return replay
