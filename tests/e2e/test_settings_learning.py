"""The settings page on what was learnt and stored: rules, review, the overview, export and back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import ViewportSize

from tests.e2e.accessible import problems
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.settings_tab import TOAST_UNDO, SettingsTab
from tests.e2e.timeline import Row, Timeline
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
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
TWEETS = {tweet["id"]: tweet for tweet in load_tweets()}


class Case(NamedTuple):
    """A rule as one writes it on the page, and the tweet it is to change."""

    match: str
    pattern: str
    tweet_id: str
    # The only place to look in; where words and expressions are looked for unless one chooses.
    place: str | None = None

    @property
    def name(self) -> str:
        what = "word" if self.match == "words" and self.pattern.isalnum() else self.match
        return f"{what}-{self.place}" if self.place else what


CASES = (
    Case("account", "@OpalConf", "2034489334561141499"),
    Case("words", "student travel grants", "2034489334561141499"),
    Case("words", "Grants", "2034489334561141499"),
    Case("tag", "#opal2026", "2034489334561141499"),
    Case("mention", "@nordmlschool", "2034031278815239640"),
    Case("regex", r"four m\w+s of theory", "2034031278815239640"),
    Case("reposts", "@quietgradients", "2034452831536017929"),
    Case("words", "four mornings", "2034031278815239640", "text"),
    Case("words", "OPAL 2026", "2034489334561141499", "author"),
    Case("words", "photograph the bench", "2034513212733485089", "quoted"),
    Case("regex", r"opal-conf\.\w+/grants", "2034489334561141499", "links"),
)
# The order of their boxes on the page.
PLACES = ("text", "author", "quoted", "links")
CHECKED = """() => [...document.querySelectorAll(".rule-editor .check-chip input")]
  .map(({ checked }) => checked)"""
# On any post it would take longer than the universe lasts to see that this does not match.
ENDLESS: Final = "(.|..)+[0-9]{9}$"
# Tweets whose kind is another one where only one of the two is judged.
QUOTING = {"outer": "2034513212733485089", "inner": "2034383055092936588"}


def find_row(bubble: Bubble, tweet_id: str) -> tuple[Timeline, Row]:
    """The highlighted row of a tweet, among search results."""
    start = TWEETS[tweet_id]["text"][:24]
    timeline = bubble.timeline(f"/search?q={quote(start)}")
    return timeline, timeline.first(lambda row: row.tweet_id == tweet_id)


def write_rule(
    page: SettingsTab, match: str, pattern: str, effect: str = "hide", place: str | None = None
) -> None:
    page.click("#list .button-primary")
    page.choose(".rule-editor select", match)
    page.fill(".rule-editor input.field", pattern)
    if place:
        look_only_in(page, place)
    if page.has(f".rule-editor [value={effect}]"):
        page.click(f".rule-editor label:has([value={effect}])")
    # What the rule is tried on comes while it is written, and moves the button.
    page.tab.run("() => document.querySelector('.rule-editor input.field').focus()")
    page.tab.press("Enter")
    page.wait_gone(".rule-editor")


def look_only_in(page: SettingsTab, place: str) -> None:
    """Check the box of one place and uncheck the others."""
    for number, name in enumerate(PLACES):
        if page.tab.run(CHECKED)[number] != (name == place):
            page.click(f".rule-editor .check-chip:nth-of-type({number + 1})")
    wanted = [name == place for name in PLACES]
    until(lambda: page.tab.run(CHECKED) == wanted, f"only {place}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_rule_made_on_the_page_changes_the_feed(bubble: Bubble, case: Case) -> None:
    timeline, row = find_row(bubble, case.tweet_id)
    before = row.state
    assert before == "highlight"
    page = SettingsTab(bubble, "rules")
    write_rule(page, case.match, case.pattern, place=case.place)
    timeline.wait_state(row.key, "collapse")
    page.click(".row-rule .rule-switch")
    timeline.wait_state(row.key, before)
    page.click(".row-rule .rule-switch")
    timeline.wait_state(row.key, "collapse")
    page.click(".row-rule .icon-button:last-child")
    timeline.wait_state(row.key, before)
    page.click(TOAST_UNDO)
    timeline.wait_state(row.key, "collapse")


def test_rules_that_show_and_that_give_a_kind(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.outcome == "personal" and row.state == "collapse")
    handle = TWEETS[row.tweet_id]["author"]
    page = SettingsTab(bubble, "rules")
    write_rule(page, "account", handle, "show")
    timeline.wait_row(row.key, lambda row: not row.is_hidden, "shown")
    page.click(".row-rule .icon-button:nth-last-child(2)")
    page.click(".rule-editor label:has([value=kind])")
    page.click(f".kind-picker label:has([aria-label={words('kind_event')}])")
    page.click(".rule-editor [type=submit]")
    changed = timeline.wait_state(row.key, "highlight")
    assert changed.chips == [words("kind_event")]


def test_an_expression_that_never_ends_rests_and_the_other_rules_go_on(bubble: Bubble) -> None:
    timeline, row = find_row(bubble, "2034489334561141499")
    page = SettingsTab(bubble, "rules")
    write_rule(page, "regex", ENDLESS)
    write_rule(page, "tag", "#opal2026")
    timeline.wait_state(row.key, "collapse")
    bubble.timeline().wait_judged()
    SettingsTab(bubble, "rules").wait_text("#list", words("settings_rule_slow"))


@pytest.mark.parametrize("choice", QUOTING)
def test_quotes_are_judged_by_the_outer_or_the_inner_tweet(bubble: Bubble, choice: str) -> None:
    timeline, row = find_row(bubble, QUOTING[choice])
    page = SettingsTab(bubble, "rules")
    page.click(f"#quotes label:has([value={choice}])")
    timeline.wait_row(row.key, lambda now: now.chips not in ([], row.chips), "judged otherwise")
    page.click("#quotes label:has([value=both])")
    timeline.wait_row(row.key, lambda now: now.chips == row.chips, "as before")


def test_a_rule_is_tried_while_it_is_written(bubble: Bubble) -> None:
    page = SettingsTab(bubble, "rules")
    page.click("#list .button-primary")
    page.fill(".rule-editor input.field", "lemon cake")
    until(lambda: page.tab.run("() => document.querySelectorAll('.trial-hit').length === 1"), "hit")
    assert words("settings_sample_cake_text") in page.text(".trial-hit")
    page.choose(".rule-editor select", "regex")
    page.fill(".rule-editor input.field", "lemon (cake")
    page.wait(".rule-editor .refused:not([hidden])")
    assert problems(page.tab) == []
    page.fill(".rule-editor textarea", "My own #words")
    page.fill(".rule-editor input.field", "own #w")
    page.wait_text(".trial-hit", "My own #words")
    assert not page.has(".rule-editor .refused:not([hidden])")


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


def _personal(bubble: Bubble) -> str | None:
    """How the stored settings treat what is personal; None while everything is being deleted."""
    settings = bubble.stored("settings")
    return settings and str(settings["personal"])


def _say_something_of_everything(bubble: Bubble) -> None:
    bubble.change(personal="dim", strictness="sure")
    bubble.set_member("tidal_lab")
    bubble.ask({"type": "change_member", "handle": "tidal_lab", "note": "Met", "tags": ["mud"]})
    bubble.ask({"type": "dismiss", "handle": "reed_ecology"})
    pointing = {"by": "tidal_lab", "relation": "quoted", "handle": "fen_group", "tweet_id": "7"}
    bubble.ask({"type": "note_sightings", "sightings": [pointing]})
    rule = {"match": "words", "pattern": "salt marsh", "effect": "hide"}
    bubble.ask({"type": "set_rule", "rule": rule})
    tweet = {"id": "1", "author": {"handle": "marsh_lab"}, "text": "Pancakes with the kids"}
    bubble.ask({"type": "correct", "tweet": tweet, "professional": False})
    bubble.timeline().wait_judged()
    # Posts in view would be judged, and counted, anew.
    bubble.leave_site()


def _exported(page: SettingsTab) -> list[str]:
    """All that the page exports, but for how often something was changed."""
    page.tab.run("() => window.saved.splice(0)")
    page.click("[data-do=export]:enabled")
    return sorted(re.sub(r'"revision": \d+', "", line) for line in page.saved().splitlines())


def test_export_delete_everything_import(bubble: Bubble) -> None:
    _say_something_of_everything(bubble)
    page = SettingsTab(bubble, "privacy")
    told = _exported(page)
    everything = page.saved()
    for table in ("settings", "accounts", "tags", "members", "member_tags", "seen_tweets"):
        assert f'{{"table": "{table}"' in everything
    for table in ("pointers", "rules", "corrections", "day_counts"):
        assert f'{{"table": "{table}"' in everything
    page.fill(".danger input", words("settings_delete_word"))
    page.click(".danger button")
    until(lambda: bubble.ask({"type": "list_rules"})["rules"] == [], "no rules left")
    until(lambda: _personal(bubble) == "collapse", "the defaults again")
    assert bubble.ask({"type": "list_members"})["members"] == []
    left = b"".join(file.read_bytes() for file in bubble.home.rglob("*") if file.is_file())
    assert b"tidal_lab" not in left
    assert b"salt marsh" not in left
    bubble.set_member("else_lab")
    again = SettingsTab(bubble, "privacy")
    before = _exported(again)
    again.give_file("#everything input[type=file]", everything)
    until(lambda: _personal(bubble) == "dim", "the settings are back")
    again.click(TOAST_UNDO)
    until(lambda: _personal(bubble) == "collapse", "the settings from before the import")
    until(lambda: _exported(again) == before, "nothing of the file is left")
    bubble.set_member("else_lab", member=False)
    bubble.ask({"type": "delete_data", "what": ["bubble"]})
    again.give_file("#everything input[type=file]", everything)
    until(lambda: _exported(again) == told, "everything is back")


def _entries(bubble: Bubble, what: str) -> int:
    stored = bubble.ask({"type": "storage_report"})["stored"]
    return next(int(one["entries"]) for one in stored if one["what"] == what)


@pytest.mark.parametrize("what", ["rules", "recent", "backups"])
def test_a_kind_of_data_is_deleted_unless_that_is_taken_back(bubble: Bubble, what: str) -> None:
    rule = {"match": "words", "pattern": "salt marsh", "effect": "hide"}
    bubble.ask({"type": "set_rule", "rule": rule})
    bubble.ask({"type": "import_members", "content": "tidal_lab\n"})
    bubble.timeline().wait_judged()
    page = SettingsTab(bubble, "privacy")
    row = f"[data-what={what}]"
    page.click(f"{row} .icon-button:enabled")
    page.wait_text(f"{row} .data-amount", words("settings_leaving"))
    page.click(TOAST_UNDO)
    page.wait(f"{row} .icon-button:enabled")
    assert _entries(bubble, what) > 0
    page.click(f"{row} .icon-button:enabled")
    page.click(".toast .icon-button")
    until(lambda: _entries(bubble, what) == 0, f"no {what} left")


def test_what_is_to_be_deleted_goes_when_the_page_is_left(bubble: Bubble) -> None:
    rule = {"match": "words", "pattern": "salt marsh", "effect": "hide"}
    bubble.ask({"type": "set_rule", "rule": rule})
    page = SettingsTab(bubble, "privacy")
    page.click("[data-what=rules] .icon-button:enabled")
    page.wait(TOAST_UNDO)
    assert _entries(bubble, "rules") == 1
    page.tab.open(bubble.driver.pages + "welcome.html")
    until(lambda: _entries(bubble, "rules") == 0, "no rules left")


def test_what_is_to_be_deleted_goes_though_the_browser_is_killed(
    family: str, launch: Launch, tmp_path: Path
) -> None:
    rule = {"match": "words", "pattern": "salt marsh", "effect": "hide"}
    with launch(family, tmp_path) as bubble:
        bubble.wait_connection("connected")
        bubble.ask({"type": "set_rule", "rule": rule})
        page = SettingsTab(bubble, "privacy")
        page.click("[data-what=rules] .icon-button:enabled")
        until(lambda: bubble.stored("leaving:rules"), "it is written down")
        assert _entries(bubble, "rules") == 1
        bubble.driver.kill()
    with launch(family, tmp_path) as bubble:
        until(lambda: _entries(bubble, "rules") == 0, "no rules left")


def _keeps(bubble: Bubble) -> int:
    return int(bubble.stored("settings")["keep_sightings_days"])


def _texts(bubble: Bubble) -> list[str | None]:
    return [one["text"] for one in bubble.ask({"type": "list_corrections"})["corrections"]]


def test_what_is_no_longer_kept_is_deleted_unless_that_is_taken_back(bubble: Bubble) -> None:
    tweet = {"id": "1", "author": {"handle": "marsh_lab"}, "text": "Pancakes with the kids"}
    bubble.ask({"type": "correct", "tweet": tweet, "professional": False})
    page = SettingsTab(bubble, "privacy")
    switch = "[data-what=corrected_text] .rule-switch"
    is_on = f"{switch} input:checked:enabled"
    page.click(f"{switch}:has(input:enabled)")
    page.wait_gone(is_on)
    page.click(TOAST_UNDO)
    page.wait(is_on)
    assert _texts(bubble) == ["Pancakes with the kids"]
    page.click(switch)
    page.click(".toast .icon-button")
    until(lambda: _texts(bubble) == [None], lambda: _texts(bubble))
    assert bubble.stored("settings")["keep_corrected_text"] is False
    days = _keeps(bubble)
    page.choose("#stored select", "30")
    until(lambda: _keeps(bubble) == 30, "shorter")
    page.click(TOAST_UNDO)
    until(lambda: _keeps(bubble) == days, "as long as before")


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


@pytest.mark.parametrize("section", SECTIONS)
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
