"""The last step, which no program may do for the user: loading the extension into the browser."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from academic_bubble.setup.browsers import Family
from academic_bubble.setup.files import utf8
from academic_bubble.setup.machine import System
from academic_bubble.setup.page_parts import PARTS, part, write_page
from academic_bubble.setup.unpack import NAMES

FILE_NAME: Final = "last-step.html"
STEPS: Final[dict[Family, str]] = {
    "chromium": "open chrome://extensions, switch on Developer mode, press Load unpacked and "
    "choose the folder",
    "firefox": "open about:debugging#/runtime/this-firefox, press Load Temporary Add-on and choose "
    "the file",
}
# Data folders are hidden ones: the dialogues of all systems let a path be pasted, each in its way.
PASTE: Final[dict[System, str]] = {
    "linux": "The dialogue does not show it by itself: press <kbd>Ctrl</kbd> + <kbd>L</kbd> there "
    "and paste this.",
    "macos": "The dialogue does not show it by itself: press <kbd>⌘</kbd> + <kbd>⇧</kbd> + "
    "<kbd>G</kbd> there and paste this.",
    "windows": "The dialogue does not show it by itself: paste this into its address bar.",
}


def page_path(folder: Path) -> Path:
    """The file of the page in a folder."""
    return folder / FILE_NAME


def write_last_step(
    folder: Path,
    titles: Iterable[tuple[str, Family]],
    extensions: Mapping[Family, Path],
    system: System,
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
        _section(family, [title for title, kin in listed if kin == family], extension, system)
        for family, extension in extensions.items()
    ]
    return write_page(
        page_path(folder),
        title="Academic Bubble: the last step",
        body=part("last-step.html", sections="\n".join(sections)),
        script=part("script.js"),
    )


def what_to_choose(family: Family, extension: Path) -> Path:
    """What the user picks in the browser's dialogue."""
    return extension / "manifest.json" if family == "firefox" else extension


def _section(family: Family, titles: Sequence[str], extension: Path, system: System) -> str:
    return part(
        f"{family}.html",
        titles=html.escape(", ".join(titles)),
        folder=html.escape(utf8(what_to_choose(family, extension))),
        package=html.escape(utf8(extension.with_name(NAMES[family]))),
        paste=PASTE[system],
        button=_picture(f"{family}-button"),
        loaded=_picture(f"{family}-loaded"),
    )


def _picture(name: str) -> str:
    """The address of a picture that is part of the page: the page stays one file."""
    content = (PARTS / f"{name}.webp").read_bytes()
    return f"data:image/webp;base64,{base64.b64encode(content).decode('ascii')}"
