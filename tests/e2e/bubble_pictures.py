"""Pictures of the bubble: what stands in X's page, and the pages of a full bubble."""

from __future__ import annotations

from pathlib import Path
from typing import Final, get_args

from academic_bubble.paths import DATABASE
from academic_bubble.store.connection import connect, writing
from tests.e2e.bubble import Bubble
from tests.e2e.camera import IS_COMPLETE, NARROW, Camera, Scheme
from tests.e2e.driver import until
from tests.e2e.settings_tab import GIVE_FILE
from tests.e2e.test_bubble import a_row, wait_pressed
from tests.e2e.timeline import Timeline

THEMES: Final[dict[Scheme, str]] = {"light": "light", "dark": "lights-out"}
# Tags with their colours, and who has them among the accounts of a full bubble.
TAGS: Final = {"methods": "#0b6e69", "marshes": "#8a5a00", "friends": "#b3213a"}
FRIENDS: Final = ("jopenmethods", "quietgradients", "nadiaokw_")
POINTED: Final = (
    ("jopenmethods", "reposted", "tomasz_brl"),
    ("quietgradients", "reposted", "tomasz_brl"),
    ("jopenmethods", "quoted", "yusufneuro"),
    ("nadiaokw_", "liked", "prof_halvdan"),
    ("nadiaokw_", "quoted", "unihollin"),
    ("quietgradients", "replied", "statswithbea"),
)
# Two parts of an invented name; numbered once all pairs are used up.
FIRST: Final = ("Ada", "Bo", "Cleo", "Dara", "Emil", "Femi", "Gita", "Hugo", "Ines", "Jun")
LAST: Final = ("Adler", "Brook", "Castell", "Dunmore", "Ekwall", "Fenn", "Garrow", "Hale", "Ibsen")
LIST: Final = """handle,name,tags,note
tidal_lab,Tidal Lab,marshes,Met at the wetlands workshop
fern_notes,Fern Notes,methods;friends,
@account_7,Account 7,marshes,
old maps!,Old Maps,,
reed_and_rush,Reed & Rush,marshes,"Field notes, every Friday"
quiet_engines,Quiet Engines,methods,
"""
HAS_TEXT: Final = """({ tag, selector }) => (document.querySelector(tag)?.shadowRoot ?? document)
  .querySelector(selector)?.textContent ?? ''"""
IS_DRAWN: Final = "() => document.querySelector('canvas.picture')?.width > 300"
WAIT_FRAMES: Final = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"""


def name_people(home: Path) -> None:
    """Give the accounts of a full database names as people have them, before a host runs there."""
    database = connect(home / "data" / DATABASE)
    with writing(database):
        ids = [row[0] for row in database.execute("SELECT id FROM accounts")]
        database.executemany(
            "UPDATE accounts SET name = ? WHERE id = ?", ((_name(one), one) for one in ids)
        )
    database.close()


def _name(number: int) -> str:
    first, last = FIRST[number % len(FIRST)], LAST[number % len(LAST)]
    round_ = number // (len(FIRST) * len(LAST))
    return f"{first} {last} {round_}" if round_ else f"{first} {last}"


def suffix(scheme: Scheme) -> str:
    return "" if scheme == "light" else "-dark"


def take_in_page(camera: Camera) -> None:
    """The menu of tags, the card over a name, and the list that is looked through."""
    bubble = camera.bubble
    _befriend(bubble)
    for scheme, theme in THEMES.items():
        _tag_menu(camera, f"tags{suffix(scheme)}", theme)
        _mining(camera, f"mining{suffix(scheme)}", theme)
    _card(camera, "card", THEMES["light"])


def _befriend(bubble: Bubble) -> None:
    for name, colour in TAGS.items():
        bubble.ask({"type": "set_tag", "name": name, "colour": colour})
    for handle in FRIENDS:
        bubble.set_member(handle)
    sightings = [
        {"by": by, "relation": relation, "handle": handle, "tweet_id": str(number)}
        for number, (by, relation, handle) in enumerate(POINTED, 1)
    ]
    bubble.ask({"type": "note_sightings", "sightings": sightings})


def _tag_menu(camera: Camera, name: str, theme: str) -> None:
    timeline = camera.open(f"/home?theme={theme}")
    row = a_row(timeline)
    timeline.click("ab-add", row.key)
    wait_pressed(timeline, row.key, pressed=True)
    timeline.click(".action")
    _wait_text(timeline, "ab-tags", ".tags")
    camera.take(timeline.tab, name)
    timeline.tab.press("Escape")
    timeline.click("ab-add", row.key)
    wait_pressed(timeline, row.key, pressed=False)


def _card(camera: Camera, name: str, theme: str) -> None:
    timeline = camera.open(f"/home?theme={theme}")
    row = a_row(timeline)
    timeline.hover('[data-testid="User-Name"] a', row.key)
    button = "() => document.querySelector('[data-testid=\"HoverCard\"] ab-add') !== null"
    until(lambda: timeline.tab.run(button), "the card with its button")
    camera.take(timeline.tab, name)


def _mining(camera: Camera, name: str, theme: str) -> None:
    timeline = camera.open(f"/home?theme={theme}")
    timeline.navigate(f"/mathildesums/following?theme={theme}&delay=20")
    timeline.click(".pill")
    _wait_text(timeline, "ab-mine", "li .reasons")
    camera.take(timeline.tab, name)


def _wait_text(timeline: Timeline, tag: str, selector: str) -> None:
    wanted = {"tag": tag, "selector": selector}
    until(lambda: timeline.tab.run(HAS_TEXT, wanted), f"{tag} {selector}")
    timeline.tab.run(WAIT_FRAMES)


def take_member_pages(camera: Camera) -> None:
    """One member, all of them as a table and a picture, their tags, whom to look at again, the
    starter lists, a file before it is imported, and whom to add."""
    _tag_all(camera.bubble)
    for scheme in get_args(Scheme):
        end = suffix(scheme)
        camera.page(f"bubble{end}", "options.html#bubble", scheme)
        camera.page(f"discover{end}", "options.html#discover", scheme)
        _network(camera, f"network{end}", scheme)
    camera.page("member", "options.html#bubble/@account_1", "light")
    camera.page("tag-list", "options.html#bubble/tags", "light")
    camera.page("check", "options.html#bubble/check", "light")
    _starters(camera, "starters", "light")
    _import(camera, "import", "light")
    camera.page("bubble-narrow", "options.html#bubble", "light", NARROW)


def _tag_all(bubble: Bubble) -> None:
    """Each tag for every third of the best known accounts."""
    for number, (name, colour) in enumerate(TAGS.items()):
        bubble.ask({"type": "set_tag", "name": name, "colour": colour})
        handles = [f"account_{one}" for one in range(1 + number, 1_000, len(TAGS))]
        tagging = {"action": "add_tag", "tag": name, "handles": handles}
        bubble.ask({"type": "bulk_members", **tagging})


def _network(camera: Camera, name: str, scheme: Scheme) -> None:
    page = camera.open_page("options.html#bubble/picture", scheme)
    until(lambda: page.run(IS_DRAWN), "the picture drawn")
    page.run("() => document.querySelector('#picture').scrollIntoView({ behavior: 'instant' })")
    page.run(WAIT_FRAMES)
    camera.take(page, name)
    page.close()


def _starters(camera: Camera, name: str, scheme: Scheme) -> None:
    page = camera.open_page("options.html#bubble/files", scheme)
    head = "() => document.querySelector('.starter-head')"
    until(lambda: page.run(f"{head} !== null"), "the lists")
    page.run(f"() => ({head})().click()")
    until(lambda: page.run("() => document.querySelector('.starter-row') !== null"), "a list")
    until(lambda: page.run(IS_COMPLETE), "the list unfolded")
    camera.take(page, name)
    page.close()


def _import(camera: Camera, name: str, scheme: Scheme) -> None:
    page = camera.open_page("options.html#bubble/files", scheme)
    field = "#import input[type=file]"
    until(lambda: page.run("(one) => document.querySelector(one) !== null", field), "the field")
    page.run(GIVE_FILE, {"selector": field, "name": "wetlands.csv", "text": LIST})
    shown = "() => document.querySelector('.import-problems') !== null"
    until(lambda: page.run(shown), "the preview")
    page.run("""() => {
      document.querySelector(".import-problems").open = true;
      document.querySelector("#import").scrollIntoView({ block: "start", behavior: "instant" });
    }""")
    page.run(WAIT_FRAMES)
    camera.take(page, name)
    page.close()
