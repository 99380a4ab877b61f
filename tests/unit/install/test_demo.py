"""How the demo is shown on different machines, and its table."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.setup.browsers import Browser
from academic_bubble.setup.verdict_table import print_verdicts
from install import debian
from install.demo import offline, show
from install.errors import InstallError
from install.launch import BrowserMissing
from tests.host_process import HostProcess
from tests.replica.data import wire_tweets

MISSING = BrowserMissing("No browser was found: install one.")


def tweet(text: str, tweet_id: str = "1") -> dict[str, Any]:
    return {"id": tweet_id, "author": {"handle": "ann"}, "text": text}


def verdict(outcome: str = "professional") -> dict[str, Any]:
    return {"outcome": outcome, "professional": 0.876, "kinds": ["paper", "job"]}


def finder(*answers: Any) -> Callable[[str | None], Any]:
    """Stands for find_browser and gives these answers one after another."""
    waiting = list(answers)

    def find(_: str | None) -> Any:
        answer = waiting.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return find


def test_the_table_shows_verdict_and_treatment(capsys: pytest.CaptureFixture[str]) -> None:
    print_verdicts([tweet("New\npreprint")], {"1": verdict()}, {"1": "highlight"})

    said = capsys.readouterr().out
    row = r"ann +New preprint +professional +88% +paper, job +highlight"
    assert re.search(row, said), said
    assert said.endswith("1 tweets: 1 professional\n")


def test_text_is_neither_markup_nor_control(capsys: pytest.CaptureFixture[str]) -> None:
    print_verdicts([tweet("[red]a[/red] \x1b[31mb\u202ec")], {"1": verdict()})

    said = capsys.readouterr().out
    assert "[red]a[/red] [31mbc" in said
    assert "\x1b" not in said


def test_a_rejected_tweet_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = {"id": "1", "error": {"code": "invalid_tweet", "message": "..."}}

    print_verdicts([tweet("a"), tweet("b", "2")], {"1": rejected, "2": verdict("personal")})

    said = capsys.readouterr().out
    assert re.search(r"ann +a +not read +invalid_tweet", said), said
    assert "2 tweets: 1 not read, 1 personal" in said


def test_without_a_browser_the_real_host_judges_the_timeline(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(show, "find_browser", finder(MISSING))
    monkeypatch.setattr(debian, "can_install", lambda: False)

    show.demo(None, without_window=False)

    said = capsys.readouterr().out
    assert str(MISSING) in said
    assert re.search(rf"{len(wire_tweets())} tweets: .*\d+ professional", said), said
    assert re.search(r"\d+ personal", said)


def test_a_host_that_refuses_is_a_sentence(
    host: HostProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusal = {"type": "error", "error": {"code": "model_missing", "message": "Install again."}}
    monkeypatch.setattr(host, "ask", lambda _: refusal)

    with pytest.raises(InstallError, match=r"^The host could not judge the tweets: Install again"):
        offline.ask(host, [tweet("a")])


def test_a_host_that_ends_is_a_sentence(host: HostProcess) -> None:
    host.process.kill()

    with pytest.raises(InstallError, match="ended without an answer"):
        offline.ask(host, [tweet("a")])


def test_a_named_browser_that_is_missing_ends_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(show, "find_browser", finder(MISSING))
    monkeypatch.setattr(debian, "can_install", lambda: True)

    with pytest.raises(BrowserMissing, match="install one"):
        show.demo("brave", without_window=True)


@pytest.mark.parametrize(
    ("name", "package"), [(None, "chromium"), ("chromium", "chromium"), ("firefox", "firefox-esr")]
)
def test_on_debian_as_root_the_browser_is_installed_with_fonts(
    monkeypatch: pytest.MonkeyPatch, name: str | None, package: str
) -> None:
    installed: list[str] = []
    chosen: tuple[Browser | None, Path] = (None, Path("/usr/bin/browser"))
    monkeypatch.setattr(show, "find_browser", finder(MISSING, chosen))
    monkeypatch.setattr(debian, "can_install", lambda: True)
    monkeypatch.setattr(debian, "install", installed.extend)

    assert show.choose_browser(name) == chosen
    assert installed == [package, *debian.FONTS]


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("macos", {}, True),
        ("windows", {}, True),
    ],
)
def test_a_window_needs_a_display(
    monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(show, "this_system", lambda: system)
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)

    assert show.has_display() is expected
