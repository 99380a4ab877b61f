"""Set up what the chosen checks need and this machine does not have, but for Python's packages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from install import debian, extension
from install.errors import InstallError
from install.progress import step
from tests.runner.checks import Need

PACKAGES: Final[dict[Need, tuple[str, ...]]] = {
    "chromium": ("chromium", *debian.FONTS),
    "firefox": ("firefox-esr", *debian.FONTS),
}
Step = tuple[set[Need], Callable[[], None]]


def prepare(needs: Collection[Need]) -> dict[Need, str]:
    """Set up and return, for each need that could not be met, a sentence why."""
    problems: dict[Need, str] = {}
    for concerned, meet in _steps(set(needs)):
        if concerned <= set(problems):
            continue
        try:
            meet()
        except InstallError as error:
            problems |= dict.fromkeys(concerned, str(error))
    return problems


def _steps(needs: set[Need]) -> Iterator[Step]:
    """What is to be done, each with the needs that wait for it."""
    if needs & {"modules", "builds"}:
        yield needs & {"modules", "builds"}, extension.install_packages
    if "builds" in needs:
        yield {"builds"}, extension.build
    browsers = needs & set(PACKAGES)
    if browsers and debian.can_install():
        yield browsers, lambda: _install_browsers(browsers)


def _install_browsers(browsers: set[Need]) -> None:
    wanted = sorted({package for family in browsers for package in PACKAGES[family]})
    if absent := debian.missing(wanted):
        with step("Browsers") as progress:
            progress.detail = ", ".join(absent)
            debian.install(absent)
