"""An evaluation as Markdown, JSON and plots. No text of a tweet is in any of them."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from academic_bubble import __version__
from academic_bubble.evaluation.bootstrap import MIN_CLUSTERS, Figure
from academic_bubble.evaluation.evaluate import STRICTNESS, Evaluation, Measured, points
from academic_bubble.evaluation.plots import confusion, kinds, reliability, style, thresholds
from academic_bubble.protocol.base import KINDS

LIBRARIES = ("numpy", "onnxruntime", "scikit-learn", "tokenizers")
TITLES = {
    "accuracy": "accuracy of professional, at one half",
    "auc": "area under the ROC curve of professional",
    "lost_at_80_caught": "professional tweets lost where 80 % of the personal ones are caught",
    "calibration_error": "expected calibration error of professional, ten bins",
    "kinds_macro_f1": "kinds, macro F1",
    "kinds_micro_f1": "kinds, micro F1",
}
OUTCOMES = {
    "professional_called_personal": "professional hidden",
    "personal_called_personal": "personal caught",
    "unsure": "unsure",
}
PER_KIND = ("precision", "recall", "f1", "average_precision")
PLOTS = {
    "outcomes": "What is said of personal and of professional tweets, by strictness.",
    "thresholds": "What hiding costs and brings, by threshold, with the points that ship.",
    "reliability": "Stated probabilities against what is true, with 95 % intervals.",
    "precision-recall": "Precision and recall of every kind, with the threshold that ships.",
    "kinds": "Kinds shown for kinds.",
}


def write(done: Evaluation, folder: Path) -> Path:
    """Write report.md, report.json and the plots; return the report's path. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    _plot(done, folder)
    (folder / "report.json").write_text(json.dumps(as_json(done), indent=2) + "\n", "utf-8")
    report = folder / "report.md"
    report.write_text("\n".join(_markdown(done, folder)) + "\n", encoding="utf-8")
    return report


def as_json(done: Evaluation) -> dict[str, object]:
    """Return every figure, with what it was measured on and by."""
    return {
        "model": done.classifier.model_id,
        "files": dict(done.classifier.artefact.digests),
        "data": done.data,
        "intervals": _method(done),
        "whole": asdict(done.whole),
        "parts": {name: asdict(part) for name, part in done.parts.items()},
        "versions": {"academic-bubble": __version__} | {n: version(n) for n in LIBRARIES},
    }


def shown(figure: Figure, digits: int = 3, interval: bool = True) -> str:
    """Write a figure with its interval, or a hyphen where it is not defined."""
    if figure.value is None:
        return "-"
    if not interval or figure.low is None:
        return f"{figure.value:.{digits}f}"
    return f"{figure.value:.{digits}f} [{figure.low:.{digits}f}, {figure.high:.{digits}f}]"


def _method(done: Evaluation) -> str:
    units = f"{done.authors} authors" if done.by_author else "tweets, as the file names no authors"
    return f"95 %, percentile bootstrap over {units}, {done.rounds} rounds, seed {done.seed}"


def _plot(done: Evaluation, folder: Path) -> None:
    low, high = points(done.classifier), done.classifier.points().professional_from
    with style.style():
        for name, figure in {
            "outcomes": confusion.outcomes(done.judged, low, high),
            "thresholds": thresholds.thresholds(done.judged, low, high),
            "reliability": reliability.reliability(done.judged),
            "precision-recall": kinds.precision_recall(done.judged),
            "kinds": confusion.kinds(done.judged),
        }.items():
            style.save(figure, folder, name)


def _markdown(done: Evaluation, folder: Path) -> Iterator[str]:
    command = ["academic-bubble", "evaluate", str(done.data["file"]), "--report", folder.name]
    yield f"# The model `{done.classifier.model_id}` on `{done.data['file']}`"
    yield ""
    yield f"Written by `{shlex.join(command)}` (academic-bubble {__version__}); do not edit."
    yield ""
    yield f"{_size(done.whole)}. SHA-256 of the file: `{done.data['sha256']}`."
    yield f"Intervals in brackets: {_method(done)}."
    yield ""
    yield "## In short"
    yield from _headline(done.whole.figures)
    yield "## What each strictness does"
    yield from _strictness(done)
    if done.parts:
        yield "## By part"
        yield from _parts(done.parts)
    yield "## By kind"
    yield from _kinds(done)
    for name, text in PLOTS.items():
        yield from ("", f"![{text}]({name}.png)", "", f"*{text}* ([SVG]({name}.svg))")


def _size(some: Measured) -> str:
    share = some.professional / some.tweets
    return f"{some.tweets:,} tweets, {some.professional:,} of them professional ({share:.0%})"


def _headline(figures: Mapping[str, Figure]) -> Iterator[str]:
    yield from ("", "| measure | value |", "| --- | --- |")
    yield from (f"| {title} | {shown(figures[name])} |" for name, title in TITLES.items())
    yield ""


def _strictness(done: Evaluation) -> Iterator[str]:
    yield ""
    yield f"| strictness | personal below | {' | '.join(OUTCOMES.values())} |"
    yield "| --- | --- | --- | --- | --- |"
    low = points(done.classifier)
    for name in STRICTNESS:
        cells = [shown(done.whole.figures[f"{name}.{outcome}"]) for outcome in OUTCOMES]
        yield f"| {name} | {low[name]:.4f} | {' | '.join(cells)} |"
    high = done.classifier.points().professional_from
    yield from ("", f"From {high:.2f} on a tweet is called professional.", "")


def _parts(parts: Mapping[str, Measured]) -> Iterator[str]:
    names = [*TITLES, *(f"balanced.{name}" for name in list(OUTCOMES)[:2])]
    heads = ["accuracy", "AUC", "lost at 80 %", "ECE", "macro F1", "micro F1", "hidden", "caught"]
    yield ""
    yield f"| part | tweets | professional | {' | '.join(heads)} |"
    yield "| --- " * (3 + len(heads)) + "|"
    for part, some in parts.items():
        cells = [shown(some.figures[name]) for name in names]
        share = f"{some.professional / some.tweets:.0%}"
        yield f"| {part} | {some.tweets} | {share} | {' | '.join(cells)} |"
    yield from (
        "",
        "Hidden and caught are those of the balanced strictness. Where a part has fewer than "
        f"{MIN_CLUSTERS} authors, intervals are over tweets, too narrow for other authors.",
        "",
    )


def _kinds(done: Evaluation) -> Iterator[str]:
    counts = done.judged.targets[:, 1:].sum(axis=0)
    yield from ("", "| kind | tweets | precision | recall | F1 | average precision |")
    yield "| --- | --- | --- | --- | --- | --- |"
    for kind, count in zip(KINDS, counts, strict=True):
        cells = [
            shown(done.whole.figures[f"{kind}.{name}"], 2, name in ("f1", "average_precision"))
            for name in PER_KIND
        ]
        yield f"| {kind} | {count:.0f} | {' | '.join(cells)} |"
    yield from ("", "As shown at the balanced strictness. A hyphen: not defined on these tweets.")
