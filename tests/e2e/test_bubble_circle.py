"""The circle of the bubble: begun with a list, grown while reading, exported, lost, had back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

from academic_bubble.discovery.ranking import WEIGHTS, Facts, score
from academic_bubble.protocol.discovery import Relation
from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.settings_tab import SettingsTab
from tests.e2e.test_bubble import PRESSED, members, wait_members, wait_pressed
from tests.e2e.test_protected import ME
from tests.e2e.timeline import Timeline
from tests.e2e.words import words
from tests.replica.data import follows, load_tweets

TWEETS: Final = {tweet["id"]: tweet for tweet in load_tweets()}
PREPRINT: Final = "2034663842775703601"
COPPER: Final = "2034477749893457769"
LISTED: Final = "jopenmethods"
# Whom the accounts that are added below point to, on the pages that are read below.
POINTERS: Final[tuple[tuple[str, Relation, str], ...]] = (
    ("mathildesums", "reposted", "tomasz_brl"),
    ("quietgradients", "replied", "tomasz_brl"),
    ("catalyst_moe", "liked", "tomasz_brl"),
    ("mathildesums", "quoted", "prof_halvdan"),
    ("jopenmethods", "quoted", "yusufneuro"),
    ("jopenmethods", "liked", "datahumanist"),
    ("catalyst_moe", "quoted", "grantwatcher"),
    ("quietgradients", "reposted", ME),
    *((LISTED, "followed", handle) for handle in follows(LISTED)),
)
BEST: Final = "tomasz_brl"
# What the user keeps on members, and the defaults beside it.
KEPT: Final[dict[str, dict[str, Any]]] = {
    "mathildesums": {"tags": ["methods", "près; d'ici"], "note": 'met at "OPAL", 2026; sums\nwell'},
    "quietgradients": {"tags": ["methods"], "mute_reposts": True},
    "catalyst_moe": {"always_show": False, "only_kinds": ["paper", "school"]},
}
COLOUR: Final = "#2f6f4f"
SEEN: Final = """
    SELECT json_group_object(handle, json_array(professional, personal, seen, with_kind)) FROM (
        SELECT handle, sum(outcome = 1) AS professional, sum(outcome = 2) AS personal,
               count(*) AS seen, sum(kinds <> 0) AS with_kind
        FROM seen_tweets JOIN accounts ON accounts.id = author GROUP BY author)
"""
PROPOSED: Final = """() => [...document.querySelectorAll(".candidate a.handle")]
  .map(({ textContent }) => textContent.slice(1))"""


def test_the_circle(unread: Bubble) -> None:
    bubble = unread
    start = take_starter_list(bubble)
    add_by_each_button(bubble, start)
    keep_more(bubble)
    read(bubble)
    wait_evidence(bubble)
    order = ranked(bubble)
    assert order[0] == BEST
    dismiss(bubble, ME)
    left = [handle for handle in order if handle != ME]
    assert proposed(bubble, left) == reasons(bubble)
    before = stored(bubble)
    file = export(bubble)
    wipe(bubble)
    assert proposed(bubble, []) == ""
    have_back(bubble, file, len(before[0]))
    assert stored(bubble) == before
    # Who was dismissed was deleted with the bubble; what was seen was not.
    proposed(bubble, order)


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
    """On a post, a profile, the card over a name, and in a list of people."""
    found = list(start)

    def add(handle: str, press: Callable[[], None]) -> None:
        press()
        found.append(handle)
        wait_members(bubble, *found)

    add("catalyst_moe", lambda: add_on_tweet(bubble))
    add("mathildesums", lambda: add_beside(bubble, "/mathildesums", '[data-testid="UserName"]'))
    add("quietgradients", lambda: add_on_card(bubble))
    people = f"/search?q={LISTED}&f=user"
    cell = '[data-testid="primaryColumn"] [data-testid="UserCell"]'
    add(LISTED, lambda: add_beside(bubble, people, cell))


def add_on_tweet(bubble: Bubble) -> None:
    timeline = search(bubble, COPPER)
    row = timeline.first(lambda row: row.tweet_id == COPPER)
    timeline.click("ab-add", row.key)
    wait_pressed(timeline, row.key, pressed=True)


def add_beside(bubble: Bubble, path: str, place: str) -> None:
    timeline = bubble.timeline()
    timeline.navigate(f"{path}{'&' if '?' in path else '?'}delay=20")
    press(timeline, f"{place} ab-add")


def add_on_card(bubble: Bubble) -> None:
    timeline = bubble.timeline("/quietgradients")
    author = "quietgradients"
    row = timeline.first(lambda row: TWEETS[row.tweet_id]["author"] == author)
    timeline.hover('[data-testid="User-Name"] a', row.key)
    press(timeline, '[data-testid="HoverCard"] ab-add')


def press(timeline: Timeline, selector: str) -> None:
    until(lambda: timeline.tab.run(PRESSED, selector) == "false", f"{selector} not pressed")
    timeline.click(selector)
    until(lambda: timeline.tab.run(PRESSED, selector) == "true", f"{selector} pressed")


def search(bubble: Bubble, tweet_id: str) -> Timeline:
    return bubble.timeline(f"/search?q={quote(TWEETS[tweet_id]['text'][:24])}")


def keep_more(bubble: Bubble) -> None:
    """Tags, a note and rules on some of those that were added."""
    for handle, change in KEPT.items():
        bubble.ask({"type": "change_member", "handle": handle, **change})
    bubble.ask({"type": "set_tag", "name": "methods", "colour": COLOUR})


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
    ways = {relation: f"{relation}_by" for relation in WEIGHTS}
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


def ranked(bubble: Bubble) -> list[str]:
    """The planted candidates as their score, written down in discovery/ranking.py, orders them."""
    seen: dict[str, list[int]] = json.loads(bubble.in_database(SEEN))

    def place(handle: str) -> tuple[float, int, str]:
        by: dict[str, float] = {}
        for member, relation, pointed in POINTERS:
            if pointed == handle:
                by[member] = max(by.get(member, 0.0), WEIGHTS[relation])
        facts = Facts(sum(by.values()), *seen.get(handle, ()))
        return -round(score(facts), 4), -len(by), handle

    return sorted({handle for _, _, handle in POINTERS}, key=place)


def proposed(bubble: Bubble, order: list[str]) -> str:
    """Wait until the page proposes exactly these, in this order; the reasons for the first."""
    page = SettingsTab(bubble, "discover")
    page.wait(".candidates" if order else "main .empty-state")
    until(lambda: page.tab.run(PROPOSED) == order, lambda: f"{order} {page.tab.run(PROPOSED)}")
    return page.text(".candidate .row-words > .hint")


def dismiss(bubble: Bubble, handle: str) -> None:
    """Never again propose an account, such as one's own."""
    page = SettingsTab(bubble, "discover")
    page.click(f"[aria-label='{words('discover_dismiss', handle)}']")
    until(lambda: handle not in page.tab.run(PROPOSED), "dismissed")


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
    until(lambda: members(bubble) == [], "nobody left")
    assert bubble.ask({"type": "list_tags"})["tags"] == []


def have_back(bubble: Bubble, file: str, count: int) -> None:
    """Import a file: it is shown first, and nothing is written before it is said to be right."""
    page = SettingsTab(bubble, "bubble/files")
    page.give_file("#import input[type=file]", file)
    page.wait(".import-box")
    facts = page.tab.run(
        "() => [...document.querySelectorAll('.import-counts dd')].map((one) => one.textContent)"
    )
    assert facts == [str(count), "0", "0", "0"]
    assert page.text(".import-rows").count("@") == count
    assert members(bubble) == []
    page.click(".import-box .button-primary")
    until(lambda: len(members(bubble)) == count, "everybody is back")
