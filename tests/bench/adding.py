"""How quickly one press adds an author: shown at once, and stored when the host has answered."""

from __future__ import annotations

from typing import Final

from tests.bench.figures import Figure
from tests.bench.presses import time_press, timed_timeline
from tests.e2e.bubble import SEND, Bubble
from tests.e2e.test_bubble import a_row, wait_members, wait_pressed

TIMES: Final = 40
REACH_MS: Final = 40
# The same way without a page, a write or a disk: the settings page asks how the host does.
_ASK: Final = f"""async (message) => {{
  const start = performance.now();
  await ({SEND})(message);
  return performance.now() - start;
}}"""


def measure(bubble: Bubble) -> list[Figure]:
    """Add the author of a post and undo it, again and again. The host answers when it is stored,
    and only then the line at the bottom offers to undo it."""
    timeline = timed_timeline(bubble)
    row = a_row(timeline)
    pressed = f'[data-ab-id="{row.tweet_id}"] ab-add[aria-pressed="true"]'
    shown, stored, floors = [], [], []
    for _ in range(TIMES):
        times = time_press(timeline, [pressed, "ab-toast"], "ab-add", row.key)
        shown.append(times[0])
        stored.append(times[1])
        timeline.click(".undo")
        wait_pressed(timeline, row.key, pressed=False)
        wait_members(bubble)
        status = {"to": "host", "request": {"type": "status"}}
        floors.append(bubble.control.run(_ASK, status))
    floor_is = "the host's status"
    return [
        Figure("author shown as added after the press", shown, "ms", REACH_MS, by_p95=True),
        Figure(
            "author stored after the press", stored, "ms", REACH_MS, floors, floor_is, by_p95=True
        ),
    ]
