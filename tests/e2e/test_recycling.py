"""Rows are used again, drawn again and pushed down: a verdict stays with its tweet."""

from __future__ import annotations

from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.timeline import Row
from tests.replica.data import load_home, load_tweets

TEXTS = {tweet["id"]: tweet["text"] for tweet in load_tweets()}
FIRST = load_home()[0]["id"]
LONG = 280


def test_no_row_ever_wears_the_label_of_another_tweet(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    journey = timeline.scroll()
    assert journey.passed > 200
    assert journey.foreign == []
    assert journey.fickle == []
    assert timeline.stats()["jumps"] == []
    timeline.to_top()
    timeline.wait_for(lambda rows: rows[0].tweet_id == FIRST, "the top")
    for row in timeline.wait_judged():
        assert row.outcome == journey.seen[row.key]["outcome"]
        assert row.is_ad or row.id == row.tweet_id


def test_rows_drawn_again_keep_their_marks(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    rows = timeline.wait_judged()
    wanted = [look(row) for row in rows]
    keys = {row.key for row in rows}
    for remount in (False, True):
        for row in rows:
            drawn = timeline.tab.run(
                "([id, remount]) => window.replica.rerender(id, { remount })",
                [row.tweet_id, remount],
            )
            assert drawn
        timeline.wait_for(
            lambda now: [look(row) for row in now if row.key in keys] == wanted,
            "every row as before",
        )


def look(row: Row) -> tuple[object, ...]:
    """What a reader sees of a row, but for its place: a font that comes late moves rows."""
    labels = (row.key, row.id, row.state, row.outcome)
    return (*labels, row.marks, row.chips, row.edge, row.bar, row.covered)


def test_posts_inserted_on_top_are_judged(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    before = {row.key: row for row in timeline.wait_judged()}
    new = timeline.tab.run("() => window.replica.insertAtTop(3)")
    keys = {f"tweet-{tweet_id}" for tweet_id in new}
    timeline.wait_for(lambda rows: keys <= {row.key for row in rows}, "new rows")
    for row in timeline.wait_judged():
        assert row.is_ad or row.id == row.tweet_id
        if row.key in before:
            assert row.outcome == before[row.key].outcome


def test_show_more_has_the_longer_text_judged(bubble: Bubble) -> None:
    bubble.change(personal="leave")
    timeline = bubble.timeline("/lexcurious")

    def is_long(row: Row) -> bool:
        return len(TEXTS[row.tweet_id]) > LONG and row.text.endswith("…")

    row = timeline.first(is_long)
    judged = bubble.ask({"type": "status"})["tweets_judged"]
    timeline.tab.to_front()
    timeline.click('[data-testid="tweet-text-show-more-link"]', row.key)
    longer = timeline.wait_row(row.key, lambda now: len(now.text) > len(row.text), "expanded")
    assert longer.id == row.tweet_id
    until(lambda: bubble.ask({"type": "status"})["tweets_judged"] == judged + 1, "judged anew")
    assert timeline.row(row.key).state is not None
