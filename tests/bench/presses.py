"""How long after a press the page shows what it was for."""

from __future__ import annotations

from typing import Final

from tests.e2e.timeline import Timeline

# From the browser's own time of the press to the end of our work on it, before anything is drawn:
# a mutation observer runs right after the script that made the change.
_WATCH: Final = """(wanted) => {
  window.took = new Promise((done) => {
    let start = 0;
    const note = ({ timeStamp }) => { start = timeStamp; };
    addEventListener("click", note, { capture: true, once: true });
    const options = { childList: true, subtree: true, attributes: true };
    const times = {};
    const observer = new MutationObserver(() => {
      if (!start) return;
      for (const one of wanted)
        if (document.querySelector(one)) times[one] ??= performance.now() - start;
      if (Object.keys(times).length < wanted.length) return;
      observer.disconnect();
      done(wanted.map((one) => times[one]));
    });
    observer.observe(document.documentElement, options);
  });
}"""
_TOOK: Final = "() => window.took"


def time_press(
    timeline: Timeline, wanted: list[str], button: str, key: str | None = None
) -> list[float]:
    """Press a button and return, in ms from the press, when each selector first found something."""
    timeline.tab.run(_WATCH, wanted)
    timeline.click(button, key)
    took: list[float] = timeline.tab.run(_TOOK)
    return took
