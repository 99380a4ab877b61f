"""Chromium and its kin, driven by playwright."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from academic_bubble.serve import CHROMIUM_ORIGIN
from install.launch.executables import find_browser
from install.launch.host import register_host, settle, surroundings

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Playwright

CHROMIUM_PAGES: Final = CHROMIUM_ORIGIN


def launch_chromium(
    playwright: Playwright,
    *,
    profile: Path,
    extension: Path | None,
    port: int,
    host: Path | None,
    home: Path,
    executable: Path | None = None,
    headless: bool = True,
    is_newcomer: bool = False,
    arguments: Sequence[str] = (),
    **options: Any,
) -> BrowserContext:
    """Start Chromium with the extension; https://x.com/ is the server on 127.0.0.1:``port``.

    Args:
        profile: the throw-away profile folder; it may be launched again.
        extension: the unpacked extension; None starts without one.
        host: the program of the native host; None leaves it uninstalled.
        home: ACADEMIC_BUBBLE_HOME of the host.
        is_newcomer: nothing is set up there yet, and the extension welcomes.
        arguments: more command-line switches.
        options: passed to playwright's launch_persistent_context (viewport, color_scheme, ...).

    Raises:
        BrowserMissing: no executable given and none found.
    """
    if not is_newcomer:
        settle(home)
    program = executable or find_browser(family="chromium")[1]
    prepare_profile(profile, host)
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=program,
        headless=headless,
        chromium_sandbox=not _is_root(),
        args=[*chromium_arguments(port), *arguments],
        ignore_default_args=["--disable-extensions"],
        env={**surroundings(profile, home)},
        **options,
    )
    if extension:
        load_extension(context, extension)
    return context


def load_extension(context: BrowserContext, extension: Path) -> None:
    """Load the unpacked extension and wait for its service worker; a second call reloads it.

    The command line's --load-extension does the same in Chromium, but not in Chrome any more.
    """
    assert context.browser
    session = context.browser.new_browser_cdp_session()
    with context.expect_event(
        "serviceworker", lambda worker: worker.url.startswith(CHROMIUM_PAGES)
    ):
        session.send("Extensions.loadUnpacked", {"path": str(extension)})
    session.detach()


def chromium_arguments(port: int) -> list[str]:
    """The switches that bring every request for X to our server and stop all others."""
    rules = f"MAP x.com:443 127.0.0.1:{port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1"
    return [
        f"--host-resolver-rules={rules}",
        "--ignore-certificate-errors",
        "--enable-unsafe-extension-debugging",
    ]


def prepare_profile(profile: Path, host: Path | None) -> None:
    """Make a profile in developer mode (unpacked extensions may reload) that knows the host."""
    preferences = profile / "Default" / "Preferences"
    if not preferences.exists():
        preferences.parent.mkdir(parents=True)
        developer = {"extensions": {"ui": {"developer_mode": True}}}
        preferences.write_text(json.dumps(developer), encoding="utf-8")
    register_host(profile / "NativeMessagingHosts", "chromium", host)


def _is_root() -> bool:
    """Chromium refuses to start as root with its sandbox on."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
