"""The extension is reloaded while a timeline is open."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.bubble import Bubble
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.timeline import Timeline

SIGN = "() => document.querySelectorAll('ab-mark').forEach((mark) => mark.classList.add('old'))"
OLD_MARKS = "() => document.querySelectorAll('ab-mark.old').length"


def test_old_marks_go_and_new_ones_come(family: str, launch: Launch, tmp_path: Path) -> None:
    with launch(family, tmp_path) as bubble:
        timeline = bubble.timeline()
        key = timeline.first(lambda row: row.is_hidden).key
        timeline.tab.run(SIGN)
        bubble.driver.reload_extension()
        until(lambda: timeline.tab.run(OLD_MARKS) == 0, "no mark of the old extension")
        check_consistent(timeline)
        timeline.tab.reload()
        timeline.wait_state(key, "collapse")
        timeline.show(key)
        check_settings_followed(bubble, timeline, key)


def check_consistent(timeline: Timeline) -> None:
    """Firefox puts the new script into open pages at once, Chromium when they are loaded again."""
    for row in timeline.tweets():
        assert row.marks == (1 if row.state in ("highlight", "collapse") else 0)
        assert row.covered == row.is_hidden


def check_settings_followed(bubble: Bubble, timeline: Timeline, key: str) -> None:
    bubble.change(personal="dim")
    timeline.wait_state(key, "dim")
