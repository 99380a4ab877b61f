"""Speed, memory and calm in a real browser: ``python -m tests.bench.browser``.

Medians of many runs; beside each figure its floor, measured on the same machine at the same time,
and the ratio. Run it on a quiet machine: the table says how quiet it was.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from install.progress import say
from tests.bench import adding, correcting, painting, roundtrips, scrolling
from tests.bench.figures import noise, show
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.hosts import RealHost
from tests.replica.server import ReplicaServer


def main() -> int:
    """Measure, print the table, and return 1 if a figure is out of reach."""
    before = noise()
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        ReplicaServer() as replica,
        sync_playwright() as playwright,
    ):
        folder = Path(name)
        host = RealHost(folder / "host")
        home = folder / "home"
        driver = Chromium(playwright, folder, port=replica.port, host=host.program, home=home)
        bubble = Bubble(driver, host, home)
        bubble.wait_connection("connected")
        figures = [
            *roundtrips.measure(bubble, folder),
            *painting.measure(bubble),
            *scrolling.measure(bubble),
            *correcting.measure(bubble),
            *adding.measure(bubble),
        ]
        bubble.quit()
    show(figures)
    say(f"{before} at the start, {noise()} at the end")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
