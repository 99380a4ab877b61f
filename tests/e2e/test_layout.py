"""Marks move nothing, collapsing moves nothing that is read, and the site is not asked for more."""

from __future__ import annotations

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.timeline import Timeline

MANY = 250
WATCH_SHIFTS = """() => {
  window.shifts = [];
  window.shiftWatch = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
  window.shiftWatch.observe({ type: "layout-shift" });
}"""
SHIFTS = """() => {
  window.shifts.push(...window.shiftWatch.takeRecords());
  return window.shifts.map(({ value }) => value);
}"""
# Left, top, width and height of each Follow button outside tweets, and how many have ours beside.
BESIDE = """() => {
  const all = [...document.querySelectorAll('[data-testid="UserCell"] [data-testid$="-follow"]')];
  const places = all.map((one) => Object.values(one.getBoundingClientRect().toJSON()).slice(0, 4));
  return [places, all.filter((one) => one.parentElement.querySelector("ab-add")).length];
}"""
# The room that is made for ours there, all told.
ROOM = """() => {
  const all = [...document.querySelectorAll('[data-testid="UserCell"] [data-testid$="-follow"]')];
  const rooms = all.map((one) => parseFloat(getComputedStyle(one.parentElement).marginInlineStart));
  return rooms.reduce((sum, room) => sum + room, 0);
}"""
FRAMES = """async (count) => {
  for (let frames = 0; frames < count; frames += 1)
    await new Promise((done) => requestAnimationFrame(() => done()));
}"""


def places(timeline: Timeline) -> dict[str, tuple[float, float]]:
    """Top and height of each row in pixels, once the page has come to rest."""
    last: list[dict[str, tuple[float, float]]] = [{}]

    def is_still() -> bool:
        timeline.tab.run(FRAMES, 3)
        rows = timeline.rows()
        last.append({row.key: (row.top, row.height) for row in rows if row.kind != "spinner"})
        return last[-1] == last[-2]

    until(is_still, "a page at rest")
    return last[-1]


def test_highlighting_moves_nothing(bubble: Bubble) -> None:
    bubble.change(mode="off")
    timeline = bubble.timeline()
    before = places(timeline)
    people = until(lambda: timeline.tab.run(BESIDE)[0], "people beside the timeline")
    if isinstance(timeline.tab, ChromiumTab):
        timeline.tab.run(WATCH_SHIFTS)
    bubble.change(mode="highlight")
    timeline.tab.to_front()
    timeline.wait_judged()
    # People whom the page has added while nothing was done get their buttons as well.
    until(lambda: timeline.tab.run(BESIDE)[1] == len(people), "buttons beside them")
    after = places(timeline)
    assert {key: after[key] for key in before} == before
    assert timeline.tab.run(BESIDE)[0] == people
    if isinstance(timeline.tab, ChromiumTab):
        assert timeline.tab.run(SHIFTS) == []
    assert timeline.tab.run(ROOM) > 0
    bubble.change(mode="off")
    until(lambda: timeline.tab.run(ROOM) == 0, "no gap where no button shows")


def test_rows_above_the_reader_are_not_collapsed(bubble: Bubble) -> None:
    bubble.change(personal="leave")
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.outcome == "personal")
    places(timeline)
    row = timeline.row(row.key)
    timeline.tab.run("(top) => scrollTo({ top, behavior: 'instant' })", row.top + row.height + 40)
    read = timeline.wait_row(row.key, lambda row: row.top + row.height < 0, "above the screen")
    anchor = next(row for row in timeline.rows() if row.top >= 0)
    bubble.change(personal="collapse")
    timeline.tab.to_front()
    below = timeline.wait_for(
        lambda rows: all(r.is_hidden for r in rows if r.outcome == "personal" and r.top > 0),
        "those below are collapsed",
    )
    assert {one.key: one.top for one in below}[anchor.key] == anchor.top
    assert not timeline.row(row.key).covered
    assert timeline.row(row.key).height == read.height
    # Back on the screen it is collapsed: then what follows it moves, and nothing before it.
    timeline.tab.run("(top) => scrollTo({ top, behavior: 'instant' })", row.top - 200)
    timeline.wait_state(row.key, "collapse")


@pytest.mark.timeout(300)  # three long journeys, on a busy machine
@only_chromium
def test_hiding_makes_no_storm_of_requests(bubble: Bubble) -> None:
    requests = {}
    for choice in ("off", "collapse", "hide"):
        is_off = choice == "off"
        bubble.change(**({"mode": "off"} if is_off else {"mode": "focus", "personal": choice}))
        timeline = bubble.timeline("/home?repeat=3")
        timeline.tab.run("() => window.replica.resetStats()")
        assert scroll(timeline, judged=not is_off) >= MANY
        requests[choice] = timeline.stats()["pageRequests"]
    assert requests["off"] > 10
    # With smaller rows two screens ahead reach a little further.
    assert max(requests.values()) <= requests["off"] + 2


def scroll(timeline: Timeline, judged: bool) -> int:
    """Scroll past many rows and return how many there were."""
    if judged:
        timeline.wait_judged()
    return timeline.scroll(rows=MANY, step=300, judged=judged).passed


def test_a_still_page_asks_for_nothing(bubble: Bubble) -> None:
    """Collapsing what is mounted brings more rows in, once, and then there is rest."""
    bubble.change(personal="hide", ads="collapse", strictness="likely")
    timeline = bubble.timeline("/i/lists/1899000000000000777")
    timeline.wait_judged()
    first = timeline.stats()
    timeline.tab.run(FRAMES, 30)
    timeline.wait_judged()
    assert timeline.stats()["pageRequests"] <= first["pageRequests"] + 1
    assert timeline.stats()["fills"] <= first["fills"] + 25
