"""Files in and out: nothing is lost for a bad row, and what was exported comes back the same."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academic_bubble.bubble_files import merging, reading, starters, writing
from academic_bubble.bubble_files.rows import Entry
from academic_bubble.errors import ImportTooLarge, UnknownList, UnreadableImport
from academic_bubble.protocol.bubble_files import ImportProblem, MergeRule
from academic_bubble.protocol.member import Member
from academic_bubble.store import members, membership, tags
from academic_bubble.store.connection import connect

STARTER_FILES = sorted((Path(starters.__file__).parent / "starter_lists").glob("*.json"))


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    return connect(tmp_path / "bubble.sqlite3")


def entries(text: str) -> list[Entry]:
    return reading.read(text)[1].entries


def problems(text: str) -> list[ImportProblem]:
    return reading.read(text)[1].problems


def bring_in(database: sqlite3.Connection, text: str, rule: MergeRule = "keep") -> merging.Merged:
    with members.bubble_change(database):
        return merging.merge(database, reading.read(text)[1], rule)


def everybody(database: sqlite3.Connection) -> dict[str, Member]:
    return {member.handle: member for _, member in membership.read_after(database, 0, 10_000)}


def furnish(database: sqlite3.Connection) -> None:
    """A bubble with everything that is hard to carry over."""
    with members.bubble_change(database):
        members.add(database, "id:42", tag_names=["imported"], source="import")
        for handle, name in [
            ("tidal_lab", 'Tidal; Lab, "North"'),
            ("reed_eco", "=2+3"),
            ("c", "'x"),
        ]:
            members.add(database, handle, name=name, tag_names=["a;b", "marshes"], source="page")
        key = members.key_of(database, "tidal_lab")
        members.date(database, key, "2020-02-02T00:00:00Z")
        members.change(database, key, note="-two\nlines", only_kinds=("paper", "job"))
        members.change(database, key, always_show=False, mute_reposts=True)
        tags.change(database, "marshes", "#2f6f4f", None)


@pytest.mark.parametrize("file_format", ["json", "csv"])
def test_export_wipe_and_import_give_the_same_bubble(
    database: sqlite3.Connection, file_format: str
) -> None:
    furnish(database)
    before = everybody(database)
    text = writing.whole(database, file_format)  # type: ignore[arg-type]
    with members.bubble_change(database):
        for handle in before:
            members.remove(database, handle)
    assert everybody(database) == {}
    merged = bring_in(database, text)
    assert merged.added == 4
    after = everybody(database)
    if file_format == "csv":  # colours belong to tags, which CSV has no place for
        assert [one.tags for one in after.values()] == [one.tags for one in before.values()]
    assert after == before


def test_colours_of_tags_come_with_json(database: sqlite3.Connection) -> None:
    bring_in(
        database,
        '{"tags": {"marshes": "#2f6f4f", "red": "no colour"}, "members": '
        '[{"handle": "tidal_lab", "tags": ["Marshes"]}]}',
    )
    (tag,) = tags.read_all(database)
    assert (tag.name, tag.colour) == ("Marshes", "#2f6f4f")


def test_parts_of_an_export_make_up_the_file(
    database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(database)
    whole = {kind: writing.whole(database, kind) for kind in writing.FILE_NAMES}
    monkeypatch.setattr(writing, "_MOST_MEMBERS", 2)
    assert {kind: writing.whole(database, kind) for kind in writing.FILE_NAMES} == whole
    assert writing.part(database, "csv").next is not None
    assert len(json.loads(whole["json"])["members"]) == 4


def test_an_empty_bubble_is_a_file_too(database: sqlite3.Connection) -> None:
    assert json.loads(writing.whole(database, "json"))["members"] == []
    assert writing.whole(database, "csv").startswith("handle,name,user_id,tags")


@pytest.mark.parametrize(
    "written",
    [
        "tidal_lab",
        "@tidal_lab",
        "https://x.com/tidal_lab",
        "twitter.com/tidal_lab/",
        "https://mobile.twitter.com/tidal_lab?ref=1",
    ],
)
def test_an_account_is_known_however_it_is_written(written: str) -> None:
    assert [one.handle for one in entries(f"name,handle\nTidal Lab,{written}\n")] == ["tidal_lab"]


@pytest.mark.parametrize(
    "text",
    [
        "handle;name\ntidal_lab;Tidal, Lab\n",
        "Username\tDisplay name\r\ntidal_lab\tTidal, Lab\r\n",
        '\ufeffhandle,name\n"tidal_lab","Tidal, Lab"\n',
        'tidal_lab,"Tidal, Lab"',
        '[{"screen_name": "tidal_lab", "name": "Tidal, Lab"}]',
    ],
)
def test_tables_of_other_tools_are_read(text: str) -> None:
    (one,) = entries(text)
    assert (one.handle, one.name) == ("tidal_lab", "Tidal, Lab")


def test_a_mere_list_of_handles_is_a_file() -> None:
    for text in ("tidal_lab\n@reed_ecology\n\n", '["tidal_lab", "@reed_ecology"]'):
        assert [one.handle for one in entries(text)] == ["tidal_lab", "reed_ecology"]


def test_each_bad_row_is_told_with_its_line_and_the_others_are_read() -> None:
    text = "\n".join(
        [
            "handle,user_id,tags,added_at,always_show,only_kinds",
            "tidal_lab,42,marshes,2026-03-03,yes,paper;job",
            "not a handle,,,,,",
            '"two\nlines",,,,,',
            "reed_ecology,,,yesterday,perhaps,poetry",
            "coast_journal,4x2,,,,",
            ",,,,yes,",
            f"delta_institute,,{'x' * 41},,,",
            f"shore_lab,,{';'.join(map(str, range(21)))},,,",
        ]
    )
    contents = reading.read(text)[1]
    kept = [one.handle for one in contents.entries]
    assert kept == ["tidal_lab", "reed_ecology", "delta_institute", "shore_lab"]
    told = [(one.line, one.code, one.is_imported) for one in contents.problems]
    assert told == [
        (3, "bad_handle", False),
        (4, "bad_handle", False),
        (6, "bad_date", True),
        (6, "bad_flag", True),
        (6, "bad_kind", True),
        (7, "bad_user_id", False),
        (8, "no_account", False),
        (9, "bad_tag", True),
        (10, "too_many_tags", True),
    ]
    assert contents.rows == len(kept) + 4


def test_lines_of_json_are_told_too_and_a_broken_item_costs_only_itself() -> None:
    text = '{"members": [\n{"handle": "tidal_lab"},\n7,\n{"handle": oops},\n{"handle": "reed"},\n'
    contents = reading.read(text)[1]
    assert [one.handle for one in contents.entries] == ["tidal_lab", "reed"]
    assert [(one.line, one.code) for one in contents.problems] == [
        (3, "not_a_row"),
        (4, "not_a_row"),
        (6, "not_a_row"),
    ]


ARCHIVE = """window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "4201",
      "userLink" : "https://twitter.com/intent/user?user_id=4201"
    }
  },
  {
    "following" : { "userLink" : "https://twitter.com/intent/user?user_id=4202" }
  },
  {
    "following" : { "accountId" : "none" }
  }
]"""


def test_the_archive_of_x_is_read_by_number(database: sqlite3.Connection) -> None:
    file_format, contents = reading.read(ARCHIVE)
    assert file_format == "x_archive"
    assert [(one.handle, one.user_id) for one in contents.entries] == [
        ("id:4201", "4201"),
        ("id:4202", "4202"),
    ]
    assert [(one.line, one.code) for one in contents.problems] == [(11, "bad_user_id")]
    counts, _ = merging.preview(database, contents)
    assert (counts.new, counts.id_only, counts.unreadable) == (2, 2, 1)


def test_addresses_of_lists_in_the_archive_are_told_as_lists() -> None:
    addresses = ("twitter.com/reed_ecology/lists/marshes", "x.com/i/lists/1899000000000000321")
    rows = ", ".join(f'{{"userListInfo": {{"url": "https://{one}"}}}}' for one in addresses)
    text = f"window.YTD.lists_created.part0 = [{rows}]"
    assert [one.code for one in problems(text)] == ["a_list", "a_list"]


@pytest.mark.parametrize("text", ["{}", '{"members": 7}', "[", "[oops", '{"a": [1]}'])
def test_what_is_no_list_of_accounts_is_refused(text: str) -> None:
    with pytest.raises(UnreadableImport):
        reading.read(text)


def test_too_many_rows_are_refused_before_any_is_written() -> None:
    with pytest.raises(ImportTooLarge):
        reading.read("handle\n" + "tidal_lab\n" * (reading.MAX_ROWS + 1))


def test_old_spreadsheets_are_decoded() -> None:
    assert reading.decode("Fran\u00e7ois".encode("cp1252")) == "Fran\u00e7ois"
    assert reading.decode("Fran\u00e7ois".encode("utf-16")) == "Fran\u00e7ois"
    assert reading.decode("Fran\u00e7ois".encode("utf-8-sig")) == "Fran\u00e7ois"


FILE = (
    "handle,name,tags,note,mute_reposts\n"
    "TIDAL_LAB,New name,carbon,New note,yes\n"
    "reed_ecology,Reed,,,\n"
)


def have_tidal_lab(database: sqlite3.Connection) -> None:
    with members.bubble_change(database):
        members.add(database, "tidal_lab", name="Old name", tag_names=["marshes"], note="Old note")


@pytest.mark.parametrize(
    ("rule", "name", "note", "tag_names", "muted"),
    [
        ("keep", "Old name", "Old note", ("marshes", "carbon"), False),
        ("update", "New name", "New note", ("carbon",), True),
        ("skip", "Old name", "Old note", ("marshes",), False),
    ],
)
def test_the_rule_says_who_wins(
    database: sqlite3.Connection,
    rule: MergeRule,
    name: str,
    note: str,
    tag_names: tuple[str, ...],
    muted: bool,
) -> None:
    have_tidal_lab(database)
    merged = bring_in(database, FILE, rule)
    one = everybody(database)["tidal_lab"]
    assert (one.name, one.note, one.tags, one.mute_reposts) == (name, note, tag_names, muted)
    assert (merged.added, merged.updated, merged.unchanged) == (1, rule != "skip", rule == "skip")


def test_a_preview_says_what_an_import_would_meet_and_changes_nothing(
    database: sqlite3.Connection,
) -> None:
    have_tidal_lab(database)
    before = everybody(database)
    text = FILE + "Reed_Ecology,again,,,\nnot a handle,,,,\n"
    counts, rows = merging.preview(database, reading.read(text)[1])
    assert [row.state for row in rows] == ["known", "new", "repeated"]
    assert (counts.rows, counts.new, counts.known, counts.repeated, counts.unreadable) == (
        4,
        1,
        1,
        1,
        1,
    )
    assert everybody(database) == before


def test_ten_thousand_rows_with_one_in_a_hundred_bad(database: sqlite3.Connection) -> None:
    rows = [
        f"lab_{number},Lab {number},tag {number % 7}" if number % 100 else f"bad handle {number},,"
        for number in range(10_000)
    ]
    text = "handle,name,tags\n" + "\n".join(rows)
    merged = bring_in(database, text)
    told = problems(text)
    assert (merged.added, len(told)) == (9_900, 100)
    assert [one.line for one in told] == list(range(2, 10_002, 100))
    assert membership.count(database) == 9_900


@given(st.text(max_size=400))
def test_no_text_does_anything_but_be_read_or_refused(text: str) -> None:
    for prefix in ("", "[", '{"members": [', "window.YTD.following.part0 = [", "handle,name\n"):
        try:
            _, contents = reading.read(prefix + text)
        except (UnreadableImport, ImportTooLarge):
            continue
        assert len(contents.entries) <= contents.rows


def test_text_that_cannot_be_stored_is_mended(database: sqlite3.Connection) -> None:
    bring_in(database, '[{"handle": "tidal_lab", "name": "half \\ud83d", "note": "nul \\u0000"}]')
    assert everybody(database)["tidal_lab"].name == "half \ufffd"


def test_the_starter_lists_are_whole() -> None:
    lists = starters.read_all()
    first = lists[0]
    assert (first.id, len(first.entries)) == ("ai-starter", 16)
    changed = {entry.formerly: entry.handle for entry in first.entries if entry.formerly}
    assert changed == {"DeepMindAI": "GoogleDeepMind", "facebookai": "AIatMeta"}
    assert len(lists) >= 6
    for starter in lists:
        handles = [entry.handle.lower() for entry in starter.entries]
        assert len(set(handles)) == len(handles) >= 10
        assert all(len(handle) <= 15 for handle in handles), "X allows no longer ones"
        assert all(entry.name and entry.why for entry in starter.entries)
    with pytest.raises(UnknownList):
        starters.find("nowhere")


@pytest.mark.parametrize("file", STARTER_FILES, ids=lambda file: file.stem)
def test_a_starter_list_is_translated_whole(file: Path) -> None:
    written = json.loads(file.read_text(encoding="utf-8"))
    texts = {written[field] for field in ("title", "about", "source")}
    for one in written["members"]:
        texts |= {one[field] for field in ("why", "remark") if field in one}
    german = written["translations"]["de"]
    assert german.keys() == texts
    shown = starters.find(written["id"], "de")
    assert shown.title == german[written["title"]] != written["title"]
    assert [one.why for one in shown.entries] == [german[one["why"]] for one in written["members"]]
    assert starters.find(written["id"], "eo") == starters.find(written["id"])


def test_a_starter_list_is_a_file_like_any_other() -> None:
    for file in STARTER_FILES:
        contents = reading.read(file.read_text(encoding="utf-8"))[1]
        assert contents.problems == []
        assert all(one.note for one in contents.entries), "why it is there becomes the note"
