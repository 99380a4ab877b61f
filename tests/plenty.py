"""A database with a lot in it: what somebody has after months, the same every time."""

from __future__ import annotations

import random
import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import numpy as np

from academic_bubble.classifier import artefact
from academic_bubble.protocol.base import KINDS
from academic_bubble.protocol.learning import Shown
from academic_bubble.protocol.rules import RuleDraft
from academic_bubble.store import corrections, rules
from academic_bubble.store.connection import connect, writing
from academic_bubble.store.corrections import NewCorrection
from tests.bench.bubble import fill

CORRECTIONS: Final = 5_000
RULES: Final = 40
DAYS: Final = 120
DIMENSIONS: Final = 384
TOPICS: Final = ("salt marshes", "glacier lakes", "quiet machines", "old maps", "bird song")


def fill_home(home: Path, *, many_corrections: int = CORRECTIONS) -> None:
    """Fill the database of a host that lives in ``home`` and does not run yet."""
    folder = home / "data"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = connect(folder / "bubble.sqlite3")
    fill(database)
    fill_learning(database, many_corrections)
    database.close()


def fill_learning(database: sqlite3.Connection, many: int) -> None:
    """Corrections of months, counts of each day, and rules of every kind."""
    dice = random.Random(7)
    corrections.add_unknown(database, _corrections(dice, many))
    with writing(database):
        database.executemany("INSERT INTO day_counts VALUES (?, ?, ?)", _counts(dice))
    for number in range(RULES):
        rules.put(database, _rule(number), None)


def _corrections(dice: random.Random, many: int) -> list[NewCorrection]:
    model = artefact.read().id
    numbers = np.random.default_rng(7)
    start = datetime.now(UTC) - timedelta(days=DAYS)
    return [
        NewCorrection(
            tweet_id=str(1_957_400_000_000_000_000 + number),
            handle=f"account_{1 + number % 400}",
            text=f"A note on {dice.choice(TOPICS)}, number {number}",
            vector=numbers.normal(size=DIMENSIONS).astype("<f2").tobytes(),
            logits=numbers.normal(size=1 + len(KINDS)).astype("<f4").tobytes(),
            model=model,
            shown=(shown := _shown(dice)),
            professional=_answer(dice, shown, number / many),
            kinds=dice.choice((None, None, shown.kinds, shown.kinds, (dice.choice(KINDS),))),
            source=dice.choice(("feed", "review", "audit")),
            at=(start + timedelta(days=DAYS * number / many)).isoformat(timespec="seconds"),
        )
        for number in range(many)
    ]


def _shown(dice: random.Random) -> Shown:
    if dice.random() < 0.6:
        return Shown(outcome="professional", professional=0.9, kinds=(dice.choice(KINDS),))
    return Shown(outcome=dice.choice(("personal", "unsure")), professional=0.2, kinds=())


def _answer(dice: random.Random, shown: Shown, passed: float) -> bool:
    """Of what is asked about, the model is right in two thirds at first, in five sixths at last."""
    if shown.outcome == "unsure":
        return dice.random() < 0.5
    is_right = dice.random() < 0.66 + 0.17 * passed
    return (shown.outcome == "professional") == is_right


def _counts(dice: random.Random) -> list[tuple[str, str, int]]:
    today = date.today()  # noqa: DTZ011 - the host counts on the user's calendar
    rows: list[tuple[str, str, int]] = []
    for ago in range(DAYS):
        day, seen = (today - timedelta(days=ago)).isoformat(), dice.randrange(80, 640)
        professional = round(seen * dice.uniform(0.25, 0.6))
        unsure = round(seen * 0.15)
        rows += [(day, "seen", seen), (day, "professional", professional), (day, "unsure", unsure)]
        rows.append((day, "personal", seen - professional - unsure))
        rows += [(day, kind, dice.randrange(1, 3 + professional // 6)) for kind in KINDS]
    return rows


def _rule(number: int) -> RuleDraft:
    topic = TOPICS[number % len(TOPICS)]
    drafts = (
        RuleDraft(match="account", pattern=f"account_{number}", effect="show"),
        RuleDraft(match="reposts", pattern=f"account_{number}", effect="hide"),
        RuleDraft(match="words", pattern=f"{topic} {number}", effect="hide"),
        RuleDraft(match="tag", pattern=f"meeting{number}", effect="kind", kinds=("conference",)),
        RuleDraft(match="regex", pattern=rf"\bvolume {number}\b", effect="show", fields=("links",)),
    )
    return drafts[number % len(drafts)]
