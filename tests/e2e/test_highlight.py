"""What is professional stands out, and nothing else does."""

from __future__ import annotations

from tests.e2e.bubble import Bubble
from tests.e2e.looks import KIND_OF_NAME, ink_of
from tests.e2e.words import words
from tests.replica.data import load_home

EXPECTED = {tweet["id"]: tweet["expected"]["professional"] for tweet in load_home()}
LANGUAGE = {tweet["id"]: tweet["lang"] for tweet in load_home()}


def test_professional_tweets_get_edge_and_chips(bubble: Bubble) -> None:
    rows = bubble.timeline().wait_judged()
    marked = [row for row in rows if row.outcome == "professional"]
    assert len(marked) >= 3
    for row in marked:
        assert (row.state, row.id, row.marks) == ("highlight", row.tweet_id, 1)
        name, *others = row.chips
        assert name in (*KIND_OF_NAME, words("outcome_professional"))
        assert all(other in KIND_OF_NAME or other.startswith("+") for other in others)
        assert len(row.chips) <= 3
        assert row.edge == [3, ink_of(name)]
        assert row.chipColour == ink_of(name)
        assert not row.covered


def test_only_professional_tweets_are_marked(bubble: Bubble) -> None:
    bubble.change(mode="highlight")
    rows = bubble.timeline().wait_judged()
    others = [row for row in rows if row.outcome != "professional"]
    assert others
    for row in others:
        assert (row.state, row.marks, row.covered, row.opacity) == ("leave", 0, False, 1)


def test_verdicts_are_mostly_what_the_writers_meant(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    seen = timeline.scroll(step=600).seen
    outcomes = {key.partition("-")[2]: row["outcome"] for key, row in seen.items()}
    outcomes = {tweet: outcome for tweet, outcome in outcomes.items() if outcome != "ad"}
    assert len(outcomes) > 180
    meant = [outcomes[tweet] for tweet in outcomes if EXPECTED[tweet] is True]
    assert sum(outcome == "personal" for outcome in meant) <= 0.15 * len(meant)
    private = [outcomes[tweet] for tweet in outcomes if EXPECTED[tweet] is False]
    assert sum(outcome == "personal" for outcome in private) >= 0.5 * len(private)


def test_other_languages_are_left_alone(bubble: Bubble) -> None:
    for handle in ("claire_obs", "sato_kagaku", "nour_lughat"):
        rows = bubble.timeline(f"/{handle}").wait_judged()
        assert rows
        for row in rows:
            assert (row.outcome, row.state, row.marks) == ("unsure", "leave", 0), row


def test_doubts_are_shown_to_who_asks(bubble: Bubble) -> None:
    timeline = bubble.timeline("/claire_obs")
    unsure = timeline.first(lambda row: row.outcome == "unsure")
    assert unsure.chips == []
    bubble.change(show_unsure=True)
    doubtful = timeline.wait_row(unsure.key, lambda row: row.placed, "with a chip")
    assert doubtful.chips == [words("badge_doubt")]
    assert doubtful.edge is None
    assert doubtful.height == unsure.height
