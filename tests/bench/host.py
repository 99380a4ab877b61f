"""Start, verdicts and memory of the host process, without a browser.

Run as ``python -m tests.bench.host``. The floor of a start is a Python process that only echoes
frames; the floor of an answer is a ``status`` request on the same port.
"""

from __future__ import annotations

import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.host_process import HELLO, running_host
from tests.replica.data import wire_tweets

ROUNDS = 15
ECHO = """
import struct, sys
read, write = sys.stdin.buffer, sys.stdout.buffer
while header := read.read(4):
    body = read.read(struct.unpack("=I", header)[0])
    write.write(header + body)
    write.flush()
"""
Figures = dict[str, list[float]]


def main() -> None:
    """Measure and print the table."""
    tweets = [tweet for tweet in wire_tweets() if not tweet["is_promoted"]]
    figures: Figures = {}
    memory: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "echo_host.py").write_text(ECHO, encoding="utf-8")
        os.environ["PYTHONPATH"] = folder
        for round_ in track(range(ROUNDS), "Measuring", console=Console(stderr=True)):
            home = Path(folder) / f"home-{round_}"
            _echo(home, figures)
            memory.append(_host(home, tweets, figures))
    _print(figures, memory)


def _echo(home: Path, figures: Figures) -> None:
    started = time.perf_counter()
    with running_host(home, module="echo_host") as host:
        host.ask(HELLO)
        _note(figures, "echo", started)


def _host(home: Path, tweets: list[dict[str, Any]], figures: Figures) -> float:
    started = time.perf_counter()
    with running_host(home) as host:
        host.ask(HELLO)
        _note(figures, "hello", started)
        _ask(host.ask, tweets[:20])
        _note(figures, "first 20", started)
        for name, batch in (("warm 20", tweets[20:40]), ("one", tweets[40:41])):
            begun = time.perf_counter()
            _ask(host.ask, batch)
            _note(figures, name, begun)
        begun = time.perf_counter()
        host.ask({"type": "status", "id": 9})
        _note(figures, "status", begun)
        _ask(host.ask, tweets[:100])
        host.ask({"type": "explain", "id": 10, "tweet": tweets[0]})
        peak = host.ask({"type": "status", "id": 9})["peak_memory_mib"]
        return math.nan if peak is None else float(peak)


def _ask(ask: Callable[[object], dict[str, Any]], tweets: list[dict[str, Any]]) -> None:
    reply = ask({"type": "classify", "id": 2, "tweets": tweets})
    assert len(reply["verdicts"]) == len(tweets)


def _note(figures: Figures, name: str, since: float) -> None:
    figures.setdefault(name, []).append((time.perf_counter() - since) * 1000)


def _print(figures: Figures, memory: list[float]) -> None:
    table = Table("What", "Median", "Slowest", "Reach", "Floor", "Ratio", title="The host, alone")
    rows = [
        ("start to hello", "hello", "150 ms", "echo"),
        ("start to first 20 verdicts", "first 20", "450 ms", "echo"),
        ("20 verdicts, warm", "warm 20", "60 ms", "status"),
        ("one verdict, warm", "one", "6 ms", "status"),
    ]
    for title, name, reach, floor in rows:
        median, least = (statistics.median(figures[key]) for key in (name, floor))
        cells = (f"{median:.1f} ms", f"{max(figures[name]):.1f} ms", reach)
        table.add_row(title, *cells, f"{least:.1f} ms", f"{median / least:.1f}")
    table.add_row("peak memory", f"{statistics.median(memory):.0f} MiB", "", "170 MiB", "", "")
    Console().print(table)
    load = " ".join(f"{value:.1f}" for value in os.getloadavg()) if os.name == "posix" else "?"
    print(f"{ROUNDS} rounds, Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {load}")


if __name__ == "__main__":
    main()
