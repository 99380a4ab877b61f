"""The whole circle over the wire: wrong, corrected, learnt, undone; and what can go wrong on it."""

from __future__ import annotations

import signal
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.host_process import HELLO, HostProcess, running_host
from tests.unit.host.learning.conftest import Ask, learnt, tweet, verdicts

CALLS = [
    tweet(n, text, handle=f"venue_{n}")
    for n, text in enumerate(
        [
            "Registration for the marine biology conference closes on Friday",
            "Call for papers: workshop on tidal modelling, deadline 1 March",
            "The programme of the estuary symposium is online",
            "Submit your abstract to the coastal ecology conference by Monday",
        ]
    )
]
LIKE_THEM = tweet(50, "Call for papers: workshop on tidal energy, deadline 1 April")
PREPRINT = tweet(51, "Our new preprint on salt marshes is out")
CHAT = tweet(52, "Pancakes with the kids, then off to the beach")


def asking(host: HostProcess) -> Ask:
    return lambda message: host.ask({"id": 3, **message})


def hide(ask: Ask, item: dict[str, Any]) -> dict[str, Any]:
    return ask({"type": "correct", "tweet": item, "professional": False, "kinds": []})


def test_corrected_then_learnt_then_undone(ask: Ask) -> None:
    before = verdicts(ask, LIKE_THEM, PREPRINT)
    assert [one["outcome"] for one in before] == ["professional"] * 2
    replies = [hide(ask, item) for item in CALLS]
    for reply in replies:
        assert reply["verdict"]["outcome"] == "personal"
        assert reply["verdict"]["reasons"][0] == "corrected"
        assert reply["verdict"]["correction"] == reply["correction"]["id"]
    status = learnt(ask)
    assert (status["refit"]["state"], status["refit"]["learnt"]) == ("idle", 4)
    assert status["refit"]["corrections_after"] >= status["refit"]["corrections_before"]
    after = verdicts(ask, LIKE_THEM, PREPRINT)
    assert after[0]["outcome"] != "professional"
    assert "learnt" in after[0]["reasons"]
    assert after[1]["outcome"] == "professional", "nothing was said of preprints"
    for reply in replies:
        ask({"type": "undo_correction", "correction": reply["correction"]["id"]})
    assert verdicts(ask, LIKE_THEM, PREPRINT) == before


def test_what_is_taken_back_is_unlearnt_at_once_and_the_rest_is_not(ask: Ask) -> None:
    before = verdicts(ask, PREPRINT)
    for item in CALLS:
        hide(ask, item)
    learnt(ask)
    # Learnt together, so that no fit is of the first of them alone.
    hide(ask, CHAT)
    number = hide(ask, PREPRINT)["correction"]["id"]
    learnt(ask)
    undone = ask({"type": "undo_correction", "correction": number, "tweet": PREPRINT})["verdict"]
    assert undone["outcome"] == before[0]["outcome"] == "professional"
    assert abs(undone["professional"] - before[0]["professional"]) < 0.1
    assert verdicts(ask, LIKE_THEM)[0]["outcome"] != "professional"


def test_undo_says_how_the_tweet_is_judged_now_and_works_once(ask: Ask) -> None:
    before = verdicts(ask, CALLS[0])[0]
    number = hide(ask, CALLS[0])["correction"]["id"]
    undo = {"type": "undo_correction", "correction": number, "tweet": CALLS[0]}
    assert ask(undo)["verdict"] == before
    assert ask(undo)["error"]["code"] == "not_found"


def test_right_is_a_correction_too_and_only_unsure_cannot_be_right(ask: Ask) -> None:
    confirmed = ask({"type": "correct", "tweet": PREPRINT})["correction"]
    assert (confirmed["professional"], confirmed["confirms"]) == (True, True)
    unsure = tweet(60, "Das ist kein Englisch und bleibt so", lang="de")
    assert ask({"type": "correct", "tweet": unsure})["error"]["code"] == "label_unclear"
    status = learnt(ask)
    assert (status["corrections"], status["confirmed"]) == (1, 1)
    assert [point["right"] for point in status["accuracy"]] == [1]


def test_a_second_word_on_a_tweet_replaces_the_first_and_keeps_what_was_shown(ask: Ask) -> None:
    hide(ask, PREPRINT)
    second = ask(
        {"type": "correct", "tweet": PREPRINT, "professional": True, "kinds": ["paper", "idea"]}
    )
    assert second["verdict"]["kinds"] == ["paper", "idea"]
    assert second["correction"]["shown"]["outcome"] == "professional"
    assert ask({"type": "list_corrections"})["total"] == 1


def test_without_kinds_a_professional_tweet_shows_the_likely_ones(ask: Ask) -> None:
    reply = ask({"type": "correct", "tweet": CHAT, "professional": True})
    assert reply["verdict"]["outcome"] == "professional"
    assert reply["correction"]["kinds"] is None


def test_reset_returns_to_the_base_and_can_be_undone(ask: Ask) -> None:
    before = verdicts(ask, *CALLS, LIKE_THEM)
    for item in CALLS:
        hide(ask, item)
    learnt(ask)
    taught = verdicts(ask, *CALLS, LIKE_THEM)
    assert taught != before
    reset = ask({"type": "reset_learning"})
    assert reset["corrections"] == 4
    assert verdicts(ask, *CALLS, LIKE_THEM) == before
    assert ask({"type": "learning_status"})["forgotten"] == 4
    assert ask({"type": "reset_learning", "undo": True})["corrections"] == 4
    assert verdicts(ask, *CALLS, LIKE_THEM) == taught


def test_every_browser_judges_alike_within_two_seconds(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        for host in (one, other):
            host.ask(HELLO)
            host.ask({"type": "classify", "id": 2, "tweets": [CALLS[0]]})
        reply = one.ask({"id": 3, "type": "correct", "tweet": CALLS[0], "professional": False})
        told = time.monotonic()
        notice = other.next_message()
        assert time.monotonic() - told < 2
        assert notice == {"type": "changed", "settings_revision": reply["settings_revision"]}
        seen = other.ask({"type": "classify", "id": 4, "tweets": [CALLS[0]]})["verdicts"][0]
        assert seen == reply["verdict"]


def test_the_browser_that_changed_something_is_not_told_of_it(host: HostProcess) -> None:
    host.ask(HELLO)
    host.ask({"id": 2, "type": "pause", "minutes": 5})
    time.sleep(2.2)
    host.ask({"type": "status", "id": 3})
    assert host.notices == []


def test_two_hosts_correcting_at_once_lose_nothing_and_agree(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        hosts = (one, other)
        for number in range(6):
            for place, host in enumerate(hosts):
                item = tweet(100 * place + number, f"Call for papers number {number} of {place}")
                host.send({"id": 2, "type": "correct", "tweet": item, "professional": False})
        for host in hosts:
            assert {host.receive()["type"] for _ in range(6)} == {"correct_reply"}
        for host in hosts:
            assert learnt(asking(host))["corrections"] == 12
        judged = [
            host.ask({"type": "classify", "id": 4, "tweets": [LIKE_THEM, PREPRINT]})["verdicts"]
            for host in hosts
        ]
        assert judged[0] == judged[1]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_host_killed_after_the_commit_learns_when_it_starts_again(home: Path) -> None:
    with running_host(home) as host:
        host.ask(HELLO)
        for item in CALLS:
            host.ask({"id": 2, "type": "correct", "tweet": item, "professional": False})
        host.process.send_signal(signal.SIGKILL)
        host.process.wait()
    with running_host(home) as again:
        again.ask(HELLO)
        ask = asking(again)
        assert [one["outcome"] for one in verdicts(ask, *CALLS)] == ["personal"] * 4
        assert learnt(ask)["refit"]["learnt"] == 4


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_host_killed_before_its_reply_has_stored_all_of_the_correction_or_nothing(
    home: Path,
) -> None:
    with running_host(home) as host:
        host.ask({"type": "classify", "id": 1, "tweets": CALLS})
        host.send({"id": 2, "type": "correct", "tweet": CALLS[0], "professional": False})
        time.sleep(0.01)
        host.process.send_signal(signal.SIGKILL)
        host.process.wait()
    with running_host(home) as again:
        listed = again.ask({"type": "list_corrections", "id": 2})
        assert listed["total"] == len(listed["corrections"])
        assert listed["total"] in (0, 1)


def test_a_failed_fit_is_told_and_what_was_said_still_holds(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "broken" / "sklearn").mkdir(parents=True)
    (home / "broken" / "sklearn" / "__init__.py").write_text("raise ImportError('broken')")
    monkeypatch.setenv("PYTHONPATH", str(home / "broken"))
    with running_host(home) as host:
        host.ask(HELLO)
        ask = asking(host)
        hide(ask, CALLS[0])
        refit = learnt(ask)["refit"]
        assert refit["state"] == "failed"
        assert refit["reason"]
        assert verdicts(ask, CALLS[0])[0]["outcome"] == "personal"


def test_another_models_corrections_are_read_anew_from_their_text_or_counted(
    home: Path, ask: Ask
) -> None:
    for item in CALLS[:2]:
        hide(ask, item)
    learnt(ask)
    with sqlite3.connect(home / "data" / "bubble.sqlite3") as database:
        database.execute("UPDATE corrections SET model = 'an older one', vector = x'00'")
        database.execute("UPDATE corrections SET text = NULL WHERE tweet_id = '1'")
    with running_host(home) as later:
        later.ask(HELLO)
        ask = asking(later)
        verdicts(ask, PREPRINT)
        status = learnt(ask)
        for _ in range(100):
            if status["unlearnable"] == 1:
                break
            time.sleep(0.1)
            status = learnt(ask)
        assert (status["corrections"], status["unlearnable"]) == (2, 1)
        judged = verdicts(ask, *CALLS[:2])
    assert [one["outcome"] for one in judged] == ["personal"] * 2, "both still hold for themselves"


def test_export_delete_import_brings_learning_back(ask: Ask) -> None:
    for item in CALLS:
        hide(ask, item)
    learnt(ask)
    taught = verdicts(ask, *CALLS, LIKE_THEM)
    exported = ask({"type": "export_corrections"})
    assert (exported["total"], len(exported["corrections"])) == (4, 4)
    ask({"type": "delete_data", "what": ["corrections"]})
    assert "learnt" not in verdicts(ask, LIKE_THEM)[0]["reasons"]
    again = ask({"type": "import_corrections", "corrections": exported["corrections"]})
    assert (again["added"], again["known"], again["unusable"]) == (4, 0, 0)
    assert ask({"type": "import_corrections", "corrections": exported["corrections"]})["known"] == 4
    learnt(ask)
    back = verdicts(ask, *CALLS, LIKE_THEM)
    assert [one["outcome"] for one in back] == [one["outcome"] for one in taught]
    assert back[-1]["professional"] == pytest.approx(taught[-1]["professional"], abs=0.02)


def test_a_line_with_neither_text_nor_reading_is_unusable(ask: Ask) -> None:
    hide(ask, CALLS[0])
    (line,) = ask({"type": "export_corrections"})["corrections"]
    other = {**line, "tweet_id": "9", "text": None, "model": "an older one"}
    broken = {**line, "tweet_id": "8", "text": None, "vector": "not base64!"}
    reply = ask({"type": "import_corrections", "corrections": [other, broken]})
    assert (reply["added"], reply["unusable"]) == (0, 2)


def test_with_the_text_switched_off_none_is_kept_and_learning_goes_on(ask: Ask) -> None:
    hide(ask, CALLS[0])
    ask({"type": "change_settings", "change": {"keep_corrected_text": False}})
    hide(ask, CALLS[1])
    listed = ask({"type": "list_corrections"})["corrections"]
    assert [one["text"] for one in listed] == [None, None]
    assert learnt(ask)["refit"]["learnt"] == 2


def test_nothing_of_a_correction_or_rule_reaches_the_log(host: HostProcess) -> None:
    host.ask(HELLO)
    secret = tweet(70, "Registration for the marzipan conference is open", handle="marzipan")
    host.ask({"id": 2, "type": "correct", "tweet": secret, "professional": False})
    rule = {"match": "regex", "pattern": "(marzipan|a+a+)+$", "effect": "hide"}
    host.ask({"id": 3, "type": "set_rule", "rule": rule})
    host.ask({"id": 4, "type": "classify", "tweets": [tweet(71, "a" * 200 + "!")]})
    host.close()
    assert "marzipan" not in host.log()
