"""Chromium, by playwright."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import BrowserContext, Error, Page, Playwright, Worker

from install.launch import CHROMIUM_BUILD, CHROMIUM_PAGES, launch_chromium
from install.launch.chromium import load_extension

VIEWPORT: Final = {"width": 1280, "height": 800}


class ChromiumTab:
    """A tab of Chromium; ``page`` is playwright's, for what only Chromium can show."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def reload(self) -> None:
        self.page.reload()

    def run(self, function: str, argument: object = None) -> Any:
        return self.page.evaluate(function, argument)

    def click_at(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def hold_at(self, x: float, y: float, meanwhile: Callable[[], object]) -> None:
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        meanwhile()
        self.page.mouse.up()

    def move_to(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def to_front(self) -> None:
        self.page.bring_to_front()

    def screenshot(self, path: Path) -> None:
        self.page.screenshot(path=path)

    def close(self) -> None:
        self.page.close()


class Chromium:
    """A running Chromium with a profile of its own."""

    family: Final = "chromium"
    pages: Final = CHROMIUM_PAGES

    def __init__(
        self,
        playwright: Playwright,
        folder: Path,
        *,
        port: int,
        host: Path | None,
        home: Path,
        extension: Path | None = CHROMIUM_BUILD,
        **options: Any,
    ) -> None:
        self._profile = folder / "chromium"
        self.context: BrowserContext = launch_chromium(
            playwright,
            profile=self._profile,
            extension=extension,
            port=port,
            host=host,
            home=home,
            **{"viewport": VIEWPORT, **options},
        )

    def first_tab(self) -> ChromiumTab:
        return ChromiumTab(self.context.pages[0])

    def new_tab(self) -> ChromiumTab:
        return ChromiumTab(self.context.new_page())

    def addresses(self) -> list[str]:
        # Playwright hears of new tabs only while it is asked something.
        self.context.pages[0].title()
        return [page.url for page in self.context.pages]

    def manifests(self) -> Path:
        return self._profile / "NativeMessagingHosts"

    def worker(self) -> Worker:
        """The extension's service worker as it runs now."""
        return self.context.service_workers[-1]

    def reload_extension(self) -> None:
        load_extension(self.context, CHROMIUM_BUILD)

    def last_words(self) -> str | None:
        try:
            self.context.cookies()  # asks the browser
        except Error as error:
            return str(error)
        return None

    def kill(self) -> None:
        assert self.context.browser
        session = self.context.browser.new_browser_cdp_session()
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        browser = next(one["id"] for one in processes if one["type"] == "browser")
        # Until Playwright has heard of it, closing the context fails.
        with self.context.expect_event("close"):
            os.kill(browser, signal.SIGKILL)

    def quit(self) -> None:
        self.context.close()
