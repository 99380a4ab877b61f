"""The launcher of POSIX systems, really executed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from academic_bubble.setup.launcher import make_launcher, named_python

HOSTILE = [
    "plain",
    "with space",
    "a'quote",
    'a"double',
    "a&b;c|d",
    "$HOME`id`",
    "naïve-東京-😀",
    "back\\slash",
    "new\nline",
]
SHOW = """#!/bin/sh
for argument in "$0" "$@"; do printf '%s\\0' "$argument"; done
"""


def interpreter_in(folder: Path) -> Path:
    """A program that prints how it was called, in the interpreter's place."""
    folder.mkdir(parents=True)
    python = folder / "python"
    python.write_text(SHOW, encoding="utf-8")
    python.chmod(0o755)
    return python


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_paths_and_arguments_get_through(tmp_path: Path, name: str) -> None:
    python = interpreter_in(tmp_path / name / "venv")
    launcher = make_launcher(tmp_path / name / "native host", python, "linux")

    done = subprocess.run(
        [launcher, "chrome-extension://abc/", name, "--parent-window=0"],
        capture_output=True,
        cwd="/",
        env={},
        check=True,
    )

    assert done.stdout.decode().split("\0")[:-1] == [
        str(python),
        *("-I", "-X", "utf8", "-m", "academic_bubble", "serve"),
        *("chrome-extension://abc/", name, "--parent-window=0"),
    ]


def test_without_its_interpreter_it_says_what_to_do(tmp_path: Path) -> None:
    launcher = make_launcher(tmp_path, tmp_path / "gone" / "python", "linux")

    done = subprocess.run([launcher], capture_output=True, text=True)

    assert done.returncode == 127
    assert done.stdout == ""
    assert "run academic-bubble install again" in done.stderr


@pytest.mark.parametrize("name", HOSTILE)
def test_the_interpreter_can_be_read_back(tmp_path: Path, name: str) -> None:
    python = tmp_path / name / "bin" / "python3.12"

    assert named_python(make_launcher(tmp_path / "host", python, "linux")) == python


def test_another_script_names_no_interpreter(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("#!/bin/sh\npython=$(which python)\n", encoding="utf-8")

    assert named_python(tmp_path / "other") is None
