"""Finds and sorts members, with what was seen of them."""

from __future__ import annotations

import sqlite3

from academic_bubble.protocol.bubble import MemberSort
from academic_bubble.protocol.member import AccountStats, MemberRow
from academic_bubble.store import stats
from academic_bubble.store.membership import MEMBER, member_of

_SEEN = """
    LEFT JOIN (
        SELECT author, count(*) AS seen, sum(outcome = 1) AS professional,
               sum(outcome = 2) AS personal, max(day) AS last_seen
        FROM seen_tweets GROUP BY author
    ) AS stats ON stats.author = members.account
"""
_MATCHING = """
    WHERE (:query = ''
           OR instr(casefold(accounts.handle || ' ' || accounts.name || ' ' || note), :query)
           OR EXISTS (SELECT 1 FROM member_tags JOIN tags ON tags.id = tag
                      WHERE member = members.account AND instr(folded, :query)))
      AND (:tag = '' OR EXISTS (SELECT 1 FROM member_tags JOIN tags ON tags.id = tag
                                WHERE member = members.account AND folded = :tag))
"""
_SORTS: dict[MemberSort, str] = {
    "handle": "accounts.handle COLLATE NOCASE",
    "name": "casefold(accounts.name)",
    "added_at": "added_at",
    "seen": "coalesce(seen, 0)",
    "professional": "1.0 * professional / seen",
    "personal": "1.0 * personal / seen",
    "last_seen": "last_seen",
}
_BY_WHAT_WAS_SEEN = frozenset(["seen", "professional", "personal", "last_seen"])


def find(
    connection: sqlite3.Connection,
    *,
    query: str = "",
    tag: str | None = None,
    sort: MemberSort = "handle",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> tuple[list[MemberRow], int]:
    """A part of the members that match, and how many match. What was never seen sorts last."""
    connection.create_function("casefold", 1, str.casefold, deterministic=True)
    found = {"query": query.strip().lstrip("@").casefold(), "tag": (tag or "").casefold()}
    order = f"{_SORTS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST, accounts.handle"
    source = "members JOIN accounts ON accounts.id = members.account"
    if sort in _BY_WHAT_WAS_SEEN:
        source += _SEEN
    keys = [
        int(row[0])
        for row in connection.execute(
            f"SELECT members.account FROM {source} {_MATCHING} ORDER BY {order}",  # noqa: S608 - our own text
            found,
        )
    ]
    return rows_of(connection, keys[offset : offset + limit]), len(keys)


def rows_of(connection: sqlite3.Connection, keys: list[int]) -> list[MemberRow]:
    """The members with these keys, in this order, with their stats."""
    seen = stats.of(connection, keys)
    rows = []
    for key in keys:
        row = connection.execute(f"{MEMBER} WHERE members.account = ?", (key,)).fetchone()
        member = member_of(row)
        found = seen.get(key, AccountStats())
        rows.append(MemberRow.model_construct(**dict(member), stats=found))
    return rows
