"""The extension's packages: what is in them, and that they are the same twice."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from academic_bubble import __version__
from academic_bubble.setup.unpack import NAMES
from install import extension, package
from install.package import carried, for_stores, pack
from install.project import EXTENSION, ROOT

MANIFEST = {"name": "Bubble", "version": "1.2.3", "key": "abc"}


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A build of the extension, as far as packing goes."""
    folder = tmp_path / "build"
    (folder / "icon").mkdir(parents=True)
    (folder / "manifest.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    (folder / "icon" / "16.png").write_bytes(bytes(range(256)) * 9)
    (folder / "background.js").write_text("start();", encoding="utf-8")
    return folder


def test_the_same_files_give_the_same_bytes(build: Path, tmp_path: Path) -> None:
    first = pack(build, tmp_path / "first.zip").read_bytes()
    copy = tmp_path / "copy"
    for path in sorted(build.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(build)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            target.chmod(0o600)
            os.utime(target, (86_400, 86_400))

    assert pack(copy, tmp_path / "second.zip").read_bytes() == first


def test_a_package_holds_what_was_built(build: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(pack(build, tmp_path / "x.zip")) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["background.js", "icon/16.png", "manifest.json"]
        assert packed.read("icon/16.png") == (build / "icon" / "16.png").read_bytes()
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o644}


def test_chromes_store_gets_no_key_and_firefox_its_xpi(
    build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "CARRIED", {"chromium.zip": build, "firefox.xpi": build})
    monkeypatch.setattr(package, "CHROMIUM_BUILD", build)
    monkeypatch.setattr(package, "FIREFOX_BUILD", build)
    monkeypatch.setattr(package, "PACKAGES", tmp_path / "packages")
    for step in ("install_packages", "build"):
        monkeypatch.setattr(extension, step, lambda: None)

    chrome, firefox = for_stores()

    assert chrome.name == "academic-bubble-1.2.3-chrome.zip"
    assert firefox.name == "academic-bubble-1.2.3-firefox.xpi"
    for path, key in ((chrome, None), (firefox, "abc"), (carried()["chromium.zip"], "abc")):
        with zipfile.ZipFile(path) as packed:
            assert json.loads(packed.read("manifest.json")).get("key") == key


def test_a_source_distribution_needs_no_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "SHIPPED", tmp_path)
    for name in package.CARRIED:
        (tmp_path / name).touch()
    monkeypatch.setattr(extension, "build", lambda: pytest.fail("nothing has to be built"))

    assert carried() == {name: tmp_path / name for name in package.CARRIED}


def test_the_wheel_carries_what_setting_up_unpacks() -> None:
    assert set(package.CARRIED) == set(NAMES.values())


def test_host_wheel_and_extension_have_one_version() -> None:
    import tomllib

    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    package_json = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))

    assert wheel["version"] == package_json["version"] == __version__
