"""The command line of ``python3 install``."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from install.project import ROOT

# Read by its path: the host, whose file it is, may not be installed yet.
TABLE: Final = ROOT / "host" / "academic_bubble" / "setup" / "table"


@dataclass(frozen=True)
class Options:
    """``browser`` is a name in the table of browsers; None takes the first that is there."""

    demo: bool
    headless: bool
    browser: str | None
    uninstall: bool
    as_root: bool


def parse(arguments: Sequence[str]) -> Options:
    """Read the command line. Raises SystemExit for --help and for mistakes."""
    parser = argparse.ArgumentParser(
        prog="python3 install",
        description="Sets Academic Bubble up for this user and shows it in a demo.",
    )
    parser.add_argument("--no-demo", dest="demo", action="store_false", help="skip the demo")
    parser.add_argument(
        "--headless", action="store_true", help="demo without a window: a table and screenshots"
    )
    names = [name for file in sorted(TABLE.glob("*.toml")) for name in _names(file)]
    parser.add_argument("--browser", choices=names, help="the browser of the demo")
    parser.add_argument(
        "--uninstall", action="store_true", help="remove what was registered with the browsers"
    )
    parser.add_argument(
        "--as-root", action="store_true", help="set up root's own browsers, under sudo"
    )
    return Options(**vars(parser.parse_args(arguments)))


def _names(file: Path) -> list[str]:
    return list(tomllib.loads(file.read_text(encoding="utf-8")))
