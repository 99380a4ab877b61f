"""What the user said of tweets, and what the model made of them at the time.

``vector`` and ``logits`` are what ``model`` read: little-endian float16 and float32, null when
they can no longer be used. ``kinds`` are separated by blanks, null where nothing was said of them.
``forgotten_at`` is set by a reset, which can be undone for a day.
"""

STATEMENTS = (
    """
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        tweet_id TEXT NOT NULL,
        handle TEXT NOT NULL COLLATE NOCASE,
        text TEXT,
        vector BLOB,
        logits BLOB,
        model TEXT NOT NULL,
        shown_outcome TEXT NOT NULL,
        shown_professional REAL NOT NULL,
        shown_kinds TEXT NOT NULL,
        professional INTEGER NOT NULL,
        kinds TEXT,
        confirms INTEGER NOT NULL,
        source TEXT NOT NULL,
        at TEXT NOT NULL,
        forgotten_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX corrections_by_tweet ON corrections (tweet_id) WHERE forgotten_at IS NULL",
)
