"""Measure a model on labelled tweets: `python -m models.evaluate --labels FILE`."""

import argparse
from pathlib import Path

from academic_bubble.classifier.verdict import Classifier
from models.evaluation.judge import judge
from models.evaluation.metrics import measure, outcomes
from models.training.data import read


def main() -> None:
    """Print the figures of merit and what each strictness does."""
    parser = argparse.ArgumentParser(prog="python -m models.evaluate", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="labelled tweets, JSON Lines")
    parser.add_argument("--model", type=Path, help="folder of the model; default: the shipped one")
    arguments = parser.parse_args()
    classifier = Classifier.load(arguments.model)
    judged = judge(classifier, read(arguments.labels))
    print(f"{classifier.model_id}, {len(judged.targets)} tweets (95 % bootstrap intervals)")
    for name, figure in measure(judged).items():
        print(f"  {name:<20} {figure.value:.3f}  [{figure.low:.3f}, {figure.high:.3f}]")
    for name, low in classifier.artefact.low.items():
        print(f"  {name:<20} {outcomes(judged, low, classifier.artefact.high)}")


if __name__ == "__main__":
    main()
