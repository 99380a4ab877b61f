"""The settings page on what was learnt: review, the overview, search, and all its sections."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from playwright.sync_api import ViewportSize

from tests.e2e.accessible import problems
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.families import first_in_firefox
from tests.e2e.settings_tab import TOAST_UNDO, SettingsTab
from tests.e2e.words import words
from tests.plenty import RULES, fill_home
from tests.replica.data import load_tweets

SECTIONS = (
    "overview",
    "show",
    "bubble",
    "discover",
    "rules",
    "review",
    "privacy",
    "connection",
    "about",
)
NARROW: Final = ViewportSize(width=360, height=780)
TWEETS = {tweet["id"]: tweet for tweet in load_tweets()}
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"


def test_a_round_of_review_and_back(bubble: Bubble) -> None:
    bubble.timeline().wait_judged()
    page = SettingsTab(bubble, "review")
    page.click("#round .row-start:last-child button:enabled")
    page.wait(".question")
    assert problems(page.tab) == []
    for number in range(1, 11):
        page.wait_text(".question-head", words("settings_question_of", str(number), "10"))
        page.tab.press("s" if number == 10 else "n")
    page.wait(".round-end")
    # What changed is told once it is learnt.
    page.wait_gone(".round-end .learning")
    refit = bubble.ask({"type": "learning_status"})["refit"]
    assert page.tab.run("() => document.querySelectorAll('.changes li').length") == len(
        refit["examples"]
    )
    assert "%" in page.text(".round-end [role=status]")
    stored = bubble.ask({"type": "list_corrections"})
    assert stored["total"] == 9
    assert {one["source"] for one in stored["corrections"]} == {"audit"}
    right = sum(one["confirms"] for one in stored["corrections"])
    assert page.text(".round-score") == words("settings_round_score", "9", str(right))
    page.click(".round-end .button:last-child")
    page.wait("#corrections")
    page.click("#corrections .icon-button")
    until(lambda: bubble.ask({"type": "list_corrections"})["total"] == 8, "taken back")
    page.click(TOAST_UNDO)
    until(lambda: bubble.ask({"type": "list_corrections"})["total"] == 9, "back again")
    page.click("#data .button:first-child")
    assert len(page.saved_lines()) == 9
    page.click("[data-do=reset-learning]")
    until(lambda: bubble.ask({"type": "list_corrections"})["total"] == 0, "put aside")
    page.give_file("#data input[type=file]", page.saved())
    until(lambda: bubble.ask({"type": "list_corrections"})["total"] == 9, "loaded again")


def _put_away(bubble: Bubble) -> set[str]:
    reply = bubble.ask({"type": "overview", "days": 7, "recent": 100})
    return {judged["tweet"]["id"] for judged in reply["put_away"]}


def test_a_tweet_put_away_is_called_back_from_the_overview(bubble: Bubble) -> None:
    bubble.ask({"type": "delete_data", "what": ["recent"]})
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "collapse" and row.tweet_id in TWEETS)
    put_away = {row.tweet_id for row in timeline.tweets() if row.is_hidden}
    until(lambda: put_away <= _put_away(bubble), "the host has stored them")
    page = SettingsTab(bubble, "overview")
    text = TWEETS[row.tweet_id]["text"][:20]
    page.wait("#put-away li")
    (today,) = bubble.ask({"type": "overview", "days": 1})["days"]
    assert page.text(".figures .fact:first-child dd") == f"{today['seen']:,}"
    assert today["seen"] >= len(put_away)
    if page.has("#put-away > .button"):
        page.click("#put-away > .button")
    page.tab.run(
        "(text) => [...document.querySelectorAll('#put-away li')]"
        ".find((row) => row.textContent.includes(text)).id = 'this-one'",
        text,
    )
    page.click("#this-one button")
    page.wait("#this-one button[aria-pressed=true]")
    timeline.wait_state(row.key, "opened")
    page.click(TOAST_UNDO)
    timeline.wait_state(row.key, "collapse")


def test_settings_to_a_file_and_back(bubble: Bubble) -> None:
    bubble.change(personal="hide", ads="dim")
    page = SettingsTab(bubble, "show/all")
    page.click("#all .button:first-child")
    file = page.saved()
    page.click("[data-do=reset]")
    until(lambda: bubble.stored("settings")["ads"] == "leave", "the defaults")
    page.give_file("#all input[type=file]", file)
    until(lambda: bubble.stored("settings")["ads"] == "dim", "as in the file")
    page.click(TOAST_UNDO)
    until(lambda: bubble.stored("settings")["ads"] == "leave", "undone")


def test_the_search_leads_to_the_group(bubble: Bubble) -> None:
    page = SettingsTab(bubble, "about")
    page.tab.press("/")
    for letter in "delete every":
        page.tab.press("Space" if letter == " " else letter)
    page.wait(".found-link")
    page.tab.press("Enter")
    page.wait("#delete[data-arrived]")
    assert page.tab.run("() => location.hash") == "#privacy/delete"


def test_the_theme_of_the_pages(bubble: Bubble) -> None:
    page = SettingsTab(bubble, "show/theme")
    ground = "() => getComputedStyle(document.body).backgroundColor"
    page.click("#theme label:has([value=dark])")
    until(lambda: page.tab.run(ground) == "rgb(20, 20, 25)", "dark")
    page.click("#theme label:has([value=light])")
    until(lambda: page.tab.run(ground) == "rgb(255, 255, 255)", "light")
    page.click("#theme label:has([value=system])")


@first_in_firefox("section", SECTIONS)
def test_a_section_opens_with_nothing_stored(bubble: Bubble, section: str) -> None:
    opens(bubble, section)


def opens(bubble: Bubble, section: str) -> SettingsTab:
    page = SettingsTab(bubble, section)
    page.wait_gone("main [aria-busy]")
    assert page.text("h1") == words(f"settings_{section}")
    assert not page.has("main .notice")
    assert page.errors() == []
    if isinstance(page.tab, ChromiumTab):
        page.tab.page.set_viewport_size(NARROW)
    until(lambda: page.tab.run(OVERFLOW) <= 0, lambda: f"{page.tab.run(OVERFLOW)} px too wide")
    return page


def test_every_section_opens_with_a_lot_stored(family: str, launch: Launch, tmp_path: Path) -> None:
    home = tmp_path / "home"
    fill_home(home)
    with launch(family, tmp_path, home) as bubble:
        bubble.wait_connection("connected")
        pages = {section: opens(bubble, section) for section in SECTIONS}
        rules = pages["rules"].tab.run("() => document.querySelectorAll('.row-rule').length")
        assert rules == RULES
        assert "5,000" in pages["review"].text("#worth")
        for section, chart in (("overview", "#week"), ("overview", "#kinds"), ("review", "#worth")):
            assert pages[section].has(f"{chart} canvas, {chart} .kind-bars li"), chart
        assert pages["review"].has("#worth .kind-bars li")
        for section in ("overview", "rules", "review", "privacy"):
            assert problems(pages[section].tab) == []
