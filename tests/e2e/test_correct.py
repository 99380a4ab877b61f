"""Corrections in the page: two presses or two keys, at once, with undo, and learnt from."""

from __future__ import annotations

import re
import signal
from pathlib import Path
from typing import Any

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.conftest import Launch
from tests.e2e.driver import Tab, until
from tests.e2e.test_connection import repaired
from tests.e2e.test_hiding import focus_in_row
from tests.e2e.test_why import panel, wait_closed
from tests.e2e.timeline import FIND_TARGET, Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets

__all__ = ["repaired"]

TWEETS = {tweet["id"]: tweet for tweet in load_tweets()}
TOAST = """() => document.querySelector("ab-toast")?.shadowRoot.querySelector(".toast span")
  ?.textContent ?? null"""
# The text of a row becomes another one, as when the page draws it anew.
REWRITE = """({ key, text }) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const cell = cells.find((cell) => cell.rowKey === key);
  cell.querySelector('[data-testid="tweetText"]').textContent = text;
}"""
CHECKED = """() => {
  const root = document.querySelector("ab-why")?.shadowRoot;
  return [...(root?.querySelectorAll("input:checked") ?? [])].map((one) => one.dataset.name);
}"""
FOCUSED = """() => {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found?.dataset?.testid ?? found?.className ?? null;
}"""
TELL_PAGE = """async (path) => {
  const api = globalThis.browser ?? globalThis.chrome;
  const tabs = await api.tabs.query({});
  const tab = tabs.find(({ url }) => url && new URL(url).pathname === path);
  await api.tabs.sendMessage(tab.id, { to: "page", do: "correct" });
}"""
SAME_KIND = (
    "Ten-minute miso noodles again: boil, whisk, crisp the garlic, don't walk away from the garlic."
)


def stored(bubble: Bubble) -> list[dict[str, Any]]:
    """The corrections that the host has, newest first."""
    reply = bubble.ask({"type": "list_corrections"})
    corrections: list[dict[str, Any]] = reply["corrections"]
    return corrections


def wait_stored(bubble: Bubble, count: int) -> list[dict[str, Any]]:
    until(lambda: len(stored(bubble)) == count, lambda: f"{count} corrections: {stored(bubble)}")
    return stored(bubble)


def wait_toast(tab: Tab, text: str) -> None:
    until(lambda: tab.run(TOAST) == text, lambda: f"{text!r}, but it says {tab.run(TOAST)!r}")


def open_panel(timeline: Timeline, row: Row) -> None:
    timeline.click(".label" if row.is_hidden else ".chips", row.key)
    panel(timeline.tab)


def try_to_open(timeline: Timeline, key: str) -> bool:
    """Press what opens the panel of a row as it is now: what is learnt may change it any time."""
    row = next((row for row in timeline.rows() if row.key == key), None)
    if row is None:
        timeline.to_top()
        return False
    if not row.is_hidden and not row.chips:
        # A tweet that is left alone has a chip while the pointer rests on it.
        timeline.hover('[data-testid="tweetText"]', key)
        return False
    opener = {"key": key, "selector": ".label" if row.is_hidden else ".chips"}
    place = timeline.tab.run(FIND_TARGET, opener)
    if place:
        timeline.tab.click_at(*place)
    return bool(place) and bool(timeline.tab.run("() => document.querySelector('ab-why') !== null"))


def press_in_panel(timeline: Timeline, key: str, selector: str) -> None:
    """Open the panel of a row, press one thing in it, and close it."""
    # A row that changes meanwhile moves the others: the press would go to what comes to lie there.
    timeline.wait_still()
    until(
        lambda: try_to_open(timeline, key),
        lambda: f"the panel opened; at {timeline.page_log()}: {timeline.rows()}",
    )
    panel(timeline.tab)
    timeline.click(selector)
    timeline.tab.press("Escape")
    wait_closed(timeline.tab)


def open_by_command(bubble: Bubble) -> None:
    """What the browser's command does. Only Chromium lets a test give the command itself."""
    if isinstance(bubble.driver, Chromium):
        worker = bubble.driver.worker()
        worker.evaluate("() => chrome.commands.onCommand.dispatch('correct-tweet')")
    else:
        bubble.control.run(TELL_PAGE, "/home")


def test_two_presses_correct_a_tweet_and_undo_brings_it_back(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    timeline.click(".chips", row.key)
    timeline.click("[data-name=wrong]")
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "corrected")
    (correction,) = wait_stored(bubble, 1)
    assert correction["tweet_id"] == row.tweet_id
    assert (correction["professional"], correction["confirms"]) == (False, False)
    shown = panel(timeline.tab)
    assert shown.reasons == [words("why_reason_corrected")]
    wait_toast(timeline.tab, words("correct_done_personal"))
    timeline.click(".undo")
    timeline.wait_row(row.key, lambda now: now.outcome == row.outcome, "as before")
    wait_stored(bubble, 0)


def test_a_press_counts_though_the_panel_is_drawn_anew_under_it(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    open_panel(timeline, row)
    x, y = until(
        lambda: timeline.tab.run(FIND_TARGET, {"key": None, "selector": "[data-name=wrong]"}),
        "the button",
    )

    def judged_anew() -> None:
        asked = bubble.ask({"type": "status"})["tweets_judged"]
        bubble.change(ads="dim")
        until(lambda: bubble.ask({"type": "status"})["tweets_judged"] > asked, "judged anew")
        until(lambda: bubble.stored("settings")["ads"] == "dim", "told")

    timeline.tab.hold_at(x, y, judged_anew)
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "corrected")
    wait_stored(bubble, 1)


def test_a_verdict_can_be_confirmed(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    open_panel(timeline, row)
    timeline.click("[data-name=right]")
    (correction,) = wait_stored(bubble, 1)
    assert (correction["professional"], correction["confirms"]) == (False, True)
    assert timeline.row(row.key).state == row.state


def test_kinds_are_check_boxes(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    open_panel(timeline, row)
    timeline.click(".choice:has([data-name=job])")
    timeline.wait_row(row.key, lambda now: now.chips[:1] == [words("kind_job")], "a job")
    timeline.click(".choice:has([data-name=event])")
    until(lambda: len(wait_stored(bubble, 1)[0]["kinds"]) == 2, "both kinds")
    assert set(timeline.tab.run(CHECKED)) == {"professional", "job", "event"}
    timeline.click("[data-name=undo]")
    timeline.wait_row(row.key, lambda now: now.outcome == "personal", "as before")
    wait_stored(bubble, 0)


def test_the_command_opens_it_and_letters_choose(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    row = timeline.first(lambda row: row.state == "highlight" and row.top > 60)
    focus_in_row(timeline, row.key, ".chips")
    open_by_command(bubble)
    assert panel(timeline.tab).has_focus
    timeline.tab.press("l")
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "personal by l")
    timeline.tab.press("p")
    timeline.wait_row(row.key, lambda row: row.chips == [words("kind_paper")], "a paper by p")
    for key in ("j", "k", "k"):
        timeline.tab.press(key)
    timeline.tab.press("Escape")
    wait_closed(timeline.tab)
    assert timeline.tab.run(FOCUSED) == "chips", "the keyboard is back where it was"
    assert timeline.page_log() == ([], []), "the page has shortcuts of one letter"
    wait_stored(bubble, 1)


def test_the_command_is_about_the_tweet_that_the_page_focuses(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    for _ in range(3):
        timeline.tab.press("j")
    focused = timeline.tab.run(
        "() => document.activeElement.closest('[data-testid=cellInnerDiv]').rowKey"
    )
    open_by_command(bubble)
    panel(timeline.tab)
    timeline.tab.press("f")
    corrected = wait_stored(bubble, 1)[0]["tweet_id"]
    assert corrected == timeline.row(focused).tweet_id
    timeline.tab.press("Escape")
    assert timeline.tab.run(FOCUSED) == "tweet"


def test_a_tweet_without_a_mark_gets_one_under_the_pointer(bubble: Bubble) -> None:
    bubble.change(mode="highlight")
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.outcome == "personal" and row.top > 60)
    assert row.chips == []
    timeline.hover('[data-testid="tweetText"]', row.key)
    timeline.wait_row(row.key, lambda row: row.placed and bool(row.chips), "a chip")
    timeline.click(".chips", row.key)
    panel(timeline.tab)  # it moves once more when its words come
    timeline.click("[data-name=wrong]")
    timeline.wait_state(row.key, "highlight")


def test_the_same_kind_of_tweet_is_judged_right_afterwards(unread: Bubble) -> None:
    # What was seen of the author before, and not corrected, would speak against what is taught.
    bubble = unread
    timeline = bubble.timeline("/pixelpantry")
    rows = [row for row in timeline.wait_judged() if row.outcome == "personal"]
    *taught, other = rows[:3]
    timeline.tab.run(REWRITE, {"key": other.key, "text": SAME_KIND})
    timeline.wait_row(other.key, lambda row: row.outcome == "personal" and row.text == SAME_KIND)
    for row in taught:
        press_in_panel(timeline, row.key, ".choice:has([data-name=professional])")
        timeline.wait_row(row.key, lambda row: row.outcome == "professional", "corrected")
        bubble.wait_learnt()
    assert [one["professional"] for one in wait_stored(bubble, 2)] == [True, True]
    said = {"id": "1", "text": SAME_KIND, "author": {"handle": "pixelpantry", "name": ""}}
    (verdict,) = bubble.ask({"type": "classify", "tweets": [said]})["verdicts"]
    assert verdict["outcome"] == "professional", verdict
    timeline.wait_row(other.key, lambda row: row.outcome == "professional", "learnt")
    for row in taught:
        press_in_panel(timeline, row.key, "[data-name=undo]")
        bubble.wait_learnt()
    for row in rows[:3]:
        timeline.wait_row(row.key, lambda row: row.outcome == "personal", "as before")


def test_what_was_said_survives_recycled_rows_and_a_reload(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    open_panel(timeline, row)
    timeline.click("[data-name=wrong]")
    wait_stored(bubble, 1)
    timeline.scroll(rows=40)
    until(lambda: timeline.tab.run("() => !document.querySelector('ab-why')"), "panel closed")
    timeline.to_top()
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "still corrected")
    timeline = bubble.timeline()
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "after a reload")
    open_panel(timeline, timeline.row(row.key))
    timeline.click("[data-name=undo]")
    timeline.wait_row(row.key, lambda row: row.outcome == "professional", "as before")


def test_a_correction_that_is_not_stored_is_taken_back(repaired: Bubble) -> None:
    timeline = repaired.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    open_panel(timeline, row)
    repaired.host.send(signal.SIGSTOP)
    timeline.click("[data-name=wrong]")
    timeline.wait_row(row.key, lambda row: row.outcome == "personal", "at once, unconfirmed")
    repaired.host.send(signal.SIGKILL)
    timeline.wait_row(row.key, lambda row: row.outcome == "professional", "taken back")
    message = re.escape(words("correct_failed", "")).replace(r"\ $", "")
    until(lambda: re.match(message, timeline.tab.run(TOAST) or ""), "told so")


def test_an_account_is_never_shown(bubble: Bubble) -> None:
    timeline = bubble.timeline("/mathildesums")
    rows = [
        row
        for row in timeline.wait_judged()
        if row.state == "highlight" and TWEETS[row.tweet_id]["author"] == "mathildesums"
    ]
    open_panel(timeline, rows[0])
    timeline.click("summary")
    timeline.click("[data-name=correct_hide_account]")
    until(lambda: bubble.ask({"type": "list_rules"})["rules"], "the rule")
    (rule,) = bubble.ask({"type": "list_rules"})["rules"]
    assert (rule["match"], rule["pattern"], rule["effect"]) == ("account", "mathildesums", "hide")
    for row in rows[:2]:
        timeline.wait_row(row.key, lambda row: row.is_hidden, "put away")
    assert panel(timeline.tab).reasons == [
        words(
            "why_reason_rule",
            words("correct_rule", "@mathildesums", words("correct_effect_hide").lower()),
        )
    ]
    timeline.click(".undo")
    timeline.wait_state(rows[0].key, "highlight")
    assert bubble.ask({"type": "list_rules"})["rules"] == []


def test_a_hashtag_is_never_shown(bubble: Bubble) -> None:
    timeline = bubble.timeline("/hashtag/OPAL2026")
    row = timeline.first(lambda row: row.state == "highlight" and "#OPAL2026" in row.text)
    open_panel(timeline, row)
    timeline.click("summary")
    timeline.click(".tag")
    timeline.click("[data-name=add]")
    timeline.wait_row(row.key, lambda row: row.is_hidden, "put away")
    (rule,) = bubble.ask({"type": "list_rules"})["rules"]
    assert (rule["match"], rule["pattern"]) == ("tag", "OPAL2026")
    timeline.click("[data-name=remove]")
    timeline.wait_state(row.key, "highlight")
    timeline.click(".undo")
    timeline.wait_row(row.key, lambda row: row.is_hidden, "the rule is back")


def test_what_is_typed_stays_with_us(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    open_panel(timeline, row)
    timeline.click("summary")
    timeline.click("[data-name=word]")
    for letter in "jkl":
        timeline.tab.press(letter)
    value = timeline.tab.run(
        "() => document.querySelector('ab-why').shadowRoot.querySelector('input[type=text]').value"
    )
    assert value == "jkl"
    assert timeline.page_log() == ([], [])
    assert stored(bubble) == []


def test_another_browser_agrees_within_two_seconds(
    bubble: Bubble, launch: Launch, tmp_path: Path
) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    other_family = "firefox" if bubble.family == "chromium" else "chromium"
    with launch(other_family, tmp_path, bubble.home) as other:
        there = other.timeline()
        there.wait_state(row.key, "highlight")
        open_panel(timeline, row)
        timeline.click("[data-name=wrong]")
        there.wait_for(
            lambda rows: any(one.key == row.key and one.outcome == "personal" for one in rows),
            "the other browser agrees",
            patience=2,
        )
        timeline.wait_row(row.key, lambda row: row.outcome == "personal", "corrected")
