"""The browsers that checks run in. They are found by the host's own code: it must be installed."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Literal

from install.errors import InstallError
from install.launch import find_browser
from install.launch.firefox import geckodriver
from install.progress import step
from tests.runner.checks import Need

FAMILIES: Final[tuple[Literal["chromium", "firefox"], ...]] = ("chromium", "firefox")


def find(needs: Collection[Need]) -> dict[Need, str]:
    """Say which programs are used and return, for a browser that is not there, a sentence why."""
    problems: dict[Need, str] = {}
    for family in FAMILIES:
        if family not in needs:
            continue
        try:
            with step(f"Browser: {family.capitalize()}") as progress:
                if family == "firefox":
                    geckodriver()
                progress.detail = str(find_browser(family=family)[1])
        except InstallError as error:
            problems[family] = str(error)
    return problems
