"""What the extension costs the page's main thread while 500 tweets go by."""

from __future__ import annotations

import statistics
from typing import Any, Final

from playwright.sync_api import CDPSession

from tests.bench.figures import Figure
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium, ChromiumTab

ROWS: Final = 500
PROFILES: Final = 5
# A pair of two runs differs by a millisecond for no reason of ours.
ROUNDS: Final = 12
STEP_PX: Final = 300
LONG_MS: Final = 50
OURS: Final = "chrome-extension://"
SAMPLE_US: Final = 250
WATCH: Final = """() => {
  window.long = [];
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.long.push(entry.duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: "layout-shift" });
}"""


# Reads nothing of the layout, or the reader would be charged with what the extension changed.
PAST: Final = """async ({ rows, step }) => {
  const keys = new Set();
  while (keys.size < rows) {
    for (const cell of document.querySelectorAll('[data-testid="cellInnerDiv"]'))
      keys.add(cell.rowKey);
    scrollBy({ top: step, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(done));
  }
  return keys.size;
}"""


def measure(bubble: Bubble) -> list[Figure]:
    """Script, tasks and shifts with the extension and without."""
    modes = ("off", "highlight", "focus")
    # In turns: what else the machine does falls on all three alike.
    rounds = [{mode: _scroll(bubble, mode) for mode in modes} for _ in range(ROUNDS)]
    off, marked, focused = ([one[mode] for one in rounds] for mode in modes)
    profiles = [_profile(bubble, "focus") for _ in range(PROFILES)]
    rest = statistics.median(run["task"] for run in off)
    # In pairs of one round; a negative one shows how far the machine's own noise reaches.
    added = [
        with_us["task"] - without["task"]
        for runs in (marked, focused)
        for with_us, without in zip(runs, off, strict=True)
    ]
    longest = [run["longest"] for run in profiles]
    count = [float(run["long"]) for run in focused]
    shifts = [run["shift"] for run in marked]
    before = [run["shift"] for run in off]
    theirs = [run["theirs"] for run in profiles]
    script = [run["ours"] for run in profiles]
    without = [float(run["long"]) for run in off]
    return [
        Figure("our script per tweet", script, "ms", 0.5, theirs, "the page's own script"),
        Figure("main thread added per tweet", added, "ms", 0.5, [rest], "the page without us"),
        Figure("longest stretch of our script", longest, "ms", LONG_MS),
        Figure("long tasks in 500 tweets", count, "", max(without), without, "without us"),
        Figure("layout shift in 500 tweets", shifts, "", max(before), before, "without us"),
    ]


def _scroll(bubble: Bubble, mode: str) -> dict[str, Any]:
    """Scroll past the rows in a mode; time of the main thread in ms per tweet."""
    tab, session = _fresh(bubble, mode)
    tab.run(WATCH)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _task_s(session)
    passed = tab.run(PAST, {"rows": ROWS, "step": STEP_PX})
    task = (_task_s(session) - before) * 1000 / passed
    session.detach()
    long, shift = tab.run("() => [window.long.length, window.shift]")
    return {"task": task, "long": long, "shift": shift}


def _profile(bubble: Bubble, mode: str) -> dict[str, float]:
    """Scroll past the rows once more; script in ms per tweet, and our longest stretch in ms.

    Apart from `_scroll`: the profiler's own work falls into the tasks of those whom it looks at.
    """
    tab, session = _fresh(bubble, mode)
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": SAMPLE_US})
    session.send("Profiler.start")
    passed = tab.run(PAST, {"rows": ROWS, "step": STEP_PX})
    profile = session.send("Profiler.stop")["profile"]
    session.detach()
    ours, theirs, longest = _shares(profile)
    return {"ours": ours / passed, "theirs": theirs / passed, "longest": longest}


def _fresh(bubble: Bubble, mode: str) -> tuple[ChromiumTab, CDPSession]:
    """Open the timeline in a mode, and a session to look at it."""
    bubble.change(mode=mode)
    tab = bubble.timeline("/home?repeat=3").tab
    assert isinstance(tab, ChromiumTab)
    assert isinstance(bubble.driver, Chromium)
    return tab, bubble.driver.context.new_cdp_session(tab.page)


def _task_s(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def _shares(profile: dict[str, Any]) -> tuple[float, float, float]:
    """Milliseconds under our functions, under the page's, and our longest stretch.

    What a function calls counts for it, so that a forced layout is charged to who forced it.
    """
    owner = _owners(profile["nodes"])
    ours = theirs = longest = stretch = 0.0
    for node, delta in zip(profile["samples"], profile["timeDeltas"], strict=True):
        ms = delta / 1000
        if owner.get(node) == "ours":
            ours, stretch = ours + ms, stretch + ms
            longest = max(longest, stretch)
            continue
        stretch = 0.0
        if owner.get(node) == "theirs":
            theirs += ms
    return ours, theirs, longest


def _owners(nodes: list[dict[str, Any]]) -> dict[int, str]:
    """Whose function each node of the call tree was called by."""
    owner: dict[int, str] = {}
    # Parents stand before their children.
    for node in nodes:
        url = node["callFrame"]["url"]
        if url.startswith(OURS):
            owner[node["id"]] = "ours"
        elif url.startswith("https://x.com/"):
            owner[node["id"]] = "theirs"
        for child in node.get("children", []):
            if node["id"] in owner:
                owner.setdefault(child, owner[node["id"]])
    return owner
