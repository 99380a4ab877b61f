"""The check-up: every step from each browser to the host, and what each of them needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from academic_bubble.protocol.doctor import Finding
from academic_bubble.setup.browsers import Found
from academic_bubble.setup.check_browser import BrowserCheck, Way
from academic_bubble.setup.check_machine import check_machine
from academic_bubble.setup.findings import Findings
from academic_bubble.setup.here import Setup

Greeter = Callable[[Way, Findings], None]


def check_up(setup: Setup, found: Iterable[Found], greet: Greeter | None = None) -> list[Finding]:
    """Check browsers and machine, and return what was found in the order of the checks.

    Args:
        greet: starts the program at the end of a way and adds what it answers; None leaves that
            out, as inside the host, which starts no process.

    Raises:
        SetupFailed: the record of what was written is damaged.
    """
    out = Findings(setup.machine.home)
    written = setup.record()
    browsers = list(found)
    if not any(one.usable for one in browsers):
        out.add("browser_none")
    for one in browsers:
        way = BrowserCheck(one, setup.machine, setup.registrar, out).run()
        if way and greet:
            greet(way, out)
    check_machine(out, written)
    return out.all
