"""Firefox, by selenium."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Firefox as WebDriver
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys

from install.launch import FIREFOX_BUILD, FIREFOX_PAGES, launch_firefox
from install.launch.firefox import FIREFOX_LOG

KEYS: Final = {
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Tab": Keys.TAB,
    "Space": Keys.SPACE,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowDown": Keys.ARROW_DOWN,
    "Home": Keys.HOME,
    "End": Keys.END,
}
EMPTY: Final = "about:blank"
LAST_WORDS: Final = 800
# A rejected promise would only time out: its reason is handed over instead.
CALL: Final = """
const [argument, done] = arguments;
Promise.resolve().then(() => (%s)(argument)).then(
  (value) => done({ value }), (error) => done({ error: String(error) + error.stack }));
"""


class FirefoxTab:
    """A tab of Firefox, in a window of its own: a tab in the background would stand still."""

    def __init__(self, driver: WebDriver, handle: str, spare: list[str]) -> None:
        self._driver = driver
        self.handle = handle
        self._spare = spare

    def open(self, address: str) -> None:
        self._here().get(address)

    def reload(self) -> None:
        self._here().refresh()

    def run(self, function: str, argument: object = None) -> Any:
        result = self._here().execute_async_script(CALL % function, argument)
        if "error" in result:
            raise AssertionError(result["error"])
        return result.get("value")

    def click_at(self, x: float, y: float) -> None:
        actions = self._moved_to(x, y)
        actions.pointer_action.click()
        actions.perform()

    def hold_at(self, x: float, y: float, meanwhile: Callable[[], object]) -> None:
        down = self._moved_to(x, y)
        down.pointer_action.pointer_down()  # type: ignore[no-untyped-call]
        down.perform()
        meanwhile()
        up = ActionBuilder(self._here(), duration=0)
        up.pointer_action.pointer_up()  # type: ignore[no-untyped-call]
        up.perform()

    def move_to(self, x: float, y: float) -> None:
        self._moved_to(x, y).perform()

    def press(self, key: str) -> None:
        actions = ActionBuilder(self._here(), duration=0)
        actions.key_action.send_keys(KEYS.get(key, key))
        actions.perform()

    def to_front(self) -> None:
        self._here()

    def screenshot(self, path: Path) -> None:
        self._here().save_screenshot(str(path))

    def close(self) -> None:
        """Leave the page; the window waits for the next tab, since a new one takes a second."""
        self.open(EMPTY)
        self._spare.append(self.handle)

    def _moved_to(self, x: float, y: float) -> ActionBuilder:
        actions = ActionBuilder(self._here(), duration=0)
        actions.pointer_action.move_to_location(round(x), round(y))  # type: ignore[no-untyped-call]
        return actions

    def _here(self) -> WebDriver:
        if self._driver.current_window_handle != self.handle:
            self._driver.switch_to.window(self.handle)
        return self._driver


class Firefox:
    """A running Firefox with a home of its own."""

    family: Final = "firefox"
    pages: Final = FIREFOX_PAGES

    def __init__(
        self,
        folder: Path,
        *,
        port: int,
        host: Path | None,
        home: Path,
        extension: Path | None = FIREFOX_BUILD,
        is_newcomer: bool = False,
    ) -> None:
        self._profile = folder / "firefox"
        self._log = self._profile / FIREFOX_LOG
        self._spare: list[str] = []
        self.driver = launch_firefox(
            profile=self._profile,
            extension=extension,
            port=port,
            host=host,
            home=home,
            is_newcomer=is_newcomer,
        )
        self.driver.set_script_timeout(120)
        self.driver.set_window_size(1280, 886)

    def first_tab(self) -> FirefoxTab:
        return FirefoxTab(self.driver, self.driver.window_handles[0], self._spare)

    def new_tab(self) -> FirefoxTab:
        if self._spare:
            self.driver.switch_to.window(self._spare.pop())
        else:
            self.driver.switch_to.new_window("window")
        self.driver.set_window_size(1280, 886)
        return FirefoxTab(self.driver, self.driver.current_window_handle, self._spare)

    def addresses(self) -> list[str]:
        found = []
        for handle in self.driver.window_handles:
            self.driver.switch_to.window(handle)
            found.append(self.driver.current_url)
        return found

    def manifests(self) -> Path:
        return self._profile / ".mozilla" / "native-messaging-hosts"

    def reload_extension(self) -> None:
        self.driver.install_addon(str(FIREFOX_BUILD), temporary=True)

    def last_words(self) -> str | None:
        try:
            self.driver.window_handles  # noqa: B018  asks the browser
        except WebDriverException:
            return self._log.read_text(encoding="utf-8", errors="replace")[-LAST_WORDS:]
        return None

    def kill(self) -> None:
        os.kill(self.driver.capabilities["moz:processID"], signal.SIGKILL)

    def quit(self) -> None:
        self.driver.quit()
