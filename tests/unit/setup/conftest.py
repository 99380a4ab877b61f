"""A machine of the tests' own: nothing here looks at, or writes to, the real one."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from academic_bubble import __version__
from academic_bubble.cli import commands
from academic_bubble.setup import greet as greeting
from academic_bubble.setup import here, page_parts
from academic_bubble.setup.check_browser import Way
from academic_bubble.setup.findings import Findings
from academic_bubble.setup.here import Setup
from academic_bubble.setup.machine import Machine, System
from academic_bubble.setup.register import Registrar
from academic_bubble.setup.unpack import NAMES, Unpacker

# Windows starts an .exe and no script.
collect_ignore = ["test_launcher_script.py"] if sys.platform == "win32" else []

MakeMachine = Callable[..., Machine]
Run = Callable[..., Result]


class FakeRegistry:
    """Keys below HKEY_CURRENT_USER, and policies, in memory."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self.policies: dict[str, dict[str, object]] = {}

    def write(self, key: str, value: str) -> None:
        self.keys[key] = value

    def read(self, key: str) -> str | None:
        return self.keys.get(key)

    def delete(self, key: str) -> None:
        self.keys.pop(key, None)

    def policy(self, key: str) -> dict[str, object]:
        return self.policies.get(key, {})


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
            user=os.geteuid() if hasattr(os, "geteuid") else None,
        )

    return make


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A file that can pass for a browser's program."""
    path = tmp_path / "bin" / "browser"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """The packages of an extension as a wheel carries them."""
    folder = tmp_path / "packages"
    folder.mkdir()
    for name in NAMES.values():
        pack(folder / name, {"manifest.json": json.dumps({"version": __version__}), "a/b.js": "1"})
    return folder


def pack(path: Path, files: Mapping[str, str]) -> None:
    """Write a zip file."""
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)


@pytest.fixture
def setup(
    make_machine: MakeMachine, packages: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Setup:
    """A Linux user with Chromium and Firefox, and this very interpreter."""
    machine = make_machine()
    for profile in (".config/chromium", ".mozilla"):
        (machine.home / profile).mkdir(parents=True)
    data = machine.home / ".local/share/academic-bubble"
    monkeypatch.delenv("ACADEMIC_BUBBLE_HOME")
    monkeypatch.setattr("academic_bubble.paths.data_folder", lambda: data)
    monkeypatch.setattr("academic_bubble.paths.log_folder", lambda: machine.home / ".local/state")
    registrar = Registrar(data / "native-host", Path(sys.executable), "linux")
    return Setup(machine, registrar, Unpacker(data, packages))


def everything_below(folder: Path) -> dict[str, bytes | None]:
    """Every file below a folder with its content, and every folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


@pytest.fixture
def opened_in() -> list[Path | None]:
    """The browsers in which they were shown, None for the user's own."""
    return []


@pytest.fixture
def opened(opened_in: list[Path | None], monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The pages that were shown to the user."""
    shown: list[Path] = []

    def show(page: Path, machine: Machine, program: Path | None = None) -> bool:
        shown.append(page)
        opened_in.append(program)
        return True

    monkeypatch.setattr(page_parts, "open_page", show)
    return shown


@pytest.fixture
def user(setup: Setup) -> Setup:
    """An ordinary user, whoever runs the tests: not root, no sudo."""
    return dataclasses.replace(setup, machine=dataclasses.replace(setup.machine, user=1000))


@pytest.fixture
def with_firefox(user: Setup, program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Firefox is there not by its profile alone: its program."""
    known = {"firefox": str(program)}
    machine = dataclasses.replace(user.machine, which=known.get)
    monkeypatch.setattr(here, "this_setup", lambda: dataclasses.replace(user, machine=machine))
    return program


@pytest.fixture
def run(user: Setup, monkeypatch: pytest.MonkeyPatch, opened: list[Path]) -> Run:
    """Runs a command on the tests' machine, with a host that answers."""
    monkeypatch.setattr(here, "this_setup", lambda: user)

    def greet(way: Way, out: Findings) -> None:
        out.add("answer_good", way.browser.title, version="0.1.0", ms=9)

    monkeypatch.setattr(greeting, "greet", greet)

    def invoke(*arguments: str, **options: object) -> Result:
        return CliRunner().invoke(commands, arguments, **options)  # type: ignore[arg-type]

    return invoke


def done(result: Result) -> Result:
    assert result.exit_code == 0, result.output
    return result
