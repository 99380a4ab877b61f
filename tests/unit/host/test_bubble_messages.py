"""The bubble's messages through the dispatcher: one reply each, and every fault has its code."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from academic_bubble import paths
from academic_bubble.context import Context
from academic_bubble.store.connection import writing
from tests.unit.host.conftest import Ask


def add(ask: Ask, *handles: str, **fields: Any) -> None:
    for handle in handles:
        assert ask("set_member", handle=handle, member=True, **fields)["member"]["handle"]


def handles(ask: Ask, **fields: Any) -> list[str]:
    return [row["handle"] for row in ask("list_members", **fields)["members"]]


def test_adding_answers_with_the_member_and_whether_it_is_news(ask: Ask) -> None:
    reply = ask("set_member", handle="tidal_lab", name="Tidal", member=True, tags=["marshes"])
    assert (reply["changed"], reply["settings_revision"]) == (True, 1)
    assert (reply["member"]["tags"], reply["member"]["source"]) == (["marshes"], "page")
    again = ask("set_member", handle="TIDAL_LAB", member=True)
    assert (again["changed"], again["settings_revision"]) == (False, 1)
    gone = ask("set_member", handle="tidal_lab", member=False)
    assert (gone["member"], gone["changed"]) == (None, True)
    back = ask("set_member", handle="tidal_lab", member=True, restore=True)
    assert back["member"] == reply["member"]


def test_undo_of_what_was_never_there_is_a_plain_add(ask: Ask) -> None:
    assert ask("set_member", handle="tidal_lab", member=True, restore=True)["member"]["tags"] == []


@pytest.mark.parametrize("handle", ["", "a b", "@tidal_lab", "id:x", "x" * 65, "é"])
def test_what_is_no_handle_is_refused(ask: Ask, handle: str) -> None:
    reply = ask("set_member", handle=handle, member=True)
    assert reply["error"]["code"] == "invalid_message"


def test_only_the_given_fields_of_a_member_change(ask: Ask) -> None:
    add(ask, "tidal_lab", tags=["marshes"])
    reply = ask("change_member", handle="tidal_lab", note=" Met ", only_kinds=["paper"])
    assert (reply["member"]["note"], reply["member"]["only_kinds"]) == ("Met", ["paper"])
    assert reply["member"]["tags"] == ["marshes"]
    reply = ask("change_member", handle="tidal_lab", tags=[], only_kinds=[], mute_reposts=True)
    assert (reply["member"]["tags"], reply["member"]["only_kinds"]) == ([], [])
    assert (reply["member"]["note"], reply["member"]["mute_reposts"]) == ("Met", True)
    assert ask("change_member", handle="nobody", note="x")["error"]["code"] == "not_a_member"


def test_bulk_says_which_changed_so_that_these_can_be_undone(ask: Ask) -> None:
    add(ask, "tidal_lab", "reed_ecology", "shore_lab")
    add(ask, "reed_ecology", tags=["marshes"])
    everybody = ["tidal_lab", "reed_ecology", "nobody"]
    reply = ask("bulk_members", handles=everybody, action="add_tag", tag="marshes")
    assert reply["changed"] == ["tidal_lab"]
    reply = ask("bulk_members", handles=everybody, action="remove")
    assert reply["changed"] == ["tidal_lab", "reed_ecology"]
    assert handles(ask) == ["shore_lab"]
    reply = ask("bulk_members", handles=reply["changed"], action="restore")
    assert handles(ask, tag="Marshes") == ["reed_ecology", "tidal_lab"]
    reply = ask("bulk_members", handles=everybody, action="remove_tag", tag="MARSHES")
    assert reply["changed"] == ["tidal_lab", "reed_ecology"]
    ask("bulk_members", handles=everybody, action="change_rules", mute_reposts=True)
    muted = [row["mute_reposts"] for row in ask("list_members")["members"]]
    assert muted == [True, False, True]
    assert ask("bulk_members", handles=["new_one"], action="add")["changed"] == ["new_one"]


def test_a_large_removal_is_preceded_by_a_backup(ask: Ask, tmp_path: Path) -> None:
    crowd = [f"lab_{number}" for number in range(20)]
    ask("bulk_members", handles=crowd, action="add")
    assert list((tmp_path / "data").glob("*.backup-*")) == []
    ask("bulk_members", handles=crowd, action="remove")
    assert len(list((tmp_path / "data").glob("*.backup-*"))) == 1


def test_which_members_follows_a_rename_and_knows_strangers(ask: Ask) -> None:
    add(ask, "tidal_lab", user_id="42", tags=["marshes"])
    add(ask, "reed_ecology", user_id="43")
    ask("dismiss", handle="not_again")
    reply = ask(
        "which_members",
        accounts=[
            {"handle": "Tidal_Group", "user_id": "42"},
            {"handle": "reed_ecology", "user_id": "99"},
            {"handle": "not_again"},
            {"handle": "no handle at all"},
            {"handle": "tidal_lab"},
        ],
    )
    renamed, taken, dismissed, odd, left = reply["accounts"]
    assert renamed["member"]["tags"] == ["marshes"]
    assert (taken["member"], odd["member"], left["member"]) == (None, None, None)
    assert (dismissed["is_dismissed"], renamed["is_dismissed"]) == (True, False)
    row = ask("list_members", query="tidal")["members"][0]
    assert (row["handle"], row["former_handles"]) == ("Tidal_Group", ["tidal_lab"])


def test_members_are_found_sorted_and_paged(ask: Ask, context: Context) -> None:
    add(ask, "tidal_lab", name="Ümit Lab")
    add(ask, "reed_ecology", name="Anna Reed", tags=["marshes"])
    add(ask, "shore_lab", name="Shore")
    ask("change_member", handle="shore_lab", note="Met at the WORKSHOP")
    assert handles(ask, query="ümit") == ["tidal_lab"]
    assert handles(ask, query="@REED") == ["reed_ecology"]
    assert handles(ask, query="workshop") == ["shore_lab"]
    assert handles(ask, query="marsh") == ["reed_ecology"]
    assert handles(ask, sort="name") == ["reed_ecology", "shore_lab", "tidal_lab"]
    with writing(context.database):
        context.database.execute(
            "INSERT INTO seen_tweets (tweet_id, author, day, outcome, kinds)"
            " SELECT handle, id, 20000 + id, 1, 1 FROM accounts"
            " WHERE handle <> 'tidal_lab'"
        )
    assert handles(ask, sort="last_seen", descending=True) == [
        "shore_lab",
        "reed_ecology",
        "tidal_lab",
    ]
    assert handles(ask, sort="professional")[-1] == "tidal_lab", "never seen comes last"
    reply = ask("list_members", offset=1, limit=1)
    assert ([row["handle"] for row in reply["members"]], reply["total"]) == (["shore_lab"], 3)


def test_a_page_of_heavy_rows_stays_within_a_message(ask: Ask) -> None:
    heavy = {"note": "\u5c0f" * 500, "name": "\U0001f30a" * 200}
    rows = [{"handle": f"lab_{number}", **heavy} for number in range(500)]
    content = json.dumps({"members": rows}, ensure_ascii=False)
    assert ask("import_members", content=content)["added"] == 500
    seen: list[str] = []
    while len(seen) < 500:
        reply = ask("list_members", offset=len(seen), limit=500)
        assert reply["total"] == 500
        assert reply["members"]
        seen += [row["handle"] for row in reply["members"]]
    assert len(set(seen)) == 500


def test_tags_are_made_coloured_renamed_and_removed(ask: Ask) -> None:
    add(ask, "tidal_lab", tags=["marshes"])
    (tag,) = ask("set_tag", name="Marshes", colour="#2f6f4f")["tags"]
    assert (tag["name"], tag["colour"], tag["members"]) == ("marshes", "#2f6f4f", 1)
    ask("set_tag", name="marshes", colour="#2f6f4f", rename_to="wetlands")
    assert [tag["name"] for tag in ask("list_tags")["tags"]] == ["wetlands"]
    assert ask("remove_tag", name="wetlands")["tags"] == []
    assert ask("remove_tag", name="wetlands")["error"]["code"] == "unknown_tag"
    assert ask("set_tag", name="a", rename_to="b")["error"]["code"] == "unknown_tag"
    assert ask("set_tag", name=" ", colour=None)["error"]["code"] == "invalid_message"


def sighting(handle: str, by: str, **fields: Any) -> dict[str, Any]:
    return {"handle": handle, "by": by, "relation": "reposted", "tweet_id": "5", **fields}


def test_what_a_page_showed_is_proposed_at_once(ask: Ask) -> None:
    add(ask, "tidal_lab", "reed_ecology")
    seen = [
        sighting("shore_lab", "tidal_lab", name="Shore Lab"),
        sighting("shore_lab", "reed_ecology"),
        sighting("coast", "tidal_lab", relation="followed"),
        {"handle": "no handle", "by": "tidal_lab", "relation": "reposted"},
        "nonsense",
    ]
    assert ask("note_sightings", sightings=seen)["taken"] == 3
    reply = ask("discover")
    assert [one["handle"] for one in reply["candidates"]] == ["shore_lab", "coast"]
    assert reply["candidates"][0]["name"] == "Shore Lab"
    assert ask("discover", followed_by="Tidal_Lab")["listed"] == 1
    assert ask("discover", followed_by="unknown")["candidates"] == []
    assert ask("dismiss", handle="shore_lab")["dismissed"]
    assert [one["handle"] for one in ask("discover")["candidates"]] == ["coast"]
    assert ask("discover", dismissed=True)["total"] == 1


def test_nobody_is_proposed_to_themselves(ask: Ask) -> None:
    add(ask, "tidal_lab")
    own = {"author": {"handle": "my_own"}, "reposted_by": {"handle": "tidal_lab"}}
    ask("note_sightings", sightings=[sighting("my_own", "tidal_lab")])
    ask("classify", tweets=[{"id": "1", "text": "Our preprint", **own}])
    assert [one["handle"] for one in ask("discover")["candidates"]] == ["my_own"]
    ask("viewer", handle="MY_OWN")
    seen = [
        sighting("my_own", "tidal_lab", relation="followed"),
        sighting("shore_lab", "tidal_lab", relation="followed"),
    ]
    ask("note_sightings", sightings=seen)
    ask("classify", tweets=[{"id": "2", "text": "Our preprint", **own}])
    for mined in ({}, {"followed_by": "tidal_lab"}):
        assert [one["handle"] for one in ask("discover", **mined)["candidates"]] == ["shore_lab"]


def test_what_waits_to_be_written_does_not_outlive_the_word_of_the_viewer(ask: Ask) -> None:
    add(ask, "tidal_lab")
    ask("note_sightings", sightings=[sighting("my_own", "tidal_lab")])
    ask("viewer", handle="my_own")
    assert ask("discover")["total"] == 0


def test_the_list_of_members_has_what_was_seen_just_now(ask: Ask) -> None:
    add(ask, "shore_lab", "tidal_lab")
    author = {"handle": "tidal_lab"}
    ask("classify", tweets=[{"id": "1", "text": "Our preprint is out", "author": author}])
    rows = ask("list_members", sort="seen", descending=True)["members"]
    assert [(row["handle"], row["stats"]["seen"]) for row in rows] == [
        ("tidal_lab", 1),
        ("shore_lab", 0),
    ]


def test_nothing_is_noted_when_the_user_does_not_want_it(ask: Ask) -> None:
    add(ask, "tidal_lab")
    ask("change_settings", change={"note_sightings": False})
    ask("note_sightings", sightings=[sighting("shore_lab", "tidal_lab")])
    assert ask("discover")["total"] == 0


def test_the_host_notes_itself_what_it_judges(ask: Ask) -> None:
    add(ask, "tidal_lab")
    paper = "Our preprint on protein folding with diffusion models is on arXiv"
    tweets: list[dict[str, Any]] = [
        {"id": "1", "text": paper, "author": {"handle": "tidal_lab", "name": "Tidal"}},
        {
            "id": "2",
            "text": paper,
            "author": {"handle": "shore_lab", "name": "Shore"},
            "reposted_by": {"handle": "TIDAL_LAB"},
        },
        {
            "id": "3",
            "text": "Read this",
            "author": {"handle": "tidal_lab"},
            "quoted": {"author": {"handle": "coast"}, "text": paper},
        },
        {"id": "4", "text": paper, "author": {"handle": "seller"}, "is_promoted": True},
        {"id": "5", "text": paper, "author": {"handle": "<b>no handle</b>"}},
    ]
    for _ in range(2):
        verdicts = ask("classify", tweets=tweets)["verdicts"]
    assert verdicts[0]["member"]["handle"] == "tidal_lab"
    assert verdicts[1]["reposter"]["handle"] == "tidal_lab"
    assert verdicts[1]["member"] is None
    found = {one["handle"]: one for one in ask("discover")["candidates"]}
    assert found["shore_lab"]["evidence"]["reposted_by"] == 1
    stats = found["shore_lab"]["stats"]
    assert (stats["seen"], stats["professional"]) == (1, 1)
    assert {one["kind"] for one in stats["kinds"]} == set(verdicts[1]["kinds"])
    assert found["coast"]["evidence"]["quoted_by"] == 1
    details = ask("member", handle="Tidal_Lab")
    assert (details["stats"]["seen"], details["weeks"][-1]["seen"]) == (2, 2)
    assert {one["handle"] for one in details["points_to"]} == {"shore_lab", "coast"}
    assert ask("member", handle="seller")["stats"]["seen"] == 0
    assert paper.encode() not in paths.database().read_bytes(), "counts and references, no text"


def test_a_failing_database_never_hurts_a_verdict(ask: Ask, context: Context) -> None:
    add(ask, "tidal_lab")
    context.database.execute("PRAGMA query_only = ON")
    tweet = {"id": "1", "text": "Our preprint is out", "author": {"handle": "shore_lab"}}
    assert ask("classify", tweets=[tweet])["verdicts"][0]["outcome"]
    context.keeper.write_now(context.database)
    context.database.execute("PRAGMA query_only = OFF")
    assert ask("member", handle="shore_lab")["stats"]["seen"] == 1, "written once it can be"


def test_details_of_one_account_member_or_not(ask: Ask) -> None:
    details = ask("member", handle="nobody_yet")
    assert (details["member"], details["weeks"], details["is_dismissed"]) == (None, [], False)
    add(ask, "tidal_lab")
    assert ask("member", handle="tidal_lab")["member"]["handle"] == "tidal_lab"
    assert ask("hygiene")["total"] == 0
    graph = ask("graph")
    assert ([node["handle"] for node in graph["nodes"]], graph["members"]) == (["tidal_lab"], 1)


def test_starter_lists_are_offered_and_added(ask: Ask) -> None:
    add(ask, "pytorch")
    lists = {one["id"]: one for one in ask("starter_lists")["lists"]}
    entries = {one["handle"]: one for one in lists["machine-learning"]["entries"]}
    assert entries["PyTorch"]["is_member"]
    assert not entries["NeurIPSConf"]["is_member"]
    wanted = ["neuripsconf", "PyTorch", "not_on_it"]
    reply = ask("add_starter", list="machine-learning", handles=wanted, tags=["ml"])
    assert set(reply["changed"]) == {"NeurIPSConf", "PyTorch"}
    row = ask("list_members", query="neurips")["members"][0]
    assert (row["source"], row["note"], row["tags"]) == ("starter_list", "Conference", ["ml"])
    assert ask("add_starter", list="no", handles=[])["error"]["code"] == "unknown_list"


def test_starter_lists_are_in_the_readers_language(ask: Ask) -> None:
    lists = {one["id"]: one for one in ask("starter_lists", language="de")["lists"]}
    assert lists["physics-astronomy"]["title"] == "Physik und Astronomie"
    ask("add_starter", list="machine-learning", handles=["icmlconf"], language="de")
    assert ask("list_members")["members"][0]["note"] == "Tagung"
    assert ask("starter_lists", language="../de")["error"]["code"] == "invalid_message"


def test_import_and_export_through_messages(ask: Ask, tmp_path: Path) -> None:
    content = "handle,tags\ntidal_lab,marshes\nnot one,\n"
    preview = ask("preview_import", content=content)
    assert (preview["format"], preview["counts"]["new"], preview["problem_count"]) == ("csv", 1, 1)
    assert handles(ask) == []
    done = ask("import_members", content=content, tags=["imported"])
    assert (done["added"], done["unreadable"], done["problems"][0]["line"]) == (1, 1, 3)
    assert len(list((tmp_path / "data").glob("*.backup-*"))) == 1
    part = ask("export_members", format="csv")
    assert (part["next"], part["total"], part["media_type"]) == (None, 1, "text/csv")
    assert "tidal_lab,,,marshes;imported" in part["content"]
    for message in ("preview_import", "import_members"):
        assert ask(message, content="[oops")["error"]["code"] == "unreadable_import"
        crowd = "handle\n" + "a\n" * 50_001
        assert ask(message, content=crowd)["error"]["code"] == "import_too_large"


def test_a_long_export_comes_in_parts_within_the_limit(ask: Ask) -> None:
    rows = [{"handle": f"lab_{n}", "note": "\U0001f30a" * 500} for n in range(600)]
    ask("import_members", content=json.dumps(rows, ensure_ascii=False))
    content, part = "", 0
    while part is not None:
        reply = ask("export_members", format="json", part=part)
        content, part = content + reply["content"], reply["next"]
    assert len(json.loads(content)["members"]) == 600


def test_sightings_wait_in_memory_and_are_written_without_being_asked(
    ask: Ask, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("academic_bubble.keeper.GATHER_S", 0.01)
    add(ask, "tidal_lab")
    ask("note_sightings", sightings=[sighting("shore_lab", "tidal_lab")])
    count = "SELECT count(*) FROM pointers"
    deadline = time.monotonic() + 20
    while not context.database.execute(count).fetchone()[0]:
        assert time.monotonic() < deadline
        time.sleep(0.02)
