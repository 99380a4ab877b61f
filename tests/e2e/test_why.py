"""The panel that says why, and what can be done there."""

from __future__ import annotations

from dataclasses import dataclass

from tests.e2e.bubble import Bubble
from tests.e2e.driver import Tab, until
from tests.e2e.test_hiding import focus_in_row
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets, wire_tweet

TWEETS = {tweet["id"]: tweet for tweet in load_tweets()}
PLAIN = {"id", "author", "text", "lang", "time", "metrics", "expected", "reply_to"}
# The effect below which a word is not named, and the numbers of words named.
LEAST_EFFECT, MOST_WORDS, MOST_WORDS_OF_A_KIND = 0.05, 6, 4
# A place on the page where nothing can be pressed.
BESIDE = (8, 700)

READ_PANEL = """() => {
  const root = document.querySelector("ab-why")?.shadowRoot;
  const dialog = root?.querySelector("[role=dialog]");
  if (!dialog || dialog.querySelector(".waiting")) return null;
  const texts = (selector) => [...dialog.querySelectorAll(selector)].map((one) => one.textContent);
  return {
    label: dialog.getAttribute("aria-label"),
    title: dialog.querySelector("h2").textContent,
    words: texts(".words li bdi"),
    kinds: texts(".kind-words"),
    reasons: texts(".reason"),
    member: dialog.querySelector("button.main")?.textContent ?? null,
    has_focus: root.activeElement !== null,
    elements: [...dialog.querySelectorAll("*")].map((one) => one.localName),
  };
}"""


@dataclass(frozen=True)
class Panel:
    """The panel as it stands. ``member``: the text of its main button."""

    label: str
    title: str
    words: list[str]
    kinds: list[str]
    reasons: list[str]
    member: str | None
    has_focus: bool
    elements: list[str]


def panel(tab: Tab) -> Panel:
    """The panel once the host has said which words counted."""
    return Panel(**until(lambda: tab.run(READ_PANEL), "the panel with its words"))


def wait_closed(tab: Tab) -> None:
    until(lambda: tab.run("() => document.querySelector('ab-why') === null"), "the panel closed")


def is_plain(row: Row) -> bool:
    """Nothing but words and a chip: the page shows all that the host is told."""
    tweet = TWEETS.get(row.tweet_id, {"text": "http"})
    return row.state == "highlight" and tweet.keys() <= PLAIN and "http" not in tweet["text"]


def test_the_panel_opens_by_mouse_and_names_the_words(bubble: Bubble) -> None:
    timeline = bubble.timeline("/mathildesums")
    row = timeline.first(is_plain)
    timeline.click(".chips", row.key)
    shown = panel(timeline.tab)
    assert shown.label == words("why_panel")
    assert shown.title.startswith(words("why_done_highlight"))
    explained = bubble.ask({"type": "explain", "tweet": wire_tweet(TWEETS[row.tweet_id])})
    expected = [word for word in explained["words"] if abs(word["effect"]) >= LEAST_EFFECT]
    assert shown.words == [word["word"] for word in expected[:MOST_WORDS]]
    assert shown.words
    kind = explained["kinds"][0]
    telling = [word["word"] for word in kind["words"] if word["effect"] >= LEAST_EFFECT]
    named = words("why_words_for", words(f"kind_{kind['kind']}"))
    assert shown.kinds[0] == f"{named} {' · '.join(telling[:MOST_WORDS_OF_A_KIND])}"
    timeline.tab.click_at(*BESIDE)
    wait_closed(timeline.tab)


def test_the_panel_works_from_the_keyboard_alone(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    focus_in_row(timeline, row.key, ".chips")
    timeline.tab.press("Enter")
    assert panel(timeline.tab).has_focus
    timeline.tab.press("Tab")
    timeline.tab.press("Escape")
    wait_closed(timeline.tab)
    focused = timeline.tab.run("() => document.activeElement.shadowRoot?.activeElement?.className")
    assert focused == "chips", "the keyboard is back where it was"


def test_the_page_hears_nothing_of_our_clicks_and_keys(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    timeline.click(".chips", row.key)
    panel(timeline.tab)
    for key in ("j", "k", "l", "t", "Enter"):
        timeline.tab.press(key)
    timeline.click(".close")
    wait_closed(timeline.tab)
    focus_in_row(timeline, row.key, ".chips")
    for key in ("j", "l", "t"):
        timeline.tab.press(key)
    assert timeline.page_log() == ([], [])


def test_page_shortcuts_still_work_beside_us(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    for key in ("j", "j", "l"):
        timeline.tab.press(key)
    keys, log = timeline.page_log()
    assert keys == ["j", "j", "l"]
    assert [entry["type"] for entry in log] == ["like"]


def test_always_show_adds_the_author_and_opens_the_row(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    handle = TWEETS[row.tweet_id]["author"]
    timeline.click(".label", row.key)
    shown = panel(timeline.tab)
    assert shown.member == words("why_add", handle)
    timeline.click("button.main")
    opened = timeline.wait_state(row.key, "leave")
    assert not opened.covered
    assert [member["handle"] for member in bubble.ask({"type": "list_members"})["members"]] == [
        handle
    ]


def open_reasons(timeline: Timeline, row: Row) -> list[str]:
    timeline.click(".label" if row.is_hidden else ".chips", row.key)
    return panel(timeline.tab).reasons


def test_the_panel_names_the_model_as_the_reason(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    assert open_reasons(timeline, row) == [words("why_reason_model")]
