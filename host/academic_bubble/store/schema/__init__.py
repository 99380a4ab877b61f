"""The numbered changes of the schema, oldest first; each is a tuple of SQL statements.

Append only: a change that was released is never changed again. One file per change.
"""

from academic_bubble.store.schema import m001_settings, m002_members

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m001_settings.STATEMENTS,
    m002_members.STATEMENTS,
)
