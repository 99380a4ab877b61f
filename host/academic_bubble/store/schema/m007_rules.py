"""The user's rules, each as JSON."""

STATEMENTS = (
    """
    CREATE TABLE rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT
    """,
)
