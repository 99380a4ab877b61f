"""Set up what the chosen checks need and this machine does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from install import debian, extension
from install.errors import InstallError
from install.launch import BrowserMissing, find_browser
from install.launch.firefox import geckodriver
from install.progress import step
from tests.runner.checks import Need

PACKAGES: Final[dict[Need, tuple[str, ...]]] = {
    "chromium": ("chromium", *debian.FONTS),
    "firefox": ("firefox-esr", *debian.FONTS),
}


def prepare(needs: Iterable[Need]) -> dict[Need, str]:
    """Set up and return, for each need that could not be met, a sentence why."""
    steps: dict[Need, Callable[[], None]] = {
        "modules": extension.install_packages,
        "builds": extension.build,
        "chromium": lambda: _browser("chromium"),
        "firefox": lambda: _browser("firefox"),
    }
    wanted = set(needs)
    if "builds" in wanted:
        wanted.add("modules")
    problems: dict[Need, str] = {}
    for need, meet in steps.items():
        if need not in wanted:
            continue
        try:
            meet()
        except InstallError as error:
            problems[need] = str(error)
    return problems


def _browser(family: Need) -> None:
    with step(f"Browser: {family.capitalize()}") as progress:
        if debian.can_install() and (absent := debian.missing(PACKAGES[family])):
            debian.install(absent)
        progress.detail = str(_program(family))


def _program(family: Need) -> str:
    """The browser's program. Raises BrowserMissing if it, or what drives it, is missing."""
    if family == "firefox":
        geckodriver()
        return str(find_browser(family="firefox")[1])
    if family == "chromium":
        return str(find_browser(family="chromium")[1])
    raise BrowserMissing(f"{family} is not a browser.")
