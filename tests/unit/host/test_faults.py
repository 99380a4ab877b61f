"""Bad input and faults at the real host process: it answers, recovers or ends, as promised."""

from __future__ import annotations

import json
import os
import shutil
import signal
import struct
import sys
import time
from pathlib import Path

import pytest

from academic_bubble import serve, wire
from academic_bubble.classifier import artefact
from academic_bubble.errors import ForbiddenCaller
from tests.host_process import HELLO, HostProcess, frame, running_host


def tweets(*texts: object) -> dict[str, object]:
    listed = [{"id": str(1957300000000000001 + n), "text": text} for n, text in enumerate(texts)]
    return {"type": "classify", "id": 5, "tweets": listed}


def test_hello_comes_before_the_model(host: HostProcess) -> None:
    reply = host.ask(HELLO)
    assert (reply["type"], reply["id"], reply["protocol"]) == ("hello_reply", 1, 1)
    assert reply["model"] == {"id": None, "state": "loading"}


def test_a_protocol_without_common_version_is_refused_and_the_host_goes_on(
    host: HostProcess,
) -> None:
    reply = host.ask({**HELLO, "protocol": {"min": 7, "max": 9}})
    assert reply["error"]["code"] == "incompatible_protocol"
    assert host.ask(HELLO)["type"] == "hello_reply"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "invalid_json"),
        (b"not json", "invalid_json"),
        (b"[" * 50_000, "invalid_json"),
        (b'"text"', "invalid_json"),
        (b'{"type": "dance", "id": 1}', "unknown_type"),
        (b'{"type": ["classify"], "id": 1}', "unknown_type"),
        (b'{"type": "classify", "id": 1}', "invalid_message"),
    ],
)
def test_a_bad_frame_is_answered_and_the_next_one_too(
    host: HostProcess, body: bytes, code: str
) -> None:
    assert host.ask(body)["error"]["code"] == code
    assert host.ask(HELLO)["type"] == "hello_reply"


def test_an_oversize_frame_is_answered_and_ends_the_host(host: HostProcess) -> None:
    host.write(struct.pack("=I", wire.MAX_INBOUND + 1))
    reply = host.receive()
    assert (reply["id"], reply["error"]["code"]) == (None, "frame_too_large")
    assert host.process.wait(10) == 1


def test_a_truncated_frame_ends_the_host_with_a_log_line(host: HostProcess) -> None:
    host.write(frame(HELLO)[:-3])
    assert host.close() == 1
    assert "frame_truncated" in host.log()


@pytest.mark.parametrize("ask_first", [False, True])
def test_a_closed_pipe_ends_the_host_within_a_second(host: HostProcess, ask_first: bool) -> None:
    host.ask(tweets("The model is loaded by this one") if ask_first else HELLO)
    started = time.monotonic()
    assert host.close() == 0
    assert time.monotonic() - started < 1


def test_a_browser_that_stops_reading_ends_the_host_quietly(host: HostProcess) -> None:
    assert host.process.stdout
    host.ask(HELLO)
    host.process.stdout.close()
    for _ in range(3):
        try:
            host.send({"type": "status", "id": 2})
        except BrokenPipeError:
            break
    assert host.close() == 0
    assert "Traceback" not in host.log()


def test_hostile_texts_are_judged_and_only_the_unreadable_tweet_fails(host: HostProcess) -> None:
    hostile = [
        "nul \0 inside",
        "lone surrogate \ud83d here",
        "x" * 100_000,
        "\u202eright to left\u202c and zero\u200bwidth",
        "<script>alert(1)</script>",
        "",
        17,
    ]
    reply = host.ask(tweets(*hostile))
    *judged, rejected = reply["verdicts"]
    assert [item["id"] for item in judged] == [str(1957300000000000001 + n) for n in range(6)]
    assert all(0 <= item["professional"] <= 1 for item in judged)
    assert rejected["error"]["code"] == "invalid_tweet"


def test_nothing_of_a_tweet_reaches_the_log(host: HostProcess) -> None:
    host.ask(tweets("marzipan secret", {"text": "marzipan"}))
    host.ask({"type": "marzipan", "id": 3})
    host.ask({"type": "explain", "id": 4, "tweet": {"id": "1", "text": ["marzipan"]}})
    host.close()
    text = host.log().replace("marzipan id=3 failed: unknown_type", "")
    assert "marzipan" not in text


def test_a_caller_that_is_not_our_extension_is_refused(home: Path) -> None:
    with running_host(home, "chrome-extension://somebodyelse/") as host:
        assert host.receive()["error"]["code"] == "forbidden_caller"
        assert host.process.wait(10) == 1


def test_both_browsers_forms_of_starting_are_accepted() -> None:
    serve.check_caller([serve.CHROMIUM_ORIGIN])
    serve.check_caller([serve.CHROMIUM_ORIGIN, "--parent-window=0"])
    serve.check_caller(["/any/manifest.json", serve.GECKO_ID])
    with pytest.raises(ForbiddenCaller):
        serve.check_caller([])


def test_two_hosts_share_settings_and_bubble(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        change = {"type": "change_settings", "id": 2, "change": {"mode": "off"}, "reset": False}
        assert one.ask(change)["settings"]["revision"] == 1
        member = {"type": "set_member", "id": 3, "handle": "Tidal_Lab", "member": True}
        one.ask(member)
        seen = other.ask({"type": "get_settings", "id": 2})["settings"]
        assert (seen["mode"], seen["revision"]) == ("off", 2), "the bubble's change counts too"
        tweet = {"id": "1", "text": "What a lovely lunch", "author": {"handle": "tidal_lab"}}
        (verdict,) = other.ask({"type": "classify", "id": 3, "tweets": [tweet]})["verdicts"]
        assert verdict["is_member"]
        assert verdict["reasons"][0] == "member"


def test_two_hosts_changing_at_once_lose_nothing(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        for number in range(10):
            for host, name in ((one, "one"), (other, "other")):
                handle = f"{name}_{number}"
                host.send({"type": "set_member", "id": 2, "handle": handle, "member": True})
        for host in (one, other):
            assert {host.receive()["type"] for _ in range(10)} == {"member_reply"}
        assert len(one.ask({"type": "list_members", "id": 3})["members"]) == 20


def test_a_killed_host_leaves_what_it_acknowledged(home: Path) -> None:
    with running_host(home) as host:
        host.ask({"type": "set_member", "id": 2, "handle": "tidal_lab", "member": True})
        host.process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        host.process.wait(10)
    with running_host(home) as host:
        members = host.ask({"type": "list_members", "id": 1})["members"]
        assert [member["handle"] for member in members] == ["tidal_lab"]


def test_without_a_database_tweets_are_judged_and_changes_refused(home: Path) -> None:
    home.mkdir()
    (home / "data").write_text("a file where the folder should be", encoding="utf-8")
    with running_host(home) as host:
        assert host.ask(HELLO)["settings_revision"] == 0
        assert host.ask(tweets("Our paper is out"))["verdicts"][0]["outcome"]
        change = {"type": "change_settings", "id": 2, "change": {"mode": "off"}, "reset": False}
        assert host.ask(change)["error"]["code"] == "storage_unavailable"


def test_a_newer_database_is_named_as_such(home: Path) -> None:
    import sqlite3

    (home / "data").mkdir(parents=True)
    with sqlite3.connect(home / "data" / "bubble.sqlite3") as raw:
        raw.execute("PRAGMA user_version = 999")
    with running_host(home) as host:
        reply = host.ask({"type": "get_settings", "id": 2})
        assert reply["error"]["code"] == "storage_newer"


STRAY = """
import os, subprocess, sys
from academic_bubble import serve
from academic_bubble.handlers import status

def noisy(request, context, kept=status.status):
    print("a stray print")
    os.write(1, b"a raw write")
    subprocess.run([sys.executable, "-c", "print('a child')"])
    return kept(request, context)

from academic_bubble import dispatch
from academic_bubble.protocol.messages import StatusRequest
dispatch._handlers[StatusRequest] = noisy
sys.exit(serve.main(sys.argv[2:]))
"""


def test_stray_prints_of_a_handler_never_reach_the_browser(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stray_prints.py").write_text(STRAY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path)]))
    with running_host(home, module="stray_prints") as host:
        assert host.ask({"type": "status", "id": 2})["type"] == "status_reply"
        assert host.ask(HELLO)["type"] == "hello_reply"
        host.close()
        assert all(text in host.stderr() for text in ("a stray print", "a raw write", "a child"))


CRASH = """
import sys
from academic_bubble import dispatch, serve
from academic_bubble.handlers import status
from academic_bubble.protocol.messages import StatusRequest

def crash(request, context):
    raise RuntimeError("marzipan secret")

def huge(request, context):
    from academic_bubble.protocol.bubble import Membership, WhichMembersReply
    rows = tuple(Membership(handle="x" * 999) for _ in range(1100))
    return WhichMembersReply(id=request.id, accounts=rows, settings_revision=0)

dispatch._handlers[StatusRequest] = {"crash": crash, "huge": huge}[sys.argv[3]]
sys.exit(serve.main(sys.argv[2:3]))
"""


@pytest.mark.parametrize(
    ("fault", "code"), [("crash", "internal_error"), ("huge", "response_too_large")]
)
def test_a_faulty_handler_is_answered_for_and_the_host_goes_on(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, code: str
) -> None:
    (tmp_path / "faulty_host.py").write_text(CRASH, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with running_host(home, serve.CHROMIUM_ORIGIN, fault, module="faulty_host") as host:
        reply = host.ask({"type": "status", "id": 2})
        assert (reply["id"], reply["error"]["code"]) == (2, code)
        assert "marzipan" not in json.dumps(reply)
        assert host.ask(HELLO)["type"] == "hello_reply"
        assert "marzipan" not in host.log()


OTHER_MODEL = """
import sys
from pathlib import Path
from academic_bubble import serve
from academic_bubble.classifier import artefact

artefact.model_dir = lambda: Path(sys.argv[3])
sys.exit(serve.main(sys.argv[2:3]))
"""


@pytest.mark.parametrize("state", ["missing", "damaged"])
def test_without_a_whole_model_the_host_says_so_and_settings_still_work(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    folder = tmp_path / "model"
    if state == "damaged":
        shutil.copytree(artefact.model_dir(), folder)
        with (folder / "encoder.onnx").open("r+b") as file:
            file.seek(5_000_000)
            file.write(b"damage")
    (tmp_path / "other_model.py").write_text(OTHER_MODEL, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with running_host(home, serve.CHROMIUM_ORIGIN, str(folder), module="other_model") as host:
        assert host.ask(tweets("Our paper is out"))["error"]["code"] == f"model_{state}"
        assert host.ask(HELLO)["model"] == {"id": None, "state": state}
        assert host.ask({"type": "get_settings", "id": 2})["type"] == "settings_reply"


def test_a_known_text_is_answered_from_memory_and_a_changed_one_is_judged(
    host: HostProcess,
) -> None:
    first = host.ask(tweets("Our preprint on salt marshes is out"))["verdicts"]
    assert host.ask(tweets("Our preprint on salt marshes is out"))["verdicts"] == first
    assert host.ask({"type": "status", "id": 6})["cached_verdicts"] == 1
    changed = host.ask(tweets("Pancakes with the kids, then off to the beach"))["verdicts"]
    assert changed[0]["id"] == first[0]["id"]
    assert changed[0]["professional"] < first[0]["professional"]
    assert host.ask({"type": "status", "id": 7})["cached_verdicts"] == 2
