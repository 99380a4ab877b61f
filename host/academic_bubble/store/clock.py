"""The time as it is stored. Nothing relies on it to run forwards."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

EPOCH = date(1970, 1, 1)


def now() -> str:
    """The time to the second, ISO 8601, in UTC."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment as ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def days_ago(days: int) -> str:
    """The time so many days ago."""
    return stamp(datetime.now(UTC) - timedelta(days=days))


def in_days(days: int) -> str:
    """The time in so many days."""
    return stamp(datetime.now(UTC) + timedelta(days=days))


def today() -> int:
    """Days since 1970-01-01, in UTC."""
    return (datetime.now(UTC).date() - EPOCH).days


def day_text(day: int) -> str:
    """A day as YYYY-MM-DD."""
    return (EPOCH + timedelta(days=day)).isoformat()
