"""What `academic-bubble train` does with its options."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from academic_bubble.classifier import artefact
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.errors import LabelsInvalid
from academic_bubble.evaluation.labelled import identity
from academic_bubble.learning import replay as replays
from academic_bubble.training import write
from academic_bubble.training.check import Worth, worth
from academic_bubble.training.fit import fit
from academic_bubble.training.rows import CORRECTION, Rows, anchor, joined, read

FEWEST = 10
LABELS = "train.jsonl"


def train_heads(
    corrections: Path | None, labels: Path | None, output: Path | None, force: bool, reset: bool
) -> None:
    """Fit, measure, and write if it pays. Raises click.UsageError and BubbleError."""
    folder = output or artefact.own_dir()
    if reset:
        gone = write.remove(folder)
        click.echo("The shipped model judges from now on." if gone else "There is no own model.")
        return
    if corrections is None and labels is None:
        raise click.UsageError("Give --corrections or --labels, or both.")
    console = Console(stderr=True)
    classifier = Classifier.load(artefact.shipped_dir())
    replay = replays.load(classifier.artefact)
    with console.status("Reading"):
        own, data = _own(corrections, labels, classifier)
    base = anchor(replay)
    with console.status(f"Measuring what {len(own.authors):,} labels are worth"):
        value = worth(own, base, replay)
    Console().print(_table(value))
    if not (value.pays or force):
        raise LabelsInvalid(
            "These labels make the model no better, so nothing was written. Give more of them, "
            "or --force."
        )
    with console.status("Fitting"):
        change = fit(joined([own, base]))
        own_id = write.write(classifier.artefact, change, value, data, folder)
    where = "It judges from the host's next start." if output is None else f"It is in {output}."
    click.echo(f"Made the model {own_id}. {where}")


def _own(
    corrections: Path | None, labels: Path | None, classifier: Classifier
) -> tuple[Rows, list[dict[str, Any]]]:
    """Return the labels of all files and what the files are."""
    parts, data = list[Rows](), list[dict[str, Any]]()
    for path, weight in ((corrections, CORRECTION), (labels, 1.0)):
        if path is not None:
            file = path / LABELS if path.is_dir() else path
            parts.append(read(file, classifier, weight))
            known = identity(file)
            data.append(
                {"file": known["file"], "learnt": known["lines"], "sha256": known["sha256"]}
            )
    own = joined(parts)
    if len(own.authors) < FEWEST:
        raise LabelsInvalid(f"{len(own.authors)} labels are too few to learn from: give {FEWEST}.")
    return own, data


def _table(value: Worth) -> Table:
    table = Table("Accuracy of professional", "before", "after", title="On authors not fitted to")
    table.add_row("your labels", f"{value.own_before:.3f}", f"{value.own_after:.3f}")
    table.add_row("the base set", f"{value.base_before:.3f}", f"{value.base_after:.3f}")
    return table
