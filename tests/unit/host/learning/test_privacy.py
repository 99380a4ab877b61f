"""What is stored is told, comes out whole, goes back in, and is gone for good when deleted."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.errors import UnreadableExport
from academic_bubble.store import (
    corrections,
    everything,
    fits,
    importing,
    inventory,
    members,
    rules,
)
from academic_bubble.store.connection import connect
from tests.host_process import HELLO, running_host
from tests.unit.host.learning.conftest import Ask, correction, tweet, verdicts
from tests.unit.host.learning.test_rules import rule

PREPRINT = tweet(1, "Our new preprint on salt marshes is out", handle="marzipan_lab")
CHAT = tweet(2, "Pancakes with the kids, then off to the beach", handle="reed_ecology")


def fill(ask: Ask) -> None:
    """Something of every kind of data."""
    verdicts(ask, PREPRINT, CHAT)
    ask({"type": "correct", "tweet": PREPRINT, "professional": False})
    ask({"type": "set_rule", "rule": {"match": "words", "pattern": "pistachio", "effect": "hide"}})
    ask({"type": "set_member", "handle": "marzipan_lab", "member": True, "tags": ["pistachio"]})
    ask({"type": "change_settings", "change": {"personal": "dim"}})
    ask({"type": "overview"})


def export(ask: Ask) -> list[str]:
    lines: list[str] = []
    cursor = None
    while True:
        reply = ask({"type": "export_everything", "cursor": cursor})
        lines += reply["lines"]
        if (cursor := reply["next"]) is None:
            return lines


def rows(ask: Ask) -> list[Any]:
    """All that would be exported, but for how often something changed."""
    found = [json.loads(line) for line in export(ask)[1:]]
    for one in found:
        one["row"].pop("revision", None)
    return found


def stored(ask: Ask) -> dict[str, Any]:
    return {one["what"]: one for one in ask({"type": "storage_report"})["stored"]}


def test_every_table_is_accounted_for(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert {name for (name,) in found} == {*inventory.TABLES, *inventory.DERIVED}


def test_the_report_counts_what_is_there(ask: Ask) -> None:
    fill(ask)
    found = stored(ask)
    counted = ("settings", "bubble", "rules", "corrections", "corrected_text", "counts", "recent")
    assert [found[what]["entries"] for what in counted] == [1, 1, 1, 1, 1, 1, 2]
    assert all(found[what]["bytes"] > 0 for what in counted)
    assert found["log"]["entries"] >= 1
    assert found["recent"]["on_disk"] is False
    assert found["corrections"]["since"] <= time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def test_delete_everything_leaves_no_file_and_no_byte(home: Path, ask: Ask) -> None:
    fill(ask)
    model = home / "data" / "model"
    model.mkdir()
    (model / "heads.npz").write_bytes(b"made of corrections")
    (home / "data" / "bubble.sqlite3.backup-000001").write_bytes(b"salt marshes")
    reply = ask({"type": "delete_everything", "confirm": "delete everything"})
    assert reply["left"] == []
    left = [
        file for folder in ("data", "log") for file in (home / folder).rglob("*") if file.is_file()
    ]
    assert left == []
    time.sleep(1.5)
    assert not (home / "data" / "bubble.sqlite3").exists(), "looking must not begin anew"
    assert ask({"type": "list_corrections"})["total"] == 0
    assert ask({"type": "get_settings"})["settings"]["personal"] == "collapse"
    assert ask({"type": "overview"})["put_away"] == []


def test_deleting_needs_the_very_words(ask: Ask) -> None:
    reply = ask({"type": "delete_everything", "confirm": "yes"})
    assert reply["error"]["code"] == "invalid_message"


def test_another_host_that_has_the_file_open_finds_nothing_and_goes_on(home: Path) -> None:
    with running_host(home) as one, running_host(home) as other:
        for host in (one, other):
            host.ask(HELLO)
        fill(lambda message: one.ask({"id": 2, **message}))
        assert other.ask({"id": 3, "type": "list_corrections"})["total"] == 1
        one.ask({"id": 4, "type": "delete_everything", "confirm": "delete everything"})
        assert other.ask({"id": 5, "type": "list_corrections"})["total"] == 0
        member = {"id": 6, "type": "set_member", "handle": "somebody", "member": True}
        assert other.ask(member)["type"] == "member_reply"
        assert len(one.ask({"id": 7, "type": "list_members"})["members"]) == 1


@pytest.mark.parametrize(
    ("what", "gone"),
    [
        ("corrections", b"salt marshes"),
        ("corrected_text", b"salt marshes"),
        ("rules", b'"pistachio"'),
    ],
)
def test_deleting_a_kind_of_data_overwrites_it(
    home: Path, ask: Ask, what: str, gone: bytes
) -> None:
    fill(ask)
    ask({"type": "delete_data", "what": [what]})
    assert stored(ask)[what]["entries"] == 0
    for file in (home / "data").rglob("bubble*"):
        assert gone not in file.read_bytes()


def test_deleting_one_kind_leaves_the_others(ask: Ask) -> None:
    fill(ask)
    ask({"type": "delete_data", "what": ["rules", "log", "recent", "bubble"]})
    found = stored(ask)
    assert [found[what]["entries"] for what in ("rules", "recent", "bubble")] == [0, 0, 0]
    assert found["corrections"]["entries"] == 1
    assert ask({"type": "get_settings"})["settings"]["personal"] == "dim"


def test_export_delete_import_brings_everything_back(ask: Ask) -> None:
    fill(ask)
    lines, told = export(ask), rows(ask)
    before = {what: one["entries"] for what, one in stored(ask).items() if one["on_disk"]}
    ask({"type": "delete_everything", "confirm": "delete everything"})
    reply = ask({"type": "import_everything", "lines": lines})
    assert (reply["added"], reply["unusable"]) == (len(lines) - 1, 0)
    after = {what: one["entries"] for what, one in stored(ask).items() if one["on_disk"]}
    for what in ("settings", "bubble", "sightings", "rules", "corrections", "counts"):
        assert after[what] == before[what], what
    (member,) = ask({"type": "list_members"})["members"]
    assert (member["handle"], member["tags"]) == ("marzipan_lab", ["pistachio"])
    assert ask({"type": "get_settings"})["settings"]["personal"] == "dim"
    assert rows(ask) == told
    assert verdicts(ask, PREPRINT)[0]["outcome"] == "personal"
    again = ask({"type": "import_everything", "lines": lines})
    assert (again["known"], again["unusable"]) == (len(lines) - 2, 0), "settings are replaced"


def test_what_a_file_has_added_is_taken_back_whole(ask: Ask) -> None:
    fill(ask)
    theirs = export(ask)
    ask({"type": "delete_everything", "confirm": "delete everything"})
    # Some of it is here already: an account that was seen, a tag, a day's counts, the settings.
    verdicts(ask, PREPRINT)
    ask({"type": "set_member", "handle": "else", "member": True, "tags": ["pistachio"]})
    ask({"type": "change_settings", "change": {"personal": "hide"}})
    before = rows(ask)
    done = ask({"type": "import_everything", "lines": theirs})
    assert done["added"] > 0
    assert rows(ask) != before
    undone = ask({"type": "undo_bubble", "undo": done["undo"]})
    assert undone["changed"] == done["added"]
    assert rows(ask) == before
    assert verdicts(ask, PREPRINT)[0]["outcome"] == "professional"


def test_of_a_day_counted_twice_the_larger_count_stays(ask: Ask) -> None:
    verdicts(ask, PREPRINT, CHAT)
    lines = export(ask)
    ask({"type": "delete_data", "what": ["counts", "recent"]})
    verdicts(ask, PREPRINT)
    ask({"type": "import_everything", "lines": lines})
    (today,) = ask({"type": "overview", "days": 1})["days"]
    assert today["seen"] == 2


def test_who_was_dismissed_stays_so_also_where_the_account_is_known(ask: Ask) -> None:
    fill(ask)
    ask({"type": "dismiss", "handle": "reed_ecology"})
    everything_ = export(ask)
    ask({"type": "delete_data", "what": ["bubble"]})
    shown = {"type": "which_members", "accounts": [{"handle": "reed_ecology"}]}
    assert not ask(shown)["accounts"][0]["is_dismissed"]
    assert ask({"type": "member", "handle": "reed_ecology"})["stats"]["seen"] == 1
    ask({"type": "import_everything", "lines": everything_})
    assert ask(shown)["accounts"][0]["is_dismissed"]


def test_rows_join_others_whatever_their_numbers(tmp_path: Path) -> None:
    one, other = connect(tmp_path / "one.sqlite3"), connect(tmp_path / "other.sqlite3")
    for database, handles in ((one, ("ida", "reed")), (other, ("else", "reed"))):
        for handle in handles:
            with members.bubble_change(database):
                members.add(database, handle)
    lines, cursor = everything.page(one, None)
    assert cursor is None
    done = importing.take(other, lines)
    assert done.unusable == 0
    rows = other.execute("SELECT handle FROM members JOIN accounts ON id = account ORDER BY handle")
    assert [handle for (handle,) in rows] == ["else", "ida", "reed"]


def test_large_tables_come_in_pages_that_miss_and_double_nothing(
    database: sqlite3.Connection,
) -> None:
    corrections.add_unknown(database, (correction(number) for number in range(700)))
    lines, cursor = everything.page(database, None)
    pages = 1
    while cursor is not None:
        assert sum(map(len, lines)) < pages * 450_000
        more, cursor = everything.page(database, cursor)
        lines, pages = lines + more, pages + 1
    rows = [json.loads(line).get("row", {}) for line in lines]
    ids = [row["tweet_id"] for row in rows if "tweet_id" in row]
    assert pages > 1
    assert sorted(ids, key=int) == [str(number) for number in range(700)]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["{}"],
        ["not json"],
        ['{"academic_bubble": 2, "schema": 1}'],
        ['{"academic_bubble": 1, "schema": 999}'],
    ],
)
def test_what_is_no_export_is_refused(database: sqlite3.Connection, lines: list[str]) -> None:
    with pytest.raises(UnreadableExport):
        importing.take(database, lines)


def test_hostile_lines_are_unusable_and_harm_nothing(database: sqlite3.Connection) -> None:
    rules.put(database, rule("words", "kept"), None)
    hostile = [
        "[]",
        '{"table": "sqlite_schema", "row": {"name": "x"}}',
        '{"table": "fits", "row": {}}',
        '{"table": "rules", "row": {"rule) VALUES (1); DROP TABLE rules; --": 1}}',
        '{"table": "rules", "row": {"rule": {"base64": "%%%"}, "created_at": "x"}}',
        '{"table": "members", "row": {"account": "nobody", "added_at": "x"}}',
        '{"table": "settings", "row": {"choices": "{\\"mode\\": \\"turbo\\"}"}}',
        '{"table": "rules", "row": 7}',
        '{"table": "day_counts", "row": {"day": "x", "what": "seen", "tweets": 1e999}}',
        f'{{"table": "day_counts", "row": {{"day": "x", "what": "y", "tweets": {10**30}}}}}',
        "[" * 100_000,
    ]
    done = importing.take(database, [everything.header(), *hostile])
    assert done == (0, 0, len(hostile), ())
    assert [one.pattern for one in rules.read_all(database)] == ["kept"]


def test_a_damaged_rule_row_is_left_out(database: sqlite3.Connection) -> None:
    rules.put(database, rule("words", "kept"), None)
    database.execute("INSERT INTO rules VALUES (99, '{\"match\": \"dowsing\"}', 'x')")
    assert [one.pattern for one in rules.read_all(database)] == ["kept"]


def test_emptying_the_tables_leaves_no_byte_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bubble.sqlite3"
    database = connect(path)
    corrections.add_unknown(database, (correction(n, text="pistachio") for n in range(50)))
    assert b"pistachio" in path.read_bytes()
    inventory.delete_all(database)
    assert b"pistachio" not in path.read_bytes()
    assert fits.digest(database, "a-model") == fits.NOTHING


def test_a_reset_is_final_after_a_day(database: sqlite3.Connection) -> None:
    corrections.add(database, correction(1))
    corrections.forget(database)
    corrections.purge(database)
    assert corrections.forgotten(database) == 1
    database.execute("UPDATE corrections SET forgotten_at = '2020-01-01T00:00:00Z'")
    corrections.purge(database)
    assert corrections.forgotten(database) == 0
