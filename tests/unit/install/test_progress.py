"""One line per step, also where there is no terminal."""

from __future__ import annotations

import io
import re
import sys
import time

import pytest

from install.progress import say, step
from install.side_by_side import side_by_side


def test_a_step_says_that_it_started_and_how_it_ended(capsys: pytest.CaptureFixture[str]) -> None:
    with step("Packages") as progress:
        assert capsys.readouterr().out == "  Packages ...\n"
        progress.detail = "up to date"

    assert re.fullmatch(r"✓ Packages +0\.\d s  up to date\n", capsys.readouterr().out)


def test_a_failed_step_is_marked_and_its_error_passes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError), step("Packages"):
        raise KeyError

    assert capsys.readouterr().out.splitlines()[-1].startswith("✗ Packages")


def test_on_a_terminal_the_line_moves_and_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.BytesIO()
    terminal = io.TextIOWrapper(screen, encoding="utf-8", write_through=True)
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr("install.progress.INTERVAL_S", 0.01)

    with step("Packages"):
        time.sleep(0.3)

    said = screen.getvalue().decode()
    assert "⠙ Packages" in said
    assert said.split("\r\x1b[K")[-1].startswith("✓ Packages")


def test_steps_at_the_same_time_share_a_line_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.BytesIO()
    terminal = io.TextIOWrapper(screen, encoding="utf-8", write_through=True)
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr("install.progress.INTERVAL_S", 0.01)
    monkeypatch.setenv("COLUMNS", "40")

    with step("Packages"):
        side_by_side(lambda: _wait("Build"), lambda: _wait("Browsers"))

    lines = screen.getvalue().decode().split("\r\x1b[K")
    assert any(re.search(r"Packages \d\.\d s  ·  B\w+ \d\.\d s", line) for line in lines)
    live = [line for line in lines if "·" in line]
    assert max(map(len, live)) == 39
    ended = [line for line in "".join(lines).splitlines() if "✓" in line]
    assert ended[-1][ended[-1].index("✓") :].startswith("✓ Packages")


def _wait(title: str) -> None:
    with step(title):
        time.sleep(0.3)


def test_a_terminal_of_few_letters_gets_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.BytesIO()
    terminal = io.TextIOWrapper(screen, encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", terminal)

    say("✓ Zoë")

    assert screen.getvalue() == b"? Zo?\n"
