"""The last step, which no program may do for the user: loading the extension into the browser."""

from __future__ import annotations

import html
import webbrowser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Final

from academic_bubble.setup.browsers import Family
from academic_bubble.setup.files import is_as_written, utf8, write_atomically
from academic_bubble.setup.machine import Machine
from academic_bubble.setup.unpack import NAMES

PARTS: Final = Path(__file__).with_name("page")
FILE_NAME: Final = "last-step.html"
MODE: Final = 0o644
STEPS: Final[dict[Family, str]] = {
    "chromium": "open chrome://extensions, switch on Developer mode, press Load unpacked and "
    "choose the folder",
    "firefox": "open about:debugging#/runtime/this-firefox, press Load Temporary Add-on and choose "
    "the file",
}


def page_path(folder: Path) -> Path:
    """The file of the page in a folder."""
    return folder / FILE_NAME


def write_page(
    folder: Path, titles: Iterable[tuple[str, Family]], extensions: Mapping[Family, Path]
) -> Path:
    """Write the page for the browsers found, and return its path.

    Args:
        titles: the title and family of each browser.
        extensions: the folder of the unpacked extension by family.

    Raises:
        OSError: the folder cannot be written.
    """
    listed = list(titles)
    sections = [
        _section(family, [title for title, kin in listed if kin == family], extension)
        for family, extension in extensions.items()
    ]
    text = Template(_part("page.html")).substitute(
        style=_part("style.css"),
        mark=_part("mark.svg"),
        script=_part("script.js"),
        sections="\n".join(sections),
    )
    path = page_path(folder)
    if not is_as_written(path, text.encode(), MODE):
        write_atomically(path, text, MODE)
    return path


def what_to_choose(family: Family, extension: Path) -> Path:
    """What the user picks in the browser's dialogue."""
    return extension / "manifest.json" if family == "firefox" else extension


def open_page(page: Path, machine: Machine) -> bool:
    """Show the page in the user's browser; False where there is no display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    has_display = machine.system != "linux" or any(map(machine.environment.get, names))
    return has_display and webbrowser.open(page.as_uri())


def _section(family: Family, titles: Sequence[str], extension: Path) -> str:
    return Template(_part(f"{family}.html")).substitute(
        titles=html.escape(", ".join(titles)),
        folder=html.escape(utf8(what_to_choose(family, extension))),
        package=html.escape(utf8(extension.with_name(NAMES[family]))),
        picture=_part(f"{family}.svg"),
    )


def _part(name: str) -> str:
    return (PARTS / name).read_text(encoding="utf-8").strip()
