"""Words of the trade in front of a tweet about lunch do not make it work."""

import pytest

from academic_bubble.classifier.verdict import Classifier, Judgement
from tests.unit.classifier.own_tweets import PERSONAL, tweets

# Training stuffs tweets with words of the trade (`models/training/augment.py`), and the model
# learns to look past such words, also those that it never saw there: the last holds three.
STUFFINGS = [
    "arXiv NeurIPS",
    "arXiv NeurIPS ICML GitHub dataset",
    "preprint PhD postdoc grant",
    "machine learning dataset GitHub:",
    "new paper, call for papers, summer school",
    "dissertation faculty citation h-index",
    "genome quantum theorem algorithm",
    "#CVPR2024 #AcademicChatter #bioRxiv",
    "enzyme kinetics manuscript reviewer",
]
LINKS = ["arxiv.org/abs/2401.00001", "https://github.com/lab/code", "doi.org/10.1000/182"]
MOST = 15  # of the hundred


@pytest.fixture(scope="module")
def before(classifier: Classifier) -> list[Judgement]:
    return classifier.classify(tweets(PERSONAL))


def test_a_hundred_clear_personal_tweets(before: list[Judgement]) -> None:
    assert len(set(PERSONAL)) == 100
    assert sum(item.professional < 0.5 for item in before) >= 95


def turned(classifier: Classifier, before: list[Judgement], stuffed: list[str]) -> list[str]:
    """Return the stuffed texts called professional that were not so before."""
    after = classifier.classify(tweets(stuffed))
    return [
        text
        for text, one, other in zip(stuffed, before, after, strict=True)
        if one.outcome != "professional" and other.outcome == "professional"
    ]


@pytest.mark.parametrize("stuffing", STUFFINGS)
def test_keywords_in_front_seldom_make_it_work(
    classifier: Classifier, before: list[Judgement], stuffing: str
) -> None:
    stuffed = [f"{stuffing} {text}" for text in PERSONAL]
    assert len(turned(classifier, before, stuffed)) <= MOST


@pytest.mark.parametrize("link", LINKS)
def test_a_scholarly_link_behind_seldom_makes_it_work(
    classifier: Classifier, before: list[Judgement], link: str
) -> None:
    assert len(turned(classifier, before, [f"{text} {link}" for text in PERSONAL])) <= MOST
