"""What is never hidden: one's own tweets, the tweet a page is about, the bubble."""

from __future__ import annotations

from tests.e2e.bubble import Bubble
from tests.replica.data import load_tweets

AUTHORS = {tweet["id"]: tweet["author"] for tweet in load_tweets()}
ME = "ida_vestgren"


def test_own_tweets_are_never_hidden(bubble: Bubble) -> None:
    bubble.change(personal="hide", strictness="likely")
    timeline = bubble.timeline(f"/{ME}")
    seen = [row for row in timeline.wait_judged() if AUTHORS[row.tweet_id] == ME]
    personal = [row for row in seen if row.outcome == "personal"]
    assert personal
    assert all((row.state, row.covered) == ("leave", False) for row in personal)


def test_the_focused_tweet_is_never_hidden(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    tweet_id = timeline.first(lambda row: row.is_hidden and AUTHORS[row.tweet_id] != ME).tweet_id
    timeline.navigate(f"/{AUTHORS[tweet_id]}/status/{tweet_id}?delay=20")
    focused = timeline.wait_row(f"focused-{tweet_id}", lambda row: row.state is not None)
    assert (focused.outcome, focused.state, focused.covered) == ("personal", "leave", False)
    timeline.navigate("/home?delay=20")
    timeline.wait_state(f"tweet-{tweet_id}", "collapse")


def test_members_of_the_bubble_are_never_hidden(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden and AUTHORS[row.tweet_id] != ME)
    bubble.set_member(AUTHORS[row.tweet_id].upper())
    shown = bubble.timeline().wait_row(row.key, lambda row: row.state is not None)
    assert (shown.outcome, shown.state, shown.covered) == ("personal", "leave", False)
    bubble.set_member(AUTHORS[row.tweet_id], member=False)
    bubble.timeline().wait_state(row.key, "collapse")
