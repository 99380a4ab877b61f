"""What the user has said as it stands: settings, rules, corrections, and what was learnt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from academic_bubble.learning import personal
from academic_bubble.learning.personal import Personal
from academic_bubble.protocol.settings import Settings
from academic_bubble.rules.matching import Rules
from academic_bubble.store import corrections, rules, settings
from academic_bubble.store.corrections import Label


@dataclass(frozen=True)
class Standing:
    """One revision of all that verdicts depend on besides the tweet."""

    settings: Settings = field(default_factory=Settings)
    rules: Rules = field(default_factory=Rules)
    labels: Mapping[str, Label] = field(default_factory=dict)
    personal: Personal = field(default_factory=Personal)

    @property
    def revision(self) -> int:
        """The revision of the settings that this is."""
        return self.settings.revision


def load(connection: sqlite3.Connection, model: str, before: Standing) -> Standing:
    """Read it all at one revision; what did not change since ``before`` is taken over."""
    connection.execute("BEGIN")
    try:
        stored = rules.read_all(connection)
        return Standing(
            settings=settings.read(connection),
            rules=before.rules if stored == before.rules.all else Rules(stored),
            labels=corrections.labels(connection),
            personal=personal.load(connection, model, before.personal),
        )
    finally:
        connection.execute("COMMIT")
