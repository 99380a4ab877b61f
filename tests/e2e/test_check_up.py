"""The check-up on the settings page says what ``academic-bubble doctor`` says, word for word."""

from __future__ import annotations

from academic_bubble.setup.findings import TEXTS
from tests.e2e.bubble import Bubble
from tests.e2e.settings_tab import SettingsTab

SHOWN = """() => [...document.querySelectorAll(".findings li")].map((row) => ({
  said: row.querySelector(".row-words > span").textContent,
  mend: row.querySelector(".hint")?.textContent ?? null,
  command: row.querySelector(".command code")?.textContent ?? null,
  state: /finding-(\\w+)/.exec(row.className)[1],
}))"""


def test_the_settings_page_shows_the_sentences_of_doctor(bubble: Bubble) -> None:
    page = SettingsTab(bubble, "connection")

    page.click("[data-do=doctor]")
    page.wait(".findings")

    told = bubble.ask({"type": "doctor"})["findings"]
    assert page.tab.run(SHOWN) == [
        {
            "said": f"{one['browser']}: {one['message']}" if one["browser"] else one["message"],
            "mend": one["mend"],
            "command": one["command"],
            "state": one["state"],
        }
        for one in told
    ]
    for one in told:
        assert (one["command"], one["step"]) == (
            TEXTS[one["code"]].command,
            TEXTS[one["code"]].step,
        )
    assert {"good", "problem"} <= {one["state"] for one in told}
