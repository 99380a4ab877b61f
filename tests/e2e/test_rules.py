"""Rules made on the settings page, as the feed then shows them, in both browsers."""

from __future__ import annotations

from typing import Final, NamedTuple
from urllib.parse import quote

from tests.e2e.accessible import problems
from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.families import first_in_firefox
from tests.e2e.settings_tab import TOAST_UNDO, SettingsTab
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets

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


@first_in_firefox("case", CASES, called=lambda case: case.name)
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


@first_in_firefox("choice", QUOTING)
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
