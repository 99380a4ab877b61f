"""From the wheel to highlighted tweets and back, in a home where nothing was before.

Wheel, environment, install, check-up, a real Chromium and a real Firefox that find the host by
what was registered, upgrade, uninstall. Nothing of the clone takes part but the replica.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

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
from tests.e2e.installers import Installer
from tests.e2e.timeline import Timeline
from tests.e2e.wheels import NEWER, build_wheel, lean_wheel
from tests.host_process import frame
from tests.replica.server import ReplicaServer

HOST = "io.academicbubble.host.json"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return lean_wheel(build_wheel(folder / "whole"), folder)


@pytest.fixture
def user_home(tmp_path: Path) -> Path:
    """The home of somebody new, whose name is no easy one."""
    return tmp_path / "Zoë & Jön's höme"


def ours(home: Path) -> list[str]:
    """What is left of us but the program itself, wherever the browsers have put theirs."""
    listed = (*home.rglob("*academic*"), *home.rglob(HOST))
    installed = (".local/share/pipx", ".local/share/uv", ".local/bin", "venv & co", ".cache/uv")
    folders = [home / name for name in installed]
    return [str(path) for path in listed if not any(map(path.is_relative_to, folders))]


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
        assert_highlights(Timeline(FirefoxTab(driver, driver.window_handles[0], [])))
    finally:
        driver.quit()


@pytest.mark.timeout(900)
@pytest.mark.parametrize("way", ["pipx", "uv", "pip"])
def test_from_the_wheel_to_highlighted_tweets_and_back(
    playwright: Playwright,
    replica: ReplicaServer,
    wheel: Path,
    user_home: Path,
    tmp_path: Path,
    way: str,
) -> None:
    installer = Installer(way, user_home)
    command, surroundings = installer.command, installer.surroundings
    installer.install(wheel)
    installed = command("install", "--as-root")
    assert {"chromium", "firefox"} <= {one["name"] for one in installed["browsers"]}
    assert command("doctor")["healthy"]
    extensions = {family: Path(folder) for family, folder in installed["extensions"].items()}

    highlight_in_chromium(playwright, user_home, surroundings, replica.port, extensions["chromium"])

    change_settings(user_home, surroundings)
    installer.install(lean_wheel(wheel, tmp_path, NEWER))
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


def upgrade_python(environment: Path) -> None:
    """As an upgraded system does it: the environment's link leads to another Python by now."""
    newer = environment.parent / "python3.99"
    link = environment / "bin" / "python"
    shutil.copy(link.resolve(), newer)
    link.unlink()
    link.symlink_to(newer)


def remove_python(environment: Path) -> None:
    (environment / "bin" / "python").unlink()


@pytest.mark.parametrize(
    ("damage", "code"),
    [(upgrade_python, "interpreter_upgraded"), (remove_python, "interpreter_gone")],
)
def test_a_python_that_was_upgraded_or_removed_is_named_and_mended(
    wheel: Path, user_home: Path, damage: Callable[[Path], None], code: str
) -> None:
    first, second = Installer("pipx", user_home), Installer("uv", user_home)
    first.install(wheel)
    first.command("install", "--as-root")
    damage(first.environment)

    second.install(wheel)
    sick = second.command("doctor", status=1)
    mended = second.command("doctor", "--fix", "--as-root")

    assert {one["code"] for one in sick["findings"] if one["state"] == "problem"} == {code}
    assert {one["code"] for one in mended["mended"]} == {code}
    assert mended["healthy"]
    answers = [one for one in mended["findings"] if one["code"] == "answer_good"]
    assert len(answers) == 2
    change_settings(user_home, second.surroundings)


@pytest.mark.parametrize("way", ["pipx", "uv"])
@pytest.mark.parametrize("damage", [upgrade_python, remove_python])
def test_installing_again_mends_the_program_itself(
    wheel: Path, user_home: Path, way: str, damage: Callable[[Path], None]
) -> None:
    installer = Installer(way, user_home)
    installer.install(wheel)
    installer.command("install", "--as-root")
    damage(installer.environment)

    installer.install(wheel)

    findings = installer.command("doctor")["findings"]
    assert {one["state"] for one in findings} == {"good"}
