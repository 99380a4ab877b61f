"""A step is skipped only when nothing has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from install.stamps import Stamp, digest, files_below


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "source" / "main.ts"
    file.parent.mkdir()
    file.write_text("one", encoding="utf-8")
    return file


@pytest.fixture
def output(tmp_path: Path) -> Path:
    file = tmp_path / "output.js"
    file.write_text("built", encoding="utf-8")
    return file


def stamp(tmp_path: Path, source: Path, output: Path) -> Stamp:
    inputs = digest(files_below(source.parent), "v22")
    return Stamp(tmp_path / "cache" / "stamp.json", inputs, lambda: digest([output]))


def test_it_is_fresh_once_written(tmp_path: Path, source: Path, output: Path) -> None:
    assert not stamp(tmp_path, source, output).is_fresh()

    stamp(tmp_path, source, output).write()

    assert stamp(tmp_path, source, output).is_fresh()


@pytest.mark.parametrize("change", ["edited", "added", "deleted", "output", "no output", "stamp"])
def test_every_change_makes_it_stale(
    tmp_path: Path, source: Path, output: Path, change: str
) -> None:
    stamp(tmp_path, source, output).write()

    if change == "edited":
        source.write_text("two", encoding="utf-8")
    elif change == "added":
        (source.parent / "more.ts").touch()
    elif change == "deleted":
        source.unlink()
    elif change == "output":
        output.write_text("tampered", encoding="utf-8")
    elif change == "no output":
        output.unlink()
    else:
        (tmp_path / "cache" / "stamp.json").write_text("{", encoding="utf-8")

    assert not stamp(tmp_path, source, output).is_fresh()


def test_entries_can_be_left_out(source: Path) -> None:
    ignored = source.parent / "node_modules" / "deep" / "file.js"
    ignored.parent.mkdir(parents=True)
    ignored.touch()

    assert files_below(source.parent, without=frozenset({"node_modules"})) == [source]
