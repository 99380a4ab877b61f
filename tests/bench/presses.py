"""How long after a press the page shows what it was for."""

from __future__ import annotations

from typing import Final

from tests.e2e.bubble import Bubble
from tests.e2e.chromium import ChromiumTab
from tests.e2e.timeline import Timeline

# Heard before anything of ours, which lets no press on our buttons through.
_NOTE: Final = """addEventListener("click", ({ timeStamp }) => { window.pressed = timeStamp; },
  { capture: true });"""
# From the browser's own time of the press to the end of our work on it, before anything is drawn:
# a mutation observer runs right after the script that made the change.
_WATCH: Final = """(wanted) => {
  window.pressed = null;
  window.took = new Promise((done) => {
    const options = { childList: true, subtree: true, attributes: true };
    const times = {};
    const observer = new MutationObserver(() => {
      if (window.pressed === null) return;
      for (const one of wanted)
        if (document.querySelector(one)) times[one] ??= performance.now() - window.pressed;
      if (Object.keys(times).length < wanted.length) return;
      observer.disconnect();
      done(wanted.map((one) => times[one]));
    });
    observer.observe(document.documentElement, options);
  });
}"""
_TOOK: Final = "() => window.took"


def timed_timeline(bubble: Bubble) -> Timeline:
    """The timeline, with presses noted."""
    tab = bubble.timeline().tab
    assert isinstance(tab, ChromiumTab)
    tab.page.add_init_script(_NOTE)
    return bubble.timeline()


def time_press(
    timeline: Timeline, wanted: list[str], button: str, key: str | None = None
) -> list[float]:
    """Press a button on a timed timeline and return, in ms from the press, when each selector
    first found something."""
    timeline.tab.run(_WATCH, wanted)
    timeline.click(button, key)
    took: list[float] = timeline.tab.run(_TOOK)
    return took
