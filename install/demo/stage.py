"""One browser on the replica: what the demo needs of it, in Chromium and in Firefox."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from academic_bubble.setup.browsers import Browser
from install.launch import (
    CHROMIUM_BUILD,
    CHROMIUM_PAGES,
    FIREFOX_BUILD,
    FIREFOX_PAGES,
    launch_chromium,
    launch_firefox,
)
from install.launch.chromium import load_extension

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext
    from selenium.webdriver import Firefox

HOME: Final = "https://x.com/home"
WIDTH: Final = 1280
HEIGHT: Final = 1000
POLL_S: Final = 0.5


@dataclass(frozen=True)
class Scene:
    """Where the demo plays; ``folder`` takes all that browser and host write."""

    folder: Path
    port: int
    host: Path
    browser: Browser
    program: Path


class Stage(Protocol):
    """A started browser with one tab. ``pages`` is the address of the extension's own pages."""

    pages: str

    def add_extension(self) -> None: ...

    def open(self, address: str) -> None: ...

    def run(self, function: str, argument: object = None) -> Any:
        """Call an async JavaScript function in the tab and return what it resolves to."""

    def screenshot(self, path: Path) -> None: ...

    def wait_closed(self) -> None:
        """Wait until the user has closed the window."""


@contextmanager
def opened(scene: Scene, headless: bool) -> Iterator[Stage]:
    """Start the scene's browser, without the extension as yet, and end it afterwards."""
    opener = _chromium if scene.browser.family == "chromium" else _firefox
    with opener(scene, headless) as stage:
        yield stage


@contextmanager
def _chromium(scene: Scene, headless: bool) -> Iterator[Stage]:
    from playwright.sync_api import sync_playwright

    size: dict[str, Any] = {"viewport": {"width": WIDTH, "height": HEIGHT}}
    with sync_playwright() as playwright:
        context = launch_chromium(
            playwright,
            profile=scene.folder / "profile",
            extension=None,
            port=scene.port,
            host=scene.host,
            home=scene.folder / "home",
            executable=scene.program,
            headless=headless,
            **(size if headless else {"no_viewport": True}),
        )
        yield _ChromiumStage(context)
        context.close()


@contextmanager
def _firefox(scene: Scene, headless: bool) -> Iterator[Stage]:
    driver = launch_firefox(
        profile=scene.folder / "profile",
        extension=None,
        port=scene.port,
        host=scene.host,
        home=scene.folder / "home",
        executable=scene.program,
        headless=headless,
    )
    try:
        driver.set_window_size(WIDTH, HEIGHT)
        yield _FirefoxStage(driver)
    finally:
        driver.quit()


class _ChromiumStage:
    pages = CHROMIUM_PAGES

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._tab = context.pages[0]

    def add_extension(self) -> None:
        load_extension(self._context, CHROMIUM_BUILD)

    def open(self, address: str) -> None:
        self._tab.goto(address)

    def run(self, function: str, argument: object = None) -> Any:
        return self._tab.evaluate(function, argument)

    def screenshot(self, path: Path) -> None:
        self._tab.screenshot(path=path)

    def wait_closed(self) -> None:
        while self._context.pages:
            self._context.pages[0].wait_for_event("close", timeout=0)


class _FirefoxStage:
    pages = FIREFOX_PAGES

    def __init__(self, driver: Firefox) -> None:
        self._driver = driver

    def add_extension(self) -> None:
        self._driver.install_addon(str(FIREFOX_BUILD), temporary=True)

    def open(self, address: str) -> None:
        self._driver.get(address)

    def run(self, function: str, argument: object = None) -> Any:
        call = f"const [given, done] = arguments; ({function})(given).then(done);"
        return self._driver.execute_async_script(call, argument)

    def screenshot(self, path: Path) -> None:
        self._driver.save_screenshot(str(path))

    def wait_closed(self) -> None:
        from selenium.common.exceptions import WebDriverException

        try:
            while self._driver.window_handles:
                time.sleep(POLL_S)
        except WebDriverException:
            return  # the driver has lost its browser: the user closed it
