"""What the user keeps on a member shows in the timeline: always shown or not, kinds, reposts."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.settings_tab import SettingsTab
from tests.e2e.test_protected import AUTHORS, ME
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets

TEXTS: Final = {tweet["id"]: tweet["text"] for tweet in load_tweets()}
REPOSTED, REPOSTER = "2034663842775703601", "mathildesums"


def keep(bubble: Bubble, handle: str, **change: object) -> None:
    bubble.ask({"type": "change_member", "handle": handle, **change})


def personal_member(bubble: Bubble) -> tuple[Timeline, Row]:
    """A personal post whose author is in the bubble, so that it is not hidden."""
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden and AUTHORS[row.tweet_id] != ME)
    bubble.set_member(AUTHORS[row.tweet_id])
    return timeline, timeline.wait_state(row.key, "leave")


def test_a_member_need_not_be_shown_always(bubble: Bubble) -> None:
    timeline, row = personal_member(bubble)
    handle = AUTHORS[row.tweet_id]
    keep(bubble, handle, always_show=False)
    timeline.wait_state(row.key, "collapse")
    keep(bubble, handle, always_show=True)
    timeline.wait_state(row.key, "leave")


def test_personal_posts_of_members_are_dimmed_at_most(bubble: Bubble) -> None:
    bubble.change(personal="hide")
    timeline, row = personal_member(bubble)
    bubble.change(members_personal="dim")
    assert not timeline.wait_state(row.key, "dim").covered


def test_only_the_kinds_asked_for_are_highlighted(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.chips == [words("kind_paper")])
    handle = AUTHORS[row.tweet_id]
    bubble.set_member(handle)
    keep(bubble, handle, only_kinds=["job"])
    timeline.wait_state(row.key, "leave")
    keep(bubble, handle, only_kinds=["job", "paper"])
    timeline.wait_state(row.key, "highlight")


def test_muted_reposts_are_folded_and_told_among_what_was_put_away(bubble: Bubble) -> None:
    # The newest come first: of what other tests have seen nothing is to stand before it.
    bubble.ask({"type": "delete_data", "what": ["recent"]})
    timeline = bubble.timeline(f"/search?q={quote(TEXTS[REPOSTED][:24])}")
    row = timeline.first(lambda row: row.tweet_id == REPOSTED)
    bubble.set_member(REPOSTER)
    timeline.wait_state(row.key, "highlight")
    keep(bubble, REPOSTER, mute_reposts=True)
    timeline.wait_state(row.key, "collapse")
    page = SettingsTab(bubble, "overview")
    page.wait_text("#put-away", words("why_reason_muted_repost"))
    bubble.set_member(AUTHORS[REPOSTED])
    # Whoever is in the bubble is shown, whoever reposts it.
    until(lambda: timeline.row(row.key).state == "highlight", lambda: timeline.row(row.key))
