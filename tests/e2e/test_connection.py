"""Without a host nothing is hidden, and everybody is told what is the matter."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import Chromium
from tests.e2e.driver import Tab, until
from tests.e2e.families import only_chromium
from tests.e2e.hosts import fake_host, host_of_damaged_model
from tests.e2e.words import words

# What is wrong, and the state it leads to. Firefox does not tell a forbidden host from none.
FAULTS = {
    "absent": "not_installed",
    "program gone": "not_installed",
    "for a stranger": "not_permitted",
    "crash": "crashed",
    "chatter": "crashed",
    "refusal": "incompatible",
    "newer": "incompatible",
}
IN_FIREFOX = {"for a stranger": "not_installed", "program gone": "crashed"}


@pytest.fixture
def repaired(bubble: Bubble) -> Iterator[Bubble]:
    """A browser whose host may be tampered with: it gets its own back."""
    yield bubble
    bubble.use_host(bubble.host.program)
    bubble.reconnect()
    bubble.wait_connection("connected")


def break_host(bubble: Bubble, fault: str, folder: Path) -> None:
    if fault == "absent":
        bubble.use_host(None)
    elif fault == "program gone":
        bubble.use_host(folder / "nothing-here")
    elif fault == "for a stranger":
        bubble.use_host(bubble.host.program, admit=False)
    else:
        bubble.use_host(fake_host(folder, fault))
    bubble.reconnect()


@pytest.mark.parametrize("fault", FAULTS)
def test_without_a_host_all_is_shown_and_the_state_is_named(
    repaired: Bubble, fault: str, tmp_path: Path
) -> None:
    timeline = repaired.timeline()
    hidden = timeline.first(lambda row: row.is_hidden)
    break_host(repaired, fault, tmp_path)
    state = FAULTS[fault]
    if repaired.family == "firefox":
        state = IN_FIREFOX.get(fault, state)
    repaired.wait_connection(state)
    shown = timeline.wait_state(hidden.key, "leave")
    assert not shown.covered
    popup = repaired.page("popup.html")
    wait_text(popup, words(f"popup_state_{state}"))
    wait_text(popup, words(f"popup_advice_{state}"))
    for row in repaired.timeline().rows():
        assert not row.covered


def test_the_host_comes_back_by_try_again(repaired: Bubble, tmp_path: Path) -> None:
    timeline = repaired.timeline()
    hidden = timeline.first(lambda row: row.is_hidden)
    break_host(repaired, "absent", tmp_path)
    timeline.wait_state(hidden.key, "leave")
    popup = repaired.page("popup.html")
    wait_text(popup, words("popup_try_again"))
    repaired.use_host(repaired.host.program)
    popup.run("() => document.querySelector('.notice .button').click()")
    wait_text(popup, words("popup_state_connected"))
    timeline.wait_state(hidden.key, "collapse")


def test_a_host_killed_in_mid_batch_comes_back_by_itself(repaired: Bubble) -> None:
    repaired.timeline().wait_judged()
    starts = repaired.host.starts()
    repaired.host.send(signal.SIGSTOP)
    timeline = repaired.timeline("/leila_trb")
    rows = timeline.tweets()
    assert all(row.state is None and not row.covered for row in rows)
    repaired.host.send(signal.SIGKILL)
    judged = timeline.wait_judged()
    assert any(row.is_hidden for row in judged)
    assert repaired.host.starts() > starts


def test_rows_are_shown_again_when_the_host_dies(repaired: Bubble, tmp_path: Path) -> None:
    timeline = repaired.timeline()
    hidden = timeline.first(lambda row: row.is_hidden)
    repaired.use_host(fake_host(tmp_path, "crash"))
    repaired.host.send(signal.SIGKILL)
    assert not timeline.wait_state(hidden.key, "leave").covered
    repaired.use_host(repaired.host.program)
    timeline.wait_state(hidden.key, "collapse")


def test_a_damaged_model_leaves_every_post_as_it_is(repaired: Bubble, tmp_path: Path) -> None:
    assert repaired.timeline().first(lambda row: row.is_hidden)
    repaired.use_host(host_of_damaged_model(tmp_path, repaired.host.program))
    repaired.reconnect()
    timeline = repaired.timeline("/catalyst_moe")
    repaired.wait_connection("model_unavailable")
    wait_text(repaired.page("popup.html"), words("popup_state_model_unavailable"))
    for row in timeline.rows():
        assert not row.covered


@only_chromium
def test_the_background_may_be_stopped(bubble: Bubble) -> None:
    bubble.timeline().wait_judged()
    starts = bubble.host.starts()
    assert isinstance(bubble.driver, Chromium)
    context = bubble.driver.context
    session = context.new_cdp_session(context.pages[0])
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    timeline = bubble.timeline("/catalyst_moe")
    assert any(row.is_hidden for row in timeline.wait_judged())
    until(lambda: bubble.host.starts() > starts, "a new worker with a new host")
    bubble.change(personal="dim")
    timeline.wait_for(lambda rows: any(row.state == "dim" for row in rows), "it follows settings")


def wait_text(tab: Tab, text: str) -> None:
    until(
        lambda: text in tab.run("() => document.body.innerText"),
        lambda: f"{text!r} in {tab.run('() => document.body.innerText')!r}",
    )
