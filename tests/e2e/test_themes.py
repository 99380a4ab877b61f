"""The page's three themes."""

from __future__ import annotations

from tests.e2e.bubble import Bubble
from tests.e2e.looks import ink_of


def test_marks_follow_the_theme(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.state == "highlight")
    collapsed = timeline.first(lambda row: row.is_hidden)
    colours = set()
    for theme, ours in (("dim", "dim"), ("lights-out", "lights_out"), ("light", "light")):
        timeline.tab.run("(name) => window.replica.setTheme(name)", theme)
        ink = ink_of(row.chips[0], dark=theme != "light")
        shown = timeline.wait_row(row.key, lambda row: row.chipColour == ink, theme)  # noqa: B023
        assert shown.edge == [3, ink]
        assert timeline.tab.run("() => document.documentElement.dataset.abTheme") == ours
        colours.add(
            timeline.tab.run(
                """(key) => {
                  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')];
                  const mark = cells.find((cell) => cell.rowKey === key).querySelector("ab-mark");
                  return getComputedStyle(mark.shadowRoot.querySelector(".show")).color;
                }""",
                collapsed.key,
            )
        )
    assert len(colours) == 3
    assert timeline.row(row.key).height == row.height


def test_a_dark_page_starts_dark(bubble: Bubble) -> None:
    timeline = bubble.timeline("/home?theme=dim")
    row = timeline.first(lambda row: row.state == "highlight")
    assert row.chipColour == ink_of(row.chips[0], dark=True)
    bubble.timeline("/home?theme=light").wait_judged()
