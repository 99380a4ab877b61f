"""The popup and the toolbar button."""

from __future__ import annotations

import re
from collections import Counter

from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.test_connection import wait_text
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets, wire_tweet

# On long pages some tweets are counted and leave the list again, also without scrolling.
FEW_ROWS = "/mathildesums"
TWEETS = {tweet["id"]: tweet for tweet in load_tweets()}


def test_the_badge_counts_professional_tweets(bubble: Bubble) -> None:
    timeline = bubble.timeline(FEW_ROWS)
    timeline.wait_judged()

    def professional() -> str:
        return str(sum(row.outcome == "professional" for row in timeline.tweets()))

    until(
        lambda: bubble.badge(FEW_ROWS) == professional(),
        lambda: f"badge {professional()}, but it is {bubble.badge(FEW_ROWS)}",
    )


@only_chromium
def test_the_popup_counts_what_the_page_shows(bubble: Bubble) -> None:
    timeline = bubble.timeline(FEW_ROWS)
    timeline.wait_judged()
    popup = bubble.page("popup.html")
    # The popup asks the tab in front: bring the timeline there.
    timeline.tab.to_front()
    rows = timeline.wait_judged()
    professional = sum(row.outcome == "professional" for row in rows)
    until(lambda: popup.run("() => document.querySelector('.headline') !== null"), "the counts")
    text = popup.run("() => document.querySelector('.counts').innerText")
    assert re.match(rf"{professional}\s+{words('popup_professional_of', str(len(rows)))}", text)
    cells = popup.run(
        "() => [...document.querySelectorAll('.cell')].map((one) => one.innerText.split(/\\s+/))"
    )
    strip = popup.run(
        "() => [...document.querySelectorAll('.kind-bar li')].map((one) => one.innerText.trim())"
    )
    chips = Counter(chip for row in rows if not row.is_hidden for chip in row.chips)
    counted = {text.rsplit(None, 1)[0]: int(text.rsplit(None, 1)[1]) for text in strip}
    # A row names its first kinds only, and counts the others.
    assert all(counted[name] >= times for name, times in chips.items() if name[0] != "+")
    assert popup.run("() => document.querySelectorAll('.kind-bar .bar-part').length") > 0
    shown = {name: int(count) for name, count in cells}
    assert shown == {
        words("outcome_personal"): sum(row.outcome == "personal" for row in rows),
        words("outcome_unsure"): sum(row.outcome == "unsure" for row in rows),
        words("popup_ads"): sum(row.is_ad for row in rows),
        words("popup_hidden"): sum(row.is_hidden for row in rows),
    }


def test_the_popup_names_the_connection_and_leads_to_x(bubble: Bubble) -> None:
    popup = bubble.page("popup.html")
    wait_text(popup, words("popup_state_connected"))
    wait_text(popup, words("popup_elsewhere"))
    link = popup.run("() => document.querySelector('.empty a').href")
    assert link == "https://x.com/home"


def author_of(row: Row) -> str:
    """Whose tweet a row shows; reposts show somebody else's."""
    author: str = TWEETS[row.tweet_id]["author"]
    return author


def popup_over(bubble: Bubble, timeline: Timeline) -> Timeline:
    """The popup, while the timeline is the tab in front."""
    popup = bubble.page("popup.html")
    timeline.tab.to_front()
    return Timeline(popup)


def press(page: Timeline, selector: str) -> None:
    """Press what is behind the tab in front, where no pointer comes."""
    there = "(one) => document.querySelector(one) !== null"
    until(lambda: page.tab.run(there, selector), selector)
    page.tab.run("(one) => document.querySelector(one).click()", selector)


def test_a_pause_shows_everything_until_it_is_ended(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    hidden = timeline.first(lambda row: row.is_hidden)
    popup = Timeline(bubble.page("popup.html"))
    press(popup, ".pause")
    timeline.wait_row(hidden.key, lambda row: row.state is None and not row.covered, "shown")
    until(lambda: popup.tab.run("() => document.querySelector('.paused') !== null"), "it says so")
    fresh = bubble.timeline("/leila_trb")
    assert all(row.state is None for row in fresh.tweets())
    press(popup, ".paused .button")
    fresh.wait_for(lambda rows: any(row.is_hidden for row in rows), "judged again")


def test_the_last_correction_can_be_taken_back(bubble: Bubble) -> None:
    tweet = next(wire_tweet(one) for one in TWEETS.values() if one["expected"]["professional"])
    popup = Timeline(bubble.page("popup.html"))
    wait_text(popup.tab, words("popup_state_connected"))
    assert popup.tab.run("() => document.querySelector('.last')") is None
    bubble.ask({"type": "correct", "tweet": tweet, "professional": False})
    outcome = words("outcome_personal").lower()
    wait_text(popup.tab, words("popup_corrected_as", tweet["author"]["handle"], outcome))
    press(popup, ".last .button")
    until(lambda: bubble.ask({"type": "list_corrections"})["total"] == 0, "taken back")
    until(lambda: popup.tab.run("() => document.querySelector('.last') === null"), "gone")


@only_chromium
def test_the_account_in_front_gets_a_rule(bubble: Bubble) -> None:
    timeline = bubble.timeline("/mathildesums")
    row = timeline.first(lambda row: row.state == "highlight" and author_of(row) == "mathildesums")
    popup = popup_over(bubble, timeline)
    press(popup, ".account [value=hide]")
    until(lambda: bubble.ask({"type": "list_rules"})["rules"], "the rule")
    (rule,) = bubble.ask({"type": "list_rules"})["rules"]
    assert (rule["match"], rule["pattern"], rule["effect"]) == ("account", "mathildesums", "hide")
    timeline.wait_row(row.key, lambda one: one.is_hidden, "put away")
    press(popup, ".account [role=switch]")
    until(lambda: len(bubble.ask({"type": "list_rules"})["rules"]) == 2, "reposts muted")
    press(popup, ".account [value=judged]")
    until(
        lambda: (
            [one["match"] for one in bubble.ask({"type": "list_rules"})["rules"]] == ["reposts"]
        ),
        "only the reposts",
    )
    timeline.wait_state(row.key, row.state)
