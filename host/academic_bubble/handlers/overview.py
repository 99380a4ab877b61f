"""What went by, and a pause."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.judging import judge
from academic_bubble.protocol.learning import JudgedTweet
from academic_bubble.protocol.messages import SettingsReply
from academic_bubble.protocol.overview import OverviewReply, OverviewRequest, PauseRequest
from academic_bubble.protocol.parts import fitting
from academic_bubble.protocol.settings import Settings
from academic_bubble.protocol.verdict import Verdict
from academic_bubble.recent import Seen
from academic_bubble.store import clock, day_counts, settings

PUT_AWAY = ("dim", "collapse", "hide")


@handles(OverviewRequest)
def overview(request: OverviewRequest, context: Context) -> OverviewReply:
    """Counts per day, and the newest tweets that the settings put away."""
    database = context.database
    context.counting.write(database)
    chosen = settings.read(database)
    away = [
        seen
        for seen in context.recent.newest_first()
        if is_put_away(seen.verdict, chosen)
        and not context.keeper.leaves_out(seen.tweet.author.handle)
    ]
    return OverviewReply(
        id=request.id,
        days=day_counts.read(database, request.days),
        put_away=fitting(judged_now(away[: request.recent], context)),
        hidden=len(away),
        since=day_counts.since(database),
        settings_revision=chosen.revision,
    )


@handles(PauseRequest)
def pause(request: PauseRequest, context: Context) -> SettingsReply:
    """Show everything as it is for a while, in every browser."""
    until = datetime.now(UTC) + timedelta(minutes=request.minutes)
    paused = settings.pause(context.database, clock.stamp(until) if request.minutes else None)
    return SettingsReply(id=request.id, settings=paused)


def judged_now(seen: list[Seen], context: Context) -> list[JudgedTweet]:
    """Tweets with their verdicts as of now."""
    verdicts = judge([one.tweet for one in seen], context)
    return [
        JudgedTweet(tweet=one.tweet, verdict=verdict, at=clock.stamp(one.at))
        for one, verdict in zip(seen, verdicts, strict=True)
    ]


def is_put_away(verdict: Verdict, chosen: Settings) -> bool:
    """Whether the settings, the rules and what is kept on members put a tweet of this verdict
    away, as the page does (``decide`` in the extension)."""
    if chosen.mode != "focus":
        return False
    if verdict.reposter and verdict.reposter.mute_reposts and verdict.member is None:
        return True
    if verdict.outcome == "unsure" or (verdict.rule and verdict.rule.effect == "show"):
        return False
    if _is_protected(verdict):
        return verdict.outcome == "personal" and chosen.members_personal == "dim"
    if verdict.outcome == "personal":
        return chosen.personal in PUT_AWAY or verdict.rule is not None
    treatments = [chosen.kinds[kind].treatment for kind in verdict.kinds] or [chosen.professional]
    return all(treatment in PUT_AWAY for treatment in treatments)


def _is_protected(verdict: Verdict) -> bool:
    """A member that is always shown, unless a rule on the account itself says otherwise."""
    if verdict.member is None or not verdict.member.always_show:
        return False
    rule = verdict.rule
    return not (rule and rule.effect == "hide" and rule.match in ("account", "reposts"))
