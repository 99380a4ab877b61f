"""What the author context is worth: `python -m models.evaluation.author_context --labels DIR --pool FILE`.

Every labelled tweet is judged alone, and again with what the model said of up to thirty other
tweets of its author in the pool. Prints both, for held-out authors and for dev.
"""  # noqa: E501 - the command in one line

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from academic_bubble.classifier import author
from academic_bubble.classifier.text import compose
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import accuracy, auc, calibration_error, lost
from models.evaluation.judge import judge
from models.training.data import ArchivedTweet, Labelled, read, split

OTHERS = 30


def main() -> None:
    """Print the figures with and without the author context."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--pool", type=Path, required=True, help="other tweets of the authors")
    arguments = parser.parse_args()
    classifier = Classifier.load()
    _, held_out = split(read(arguments.labels / "train.jsonl"))
    for name, data in {"held out": held_out, "dev": read(arguments.labels / "dev.jsonl")}.items():
        steps = _steps(classifier, data, arguments.pool)
        alone = judge(classifier, data)
        print(f"{name}: {len(data.texts)} tweets, {np.count_nonzero(steps)} moved")
        _print("alone", alone)
        _print("with the author", _moved(alone, steps))


def _steps(classifier: Classifier, data: Labelled, pool: Path) -> list[float]:
    others = _others(data, pool)
    texts = [text for found in others.values() for text in found]
    said = iter(classifier.probabilities(texts)[:, 0])
    sums = {name: sum(float(next(said)) for _ in found) for name, found in others.items()}
    return [author.shift(len(others[name]), sums.get(name, 0.0)) for name in data.authors]


def _others(data: Labelled, pool: Path) -> dict[str, list[str]]:
    """Return other tweets' text forms by author, at most `OTHERS` each."""
    wanted, labelled = set(data.authors), set(data.texts)
    others: dict[str, list[str]] = defaultdict(list)
    with pool.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            name = (row.get("author") or "").lower()
            text = compose(ArchivedTweet(row["text"])) if name in wanted else ""
            if text and text not in labelled and len(others[name]) < OTHERS:
                others[name].append(text)
    return others


def _moved(judged: Judged, steps: list[float]) -> Judged:
    probabilities = judged.probabilities.copy()
    for row, step in enumerate(steps):
        probabilities[row, 0] = author.moved(float(probabilities[row, 0]), step)
    return Judged(probabilities, judged.targets, judged.shown)


def _print(name: str, judged: Judged) -> None:
    figures = (accuracy(judged), auc(judged), lost(judged), calibration_error(judged))
    print("  {}: accuracy {:.3f}, area {:.3f}, lost {:.3f}, ECE {:.3f}".format(name, *figures))


if __name__ == "__main__":
    main()
