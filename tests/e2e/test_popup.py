"""The popup and the toolbar button."""

from __future__ import annotations

import re

from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.families import only_chromium
from tests.e2e.test_connection import wait_text
from tests.e2e.words import words


def test_the_badge_counts_professional_tweets(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()

    def professional() -> str:
        return str(sum(row.outcome == "professional" for row in timeline.tweets()))

    until(
        lambda: bubble.badge("/home") == professional(),
        lambda: f"badge {professional()}, but it is {bubble.badge('/home')}",
    )


@only_chromium
def test_the_popup_counts_what_the_page_shows(bubble: Bubble) -> None:
    timeline = bubble.timeline()
    timeline.wait_judged()
    popup = bubble.page("popup.html")
    # The popup asks the tab in front: bring the timeline there.
    timeline.tab.to_front()
    rows = timeline.wait_judged()
    professional = sum(row.outcome == "professional" for row in rows)
    until(lambda: popup.run("() => document.querySelector('.headline') !== null"), "the counts")
    text = popup.run("() => document.querySelector('.counts').innerText")
    assert re.match(rf"{professional}\s+{words('popup_professional_of', str(len(rows)))}", text)
    cells = popup.run(
        "() => [...document.querySelectorAll('.cell')].map((one) => one.innerText.split(/\\s+/))"
    )
    shown = {name: int(count) for name, count in cells}
    assert shown == {
        words("outcome_personal"): sum(row.outcome == "personal" for row in rows),
        words("outcome_unsure"): sum(row.outcome == "unsure" for row in rows),
        words("popup_ads"): sum(row.is_ad for row in rows),
        words("popup_hidden"): sum(row.is_hidden for row in rows),
    }


def test_the_popup_names_the_connection_and_leads_to_x(bubble: Bubble) -> None:
    popup = bubble.page("popup.html")
    wait_text(popup, words("popup_state_connected"))
    wait_text(popup, words("popup_elsewhere"))
    link = popup.run("() => document.querySelector('.empty a').href")
    assert link == "https://x.com/home"
