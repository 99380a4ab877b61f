"""The pages that setting up writes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from academic_bubble.setup.browsers import Family
from academic_bubble.setup.last_step import write_last_step
from academic_bubble.setup.machine import System
from academic_bubble.setup.page_parts import PARTS, write_page

MOST_BYTES = 60 * 1024


def last_step(folder: Path, system: System = "linux", home: str = "/home/ann") -> str:
    extensions = {family: Path(home, family) for family in get_args(Family)}
    titles: list[tuple[str, Family]] = [("Vivaldi", "chromium"), ("Zen", "firefox")]
    return write_last_step(folder, titles, extensions, system).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("system", "keys"), [("linux", "Ctrl"), ("macos", "⌘"), ("windows", "bar")]
)
def test_each_system_is_told_how_to_reach_a_hidden_folder(
    tmp_path: Path, system: System, keys: str
) -> None:
    sentences = re.findall(r"The dialogue does not show it.*", last_step(tmp_path, system))

    assert len(sentences) == 2
    assert all(keys in sentence for sentence in sentences)


def test_a_path_is_no_markup(tmp_path: Path) -> None:
    page = last_step(tmp_path, home="/home/<i>&ann")

    assert "<i>" not in page
    assert "/home/&lt;i&gt;&amp;ann/firefox/manifest.json" in page


def test_the_page_loads_nothing(tmp_path: Path) -> None:
    page = last_step(tmp_path)

    assert "default-src 'none'; img-src data:;" in page
    assert {address.partition(":")[0] for address in re.findall(r'src="(.*?)"', page)} == {"data"}


def test_pictures_are_small_and_say_nothing_of_where_they_were_taken() -> None:
    pictures = sorted(PARTS.glob("*.webp"))

    assert len(pictures) == 4
    for picture in pictures:
        content = picture.read_bytes()
        assert (content[:4], content[8:16]) == (b"RIFF", b"WEBPVP8 "), "a picture and no metadata"
        assert len(content) <= MOST_BYTES


def test_a_page_that_is_as_wanted_is_left(tmp_path: Path) -> None:
    values = {"title": "Title", "body": "<p>$5</p>", "script": ""}
    path = write_page(tmp_path / "page.html", **values)
    before = path.stat().st_mtime_ns

    assert write_page(path, **values).stat().st_mtime_ns == before
    assert "<p>$5</p>" in path.read_text(encoding="utf-8")
