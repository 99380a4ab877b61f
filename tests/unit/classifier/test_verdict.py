"""Judgements: in order, the same in any company, and only what the thresholds allow."""

import random

import numpy as np
import pytest

from academic_bubble.classifier.artefact import STRICTNESS
from academic_bubble.classifier.verdict import BATCH, Classifier, Strictness
from academic_bubble.protocol.tweet import Quote, Tweet

PAPER = "Our new paper on protein folding is out in Nature, preprint and code are online"
LUNCH = "Pancakes with the kids, then a long walk by the lake with our dog"


def tweet(text: str, **fields: object) -> Tweet:
    return Tweet.model_validate({"id": "1", "text": text, **fields})


def many() -> list[Tweet]:
    subjects = ["genomes", "dinner", "a job in our lab", "the match", "peer review", "my cat"]
    return [tweet(f"{'so ' * (n % 9)}about {subjects[n % 6]}, part {n}") for n in range(BATCH + 9)]


def test_work_and_life(classifier: Classifier) -> None:
    work, life = classifier.classify([tweet(PAPER), tweet(LUNCH)])
    assert (work.outcome, work.reasons) == ("professional", ("model",))
    assert "paper" in work.kinds
    assert (life.outcome, life.kinds) == ("personal", ())
    assert life.professional < 0.5 < work.professional


def test_a_tweet_is_judged_alike_in_any_company_and_order(classifier: Classifier) -> None:
    tweets = many()
    together = classifier.classify(tweets)
    assert together == [classifier.classify([one])[0] for one in tweets]
    order = random.Random(5).sample(range(len(tweets)), len(tweets))
    shuffled = classifier.classify([tweets[place] for place in order])
    assert shuffled == [together[place] for place in order]


def test_vectors_are_bit_for_bit_independent(classifier: Classifier) -> None:
    texts = [PAPER, "short", LUNCH * 6]
    together = classifier.encoder.encode(texts)
    alone = np.concatenate([classifier.encoder.encode([text]) for text in texts])
    np.testing.assert_array_equal(together, alone)


def test_streaming_reads_no_further_than_a_batch(classifier: Classifier) -> None:
    taken: list[int] = []

    def source() -> "object":
        for number in range(3 * BATCH):
            taken.append(number)
            yield tweet(f"tweet {number}")

    next(classifier.stream(source()))  # type: ignore[arg-type]
    assert len(taken) == BATCH


@pytest.mark.parametrize("lang", ["de", "ja"])
def test_another_language_is_unsure(classifier: Classifier, lang: str) -> None:
    (judged,) = classifier.classify([tweet(LUNCH, lang=lang)])
    assert (judged.outcome, judged.reasons, judged.kinds) == ("unsure", ("language",), ())


def test_unstated_language_is_detected(classifier: Classifier) -> None:
    (judged,) = classifier.classify([tweet("Heute gibt es bei uns Kartoffelsuppe mit Würstchen")])
    assert judged.reasons == ("language",)


@pytest.mark.parametrize("text", ["", "  \n", "\u200b\u202e", "🎉", "…?!"])
def test_no_words_is_unsure(classifier: Classifier, text: str) -> None:
    (judged,) = classifier.classify([tweet(text)])
    assert (judged.outcome, judged.reasons) == ("unsure", ("empty",))


def test_a_quotation_or_a_card_alone_is_judged(classifier: Classifier) -> None:
    quoted = tweet("", quoted=Quote(text=PAPER))
    card = tweet("", card_title=PAPER)
    assert [item.outcome for item in classifier.classify([quoted, card])] == ["professional"] * 2


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "\u0301" * 5000, "[UNK] [SEP] [CLS] [MASK] paper", "\x00\x01 a", "<b>hi</b> a"],
)
def test_hostile_text_is_judged_like_any_other(classifier: Classifier, text: str) -> None:
    hostile, plain = classifier.classify([tweet(text), tweet(PAPER)])
    assert 0 <= hostile.professional <= 1
    assert plain == classifier.classify([tweet(PAPER)])[0]


def test_scores_and_kinds_follow_the_model(classifier: Classifier) -> None:
    model = classifier.artefact
    for judged in classifier.classify([*many(), tweet(PAPER)]):
        assert tuple(judged.scores) == model.kinds
        assert all(0 <= score <= 1 for score in judged.scores.values())
        assert list(judged.kinds) == sorted(judged.kinds, key=lambda kind: -judged.scores[kind])
        assert all(judged.scores[kind] >= model.kind_thresholds[kind] for kind in judged.kinds)
        assert judged.outcome != "personal" or not judged.kinds


@pytest.mark.parametrize("strictness", STRICTNESS)
def test_outcome_follows_the_points(classifier: Classifier, strictness: Strictness) -> None:
    low, high = classifier.artefact.low[strictness], classifier.artefact.high
    for judged in classifier.classify(many(), strictness):
        expected = "professional" if judged.professional >= high else "unsure"
        assert judged.outcome == ("personal" if judged.professional < low else expected)


def test_no_tweets_no_judgements(classifier: Classifier) -> None:
    assert classifier.classify([]) == []
