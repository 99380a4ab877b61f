"""Browsers for the tests: one of each family that is shared and reset, and fresh ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, sync_playwright
from xdist.scheduler import LoadScopeScheduling

from install.launch import CHROMIUM_BUILD, FIREFOX_BUILD
from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.driver import Driver
from tests.e2e.firefox import Firefox
from tests.e2e.hosts import RealHost
from tests.e2e.retries import tell
from tests.e2e.shared_browser import SharedBrowser
from tests.replica.server import ReplicaServer

BUILDS = {"chromium": CHROMIUM_BUILD, "firefox": FIREFOX_BUILD}


class ByFamily(LoadScopeScheduling):
    """Each family's tests run in one process, which starts its shared browser once.

    Those of no family are for whichever process has finished first.
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((family for family in BUILDS if f"[{family}" in nodeid), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFamily:
    return ByFamily(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.write_line(tell(report))


Launch = Callable[..., AbstractContextManager[Bubble]]


@pytest.fixture(scope="session")
def replica() -> Iterator[ReplicaServer]:
    with ReplicaServer() as server:
        yield server


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def launch(playwright: Playwright, replica: ReplicaServer) -> Launch:
    """Starts a browser of a family on a folder, with a host that lives in ``home``."""

    @contextmanager
    def running(
        family: str, folder: Path, home: Path | None = None, *, is_newcomer: bool = False
    ) -> Iterator[Bubble]:
        build = BUILDS[family]
        assert (build / "manifest.json").is_file(), f"no extension in {build}: run python3 tests"
        host = RealHost(folder / "host")
        home = home or folder / "home"
        options: dict[str, Any] = {
            "port": replica.port,
            "host": host.program,
            "home": home,
            "is_newcomer": is_newcomer,
        }
        driver: Driver
        if family == "chromium":
            driver = Chromium(playwright, folder, **options)
        else:
            driver = Firefox(folder, **options)
        try:
            yield Bubble(driver, host, home)
        finally:
            driver.quit()

    return running


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def family(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="session")
def shared(
    family: str, launch: Launch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SharedBrowser]:
    """The browser that most tests share."""
    browser = SharedBrowser(lambda: launch(family, tmp_path_factory.mktemp(family)))
    yield browser
    browser.end()


@pytest.fixture
def bubble(shared: SharedBrowser) -> Iterator[Bubble]:
    """The shared browser as on its first day."""
    yield shared.on_its_first_day()
    shared.check()


@pytest.fixture
def unread(bubble: Bubble) -> Bubble:
    """A browser whose host has not seen anybody yet."""
    # Posts in view would be judged, and noted, anew.
    bubble.leave_site()
    bubble.ask({"type": "delete_data", "what": ["sightings", "bubble"]})
    return bubble
