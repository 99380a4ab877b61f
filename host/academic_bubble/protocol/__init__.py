"""Every message between extension and host, as frozen models: the one source of truth."""

from academic_bubble.protocol.base import (
    MAX_TWEETS,
    PROTOCOL_MAX,
    PROTOCOL_MIN,
    Kind,
    Message,
    Outcome,
    Strictness,
)
from academic_bubble.protocol.settings import KINDS, PAGES, KindChoice, Settings, SettingsChange
from academic_bubble.protocol.tweet import Account, Link, Quote, Tweet
from academic_bubble.protocol.verdict import Failure, Rejected, Verdict, WordEffect, read_tweet

__all__ = [
    "KINDS",
    "MAX_TWEETS",
    "PAGES",
    "PROTOCOL_MAX",
    "PROTOCOL_MIN",
    "Account",
    "Failure",
    "Kind",
    "KindChoice",
    "Link",
    "Message",
    "Outcome",
    "Quote",
    "Rejected",
    "Settings",
    "SettingsChange",
    "Strictness",
    "Tweet",
    "Verdict",
    "WordEffect",
    "read_tweet",
]
