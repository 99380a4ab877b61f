"""The floor a model has to beat: `python -m models.evaluation.baseline --labels DIR`.

Logistic regression over tf-idf of words and character n-grams, professional only, trained and
tested on the same tweets as the model.
"""

import argparse
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from academic_bubble.protocol import KINDS
from models.evaluation.metrics import Judged, accuracy, auc, lost
from models.training.data import read, split


def main() -> None:
    """Print accuracy, area under the curve and share lost, on held-out authors and on dev."""
    parser = argparse.ArgumentParser(
        prog="python -m models.evaluation.baseline", description=__doc__
    )
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    labels = parser.parse_args().labels
    train, held_out = split(read(labels / "train.jsonl"))
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), min_df=5, sublinear_tf=True),
    )
    model = make_pipeline(features, LogisticRegression(C=4, max_iter=300))
    model.fit(train.texts, train.targets[:, 0])
    for name, data in {"held out": held_out, "dev": read(labels / "dev.jsonl")}.items():
        probabilities = np.zeros_like(data.targets)
        probabilities[:, 0] = model.predict_proba(data.texts)[:, 1]
        judged = Judged(probabilities, data.targets, np.zeros((len(data.texts), len(KINDS)), bool))
        figures = (accuracy(judged), auc(judged), lost(judged))
        print("{}: accuracy {:.3f}, area {:.3f}, lost {:.3f}".format(name, *figures))


if __name__ == "__main__":
    main()
