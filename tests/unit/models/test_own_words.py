"""No tweet that the project calls its own shares nine words in a row with a real one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.corpus import rows
from tests.unit.classifier.own_tweets import CLEAR, PERSONAL

SHARED = Path(__file__).parents[4] / "shared"
WORDS = 9

pytestmark = pytest.mark.shared


def runs(text: str) -> Iterator[str]:
    """Yield every run of nine words of a text, without case and punctuation."""
    words = re.findall(r"\w+", text.lower())
    for begin in range(len(words) - WORDS + 1):
        yield " ".join(words[begin : begin + WORDS])


def real_texts() -> Iterator[str]:
    for path in sorted([*SHARED.glob("pool/*.jsonl"), *SHARED.glob("labels/*.jsonl")]):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def test_own_tweets_are_nobody_elses() -> None:
    own = [*(row["text"] for row in [*rows(), *CLEAR]), *PERSONAL]
    ours = {run for text in own for run in runs(text)}
    count, shared = 0, set()
    for text in real_texts():
        count += 1
        shared.update(ours.intersection(runs(text)))
    assert count > 100_000
    assert shared == set()
