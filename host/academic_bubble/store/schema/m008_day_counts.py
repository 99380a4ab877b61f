"""Tweets seen per day: numbers only. ``what`` is an outcome, "seen" or a kind."""

STATEMENTS = (
    """
    CREATE TABLE day_counts (
        day TEXT NOT NULL,
        what TEXT NOT NULL,
        tweets INTEGER NOT NULL,
        PRIMARY KEY (day, what)
    ) STRICT, WITHOUT ROWID
    """,
)
