"""From a row in the page to the row drawn with its mark."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.bench.figures import Figure
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.driver import site_address, until
from tests.e2e.timeline import Timeline
from tests.replica.data import wire_tweets

LOADS, PASSES, STEPS = 8, 3, 50
WATCH: Final = Path(__file__).with_name("watch_rows.js").read_text(encoding="utf-8")
# So high that the page mounts twenty rows at once.
TALL: Final = {"width": 1280, "height": 1500}
USUAL: Final = {"width": 1280, "height": 800}
FIRST_ROWS = 16
STEP_PX = 900


def measure(bubble: Bubble) -> list[Figure]:
    """First screens and scroll steps, each beside a page that labels its rows itself."""
    name = "the page labels its rows itself"
    first = _first_screens(bubble, labels=False)
    steps = _scroll_steps(bubble, labels=False)
    bubble.change(mode="off")
    first_floor = _first_screens(bubble, labels=True)
    steps_floor = _scroll_steps(bubble, labels=True)
    bubble.change(mode="focus")
    return [
        Figure("row to painted, first screen of 20", first, "ms", 200, first_floor, name, True),
        Figure("row to painted, scroll step of 5", steps, "ms", 80, steps_floor, name, True),
    ]


def _first_screens(bubble: Bubble, labels: bool) -> list[float]:
    times: list[float] = []
    for _ in range(LOADS):
        tab = _watched_tab(bubble, labels, TALL)
        tab.open(site_address("/home"))
        until(lambda: tab.run("() => window.rowTimes !== undefined"), "the watch")  # noqa: B023
        times += _collect(tab, FIRST_ROWS)
        tab.close()
    return times


def _scroll_steps(bubble: Bubble, labels: bool) -> list[float]:
    return [ms for _ in range(PASSES) for ms in _pass(bubble, labels)]


def _pass(bubble: Bubble, labels: bool) -> list[float]:
    tab = _watched_tab(bubble, labels, USUAL)
    tab.open(site_address("/home"))
    timeline = Timeline(tab)
    _collect(tab, 5)
    times: list[float] = []
    for _ in range(STEPS):
        tab.run("(top) => scrollBy({ top, behavior: 'instant' })", STEP_PX)
        if labels:
            timeline.wait_for(lambda rows: rows[-1].kind != "spinner", "rows")
        else:
            timeline.wait_judged()
        tab.run("() => new Promise((done) => setTimeout(done, 100))")
        times += tab.run("() => window.rowTimes()")
    tab.close()
    return times


def _collect(tab: ChromiumTab, count: int) -> list[float]:
    """The times of at least so many rows."""
    times: list[float] = []

    def enough() -> bool:
        times.extend(tab.run("() => window.rowTimes()"))
        return len(times) >= count

    until(enough, lambda: f"{count} rows, but there are {len(times)}")
    return times


def _watched_tab(bubble: Bubble, labels: bool, size: dict[str, int]) -> ChromiumTab:
    """A tab whose rows are timed, with a host that is warm but has judged none of them."""
    bubble.reconnect()
    bubble.wait_connection("connected")
    warm = [tweet | {"id": f"warm-{tweet['id']}"} for tweet in wire_tweets()[:20]]
    bubble.ask({"type": "classify", "tweets": warm})
    tab = bubble.driver.new_tab()
    assert isinstance(tab, ChromiumTab)
    tab.page.set_viewport_size({"width": size["width"], "height": size["height"]})
    tab.page.add_init_script(f"({WATCH})({{ labels: {str(labels).lower()} }})")
    return tab
