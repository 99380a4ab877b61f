"""What does not change a tweet's meaning does not change its verdict."""

import random
import re
from collections.abc import Callable

import pytest

from academic_bubble.classifier.verdict import Classifier, Judgement
from academic_bubble.protocol.tweet import Account, Tweet
from tests.unit.classifier.own_tweets import PERSONAL, PROFESSIONAL, tweets

BOTH = [*PERSONAL[:30], *PROFESSIONAL[:20]]
WITH_HANDLES = [
    *(f"@first_person {text}" for text in BOTH),
    *(f"{text} with @first_person and @Second2" for text in BOTH),
]
WITH_LINKS = [f"{text} https://t.co/AbCdEfGhIj" for text in BOTH]
FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
PLAIN_HOSTS = ["example.org", "youtube.com", "medium.com", "wordpress.com", "theguardian.com"]
# Of fifty: that somebody links to a blog does say a little.
MOST_TURNED = 3


@pytest.fixture(scope="module")
def plain(classifier: Classifier) -> list[Judgement]:
    return classifier.classify(tweets(BOTH))


@pytest.mark.parametrize("size", [1, 20, 64])
def test_batches_of_any_size_agree(
    classifier: Classifier, plain: list[Judgement], size: int
) -> None:
    items = tweets(BOTH)
    batches = [items[begin : begin + size] for begin in range(0, len(items), size)]
    assert [judged for batch in batches for judged in classifier.classify(batch)] == plain


def test_order_in_a_batch_does_not_matter(classifier: Classifier, plain: list[Judgement]) -> None:
    items = tweets(BOTH)
    for seed in range(3):
        order = random.Random(seed).sample(range(len(items)), len(items))
        judged = classifier.classify([items[place] for place in order])
        assert judged == [plain[place] for place in order]


def zero_width(text: str) -> str:
    """Put an unseen character behind every second one."""
    unseen = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
    return "".join(
        sign + (unseen[at % len(unseen)] if at % 2 else "") for at, sign in enumerate(text)
    )


def loose(text: str) -> str:
    """Widen every space into a run of odd ones."""
    return text.replace(" ", " \u00a0\u2003\n ")


def full_width(text: str) -> str:
    """Write the text in the full-width letters that NFKC folds back."""
    return text.translate(FULL_WIDTH)


@pytest.mark.parametrize("noise", [zero_width, loose, full_width, str.upper])
def test_noise_and_case_do_not_matter(
    classifier: Classifier, plain: list[Judgement], noise: Callable[[str], str]
) -> None:
    noisy = [noise(text) for text in BOTH]
    assert noisy != BOTH
    assert classifier.classify(tweets(noisy)) == plain


def test_any_handle_is_like_another(classifier: Classifier) -> None:
    swapped = [
        text.replace("@first_person", "@neurips_prof_phd").replace("@Second2", "@b")
        for text in WITH_HANDLES
    ]
    assert classifier.classify(tweets(swapped)) == classifier.classify(tweets(WITH_HANDLES))


def test_the_author_is_not_judged(classifier: Classifier, plain: list[Judgement]) -> None:
    author = Account(handle="prof_ml_lab", name="Prof. of Machine Learning, PhD")
    by_author = [Tweet(id="1", text=text, author=author) for text in BOTH]
    assert classifier.classify(by_author) == plain


@pytest.mark.parametrize("short", ["https://bit.ly/3xYz", "http://ow.ly/aB1", "t.co/ZZZ"])
def test_any_short_link_is_like_another(classifier: Classifier, short: str) -> None:
    swapped = [re.sub(r"https://t\.co/\w+", short, text) for text in WITH_LINKS]
    assert classifier.classify(tweets(swapped)) == classifier.classify(tweets(WITH_LINKS))


@pytest.mark.parametrize("host", PLAIN_HOSTS)
def test_where_a_link_leads_turns_no_verdict_round(
    classifier: Classifier, plain: list[Judgement], host: str
) -> None:
    swapped = [f"{text} https://{host}/a/b" for text in BOTH]
    judged = classifier.classify(tweets(swapped))
    turned = [
        text
        for text, one, other in zip(BOTH, plain, judged, strict=True)
        if {one.outcome, other.outcome} == {"professional", "personal"}
    ]
    assert len(turned) <= MOST_TURNED, turned
