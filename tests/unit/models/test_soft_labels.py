"""What a teacher said is kept without the tweets, and found again by them."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from models.training import soft_labels


def pool(folder: Path, *rows: Mapping[str, str | None]) -> Path:
    path = folder / "pool.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


ROWS = (
    {"id": "7", "text": "A preprint on lichens and their algae", "author": "Moss", "lang": "en"},
    {"id": "8", "text": "A preprint on lichens and their algae", "author": "Fern", "lang": "en"},
    {"id": "9", "text": "Soup for lunch, and rain for dessert", "author": None, "lang": "en"},
    {"id": "10", "text": "Une soupe à midi et de la pluie ensuite", "author": "Fern", "lang": "fr"},
    {"id": "11", "text": "hm", "author": "Fern", "lang": "en"},
)


def test_the_pool_is_english_of_some_length_and_without_repetition(tmp_path: Path) -> None:
    tweets = list(soft_labels.read_pool(pool(tmp_path, *ROWS)))
    assert [tweet.author for tweet in tweets] == ["moss", "9"]


def test_probabilities_come_back_with_their_texts_whatever_the_order(tmp_path: Path) -> None:
    path = pool(tmp_path, *ROWS)
    tweets = list(soft_labels.read_pool(path))
    said = np.linspace(0, 1, 28, dtype=np.float32).reshape(2, 14)
    soft_labels.write(tmp_path / "soft.npz", tweets[::-1], said)
    found = soft_labels.read(tmp_path / "soft.npz", path)
    assert found.texts == [tweet.text for tweet in tweets]
    np.testing.assert_allclose(found.targets, said[::-1], atol=0.5 / 255)


def test_the_file_holds_no_text(tmp_path: Path) -> None:
    tweets = list(soft_labels.read_pool(pool(tmp_path, *ROWS)))
    soft_labels.write(tmp_path / "soft.npz", tweets, np.zeros((2, 14), np.float32))
    with np.load(tmp_path / "soft.npz") as arrays:
        assert {name: arrays[name].dtype.kind for name in arrays} == {"keys": "u", "bytes": "u"}


def test_another_pool_is_refused(tmp_path: Path) -> None:
    tweets = list(soft_labels.read_pool(pool(tmp_path, *ROWS)))
    soft_labels.write(tmp_path / "soft.npz", tweets, np.zeros((2, 14), np.float32))
    other = pool(tmp_path, ROWS[0])
    with pytest.raises(SystemExit, match="another pool"):
        soft_labels.read(tmp_path / "soft.npz", other)
