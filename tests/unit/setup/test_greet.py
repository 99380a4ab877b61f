"""The registered host is greeted as a browser would, before anything is called done."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import pytest

from academic_bubble import __version__
from academic_bubble.setup import greet
from academic_bubble.setup.browsers import Family
from academic_bubble.setup.files import write_atomically
from academic_bubble.setup.greet import greeting
from academic_bubble.setup.launcher import launcher_script, make_launcher


def script(path: Path, body: str) -> Path:
    return write_atomically(path, f"#!{sys.executable}\n{body}\n", mode=0o755)


@pytest.mark.parametrize("family", ["chromium", "firefox"])
def test_a_host_that_answers_gives_its_version(tmp_path: Path, home: Path, family: Family) -> None:
    program = make_launcher(tmp_path / "native host", Path(sys.executable), "linux")

    answer = greeting(program, family, tmp_path / "manifest.json")

    assert answer.code == "answer_good"
    assert answer.facts["version"] == __version__
    assert not home.exists()  # it was greeted in a home of its own


def test_it_is_started_as_a_browser_on_a_desktop_starts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    report = tmp_path / "report"
    names = ("PATH", "PYTHONPATH", "PWD")
    told = f"[*sys.argv[1:], os.getcwd(), *map(str, map(os.environ.get, {names[:2]!r}))]"
    body = f"import os, sys\nopen({str(report)!r}, 'w').write('|'.join({told}))"

    greeting(script(tmp_path / "host", body), "firefox", tmp_path / "manifest.json")

    manifest = str(tmp_path / "manifest.json")
    bare = [os.path.realpath(tmp_path), greet.BARE_PATH, "None"]
    assert report.read_text().split("|") == [manifest, "extension@academicbubble.org", *bare]


def test_a_host_whose_interpreter_is_gone_says_so(tmp_path: Path) -> None:
    text = launcher_script(tmp_path / "gone" / "python")
    program = write_atomically(tmp_path / "host", text, mode=0o755)

    answer = greeting(program, "chromium", tmp_path)

    assert answer.code == "answer_none"
    assert "is gone: run academic-bubble install again" in str(answer.facts["reason"])


def test_a_program_that_is_not_there_is_no_answer(tmp_path: Path) -> None:
    answer = greeting(tmp_path / "host", "chromium", tmp_path)

    assert answer.code == "answer_none"


@pytest.mark.parametrize("speech", ["hello", "\\x02\\0\\0\\0{}", "\\x09\\0\\0\\0{}"])
def test_a_host_that_says_something_else_is_told_apart(tmp_path: Path, speech: str) -> None:
    body = f"import sys\nsys.stdin.read()\nsys.stdout.write('{speech}')"

    answer = greeting(script(tmp_path / "host", body), "chromium", tmp_path)

    assert answer.code == "answer_garbled"


def test_a_host_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(greet, "PATIENCE_S", 0.2)

    answer = greeting(script(tmp_path / "host", "import time; time.sleep(9)"), "firefox", tmp_path)

    assert answer.code == "answer_slow"


def test_a_host_of_another_version_is_told_apart(tmp_path: Path) -> None:
    real = make_launcher(tmp_path / "real", Path(sys.executable), "linux")
    swap = shlex.quote(f's/"{__version__}"/"9.9.9"/')
    text = f'#!/bin/sh\n{shlex.quote(str(real))} "$@" | sed {swap}\n'
    program = write_atomically(tmp_path / "host", text, mode=0o755)

    answer = greeting(program, "chromium", tmp_path)

    assert (answer.code, answer.facts["version"]) == ("answer_version", "9.9.9")
