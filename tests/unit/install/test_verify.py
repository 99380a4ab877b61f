"""The registered host is greeted before anything is called done."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from academic_bubble import __version__
from install import commands
from install.errors import InstallError
from install.launch import host_launcher
from install.launcher import launcher_script
from install.manifest import write_atomically
from install.verify import host_version


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tests' own log file."""
    path = tmp_path / "logs" / "install.log"
    monkeypatch.setattr(commands, "LOGS", path.parent)
    monkeypatch.setattr(commands, "LOG", path)
    return path


def test_a_host_that_answers_gives_its_version(tmp_path: Path, home: Path) -> None:
    assert host_version(host_launcher(tmp_path / "native host")) == __version__
    assert not home.exists()  # it was greeted in a home of its own


def test_a_host_whose_interpreter_is_gone_is_a_sentence(tmp_path: Path, log: Path) -> None:
    script = launcher_script(tmp_path / "gone" / "python")
    program = write_atomically(tmp_path / "host", script, mode=0o755)

    with pytest.raises(InstallError, match=r"does not answer .*: delete the folder \.venv"):
        host_version(program)

    assert "is gone" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("speech", ["hello", "\\x02\\0\\0\\0{}", "\\x09\\0\\0\\0{}", ""])
def test_a_host_that_says_something_else_is_a_sentence(tmp_path: Path, speech: str) -> None:
    script = f"#!{sys.executable}\nimport sys\nsys.stdin.read()\nsys.stdout.write('{speech}')\n"
    program = write_atomically(tmp_path / "host", script, mode=0o755)

    with pytest.raises(InstallError, match="does not answer"):
        host_version(program)
