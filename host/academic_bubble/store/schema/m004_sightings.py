"""Who was seen with which judgement, and which member points to whom: references, no text.

``outcome`` is 0 unsure, 1 professional, 2 personal; ``kinds`` has a bit per kind, in the order of
the protocol; ``said`` is the model's own probability of professional in per cent, before anything
personal, null where it had nothing to go by; ``day`` counts from 1970-01-01; ``relation`` is its
place in the protocol's list.
"""

STATEMENTS = (
    """
    CREATE TABLE seen_tweets (
        tweet_id TEXT PRIMARY KEY,
        author INTEGER NOT NULL REFERENCES accounts (id),
        day INTEGER NOT NULL,
        outcome INTEGER NOT NULL,
        kinds INTEGER NOT NULL,
        said INTEGER
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX seen_tweets_by_author ON seen_tweets (author, day, outcome, kinds, said)",
    """
    CREATE TABLE pointers (
        account INTEGER NOT NULL REFERENCES accounts (id),
        by INTEGER NOT NULL REFERENCES accounts (id),
        relation INTEGER NOT NULL,
        tweet_id TEXT NOT NULL,
        day INTEGER NOT NULL,
        PRIMARY KEY (account, by, relation, tweet_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX pointers_by ON pointers (by, relation)",
)
