"""The circle of the bubble: begun with a list, grown while reading, exported, lost, had back."""

from __future__ import annotations

import json
from typing import Any, Final, get_args
from urllib.parse import quote

from academic_bubble.protocol.discovery import Relation
from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.settings_tab import SettingsTab
from tests.e2e.test_bubble import members, wait_members, wait_pressed
from tests.e2e.test_protected import ME
from tests.e2e.timeline import Timeline
from tests.e2e.words import words
from tests.replica.data import follows, load_tweets

TWEETS: Final = {tweet["id"]: tweet for tweet in load_tweets()}
PREPRINT: Final = "2034663842775703601"
COPPER: Final = "2034477749893457769"
LISTED: Final = "jopenmethods"
# Whom the accounts that are added below point to, on the pages that are read below. One of them
# reposts the reader as well, who must not be proposed to themselves.
POINTERS: Final[tuple[tuple[str, Relation, str], ...]] = (
    ("mathildesums", "reposted", "tomasz_brl"),
    ("quietgradients", "replied", "tomasz_brl"),
    ("catalyst_moe", "liked", "tomasz_brl"),
    ("mathildesums", "quoted", "prof_halvdan"),
    ("jopenmethods", "quoted", "yusufneuro"),
    ("jopenmethods", "liked", "datahumanist"),
    ("catalyst_moe", "quoted", "grantwatcher"),
    *((LISTED, "followed", handle) for handle in follows(LISTED)),
)
BEST: Final = "tomasz_brl"
IN_COLUMN: Final = '[data-testid="primaryColumn"] [data-testid="UserCell"]'
CARD: Final = '[data-testid="HoverCard"]'
# Where people stand outside posts: the address, the place, and whom to add there. Those who are
# added from Following, Followers and "who to follow" point to nobody.
BUTTONS: Final = (
    ("/mathildesums", '[data-testid="UserName"]', "mathildesums"),
    ("/quietgradients", CARD, "quietgradients"),
    ("/northstand_gus/following", IN_COLUMN, "leila_trb"),
    ("/northstand_gus/followers", IN_COLUMN, "pilar_entz"),
    ("/home", '[data-testid="sidebarColumn"] [data-testid="UserCell"]', "fernwehlabs"),
    (f"/search?q={LISTED}&f=user", IN_COLUMN, LISTED),
)
# Rules that say what whose posts are, so that what is seen of them is certain.
PAPERS: Final = ("tomasz_brl", "prof_halvdan", "datahumanist", "soil_and_sky")
PERSONAL: Final = ("grantwatcher", "archivrat", "yusufneuro", "statswithbea", "hci_marigold")
# What the user keeps on members, and the defaults beside it.
KEPT: Final[dict[str, dict[str, Any]]] = {
    "mathildesums": {"tags": ["methods", "près; d'ici"], "note": 'met at "OPAL", 2026; sums\nwell'},
    "quietgradients": {"tags": ["methods"], "mute_reposts": True},
    "catalyst_moe": {"always_show": False, "only_kinds": ["paper", "school"]},
}
COLOUR: Final = "#2f6f4f"
# How many posts of each are seen on the pages that are read below.
SEEN: Final = {
    "tomasz_brl": 7,
    "prof_halvdan": 6,
    "soil_and_sky": 6,
    "datahumanist": 3,
    "grantwatcher": 4,
    "yusufneuro": 5,
    "archivrat": 5,
    "statswithbea": 5,
    "hci_marigold": 6,
}
# log2(1 + support) * (2 * (professional + 2) / (judged + 4) + (with a kind + 2) / (seen + 4)) / 3,
# worked out by hand: support adds up, for each member that points, its strongest way (reposted 1,
# quoted 0.8, followed 0.7, liked 0.6, replied 0.5).
SCORES: Final = {
    "tomasz_brl": 1.58,  # log2(3.8) * 9 / 11
    "prof_halvdan": 1.06,  # log2(2.5) * 8 / 10
    "soil_and_sky": 0.61,  # log2(1.7) * 8 / 10
    "datahumanist": 0.55,  # log2(1.7) * 5 / 7
    "grantwatcher": 0.21,  # log2(1.8) * 2 / 8
    "yusufneuro": 0.19,  # log2(1.8) * 2 / 9
    "archivrat": 0.17,  # log2(1.7) * 2 / 9
    "statswithbea": 0.17,  # the same: by name
    "hci_marigold": 0.15,  # log2(1.7) * 2 / 10
}
COUNTS: Final = """
    SELECT json_group_object(handle, seen) FROM (
        SELECT handle, count(*) AS seen
        FROM seen_tweets JOIN accounts ON accounts.id = author GROUP BY author)
"""
IS_THERE: Final = "(selector) => document.querySelector(selector) !== null"
PROPOSED: Final = """() => [...document.querySelectorAll(".candidate a.handle")]
  .map(({ textContent }) => textContent.slice(1))"""


def test_the_circle(unread: Bubble) -> None:
    bubble = unread
    start = take_starter_list(bubble)
    add_by_each_button(bubble, start)
    keep_more(bubble)
    read(bubble)
    wait_evidence(bubble)
    order = list(SCORES)
    assert scores(bubble) == SCORES
    assert ME not in order
    assert proposed(bubble, order) == reasons(bubble)
    dismiss(bubble, order.pop())
    before = stored(bubble)
    file = export(bubble)
    wipe(bubble)
    assert proposed(bubble, []) == ""
    have_back(bubble, file, len(before[0]))
    assert stored(bubble) == before
    # Whoever was dismissed stays so; what was seen was not deleted.
    proposed(bubble, order)
    add_best(bubble, order)


def take_starter_list(bubble: Bubble) -> list[str]:
    """Add all of the first list but its first account, on the page; who was added."""
    first = bubble.ask({"type": "starter_lists"})["lists"][0]
    page = SettingsTab(bubble, "bubble/files")
    page.click("#starters .starter-head")
    page.click("#starters .starter-row")
    page.click("#starters .starter-foot .button-primary")
    handles = [entry["handle"] for entry in first["entries"][1:]]
    wait_members(bubble, *handles)
    return handles


def add_by_each_button(bubble: Bubble, start: list[str]) -> None:
    """On a post, the card over a name, a profile, and people in every kind of list."""
    timeline = search(bubble, COPPER)
    row = timeline.first(lambda row: row.tweet_id == COPPER)
    timeline.click("ab-add", row.key)
    wait_pressed(timeline, row.key, pressed=True)
    wait_members(bubble, *start, "catalyst_moe")
    found = [*start, "catalyst_moe"]
    for path, place, handle in BUTTONS:
        timeline.navigate(f"{path}{'&' if '?' in path else '?'}delay=20")
        if place == CARD:
            hover_over_name(timeline, handle)
        before = timeline.page_log()
        press(timeline, handle, place)
        found.append(handle)
        wait_members(bubble, *found)
        assert timeline.page_log() == before, f"the page heard of {handle}"
        # Only outside posts does a page tell the number, which survives a new handle.
        assert bubble.ask({"type": "member", "handle": handle})["user_id"], handle


def hover_over_name(timeline: Timeline, handle: str) -> None:
    row = timeline.first(lambda row: TWEETS[row.tweet_id]["author"] == handle)
    timeline.hover('[data-testid="User-Name"] a', row.key)


def press(timeline: Timeline, handle: str, place: str) -> None:
    """The button of an account in a place of the page."""
    outside, inside = (words(f"bubble_button_{state}", handle) for state in ("add", "in"))
    timeline.click(f"{place} ab-add[aria-pressed=false][aria-label='{outside}']")
    pressed = f"{place} ab-add[aria-pressed=true][aria-label='{inside}']"
    until(lambda: timeline.tab.run(IS_THERE, pressed), f"{pressed} stands there")


def search(bubble: Bubble, tweet_id: str) -> Timeline:
    return bubble.timeline(f"/search?q={quote(TWEETS[tweet_id]['text'][:24])}")


def keep_more(bubble: Bubble) -> None:
    """Tags, a note and rules on some of those that were added."""
    for handle, change in KEPT.items():
        bubble.ask({"type": "change_member", "handle": handle, **change})
    bubble.ask({"type": "set_tag", "name": "methods", "colour": COLOUR})
    for handle in PAPERS:
        rule = {"match": "account", "pattern": handle, "effect": "kind", "kinds": ["paper"]}
        bubble.ask({"type": "set_rule", "rule": rule})
    for handle in PERSONAL:
        rule = {"match": "account", "pattern": handle, "effect": "hide"}
        bubble.ask({"type": "set_rule", "rule": rule})


def read(bubble: Bubble) -> None:
    """The whole timeline, a conversation, and the list of those whom a member follows."""
    timeline = bubble.timeline()
    timeline.wait_judged()
    timeline.scroll()
    timeline.wait_judged()
    bubble.timeline(f"/tomasz_brl/status/{PREPRINT}").wait_judged()
    timeline.navigate(f"/{LISTED}/following?delay=20")
    until(lambda: "followed" in pointing(bubble).get(BEST, {}), "the list is noted")


def pointing(bubble: Bubble) -> dict[str, dict[str, int]]:
    """By candidate how many members point to it in each way, as the host has it."""
    found = bubble.ask({"type": "discover", "limit": 200})["candidates"]
    ways = {relation: f"{relation}_by" for relation in get_args(Relation.__value__)}
    return {
        one["handle"]: {
            relation: one["evidence"][field]
            for relation, field in ways.items()
            if one["evidence"][field]
        }
        for one in found
    }


def wait_evidence(bubble: Bubble) -> None:
    planted: dict[str, dict[str, int]] = {}
    for _, relation, handle in POINTERS:
        ways = planted.setdefault(handle, {})
        ways[relation] = ways.get(relation, 0) + 1
    until(lambda: pointing(bubble) == planted, lambda: f"{planted}, but {pointing(bubble)}")
    until(lambda: counts(bubble) == SEEN, lambda: f"{SEEN}, but {counts(bubble)}")


def counts(bubble: Bubble) -> dict[str, int]:
    """Of each candidate how many posts were seen."""
    seen: dict[str, int] = json.loads(bubble.in_database(COUNTS))
    return {handle: seen[handle] for _, _, handle in POINTERS if handle in seen}


def scores(bubble: Bubble) -> dict[str, float]:
    """The candidates with their scores, best first."""
    found = bubble.ask({"type": "discover", "limit": 200})["candidates"]
    return {one["handle"]: round(one["score"], 2) for one in found}


def proposed(bubble: Bubble, order: list[str]) -> str:
    """Wait until the page proposes exactly these, in this order; the reasons for the first."""
    page = SettingsTab(bubble, "discover")
    page.wait(".candidates" if order else "main .empty-state")
    until(lambda: page.tab.run(PROPOSED) == order, lambda: f"{order} {page.tab.run(PROPOSED)}")
    return page.text(".candidate .row-words > .hint")


def dismiss(bubble: Bubble, handle: str) -> None:
    """Never again propose an account."""
    page = SettingsTab(bubble, "discover")
    page.click(f"[aria-label='{words('discover_dismiss', handle)}']")
    until(lambda: handle not in page.tab.run(PROPOSED), "dismissed")


def add_best(bubble: Bubble, order: list[str]) -> None:
    """One click adds who is proposed first, and proposes whom that one points to."""
    before = members(bubble)
    page = SettingsTab(bubble, "discover")
    page.wait_text(".candidate a.handle", order[0])
    page.click(f"[aria-label='{words('discover_add')}: @{order[0]}']")
    wait_members(bubble, *before, order[0])
    until(lambda: order[0] not in page.tab.run(PROPOSED), "proposed no more")


def reasons(bubble: Bubble) -> str:
    """In words why the best is proposed."""
    ways = ("reposted", "replied", "liked", "followed")
    stats = bubble.ask({"type": "member", "handle": BEST})["stats"]
    assert stats["seen"] > 1
    share = words("discover_share", str(stats["professional"]), str(stats["seen"]))
    return " · ".join([*(words(f"discover_{way}_by", "1") for way in ways), share])


def stored(bubble: Bubble) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Everything that is kept on each member, and the colours of tags."""
    found = bubble.ask({"type": "list_members", "limit": 200})["members"]
    kept = [{name: value for name, value in one.items() if name != "stats"} for one in found]
    tags = bubble.ask({"type": "list_tags"})["tags"]
    return kept, {tag["name"]: tag["colour"] for tag in tags}


def export(bubble: Bubble) -> str:
    page = SettingsTab(bubble, "bubble/files")
    page.click("#export .button:first-child")
    return page.saved()


def wipe(bubble: Bubble) -> None:
    page = SettingsTab(bubble, "privacy")
    page.click("[data-what=bubble] .icon-button:enabled")
    page.click(".toast .icon-button")
    until(lambda: members(bubble) == [], "nobody left")
    assert bubble.ask({"type": "list_tags"})["tags"] == []


def have_back(bubble: Bubble, file: str, count: int) -> None:
    """Import a file: it is shown first, and nothing is written before it is said to be right."""
    page = SettingsTab(bubble, "bubble/files")
    page.drop_file(".drop", file)
    page.wait(".import-box")
    facts = page.tab.run(
        "() => [...document.querySelectorAll('.import-counts dd')].map((one) => one.textContent)"
    )
    assert facts == [str(count), "0", "0", "0"]
    assert page.text(".import-rows").count("@") == count
    assert members(bubble) == []
    page.click(".import-box .button-primary")
    until(lambda: len(members(bubble)) == count, "everybody is back")
