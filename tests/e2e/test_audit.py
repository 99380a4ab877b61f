"""The real host, watched by the interpreter's audit hook during a session of a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.e2e.bubble import Bubble
from tests.e2e.conftest import Launch
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.hosts import audited_host
from tests.e2e.test_why import panel
from tests.replica.data import load_tweets

AUTHORS = {tweet["id"]: tweet["author"] for tweet in load_tweets()}
ANYWHERE = ("/dev/null",)
# A database comes into being under another name, so that no other host sees half of it.
INSIDE = ("write", "sqlite3.connect", "os.mkdir", "os.remove", "os.rename", "os.link")


@only_chromium
def test_the_host_touches_nothing_but_its_home(family: str, launch: Launch, tmp_path: Path) -> None:
    report = tmp_path / "audit.jsonl"
    with launch(family, tmp_path / "browser") as bubble:
        bubble.use_host(audited_host(tmp_path, report))
        bubble.reconnect()
        bubble.wait_connection("connected")
        use_everything(bubble)
    lines = report.read_text(encoding="utf-8").splitlines()
    events = [[event, path_of(what)] for event, what in map(json.loads, lines)]
    assert ["sqlite3.connect", str(bubble.home / "data" / "bubble.sqlite3")] in events
    strange = [
        [event, what]
        for event, what in events
        if event not in INSIDE or not (is_inside(what, bubble.home) or what in ANYWHERE)
    ]
    assert strange == []


def use_everything(bubble: Bubble) -> None:
    """A session in which every kind of message is sent."""
    timeline = bubble.timeline()
    row = timeline.first(lambda row: row.is_hidden)
    timeline.click(".label", row.key)
    panel(timeline.tab)
    timeline.click("[data-name=wrong]")
    until(lambda: bubble.ask({"type": "learning_status"})["refit"]["learnt"] == 1, "learnt")
    bubble.set_member(AUTHORS[row.tweet_id])
    bubble.change(personal="dim")
    assert bubble.ask({"type": "status"})["tweets_judged"] > 0
    assert len(bubble.ask({"type": "list_members"})["members"]) == 1
    bubble.ask({"type": "change_settings", "change": {}, "reset": True})


def path_of(what: str) -> str:
    """SQLite is given its file as an address."""
    return unquote(urlsplit(what).path) if what.startswith("file:") else what


def is_inside(path: str, folder: Path) -> bool:
    return Path(path).resolve().is_relative_to(folder.resolve())
