"""The user's choices, one row of JSON."""

STATEMENTS = (
    """
    CREATE TABLE settings (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        choices TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT
    """,
)
