"""The served model's answers to text forms, for figures while a model is made."""

import numpy as np

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.evaluation.bootstrap import Figure, intervals
from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import MEASURES
from academic_bubble.protocol.base import KINDS
from models.training.data import Labelled


def judge(classifier: Classifier, data: Labelled) -> Judged:
    """Return probabilities and the kinds shown at the balanced point, as the host would say."""
    probabilities = classifier.probabilities(data.texts)
    model = classifier.artefact
    thresholds = np.asarray([model.kind_thresholds[kind] for kind in KINDS], np.float32)
    shown = (probabilities[:, 1:] >= thresholds) & (probabilities[:, :1] >= model.low["balanced"])
    return Judged(probabilities, data.targets, shown)


def measure(judged: Judged, data: Labelled) -> dict[str, Figure]:
    """Return the figures of merit with intervals over the authors."""

    def compute(some: Judged) -> dict[str, float]:
        return {name: measured(some) for name, measured in MEASURES.items()}

    return intervals(judged, data.authors, compute)
