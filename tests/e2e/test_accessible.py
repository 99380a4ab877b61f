"""axe-core finds nothing wrong: our pages and what we put into X's, light and dark.

A new surface is a line in PAGES, or a function that opens it in SURFACES.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.accessible import problems
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.driver import Tab, until
from tests.e2e.families import only_chromium
from tests.e2e.test_why import panel
from tests.e2e.timeline import Timeline

# Addresses, and what is there once the page has what it waits for.
PAGES = {
    "popup.html": "main .empty, main .counts",
    "welcome.html#connect": ".connect-good",
    "welcome.html#personal": ".sample",
    "welcome.html#starter": ".starter-head",
    "options.html#overview": "main h1",
    "options.html#show": ".cards",
    "options.html#bubble": "main h1",
    "options.html#bubble/tags": ".tag-field",
    "options.html#bubble/picture": "main .empty-state, #picture",
    "options.html#bubble/check": "main h1",
    "options.html#bubble/files": ".starter-head",
    "options.html#discover": "main h1",
    "options.html#rules": "main h1",
    "options.html#review": "main h1",
    "options.html#privacy": "main h1",
    "options.html#connection": ".facts",
    "options.html#about": ".promises",
}
IS_THERE = "(one) => document.querySelector(one) !== null && !document.querySelector('[aria-busy]')"
CHOOSE_THEME = "(theme) => localStorage.setItem('theme', theme)"
# The colours are the same in both browsers: each theme is looked at in one of them.
PAGE_THEMES = {"chromium": ("dark",), "firefox": ("light",)}
SITE_THEMES = {"chromium": ("light", "lights-out"), "firefox": ("dim",)}
# Open pages follow at once; colours are on their way for a moment.
IS_SHOWN = """(theme) =>
  document.documentElement.dataset.theme === theme && document.getAnimations().length === 0"""
# A part of a page is no page: it needs no landmarks or headings of its own.
# Kinds that find no room are counted ("+1"): the button's name spells them out instead.
PART = (
    "region",
    "page-has-heading-one",
    "heading-order",
    "landmark-one-main",
    "label-content-name-mismatch",
)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_on_our_pages(bubble: Bubble, address: str) -> None:
    tab = bubble.page(address)
    until(lambda: tab.run(IS_THERE, PAGES[address]), f"{address} filled")

    def choose(theme: str) -> None:
        bubble.control.run(CHOOSE_THEME, theme)
        until(lambda: tab.run(IS_SHOWN, theme), theme)

    try:
        for theme in PAGE_THEMES[bubble.family]:
            choose(theme)
            assert problems(tab) == [], theme
    finally:
        bubble.control.run(CHOOSE_THEME, "system")


def open_why(timeline: Timeline) -> str:
    timeline.click(".chips", timeline.first(lambda row: row.state == "highlight").key)
    panel(timeline.tab)
    return "ab-why"


def open_rules(timeline: Timeline) -> str:
    open_why(timeline)
    timeline.click("summary")
    return "ab-why"


def correct_a_tweet(timeline: Timeline) -> str:
    open_why(timeline)
    timeline.click("[data-name=wrong]")
    toast = "() => document.querySelector('ab-toast') !== null"
    until(lambda: timeline.tab.run(toast), "the toast")
    return "ab-toast"


def collapsed_row(timeline: Timeline) -> str:
    timeline.first(lambda row: row.is_hidden)
    return "ab-mark"


SURFACES: dict[str, Callable[[Timeline], str]] = {
    "why": open_why,
    "rules in why": open_rules,
    "toast": correct_a_tweet,
    "marks": collapsed_row,
}


@pytest.mark.parametrize("surface", SURFACES)
def test_axe_finds_nothing_in_what_we_put_into_the_page(bubble: Bubble, surface: str) -> None:
    for theme in SITE_THEMES[bubble.family]:
        timeline = bubble.timeline(f"/home?theme={theme}")
        inside = SURFACES[surface](timeline)
        assert problems(timeline.tab, inside, PART) == [], theme


# What moves by itself or when it changes, in the page and in what we put into it. A transition
# without a duration only waits.
MOVING = """() => {
  const inside = (root) => [...root.querySelectorAll("*")].flatMap(
    (one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  const moves = ({ animationName, animationDuration, transitionDuration }) =>
    (animationName !== "none" && parseFloat(animationDuration) > 0)
    || transitionDuration.split(",").some((time) => parseFloat(time) > 0);
  const ours = location.protocol === "https:" ? "ab-toast" : "body";
  const from = document.querySelector(ours);
  return [from, ...inside(from.shadowRoot ?? from)].filter((one) => moves(getComputedStyle(one)))
    .map(({ tagName, className }) => `${tagName} ${className}`);
}"""


@only_chromium
def test_nothing_moves_for_those_who_want_it_so(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    correct_a_tweet(timeline)
    page = bubble.page("options.html#show")
    until(lambda: page.run(IS_THERE, ".cards"), "filled")
    for tab in (timeline.tab, page):
        assert isinstance(tab, ChromiumTab)
        assert tab.run(MOVING) != []
        tab.page.emulate_media(reduced_motion="reduce")
        assert tab.run(MOVING) == []
        tab.page.emulate_media(reduced_motion="no-preference")


def test_axe_would_find_something(bubble: Bubble) -> None:
    tab: Tab = bubble.page("welcome.html#connect")
    until(lambda: tab.run(IS_THERE, PAGES["welcome.html#connect"]), "filled")
    tab.run("() => document.querySelector('.skip').replaceChildren()")
    assert [line.partition(":")[0] for line in problems(tab)] == ["link-name"]
