"""Changes to training texts keep the words that carry the label."""

import random

import numpy as np

from academic_bubble.classifier.text import CARD_MARK, QUOTE_MARK
from models.training.augment import augment, keywords
from models.training.data import Labelled

TEXT = "Our long new report on coastal erosion is out now #geology example.org link"
WORDS = ["arXiv", "NeurIPS", "sediment", "isotope", "core sample"]


def variants(text: str) -> set[str]:
    chance = random.Random(3)
    return {augment(text, chance, WORDS) for _ in range(600)}


def test_the_words_always_stay() -> None:
    assert all("report on coastal erosion is out now" in text for text in variants(TEXT))


def test_each_form_of_a_page_is_shown() -> None:
    found = variants(TEXT)
    assert TEXT in found
    assert any(QUOTE_MARK in text for text in found)
    assert any(CARD_MARK in text for text in found)
    assert any("example.org" not in text for text in found)
    assert any("#" not in text for text in found)


def test_a_few_are_stuffed_with_keywords_before_or_behind() -> None:
    personal = "We had pancakes by the lake"
    found = [augment(personal, random.Random(seed), WORDS) for seed in range(2000)]
    before = [text for text in found if text.endswith(personal) and text != personal]
    behind = [text for text in found if text.startswith(f"{personal} ")]
    assert 0.04 < len(before) / len(found) < 0.08
    assert 0 < len(behind) < len(before)
    assert any("NeurIPS" in text for text in before)
    assert any("#sediment" in text for text in before)
    assert any("#coresample" in text for text in before)
    assert any(text.startswith("core sample, ") for text in before)


def test_a_few_get_a_link_to_where_work_lies() -> None:
    text = "Our cat sleeps"
    found = [augment(text, random.Random(seed), WORDS) for seed in range(2000)]
    linked = [one for one in found if one in (f"{text} github.com", f"{text} arxiv.org")]
    assert 0.002 < len(linked) / len(found) < 0.01


def test_keywords_are_what_professional_tweets_abound_in() -> None:
    work, life = "our isotope data", "our pancake data @isotopes #isotopic"
    labels = np.zeros((80, 14), np.float32)
    labels[:40, 0] = 1
    found = set(keywords(Labelled([work] * 40 + [life] * 40, ["somebody"] * 80, labels)))
    assert {"isotope", "our isotope", "isotope data", "our isotope data"} <= found
    assert not {"our", "data", "pancake", "isotopes", "isotopic", "our pancake"} & found


def test_a_text_that_quotes_is_not_put_into_another_quotation() -> None:
    assert all(text.count(QUOTE_MARK) == 1 for text in variants(f"{TEXT} {QUOTE_MARK} a b"))
