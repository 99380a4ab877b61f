"""The demo as a person asks for it, and the pages that commands open."""

from __future__ import annotations

import dataclasses
import json
import os
import webbrowser
from pathlib import Path

import pytest

from academic_bubble.errors import SetupFailed, SetupRefused
from academic_bubble.setup import here, page_parts
from academic_bubble.setup.here import Setup
from academic_bubble.setup.machine import System
from tests.unit.setup.conftest import Run, done, everything_below


def test_demo_judges_its_tweets(run: Run) -> None:
    lines = done(run("demo", "--json")).output.splitlines()

    verdicts = [json.loads(line) for line in lines]
    assert len(verdicts) >= 12
    assert {"professional", "personal"} <= {verdict["outcome"] for verdict in verdicts}
    assert "tidal_lab" in done(run("demo")).output


def test_demo_is_shown_as_a_page_in_the_browser_that_is_named(
    run: Run,
    setup: Setup,
    opened: list[Path],
    opened_in: list[Path | None],
    with_firefox: Path,
) -> None:
    before = everything_below(setup.machine.home)

    text = done(run("demo", "--browser", "firefox")).output

    page = setup.registrar.folder / "demo.html"
    assert (opened, opened_in) == ([page], [with_firefox])
    assert f"Shown in Firefox, as {page}" in text
    marked = page.read_text(encoding="utf-8")
    assert marked.count('<article class="professional">') + marked.count("<details>") >= 12
    assert "<b>paper</b>" in marked
    done(run("uninstall"))
    assert everything_below(setup.machine.home) == before


def test_demo_writes_no_page_for_root_unless_forced(
    run: Run, user: Setup, monkeypatch: pytest.MonkeyPatch, with_firefox: Path
) -> None:
    known = {"firefox": str(with_firefox)}
    machine = dataclasses.replace(user.machine, user=0, which=known.get)
    monkeypatch.setattr(here, "this_setup", lambda: dataclasses.replace(user, machine=machine))
    named = ("demo", "--browser", "firefox")

    assert isinstance(run(*named).exception, SetupRefused)
    assert not list(user.machine.home.rglob("demo.html"))
    done(run(*named, "--dry-run"))
    done(run("demo", "--json"))
    done(run(*named, "--as-root"))
    assert list(user.machine.home.rglob("demo.html"))


def test_demo_needs_a_browser_that_can_be_started(run: Run, opened: list[Path]) -> None:
    assert isinstance(run("demo", "--browser", "vivaldi").exception, SetupFailed)
    assert opened == []


@pytest.mark.parametrize(
    ("system", "environment", "shown"),
    [("linux", {}, False), ("linux", {"WAYLAND_DISPLAY": "w"}, True), ("windows", {}, True)],
)
def test_a_page_is_opened_where_there_is_a_display(
    setup: Setup,
    monkeypatch: pytest.MonkeyPatch,
    system: System,
    environment: dict[str, str],
    shown: bool,
) -> None:
    addresses: list[str] = []

    class FakeBrowser:
        def __init__(self, program: str) -> None:
            self.program = program

        def open(self, address: str) -> bool:
            return show(f"{self.program} {address}")

    def show(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    monkeypatch.setattr(webbrowser, "BackgroundBrowser", FakeBrowser)
    machine = dataclasses.replace(setup.machine, system=system, environment=environment)

    page = Path(os.sep) / "a b.html"
    assert page_parts.open_page(page, machine) == shown
    assert page_parts.open_page(page, machine, Path("/bin/fox")) == shown
    if shown:
        own, named = addresses
        assert own.endswith("/a%20b.html")
        assert named == f"{Path('/bin/fox')} {own}"
    else:
        assert addresses == []
