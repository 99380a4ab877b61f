"""Files of tweets written by us, and the command line as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from academic_bubble.bulk.judge import Question

SUBJECTS = ("the seminar on reefs", "pancakes", "our preprint", "the match", "a postdoc position")
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def tweet(number: int) -> str:
    """One line of a file: every seventh is no tweet."""
    if number % 7 == 6:
        return "not a tweet"
    text = f"{'so ' * (number % 5)}much about {SUBJECTS[number % 5]}, part {number}"
    return json.dumps({"id": str(number), "text": text, "lang": "en"})


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Eleven chunks and a bit, among them unreadable lines and a blank one."""
    lines = [tweet(number) for number in range(1_430)]
    file = tmp_path / "archive.jsonl"
    file.write_text("\n".join([*lines[:700], "", *lines[700:]]) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def command() -> list[str]:
    return [sys.executable, "-m", "academic_bubble", "classify"]


@pytest.fixture
def run(command: list[str]) -> Run:
    def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *map(str, arguments)], capture_output=True, text=True, timeout=120
        )

    return call


@pytest.fixture(scope="session")
def question() -> Question:
    return Question.of("balanced")
