"""A browser that dies takes one test with it, not all that share it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Launch
from tests.e2e.shared_browser import SharedBrowser


def test_another_browser_takes_the_place_of_one_that_died(
    family: str, launch: Launch, tmp_path: Path
) -> None:
    folders = (tmp_path / name for name in ("first", "second"))
    browser = SharedBrowser(lambda: launch(family, next(folders)))
    try:
        first = browser.on_its_first_day()
        browser.check()
        first.driver.kill()

        with pytest.raises(AssertionError, match="the browser is gone"):
            browser.check()
        second = browser.on_its_first_day()

        assert second.timeline().wait_judged()
        browser.check()
    finally:
        browser.end()
