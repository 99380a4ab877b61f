"""The real program in a home of its own, where the locale is no help."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from academic_bubble.setup.manifest import HOST_NAME

NAME = "Zoë & Jön's höme"
PLACES = {
    "linux": ".mozilla/native-messaging-hosts",
    "darwin": "Library/Application Support/Mozilla/NativeMessagingHosts",
}


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An ASCII locale in which Python may not help itself to UTF-8."""
    (tmp_path / NAME).mkdir()
    return {
        "HOME": str(tmp_path / NAME),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }


def call(surroundings: dict[str, str], *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "academic_bubble", *words]
    return subprocess.run(command, env=surroundings, capture_output=True, timeout=120)


@pytest.mark.parametrize("where", [PLACES[sys.platform]] if sys.platform in PLACES else [])
def test_a_locale_that_is_not_utf8_spoils_no_path(
    tmp_path: Path, surroundings: dict[str, str], where: str
) -> None:
    home = tmp_path / NAME
    done = call(surroundings, "install", "--as-root", "--browser", "firefox", "--no-open")
    assert done.returncode == 0, done.stderr

    manifest = home / where / f"{HOST_NAME}.json"
    program = Path(json.loads(manifest.read_text(encoding="utf-8"))["path"])
    assert program.is_file()
    assert program.is_relative_to(home)
    assert call(surroundings, "doctor", "--browser", "firefox").returncode == 0

    # Another locale finds what this one has written.
    english = {**surroundings, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    assert call(english, "uninstall", "--as-root").returncode == 0
    assert not any(path.is_file() for path in home.rglob("*"))


def test_without_a_home_it_says_what_to_set(surroundings: dict[str, str]) -> None:
    done = call({**surroundings, "HOME": ""}, "install", "--as-root", "--dry-run")

    assert done.returncode == 1
    assert b"set HOME" in done.stderr
    assert b"Traceback" not in done.stderr
