"""Make the README's pictures from the real thing: ``python -m tests.e2e.screenshots [FOLDER]``.

They go to extension/screenshots unless another folder is named.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, get_args

from playwright.sync_api import Playwright, sync_playwright

from install.progress import say
from install.project import EXTENSION
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium, ChromiumTab
from tests.e2e.driver import until
from tests.e2e.hosts import RealHost
from tests.e2e.test_why import panel
from tests.e2e.timeline import Timeline
from tests.plenty import fill_home
from tests.replica.server import ReplicaServer

Scheme = Literal["light", "dark"]
WIDE: Final = (1280, 800)
NARROW: Final = (390, 844)
# Firefox and Chromium open popups as wide as their content; this is its width.
POPUP: Final = (360, 600)
# All that can happen to a tweet is to be seen from this one on.
TOP_ROW: Final = "tweet-2034650400027858073"
BELOW_BAR: Final = 60
MOST_KIB: Final = 250


IS_COMPLETE: Final = """() => document.querySelector("h1") !== null
  && document.querySelector(".skeleton") === null
  && document.getAnimations().length === 0"""
FULL: Final = {
    "overview": "options.html#overview",
    "bubble": "options.html#bubble",
    "discover": "options.html#discover",
    "rules": "options.html#rules",
    "review": "options.html#review",
    "privacy": "options.html#privacy",
}


class Camera:
    """Takes pictures of one browser into a folder."""

    def __init__(self, bubble: Bubble, folder: Path) -> None:
        self.bubble = bubble
        self.folder = folder

    def timeline(self, name: str, path: str, size: tuple[int, int] = WIDE) -> None:
        """The home timeline as it stands after all is judged."""
        timeline = self._open(path, size)
        is_off = self.bubble.stored("settings")["mode"] == "off"
        timeline.tab.to_front()
        # The same tweet on top in every picture, once what is above it has settled.
        for _ in range(2):
            if not is_off:
                timeline.wait_judged()
            top = timeline.row(TOP_ROW).top - BELOW_BAR
            timeline.tab.run("(top) => scrollBy({ top, behavior: 'instant' })", top)
        if not is_off:
            timeline.wait_judged()
            timeline.wait_for(
                lambda rows: (
                    not any(
                        row.state == "leave" and row.outcome == "personal" and 0 < row.top < size[1]
                        for row in rows
                    )
                ),
                "the page at rest, and personal tweets collapsed",
            )
        self._take(timeline.tab, name)

    def why(self, name: str) -> None:
        """The panel on the first tweet."""
        timeline = self._open("/home?theme=light", WIDE)
        row = timeline.first(lambda row: row.state == "highlight")
        timeline.click(".chips", row.key)
        panel(timeline.tab)
        self._take(timeline.tab, name)

    def popup(self, name: str, scheme: Scheme) -> None:
        """The popup over the timeline: it counts what the tab in front shows."""
        timeline = self._open("/home?theme=light", WIDE)
        timeline.wait_judged()
        popup = self._page("popup.html", POPUP, scheme)
        timeline.tab.to_front()
        until(lambda: popup.run("() => document.querySelector('.headline') !== null"), "counts")
        popup.page.locator("body").screenshot(path=self._path(name))
        popup.close()

    def settings(self, name: str, scheme: Scheme, size: tuple[int, int] = WIDE) -> None:
        """The settings page's first section."""
        page = self._page("options.html#show", size, scheme)
        until(lambda: page.run("() => document.querySelector('.cards') !== null"), "the choices")
        self._take(page, name)
        page.close()

    def page(self, name: str, address: str, scheme: Scheme, size: tuple[int, int] = WIDE) -> None:
        """Any page of ours once it has what it shows."""
        page = self._page(address, size, scheme)
        until(lambda: page.run(IS_COMPLETE), f"{address} complete")
        self._take(page, name)
        page.close()

    def _open(self, path: str, size: tuple[int, int]) -> Timeline:
        timeline = self.bubble.timeline(path)
        tab = timeline.tab
        assert isinstance(tab, ChromiumTab)
        tab.page.set_viewport_size({"width": size[0], "height": size[1]})
        return timeline

    def _page(self, address: str, size: tuple[int, int], scheme: Scheme) -> ChromiumTab:
        tab = self.bubble.driver.new_tab()
        assert isinstance(tab, ChromiumTab)
        tab.page.set_viewport_size({"width": size[0], "height": size[1]})
        tab.page.emulate_media(color_scheme=scheme)
        tab.open(self.bubble.driver.pages + address)
        return tab

    def _take(self, tab: object, name: str) -> None:
        assert isinstance(tab, ChromiumTab)
        tab.screenshot(self._path(name))

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.png"


def take_all(camera: Camera) -> None:
    """Every picture of the README."""
    camera.bubble.change(mode="off")
    camera.timeline("before", "/home?theme=light")
    camera.bubble.change(mode="focus")
    camera.timeline("after", "/home?theme=light")
    camera.timeline("after-dark", "/home?theme=lights-out")
    camera.timeline("after-narrow", "/home?theme=light", NARROW)
    camera.why("why")
    schemes: tuple[Scheme, ...] = get_args(Scheme)
    for scheme in schemes:
        suffix = "" if scheme == "light" else "-dark"
        camera.popup(f"popup{suffix}", scheme)
        camera.settings(f"settings{suffix}", scheme)
    camera.settings("settings-narrow", "light", NARROW)
    camera.page("welcome", "welcome.html", "light")


def take_full(camera: Camera) -> None:
    """The settings page of somebody who has used it for months."""
    for name, address in FULL.items():
        camera.page(name, address, "light")
    camera.page("bubble-dark", FULL["bubble"], "dark")
    camera.page("overview-narrow", FULL["overview"], "light", NARROW)


@contextmanager
def running(place: Path, replica: ReplicaServer, playwright: Playwright) -> Iterator[Bubble]:
    """A browser whose host lives below a folder."""
    host, home = RealHost(place / "host"), place / "home"
    driver = Chromium(playwright, place, port=replica.port, host=host.program, home=home)
    bubble = Bubble(driver, host, home)
    bubble.wait_connection("connected")
    yield bubble
    bubble.quit()


def main(folder: Path) -> int:
    """Take the pictures and name those that are too large."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        ReplicaServer() as replica,
        sync_playwright() as playwright,
    ):
        new, full = Path(name, "new"), Path(name, "full")
        with running(new, replica, playwright) as bubble:
            take_all(Camera(bubble, folder))
        fill_home(full / "home", many_corrections=300)
        with running(full, replica, playwright) as bubble:
            take_full(Camera(bubble, folder))
    sizes = {path.name: path.stat().st_size // 1024 for path in sorted(folder.glob("*.png"))}
    say("\n".join(f"{size:>5} KiB  {name}" for name, size in sizes.items()))
    return 1 if max(sizes.values()) > MOST_KIB else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXTENSION / "screenshots"))
