"""The user's rules, which beat the model."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from academic_bubble.protocol.base import MAX_TWEETS, Frozen, Kind, Message
from academic_bubble.protocol.member import Ask
from academic_bubble.protocol.tweet import Tweet

MAX_PATTERN = 200
MAX_RULES = 500
RuleMatch = TypeAliasType(
    "RuleMatch", Literal["account", "reposts", "words", "tag", "mention", "regex"]
)
RuleField = TypeAliasType("RuleField", Literal["text", "author", "quoted", "links"])
RuleEffect = TypeAliasType("RuleEffect", Literal["show", "hide", "kind"])


class AppliedRule(Frozen):
    """The rule that decided a verdict, in the user's own words."""

    id: int
    match: RuleMatch
    pattern: str
    effect: RuleEffect


class RuleDraft(Frozen):
    """What a rule looks for and what it does.

    ``match`` says how ``pattern`` is read: ``account`` a handle whose tweets are meant;
    ``reposts`` a handle whose reposts are muted; ``words`` a word or phrase, whole words in any
    case; ``tag`` and ``mention`` a hashtag or handle in the text; ``regex`` a regular expression
    in any case. ``fields`` say where words and expressions are looked for. ``effect``: ``show``
    always shows, ``hide`` treats as personal, ``kind`` makes it professional, of ``kinds``.
    """

    match: RuleMatch
    pattern: str = Field(min_length=1, max_length=MAX_PATTERN)
    fields: tuple[RuleField, ...] = Field(default=("text", "quoted"), min_length=1)
    effect: RuleEffect
    kinds: tuple[Kind, ...] = ()
    enabled: bool = True


class Rule(RuleDraft):
    """A stored rule. ``is_slow`` tells that its expression took too long and rests for now."""

    id: int
    created_at: str
    is_slow: bool = False


class ListRulesRequest(Ask):
    type: Literal["list_rules"]


class SetRuleRequest(Ask):
    """Adds a rule, or changes the one of ``rule_id``; a removed one comes back under its id."""

    type: Literal["set_rule"]
    rule_id: int | None = Field(default=None, ge=1)
    rule: RuleDraft


class RemoveRuleRequest(Ask):
    """Removing is undone by ``set_rule`` with the same id."""

    type: Literal["remove_rule"]
    rule_id: int = Field(ge=1)


class RulesReply(Message):
    """Answers list_rules, set_rule and remove_rule with all rules, newest first.

    ``changed`` is the id of the rule that was set or removed.
    """

    type: Literal["rules_reply"] = "rules_reply"
    rules: tuple[Rule, ...]
    changed: int | None
    settings_revision: int


class TryRuleRequest(Ask):
    """Tells which of these tweets a rule would match, without storing it."""

    type: Literal["try_rule"]
    rule: RuleDraft
    tweets: tuple[Tweet, ...] = Field(max_length=MAX_TWEETS)


class TryRuleReply(Message):
    """One answer per tweet, in order. ``recent`` counts matches among the tweets lately seen."""

    type: Literal["try_rule_reply"] = "try_rule_reply"
    matches: tuple[bool, ...]
    recent: int


RuleRequest = ListRulesRequest | SetRuleRequest | RemoveRuleRequest | TryRuleRequest
RuleReply = RulesReply | TryRuleReply
