"""What is stored: exported, deleted, taken back and imported again, in both browsers."""

from __future__ import annotations

import re
from pathlib import Path

from tests.e2e.bubble import Bubble
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.families import first_in_firefox
from tests.e2e.settings_tab import TOAST_UNDO, SettingsTab
from tests.e2e.words import words


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


@first_in_firefox("what", ["rules", "recent", "backups"])
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
