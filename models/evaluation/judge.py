"""The served model's answers to labelled tweets."""

import numpy as np

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.protocol import KINDS
from models.evaluation.metrics import Judged
from models.training.data import Labelled


def judge(classifier: Classifier, data: Labelled) -> Judged:
    """Return probabilities and the kinds shown at the balanced point, as the host would say."""
    probabilities = classifier.probabilities(data.texts)
    model = classifier.artefact
    thresholds = np.asarray([model.kind_thresholds[kind] for kind in KINDS], np.float32)
    shown = (probabilities[:, 1:] >= thresholds) & (probabilities[:, :1] >= model.low["balanced"])
    return Judged(probabilities, data.targets, shown)
