"""Eight languages are left alone, named by X or not; short English is not taken for another."""

import json
from pathlib import Path

import pytest

from academic_bubble.classifier.language import is_known
from academic_bubble.classifier.text import compose
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.protocol.tweet import Tweet
from models.corpus import rows

OTHERS: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("other_languages.json").read_text("utf-8")
)
SHORT = 60
ENGLISH = [compose(Tweet(id=row["id"], text=row["text"])) for row in rows()]


@pytest.mark.parametrize("with_code", [True, False])
def test_other_languages_are_unsure(classifier: Classifier, with_code: bool) -> None:
    tweets = [
        Tweet(id="1", text=text, lang=code if with_code else None)
        for code, texts in OTHERS.items()
        for text in texts
    ]
    judged = classifier.classify(tweets)
    assert len(judged) == 64
    assert {(item.outcome, item.reasons, item.kinds) for item in judged} == {
        ("unsure", ("language",), ())
    }


@pytest.mark.parametrize("code", OTHERS)
def test_what_x_says_comes_before_the_words(code: str) -> None:
    assert all(is_known("en", text, {"en"}) for text in OTHERS[code])
    assert not any(is_known(code, text, {"en"}) for text in ENGLISH[:50])


def test_a_language_that_the_model_knows_is_judged() -> None:
    assert all(is_known(None, text, {"en", "de"}) for text in OTHERS["de"])


def test_short_english_without_a_code_is_judged() -> None:
    short = [text for text in ENGLISH if len(text) < SHORT]
    lost = [text for text in short if not is_known(None, text, {"en"})]
    assert len(short) > 400
    assert len(lost) <= 0.01 * len(short)


def test_longer_english_without_a_code_is_judged() -> None:
    lost = [text for text in ENGLISH if len(text) >= SHORT and not is_known(None, text, {"en"})]
    assert lost == []
