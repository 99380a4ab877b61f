"""The throw-away profile of a launched browser, without launching it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from academic_bubble.setup.machine import this_system
from install.launch import BrowserMissing, host_launcher
from install.launch.chromium import chromium_arguments, prepare_profile
from install.launch.firefox import geckodriver
from install.launch.host import register_host, surroundings

MANIFEST = "NativeMessagingHosts/io.academicbubble.host.json"


def test_a_profile_knows_the_host_and_is_in_developer_mode(tmp_path: Path) -> None:
    launcher = host_launcher(tmp_path / "host")

    prepare_profile(tmp_path / "profile", launcher)

    preferences = tmp_path / "profile" / "Default" / "Preferences"
    assert json.loads(preferences.read_text(encoding="utf-8")) == {
        "extensions": {"ui": {"developer_mode": True}}
    }
    manifest = json.loads((tmp_path / "profile" / MANIFEST).read_text(encoding="utf-8"))
    assert manifest["path"] == str(launcher)


def test_a_profile_that_was_used_keeps_its_preferences(tmp_path: Path) -> None:
    prepare_profile(tmp_path, None)
    preferences = tmp_path / "Default" / "Preferences"
    preferences.write_text('{"changed": true}', encoding="utf-8")

    prepare_profile(tmp_path, None)

    assert preferences.read_text(encoding="utf-8") == '{"changed": true}'


def test_without_a_host_its_manifest_goes_and_others_stay(tmp_path: Path) -> None:
    register_host(tmp_path, "firefox", tmp_path / "host")
    (tmp_path / "org.example.json").touch()

    register_host(tmp_path, "firefox", None)

    assert [path.name for path in tmp_path.iterdir()] == ["org.example.json"]


def test_every_host_but_x_is_cut_off() -> None:
    assert (
        "--host-resolver-rules=MAP x.com:443 127.0.0.1:4711,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1"
        in chromium_arguments(4711)
    )


def test_what_browser_and_host_write_stays_in_the_given_folders(tmp_path: Path) -> None:
    environment = surroundings(tmp_path / "profile", tmp_path / "home")

    assert environment["ACADEMIC_BUBBLE_HOME"] == str(tmp_path / "home")
    assert environment["PATH"] == os.environ["PATH"]
    moved = {environment.get(name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    inside = {str(tmp_path / "profile" / name) for name in ("", ".config", ".cache")}
    assert moved == inside or this_system() != "linux"


def test_the_machines_own_geckodriver_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: str(tmp_path / "geckodriver"))

    assert geckodriver() == tmp_path / "geckodriver"


def test_without_geckodriver_the_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)

    with pytest.raises(BrowserMissing, match="install it and put it on PATH"):
        geckodriver()
