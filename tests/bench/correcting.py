"""How quickly the correction menu opens, and how quickly a corrected tweet changes."""

from __future__ import annotations

from typing import Final

from tests.bench.figures import Figure
from tests.bench.presses import time_press, timed_timeline
from tests.e2e.bubble import Bubble
from tests.e2e.test_why import panel, wait_closed
from tests.e2e.timeline import Timeline

TIMES: Final = 15
OPEN_MS, CHANGE_MS = 30, 50


def measure(bubble: Bubble) -> list[Figure]:
    """Open the menu of a tweet and correct it, again and again."""
    timeline = timed_timeline(bubble)
    key = timeline.first(lambda row: row.state == "highlight").key
    opened: list[float] = []
    changed: list[float] = []
    floors: list[float] = []
    for _ in range(TIMES):
        row = timeline.wait_row(key, lambda row: row.outcome == "professional" and row.placed)
        opened += time_press(timeline, ["ab-why"], ".chips", row.key)
        panel(timeline.tab)
        corrected = f'[data-ab-id="{row.tweet_id}"][data-ab-outcome="personal"]'
        changed += time_press(timeline, [corrected], "[data-name=wrong]")
        timeline.click("[data-name=undo]")
        timeline.wait_row(key, lambda row: row.outcome == "professional", "as before")
        timeline.tab.press("Escape")
        wait_closed(timeline.tab)
        floors.append(_floor(timeline))
    floor_is = "an empty popover"
    return [
        Figure("menu open after the press", opened, "ms", OPEN_MS, floors, floor_is),
        Figure("tweet changed after the press", changed, "ms", CHANGE_MS, floors, floor_is),
    ]


def _floor(timeline: Timeline) -> float:
    took: float = timeline.tab.run(
        """() => {
          const start = performance.now();
          const element = document.createElement("div");
          element.popover = "manual";
          element.textContent = "x";
          document.body.append(element);
          element.showPopover();
          element.getBoundingClientRect();
          const took = performance.now() - start;
          element.remove();
          return took;
        }"""
    )
    return took
