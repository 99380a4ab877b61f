"""What was learnt from the corrections; all of it can be computed again.

``digest`` names the corrections learnt, of which ``upto`` is the last; ``weights`` are null when
the fit was refused, for ``reason``. ``figures`` is JSON.
"""

STATEMENTS = (
    """
    CREATE TABLE fits (
        digest TEXT NOT NULL,
        model TEXT NOT NULL,
        upto INTEGER NOT NULL,
        learnt INTEGER NOT NULL,
        weights BLOB,
        reason TEXT,
        figures TEXT NOT NULL,
        seconds REAL NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (digest, model)
    ) STRICT
    """,
)
