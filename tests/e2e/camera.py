"""Takes pictures of a browser: pages of ours, and the timeline with what is on it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.driver import until
from tests.e2e.test_why import panel
from tests.e2e.timeline import Timeline

Scheme = Literal["light", "dark"]
WIDE: Final = (1280, 800)
NARROW: Final = (390, 844)
# Firefox and Chromium open popups as wide as their content; this is its width.
POPUP: Final = (360, 600)
# All that can happen to a tweet is to be seen from this one on.
TOP_ROW: Final = "tweet-2034650400027858073"
BELOW_BAR: Final = 60

IS_COMPLETE: Final = """() => document.querySelector("h1") !== null
  && document.querySelector(".skeleton") === null
  && document.getAnimations().length === 0"""


class Camera:
    """Takes pictures of one browser into a folder."""

    def __init__(self, bubble: Bubble, folder: Path) -> None:
        self.bubble = bubble
        self.folder = folder

    def timeline(self, name: str, path: str, size: tuple[int, int] = WIDE) -> None:
        """The home timeline as it stands after all is judged."""
        timeline = self.open(path, size)
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
        self.take(timeline.tab, name)

    def why(self, name: str) -> None:
        """The panel on the first tweet."""
        timeline = self.open("/home?theme=light")
        row = timeline.first(lambda row: row.state == "highlight")
        timeline.click(".chips", row.key)
        panel(timeline.tab)
        self.take(timeline.tab, name)

    def popup(self, name: str, scheme: Scheme) -> None:
        """The popup over the timeline: it counts what the tab in front shows."""
        timeline = self.open("/home?theme=light")
        timeline.wait_judged()
        popup = self.open_page("popup.html", scheme, POPUP)
        timeline.tab.to_front()
        until(lambda: popup.run("() => document.querySelector('.headline') !== null"), "counts")
        popup.page.locator("body").screenshot(path=self._path(name))
        popup.close()

    def settings(self, name: str, scheme: Scheme, size: tuple[int, int] = WIDE) -> None:
        """The settings page's first section."""
        page = self.open_page("options.html#show", scheme, size)
        until(lambda: page.run("() => document.querySelector('.cards') !== null"), "the choices")
        self.take(page, name)
        page.close()

    def page(self, name: str, address: str, scheme: Scheme, size: tuple[int, int] = WIDE) -> None:
        """Any page of ours once it has what it shows."""
        page = self.open_page(address, scheme, size)
        until(lambda: page.run(IS_COMPLETE), f"{address} complete")
        self.take(page, name)
        page.close()

    def open(self, path: str, size: tuple[int, int] = WIDE) -> Timeline:
        """A path of the timeline, in a window of a size."""
        timeline = self.bubble.timeline(path)
        tab = timeline.tab
        assert isinstance(tab, ChromiumTab)
        tab.page.set_viewport_size({"width": size[0], "height": size[1]})
        return timeline

    def open_page(self, address: str, scheme: Scheme, size: tuple[int, int] = WIDE) -> ChromiumTab:
        """A page of ours in a tab that the caller closes."""
        tab = self.bubble.driver.new_tab()
        assert isinstance(tab, ChromiumTab)
        tab.page.set_viewport_size({"width": size[0], "height": size[1]})
        tab.page.emulate_media(color_scheme=scheme)
        tab.open(self.bubble.driver.pages + address)
        return tab

    def take(self, tab: object, name: str) -> None:
        """What a tab shows now."""
        assert isinstance(tab, ChromiumTab)
        tab.screenshot(self._path(name))

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.png"
