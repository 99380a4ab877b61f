"""What steps back: dimmed, collapsed or hidden, and always to be had again."""

from __future__ import annotations

import json

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.timeline import BAR_HEIGHT, Row, Timeline
from tests.e2e.words import words
from tests.replica.data import CONTENT, load_tweets

NAMES = {
    account["handle"]: account["name"]
    for account in json.loads((CONTENT / "accounts.json").read_text(encoding="utf-8"))
}
AUTHORS = {tweet["id"]: NAMES[tweet["author"]] for tweet in load_tweets()}
LINE_HEIGHT = 4
HAS_PANEL = "() => document.querySelector('ab-why') !== null"


def bar_of(row: Row, what: str) -> str:
    """The text of a collapsed row."""
    return words("page_bar", words(what), AUTHORS[row.tweet_id]) + words("page_show")


def is_collapsed(row: Row) -> bool:
    return row.state == "collapse" and row.height == BAR_HEIGHT and row.covered


def test_personal_tweets_are_one_line_with_author_and_show(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    rows = [row for row in timeline.wait_judged() if row.outcome == "personal"]
    assert rows
    for row in rows:
        collapsed = timeline.wait_row(row.key, is_collapsed, "one line")
        assert collapsed.bar == bar_of(collapsed, "outcome_personal")


def test_show_opens_a_row_and_hide_again_closes_it(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    key = timeline.first(lambda row: row.is_hidden).key
    opened = timeline.show(key)
    assert not opened.covered
    opened = timeline.wait_row(key, lambda row: row.height > BAR_HEIGHT and row.placed)
    assert opened.chips == [words("outcome_personal"), words("page_hide_again")]
    timeline.click(".again", key)
    timeline.wait_row(key, is_collapsed, "one line again")
    assert timeline.page_log() == ([], [])


@only_chromium
def test_in_a_narrow_row_each_button_can_be_pressed(bubble: Bubble) -> None:
    tab = bubble.new_tab()
    assert isinstance(tab, ChromiumTab)
    tab.page.set_viewport_size({"width": 330, "height": 900})
    timeline = Timeline(tab).open()
    key = timeline.first(lambda row: row.is_hidden).key
    timeline.show(key)
    timeline.wait_row(key, lambda row: row.placed, "placed")
    timeline.click(".chips", key)
    until(lambda: tab.run(HAS_PANEL), "the panel that says why")
    tab.press("Escape")
    until(lambda: not tab.run(HAS_PANEL), "the panel closed")
    timeline.click(".again", key)
    timeline.wait_row(key, is_collapsed, "one line again")


def test_show_works_from_the_keyboard(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    key = timeline.first(lambda row: row.is_hidden).key
    focus_in_row(timeline, key, ".show")
    timeline.tab.press("Enter")
    assert not timeline.wait_state(key, "opened").covered
    focused = timeline.tab.run("() => document.activeElement.closest('article') !== null")
    assert focused, "the keyboard goes on from the opened tweet"
    assert timeline.page_log() == ([], [])


def test_dimmed_rows_are_full_under_the_pointer(bubble: Bubble) -> None:
    bubble.change(personal="dim")
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "dim")
    assert (row.opacity, row.covered) == (0.45, False)
    timeline.hover('[data-testid="tweetText"]', row.key)
    timeline.wait_row(row.key, lambda row: row.opacity == 1, "full")


def test_hidden_rows_leave_a_thin_line_that_opens(bubble: Bubble) -> None:
    bubble.change(personal="hide")
    timeline = bubble.timeline()
    key = timeline.first(lambda row: row.state == "hide").key
    timeline.wait_row(key, lambda row: row.height == LINE_HEIGHT, "a thin line")
    timeline.hover(".bar", key)
    timeline.wait_row(key, lambda row: row.height == BAR_HEIGHT, "open under the pointer")
    timeline.show(key)
    timeline.wait_row(key, lambda row: row.height > BAR_HEIGHT and not row.covered, "shown")


def test_personal_tweets_may_be_left(bubble: Bubble) -> None:
    bubble.change(personal="leave")
    rows = [row for row in bubble.timeline().wait_judged() if row.outcome == "personal"]
    assert rows
    assert all((row.state, row.marks, row.covered) == ("leave", 0, False) for row in rows)


@pytest.mark.parametrize(
    ("choice", "opacity", "covered"), [("dim", 0.45, False), ("collapse", 1, True)]
)
def test_ads_follow_their_own_choice(
    bubble: Bubble, choice: str, opacity: float, covered: bool
) -> None:
    timeline = bubble.timeline()
    ad = timeline.first(lambda row: row.is_ad)
    assert (ad.state, ad.outcome, ad.marks, ad.covered, ad.opacity) == ("leave", "ad", 0, False, 1)
    bubble.change(ads=choice)
    changed = timeline.wait_state(ad.key, choice)
    assert (changed.covered, changed.opacity) == (covered, opacity)
    if covered:
        assert changed.bar == bar_of(changed, "page_ad")
        timeline.show(ad.key)


def focus_in_row(timeline: Timeline, key: str, selector: str) -> None:
    """Put the keyboard's focus on one of our buttons in a row."""
    focused = timeline.tab.run(
        """({ key, selector }) => {
          const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
          const mark = cells.find((cell) => cell.rowKey === key).querySelector("ab-mark");
          const button = mark.shadowRoot.querySelector(selector);
          button.scrollIntoView({ block: "center", behavior: "instant" });
          button.focus();
          return mark.shadowRoot.activeElement === button;
        }""",
        {"key": key, "selector": selector},
    )
    assert focused
