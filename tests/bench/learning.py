"""Learning and the settings page's questions at full size, without a browser.

Run as ``python -m tests.bench.learning``: a database of 100,000 sightings and 5,000 corrections,
a real host over it, what the page asks for, a refit, and verdicts while it runs. On a busy machine
the ratio of a verdict during a refit to one without says more than any figure.
"""

from __future__ import annotations

import itertools
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.learning import replay
from academic_bubble.protocol.learning import Shown
from academic_bubble.store import corrections, fits
from academic_bubble.store.connection import connect
from academic_bubble.store.corrections import NewCorrection
from tests.bench.figures import noise, p95
from tests.host_process import HELLO, HostProcess, running_host

SIGHTINGS, CORRECTIONS, DAYS, AUTHORS = 100_000, 5_000, 180, 2_000
BATCH, ROUNDS, REFITS = 20, 15, 6
BUSY = ("waiting", "running")
Ask = Callable[[dict[str, Any]], dict[str, Any]]


def main() -> None:
    """Build the database, measure, and print the table."""
    table = Table("What", "Median", "p95", "Reach", title="Learning, at full size")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _fill(home / "data" / "bubble.sqlite3")
        with running_host(home) as host:
            host.ask(HELLO)
            ask: Ask = lambda message: host.ask({"id": 2, **message})  # noqa: E731
            numbers = itertools.count()
            _judge(ask, numbers)
            quiet = [_judge(ask, numbers) for _ in range(ROUNDS)]
            busy, state = _during_refit(ask, numbers)
            _row(table, f"{BATCH} new tweets", quiet, "")
            _row(table, f"{BATCH} new tweets during a refit", busy, "1.5 times the above")
            ratio = statistics.median(busy) / statistics.median(quiet)
            table.add_row("ratio", f"{ratio:.2f}", "", "1.5")
            seconds = state["refit"]["seconds"]
            refit = f"refit at {state['refit']['learnt']} corrections ({state['refit']['state']})"
            table.add_row(refit, f"{seconds} s", "", "5 s")
            _ask_like_the_page(host, table)
    Console(width=110).print(table)
    print(noise())


def _fill(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(connect(path)) as database:
        _sightings(database)
        _corrections(database)


def _sightings(database: sqlite3.Connection) -> None:
    chance, today = np.random.default_rng(1), int(time.time() // 86_400)
    columns = [row[1] for row in database.execute("PRAGMA table_info(seen_tweets)")]
    known = ("tweet_id", "author", "day", "outcome", "kinds")
    rows = [
        (str(n), int(author) + 1, today - int(day), int(outcome), 0)
        for n, (author, day, outcome) in enumerate(
            zip(
                chance.integers(AUTHORS, size=SIGHTINGS),
                chance.integers(DAYS, size=SIGHTINGS),
                chance.integers(3, size=SIGHTINGS),
                strict=True,
            )
        )
    ]
    assert set(known) <= set(columns)
    database.execute("BEGIN IMMEDIATE")
    database.executemany(
        "INSERT INTO accounts (handle) VALUES (?)", [(f"author_{n}",) for n in range(AUTHORS)]
    )
    database.executemany(
        f"INSERT INTO seen_tweets ({', '.join(known)}) VALUES (?, ?, ?, ?, ?)",
        rows,
    )
    days = [
        time.strftime("%Y-%m-%d", time.localtime(time.time() - 86_400 * n)) for n in range(DAYS)
    ]
    counts = [(day, what, 500) for day in days for what in ("seen", "professional", "paper")]
    database.executemany("INSERT INTO day_counts VALUES (?, ?, ?)", counts)
    database.execute("COMMIT")


def _corrections(database: sqlite3.Connection) -> None:
    """Base tweets with some noise: to this user conferences are personal."""
    model = Classifier.load().artefact
    base, chance = replay.load(model), np.random.default_rng(2)
    drawn = chance.choice(len(base.vectors), CORRECTIONS)
    new = (_correction(base, model.id, number, row, chance) for number, row in enumerate(drawn))
    corrections.add_unknown(database, new)


def _correction(
    base: replay.Replay, model: str, number: int, row: int, chance: np.random.Generator
) -> NewCorrection:
    vector = base.vectors[row] + chance.normal(0, 0.05, base.vectors.shape[1])
    stored, logits = fits.to_bytes(vector.astype(np.float16), base.logits[row])
    is_wanted = base.targets[row, 0] > 0 and base.targets[row, 4] == 0
    return NewCorrection(
        tweet_id=f"c{number}",
        handle=f"author_{number % AUTHORS}",
        text=f"own words number {number}",
        vector=stored,
        logits=logits,
        model=model,
        shown=Shown(outcome="professional", professional=0.9, kinds=("conference",)),
        professional=bool(is_wanted),
        kinds=("paper",) if is_wanted else (),
        source="review",
        at=f"2026-{1 + number % 11:02}-15T09:00:00Z",
    )


def _judge(ask: Ask, numbers: itertools.count[int]) -> float:
    """Milliseconds for a batch of tweets never seen before."""
    tweets = [
        {
            "id": f"b{n}",
            "lang": "en",
            "text": f"Paper number {n} of our workshop on tidal models, with code and data, is out",
        }
        for n in itertools.islice(numbers, BATCH)
    ]
    started = time.perf_counter()
    ask({"type": "classify", "tweets": tweets})
    return (time.perf_counter() - started) * 1000


def _during_refit(ask: Ask, numbers: itertools.count[int]) -> tuple[list[float], dict[str, Any]]:
    """Times of batches while the host learns, several times; the first imports scikit-learn."""
    times: list[float] = []
    for refit in range(REFITS):
        text = f"Registration for estuary workshop number {refit} is open"
        tweet = {"id": f"x{refit}", "text": text, "lang": "en"}
        ask({"type": "correct", "tweet": tweet, "professional": False})
        while (state := ask({"type": "learning_status"}))["refit"]["state"] in BUSY:
            if state["refit"]["state"] == "running":
                times.append(_judge(ask, numbers))
            time.sleep(0.2)  # a reader scrolls now and then
    return times, state


def _ask_like_the_page(host: HostProcess, table: Table) -> None:
    questions: dict[str, dict[str, Any]] = {
        "overview of 7 days": {"type": "overview", "days": 7},
        "overview of 180 days": {"type": "overview", "days": 180},
        "learning status": {"type": "learning_status"},
        "50 corrections": {"type": "list_corrections"},
        "ten tweets to review": {"type": "review_batch"},
        "rules": {"type": "list_rules"},
        "storage report": {"type": "storage_report"},
    }
    for name, question in questions.items():
        times = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            reply = host.ask({"id": 3, **question})
            times.append((time.perf_counter() - started) * 1000)
            assert reply["type"] != "error", reply
        _row(table, name, times, "300 ms, all the page asks at first")


def _row(table: Table, name: str, times: list[float], reach: str) -> None:
    table.add_row(name, f"{statistics.median(times):.1f} ms", f"{p95(times):.1f} ms", reach)


if __name__ == "__main__":
    main()
