"""The build says what is wrong with the labels before it spends time on them."""

import json
import sys
from pathlib import Path

import pytest

from academic_bubble.protocol.base import KINDS
from models import build


def write(folder: Path, kinds: tuple[str, ...], authors: int) -> None:
    rows = [
        {
            "id": f"{number}",
            "text": f"tweet {number}",
            "author": f"author{number % authors}",
            "professional": number % 2 == 0,
            "kinds": [kinds[number // 2 % len(kinds)]] if number % 2 == 0 else [],
        }
        for number in range(200)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    for name in ("train.jsonl", "dev.jsonl"):
        (folder / name).write_text(lines, encoding="utf-8")


@pytest.mark.parametrize(
    ("kinds", "authors", "sentence"),
    [
        (KINDS[:-1], 200, "train.jsonl needs tweets with and without media."),
        (KINDS, 1, "more authors"),
    ],
)
def test_labels_that_cannot_be_trained_on_are_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kinds: tuple[str, ...],
    authors: int,
    sentence: str,
) -> None:
    write(tmp_path, kinds, authors)
    output = tmp_path / "model"
    monkeypatch.setattr(build, "CORPUS", tmp_path / "none")
    monkeypatch.setattr(sys, "argv", ["build", "--labels", str(tmp_path), "--output", str(output)])
    with pytest.raises(SystemExit, match=sentence):
        build.main()
    assert not output.exists()
