"""The settings page: each choice shows at once in open tabs and lies in the host's database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.e2e.bubble import Bubble
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.families import first_in_firefox
from tests.e2e.looks import KIND_OF_NAME, rgb
from tests.e2e.timeline import Row, Timeline
from tests.e2e.words import words
from tests.replica.data import load_tweets, wire_tweet

RED = "#b3213a"
MEMBER = "SELECT handle FROM accounts JOIN members ON members.account = accounts.id"


def choices(bubble: Bubble) -> dict[str, Any]:
    """The choices as they lie in the database."""
    stored: dict[str, Any] = json.loads(bubble.in_database("SELECT choices FROM settings"))
    return stored


def wait_there(page: Timeline, selector: str) -> None:
    until(lambda: page.tab.run("(one) => document.querySelector(one) !== null", selector), selector)


def focus(page: Timeline, selector: str) -> None:
    """Put the keyboard's focus on a control."""
    wait_there(page, selector)
    page.tab.run("(one) => document.querySelector(one).focus()", selector)


def first_of_one_kind(timeline: Timeline) -> Row:
    """A highlighted row with one chip."""
    return timeline.first(lambda row: row.state == "highlight" and len(row.chips) == 1)


def in_sample(page: Timeline) -> list[str]:
    """How each tweet of the live preview looks; those that are hidden are not there."""
    looks: list[str] = page.tab.run(
        "() => [...document.querySelectorAll('.sample > :not(.sample-title)')]"
        ".map(({ className }) => className)"
    )
    return looks


def wait_lines_of_sample(page: Timeline, count: int) -> None:
    until(
        lambda: in_sample(page).count("tweet-line") == count,
        lambda: f"{count} lines, but the preview has {in_sample(page)}",
    )


# How a tweet looks in the preview, by what becomes of it.
IN_SAMPLE = {"leave": "tweet tweet-leave", "dim": "tweet tweet-dim", "collapse": "tweet-line"}


@first_in_firefox("choice", ["leave", "dim", "hide", "collapse"])
def test_what_becomes_of_personal_tweets(bubble: Bubble, choice: str) -> None:
    timeline = bubble.timeline()
    start = "dim" if choice == "collapse" else "collapse"
    bubble.change(personal=start)
    row = timeline.first(lambda row: row.outcome == "personal")
    timeline.wait_state(row.key, start)
    page = Timeline(bubble.page("options.html#show"))
    wait_there(page, ".sample .tweet")
    before = in_sample(page)
    page.click(f".cards label:has([value={choice}])")
    timeline.wait_state(row.key, choice)
    assert choices(bubble)["personal"] == choice
    personal = before.count(IN_SAMPLE[start])
    assert personal > 0
    kept = [look for look in before if look != IN_SAMPLE[start]]
    changed = [IN_SAMPLE[choice]] * personal if choice in IN_SAMPLE else []
    until(
        lambda: sorted(in_sample(page)) == sorted([*kept, *changed]),
        lambda: f"the preview, too: {in_sample(page)}",
    )


def test_what_becomes_of_a_kind(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = first_of_one_kind(timeline)
    name = row.chips[0]
    page = Timeline(bubble.page("options.html#show"))
    choice = f"select[aria-label='{words('settings_treatment_of', name)}']"
    # From the last choice of the list upwards, and then to the first.
    steps = {"End": "hide", "ArrowUp": "collapse", "Home": "highlight"}
    for key, treatment in steps.items():
        focus(page, choice)
        page.tab.press(key)
        changed = timeline.wait_state(row.key, treatment)
        assert choices(bubble)["kinds"][KIND_OF_NAME[name]]["treatment"] == treatment
        assert changed.covered == (treatment != "highlight")
        if changed.bar:
            assert changed.bar.startswith(name)


def test_the_colour_of_a_kind(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = first_of_one_kind(timeline)
    name = row.chips[0]
    page = Timeline(bubble.page("options.html#show"))
    swatch = f"button[aria-label='{words('settings_colour_of', name)}']"
    page.click(swatch)
    page.click(f"{swatch} + .palette [aria-label='{words('settings_colour_red')}']")
    red = timeline.wait_row(row.key, lambda row: row.chipColour == rgb(RED), "red")
    assert red.edge == [3, rgb(RED)]
    assert choices(bubble)["kinds"][KIND_OF_NAME[name]]["colour"] == RED


def judged_at(bubble: Bubble, strictness: str) -> dict[str, str]:
    """The outcome of each tweet in English at a strictness, by text."""
    bubble.change(strictness=strictness)
    found = [tweet for tweet in load_tweets() if not tweet.get("promoted")]
    tweets = [wire_tweet(tweet) for tweet in found if tweet["lang"] == "en"]
    batches = [tweets[at : at + 100] for at in range(0, len(tweets), 100)]
    replies = [bubble.ask({"type": "classify", "tweets": batch}) for batch in batches]
    verdicts = [verdict for reply in replies for verdict in reply["verdicts"]]
    return {tweet["text"]: one["outcome"] for tweet, one in zip(tweets, verdicts, strict=True)}


def test_strictness_moves_the_border_in_open_tabs(bubble: Bubble) -> None:
    likely, sure = judged_at(bubble, "likely"), judged_at(bubble, "sure")
    assert all(likely[text] == "personal" for text in sure if sure[text] == "personal")
    moved = [text for text in likely if likely[text] == "personal" and sure[text] == "unsure"]
    start = next(text[:30] for text in moved if text[:30].replace(" ", "").isalpha())
    timeline = bubble.timeline(f"/search?q={quote(start)}")
    row = timeline.first(lambda row: row.text.startswith(start))
    page = Timeline(bubble.page("options.html#show"))
    for key, state in (("End", "collapse"), ("Home", "leave"), ("End", "collapse")):
        focus(page, "[type=range]")
        page.tab.press(key)
        timeline.wait_state(row.key, state)
        wait_lines_of_sample(page, 2 if state == "collapse" else 0)
        assert choices(bubble)["strictness"] == ("likely" if key == "End" else "sure")


def test_pages_can_be_switched_off(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    page = Timeline(bubble.page("options.html#show/pages"))
    page.click("#pages label:has([role=switch])")
    timeline.wait_for(lambda rows: all(row.state is None for row in rows), "home left alone")
    assert choices(bubble)["pages"]["home"] is False
    timeline.tab.to_front()
    timeline.navigate("/mathildesums?delay=20")
    timeline.wait_for(lambda rows: any(row.state == "highlight" for row in rows), "profile acts")
    timeline.navigate("/home?delay=20")
    timeline.wait_for(lambda rows: any(row.is_tweet for row in rows), "home")
    timeline.wait_for(lambda rows: all(row.state is None for row in rows), "home left alone")


def test_reset_brings_everything_back(bubble: Bubble) -> None:
    bubble.change(mode="highlight", personal="hide", ads="dim", show_unsure=True)
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.outcome == "personal")
    page = Timeline(bubble.page("options.html#show"))
    page.click("[data-do=reset]")
    timeline.wait_state(row.key, "collapse")
    assert choices(bubble)["mode"] == "focus"


def test_members_are_added_and_removed_on_the_page(bubble: Bubble) -> None:
    page = Timeline(bubble.page("options.html#bubble"))
    page.click("main .add-line input.field")
    for letter in "@Fern_Lab":
        page.tab.press(letter)
    page.tab.press("Enter")
    until(lambda: bubble.in_database(MEMBER) == "Fern_Lab", "added")
    page.click(f"[aria-label='{words('settings_member_remove', 'Fern_Lab')}']")
    until(lambda: bubble.in_database(MEMBER) is None, "removed")


def test_another_profile_with_the_same_home_agrees(
    bubble: Bubble, launch: Launch, tmp_path: Path
) -> None:
    bubble.change(personal="dim", strictness="likely")
    bubble.set_member("tidal_lab")
    with launch("chromium", tmp_path, bubble.home) as other:
        row = other.timeline().first(lambda row: row.outcome == "personal")
        other.timeline().wait_state(row.key, "dim")
        assert other.ask({"type": "list_members"})["members"][0]["handle"] == "tidal_lab"
        other.change(personal="leave")
        # Verdicts carry the revision of the settings: with the next ones the change is heard of.
        timeline = bubble.timeline()
        timeline.wait_state(row.key, "leave")
