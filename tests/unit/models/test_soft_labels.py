"""What a teacher said is kept without the tweets, and found again by them."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from models.training import soft_labels
from models.training.data import Labelled
from models.training.soft_labels import PoolTweet


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


def labelled(*tweets: tuple[str, str]) -> Labelled:
    texts, authors = [text for text, _ in tweets], [author for _, author in tweets]
    return Labelled(texts, authors, np.zeros((len(tweets), 14), np.float32))


def test_chosen_are_tweets_without_a_label_and_nobodys_who_is_judged_on() -> None:
    free = [PoolTweet(key, f"author {key}", f"text {key}") for key in range(9)]
    train = labelled(("text 0", "author 0"), ("another", "author 1"))
    dev = labelled(("yet another", "author 2"))
    chosen = soft_labels.choose(free, train, [labelled(), dev], seed=5)
    keys = [tweet.key for tweet in chosen]
    assert sorted(keys) == [1, 3, 4, 5, 6, 7, 8]
    assert keys[-1] == 1, "authors with a label come last"
    assert keys != [3, 4, 5, 6, 7, 8, 1], "shuffled"


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
