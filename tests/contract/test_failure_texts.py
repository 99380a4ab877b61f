"""The extension's words for what goes wrong are the host's, code by code."""

from __future__ import annotations

import json

from academic_bubble.errors import all_errors
from install.project import EXTENSION

KEY = "failure_"
# What only the extension can tell.
OWN = {"host_gone", "host_timeout"}


def test_english_sentences_are_those_of_the_host() -> None:
    file = EXTENSION / "public" / "_locales" / "en" / "messages.json"
    texts = json.loads(file.read_text(encoding="utf-8"))
    said = {
        key.removeprefix(KEY): text["message"]
        for key, text in texts.items()
        if key.startswith(KEY) and key.removeprefix(KEY) not in OWN
    }
    defaults = {error.code: error.default for error in all_errors()}
    assert len(said) > 15
    assert said == {code: defaults.get(code) for code in said}
