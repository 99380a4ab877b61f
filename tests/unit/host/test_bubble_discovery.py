"""Whom to add and whom to look at again: planted evidence gives the planted order."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from academic_bubble.discovery.ranking import Facts, score
from academic_bubble.protocol.base import Kind, Outcome
from academic_bubble.protocol.discovery import Relation, Sighting
from academic_bubble.store import (
    accounts,
    candidates,
    clock,
    members,
    network,
    reviews,
    sightings,
    stats,
)
from academic_bubble.store.candidates import Wanted
from academic_bubble.store.connection import connect, writing
from academic_bubble.store.sightings import Judged

MEMBERS = ("tidal_lab", "reed_ecology", "coast_journal", "delta_institute")


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    connection = connect(tmp_path / "bubble.sqlite3")
    with members.bubble_change(connection):
        for handle in MEMBERS:
            members.add(connection, handle)
    return connection


def point(
    database: sqlite3.Connection,
    handle: str,
    *by: str,
    relation: Relation = "reposted",
    tweet_id: str = "1",
) -> None:
    seen = [
        Sighting(handle=handle, relation=relation, by=member, tweet_id=f"{handle}-{tweet_id}")
        for member in by
    ]
    with writing(database):
        sightings.note_relations(database, seen)


def judge(
    database: sqlite3.Connection,
    handle: str,
    outcome: Outcome,
    count: int,
    *kinds: Kind,
    days_ago: int = 0,
) -> None:
    ids = [f"{handle}-{outcome}-{number}-{days_ago}" for number in range(count)]
    with writing(database):
        sightings.note_judged(
            database, [Judged(tweet_id, handle, "", outcome, kinds) for tweet_id in ids]
        )
        for tweet_id in ids:
            day = clock.today() - days_ago
            database.execute("UPDATE seen_tweets SET day = ? WHERE tweet_id = ?", (day, tweet_id))


def found(database: sqlite3.Connection, wanted: Wanted | None = None) -> list[str]:
    return [one.handle for one in candidates.find(database, wanted or Wanted())[0]]


def key(database: sqlite3.Connection, handle: str) -> int:
    return accounts.describe(database, handle).key


def test_more_members_who_point_rank_higher(database: sqlite3.Connection) -> None:
    point(database, "one_friend", *MEMBERS[:1])
    point(database, "four_friends", *MEMBERS)
    point(database, "two_friends", *MEMBERS[:2])
    assert found(database) == ["four_friends", "two_friends", "one_friend"]


def test_one_member_counts_once_however_often_it_points(database: sqlite3.Connection) -> None:
    for number in range(30):
        point(database, "one_loud_friend", MEMBERS[0], tweet_id=str(number))
    point(database, "two_friends", *MEMBERS[:2])
    assert found(database) == ["two_friends", "one_loud_friend"]
    loud = candidates.find(database, Wanted())[0][1]
    assert (loud.evidence.pointers, loud.evidence.reposted_by) == (1, 1)


def test_what_was_seen_of_a_candidate_decides_between_equals(database: sqlite3.Connection) -> None:
    for handle in ("lunches", "unknown", "papers", "professional_chat"):
        point(database, handle, *MEMBERS[:2])
    judge(database, "papers", "professional", 11, "paper")
    judge(database, "professional_chat", "professional", 11)
    judge(database, "lunches", "personal", 11)
    assert found(database) == ["papers", "professional_chat", "unknown", "lunches"]


def test_a_single_tweet_seen_decides_nothing_against_an_extra_member(
    database: sqlite3.Connection,
) -> None:
    point(database, "one_good_tweet", MEMBERS[0])
    judge(database, "one_good_tweet", "professional", 1, "paper")
    point(database, "three_friends", *MEMBERS[:3])
    assert found(database) == ["three_friends", "one_good_tweet"]


def test_evidence_fades_but_does_not_vanish(database: sqlite3.Connection) -> None:
    point(database, "fresh", *MEMBERS[:2])
    point(database, "faded", *MEMBERS[:3])
    database.execute(
        "UPDATE pointers SET day = day - 170 WHERE account = ?", (key(database, "faded"),)
    )
    assert found(database) == ["fresh", "faded"]


def test_equal_candidates_always_come_in_the_same_order(database: sqlite3.Connection) -> None:
    for handle in ("Walnut", "almond", "hazel"):
        point(database, handle, *MEMBERS[:2])
    assert found(database) == ["almond", "hazel", "Walnut"]


def test_every_reason_is_given_as_a_count(database: sqlite3.Connection) -> None:
    point(database, "shore_lab", *MEMBERS)
    point(database, "shore_lab", *MEMBERS[:2], relation="quoted")
    point(database, "shore_lab", MEMBERS[2], relation="replied")
    point(database, "shore_lab", MEMBERS[3], relation="liked")
    point(database, "shore_lab", *MEMBERS[:3], relation="followed")
    judge(database, "shore_lab", "professional", 3, "paper", "job")
    judge(database, "shore_lab", "personal", 1)
    (one,), total = candidates.find(database, Wanted())
    assert total == 1
    ways = one.evidence
    counts = (ways.reposted_by, ways.quoted_by, ways.replied_by, ways.liked_by, ways.followed_by)
    assert (ways.pointers, counts) == (4, (4, 2, 1, 1, 3))
    assert ways.members[0] in MEMBERS[:3], "who points most often comes first"
    assert (one.stats.seen, one.stats.professional, one.stats.personal) == (4, 3, 1)
    assert [(kind.kind, kind.count) for kind in one.stats.kinds] == [("paper", 3), ("job", 3)]


def test_only_what_members_do_counts_and_nobody_points_to_themselves(
    database: sqlite3.Connection,
) -> None:
    point(database, "a_strangers_friend", "stranger")
    point(database, MEMBERS[0], MEMBERS[0].upper())
    point(database, MEMBERS[1], MEMBERS[0])
    assert found(database) == []
    assert accounts.describe(database, "stranger").key == accounts.UNKNOWN, "nothing is kept of it"


def test_a_sighting_counts_once_and_keeps_the_later_verdict(database: sqlite3.Connection) -> None:
    judge(database, "shore_lab", "professional", 2, "paper")
    judge(database, "shore_lab", "professional", 2, "paper", "media")
    seen = stats.of(database, [key(database, "shore_lab")])[key(database, "shore_lab")]
    assert (seen.seen, len(seen.kinds)) == (2, 2)


def test_a_dismissed_candidate_stays_away_until_it_is_asked_back(
    database: sqlite3.Connection,
) -> None:
    point(database, "shore_lab", *MEMBERS)
    with writing(database):
        accounts.dismiss(database, "SHORE_LAB", dismissed=True)
    assert found(database) == []
    assert found(database, Wanted(dismissed=True)) == ["shore_lab"]
    with writing(database):
        accounts.dismiss(database, "shore_lab", dismissed=False)
    assert found(database) == ["shore_lab"]


def test_adding_a_dismissed_account_ends_its_dismissal(database: sqlite3.Connection) -> None:
    with writing(database):
        accounts.dismiss(database, "shore_lab", dismissed=True)
    with members.bubble_change(database):
        members.add(database, "shore_lab")
    assert accounts.dismissed(database, ["shore_lab"]) == frozenset()


def test_candidates_of_one_kind(database: sqlite3.Connection) -> None:
    for handle in ("paper_lab", "job_board"):
        point(database, handle, *MEMBERS)
    judge(database, "paper_lab", "professional", 1, "paper")
    judge(database, "job_board", "professional", 1, "job")
    assert found(database, Wanted(kind="job")) == ["job_board"]


def test_a_list_the_user_opened_is_ranked_whoever_it_belongs_to(
    database: sqlite3.Connection,
) -> None:
    for handle in ("on_list", "also_on_list", MEMBERS[0]):
        point(database, handle, "the_user", relation="followed")
    point(database, "also_on_list", *MEMBERS)
    point(database, "not_on_list", *MEMBERS)
    owner = key(database, "the_user")
    assert candidates.listed(database, owner) == 3
    assert found(database, Wanted(owner=owner)) == ["also_on_list", "on_list"]
    assert found(database) == ["also_on_list", "not_on_list"]


def test_pages_of_candidates_follow_one_another(database: sqlite3.Connection) -> None:
    for number in range(7):
        point(database, f"lab_{number}", *MEMBERS[: 1 + number % 3])
    whole = found(database)
    parts = [candidates.find(database, Wanted(), offset=start, limit=3)[0] for start in (0, 3, 6)]
    assert [one.handle for part in parts for one in part] == whole


def test_the_score_is_the_documented_formula() -> None:
    assert score(Facts(support=0)) == 0
    assert score(Facts(support=1)) == pytest.approx(0.5)
    facts = Facts(support=3, professional=8, personal=0, seen=8, with_kind=8)
    assert score(facts) == pytest.approx(2 * 10 / 12)


def test_old_sightings_go_and_a_clock_that_ran_ahead_is_set_right(
    database: sqlite3.Connection,
) -> None:
    point(database, "shore_lab", *MEMBERS)
    judge(database, "shore_lab", "professional", 1)
    judge(database, "shore_lab", "personal", 1, days_ago=181)
    judge(database, "from_the_future", "professional", 1, days_ago=-4000)
    judge(database, "long_gone", "professional", 1, days_ago=400)
    with writing(database):
        sightings.prune(database, 180)
    assert stats.of(database, [key(database, "shore_lab")])[key(database, "shore_lab")].seen == 1
    ahead = key(database, "from_the_future")
    assert stats.of(database, [ahead])[ahead].last_seen == clock.day_text(clock.today())
    assert key(database, "long_gone") == accounts.UNKNOWN
    assert members.key_of(database, MEMBERS[3]), "members stay, seen or not"


def test_mostly_personal_members_are_suggested_until_they_are_reviewed(
    database: sqlite3.Connection,
) -> None:
    judge(database, "tidal_lab", "personal", 5)
    judge(database, "tidal_lab", "professional", 2)
    judge(database, "reed_ecology", "personal", 2)
    judge(database, "coast_journal", "professional", 9)
    judge(database, "stranger", "personal", 9)
    (one,), total = reviews.suggestions(database)
    assert (one.member.handle, one.reason, total) == ("tidal_lab", "mostly_personal", 1)
    assert (one.recent.seen, one.recent.personal, one.days_silent) == (7, 5, 0)
    with members.bubble_change(database):
        members.change(database, members.key_of(database, "tidal_lab"), reviewed=True)
    assert reviews.suggestions(database) == ([], 0)


def test_silent_members_are_suggested_only_if_the_host_was_in_use(
    database: sqlite3.Connection,
) -> None:
    database.execute("UPDATE members SET added_at = '2020-01-01T00:00:00Z'")
    assert reviews.reasons(database) == []
    for days_ago in range(12):
        judge(database, "tidal_lab", "professional", 1, days_ago=days_ago)
    judge(database, "reed_ecology", "professional", 1, days_ago=100)
    silent = {one.member.handle: one.days_silent for one in reviews.suggestions(database)[0]}
    assert set(silent) == {"reed_ecology", "coast_journal", "delta_institute"}
    assert silent["reed_ecology"] == 100


def test_the_weeks_of_a_member_are_consecutive_and_end_now(database: sqlite3.Connection) -> None:
    judge(database, "tidal_lab", "professional", 2, days_ago=21)
    judge(database, "tidal_lab", "personal", 1)
    weeks = network.weeks(database, key(database, "tidal_lab"))
    assert [(week.seen, week.professional, week.personal) for week in weeks] == [
        (2, 2, 0),
        (0, 0, 0),
        (0, 0, 0),
        (1, 0, 1),
    ]
    assert network.weeks(database, key(database, "reed_ecology")) == ()


def test_who_points_to_whom(database: sqlite3.Connection) -> None:
    for number in range(3):
        point(database, "shore_lab", MEMBERS[0], tweet_id=str(number))
    point(database, MEMBERS[1], MEMBERS[0], relation="liked")
    pointers = network.points_to(database, key(database, MEMBERS[0]))
    facts = [(one.handle, one.relation, one.count, one.is_member) for one in pointers]
    assert facts == [("shore_lab", "reposted", 3, False), (MEMBERS[1], "liked", 1, True)]
    (by,) = network.pointed_by(database, key(database, "shore_lab"))
    assert (by.handle, by.is_member) == (MEMBERS[0], True)


def test_the_graph_has_members_and_whom_several_point_to(database: sqlite3.Connection) -> None:
    point(database, "two_friends", *MEMBERS[:2])
    point(database, "one_friend", MEMBERS[0])
    point(database, MEMBERS[1], MEMBERS[0], relation="followed")
    point(database, MEMBERS[1], MEMBERS[0])
    nodes, edges = network.graph(database, 100, candidates=True)
    assert {node.handle for node in nodes} == {*MEMBERS, "two_friends"}
    assert {(edge.source, edge.target, edge.weight) for edge in edges} == {
        (MEMBERS[0], "two_friends", 1),
        (MEMBERS[1], "two_friends", 1),
        (MEMBERS[0], MEMBERS[1], 2),
    }
    few, between = network.graph(database, 2, candidates=False)
    assert [node.handle for node in few] == [MEMBERS[0], MEMBERS[1]]
    assert len(between) == 1
