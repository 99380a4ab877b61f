"""Which program the manifest names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from academic_bubble.setup.launcher import make_launcher


def test_it_may_be_executed(tmp_path: Path) -> None:
    launcher = make_launcher(tmp_path / "new", Path(sys.executable), "macos")

    assert launcher.is_absolute()
    assert os.access(launcher, os.X_OK)


def test_on_windows_it_is_the_console_script(tmp_path: Path) -> None:
    scripts = tmp_path / ".venv" / "Scripts"

    launcher = make_launcher(tmp_path / "data", scripts / "python.exe", "windows")

    assert launcher == scripts / "academic-bubble-host.exe"
    assert not (tmp_path / "data").exists()
