"""What `academic-bubble evaluate` does with its options."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.errors import ExtraMissing, OutputRefused


def evaluate_file(
    file: Path, report: Path | None, model: Path | None, rounds: int, seed: int, as_json: bool
) -> None:
    """Measure, print, and write the report. Raises BubbleError."""
    try:
        from academic_bubble.evaluation import report as reports
        from academic_bubble.evaluation.evaluate import evaluate
    except ImportError as error:
        raise ExtraMissing(
            "Evaluating needs more packages. Run: pip install academic-bubble[evaluate]"
        ) from error
    done = evaluate(file, Classifier.load(model), rounds, seed)
    if as_json:
        click.echo(json.dumps(reports.as_json(done), indent=2))
    else:
        table = Table("Measure", "Value", "95 % interval", title=done.classifier.model_id)
        for name, figure in done.whole.figures.items():
            interval = "" if figure.low is None else f"{figure.low:.3f} to {figure.high:.3f}"
            table.add_row(name.replace("_", " "), reports.shown(figure, interval=False), interval)
        Console().print(table)
    if report:
        try:
            click.echo(f"Report: {reports.write(done, report)}", err=True)
        except OSError as error:
            raise OutputRefused(f"{report} cannot be written ({error.strerror}).") from error
