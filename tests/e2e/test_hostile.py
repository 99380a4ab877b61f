"""The page and its tweets may be hostile: neither gets anything from us."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.test_why import READ_PANEL, panel
from tests.e2e.timeline import Timeline
from tests.replica.data import load_tweets

TEXTS = {tweet["id"]: tweet["text"] for tweet in load_tweets()}
MARKUP, BACKWARDS, INVISIBLE = "2034147406509396975", "2034126695036851439", "2034132990686381769"
HOSTILE_NAME = "<img src=x onerror='window.pwned=1'>\u202eemos\u202c<b>bold</b>\u200b"
HOSTILE_TEXT = (
    "New preprint <script>window.pwned=2</script> <img src=x onerror='window.pwned=3'> with "
    "<b>code</b> and a data set: {{constructor}} \u202eelbisrever\u202c \u200bout now &lt;b&gt;"
)
# Rewrites what the page itself shows in a row, as text.
REWRITE = """({ key, name, text }) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const cell = cells.find((cell) => cell.rowKey === key);
  cell.querySelector('[data-testid="User-Name"] [dir] span span').textContent = name;
  if (text !== null) cell.querySelector('[data-testid="tweetText"]').textContent = text;
}"""
TALK = Path(__file__).with_name("hostile_page.js").read_text(encoding="utf-8")
UNTRUSTED = """(key) => {
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
  const root = cells.find((cell) => cell.rowKey === key).querySelector("ab-mark").shadowRoot;
  for (const button of root.querySelectorAll("button")) {
    button.click();
    for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    const enter = { key: "Enter", bubbles: true, composed: true };
    button.dispatchEvent(new KeyboardEvent("keydown", enter));
  }
}"""


def ids(bubble: Bubble) -> list[str]:
    return [bubble.driver.pages.split("/")[2], "extension@academicbubble.org"]


def test_a_page_script_gets_nothing(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    revision = bubble.stored("settings")["revision"]
    since = bubble.stored("connection")["since"]
    got = timeline.tab.run(TALK, {"ids": ids(bubble), "pages": bubble.driver.pages})
    assert got == {"heard": [], "answers": [], "loaded": [], "world": []}
    assert bubble.stored("settings")["revision"] == revision
    assert bubble.stored("connection")["since"] == since
    # Our script was not talked into ending itself either.
    bubble.change(personal="dim")
    timeline.wait_state(row.key, "dim")


def test_clicks_of_a_script_do_nothing(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    hidden = timeline.first(lambda row: row.is_hidden)
    marked = timeline.first(lambda row: row.state == "highlight")
    for row in (hidden, marked):
        timeline.tab.run(UNTRUSTED, row.key)
    assert timeline.tab.run(READ_PANEL) is None
    assert timeline.tab.run("() => document.querySelector('ab-why') === null")
    assert timeline.row(hidden.key).state == "collapse"
    timeline.show(hidden.key)


def test_a_hostile_name_stays_text_in_a_bar(bubble: Bubble) -> None:
    bubble.change(ads="collapse")
    timeline = bubble.timeline()
    ad = timeline.first(lambda row: row.is_ad)
    timeline.tab.run(REWRITE, {"key": ad.key, "name": HOSTILE_NAME, "text": HOSTILE_TEXT})
    bar = timeline.wait_row(ad.key, lambda row: "onerror" in (row.bar or ""), "the new name").bar
    assert bar
    assert "<img src=x onerror='window.pwned=1'>" in bar
    assert "<b>bold</b>" in bar
    assert elements(timeline, ad.key) <= {"div", "button", "span", "bdi", "img", "b"}
    assert_not_run(timeline)


def test_a_hostile_text_stays_text_in_the_panel(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    timeline.tab.run(REWRITE, {"key": row.key, "name": HOSTILE_NAME, "text": HOSTILE_TEXT})
    before = bubble.ask({"type": "status"})["tweets_judged"]
    timeline.tab.to_front()
    timeline.wait_row(row.key, lambda row: row.placed and row.text == HOSTILE_TEXT, "rewritten")
    assert before > 0
    timeline.click(".chips" if not timeline.row(row.key).is_hidden else ".label", row.key)
    shown = panel(timeline.tab)
    assert not {"img", "script", "b", "iframe", "a"} & set(shown.elements)
    assert shown.words
    assert_not_run(timeline)


@pytest.mark.parametrize("tweet_id", [MARKUP, BACKWARDS, INVISIBLE])
def test_odd_characters_are_shown_as_they_are(bubble: Bubble, tweet_id: str) -> None:
    author = next(tweet["author"] for tweet in load_tweets() if tweet["id"] == tweet_id)
    key = f"focused-{tweet_id}"
    timeline = bubble.timeline(f"/{author}/status/{tweet_id}")
    row = timeline.wait_row(key, lambda row: row.state is not None, "judged")
    assert row.text == TEXTS[tweet_id]
    assert row.id == tweet_id
    assert_not_run(timeline)


def elements(timeline: Timeline, key: str) -> set[str]:
    """The names of the elements in our mark on a row."""
    names = timeline.tab.run(
        """(key) => {
          const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
          const mark = cells.find((cell) => cell.rowKey === key).querySelector("ab-mark");
          return [...mark.shadowRoot.querySelectorAll("*")].map((one) => one.localName);
        }""",
        key,
    )
    return set(names)


def assert_not_run(timeline: Timeline) -> None:
    until(lambda: timeline.tab.run("() => document.readyState === 'complete'"), "loaded")
    assert timeline.tab.run("() => window.pwned ?? null") is None


def test_no_text_of_a_tweet_is_in_the_log(bubble: Bubble) -> None:
    texts = [row.text[:20] for row in bubble.timeline().wait_judged() if row.text]
    log = (bubble.home / "log" / "host.log").read_text(encoding="utf-8")
    assert texts
    assert [text for text in texts if text in log] == []
