"""The user's rules. The matcher is imported when it is needed: hello must not wait for it."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.rules import (
    ListRulesRequest,
    RemoveRuleRequest,
    RulesReply,
    SetRuleRequest,
    TryRuleReply,
    TryRuleRequest,
)
from academic_bubble.store import rules


@handles(ListRulesRequest)
def list_rules(request: ListRulesRequest, context: Context) -> RulesReply:
    return _reply(request.id, context, None)


@handles(SetRuleRequest)
def set_rule(request: SetRuleRequest, context: Context) -> RulesReply:
    """Add a rule, or write it under its number; durable when answered. Raises InvalidRule."""
    from academic_bubble.rules.matching import cleaned

    number = rules.put(context.database, cleaned(request.rule), request.rule_id)
    return _reply(request.id, context, number)


@handles(RemoveRuleRequest)
def remove_rule(request: RemoveRuleRequest, context: Context) -> RulesReply:
    rules.remove(context.database, request.rule_id)
    return _reply(request.id, context, request.rule_id)


@handles(TryRuleRequest)
def try_rule(request: TryRuleRequest, context: Context) -> TryRuleReply:
    """What a rule would match, here and among the tweets lately seen. Raises InvalidRule."""
    from academic_bubble.rules.matching import matches

    recent = [seen.tweet for seen in context.recent.newest_first()]
    return TryRuleReply(
        id=request.id,
        matches=tuple(matches(request.rule, request.tweets)),
        recent=sum(matches(request.rule, recent)),
    )


def _reply(request_id: int, context: Context, changed: int | None) -> RulesReply:
    from academic_bubble.rules.matching import is_slow

    stored = rules.read_all(context.database)
    return RulesReply(
        id=request_id,
        rules=tuple(rule.model_copy(update={"is_slow": is_slow(rule)}) for rule in stored),
        changed=changed,
        settings_revision=context.settings_revision(),
    )
