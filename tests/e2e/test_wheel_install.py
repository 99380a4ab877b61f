"""From the wheel to highlighted tweets and back, in a home where nothing was before.

Wheel, environment, install, check-up, a real Chromium and a real Firefox that find the host by
what was registered, upgrade, uninstall. Nothing of the clone takes part but the replica.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright
from selenium.webdriver import Firefox
from selenium.webdriver.firefox.service import Service

from academic_bubble.serve import CHROMIUM_ORIGIN
from install.launch import find_browser
from install.launch.chromium import chromium_arguments, load_extension
from install.launch.firefox import firefox_options, geckodriver
from tests.e2e.chromium import VIEWPORT, ChromiumTab
from tests.e2e.firefox import FirefoxTab
from tests.e2e.timeline import Timeline
from tests.e2e.wheels import NEWER, build_wheel, install_wheel, make_environment, newer_wheel
from tests.host_process import frame
from tests.replica.server import ReplicaServer

HOST = "io.academicbubble.host.json"
Command = Callable[..., Any]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def user_home(tmp_path: Path) -> Path:
    """The home of somebody new, whose name is no easy one."""
    folder = tmp_path / "Zoë & Jön's höme"
    folder.mkdir()
    return folder


@pytest.fixture
def surroundings(user_home: Path) -> dict[str, str]:
    """What a login in a fresh container sets, and no more."""
    return {"HOME": str(user_home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}


@pytest.fixture
def environment(tmp_path: Path, wheel: Path) -> Path:
    folder = tmp_path / "pipx & co" / "venv"
    make_environment(folder, wheel)
    return folder


@pytest.fixture
def command(environment: Path, surroundings: dict[str, str]) -> Command:
    """Runs the program of the environment and returns its JSON."""

    def run(*words: str) -> Any:
        program = str(environment / "bin" / "academic-bubble")
        arguments = [program, *words, "--json"]
        done = subprocess.run(
            arguments, env=surroundings, cwd="/", capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    return run


def ours(home: Path) -> list[str]:
    """What is left of us, wherever the browsers have put theirs."""
    words = ("academic", HOST)
    return [str(path) for path in home.rglob("*") if any(word in path.name for word in words)]


def change_settings(home: Path, environment: dict[str, str]) -> None:
    """Make a choice, as the settings page does, by the program that browsers start."""
    program = home / ".local/share/academic-bubble/native-host/academic-bubble-host"
    change = {"type": "change_settings", "id": 1, "change": {"mode": "highlight"}, "reset": False}
    done = subprocess.run(
        [program, CHROMIUM_ORIGIN], input=frame(change), env=environment, capture_output=True
    )
    assert b'"mode":"highlight"' in done.stdout, done.stderr


def assert_highlights(timeline: Timeline) -> None:
    rows = timeline.open("/home").wait_judged()
    assert any(row.outcome == "professional" and row.marks for row in rows)
    assert any(row.outcome == "personal" for row in rows)


def highlight_in_chromium(
    playwright: Playwright, home: Path, environment: dict[str, str], port: int, extension: Path
) -> None:
    """The user's own profile: its folder of manifests is the one that was registered."""
    context = playwright.chromium.launch_persistent_context(
        home / ".config" / "chromium",
        executable_path=find_browser(family="chromium")[1],
        chromium_sandbox=os.geteuid() != 0,
        args=chromium_arguments(port),
        ignore_default_args=["--disable-extensions"],
        env={**environment},
        viewport={"width": VIEWPORT["width"], "height": VIEWPORT["height"]},
    )
    try:
        load_extension(context, extension)
        assert_highlights(Timeline(ChromiumTab(context.pages[0])))
    finally:
        context.close()


def highlight_in_firefox(environment: dict[str, str], port: int, extension: Path) -> None:
    program = find_browser(family="firefox")[1]
    options = firefox_options(program, port, True, {})
    driver = Firefox(options=options, service=Service(str(geckodriver()), env=environment))
    try:
        driver.set_script_timeout(120)
        driver.install_addon(str(extension), temporary=True)
        assert_highlights(Timeline(FirefoxTab(driver, driver.window_handles[0])))
    finally:
        driver.quit()


@pytest.mark.timeout(900)
def test_from_the_wheel_to_highlighted_tweets_and_back(
    playwright: Playwright,
    replica: ReplicaServer,
    command: Command,
    environment: Path,
    wheel: Path,
    user_home: Path,
    surroundings: dict[str, str],
    tmp_path: Path,
) -> None:
    installed = command("install", "--as-root")
    assert {"chromium", "firefox"} <= {one["name"] for one in installed["browsers"]}
    assert command("doctor")["healthy"]
    extensions = {family: Path(folder) for family, folder in installed["extensions"].items()}

    highlight_in_chromium(playwright, user_home, surroundings, replica.port, extensions["chromium"])
    highlight_in_firefox(surroundings, replica.port, extensions["firefox"])

    change_settings(user_home, surroundings)
    install_wheel(environment, newer_wheel(wheel, tmp_path))
    stale = {one["code"] for one in command("doctor")["findings"] if one["state"] != "good"}
    assert stale == {"extension_old"}
    assert set(command("install", "--as-root")["changed"]) == {"chromium", "firefox"}
    findings = command("doctor")["findings"]
    assert {one["state"] for one in findings} == {"good"}
    assert sum(f"version {NEWER}" in one["message"] for one in findings) == len(
        installed["browsers"]
    )
    change_settings(user_home, surroundings)
    highlight_in_firefox(surroundings, replica.port, extensions["firefox"])

    gone = command("uninstall", "--as-root", "--purge", "--yes")
    assert gone["removed"]
    assert ours(user_home) == []
    assert not list(user_home.rglob("NativeMessagingHosts"))
