"""What axe-core finds on a page: nothing, is the wish."""

from __future__ import annotations

from typing import Final

from install.project import EXTENSION
from tests.e2e.driver import Tab

_AXE: Final = EXTENSION / "node_modules" / "axe-core" / "axe.min.js"
# The whole of WCAG 2.2 A and AA, and what axe-core calls best practice.
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN: Final = """async ({ inside, rules, without }) => {
  const off = Object.fromEntries(without.map((name) => [name, { enabled: false }]));
  const options = { runOnly: rules, rules: off, resultTypes: ["violations"] };
  const { violations } = await axe.run(inside ?? document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}"""


def problems(tab: Tab, inside: str | None = None, without: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds wrong, one line per element.

    Args:
        inside: a selector; only what is inside is looked at, shadow roots included.
        without: names of rules that do not apply to a part of a page, such as "region".
    """
    # Loaded as our own code is: a page's policy lets no script in that it does not name.
    tab.run(
        f"() => {{ {_AXE.read_text(encoding='utf-8')}\n; globalThis.axe = axe ?? window.axe; }}"
    )
    found: list[str] = tab.run(_RUN, {"inside": inside, "rules": _RULES, "without": [*without]})
    return found
