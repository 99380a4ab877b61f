"""The saved pages beside the project: some checks read them where they exist."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from install.project import ROOT

SAVED_PAGES: Final = ROOT.parent / "shared" / "xdom"
# Tests in Python that read ../shared bear this marker.
MARKER: Final = "shared"


def saved_pages() -> Path | None:
    """The folder of saved pages, or None where the project stands alone."""
    return SAVED_PAGES if SAVED_PAGES.is_dir() else None


def in_ci() -> bool:
    """Tell whether this is a continuous-integration run, in which nothing may be missing."""
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")
