"""Labelled files: every form that is allowed, and every wrong line named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.errors import FileUnreadable, LabelsInvalid
from academic_bubble.evaluation.labelled import SHOWN_ERRORS, Labelled, read
from academic_bubble.protocol.base import KINDS

PAPER = {"text": "Our preprint is out", "professional": True, "kinds": ["paper", "media"]}
LUNCH = {"text": "Soup again", "professional": False, "kinds": []}


def written(folder: Path, *rows: Any) -> Path:
    path = folder / "labels.jsonl"
    texts = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


def test_targets_are_in_the_order_of_the_labels(tmp_path: Path) -> None:
    data = read(written(tmp_path, PAPER, "", LUNCH))
    kinds = [kind for kind, is_one in zip(KINDS, data.targets[0, 1:], strict=True) if is_one]
    assert (data.targets[:, 0].tolist(), kinds) == ([1, 0], ["paper", "media"])
    assert not data.targets[1].any()
    assert [tweet.text for tweet in data.tweets] == [PAPER["text"], LUNCH["text"]]


def test_a_whole_tweet_may_be_given(tmp_path: Path) -> None:
    tweet = {"id": "7", "author": {"handle": "Reef"}, "text": "This", "card_title": "Our preprint"}
    data = read(written(tmp_path, {"tweet": tweet, "professional": True}))
    assert data.tweets[0].card_title == "Our preprint"
    assert data.clusters == ["reef"]


def test_authors_are_clusters_and_strangers_stand_alone(tmp_path: Path) -> None:
    rows = [LUNCH | {"author": author} for author in ("Reef", "reef", None)] + [LUNCH]
    data = read(written(tmp_path, *rows))
    assert data.has_authors
    assert data.clusters[0] == data.clusters[1]
    assert len(set(data.clusters)) == 3
    assert not read(written(tmp_path, LUNCH, LUNCH)).has_authors


def parts(folder: Path, *fields: dict[str, Any]) -> Labelled:
    return read(written(folder, *(LUNCH | field for field in fields)))


def test_parts_are_the_files_own_or_groups_of_its_sources(tmp_path: Path) -> None:
    own = parts(tmp_path, {"part": "rare", "source": "a"}, {"source": "b"})
    assert own.parts == ["rare", ""]
    assert parts(tmp_path, {"source": "a-1"}, {"source": "b-2"}).parts == ["a", "b"]
    assert set(parts(tmp_path, {}, {}).parts) == {""}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("nonsense", "not a json object"),
        ("[1]", "not a json object"),
        (LUNCH | {"professional": 1}, "professional"),
        ({"text": "Soup"}, "professional"),
        (PAPER | {"kinds": ["lunch"]}, "kinds.0"),
        (PAPER | {"text": 5}, "text"),
        ({"tweet": 5, "professional": True}, "tweet is not an object"),
    ],
)
def test_a_wrong_line_is_named_with_its_reason(tmp_path: Path, row: Any, reason: str) -> None:
    with pytest.raises(LabelsInvalid) as caught:
        read(written(tmp_path, PAPER, "", row, LUNCH))
    assert caught.value.message.startswith("1 lines of labels.jsonl")
    assert "line 3: " in caught.value.message
    assert reason in caught.value.message.lower()
    assert "Soup" not in caught.value.message


def test_every_wrong_line_counts_and_the_first_are_named(tmp_path: Path) -> None:
    with pytest.raises(LabelsInvalid) as caught:
        read(written(tmp_path, *["x"] * (SHOWN_ERRORS + 3)))
    assert caught.value.message.startswith(f"{SHOWN_ERRORS + 3} lines")
    assert f"line {SHOWN_ERRORS}: " in caught.value.message
    assert "and 3 more" in caught.value.message


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LabelsInvalid):
        read(written(tmp_path, ""))
    with pytest.raises(FileUnreadable):
        read(tmp_path / "absent.jsonl")
