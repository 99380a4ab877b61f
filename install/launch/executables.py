"""Which browser to start."""

from __future__ import annotations

from pathlib import Path

from academic_bubble.setup.browsers import Browser, Family, browsers, find_executable
from academic_bubble.setup.machine import Machine
from install.errors import InstallError


class BrowserMissing(InstallError):
    """No browser that could be started; the text names what to install."""


def find_browser(
    name: str | None = None, family: Family | None = None, machine: Machine | None = None
) -> tuple[Browser, Path]:
    """The first browser that can be started, of the table's order, and its program.

    Args:
        name: only the browser of this name in browsers.toml.
        family: only browsers of this family.

    Raises:
        BrowserMissing: there is none.
    """
    here = machine or Machine()
    wanted = [
        browser
        for browser in browsers(here)
        if name in (None, browser.name) and family in (None, browser.family)
    ]
    for browser in wanted:
        if executable := find_executable(browser, here):
            return browser, executable
    titles = " or ".join(browser.title for browser in wanted) or f"a browser called {name}"
    raise BrowserMissing(f"No {titles} was found: install it, as an ordinary package (not a snap).")
