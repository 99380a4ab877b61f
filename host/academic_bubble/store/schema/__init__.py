"""The numbered changes of the schema, oldest first; each is a tuple of SQL statements.

Append only: a change that was released is never changed again. One file per change.
"""

from academic_bubble.store.schema import (
    m001_settings,
    m002_members,
    m003_bubble,
    m004_sightings,
    m005_recoveries,
    m006_corrections,
    m007_rules,
    m008_day_counts,
    m009_fits,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m001_settings.STATEMENTS,
    m002_members.STATEMENTS,
    m003_bubble.STATEMENTS,
    m004_sightings.STATEMENTS,
    m005_recoveries.STATEMENTS,
    m006_corrections.STATEMENTS,
    m007_rules.STATEMENTS,
    m008_day_counts.STATEMENTS,
    m009_fits.STATEMENTS,
)
