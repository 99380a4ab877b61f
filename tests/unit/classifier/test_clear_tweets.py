"""On tweets whose case is clear to anybody, the shipped model is right."""

import json
from pathlib import Path

import pytest

from academic_bubble.classifier.artefact import STRICTNESS
from academic_bubble.classifier.verdict import Classifier, Strictness
from academic_bubble.protocol.tweet import Tweet

ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("clear_tweets.jsonl").read_text("utf-8").splitlines()
]
TWEETS = [Tweet(id=row["id"], text=row["text"]) for row in ROWS]


def test_at_least_nine_in_ten_on_the_right_side(classifier: Classifier) -> None:
    judged = classifier.classify(TWEETS)
    right = sum(
        (item.professional >= 0.5) == row["professional"]
        for item, row in zip(judged, ROWS, strict=True)
    )
    assert right >= 0.9 * len(ROWS)


@pytest.mark.parametrize("strictness", STRICTNESS)
def test_no_professional_tweet_is_called_personal(
    classifier: Classifier, strictness: Strictness
) -> None:
    judged = classifier.classify(TWEETS, strictness)
    lost = [
        row["id"]
        for item, row in zip(judged, ROWS, strict=True)
        if row["professional"] and item.outcome == "personal"
    ]
    assert lost == []


def test_most_kinds_are_named(classifier: Classifier) -> None:
    work = [(row, item) for row, item in zip(ROWS, classifier.classify(TWEETS), strict=True)]
    named = [set(row["kinds"]) <= set(item.kinds) for row, item in work if row["professional"]]
    assert sum(named) >= 0.8 * len(named)
