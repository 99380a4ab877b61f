"""Label files become text forms and targets; no author is on two sides."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.labels import LABELS
from models.training.data import identity, read, split

ROWS = [
    {
        "id": f"{number}",
        "text": f"Tweet {number} of @somebody https://t.co/x",
        "author": f"author{number % 40}" if number % 3 else None,
        "professional": number % 2 == 0,
        "kinds": ["paper", "job"] if number % 2 == 0 else [],
    }
    for number in range(400)
]


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_texts_are_in_the_form_that_is_served(labels: Path) -> None:
    assert read(labels).texts[3] == "Tweet 3 of @user link"


def test_targets_follow_the_order_of_the_labels(labels: Path) -> None:
    targets = read(labels).targets
    assert targets.shape == (400, 14)
    on = [LABELS[column] for column in np.flatnonzero(targets[0])]
    assert on == ["professional", "paper", "job"]
    assert not targets[1].any()


def test_no_author_is_on_two_sides(labels: Path) -> None:
    data = read(labels)
    train, held_out = split(data)
    assert not set(train.authors) & set(held_out.authors)
    assert len(train.texts) + len(held_out.texts) == len(data.texts)
    assert 0 < len(held_out.texts) < len(train.texts)


def test_a_split_is_the_same_every_time(labels: Path) -> None:
    assert split(read(labels))[1].texts == split(read(labels))[1].texts


def test_identity_tells_changes(labels: Path) -> None:
    before = identity(labels, learnt=380)
    labels.write_text(labels.read_text("utf-8").replace("Tweet 7 ", "Tweet 8 "), encoding="utf-8")
    after = identity(labels, learnt=380)
    assert before["learnt"] == after["learnt"] == 380
    assert before["sha256"] != after["sha256"]
