"""Kills a host at random moments while it adds members, and looks what became of them."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from pathlib import Path

from academic_bubble.store import membership
from academic_bubble.store.connection import connect
from tests.host_process import HELLO, HostProcess, running_host


@dataclass
class Outcome:
    """Handles by what the host had said of them when it was killed, and what is not there."""

    rounds: int = 0
    acknowledged: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)


def kill_while_adding(home: Path, rounds: int, seed: int) -> Outcome:
    """Add members, and now and then remove one, through hosts that are killed with SIGKILL.

    Each round starts a host, kills it at a random moment up to 150 ms after the first add, and
    compares the database with what was acknowledged.
    """
    dice, outcome = random.Random(seed), Outcome()
    for number in range(rounds):
        with running_host(home) as host:
            host.ask(HELLO)
            _add_until_killed(host, outcome, f"r{number}", dice)
        outcome.rounds += 1
        kept = _members(home)
        outcome.lost |= outcome.acknowledged - kept
        outcome.lost |= {f"removed {handle}" for handle in outcome.removed & kept}
    return outcome


def _add_until_killed(host: HostProcess, outcome: Outcome, name: str, dice: random.Random) -> None:
    deadline = time.monotonic() + dice.uniform(0, 0.15)
    count = 0
    while time.monotonic() < deadline:
        handle = f"{name}_{count}"
        _set(host, handle, member=True)
        outcome.acknowledged.add(handle)
        if count % 3 == 2:
            gone = f"{name}_{count - 1}"
            outcome.acknowledged.discard(gone)  # either way is right until the host has answered
            _set(host, gone, member=False)
            outcome.removed.add(gone)
        count += 1
    # One more is under way when the signal comes.
    host.send({"type": "set_member", "id": 9, "handle": f"{name}_last", "member": True})
    time.sleep(dice.uniform(0, 0.03))
    host.process.kill()
    host.process.wait()


def _set(host: HostProcess, handle: str, *, member: bool) -> None:
    message = {"type": "set_member", "id": 2, "handle": handle, "member": member}
    assert host.ask(message)["type"] == "member_reply"


def _members(home: Path) -> set[str]:
    database = connect(home / "data" / "bubble.sqlite3")
    rows = membership.read_after(database, 0, 100_000)
    database.close()
    return {member.handle for _, member in rows}
