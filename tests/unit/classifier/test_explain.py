"""Explanations point at the words that made the verdict."""

import pytest

from academic_bubble.classifier.explain import MAX_WORDS, WordEffect
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.protocol.tweet import Tweet


def explain(classifier: Classifier, text: str, label: str = "professional") -> list[WordEffect]:
    return classifier.explain(Tweet(id="1", text=text))[label]


def effects(classifier: Classifier, text: str) -> dict[str, float]:
    return {item.word: item.effect for item in explain(classifier, text)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We had a nice evening and talked about our preprint", "preprint"),
        ("Back home after a long day with the microscope", "microscope"),
        ("I am so happy with this dataset", "dataset"),
    ],
)
def test_the_word_of_the_field_speaks_for_professional(
    classifier: Classifier, text: str, word: str
) -> None:
    found = effects(classifier, text)
    assert max(found, key=lambda key: found[key]) == word
    assert found[word] > 0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Writing code for the pancakes", "pancakes"),
        ("The experiment failed because of my puppy", "puppy"),
    ],
)
def test_the_word_of_life_speaks_against(classifier: Classifier, text: str, word: str) -> None:
    found = effects(classifier, text)
    assert min(found, key=lambda key: found[key]) == word
    assert found[word] < 0


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        (
            "It is in! Our paper on soil fungi was accepted after two rejections",
            "success",
            "accepted",
        ),
        ("A lecturer post in public law with a lab and a garden, apply by May", "job", "lecturer"),
    ],
)
def test_what_speaks_for_a_kind(classifier: Classifier, text: str, kind: str, word: str) -> None:
    assert explain(classifier, text, kind)[0].word == word


def test_largest_effect_first(classifier: Classifier) -> None:
    text = "A job for a statistician who likes dogs, music and long walks"
    sizes = [abs(item.effect) for item in explain(classifier, text)]
    assert sizes == sorted(sizes, reverse=True)


def test_a_sure_verdict_has_its_words_too(classifier: Classifier) -> None:
    text = "We are hiring: a fully funded PhD position in deep learning. Apply by 1 May. Any visa."
    (verdict,) = classifier.classify([Tweet(id="1", text=text)])
    assert verdict.professional > 0.98
    found = effects(classifier, text)
    assert sum(effect > 0.1 for effect in found.values()) >= 3
    assert found["PhD"] > 0


def test_a_verdict_rests_on_the_words_that_count_most(classifier: Classifier) -> None:
    text = "New preprint on how salt marshes store carbon, with my cat asleep on the keyboard"
    most = sorted(effects(classifier, text).items(), key=lambda item: -item[1])[:2]
    names = [name for name, _ in most]
    rest = " ".join(word for word in text.split() if word.strip(",") not in names)
    before, after = classifier.classify([Tweet(id="1", text=text), Tweet(id="2", text=rest)])
    assert before.professional - after.professional > 0.2


def test_a_word_that_comes_again_counts_once(classifier: Classifier) -> None:
    found = explain(classifier, 'Dogs, dogs and "dogs": a preprint')
    assert sorted(item.word for item in found) == ["Dogs", "preprint"]


def test_no_label_rests_on_words_that_tell_nothing(classifier: Classifier) -> None:
    text = "We are in the lab of a friend and it is for my thesis on bees"
    named = {item.word for item in explain(classifier, text)}
    assert named == {"We", "lab", "friend", "my", "thesis", "bees"}
    assert {item.word for item in explain(classifier, text, "job")} == named


def test_the_same_text_is_always_explained_alike(classifier: Classifier) -> None:
    tweet = Tweet(id="1", text="A job for a statistician who likes dogs, music and long walks")
    assert classifier.explain(tweet) == classifier.explain(tweet)


def test_long_texts_cost_no_more(classifier: Classifier) -> None:
    words = " ".join(f"word{number}" for number in range(400))
    assert len(explain(classifier, words)) <= MAX_WORDS


def test_nothing_to_explain(classifier: Classifier) -> None:
    assert explain(classifier, "\u200b") == []
