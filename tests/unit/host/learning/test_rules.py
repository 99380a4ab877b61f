"""Rules: each way of matching, which of several decides, and an expression that never ends."""

from __future__ import annotations

import time
from typing import Any

import pytest

from academic_bubble.errors import InvalidRule
from academic_bubble.protocol.rules import Rule, RuleDraft
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.rules import matching
from academic_bubble.rules.matching import Rules, cleaned, matches
from tests.unit.host.learning.conftest import Ask, tweet, verdicts

TWEET = Tweet.model_validate(
    {
        "id": "1",
        "author": {"handle": "Tidal_Lab", "name": "Tidal Lab Vestgren"},
        "text": "Who writes C++ at the Lab\u2019s  Summer\nParty? #TidyTuesday with @Ida_V",
        "links": [{"text": "tides.example/data", "host": "tides.example"}],
        "hashtags": ["#SaltMarsh"],
        "quoted": {"author": {"handle": "x", "name": "Reed"}, "text": "Free pizza for all"},
        "reposted_by": {"handle": "Loud_One", "name": ""},
    }
)


def rule(match: str, pattern: str, effect: str = "hide", **more: Any) -> RuleDraft:
    return RuleDraft.model_validate({"match": match, "pattern": pattern, "effect": effect, **more})


def stored(number: int, draft: RuleDraft) -> Rule:
    return Rule(**cleaned(draft).model_dump(), id=number, created_at="2026-11-25T09:00:00Z")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (rule("account", "@tidal_lab"), True),
        (rule("account", "tidal"), False),
        (rule("reposts", "loud_one"), True),
        (rule("reposts", "tidal_lab"), False),
        (rule("words", "summer party"), True),
        (rule("words", "lab's summer"), True),
        (rule("words", "c++"), True),
        (rule("words", "C"), False),
        (rule("words", "part"), False),
        (rule("words", "free pizza"), True),
        (rule("words", "free pizza", fields=["text"]), False),
        (rule("words", "vestgren", fields=["author"]), True),
        (rule("words", "tides.example", fields=["links"]), True),
        (rule("words", "tides.example"), False),
        (rule("tag", "#tidytuesday"), True),
        (rule("tag", "saltmarsh"), True),
        (rule("tag", "tidy"), False),
        (rule("mention", "@ida_v"), True),
        (rule("mention", "ida"), False),
        (rule("regex", r"summer\s+part(y|ies)"), True),
        (rule("regex", r"^pizza"), False),
    ],
)
def test_a_rule_matches_what_it_says(draft: RuleDraft, found: bool) -> None:
    assert matches(draft, [TWEET]) == [found]


@pytest.mark.parametrize(
    "draft",
    [
        rule("regex", "(unclosed"),
        rule("regex", "a" * 10 + "{99999999999999}"),
        rule("account", "two words"),
        rule("tag", "#"),
        rule("words", "   "),
        rule("reposts", "loud_one", "show"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused(draft: RuleDraft) -> None:
    with pytest.raises(InvalidRule):
        cleaned(draft)


def test_accounts_come_before_words_and_show_before_kind_before_hide() -> None:
    ladder = [
        rule("account", "tidal_lab", "show"),
        rule("account", "tidal_lab", "hide"),
        rule("words", "party", "show"),
        rule("words", "party", "kind", kinds=["event"]),
        rule("words", "party", "hide"),
    ]
    rules = [stored(number, draft) for number, draft in enumerate(ladder, 1)]
    for place, expected in enumerate(rules):
        assert Rules(reversed(rules[place:])).decide(TWEET) == expected
    assert Rules([rules[4].model_copy(update={"enabled": False})]).decide(TWEET) is None


def test_an_expression_that_never_ends_rests_soon_and_its_neighbours_go_on() -> None:
    evil = stored(1, rule("regex", "(b|bb)+$", "show"))
    good = stored(2, rule("tag", "party"))
    slow = Tweet(id="2", text="b" * 3_000 + "!", hashtags=("#party",))
    rules = Rules([evil, good])
    started = time.monotonic()
    for _ in range(100):
        assert rules.decide(slow) == good
    assert time.monotonic() - started < 10, "it would take longer than the universe lasts"
    assert matching.is_slow(evil)
    assert not matching.is_slow(good)


def test_two_hundred_rules_cost_a_tweet_less_than_a_verdict() -> None:
    rules = Rules(stored(n, rule("words", f"phrase number {n}")) for n in range(200))
    times = []
    for _ in range(30):
        started = time.perf_counter()
        assert rules.decide(TWEET) is None
        times.append(time.perf_counter() - started)
    assert min(times) < 0.002


PREPRINT = tweet(1, "Our new preprint on salt marshes is out", handle="tidal_lab")
CHAT = tweet(2, "Pancakes with the kids, then off to the beach", handle="reed_ecology")


def test_a_rule_beats_the_model_and_is_named_and_can_be_undone(ask: Ask) -> None:
    before = verdicts(ask, PREPRINT, CHAT)
    hide = {"match": "words", "pattern": "preprint", "effect": "hide"}
    show = {"match": "account", "pattern": "@reed_ecology", "effect": "show"}
    first = ask({"type": "set_rule", "rule": hide})
    ask({"type": "set_rule", "rule": show})
    hidden, shown = verdicts(ask, PREPRINT, CHAT)
    assert (hidden["outcome"], shown["outcome"]) == ("personal", "professional")
    assert hidden["reasons"][0] == shown["reasons"][0] == "rule"
    assert hidden["rule"] == {
        "id": first["changed"],
        "match": "words",
        "pattern": "preprint",
        "effect": "hide",
    }
    for listed in ask({"type": "list_rules"})["rules"]:
        ask({"type": "remove_rule", "rule_id": listed["id"]})
    assert verdicts(ask, PREPRINT, CHAT) == before
    again = ask({"type": "set_rule", "rule_id": first["changed"], "rule": hide})
    assert [one["id"] for one in again["rules"]] == [first["changed"]]
    assert verdicts(ask, PREPRINT)[0]["outcome"] == "personal"


def test_a_kind_rule_gives_its_kinds_and_a_correction_beats_it(ask: Ask) -> None:
    kind = {"match": "tag", "pattern": "cfp", "effect": "kind", "kinds": ["conference"]}
    ask({"type": "set_rule", "rule": kind})
    call = tweet(3, "Pancakes! #cfp")
    assert verdicts(ask, call)[0]["kinds"] == ["conference"]
    reply = ask({"type": "correct", "tweet": call, "professional": False})
    assert (reply["verdict"]["outcome"], reply["verdict"]["rule"]) == ("personal", None)


def test_muted_reposts_go_and_the_accounts_own_tweets_stay(ask: Ask) -> None:
    ask({"type": "set_rule", "rule": {"match": "reposts", "pattern": "loud", "effect": "hide"}})
    own = tweet(4, "Our new preprint on reeds is out", handle="loud")
    passed_on = {**PREPRINT, "reposted_by": {"handle": "loud", "name": ""}}
    assert [one["outcome"] for one in verdicts(ask, own, passed_on)] == ["professional", "personal"]


def test_quotes_are_judged_as_the_setting_says(ask: Ask) -> None:
    quoting = {
        **tweet(5, "Pancakes with the kids, then off to the beach"),
        "quoted": {"author": {"handle": "x", "name": ""}, "text": PREPRINT["text"]},
    }
    outcomes = {}
    for quotes in ("outer", "inner"):
        ask({"type": "change_settings", "change": {"quotes": quotes}})
        outcomes[quotes] = verdicts(ask, quoting)[0]["outcome"]
    assert outcomes == {"outer": "personal", "inner": "professional"}


def test_a_rule_can_be_tried_before_it_is_stored(ask: Ask) -> None:
    verdicts(ask, PREPRINT, CHAT)
    draft = {"match": "words", "pattern": "preprint", "effect": "hide"}
    reply = ask({"type": "try_rule", "rule": draft, "tweets": [CHAT, PREPRINT]})
    assert (reply["matches"], reply["recent"]) == ([False, True], 1)
    assert ask({"type": "list_rules"})["rules"] == []


def test_refusals_have_codes(ask: Ask) -> None:
    bad = {"match": "regex", "pattern": "(", "effect": "hide"}
    assert ask({"type": "set_rule", "rule": bad})["error"]["code"] == "invalid_rule"
    assert ask({"type": "remove_rule", "rule_id": 99})["error"]["code"] == "not_found"
