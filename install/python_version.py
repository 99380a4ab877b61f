"""Refuse an old Python. This file keeps to old syntax, so that an old Python can read it."""

import sys


def require_python() -> None:
    """Raise SystemExit with a sentence unless this is Python 3.11 or newer."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one is exactly what this is for
        sys.exit(
            "Academic Bubble needs Python 3.11 or newer, and this is {}.{}: "
            "install a newer one and start this with it.".format(*sys.version_info[:2])
        )
