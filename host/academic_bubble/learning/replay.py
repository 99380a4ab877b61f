"""The frozen base set: tweets of the base model's training, as numbers, to hold on to."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass

import numpy as np

from academic_bubble.classifier.artefact import REPLAY, Artefact
from academic_bubble.classifier.heads import Floats
from academic_bubble.errors import ModelDamaged


@dataclass(frozen=True)
class Replay:
    """Vectors (n, width), the base model's logits and the true 0/1 targets (n, labels)."""

    vectors: Floats
    logits: Floats
    targets: Floats


def load(model: Artefact) -> Replay:
    """Read the model's replay file. Raises ModelMissing or ModelDamaged."""
    try:
        with np.load(model.verify(REPLAY), allow_pickle=False) as file:
            replay = Replay(
                *(np.asarray(file[name], np.float32) for name in ("vectors", "logits", "targets"))
            )
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise ModelDamaged from error
    shape = (len(replay.vectors), 1 + len(model.kinds))
    if replay.logits.shape != shape or replay.targets.shape != shape:
        raise ModelDamaged
    return replay
