"""Changes of many members are taken back whole: the bubble is then as it was, to the row."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from academic_bubble import paths
from academic_bubble.context import Context
from tests.unit.host.conftest import Ask

MANY = 3_000
KEPT = "handle,name,tags,note,always_show,only_kinds\n"


@pytest.fixture
def before(ask: Ask, context: Context) -> list[tuple[Any, ...]]:
    """A bubble with something of everything in it, and how it stands."""
    ask("set_member", handle="tidal_lab", name="Tidal", member=True, tags=["marshes", "carbon"])
    ask("change_member", handle="tidal_lab", note="Met", only_kinds=["paper"], reviewed=True)
    ask("set_member", handle="reed_ecology", member=True, tags=["marshes"])
    ask("set_member", handle="old_name", member=True, user_id="77")
    ask("set_tag", name="marshes", colour="#2f6f4f")
    ask("dismiss", handle="somebody")
    return standing(context)


def standing(context: Context) -> list[tuple[Any, ...]]:
    """All that the user keeps: members with their accounts, tags in their order, dismissals."""
    queries = (
        "SELECT handle, name, user_id, members.* FROM members JOIN accounts ON id = account",
        "SELECT handle, tags.name, position FROM member_tags JOIN tags ON tags.id = tag"
        " JOIN accounts ON accounts.id = member",
        "SELECT folded, name, colour, used_at FROM tags",
        "SELECT handle, dismissed_at FROM accounts WHERE dismissed_at IS NOT NULL",
        "SELECT account, handle FROM former_handles",
    )
    return [row for query in queries for row in sorted(context.database.execute(query), key=repr)]


def written(rows: int) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows([f"account_{n}", f"Name {n}", f"tag {n % 7}"] for n in range(rows))
    return text.getvalue()


@pytest.mark.parametrize("rule", ["keep", "update", "skip"])
def test_an_import_of_thousands_is_taken_back_whole(
    ask: Ask, context: Context, before: list[tuple[Any, ...]], rule: str
) -> None:
    known = 'TIDAL_LAB,Tidal Group,"reefs;carbon",Other,no,job\n'
    renamed = "new_name,,,,,\n"
    content = KEPT + known + renamed + "somebody,,x,,,\n" + written(MANY)
    done = ask("import_members", content=content, rule=rule, tags=["imported"])
    assert done["added"] == MANY + 2
    assert standing(context) != before
    undone = ask("undo_bubble", undo=done["undo"])
    assert undone["changed"] >= MANY + 2
    assert standing(context) == before
    assert ask("undo_bubble", undo=done["undo"])["error"]["code"] == "not_found"


def test_a_member_followed_to_a_new_name_by_a_file_has_the_old_one_back(
    ask: Ask, context: Context, before: list[tuple[Any, ...]]
) -> None:
    ask("set_member", handle="new_name", member=True, tags=["twice"])
    twice = standing(context)
    done = ask("import_members", content="handle,user_id\nnew_name,77\n")
    members = [row["handle"] for row in ask("list_members")["members"]]
    assert members == ["new_name", "reed_ecology", "tidal_lab"]
    ask("undo_bubble", undo=done["undo"])
    assert standing(context) == twice


def test_what_was_changed_since_stays(
    ask: Ask, context: Context, before: list[tuple[Any, ...]]
) -> None:
    done = ask("import_members", content="tidal_lab,,\nfresh_one\nother_one\n", tags=["imported"])
    ask("change_member", handle="fresh_one", note="Keep this one")
    ask("undo_bubble", undo=done["undo"])
    kept = {row["handle"]: row["tags"] for row in ask("list_members")["members"]}
    assert kept.keys() == {"old_name", "reed_ecology", "tidal_lab", "fresh_one"}
    assert kept["fresh_one"] == ["imported"]


@pytest.mark.parametrize(
    "request_",
    [
        {"action": "remove"},
        {"action": "add_tag", "tag": "new one"},
        {"action": "remove_tag", "tag": "marshes"},
        {"action": "change_rules", "always_show": False, "mute_reposts": True, "only_kinds": []},
    ],
    ids=lambda request: request["action"],
)
def test_what_was_done_to_many_is_taken_back(
    ask: Ask, context: Context, before: list[tuple[Any, ...]], request_: dict[str, Any]
) -> None:
    done = ask("bulk_members", handles=["tidal_lab", "reed_ecology", "nobody"], **request_)
    assert done["changed"]
    assert standing(context) != before
    assert ask("undo_bubble", undo=done["undo"])["changed"] == len(done["changed"])
    assert standing(context) == before


@pytest.mark.parametrize(
    "request_",
    [
        {"kind": "set_tag", "name": "marshes", "colour": None, "rename_to": "Wetlands"},
        {"kind": "set_tag", "name": "carbon", "colour": None, "rename_to": "marshes"},
        {"kind": "remove_tag", "name": "marshes"},
    ],
    ids=["renamed", "made one", "removed"],
)
def test_a_change_of_a_tag_is_taken_back_for_all_who_had_it(
    ask: Ask, context: Context, before: list[tuple[Any, ...]], request_: dict[str, Any]
) -> None:
    done = ask(**request_)
    assert standing(context) != before
    ask("undo_bubble", undo=done["undo"])
    assert standing(context) == before


def test_a_starter_list_taken_back_leaves_those_who_were_in(
    ask: Ask, context: Context, before: list[tuple[Any, ...]]
) -> None:
    starter = ask("starter_lists")["lists"][0]
    handles = [entry["handle"] for entry in starter["entries"]]
    ask("set_member", handle=handles[0], member=True)
    with_one = standing(context)
    done = ask("add_starter", list=starter["id"], handles=handles, tags=["starter"])
    ask("undo_bubble", undo=done["undo"])
    assert standing(context) == with_one


def test_nothing_is_put_back_into_another_database(
    ask: Ask, context: Context, before: list[tuple[Any, ...]]
) -> None:
    done = ask("bulk_members", handles=["tidal_lab"], action="remove")
    paths.database().unlink()  # another browser's host deleted everything
    assert ask("undo_bubble", undo=done["undo"])["error"]["code"] == "not_found"
    assert ask("list_members")["members"] == []


def test_deleted_data_does_not_come_back_from_memory(
    ask: Ask, before: list[tuple[Any, ...]]
) -> None:
    done = ask("bulk_members", handles=["tidal_lab"], action="remove")
    ask("delete_data", what=["bubble"])
    assert ask("undo_bubble", undo=done["undo"])["error"]["code"] == "not_found"


def test_who_was_dismissed_comes_with_the_file_and_goes_with_undo(
    ask: Ask, context: Context, before: list[tuple[Any, ...]]
) -> None:
    text = ask("export_members", format="json")["content"]
    assert json.loads(text)["dismissed"] == ["somebody"]
    ask("delete_data", what=["bubble"])
    assert ask("preview_import", content=text)["counts"]["dismissed"] == 1
    done = ask("import_members", content=text)
    assert ask("which_members", accounts=[{"handle": "Somebody"}])["accounts"][0]["is_dismissed"]
    ask("undo_bubble", undo=done["undo"])
    assert standing(context) == []


def test_a_file_that_dismisses_a_member_leaves_it_in(
    ask: Ask, before: list[tuple[Any, ...]]
) -> None:
    head = {"format": "academic-bubble", "version": 1, "dismissed": ["tidal_lab", 3, "a b", "id:9"]}
    text = json.dumps({**head, "members": ["fresh_one"]})
    preview = ask("preview_import", content=text)
    assert preview["counts"]["dismissed"] == 1
    assert [one["code"] for one in preview["problems"]] == ["bad_handle", "bad_handle"]
    ask("import_members", content=text)
    asked = [{"handle": "tidal_lab"}, {"handle": "fresh_one"}]
    shown = ask("which_members", accounts=asked)["accounts"]
    assert [(one["member"] is None, one["is_dismissed"]) for one in shown] == [(False, False)] * 2


def test_files_of_before_have_nobody_dismissed(ask: Ask) -> None:
    text = json.dumps({"format": "academic-bubble", "version": 1, "members": ["fresh_one"]})
    assert ask("import_members", content=text)["added"] == 1
    assert "dismissed" not in json.loads(ask("export_members", format="json")["content"])
