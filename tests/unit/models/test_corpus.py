"""The own-written tweets are varied, labelled in one form, and enough of every kind."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from academic_bubble.protocol.base import KINDS
from models.corpus import files, rows
from models.training.data import read
from tests.unit.classifier.own_tweets import CLEAR, PERSONAL

ROWS = rows()
LEAST = {
    "paper": 260,
    "project": 260,
    "idea": 400,
    "conference": 370,
    "school": 250,
    "course": 270,
    "internship": 270,
    "job": 290,
    "event": 350,
    "success": 380,
    "question": 320,
    "discussion": 400,
    "media": 340,
}
# Beyond this share of common character 5-grams two tweets are one tweet written twice.
ALIKE = 0.6


def near_duplicates(texts: list[str]) -> list[tuple[str, str]]:
    """Return pairs of texts whose sets of 5-grams have a Jaccard index of `ALIKE` or more."""
    grams = CountVectorizer(analyzer="char", ngram_range=(5, 5), binary=True).fit_transform(texts)
    sizes = grams.sum(axis=1).A1
    common = (grams @ grams.T).toarray()
    alike = np.triu(common >= ALIKE * (sizes[:, None] + sizes[None, :] - common), k=1)
    return [(texts[one], texts[other]) for one, other in np.argwhere(alike)]


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_enough_of_each_kind(kind: str, least: int) -> None:
    assert sum(kind in row["kinds"] for row in ROWS) >= least


def test_every_kind_has_its_least() -> None:
    assert tuple(LEAST) == KINDS


def test_enough_of_the_rest() -> None:
    personal = [row for row in ROWS if not row["professional"]]
    assert len(ROWS) >= 5000
    assert len(personal) >= 1500
    assert sum(row.get("style") == "hard" for row in personal) >= 200
    assert sum(row["professional"] and not row["kinds"] for row in ROWS) >= 60


def test_one_form() -> None:
    for row in ROWS:
        assert set(row) - {"style"} == {"id", "text", "professional", "kinds", "field"}
        assert isinstance(row["professional"], bool)
        assert row["kinds"] == [kind for kind in KINDS if kind in row["kinds"]]
        assert 5 <= len(row["text"]) <= 800
        assert row["text"] == row["text"].strip()
        assert row.get("style") in (None, "hard")


def test_personal_tweets_have_no_kind() -> None:
    assert [row["id"] for row in ROWS if row["kinds"] and not row["professional"]] == []


def test_professional_tweets_have_a_field() -> None:
    assert [row["id"] for row in ROWS if row["professional"] and not row["field"]] == []


def test_ids_and_texts_are_unique() -> None:
    for part in ("id", "text"):
        repeated = [value for value, n in Counter(row[part] for row in ROWS).items() if n > 1]
        assert repeated == []


def test_no_two_are_alike_and_none_is_what_tests_ask() -> None:
    asked = [*PERSONAL, *(row["text"] for row in CLEAR)]
    assert near_duplicates([*(row["text"] for row in ROWS), *asked]) == []


def test_likeness_is_seen() -> None:
    first = "We hire a postdoc in coral genomics, apply by the first of March"
    second = first.replace("March", "May")
    assert near_duplicates([first, "Lunch was great today", second]) == [(first, second)]


def test_few_begin_alike() -> None:
    begins = sorted(" ".join(row["text"].lower().split()[:4]) for row in ROWS)
    same = Counter(one for one, other in pairwise(begins) if one == other and one.count(" ") == 3)
    assert [begin for begin, count in same.items() if count > 2] == []


def test_training_reads_every_file() -> None:
    assert sum(len(read(path).texts) for path in files()) == len(ROWS)
    assert all(text for path in files() for text in read(path).texts)
