"""Finds the rule that decides a tweet. Compiled once per change of the rules.

Expressions run under `regex`, which takes a time limit: an expression that backtracks for ever
must not hold up the tweets behind it. RE2 would need none, but is one more binary dependency
(`regex` comes with `eld` anyway) and knows no look-around, which people expect.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import regex

from academic_bubble.errors import InvalidRule
from academic_bubble.log import get_logger
from academic_bubble.protocol.rules import Rule, RuleDraft, RuleEffect, RuleField
from academic_bubble.protocol.tweet import Tweet

TIME_LIMIT_S = 0.01
# After so many expiries an expression rests: a page of a hundred tweets would wait for a second.
MOST_EXPIRIES = 3
TEXT_LIMIT = 4_000

_EFFECTS: tuple[RuleEffect, ...] = ("show", "kind", "hide")
_HANDLE_MATCHES = ("account", "reposts", "mention")
_HANDLE = re.compile(r"\w{1,64}")
_TAG, _MENTION = re.compile(r"#(\w+)"), re.compile(r"@(\w+)")


def cleaned(draft: RuleDraft) -> RuleDraft:
    """The rule as it is stored: no @ or # before a name, no blanks around words.

    Raises InvalidRule for a pattern that cannot be used.
    """
    pattern = unicodedata.normalize("NFKC", draft.pattern).strip()
    if draft.match in (*_HANDLE_MATCHES, "tag"):
        pattern = pattern.lstrip("@" if draft.match != "tag" else "#")
        if not _HANDLE.fullmatch(pattern):
            raise InvalidRule("This is not a name or hashtag. Use letters, digits and _ only.")
    if draft.match == "regex":
        _compile(pattern)
    if draft.match == "reposts" and draft.effect != "hide":
        raise InvalidRule("Reposts can only be hidden.")
    if not pattern:
        raise InvalidRule("The rule looks for nothing. Give it a word.")
    kinds = draft.kinds if draft.effect == "kind" else ()
    return draft.model_copy(update={"pattern": pattern, "kinds": kinds})


class Rules:
    """The rules in force, ready to be asked. Safe to read from several threads."""

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        self.all = tuple(rules)
        ranked = sorted((rule for rule in self.all if rule.enabled), key=_rank)
        self._tests = [(rule, _test(rule)) for rule in ranked]

    def decide(self, tweet: Tweet) -> Rule | None:
        """The first rule that matches: on accounts before others, show before kind before hide."""
        if not self._tests:
            return None
        fields = Fields(tweet)
        return next((rule for rule, test in self._tests if test(fields)), None)


class Fields:
    """What rules look at of one tweet, prepared once for all of them."""

    def __init__(self, tweet: Tweet) -> None:
        self.author = tweet.author.handle.lower()
        self.reposter = tweet.reposted_by.handle.lower() if tweet.reposted_by else None
        links = [part for link in tweet.links for part in (link.host, link.text)]
        quoted = tweet.quoted
        self._raw: dict[RuleField, str] = {
            "text": f"{tweet.text}\n{tweet.card_title or ''}"[:TEXT_LIMIT],
            "author": f"@{tweet.author.handle} {tweet.author.name}",
            "quoted": f"{quoted.text}\n{quoted.author.name}"[:TEXT_LIMIT] if quoted else "",
            "links": " ".join(links)[:TEXT_LIMIT],
        }
        self._folded: dict[RuleField, str] = {}
        self._tags = tweet.hashtags

    def raw(self, field: RuleField) -> str:
        """The text as it stands."""
        return self._raw[field]

    def folded(self, field: RuleField) -> str:
        """The text in one case and one form of its signs."""
        if field not in self._folded:
            self._folded[field] = _folded(self._raw[field])
        return self._folded[field]

    def tags(self) -> set[str]:
        """Hashtags without #, those of the page and those in the text."""
        found = _TAG.findall(f"{self.folded('text')} {self.folded('quoted')}")
        return {*found, *(_folded(tag).lstrip("#") for tag in self._tags)}

    def mentions(self) -> set[str]:
        """Handles in the text, without @."""
        return set(_MENTION.findall(f"{self.folded('text')} {self.folded('quoted')}"))


def matches(draft: RuleDraft, tweets: Sequence[Tweet]) -> list[bool]:
    """Which tweets the rule would match. Raises InvalidRule."""
    test = _test(cleaned(draft))
    return [test(Fields(tweet)) for tweet in tweets]


def is_slow(draft: RuleDraft) -> bool:
    """Whether the rule's expression took too long and rests."""
    return draft.match == "regex" and not _expression(draft.pattern).is_usable


def _rank(rule: Rule) -> tuple[int, int, int]:
    is_general = rule.match not in ("account", "reposts")
    return int(is_general), _EFFECTS.index(rule.effect), -rule.id


def _test(rule: RuleDraft) -> Callable[[Fields], bool]:
    pattern = rule.pattern.lower()
    if rule.match == "account":
        return lambda fields: fields.author == pattern
    if rule.match == "reposts":
        return lambda fields: fields.reposter == pattern
    if rule.match == "mention":
        return lambda fields: pattern in fields.mentions()
    if rule.match == "tag":
        tag = _folded(pattern)
        return lambda fields: tag in fields.tags()
    if rule.match == "regex":
        expression = _expression(rule.pattern)
        return lambda fields: any(expression.found(fields.raw(field)) for field in rule.fields)
    words = _folded(rule.pattern)
    # Not as parts of longer words; "C++", "C#" and ".NET" are words too.
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?![\w+#])")

    def found(fields: Fields) -> bool:
        for field in rule.fields:
            text = fields.folded(field)
            # The plain search spares most tweets the expression.
            if words in text and whole.search(text):
                return True
        return False

    return found


class Expression:
    """A regular expression that gives up in time."""

    def __init__(self, pattern: str) -> None:
        self._compiled = _compile(pattern)
        self._expiries = 0

    @property
    def is_usable(self) -> bool:
        """Whether it has not run out of time too often."""
        return self._expiries < MOST_EXPIRIES

    def found(self, text: str) -> bool:
        """Whether it matches; no, if that takes too long."""
        if not text or not self.is_usable:
            return False
        try:
            return self._compiled.search(text, timeout=TIME_LIMIT_S) is not None
        except TimeoutError:
            self._expiries += 1
            get_logger().warning("a rule's expression took longer than %.2f s", TIME_LIMIT_S)
            return False


@lru_cache(maxsize=1_000)
def _expression(pattern: str) -> Expression:
    """One per pattern and process, so that a slow one stays at rest."""
    return Expression(pattern)


def _compile(pattern: str) -> regex.Pattern[str]:
    try:
        return regex.compile(pattern, regex.IGNORECASE | regex.VERSION0)
    except (regex.error, RecursionError, OverflowError) as error:
        raise InvalidRule(f"This is not a regular expression: {error}.") from error


def _folded(text: str) -> str:
    """NFKC and case folding, single blanks, one form of the apostrophe."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
    return " ".join(folded.split())
