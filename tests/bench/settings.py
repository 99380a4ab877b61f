"""The settings page on a full database: ``python -m tests.bench.settings``.

5,000 members, 100,000 sightings, 5,000 corrections. A tab counts as interactive when its heading
and controls stand there, and as complete when no skeleton is left. The floor is the section that
asks the host for nothing.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.progress import track

from install.progress import say
from tests.bench.figures import Figure, noise, show
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium, ChromiumTab
from tests.e2e.hosts import RealHost
from tests.plenty import fill_home
from tests.replica.server import ReplicaServer

ROUNDS: Final = 10
REACH_MS: Final = 300
SECTIONS: Final = ("overview", "bubble", "discover", "rules", "review", "privacy", "connection")
# What was seen while the page loaded is kept in the page: milliseconds since it was asked for.
WAIT: Final = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  while (!document.querySelector("main h1")) await frame();
  const stands = performance.now();
  const waits = () => document.querySelector("main [aria-busy]") !== null;
  const isEmpty = () => document.querySelector("main").children.length < 2;
  while (waits() || isEmpty()) await frame();
  return [stands, performance.now()];
}"""


def main() -> int:
    """Measure, print the table, and return 1 if a figure is out of reach."""
    before = noise()
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        ReplicaServer() as replica,
        sync_playwright() as playwright,
    ):
        folder = Path(name)
        home = folder / "home"
        fill_home(home)
        host = RealHost(folder / "host")
        driver = Chromium(playwright, folder, port=replica.port, host=host.program, home=home)
        bubble = Bubble(driver, host, home)
        bubble.wait_connection("connected")
        figures = measure(bubble)
        bubble.quit()
    show(figures)
    say(f"{before} at the start, {noise()} at the end")
    return 0 if all(figure.holds for figure in figures) else 1


def measure(bubble: Bubble) -> list[Figure]:
    """Open each section again and again, in a tab of its own each time."""
    wait_until_learnt(bubble)
    floor = [_open(bubble, "about")[1] for _ in range(ROUNDS)]
    figures = []
    for section in track(SECTIONS, "Measuring", console=Console(stderr=True)):
        times = [_open(bubble, section) for _ in range(ROUNDS)]
        for what, place in (("interactive", 0), ("complete", 1)):
            values = [one[place] for one in times]
            figures.append(Figure(f"{section}, {what}", values, "ms", REACH_MS, floor, "about"))
    return figures


def wait_until_learnt(bubble: Bubble) -> None:
    """The corrections planted are learnt first: that is no part of opening a page."""
    while bubble.ask({"type": "learning_status"})["refit"]["state"] in ("waiting", "running"):
        time.sleep(1)


def _open(bubble: Bubble, section: str) -> tuple[float, float]:
    tab = bubble.driver.new_tab()
    assert isinstance(tab, ChromiumTab)
    address = f"{bubble.driver.pages}options.html#{section}"
    tab.page.goto(address, wait_until="commit")
    stands, complete = tab.page.evaluate(WAIT)
    tab.close()
    return stands, complete


if __name__ == "__main__":
    sys.exit(main())
