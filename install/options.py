"""The command line of ``python3 install``."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from install.browsers import TABLE


@dataclass(frozen=True)
class Options:
    """``browser`` is a name in browsers.toml, for the demo; None takes the first that is there."""

    demo: bool
    headless: bool
    browser: str | None
    uninstall: bool


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
    names = list(tomllib.loads(TABLE.read_text(encoding="utf-8")))
    parser.add_argument("--browser", choices=names, help="the browser of the demo")
    parser.add_argument(
        "--uninstall", action="store_true", help="remove what was registered with the browsers"
    )
    return Options(**vars(parser.parse_args(arguments)))
