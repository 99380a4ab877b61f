"""The bubble's views in the settings page, and the list of somebody's that is looked through."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.e2e.accessible import problems
from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.settings_tab import TOAST_UNDO, SettingsTab
from tests.e2e.test_bubble import members, wait_members
from tests.e2e.test_protected import ME
from tests.e2e.timeline import Timeline
from tests.e2e.words import words
from tests.replica.data import follows, load_tweets, wire_tweet

MARSH, ABEL, ZORA = "marsh_lab", "abel_ruiz", "zora_quill"
NAMES: Final = {MARSH: "Marsh Lab", ABEL: "Abel Ruiz", ZORA: "Zora Quill"}
KEPT: Final[dict[str, dict[str, Any]]] = {
    MARSH: {"tags": ["marshes"], "note": "Met at the wetlands workshop"},
    ABEL: {"tags": ["methods"]},
    ZORA: {"tags": ["marshes", "methods"]},
}
SEEN: Final = 6
# Of a file the preview names the first 500.
LONG: Final = 1_500
NAME_FIELD: Final = "[aria-label='{}']"
RED: Final = "#b3213a"
SHOWN: Final = """() => [...document.querySelectorAll(".member-list .member-link")]
  .map(({ textContent }) => textContent)"""
PRESS_ROW: Final = """([row, selector]) => {
  const rows = [...document.querySelectorAll(".member-list .member-row")];
  rows.find(({ textContent }) => textContent.includes(row)).querySelector(selector).click();
}"""
# The middle of everything red on the canvas, in the page; null while nothing is.
FIND_RED: Final = """() => {
  const canvas = document.querySelector("canvas.picture");
  if (!canvas?.width) return null;
  canvas.scrollIntoView({ block: "center" });
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const xs = [], ys = [];
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = data.slice(at, at + 4);
    if (alpha < 250 || red < green + 80 || red < blue + 60) continue;
    xs.push((at / 4) % width);
    ys.push(Math.floor(at / 4 / width));
  }
  if (!xs.length) return null;
  const box = canvas.getBoundingClientRect();
  const middle = (all) => all.reduce((sum, one) => sum + one) / all.length;
  const ratio = width / box.width;
  return [box.left + middle(xs) / ratio, box.top + middle(ys) / ratio];
}"""
MINE: Final = "() => document.querySelector('ab-mine')?.shadowRoot"
IN_MINE: Final = f"(one) => ({MINE})()?.querySelector(one)?.textContent ?? ''"
LISTED: Final = f"""() => [...({MINE})()?.querySelectorAll("li .handle") ?? []]
  .map(({{ textContent }}) => textContent.slice(1))"""
MOST_SHOWN: Final = 40
READING_PX: Final = 40


@pytest.fixture
def three(unread: Bubble) -> Bubble:
    """Three members: two with posts that were judged, and one of them points to the third."""
    for handle, kept in KEPT.items():
        unread.ask({"type": "set_member", "handle": handle, "name": NAMES[handle], "member": True})
        unread.ask({"type": "change_member", "handle": handle, **kept})
    judge(unread, MARSH, professional=True)
    judge(unread, ABEL, professional=False)
    point(unread, (MARSH, "reposted", ZORA))
    return unread


def judge(bubble: Bubble, handle: str, *, professional: bool) -> None:
    """Let the host see posts of an account that are all professional, or all personal."""
    wanted = [
        tweet
        for tweet in load_tweets()
        if tweet["expected"]["professional"] is professional
        and tweet["lang"] == "en"
        and not {"promoted", "quoted", "reposted_by", "reply_to"} & tweet.keys()
    ]
    author = {"handle": handle, "name": NAMES[handle]}
    posts = [
        wire_tweet(tweet) | {"author": author, "id": f"{tweet['id']}{number}"}
        for number, tweet in enumerate(wanted[:SEEN])
    ]
    bubble.ask({"type": "classify", "tweets": posts})


def point(bubble: Bubble, *pointers: tuple[str, str, str]) -> None:
    """Tell the host who points to whom, as a page does."""
    sightings = [
        {"by": by, "relation": relation, "handle": handle, "tweet_id": str(number)}
        for number, (by, relation, handle) in enumerate(pointers, 1)
    ]
    bubble.ask({"type": "note_sightings", "sightings": sightings})


def member(bubble: Bubble, handle: str) -> dict[str, Any]:
    found: dict[str, Any] = bubble.ask({"type": "member", "handle": handle})["member"]
    return found


def wait_shown(page: SettingsTab, *handles: str) -> None:
    """Wait until the table shows these people, in this order."""
    wanted = [NAMES[handle] for handle in handles]
    until(lambda: page.tab.run(SHOWN) == wanted, lambda: f"{wanted}: {page.tab.run(SHOWN)}")


def test_the_table_sorts_searches_and_filters(three: Bubble) -> None:
    page = SettingsTab(three, "bubble")
    wait_shown(page, ABEL, MARSH, ZORA)
    page.click(".cell-name .head-button")
    wait_shown(page, ZORA, MARSH, ABEL)
    assert page.has(".cell-name[aria-sort=descending]")
    page.click(".cell-professional .head-button")
    # Who was never seen comes last either way.
    wait_shown(page, MARSH, ABEL, ZORA)
    page.click(".cell-professional .head-button")
    wait_shown(page, ABEL, MARSH, ZORA)
    page.fill("#people [type=search]", "WETLANDS")
    wait_shown(page, MARSH)
    page.fill("#people [type=search]", "nobody at all")
    page.wait_text("#people", words("settings_bubble_none_found"))
    page.fill("#people [type=search]", "")
    wait_shown(page, ABEL, MARSH, ZORA)
    page.choose("#people select", "marshes")
    wait_shown(page, MARSH, ZORA)
    page.wait_text("#people h2", words("settings_bubble_count", "2"))


def test_the_chosen_get_a_tag_and_are_taken_out_together(three: Bubble) -> None:
    page = SettingsTab(three, "bubble")
    wait_shown(page, ABEL, MARSH, ZORA)
    for handle in (ABEL, ZORA):
        page.tab.run(PRESS_ROW, [NAMES[handle], "[type=checkbox]"])
    page.wait_text(".bulk-count", words("bubble_bulk_count", "2"))
    page.click(".bulk-bar .button")
    page.fill(".bulk-bar .tag-field .field", "journal")
    page.click(".bulk-bar [type=submit]:enabled")
    until(lambda: "journal" in member(three, ABEL)["tags"], "tagged")
    assert "journal" in member(three, ZORA)["tags"]
    assert "journal" not in member(three, MARSH)["tags"]
    page.click(TOAST_UNDO)
    until(lambda: member(three, ABEL)["tags"] == ["methods"], "not tagged")
    page.click(".bulk-bar .button:last-child")
    wait_members(three, MARSH)
    page.click(TOAST_UNDO)
    wait_members(three, ABEL, MARSH, ZORA)
    assert member(three, ZORA)["tags"] == KEPT[ZORA]["tags"]


def test_the_chosen_get_rules_together_and_have_their_own_back(three: Bubble) -> None:
    three.ask({"type": "change_member", "handle": ABEL, "only_kinds": ["job"]})
    page = SettingsTab(three, "bubble")
    wait_shown(page, ABEL, MARSH, ZORA)
    for name in (NAMES[ABEL], NAMES[MARSH]):
        page.tab.run(PRESS_ROW, [name, "[type=checkbox]"])
    page.click("[data-do=rules]")
    page.choose("[data-rule=bubble_rule_always] select", "no")
    page.choose("[data-rule=bubble_rule_reposts] select", "yes")
    page.choose("[data-rule=bubble_bulk_kinds] select", "only")
    page.wait(".bulk-rules .button-primary:disabled")
    assert problems(page.tab) == []
    page.click(".bulk-rules .kind-choice:has([aria-label='Paper'])")
    page.click(".bulk-rules .button-primary:enabled")
    until(lambda: rules(three, ABEL) == (False, True, ["paper"]), lambda: rules(three, ABEL))
    assert rules(three, MARSH) == (False, True, ["paper"])
    assert rules(three, ZORA) == (True, False, [])
    page.click(TOAST_UNDO)
    until(lambda: rules(three, ABEL) == (True, False, ["job"]), lambda: rules(three, ABEL))
    assert rules(three, MARSH) == (True, False, [])


def rules(bubble: Bubble, handle: str) -> tuple[bool, bool, list[str]]:
    """Whether a member is always shown, its reposts are muted, and the kinds to highlight."""
    found = member(bubble, handle)
    return found["always_show"], found["mute_reposts"], found["only_kinds"]


def test_an_import_longer_than_its_preview_is_undone_whole(three: Bubble) -> None:
    before = three.ask({"type": "list_members"})["members"]
    page = SettingsTab(three, "bubble/files")
    rows = [f"account_{number},Name {number},new" for number in range(LONG)]
    known = f"{MARSH},Marsh Group,marshes;reefs"
    page.give_file("#import input[type=file]", "\n".join(["handle,name,tags", known, *rows]))
    page.click(".import-box .segmented label:has([value=update])")
    page.click(".import-box .button-primary")
    until(lambda: three.ask({"type": "list_members"})["total"] == LONG + 3, "imported")
    assert member(three, MARSH)["tags"] == ["marshes", "reefs"]
    page.click(TOAST_UNDO)
    until(lambda: three.ask({"type": "list_members"})["total"] == 3, "undone")
    assert three.ask({"type": "list_members"})["members"] == before
    names = [tag["name"] for tag in three.ask({"type": "list_tags"})["tags"]]
    assert sorted(names) == ["marshes", "methods"]


def test_two_tags_made_one_by_a_slip_are_parted_again(three: Bubble) -> None:
    page = SettingsTab(three, "bubble/tags")
    field = NAME_FIELD.format(words("bubble_tag_rename", "methods"))
    page.click(field)
    page.fill(field, "marshes")
    page.tab.press("Enter")
    until(lambda: member(three, ABEL)["tags"] == ["marshes"], lambda: member(three, ABEL))
    page.click(TOAST_UNDO)
    until(lambda: member(three, ABEL)["tags"] == ["methods"], lambda: member(three, ABEL))
    assert member(three, ZORA)["tags"] == ["marshes", "methods"]
    assert member(three, MARSH)["tags"] == ["marshes"]


def test_the_page_of_a_member(three: Bubble) -> None:
    page = SettingsTab(three, "bubble")
    page.click(f".member-link[href='#bubble/@{MARSH}']")
    page.wait_text(".member-name", NAMES[MARSH])
    page.wait_text(".figures dd", str(SEEN))
    page.wait("canvas")
    assert NAMES[ZORA] in page.text(f".member-link[href='#bubble/@{ZORA}']")
    assert words("bubble_points_to") in page.text()
    page.click("label:has([role=switch])")
    until(lambda: not member(three, MARSH)["always_show"], "treated like anybody")
    page.click(TOAST_UNDO)
    until(lambda: member(three, MARSH)["always_show"], "always shown")
    page.fill(".note-field", "Writes on salt")
    page.tab.run("() => document.querySelector('.note-field').focus()")
    page.tab.press("Tab")
    until(lambda: member(three, MARSH)["note"] == "Writes on salt", "the note")
    page.click(f".member-link[href='#bubble/@{ZORA}']")
    page.wait_text(".member-name", NAMES[ZORA])
    page.wait_text("main", words("bubble_pointed_by"))


def test_the_picture_names_and_opens_people(three: Bubble) -> None:
    three.ask({"type": "set_tag", "name": "marshes", "colour": RED})
    three.ask({"type": "change_member", "handle": ZORA, "tags": ["methods"]})
    page = SettingsTab(three, "bubble/picture")
    page.wait_text(".picture-named", words("bubble_picture_label", "3", "1"))
    x, y = until(lambda: page.tab.run(FIND_RED), "a red point")
    page.tab.move_to(x, y)
    page.wait_text(".picture-named", f"{NAMES[MARSH]} · @{MARSH} · marshes")
    # Of the tags only those that colour somebody.
    legend = page.text(".picture-legend")
    assert legend.startswith("marshes" + words("bubble_picture_plain")), legend
    assert problems(page.tab) == []
    page.tab.click_at(x, y)
    page.wait_text(".member-name", NAMES[MARSH])
    assert page.errors() == []


def test_who_is_mostly_personal_is_proposed_to_be_looked_at(three: Bubble) -> None:
    page = SettingsTab(three, "bubble/check")
    page.wait_text("#check li", NAMES[ABEL])
    recent = three.ask({"type": "hygiene"})["suggestions"][0]["recent"]
    assert recent["seen"] == SEEN
    why = words("bubble_check_personal", str(recent["personal"]), str(SEEN))
    assert why in page.text("#check li")
    assert NAMES[MARSH] not in page.text("#check")
    page.click("#check li .button")
    page.wait_text("#check", words("bubble_check_none"))
    assert ABEL in members(three), "nobody is taken out"


def test_a_list_is_looked_through_while_it_is_scrolled(unread: Bubble) -> None:
    owner = "mathildesums"
    unread.set_member("jopenmethods")
    unread.set_member("quietgradients")
    point(
        unread,
        ("jopenmethods", "quoted", "yusufneuro"),
        ("jopenmethods", "reposted", "tomasz_brl"),
        ("quietgradients", "reposted", "tomasz_brl"),
        ("quietgradients", "liked", "prof_halvdan"),
    )
    # A page that shows nobody who is on the list.
    timeline = unread.timeline("/northstand_gus")
    timeline.navigate(f"/{owner}/following?delay=20")
    timeline.click(".pill")
    people = [handle for handle in follows(owner) if handle != ME]
    start = until(lambda: _progress(timeline), "something seen")
    assert start < len(people)
    # As fast as one can still read: people are read when the page is idle.
    timeline.scroll(step=READING_PX)
    until(lambda: _progress(timeline) == len(people), lambda: f"{_progress(timeline)} seen")
    pointed = ["tomasz_brl", "yusufneuro", "prof_halvdan"]
    known = {*pointed, "jopenmethods", "quietgradients"}
    # All others are followed by the same one account, and none of them was read.
    rest = sorted(handle for handle in people if handle not in known)
    wanted = [*pointed, *rest][:MOST_SHOWN]
    until(lambda: timeline.tab.run(LISTED) == wanted, lambda: f"{timeline.tab.run(LISTED)}")
    assert words("discover_reposted_by", "2") in timeline.tab.run(IN_MINE, "li .reasons")
    before = timeline.page_log()
    timeline.click("li:first-child .add")
    wait_members(unread, "jopenmethods", "quietgradients", pointed[0])
    added = words("discover_added")
    until(lambda: timeline.tab.run(IN_MINE, "li:first-child .add") == added, "shown as added")
    assert timeline.page_log() == before, "the page heard nothing of it"


def _progress(timeline: Timeline) -> int:
    """How many people the panel says it has seen."""
    start, _, end = words("discover_mine_progress", "|").partition("|")
    text: str = timeline.tab.run(IN_MINE, ".progress")
    number = text.removeprefix(start).removesuffix(end)
    return int(number) if number.isdigit() else 0
