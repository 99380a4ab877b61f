"""Members and tags: nothing the user keeps on them is lost, whatever becomes of the handle."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from academic_bubble.errors import NotAMember, UnknownTag
from academic_bubble.protocol.member import MAX_TAGS, Member
from academic_bubble.store import accounts, listing, members, membership, settings, tags
from academic_bubble.store.connection import connect


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    return connect(tmp_path / "bubble.sqlite3")


def add(database: sqlite3.Connection, handle: str, *tag_names: str, **facts: str) -> None:
    with members.bubble_change(database):
        members.add(database, handle, tag_names=tag_names, **facts)  # type: ignore[arg-type]


def member(database: sqlite3.Connection, handle: str) -> Member:
    found = membership.read(database, handle)
    assert found is not None, handle
    return found


def handles(database: sqlite3.Connection) -> list[str]:
    return [row.handle for row in listing.find(database)[0]]


def test_members_are_found_whatever_the_case(database: sqlite3.Connection) -> None:
    add(database, "Tidal_Lab", name="Tidal Lab")
    add(database, "tidal_lab")
    assert handles(database) == ["Tidal_Lab"]
    assert set(membership.marks(database, ["TIDAL_LAB", "else", ""])) == {"tidal_lab"}
    with members.bubble_change(database):
        assert members.remove(database, "tidal_LAB")
        assert not members.remove(database, "tidal_LAB")
    assert membership.marks(database, ["Tidal_Lab"]) == {}


def test_the_revision_grows_only_when_something_changed(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes", name="Tidal Lab")
    assert settings.revision(database) == 1
    add(database, "tidal_lab", "marshes", name="Tidal Lab")
    with members.bubble_change(database):
        members.remove(database, "nobody")
    assert settings.revision(database) == 1


def test_undo_of_a_removal_brings_everything_back(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes", "carbon", name="Tidal Lab", user_id="42")
    with members.bubble_change(database):
        key = members.key_of(database, "tidal_lab")
        database.execute("UPDATE members SET added_at = '2020-02-02T00:00:00Z'")
        members.change(
            database, key, note="Met at a workshop", only_kinds=("paper", "job"), always_show=False
        )
    before = member(database, "tidal_lab")
    with members.bubble_change(database):
        members.remove(database, "tidal_lab")
    assert membership.read(database, "tidal_lab") is None
    with members.bubble_change(database):
        assert members.restore(database, "TIDAL_LAB")
        assert not members.restore(database, "tidal_lab")
    assert member(database, "tidal_lab") == before


def test_a_plain_new_add_does_not_bring_old_notes_back(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes")
    with members.bubble_change(database):
        members.remove(database, "tidal_lab")
    add(database, "tidal_lab")
    assert member(database, "tidal_lab").tags == ()


def test_what_was_kept_for_undo_goes_after_a_month(database: sqlite3.Connection) -> None:
    for handle in ("tidal_lab", "reed_ecology"):
        add(database, handle)
        with members.bubble_change(database):
            members.remove(database, handle)
    database.execute(
        "UPDATE removed_members SET removed_at = '2020-01-01T00:00:00Z' WHERE handle = 'tidal_lab'"
    )
    with members.bubble_change(database):
        members.forget_removed(database)
        assert not members.restore(database, "tidal_lab")
        assert members.restore(database, "reed_ecology")


def test_only_what_is_given_changes(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes", name="Tidal Lab")
    with members.bubble_change(database):
        members.change(database, members.key_of(database, "tidal_lab"), mute_reposts=True)
    changed = member(database, "tidal_lab")
    assert (changed.mute_reposts, changed.always_show, changed.tags) == (True, True, ("marshes",))
    with pytest.raises(NotAMember), members.bubble_change(database):
        members.key_of(database, "nobody")


def test_a_member_is_followed_to_a_new_handle(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes", user_id="42")
    add(database, "tidal_group", user_id="42")
    assert handles(database) == ["tidal_group"]
    renamed = member(database, "tidal_group")
    assert (renamed.tags, renamed.former_handles) == (("marshes",), ("tidal_lab",))


def test_a_member_known_by_number_gets_its_handle_when_a_page_shows_it(
    database: sqlite3.Connection,
) -> None:
    add(database, "id:42", "imported")
    assert accounts.renamed(database, {"tidal_lab": "42", "somebody": "43", "other": None}) == [
        "tidal_lab"
    ]
    with members.bubble_change(database):
        accounts.meet(database, "tidal_lab", user_id="42")
    known = member(database, "tidal_lab")
    assert (known.user_id, known.tags, known.former_handles) == ("42", ("imported",), ())
    assert accounts.renamed(database, {"tidal_lab": "42"}) == []


def test_two_rows_that_turn_out_to_be_one_account_become_one(database: sqlite3.Connection) -> None:
    add(database, "id:42", "imported")
    add(database, "tidal_lab", "marshes", note="Met at a workshop", name="Tidal Lab")
    with members.bubble_change(database):
        accounts.meet(database, "tidal_lab", user_id="42")
    one = member(database, "tidal_lab")
    assert handles(database) == ["tidal_lab"]
    assert (set(one.tags), one.note) == ({"imported", "marshes"}, "Met at a workshop")
    assert (one.name, one.user_id) == ("Tidal Lab", "42")


def test_a_handle_that_went_to_somebody_else_does_not_make_a_member_of_them(
    database: sqlite3.Connection,
) -> None:
    add(database, "tidal_lab", "marshes", user_id="42")
    assert accounts.strangers(database, {"Tidal_Lab": "99"}) == {"Tidal_Lab"}
    assert accounts.strangers(database, {"tidal_lab": "42"}) == frozenset()
    add(database, "tidal_lab", user_id="99")
    assert handles(database) == ["id:42", "tidal_lab"]
    assert member(database, "id:42").tags == ("marshes",)
    assert member(database, "tidal_lab").tags == ()


def test_tags_differ_by_more_than_case_and_colours_follow_their_order(
    database: sqlite3.Connection,
) -> None:
    add(database, "tidal_lab", "Marshes", "carbon", "MARSHES")
    with members.bubble_change(database):
        tags.change(database, "carbon", "#2f6f4f", None)
    assert member(database, "tidal_lab").tags == ("Marshes", "carbon")
    assert membership.marks(database, ["tidal_lab"])["tidal_lab"].colour == "#2f6f4f"
    with members.bubble_change(database):
        tags.change(database, "marshes", "#112233", None)
    assert membership.marks(database, ["tidal_lab"])["tidal_lab"].colour == "#112233"


def test_a_rename_to_another_tag_makes_them_one(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes", "wetlands")
    add(database, "reed_ecology", "wetlands")
    with members.bubble_change(database):
        tags.change(database, "marshes", "#2f6f4f", "Wetlands")
    (tag,) = tags.read_all(database)
    assert (tag.name, tag.colour, tag.members) == ("Wetlands", "#2f6f4f", 2)
    assert member(database, "tidal_lab").tags == ("Wetlands",)


def test_a_tag_that_is_removed_leaves_its_members(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes")
    with members.bubble_change(database):
        tags.remove(database, "MARSHES")
    assert handles(database) == ["tidal_lab"]
    assert tags.read_all(database) == ()
    with pytest.raises(UnknownTag), members.bubble_change(database):
        tags.remove(database, "marshes")


def test_tags_have_a_limit_and_the_last_used_comes_first(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", *(f"tag {number}" for number in range(MAX_TAGS + 5)))
    assert len(member(database, "tidal_lab").tags) == MAX_TAGS
    database.execute("UPDATE tags SET used_at = '2020-01-01T00:00:00Z'")
    add(database, "reed_ecology", "tag 7")
    assert tags.read_all(database)[0].name == "tag 7"


def test_a_failed_change_leaves_the_bubble_as_it_was(database: sqlite3.Connection) -> None:
    add(database, "tidal_lab", "marshes")

    def remove_two(*handles: str) -> None:
        with members.bubble_change(database):
            for handle in handles:
                members.key_of(database, handle)
                members.remove(database, handle)

    with pytest.raises(NotAMember):
        remove_two("tidal_lab", "nobody")
    assert member(database, "tidal_lab").tags == ("marshes",)
    assert settings.revision(database) == 1
