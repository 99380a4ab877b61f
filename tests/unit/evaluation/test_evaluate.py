"""`evaluate`: the figures of what the host would say, and a report without any text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.evaluation.evaluate import Evaluation, evaluate
from academic_bubble.evaluation.report import PLOTS, write
from academic_bubble.protocol.base import KINDS

WORDS = ["Our preprint on {} is out, with data", "Pancakes and {} with the kids all Sunday"]
FIELDS = ["salt marshes", "labour law", "galaxies", "old maps", "soil fungi", "speech"]


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two parts of 36 tweets, by twelve authors, half of them professional."""
    path = tmp_path_factory.mktemp("labels") / "own.jsonl"
    rows = [
        {
            "text": f"{'so ' * (n % 3)}{WORDS[n % 2].format(FIELDS[n % 6])}",
            "author": f"author{n % 12}",
            "part": "natural" if n < 36 else "rare",
            "professional": n % 2 == 0,
            "kinds": ["paper"] if n % 2 == 0 else [],
        }
        for n in range(72)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def done(labels: Path) -> Evaluation:
    return evaluate(labels, Classifier.load(), rounds=5)


def test_figures_are_those_of_the_hosts_verdicts(done: Evaluation, labels: Path) -> None:
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    tweets = "".join(
        json.dumps({"id": str(n), "text": r["text"]}) + "\n" for n, r in enumerate(rows)
    )
    command = [sys.executable, "-m", "academic_bubble", "classify", "-"]
    said = subprocess.run(command, input=tweets.encode(), capture_output=True, check=True).stdout
    verdicts = [json.loads(line) for line in said.splitlines()]
    right = [
        (verdict["professional"] >= 0.5) == row["professional"]
        for verdict, row in zip(verdicts, rows, strict=True)
    ]
    caught = [v["outcome"] == "personal" for v, r in zip(verdicts, rows, strict=True)
              if not r["professional"]]  # fmt: skip
    figures = done.whole.figures
    assert figures["accuracy"].value == pytest.approx(sum(right) / len(right), abs=1e-4)
    share = sum(caught) / len(caught)
    assert figures["balanced.personal_called_personal"].value == pytest.approx(share, abs=1e-4)


def test_every_measure_is_there_with_an_interval(done: Evaluation) -> None:
    assert done.authors == 12
    for name in ("accuracy", "auc", "lost_at_80_caught", "calibration_error", "kinds_micro_f1",
                 "sure.unsure", "likely.professional_called_personal", "paper.f1"):  # fmt: skip
        figure = done.whole.figures[name]
        assert figure.value is not None
        assert figure.low is not None
    assert done.whole.figures["job.f1"].value is None, "no tweet has it"
    assert {name: part.tweets for name, part in done.parts.items()} == {"natural": 36, "rare": 36}


def test_the_report_has_all_of_it_and_no_text(done: Evaluation, tmp_path: Path) -> None:
    report = write(done, tmp_path / "report").read_text(encoding="utf-8")
    assert "`academic-bubble evaluate own.jsonl --report report`" in report
    for word in ("natural", "rare", *KINDS, "sure", "balanced", "likely", done.classifier.model_id):
        assert f"| {word} |" in report or word in report.splitlines()[0]
    for name in PLOTS:
        png, svg = (tmp_path / "report" / f"{name}.{kind}" for kind in ("png", "svg"))
        assert png.read_bytes().startswith(b"\x89PNG")
        assert "</svg>" in svg.read_text(encoding="utf-8")
        assert f"({name}.png)" in report
    figures = json.loads((tmp_path / "report" / "report.json").read_text(encoding="utf-8"))
    assert figures["whole"]["figures"]["accuracy"]["value"] == done.whole.figures["accuracy"].value
    for file in (tmp_path / "report").iterdir():
        content = file.read_bytes()
        assert not any(field.encode() in content for field in FIELDS)
        assert str(tmp_path).encode() not in content


def test_the_same_figures_give_the_same_pictures(done: Evaluation, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(done, tmp_path / name)
    for name in PLOTS:
        one, two = ((tmp_path / folder / f"{name}.svg").read_bytes() for folder in ("one", "two"))
        assert one == two


def run(*arguments: str | Path, code: str = "") -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "academic_bubble"]
    return subprocess.run(
        [sys.executable, *start, "evaluate", *map(str, arguments)], capture_output=True, text=True
    )


def test_without_the_extra_one_sentence_names_it(labels: Path) -> None:
    code = "import sys; sys.modules['matplotlib'] = None\n"
    code += "from academic_bubble.cli import main; sys.exit(main())"
    done = run(labels, code=code)
    assert done.returncode == 1
    assert "academic-bubble[evaluate]" in done.stderr
    assert re.findall(r"\[(\w+)\]", done.stderr)[-1] == "extra_missing"
    assert "Traceback" not in done.stderr


def test_a_bad_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"text": "Soup"}\n', encoding="utf-8")
    done = run(tmp_path / "bad.jsonl")
    assert done.returncode == 1
    assert "line 1: professional" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_prints_the_figures(labels: Path) -> None:
    done = run(labels, "--rounds", "2", "--json")
    figures = json.loads(done.stdout)
    assert figures["data"]["lines"] == 72
    assert figures["whole"]["figures"]["auc"]["value"] > 0.5
