"""The demo as a page: invented tweets, marked as the extension would mark them on X."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from academic_bubble.errors import SetupFailed
from academic_bubble.setup import page_parts
from academic_bubble.setup.browsers import Found
from academic_bubble.setup.demo import tweets, verdicts
from academic_bubble.setup.here import Setup
from academic_bubble.setup.register import failed

FILE_NAME: Final = "demo.html"


@dataclass(frozen=True)
class DemoPage:
    """The page for one browser. It lies beside the one of the last step, and goes with it."""

    setup: Setup
    found: Found

    @classmethod
    def of(cls, setup: Setup, browser: str) -> DemoPage:
        """The page for the browser of this name.

        Raises:
            SetupFailed: there is none, or it cannot be started with a page.
        """
        for found in setup.find(browser):
            if found.executable:
                return cls(setup, found)
        raise SetupFailed(f"{browser} was not found, or can only be started inside a sandbox.")

    @property
    def path(self) -> Path:
        """Its file, which may not exist yet."""
        return self.setup.registrar.folder / FILE_NAME

    def where(self) -> str:
        """Where the tweets are shown, for a sentence."""
        return f"in {self.found.browser.title}, as {self.path}"

    def show(self) -> bool:
        """Write it and open it; False where there is no display.

        Raises:
            ModelMissing, ModelDamaged: nothing can be judged.
            SetupFailed: the page could not be written.
        """
        pairs = zip(tweets(), verdicts(), strict=True)
        body = page_parts.part("demo.html", rows="\n".join(_row(*pair) for pair in pairs))
        written = self.setup.record()
        written.note_file(self.path)
        try:
            self.setup.registrar.save(written)
            page_parts.write_page(self.path, title="Academic Bubble: a demo", body=body, script="")
        except OSError as error:
            raise failed(error, str(self.path)) from error
        return page_parts.open_page(self.path, self.setup.machine, self.found.executable)


def _row(tweet: Mapping[str, Any], verdict: Mapping[str, Any]) -> str:
    is_personal = verdict["outcome"] == "personal"
    chips = verdict["kinds"] or [verdict["outcome"]]
    return page_parts.part(
        "demo-personal.html" if is_personal else "demo-post.html",
        outcome=verdict["outcome"],
        name=html.escape(tweet["author"]["name"]),
        handle=html.escape(tweet["author"]["handle"]),
        text=html.escape(tweet["text"]),
        chips="".join(f"<b>{html.escape(chip)}</b>" for chip in chips),
        share=f"{verdict['professional']:.0%}",
    )
