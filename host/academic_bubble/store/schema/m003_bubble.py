"""Accounts with X's own number beside their handle, and what the user keeps on members."""

STATEMENTS = (
    """
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE COLLATE NOCASE,
        name TEXT NOT NULL DEFAULT '',
        user_id TEXT UNIQUE,
        dismissed_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE former_handles (
        account INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        handle TEXT NOT NULL COLLATE NOCASE,
        until TEXT NOT NULL,
        PRIMARY KEY (account, handle)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE members RENAME TO members_before",
    """
    CREATE TABLE members (
        account INTEGER PRIMARY KEY REFERENCES accounts (id),
        added_at TEXT NOT NULL,
        source TEXT NOT NULL DEFAULT 'unknown',
        note TEXT NOT NULL DEFAULT '',
        always_show INTEGER NOT NULL DEFAULT 1,
        only_kinds TEXT NOT NULL DEFAULT '',
        mute_reposts INTEGER NOT NULL DEFAULT 0,
        reviewed_at TEXT
    ) STRICT
    """,
    "INSERT INTO accounts (handle, name) SELECT handle, name FROM members_before",
    """
    INSERT INTO members (account, added_at)
    SELECT accounts.id, replace(added_at, '+00:00', 'Z')
    FROM members_before JOIN accounts USING (handle)
    """,
    "DROP TABLE members_before",
    """
    CREATE TABLE removed_members (
        handle TEXT PRIMARY KEY COLLATE NOCASE,
        removed_at TEXT NOT NULL,
        snapshot TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE tags (
        id INTEGER PRIMARY KEY,
        folded TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        colour TEXT,
        used_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE member_tags (
        member INTEGER NOT NULL REFERENCES members (account) ON DELETE CASCADE,
        tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        PRIMARY KEY (member, tag)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX member_tags_by_tag ON member_tags (tag)",
)
