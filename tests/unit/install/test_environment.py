"""What is said when Python, its venv module, Node or a command is not as needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from install import commands, debian, environment, extension, guard, python_version
from install.errors import InstallError
from install.project import ROOT

READ_BY_ANY_PYTHON = ("install/__init__.py", "install/__main__.py", "install/python_version.py")


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tests' own log file."""
    path = tmp_path / "logs" / "install.log"
    monkeypatch.setattr(commands, "LOGS", path.parent)
    monkeypatch.setattr(commands, "LOG", path)
    return path


def fake_node(monkeypatch: pytest.MonkeyPatch, version: str | None) -> None:
    """Node in that version, or no Node."""
    place = None if version is None else "/usr/bin/node"
    monkeypatch.setattr("shutil.which", lambda _: place)
    answer = SimpleNamespace(stdout=f"{version}\n")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: answer)


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 6, 1)])
def test_an_old_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    old = SimpleNamespace(version_info=version, exit=sys.exit)
    monkeypatch.setattr("install.python_version.sys", old)

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is 3"):
        python_version.require_python()


@pytest.mark.parametrize("name", [*READ_BY_ANY_PYTHON, "tests/__init__.py", "tests/__main__.py"])
def test_what_refuses_an_old_python_can_be_read_by_it(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("folder", ["install", "tests"])
def test_the_start_needs_the_standard_library_alone(folder: str) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / folder), "--help"], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert f"usage: python3 {folder}" in done.stdout


@pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.1.0", "v100.0.0"])
def test_node_is_new_enough(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    fake_node(monkeypatch, version)

    assert extension.node_version() == version


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (None, "Node.js was not found: install version 20.19 or newer"),
        ("v18.19.0", "Node.js v18.19.0 is too old: install version 20.19 or newer"),
        ("v20.18.3", "Node.js v20.18.3 is too old"),
        ("", "Node.js  is too old"),
    ],
)
def test_node_is_missing_or_too_old(
    monkeypatch: pytest.MonkeyPatch, version: str | None, sentence: str
) -> None:
    fake_node(monkeypatch, version)

    with pytest.raises(InstallError, match=sentence):
        extension.node_version()


def without_venv(monkeypatch: pytest.MonkeyPatch, may_install: bool) -> list[str]:
    """A Python without ensurepip; returns the packages that get installed."""
    installed: list[str] = []
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(debian, "can_install", lambda: may_install)
    monkeypatch.setattr(debian, "install", installed.extend)
    return installed


def test_a_missing_venv_module_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "venv_python", lambda: tmp_path / "none")
    without_venv(monkeypatch, may_install=False)

    with pytest.raises(InstallError, match="apt-get install python3-venv"):
        environment.create()


def test_on_debian_as_root_a_missing_venv_module_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "venv_python", lambda: tmp_path / "none")
    monkeypatch.setattr(environment, "run", lambda *_: None)
    installed = without_venv(monkeypatch, may_install=True)

    environment.create()

    assert installed == ["python3-venv"]


def test_included_groups_are_expanded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    groups = '[dependency-groups]\na = ["one>=1", {include-group = "b"}]\nb = ["two", "three"]\n'
    project.write_text(groups, encoding="utf-8")
    monkeypatch.setattr(environment, "PYPROJECT", project)

    assert environment.requirements("a") == ["one>=1", "two", "three"]


def test_a_failed_command_gives_advice_and_the_log(log: Path) -> None:
    command = [sys.executable, "-c", "import sys; print('the reason'); sys.exit(3)"]

    with pytest.raises(InstallError) as failure:
        commands.run(command, "Try this.")

    assert str(failure.value) == f"Try this. (details: {log})"
    assert "the reason" in log.read_text(encoding="utf-8")


def test_an_absent_command_gives_advice_too(log: Path) -> None:
    with pytest.raises(InstallError, match="Try this"):
        commands.run(["no-such-command-here"], "Try this.")

    assert "no-such-command-here" in log.read_text(encoding="utf-8")


def test_a_project_that_cannot_be_written_is_a_sentence(log: Path) -> None:
    log.parent.write_text("in the way", encoding="utf-8")

    with pytest.raises(InstallError, match=r"Make the folder .* writable"):
        commands.run([sys.executable, "--version"], "never said")


def test_a_failure_is_said_and_not_raised(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> int:
        raise InstallError("Do this.")

    assert guard.guarded(fail) == 1
    assert capsys.readouterr().out == "\nDo this.\n"


def test_what_was_not_foreseen_is_one_sentence_with_the_traceback_in_the_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    monkeypatch.setattr(guard, "LOG", log)

    def fail() -> int:
        raise ZeroDivisionError

    assert guard.guarded(fail) == 1
    said = capsys.readouterr().out
    assert "Traceback" not in said
    assert str(log) in said
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_an_interrupt_ends_quietly(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    assert guard.guarded(interrupt) == 130
    assert capsys.readouterr().out == "\nStopped.\n"
