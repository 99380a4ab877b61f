"""The last time that a damaged database was replaced, until the user has read of it."""

STATEMENTS = (
    """
    CREATE TABLE recovery (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        at TEXT NOT NULL,
        kept_as TEXT NOT NULL,
        restored_from TEXT
    ) STRICT
    """,
)
