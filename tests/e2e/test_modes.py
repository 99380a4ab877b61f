"""Off, highlight, focus: everywhere at once, from the popup and by the keyboard command."""

from __future__ import annotations

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.timeline import Row, Timeline

NO_TRACES = """() => document.querySelectorAll(
  "ab-mark, ab-why, [data-ab-id], [data-ab-state], [data-ab-outcome]").length"""


def wait_mode(timeline: Timeline, mode: str) -> None:
    """Wait until the rows look as they do in a mode."""

    def fits(row: Row) -> bool:
        if mode == "off":
            return row.state is None and row.marks == 0 and not row.covered
        wanted = {
            "professional": "highlight",
            "personal": "leave",
            "unsure": "leave",
            "ad": "leave",
        }
        if mode == "focus":
            wanted["personal"] = "collapse"
        return row.outcome is not None and row.state == wanted[row.outcome]

    timeline.wait_for(lambda rows: all(fits(row) for row in rows if row.is_tweet), f"mode {mode}")
    if mode == "off":
        until(lambda: timeline.tab.run(NO_TRACES) == 0, "no trace left")


def test_a_mode_holds_in_all_open_tabs_at_once(bubble: Bubble) -> None:
    first = bubble.timeline()
    second = Timeline(bubble.new_tab()).open("/mathildesums")
    popup = Timeline(bubble.page("popup.html"))
    for timeline in (first, second):
        wait_mode(timeline, "focus")
    for mode in ("highlight", "off", "focus"):
        popup.click(f".mode label:has([value={mode}])")
        for timeline in (first, second):
            wait_mode(timeline, mode)
        assert bubble.in_database("SELECT json_extract(choices, '$.mode') FROM settings") == mode


def test_nothing_is_asked_in_mode_off(bubble: Bubble) -> None:
    bubble.change(mode="off")
    # The page before may have had a request under way.
    wait_mode(bubble.timeline(), "off")
    before = bubble.ask({"type": "status"})["tweets_judged"]
    wait_mode(bubble.timeline("/leila_trb"), "off")
    assert bubble.ask({"type": "status"})["tweets_judged"] == before


@only_chromium
def test_the_keyboard_command_goes_round_the_modes(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    wait_mode(timeline, "focus")
    assert isinstance(bubble.driver, Chromium)
    worker = bubble.driver.worker()
    for mode in ("off", "highlight", "focus"):
        worker.evaluate("() => chrome.commands.onCommand.dispatch('switch-mode')")
        wait_mode(timeline, mode)
