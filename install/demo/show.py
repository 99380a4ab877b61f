"""Decide how the demo can be shown on this machine, and show it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from academic_bubble.setup.browsers import Browser
from academic_bubble.setup.machine import this_system
from install import debian
from install.demo import headless, offline, stage
from install.launch import BrowserMissing, find_browser, host_launcher
from install.progress import say, step
from tests.replica.server import ReplicaServer

DEBIAN_PACKAGES = {"chromium": "chromium", "firefox": "firefox-esr"}


def demo(browser: str | None, without_window: bool) -> None:
    """Show the demo in the named browser, or in the first one found.

    Raises:
        InstallError: the demo failed, or the named browser is not there.
    """
    try:
        chosen = choose_browser(browser)
    except BrowserMissing as missing:
        if browser:
            raise
        say(f"    {missing}")
        offline.show()
        return
    with _folder() as folder, ReplicaServer() as replica:
        scene = stage.Scene(folder, replica.port, host_launcher(folder / "host"), *chosen)
        if without_window or not has_display():
            headless.show(scene)
        else:
            _show_window(scene)


def has_display() -> bool:
    """Tell whether a window can be opened."""
    if this_system() != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show_window(scene: stage.Scene) -> None:
    say(f"  {scene.browser.title} shows the demo: close its window to go on.")
    with step("Demo"), stage.opened(scene, headless=False) as browser:
        browser.add_extension()
        browser.open(stage.HOME)
        browser.wait_closed()


def choose_browser(name: str | None) -> tuple[Browser, Path]:
    """The browser of the demo, installed where that may be done without asking.

    Raises:
        BrowserMissing: it is not there and may not be installed.
    """
    try:
        return find_browser(name)
    except BrowserMissing:
        package = DEBIAN_PACKAGES.get(name or "chromium")
        if not package or not debian.can_install():
            raise
    with step(f"Browser for the demo ({package})"):
        debian.install([package, *debian.FONTS])
    return find_browser(name)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder for everything the browser and the host write; a browser may die slowly."""
    with tempfile.TemporaryDirectory(prefix="academic-bubble-", ignore_cleanup_errors=True) as name:
        yield Path(name)
