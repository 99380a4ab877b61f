"""The pages that setting up writes: files that load nothing, put together from page/."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from string import Template
from typing import Final

from academic_bubble.setup.files import is_as_written, write_atomically
from academic_bubble.setup.machine import Machine

PARTS: Final = Path(__file__).with_name("page")
MODE: Final = 0o644


def part(name: str, /, **values: str) -> str:
    """A file of page/; where there are values, they take the places that it has for them."""
    text = (PARTS / name).read_text(encoding="utf-8").strip()
    return Template(text).substitute(values) if values else text


def write_page(path: Path, **values: str) -> Path:
    """Write a page unless it is as wanted already. Raises OSError.

    Args:
        values: what ``page.html`` has places for, except style and mark.
    """
    text = part("page.html", style=part("style.css"), mark=part("mark.svg"), **values)
    if not is_as_written(path, text.encode(), MODE):
        write_atomically(path, text, MODE)
    return path


def open_page(page: Path, machine: Machine, program: Path | None = None) -> bool:
    """Show a page, in the user's browser or in this one; False where there is no display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    if machine.system == "linux" and not any(map(machine.environment.get, names)):
        return False
    if program is None:
        return webbrowser.open(page.as_uri())
    return webbrowser.BackgroundBrowser(str(program)).open(page.as_uri())
