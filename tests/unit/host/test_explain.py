"""Why: the words behind a verdict and behind its kinds, as the host says them."""

from __future__ import annotations

from tests.unit.host.conftest import Ask

PREPRINT = {"id": "1", "lang": "en", "text": "New preprint: how salt marshes store carbon"}


def test_words_for_the_verdict_and_for_each_kind(ask: Ask) -> None:
    (verdict,) = ask("classify", tweets=[PREPRINT])["verdicts"]
    why = ask("explain", tweet=PREPRINT)
    assert why["verdict"] == verdict
    assert sorted(one["word"] for one in why["words"]) == sorted(
        ["New", "preprint", "how", "salt", "marshes", "store", "carbon"]
    )
    assert [one["kind"] for one in why["kinds"]] == verdict["kinds"]
    (paper,) = why["kinds"]
    assert paper["words"][0]["word"] == "preprint"
    assert paper["words"][0]["effect"] > 0.2
    assert why["personal_below"] < why["professional_from"]


def test_a_kind_from_a_rule_has_no_words(ask: Ask) -> None:
    rule = {"match": "words", "pattern": "marshes", "effect": "kind", "kinds": ["event"]}
    ask("set_rule", rule=rule)
    why = ask("explain", tweet=PREPRINT)
    assert why["verdict"]["kinds"] == ["event"]
    assert why["kinds"] == []


def test_a_post_without_words_has_none(ask: Ask) -> None:
    why = ask("explain", tweet={"id": "2", "text": ""})
    assert (why["words"], why["kinds"]) == ([], [])
