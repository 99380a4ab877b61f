"""Add to bubble: by every button, with undo and tags, and without the page hearing of it."""

from __future__ import annotations

import signal
from typing import Any

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.driver import Tab, until
from tests.e2e.families import only_chromium
from tests.e2e.settings_tab import SettingsTab
from tests.e2e.test_protected import AUTHORS, ME
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words

BUTTON = "ab-add"
IN_ROW = """({ key, selector }) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const found = cells.find((cell) => cell.rowKey === key)?.querySelector(selector);
  return found ? Object.fromEntries([...found.attributes].map(({ name, value }) => [name, value]))
    : null;
}"""
FOCUS_IN_ROW = """({ key, selector }) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const cell = cells.find((cell) => cell.rowKey === key);
  (selector ? cell.querySelector(selector) : cell.querySelector("article")).focus();
}"""
# Of each picture in a row the colour and the corners of the ring, null without one.
RINGS = """(key) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const cell = cells.find((cell) => cell.rowKey === key);
  const pictures = [...cell.querySelectorAll('[data-testid^="UserAvatar-Container-"]')];
  return pictures.map((picture) => {
    const ring = getComputedStyle(picture, "::after");
    return ring.borderTopWidth === "2px" ? [ring.borderTopColor, ring.borderTopLeftRadius] : null;
  });
}"""
QUOTING = "2034645320729043956"
LISTED = "() => document.querySelectorAll('.member-list .member-row').length"
TOAST = """() => document.querySelector("ab-toast")?.shadowRoot.querySelector("[role=status]")
  ?.textContent ?? null"""


def members(bubble: Bubble) -> list[str]:
    """The handles in the bubble, as the host has them."""
    return [one["handle"] for one in bubble.ask({"type": "list_members"})["members"]]


def wait_members(bubble: Bubble, *handles: str) -> None:
    until(lambda: sorted(members(bubble)) == sorted(handles), lambda: f"{members(bubble)}")


def a_row(timeline: Timeline) -> Row:
    """A judged row of somebody else."""
    return timeline.first(lambda row: row.kind == "tweet" and AUTHORS[row.tweet_id] != ME)


def button(timeline: Timeline, key: str) -> dict[str, str]:
    """The attributes of the button in a row."""
    attributes: dict[str, str] | None = timeline.tab.run(IN_ROW, {"key": key, "selector": BUTTON})
    return attributes or {}


def wait_pressed(timeline: Timeline, key: str, *, pressed: bool) -> None:
    until(
        lambda: button(timeline, key).get("aria-pressed") == str(pressed).lower(),
        lambda: f"{key} {button(timeline, key)}",
    )


def toast(tab: Tab) -> str:
    text: str | None = tab.run(TOAST)
    return text or ""


def test_one_click_on_a_tweet_adds_its_author(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    handle = AUTHORS[row.tweet_id]
    assert button(timeline, row.key)["aria-label"] == words("bubble_button_add", handle)
    timeline.click(BUTTON, row.key)
    wait_pressed(timeline, row.key, pressed=True)
    wait_members(bubble, handle)
    assert button(timeline, row.key)["aria-label"] == words("bubble_button_in", handle)
    assert words("bubble_added", handle) in toast(timeline.tab)
    assert timeline.page_log() == ([], []), "the page heard nothing of it"


def test_undo_takes_it_back_and_a_removal_comes_back_whole(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    handle = AUTHORS[row.tweet_id]
    timeline.click(BUTTON, row.key)
    wait_members(bubble, handle)
    timeline.click(".undo")
    wait_members(bubble)
    wait_pressed(timeline, row.key, pressed=False)
    kept: dict[str, Any] = {"tags": ["methods"], "note": "met at a poster"}
    bubble.ask({"type": "set_member", "handle": handle, "member": True})
    bubble.ask({"type": "change_member", "handle": handle, **kept})
    wait_pressed(timeline, row.key, pressed=True)
    timeline.click(BUTTON, row.key)
    wait_members(bubble)
    timeline.click(".undo")
    wait_members(bubble, handle)
    member = bubble.ask({"type": "member", "handle": handle})["member"]
    assert {name: member[name] for name in kept} == kept


def test_a_tag_is_made_from_the_keyboard_and_colours_the_ring(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    handle = "instnorrvik"
    row = timeline.first(lambda row: row.kind == "tweet" and AUTHORS[row.tweet_id] == handle)
    timeline.click(BUTTON, row.key)
    wait_members(bubble, handle)
    timeline.click(".action")
    until(
        lambda: timeline.tab.run("() => document.activeElement.localName") == "ab-tags",
        "the keyboard in the menu of tags",
    )
    for letter in "jkl":
        timeline.tab.press(letter)
    timeline.tab.press("Enter")
    until(lambda: tags_of(bubble, handle) == ["jkl"], "the tag")
    timeline.tab.press("Escape")
    assert timeline.page_log()[0] == [], "no key reached the page"
    bubble.ask({"type": "set_tag", "name": "jkl", "colour": "#b3213a"})
    until(lambda: "--ab-tag: #b3213a" in button(timeline, row.key).get("style", ""), "the colour")
    # An organisation's picture is square, and so is the ring around it.
    assert timeline.tab.run(RINGS, row.key) == [["rgb(179, 33, 58)", "6px"]]


def test_a_member_who_quotes_somebody_has_the_ring_alone(bubble: Bubble) -> None:
    bubble.set_member(AUTHORS[QUOTING])
    timeline = bubble.timeline(f"/{AUTHORS[QUOTING]}")
    row = timeline.first(lambda row: row.tweet_id == QUOTING)
    wait_pressed(timeline, row.key, pressed=True)
    author, quoted = timeline.tab.run(RINGS, row.key)
    assert author[1] == "50%"
    assert quoted is None


def tags_of(bubble: Bubble, handle: str) -> list[str]:
    member = bubble.ask({"type": "member", "handle": handle})["member"]
    tags: list[str] = member["tags"] if member else []
    return tags


def test_the_button_works_from_the_keyboard_alone(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    handle = AUTHORS[row.tweet_id]
    timeline.tab.run(FOCUS_IN_ROW, {"key": row.key, "selector": BUTTON})
    for key in ("j", "l", "t"):
        timeline.tab.press(key)
    timeline.tab.press("Enter")
    wait_members(bubble, handle)
    timeline.tab.press("Space" if bubble.family == "chromium" else " ")
    wait_members(bubble)
    assert timeline.page_log() == ([], [])


@only_chromium
def test_the_command_adds_the_author_of_the_focused_tweet(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    timeline.tab.run(FOCUS_IN_ROW, {"key": row.key, "selector": None})
    assert isinstance(bubble.driver, Chromium)
    worker = bubble.driver.worker()
    worker.evaluate("() => chrome.commands.onCommand.dispatch('add-to-bubble')")
    wait_members(bubble, AUTHORS[row.tweet_id])
    wait_pressed(timeline, row.key, pressed=True)


def test_a_row_used_again_shows_its_own_author(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    handle = AUTHORS[row.tweet_id]
    timeline.click(BUTTON, row.key)
    wait_members(bubble, handle)
    timeline.scroll(rows=30)
    for one in timeline.wait_judged():
        author = AUTHORS[one.tweet_id]
        shown = button(timeline, one.key)
        if one.is_ad or author == ME:
            assert shown == {}, one.key
        else:
            key = "bubble_button_in" if author == handle else "bubble_button_add"
            assert shown["aria-label"] == words(key, author), one.key


def test_it_is_taken_back_with_a_message_when_the_host_fails(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = a_row(timeline)
    try:
        bubble.use_host(None)
        bubble.host.send(signal.SIGKILL)
        until(lambda: bubble.state() not in ("connected", "connecting"), "the host gone")
        timeline.tab.to_front()
        timeline.click(BUTTON, row.key)
        start = words("bubble_not_added", AUTHORS[row.tweet_id], "")
        until(lambda: toast(timeline.tab).startswith(start), lambda: toast(timeline.tab))
        wait_pressed(timeline, row.key, pressed=False)
    finally:
        bubble.use_host(bubble.host.program)
        bubble.reconnect()
        bubble.wait_connection("connected")
    assert members(bubble) == []


def test_a_member_from_a_followers_list_is_followed_to_a_new_handle(bubble: Bubble) -> None:
    before, after, key = "archivrat", "archive_benedikt", "user-4897518875"
    timeline = bubble.timeline("/northstand_gus")
    timeline.navigate("/jopenmethods/followers?delay=20")
    timeline.click(BUTTON, key)
    wait_members(bubble, before)
    bubble.ask({"type": "change_member", "handle": before, "tags": ["archives"], "note": "Met"})
    kept = bubble.ask({"type": "member", "handle": before})["member"]
    timeline.tab.run("([one, other]) => window.replica.rename(one, other)", [before, after])
    timeline.navigate("/jopenmethods/following?delay=20")
    wait_pressed(timeline, key, pressed=True)
    assert button(timeline, key)["aria-label"] == words("bubble_button_in", after)
    # The same member under another handle.
    followed = bubble.ask({"type": "member", "handle": after})["member"]
    assert followed == kept | {"handle": after, "former_handles": [before]}
    page = SettingsTab(bubble, "bubble")
    page.wait_text(".member-list", f"@{after}")
    assert page.tab.run(LISTED) == 1, "nobody twice"
    page.click(".member-list .member-link")
    page.wait_text(".member-head", words("bubble_member_formerly", f"@{before}"))
