"""Which interpreter a launcher may name."""

from __future__ import annotations

import site
import sys
from pathlib import Path

import pytest

import academic_bubble
from academic_bubble.errors import SetupFailed
from academic_bubble.setup import interpreter


@pytest.fixture
def shim(tmp_path: Path) -> Path:
    path = tmp_path / ".pyenv" / "shims" / "python3"
    path.parent.mkdir(parents=True)
    path.write_text("#!/usr/bin/env bash\nexec pyenv exec python3\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_it_is_the_running_one_by_its_own_path() -> None:
    assert interpreter.this_interpreter() == Path(sys.executable)


def test_a_shim_is_passed_over_for_what_is_behind_it(
    monkeypatch: pytest.MonkeyPatch, shim: Path, tmp_path: Path
) -> None:
    real = tmp_path / "versions" / "bin" / "python{}.{}".format(*sys.version_info[:2])
    real.parent.mkdir(parents=True)
    real.write_bytes(b"\x7fELF")
    real.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(shim))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "versions"))

    assert interpreter.this_interpreter() == real


def test_with_a_shim_alone_the_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, shim: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(shim))
    monkeypatch.setattr(sys, "_base_executable", str(shim))
    for name in ("prefix", "base_prefix"):
        monkeypatch.setattr(sys, name, str(tmp_path))

    with pytest.raises(SetupFailed, match="python -m venv"):
        interpreter.this_interpreter()


def test_the_users_own_packages_are_seen_where_the_host_is_one_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert interpreter.flags() == ("-I",)
    folder = str(Path(academic_bubble.__file__).parents[1])
    monkeypatch.setattr(site, "ENABLE_USER_SITE", True)
    monkeypatch.setattr(site, "getusersitepackages", lambda: folder)

    assert interpreter.flags() == ("-E", "-P")


@pytest.mark.parametrize(
    ("note", "lost"),
    [
        ("version = 3.11.9", "3.11"),
        ("version_info = 3.12.1.final.0", "3.12"),
        ("version = 3.13.0", None),
        ("home = /usr/bin", None),
    ],
)
def test_an_environment_of_another_python_is_noticed(
    tmp_path: Path, note: str, lost: str | None
) -> None:
    base = tmp_path / "usr" / "bin" / "python3.13"
    base.parent.mkdir(parents=True)
    base.touch(mode=0o755)
    python = tmp_path / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(base)
    (tmp_path / "venv" / "pyvenv.cfg").write_text(f"{note}\n", encoding="utf-8")

    assert interpreter.lost_environment(python) == lost


def test_without_an_environment_nothing_is_lost(tmp_path: Path) -> None:
    assert interpreter.lost_environment(tmp_path / "bin" / "python3") is None
