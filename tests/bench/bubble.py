"""The bubble at its full size: 5,000 members and 100,000 sightings.

Run as ``python -m tests.bench.bubble``. The floor of a change is a bare transaction of one row on
the same disk, with the same journal; the floor of reading is a ``status`` request on the same port.
Where the system tells (Linux), the host's processor time stands beside the time that passed: on a
busy machine only that says something of the program.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from academic_bubble.protocol.base import KINDS
from academic_bubble.store import clock
from academic_bubble.store.connection import connect, writing
from academic_bubble.store.sightings import RELATIONS
from tests.host_process import HELLO, HostProcess, running_host

MEMBERS, ACCOUNTS, TWEETS, POINTERS = 5_000, 25_000, 60_000, 40_000
ROUNDS = 40


def main() -> None:
    """Fill a database, measure the host over the wire, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "data").mkdir()
        path = home / "data" / "bubble.sqlite3"
        database = connect(path)
        fill(database)
        floor = _bare_commits(Path(folder) / "bare.sqlite3")
        database.close()
        with running_host(home) as host:
            host.ask(HELLO)
            time.sleep(5)  # the day's backup is made by now
            _print(_measure(host), floor, path.stat().st_size / 1024**2)


def fill(database: sqlite3.Connection) -> None:
    """Plant the same members and sightings every time."""
    dice, today = random.Random(4), clock.today()
    with writing(database):
        database.executemany(
            "INSERT INTO accounts (id, handle, name) VALUES (?, ?, ?)",
            ((n, f"account_{n}", f"Account {n}") for n in range(1, ACCOUNTS + 1)),
        )
        database.executemany(
            "INSERT INTO members (account, added_at) VALUES (?, ?)",
            ((n, clock.days_ago(dice.randrange(400))) for n in range(1, MEMBERS + 1)),
        )
        database.executemany(
            "INSERT INTO seen_tweets (tweet_id, author, day, outcome, kinds)"
            " VALUES (?, ?, ?, ?, ?)",
            (
                (
                    str(1_957_300_000_000_000_000 + n),
                    _skewed(dice, ACCOUNTS),
                    today - dice.randrange(180),
                    dice.choice((0, 1, 1, 2)),
                    1 << dice.randrange(len(KINDS)),
                )
                for n in range(TWEETS)
            ),
        )
        database.executemany(
            "INSERT OR IGNORE INTO pointers VALUES (?, ?, ?, ?, ?)",
            (
                (
                    _skewed(dice, ACCOUNTS),
                    1 + dice.randrange(MEMBERS),
                    dice.randrange(len(RELATIONS)),
                    str(n),
                    today - dice.randrange(180),
                )
                for n in range(POINTERS)
            ),
        )


def _skewed(dice: random.Random, most: int) -> int:
    """A few accounts are seen often, most hardly ever."""
    return 1 + int(most * dice.random() ** 2) % most


@dataclass
class Row:
    """Milliseconds of each round, the reach, and the mean of the host's processor time."""

    what: str
    taken: list[float]
    reach: float
    floor: str
    cpu: float | None


def _measure(host: HostProcess) -> list[Row]:
    shown = [{"handle": f"account_{4_900 + n}"} for n in range(200)]
    tried: list[tuple[str, float, str, str, dict[str, Any]]] = [
        ("add, durable", 20, "commit", "set_member", {"handle": "new_{}", "member": True}),
        ("remove, durable", 20, "commit", "set_member", {"handle": "new_{}", "member": False}),
        ("discover, 50", 100, "status", "discover", {}),
        ("which_members, 200", 20, "status", "which_members", {"accounts": shown}),
        ("list_members, 200", 100, "status", "list_members", {}),
        ("the same, by share", 100, "status", "list_members", {"sort": "professional"}),
        ("search", 100, "status", "list_members", {"query": "account 49"}),
        ("one member", 100, "status", "member", {"handle": "account_7"}),
        ("hygiene, 50", 100, "status", "hygiene", {}),
        ("graph, 300", 200, "status", "graph", {}),
        ("status", 20, "status", "status", {}),
    ]
    rows = []
    for what, reach, floor, kind, fields in tried:
        before = _cpu_ms(host)
        taken = _times(partial(_ask, host, kind, fields))
        after = _cpu_ms(host)
        cpu = None if before is None or after is None else (after - before) / ROUNDS
        rows.append(Row(what, taken, reach, floor, cpu))
    return rows


def _ask(host: HostProcess, kind: str, fields: dict[str, Any], round_: int) -> None:
    named = {
        key: value.format(round_) if isinstance(value, str) else value
        for key, value in fields.items()
    }
    reply = host.ask({"type": kind, "id": 1, **named})
    while reply["type"] == "changed":
        reply = host.receive()
    assert reply["type"] != "error", reply


def _cpu_ms(host: HostProcess) -> float | None:
    """Processor time of the host so far, from Linux's /proc; None elsewhere."""
    try:
        stat = Path(f"/proc/{host.process.pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return None
    user, system = stat.rpartition(")")[2].split()[11:13]
    return 1000 * (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _bare_commits(path: Path) -> list[float]:
    with sqlite3.connect(path, isolation_level=None) as bare:
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE bare (one)")
        return _times(lambda round_: bare.execute("INSERT INTO bare VALUES (?)", (round_,)))


def _times(work: Callable[[int], object]) -> list[float]:
    """Milliseconds of each round."""
    taken = []
    for round_ in range(ROUNDS):
        started = time.perf_counter()
        work(round_)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _print(rows: list[Row], commits: list[float], size: float) -> None:
    floors = {"commit": statistics.median(commits), "status": statistics.median(rows[-1].taken)}
    title = f"{MEMBERS:,} members, {TWEETS + POINTERS:,} sightings, {size:.0f} MiB"
    table = Table("What", "Median ms", "p95", "CPU", "Reach", "Floor", "Ratio", title=title)
    for row in rows:
        median, p95 = statistics.median(row.taken), statistics.quantiles(row.taken, n=20)[-1]
        cpu = "" if row.cpu is None else f"{row.cpu:.1f}"
        floor = floors[row.floor]
        cells = (f"{median:.1f}", f"{p95:.1f}", cpu, f"{row.reach:.0f}")
        table.add_row(row.what, *cells, f"{floor:.1f} {row.floor}", f"{median / floor:.1f}")
    Console(width=100).print(table)
    load = f"{os.getloadavg()[0]:.1f}" if os.name == "posix" else "?"
    version = f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"
    print(f"{ROUNDS} rounds, {version}, {os.cpu_count()} cores, load {load}")


if __name__ == "__main__":
    main()
