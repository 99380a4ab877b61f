"""A machine of the tests' own: nothing here looks at, or writes to, the real one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from install.machine import Machine, System

# Windows starts an .exe and no script.
collect_ignore = ["test_launcher_script.py"] if sys.platform == "win32" else []

MakeMachine = Callable[..., Machine]


class FakeRegistry:
    """Keys below HKEY_CURRENT_USER, in memory."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}

    def write(self, key: str, value: str) -> None:
        self.keys[key] = value

    def read(self, key: str) -> str | None:
        return self.keys.get(key)

    def delete(self, key: str) -> None:
        self.keys.pop(key, None)


@pytest.fixture
def registry() -> FakeRegistry:
    return FakeRegistry()


@pytest.fixture
def make_machine(tmp_path: Path) -> MakeMachine:
    """Makes a machine below tmp_path with these commands on its PATH (name -> program)."""

    def make(system: System = "linux", commands: Mapping[str, Path] | None = None) -> Machine:
        programs = commands or {}
        return Machine(
            system=system,
            home=tmp_path / "user",
            environment={"PROGRAMFILES": str(tmp_path / "programs")},
            which=lambda name: str(programs[name]) if name in programs else None,
            root=tmp_path / "root",
        )

    return make


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A file that can pass for a browser's program."""
    path = tmp_path / "bin" / "browser"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path
