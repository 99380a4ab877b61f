"""Every page of the site is read, and routes change without a reload."""

from __future__ import annotations

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.timeline import Timeline

TIMELINES = {
    "profile": "/prof_halvdan",
    "replies": "/mathildesums/with_replies",
    "search": "/search?q=preprint&f=live",
    "hashtag": "/hashtag/OPAL2026",
    "list": "/i/lists/1899000000000000321",
    "status": "/mathildesums/status/2034613439824804345",
    "latest": "/home?f=following",
}


@pytest.mark.parametrize("name", TIMELINES)
def test_the_page_is_read(bubble: Bubble, name: str) -> None:
    rows = bubble.timeline(TIMELINES[name]).wait_judged()
    assert any(row.state == "highlight" for row in rows)
    assert all(row.is_ad or row.id == row.tweet_id for row in rows)


def test_people_on_following_pages_are_left_alone(bubble: Bubble) -> None:
    tab = bubble.timeline().tab
    timeline = Timeline(tab)
    timeline.navigate("/ida_vestgren/following?delay=20")
    rows = timeline.wait_for(lambda rows: any(row.kind == "user" for row in rows), "people")
    assert all((row.state, row.marks, row.covered) == (None, 0, False) for row in rows)


def test_routes_change_without_a_reload(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    home = {row.key for row in timeline.wait_judged()}
    timeline.navigate("/mathildesums?delay=20")
    timeline.wait_for(
        lambda rows: any(row.is_tweet and row.key not in home for row in rows), "route"
    )
    rows = timeline.wait_judged()
    assert all(row.is_ad or row.id == row.tweet_id for row in rows)
    timeline.tab.run("() => history.back()")
    timeline.wait_for(lambda rows: {row.key for row in rows if row.is_tweet} >= home, "home again")
    back = timeline.wait_judged()
    assert all(row.is_ad or row.id == row.tweet_id for row in back)
    assert any(row.is_hidden for row in back)
