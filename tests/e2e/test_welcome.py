"""The welcome page: opened once, three steps, each can be left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.conftest import Launch
from tests.e2e.driver import Tab, until
from tests.e2e.test_connection import repaired, wait_text
from tests.e2e.timeline import Timeline
from tests.e2e.words import words

__all__ = ["repaired"]


def opened(bubble: Bubble) -> int:
    """How many tabs have the page."""
    return sum("welcome.html" in address for address in bubble.driver.addresses())


def heading(tab: Tab) -> str:
    text: str = tab.run("() => document.querySelector('h1')?.textContent ?? ''")
    return text


def go(page: Timeline, button: str, title: str) -> None:
    """Press a link by its text; the next step's heading comes, and the keyboard with it."""
    page.click(f".welcome-foot .button{button}")
    until(lambda: heading(page.tab) == words(title), title)


@pytest.mark.parametrize("family", ["chromium", "firefox"], indirect=True, scope="session")
def test_it_opens_once_for_a_newcomer(launch: Launch, family: str, tmp_path: Path) -> None:
    with launch(family, tmp_path, is_newcomer=True) as bubble:
        until(lambda: opened(bubble) == 1, lambda: f"one, but {opened(bubble)}")
        bubble.timeline()
        bubble.driver.reload_extension()
        bubble.forget_control()
        bubble.wait_connection("connected")
        assert opened(bubble) <= 1
    assert (tmp_path / "home" / "data").is_dir()


def test_it_does_not_open_where_things_are_set_up(bubble: Bubble) -> None:
    assert opened(bubble) == 0


def test_the_three_steps(bubble: Bubble) -> None:
    page = Timeline(bubble.page("welcome.html"))
    wait_text(page.tab, words("welcome_connected"))
    assert heading(page.tab) == words("welcome_connect")
    go(page, "-primary", "welcome_personal")
    page.click(".cards label:has([value=dim])")
    until(
        lambda: json.loads(bubble.in_database("SELECT choices FROM settings"))["personal"] == "dim",
        "stored",
    )
    until(lambda: page.tab.run("() => document.querySelector('.tweet-dim') !== null"), "sample")
    go(page, "-primary", "welcome_starter")
    page.click(".starter-head")
    page.click(".starter-foot .button-primary")
    until(lambda: bubble.in_database("SELECT count(*) FROM members") > 0, "members")
    home = page.tab.run("() => document.querySelector('.welcome-foot .button-primary').href")
    assert home == "https://x.com/home"


def test_it_can_be_skipped_and_seen_again(bubble: Bubble) -> None:
    page = bubble.page("welcome.html")
    until(lambda: heading(page) == words("welcome_connect"), "the page")
    assert page.run("() => document.querySelector('.skip').href") == "https://x.com/home"
    about = bubble.page("options.html#about")
    wait_text(about, words("settings_welcome_again"))
    link = about.run("() => document.querySelector('a[href$=\"welcome.html\"]').href")
    assert link == bubble.driver.pages + "welcome.html"


def test_without_a_host_it_says_what_to_do_and_goes_on(repaired: Bubble) -> None:
    repaired.use_host(None)
    repaired.reconnect()
    repaired.wait_connection("not_installed")
    page = Timeline(repaired.page("welcome.html"))
    wait_text(page.tab, words("popup_advice_not_installed"))
    wait_text(page.tab, words("welcome_without"))
    go(page, "-primary", "welcome_personal")
    wait_text(page.tab, words("welcome_personal_later"))
    go(page, "-primary", "welcome_starter")
    wait_text(page.tab, words("welcome_starter_later"))
    repaired.use_host(repaired.host.program)
    repaired.reconnect()
    until(lambda: page.tab.run("() => document.querySelector('.starter-head') !== null"), "lists")
