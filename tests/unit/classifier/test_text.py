"""The text form: one line, the same from an archive and from a page, whatever comes in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academic_bubble.classifier import text
from academic_bubble.classifier.text import compose
from academic_bubble.protocol.tweet import Link, Quote, Tweet


def tweet(words: str, **fields: object) -> Tweet:
    return Tweet.model_validate({"id": "1", "text": words, **fields})


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Code at https://github.com/some/thing?x=1 now", "Code at github.com now"),
        ("Code at www.example.org/thing now", "Code at example.org now"),
        ("Read https://t.co/abc", "Read link"),
        ("Look https://x.com/ann/status/12", "Look ; quoting:"),
        ("thanks @ann_b and @bob", "thanks @user and @user"),
        ("@ann @bob @cy yes", "@user yes"),
        ("RT @ann: a new paper", "a new paper"),
        ("mail ann@example.org", "mail ann@example.org"),
        ("two\n\n  lines\tand\x00more", "two lines and more"),
        ("won🎉🎉 🎉great", "won 🎉 great"),
        ("thumbs\U0001f44d\U0001f3fdup", "thumbs \U0001f44d up"),
        ("\ufb01ne \uff21\uff22", "fine AB"),
        ("a\u200bb\u202ec\u2066d\ufeffe", "abcde"),
        ("", ""),
        (" \u200b\n", ""),
    ],
)
def test_common_form(words: str, form: str) -> None:
    assert compose(tweet(words)) == form


def test_page_and_archive_agree_on_links() -> None:
    archive = tweet("Slides: https://www.example.org/talks/2026/slides-of-the-talk.pdf enjoy")
    shown = "example.org/talks/2026/sli…"
    page = tweet(f"Slides: {shown} enjoy", links=[Link(text=shown, host="www.example.org")])
    assert compose(page) == compose(archive) == "Slides: example.org enjoy"


def test_page_and_archive_agree_on_replies() -> None:
    assert compose(tweet("so true", is_reply=True)) == compose(tweet("@ann @bob so true"))


def test_a_link_that_the_text_does_not_show_stands_at_its_end() -> None:
    assert compose(tweet("Read", links=[Link(host="arxiv.org")])) == "Read arxiv.org"


def test_card_and_quotation_are_appended_in_a_fixed_way() -> None:
    both = tweet("This!", card_title="A\ntitle", quoted=Quote(text="@ann our paper"))
    assert compose(both) == "This! ; card: A title ; quoting: @user our paper"


def test_a_quotation_alone_has_a_form() -> None:
    assert compose(tweet("", quoted=Quote(text="our paper"))) == "; quoting: our paper"


@pytest.mark.parametrize("host", ["", "evil host", "javascript:alert(1)", "\u202e", "a" * 5000])
def test_a_strange_host_is_a_plain_link(host: str) -> None:
    assert compose(tweet("go", links=[Link(host=host)])) == "go link"


def test_a_huge_text_is_cut_before_work_is_done_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    normalize = unicodedata.normalize

    def spy(form: str, words: str) -> str:
        seen.append(len(words))
        return normalize(form, words)  # type: ignore[arg-type]

    monkeypatch.setattr(unicodedata, "normalize", spy)
    form = compose(tweet("\ufdfa" * 100_000, quoted=Quote(text="q " * 50_000)))
    assert seen
    assert max(seen) <= text.RAW_LIMIT
    assert len(form) <= text.MAIN_LIMIT + text.QUOTE_LIMIT + 20


def test_words_are_not_cut_in_two() -> None:
    assert compose(tweet("evidence " * 200)).endswith("evidence")


def sendable(words: str) -> str:
    """Return the text as JSON in UTF-8 can carry it: without lone surrogates."""
    return words.encode("utf-8", "ignore").decode()


ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cc", "Cf", "Cs", "So"]),
        st.sampled_from("@#:/. RTx\u202e\u200d"),
    )
)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_gives_one_clean_line(words: str, shown: str, host: str) -> None:
    words, shown, host = map(sendable, (words, shown, host))
    form = compose(tweet(words, links=[Link(text=shown, host=host)], card_title=host))
    assert form == " ".join(form.split())
    assert not any(unicodedata.category(sign) in {"Cc", "Cf", "Cs"} for sign in form)
    form.encode()


@given(st.text(st.characters(categories=["Cs", "L", "So"])))
def test_lone_surrogates_vanish(words: str) -> None:
    class Raw:
        text = words
        links = ()
        card_title = None
        quoted = None
        is_reply = False

    compose(Raw()).encode()


@given(st.text(alphabet="abc def é ñ 漢", max_size=80))
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert compose(tweet(words)) == " ".join(unicodedata.normalize("NFKC", words).split())
