"""The check-up on the command line, and the pages of the extension, speak with one voice."""

from __future__ import annotations

import re
from typing import get_args

from academic_bubble.protocol.doctor import CheckState, CheckStep
from academic_bubble.setup.findings import FIX, TEXTS
from install.project import EXTENSION

PAGES = EXTENSION / "src" / "pages"
README = (EXTENSION.parent / "README.md").read_text(encoding="utf-8")


def test_a_page_without_a_host_names_the_command_that_the_check_up_names() -> None:
    text = (PAGES / "connection-text.ts").read_text(encoding="utf-8")

    assert re.findall(r'export const MEND = "(.*)";', text) == [FIX]


def test_every_finding_is_of_a_step_and_a_state_of_the_protocol() -> None:
    assert {text.step for text in TEXTS.values()} == set(get_args(CheckStep.__value__))
    assert {text.state for text in TEXTS.values()} == set(get_args(CheckState.__value__))


def test_the_readme_names_the_commands_of_an_installation() -> None:
    for command in (
        "academic-bubble install",
        "academic-bubble doctor",
        "academic-bubble uninstall",
    ):
        assert command in README
