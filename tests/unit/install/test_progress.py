"""One line per step, also where there is no terminal."""

from __future__ import annotations

import io
import re
import sys

import pytest

from install.progress import CLEAR, say, step
from install.side_by_side import side_by_side
from tests.e2e.driver import until


def test_a_step_says_that_it_started_and_how_it_ended(capsys: pytest.CaptureFixture[str]) -> None:
    with step("Packages") as progress:
        assert capsys.readouterr().out == "  Packages ...\n"
        progress.detail = "up to date"

    assert re.fullmatch(r"✓ Packages +0\.\d s  up to date\n", capsys.readouterr().out)


def test_a_failed_step_is_marked_and_its_error_passes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError), step("Packages"):
        raise KeyError

    assert capsys.readouterr().out.splitlines()[-1].startswith("✗ Packages")


def terminal_of_40(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What a terminal is sent from now on. No fixture: pytest takes stdout back after those."""
    sent = io.BytesIO()
    terminal = io.TextIOWrapper(sent, encoding="utf-8", write_through=True)
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr("install.progress.INTERVAL_S", 0.01)
    monkeypatch.setenv("COLUMNS", "40")
    return sent


def lines(screen: io.BytesIO) -> list[str]:
    return screen.getvalue().decode().split(CLEAR)


def test_on_a_terminal_the_line_moves_and_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal_of_40(monkeypatch)

    with step("Packages"):
        until(lambda: len({line[0] for line in lines(screen) if "Packages" in line}) > 1, "moves")

    assert lines(screen)[-1].startswith("✓ Packages")


def test_steps_at_the_same_time_share_a_line_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal_of_40(monkeypatch)

    def both_are_shown() -> bool:
        return any(line.count("·") == 2 for line in lines(screen))

    def run(title: str) -> None:
        with step(title):
            until(both_are_shown, "both in one line")

    with step("Packages"):
        side_by_side(lambda: run("Build"), lambda: run("Browsers"))

    assert max(len(line) for line in lines(screen) if "·" in line) == 39
    ended = [line.split()[1] for line in lines(screen) if line.startswith("✓")]
    assert sorted(ended[:2]) == ["Browsers", "Build"]
    assert ended[2] == "Packages"


def test_a_terminal_of_few_letters_gets_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.BytesIO()
    terminal = io.TextIOWrapper(screen, encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", terminal)

    say("✓ Zoë")

    assert screen.getvalue() == b"? Zo?\n"
