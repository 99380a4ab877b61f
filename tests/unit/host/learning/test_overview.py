"""What went by: counted once, put away and shown again, asked about, and paused."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from academic_bubble.classifier.verdict import Reading
from academic_bubble.handlers.overview import is_put_away
from academic_bubble.learning.choice import most_telling
from academic_bubble.protocol.base import Kind
from academic_bubble.protocol.settings import KindChoice, Settings
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import Verdict
from academic_bubble.recent import MOST, Recent, Seen
from academic_bubble.store import corrections, worth
from tests.host_process import HELLO, running_host
from tests.unit.host.learning.conftest import Ask, correction, tweet, verdicts

PREPRINT = tweet(1, "Our new preprint on salt marshes is out")
CHAT = tweet(2, "Pancakes with the kids, then off to the beach")
AD = tweet(3, "Ninety percent off all pancakes today only", is_promoted=True)


def verdict(outcome: str = "personal", **more: Any) -> Verdict:
    return Verdict.model_validate(
        {"id": "1", "outcome": outcome, "professional": 0.5, "scores": {}, "model": "m", **more}
    )


def seen(number: int, vector: np.ndarray, professional: float, hours: float = 0) -> Seen:
    logits = np.full(14, np.log(professional / (1 - professional)), np.float32)
    return Seen(
        Tweet(id=str(number)),
        Reading(vector.astype(np.float16), logits, True),
        verdict("unsure", professional=professional),
        datetime.now(UTC) - timedelta(hours=hours),
    )


def test_each_tweet_counts_once_a_day_and_ads_never(ask: Ask) -> None:
    for _ in range(3):
        verdicts(ask, PREPRINT, CHAT, AD)
    today = ask({"type": "overview", "days": 3})["days"][-1]
    assert (today["seen"], today["professional"], today["personal"]) == (2, 1, 1)
    assert today["kinds"]["paper"] == 1


def test_once_the_counts_are_deleted_counting_begins_anew(ask: Ask) -> None:
    verdicts(ask, PREPRINT, CHAT)
    ask({"type": "delete_data", "what": ["counts"]})
    assert ask({"type": "overview", "days": 1})["days"][-1]["seen"] == 0
    verdicts(ask, PREPRINT)
    assert ask({"type": "overview", "days": 1})["days"][-1]["seen"] == 1


def test_days_without_tweets_are_there_with_zero(ask: Ask) -> None:
    reply = ask({"type": "overview", "days": 30})
    assert len({day["day"] for day in reply["days"]}) == 30
    assert sum(day["seen"] for day in reply["days"]) == 0
    assert reply["since"] is None


def test_counts_outlive_the_host(home: Path) -> None:
    with running_host(home) as host:
        host.ask(HELLO)
        host.ask({"type": "classify", "id": 2, "tweets": [PREPRINT, CHAT]})
        host.close()
    with running_host(home) as again:
        reply = again.ask({"type": "overview", "id": 2, "days": 1})
        assert reply["days"][0]["seen"] == 2
        assert reply["put_away"] == [], "tweets themselves are in memory only"


def test_what_was_put_away_is_listed_newest_first_with_its_verdict_of_now(ask: Ask) -> None:
    other = tweet(4, "Our dog ate the birthday cake of my sister")
    verdicts(ask, CHAT, PREPRINT)
    verdicts(ask, other)
    away = ask({"type": "overview"})["put_away"]
    assert [one["tweet"]["id"] for one in away] == ["4", "2"]
    ask({"type": "set_rule", "rule": {"match": "words", "pattern": "pancakes", "effect": "show"}})
    again = {one["tweet"]["id"]: one["verdict"] for one in ask({"type": "overview"})["put_away"]}
    assert again["2"]["rule"]["pattern"] == "pancakes"
    ask({"type": "change_settings", "change": {"personal": "leave"}})
    assert ask({"type": "overview"})["put_away"] == []


def test_switches_stop_counting_and_keeping(ask: Ask) -> None:
    change = {"keep_counts": False, "keep_recent": False}
    ask({"type": "change_settings", "change": change})
    verdicts(ask, PREPRINT, CHAT)
    reply = ask({"type": "overview", "days": 1})
    assert (reply["days"][0]["seen"], reply["put_away"]) == (0, [])
    assert ask({"type": "review_batch", "audit": True})["tweets"] == []


def applied(match: str, effect: str) -> dict[str, Any]:
    return {"id": 1, "match": match, "pattern": "marsh", "effect": effect}


MEMBER = {"handle": "marsh_lab"}
LIKE_ANYBODY = {**MEMBER, "always_show": False}
MUTED = {"handle": "reposter", "mute_reposts": True}


@pytest.mark.parametrize(
    ("shown", "changes", "away"),
    [
        (verdict(), {}, True),
        (verdict(), {"personal": "leave"}, False),
        (verdict(), {"mode": "highlight"}, False),
        (verdict("unsure"), {"personal": "hide"}, False),
        (verdict(is_member=True, member=MEMBER), {}, False),
        (verdict(is_member=True, member=MEMBER), {"members_personal": "dim"}, True),
        (verdict(is_member=True, member=LIKE_ANYBODY), {}, True),
        (verdict("professional", is_member=True, member=MEMBER), {"professional": "dim"}, False),
        (verdict("professional", kinds=["paper"], reposter=MUTED), {}, True),
        (verdict("professional", kinds=["paper"], reposter=MEMBER), {}, False),
        (verdict(is_member=True, member=MEMBER, reposter=MUTED), {}, False),
        (verdict("unsure", reposter=MUTED), {"mode": "highlight"}, False),
        (verdict(rule=applied("words", "hide")), {"personal": "leave"}, True),
        (verdict(is_member=True, member=MEMBER, rule=applied("words", "hide")), {}, False),
        (verdict(is_member=True, member=MEMBER, rule=applied("account", "hide")), {}, True),
        (verdict("professional", rule=applied("words", "show")), {"professional": "hide"}, False),
        (verdict("professional"), {"professional": "dim"}, True),
        (verdict("professional", kinds=["media"]), {}, False),
    ],
)
def test_put_away_is_what_the_page_would_put_away(
    shown: Verdict, changes: dict[str, Any], away: bool
) -> None:
    assert is_put_away(shown, Settings(**changes)) is away


def test_of_two_kinds_the_more_visible_one_counts() -> None:
    both = verdict("professional", kinds=["media", "paper"])
    away: dict[Kind, KindChoice] = {
        "media": KindChoice(treatment="hide"),
        "paper": KindChoice(treatment="dim"),
    }
    assert is_put_away(both, Settings(kinds=away))
    assert not is_put_away(both, Settings(kinds={"media": KindChoice(treatment="hide")}))


def test_a_day_old_tweet_is_forgotten_and_memory_is_bounded() -> None:
    recent = Recent()
    vector = np.ones(384)
    old = seen(1, vector, 0.5, hours=25)
    recent._seen["1"] = old
    fresh = seen(2, vector, 0.5)
    recent.note([(fresh.tweet, fresh.reading, fresh.verdict)])
    assert [one.tweet.id for one in recent.newest_first()] == ["2"]
    recent.note((Tweet(id=f"n{n}"), fresh.reading, fresh.verdict) for n in range(MOST + 50))
    assert len(recent.newest_first()) == MOST


def test_review_asks_about_the_unsure_and_never_twice_about_the_same_thing() -> None:
    chance = np.random.default_rng(3)
    topics = chance.normal(0, 1, (4, 384))
    near = [topics[0] + chance.normal(0, 0.01, 384) for _ in range(5)]
    candidates = [seen(n, vector, 0.5) for n, vector in enumerate(near)]
    candidates += [seen(10 + n, vector, 0.6) for n, vector in enumerate(topics[1:])]
    candidates.append(seen(20, -topics.sum(axis=0), 0.99))
    chosen = [one.tweet.id for one in most_telling(candidates, 4)]
    assert sorted(chosen[1:]) == ["10", "11", "12"]
    assert int(chosen[0]) < 5
    assert most_telling([], 10) == []


def test_a_review_batch_leaves_out_what_was_answered(ask: Ask) -> None:
    texts = ["Thoughts on this one?", "Interesting read this morning", "A long day of meetings"]
    verdicts(ask, *(tweet(n, text) for n, text in enumerate(texts)))
    audit = ask({"type": "review_batch", "audit": True})
    assert {one["tweet"]["id"] for one in audit["tweets"]} == {"0", "1", "2"}
    before = ask({"type": "learning_status"})
    assert (before["audit"]["due"], before["audit_left"]) == (True, 3)
    for one in audit["tweets"]:
        ask({"type": "correct", "tweet": one["tweet"], "professional": False, "source": "audit"})
    after = ask({"type": "learning_status"})
    assert (after["audit"]["answered"], after["audit"]["due"]) == (3, False)
    assert after["audit_left"] == 0
    assert ask({"type": "review_batch", "audit": True})["tweets"] == []


def test_the_random_sample_is_due_again_after_a_week(database: sqlite3.Connection) -> None:
    for days, due in ((9, True), (6, False)):
        at = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        corrections.add(database, correction(days, source="audit", at=at))
        assert worth.audit(database).due is due


def test_a_pause_is_seen_by_every_browser_and_ends(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        until = one.ask({"id": 1, "type": "pause", "minutes": 60})["settings"]["paused_until"]
        left = datetime.fromisoformat(until) - datetime.now(UTC)
        assert timedelta(minutes=59) < left <= timedelta(minutes=60)
        seen_by_other = other.ask({"id": 1, "type": "get_settings"})["settings"]
        assert seen_by_other["paused_until"] == until
        ended = other.ask({"id": 2, "type": "pause", "minutes": 0})["settings"]
        assert ended["paused_until"] is None
