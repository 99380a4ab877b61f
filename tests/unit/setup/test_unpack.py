"""The extension, unpacked from the packages that a wheel carries."""

from __future__ import annotations

from pathlib import Path

import pytest

from academic_bubble.setup.record import Record
from academic_bubble.setup.unpack import Unpacker, unpacked
from tests.unit.setup.conftest import everything_below, pack


@pytest.fixture
def unpacker(packages: Path, tmp_path: Path) -> Unpacker:
    return Unpacker(tmp_path / "data", packages)


def test_a_family_is_unpacked_with_its_package(unpacker: Unpacker, packages: Path) -> None:
    assert unpacker.unpack("firefox")

    folder = unpacker.folder("firefox")
    assert set(everything_below(folder)) == {"manifest.json", "a", "a/b.js"}
    assert unpacker.copy("firefox").read_bytes() == (packages / "firefox.xpi").read_bytes()


def test_a_second_time_changes_nothing(unpacker: Unpacker) -> None:
    unpacker.unpack("chromium")
    times = {path: path.stat().st_mtime_ns for path in unpacker.folder("chromium").rglob("*")}

    assert not unpacker.unpack("chromium")
    assert all(path.stat().st_mtime_ns == time for path, time in times.items())


def test_a_newer_one_takes_the_place_whole(unpacker: Unpacker, packages: Path) -> None:
    unpacker.unpack("chromium")
    pack(packages / "chromium.zip", {"manifest.json": '{"version": "9"}', "new.js": "2"})

    assert unpacker.unpack("chromium")
    assert set(everything_below(unpacker.folder("chromium"))) == {"manifest.json", "new.js"}


@pytest.mark.parametrize("damage", ["gone", "changed", "added"])
def test_damage_is_mended(unpacker: Unpacker, damage: str) -> None:
    unpacker.unpack("chromium")
    script = unpacker.folder("chromium") / "a" / "b.js"
    whole = everything_below(unpacker.folder("chromium"))
    if damage == "gone":
        script.unlink()
    else:
        (script if damage == "changed" else script.with_name("c.js")).write_text("alert(1)")

    assert unpacker.unpack("chromium")
    assert everything_below(unpacker.folder("chromium")) == whole


def test_what_a_broken_off_unpacking_left_is_no_hindrance(unpacker: Unpacker) -> None:
    left = unpacker.folder("chromium").with_name(".chromium.new")
    left.mkdir(parents=True)
    (left / "half").touch()

    unpacker.unpack("chromium")

    assert not left.exists()


def test_the_record_knows_what_is_unpacked(unpacker: Unpacker) -> None:
    written = Record()

    unpacker.note(["firefox"], written)

    assert unpacked(written) == {"firefox": unpacker.folder("firefox")}


def test_only_families_with_a_package_and_a_browser_count(
    unpacker: Unpacker, packages: Path
) -> None:
    assert unpacker.families(["firefox", "firefox", "chromium"]) == ["chromium", "firefox"]
    (packages / "chromium.zip").unlink()
    assert unpacker.families(["firefox", "chromium"]) == ["firefox"]
