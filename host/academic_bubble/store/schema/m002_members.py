"""The accounts of the bubble."""

STATEMENTS = (
    """
    CREATE TABLE members (
        handle TEXT PRIMARY KEY COLLATE NOCASE,
        name TEXT NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT
    """,
)
