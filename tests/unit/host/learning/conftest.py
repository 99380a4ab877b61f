"""Corrections made up of numbers, and a host that is asked and waited for."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from academic_bubble.learning.replay import Replay
from academic_bubble.protocol.learning import Shown
from academic_bubble.store import fits
from academic_bubble.store.connection import connect
from academic_bubble.store.corrections import NewCorrection
from academic_bubble.store.fits import Events
from tests.host_process import HELLO, HostProcess

LABELS = 14
MODEL = "a-model"
Ask = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    return connect(tmp_path / "bubble.sqlite3")


@pytest.fixture
def ask(host: HostProcess) -> Ask:
    host.ask(HELLO)
    return lambda message: host.ask({"id": 7, **message})


def tweet(number: int, text: str, handle: str = "reed_ecology", **more: Any) -> dict[str, Any]:
    """A tweet on the wire."""
    return {
        "id": str(number),
        "text": text,
        "author": {"handle": handle, "name": handle},
        "lang": "en",
        **more,
    }


def verdicts(ask: Ask, *tweets: dict[str, Any]) -> list[dict[str, Any]]:
    """The host's verdicts."""
    found: list[dict[str, Any]] = ask({"type": "classify", "tweets": tweets})["verdicts"]
    return found


def learnt(ask: Ask) -> dict[str, Any]:
    """The state of learning once it has come to rest."""
    for _ in range(600):
        status = ask({"type": "learning_status"})
        if status["refit"]["state"] not in ("waiting", "running"):
            return status
        time.sleep(0.1)
    raise AssertionError("still learning after a minute")


def correction(number: int, **changes: Any) -> NewCorrection:
    """A correction to personal of a tweet that was shown as professional."""
    chance = np.random.default_rng(number)
    vector = chance.normal(0, 1, fits.WIDTH).astype(np.float16)
    logits = np.full(LABELS, -3, np.float32)
    logits[0] = 2
    stored, read = fits.to_bytes(vector, logits)
    given: dict[str, Any] = {
        "tweet_id": str(number),
        "handle": f"author_{number}",
        "text": f"words {number}",
        "vector": stored,
        "logits": read,
        "model": MODEL,
        "shown": Shown(outcome="professional", professional=0.88, kinds=("event",)),
        "professional": False,
        "kinds": (),
        "source": "feed",
        "at": "2026-11-25T09:00:00Z",
    }
    return NewCorrection(**{**given, **changes})


def world(count: int, seed: int) -> Replay:
    """A base set: two axes tell "conference" and "professional"; the base model knows both."""
    chance = np.random.default_rng(seed)
    vectors = chance.normal(0, 0.3, (count, fits.WIDTH)).astype(np.float32)
    targets = np.zeros((count, LABELS), np.float32)
    targets[:, 4] = chance.random(count) < 0.3
    targets[:, 0] = np.maximum(targets[:, 4], chance.random(count) < 0.5)
    vectors[:, 0] += 12 * (2 * targets[:, 0] - 1)
    vectors[:, 1] += 12 * (2 * targets[:, 4] - 1)
    logits = np.full((count, LABELS), -4, np.float32)
    logits[:, 0], logits[:, 4] = 0.25 * vectors[:, 0], 0.25 * vectors[:, 1]
    return Replay(vectors, logits, targets, np.ones(count, bool))


def unwanted(count: int, seed: int, handle: str = "") -> Events:
    """Corrections: conferences are personal to this user."""
    base = world(count * 10, seed)
    rows = np.flatnonzero(base.targets[:, 4] > 0)[:count]
    targets = np.full((count, LABELS), np.nan, np.float32)
    targets[:, 0] = 0
    handles = [handle or f"author_{row}" for row in range(count)]
    ids = list(range(1, count + 1))
    return Events(ids, handles, base.vectors[rows], base.logits[rows], targets)
