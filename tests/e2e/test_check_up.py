"""The connection's page: how fast verdicts come, a report to paste, and the check-up, which says
what ``academic-bubble doctor`` says, word for word."""

from __future__ import annotations

import statistics

from academic_bubble.setup.findings import TEXTS
from tests.e2e.bubble import Bubble
from tests.e2e.driver import until
from tests.e2e.settings_tab import SettingsTab
from tests.e2e.words import words

SHOWN = """() => [...document.querySelectorAll(".findings li")].map((row) => ({
  said: row.querySelector(".row-words > span").textContent,
  mend: row.querySelector(".hint")?.textContent ?? null,
  command: row.querySelector(".command code")?.textContent ?? null,
  state: /finding-(\\w+)/.exec(row.className)[1],
}))"""


# Only so can a test see what is copied in either browser.
WATCH_COPIES = "() => { navigator.clipboard.writeText = async (text) => { window.copied = text; } }"
INK = """() => {
  const canvas = document.querySelector("#latency canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
}"""


def test_how_fast_verdicts_come_and_a_report_of_it_all(bubble: Bubble) -> None:
    bubble.timeline().wait_judged()
    page = SettingsTab(bubble, "connection")
    page.wait("#latency canvas")
    until(lambda: page.tab.run(INK), "a line")
    status = bubble.ask({"type": "status"})
    middle = statistics.median(status["latency_ms"])
    shown = f"{round(middle, 1):g} ms" if middle < 10 else f"{middle:.0f} ms"
    assert words("settings_latency_median", shown) in page.text("#latency")
    page.tab.run(WATCH_COPIES)
    page.click(f"[aria-label='{words('settings_copy_report')}']")
    report = until(lambda: page.tab.run("() => window.copied"), "copied")
    lines = dict(line.split(": ", 1) for line in report.splitlines())
    assert lines["connection"] == "connected"
    assert lines["host"] == status["host_version"]
    assert lines["model"] == status["model"]["id"]
    assert int(lines["tweets judged"]) > 0
    assert str(bubble.home) not in report


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
