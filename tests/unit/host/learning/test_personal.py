"""What is added to the logits: at once by an overlay, later by a fit; nothing without either."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import replace

import numpy as np

from academic_bubble.classifier.verdict import Reading
from academic_bubble.learning import personal
from academic_bubble.learning.fitting import best
from academic_bubble.learning.personal import Personal
from academic_bubble.store import corrections, fits
from academic_bubble.store.fits import StoredFit
from tests.unit.host.learning.conftest import LABELS, MODEL, correction, world


def reading(events: fits.Events, row: int = 0) -> Reading:
    return Reading(events.vectors[row].astype(np.float16), events.logits[row], True)


def load(database: sqlite3.Connection) -> Personal:
    return personal.load(database, MODEL, Personal())


def stored_fit(database: sqlite3.Connection, digest: str) -> StoredFit:
    events = fits.events(database, MODEL)
    fitted = best(events, None, world(200, 1), lambda: None).fit
    return StoredFit(
        digest, MODEL, max(events.ids), len(events.ids), fitted.to_bytes(), None, "{}", 0.1
    )


def test_without_corrections_nothing_is_added(database: sqlite3.Connection) -> None:
    found = load(database)
    assert found.shifts(
        [Reading(np.ones(384, np.float16), np.zeros(14, np.float32), True)], [""]
    ) == [None]


def test_a_correction_acts_at_once_on_tweets_like_it_and_on_no_others(
    database: sqlite3.Connection,
) -> None:
    corrections.add(database, correction(1))
    found, events = load(database), fits.events(database, MODEL)
    other = np.random.default_rng(99).normal(0, 1, 384).astype(np.float16)
    same, unlike = found.shifts([reading(events), Reading(other, events.logits[0], True)], ["", ""])
    assert same is not None
    assert unlike is not None
    assert same[0] + events.logits[0, 0] == -personal.OVERLAY_LOGIT
    assert np.abs(unlike).max() < 0.01
    assert not found.is_exact


def test_the_overlay_takes_less_than_five_milliseconds(database: sqlite3.Connection) -> None:
    for number in range(30):
        corrections.add(database, correction(number))
    found, events = load(database), fits.events(database, MODEL)
    batch = [reading(events, row) for row in range(20)]
    times = []
    for _ in range(20):
        started = time.perf_counter()
        found.shifts(batch, [""] * 20)
        times.append(time.perf_counter() - started)
    assert min(times) < 0.005


def test_a_fit_is_used_with_an_overlay_of_what_came_since(database: sqlite3.Connection) -> None:
    for number in range(4):
        corrections.add(database, correction(number))
    digest = fits.digest(database, MODEL)
    fits.put(database, stored_fit(database, digest))
    fitted = load(database)
    assert fitted.is_exact
    assert fitted.overlay is None
    corrections.add(database, correction(50))
    later = load(database)
    assert not later.is_exact
    assert later.fit is not None
    assert later.overlay is not None
    assert len(later.overlay.near) == 1


def test_undoing_the_last_correction_brings_the_earlier_fit_back_at_once(
    database: sqlite3.Connection,
) -> None:
    for number in range(4):
        corrections.add(database, correction(number))
    earlier = fits.digest(database, MODEL)
    fits.put(database, stored_fit(database, earlier))
    before = load(database)
    last = corrections.add(database, correction(50))
    fits.put(database, stored_fit(database, fits.digest(database, MODEL)))
    corrections.remove(database, last.id)
    after = load(database)
    assert after.digest == earlier
    assert after.is_exact
    events = fits.events(database, MODEL)
    one, other = (state.shifts([reading(events)], [""])[0] for state in (before, after))
    np.testing.assert_array_equal(one, other)


def test_a_refused_fit_leaves_the_last_good_one_in_place(database: sqlite3.Connection) -> None:
    corrections.add(database, correction(1))
    good = stored_fit(database, fits.digest(database, MODEL))
    fits.put(database, good)
    corrections.add(database, correction(2))
    digest = fits.digest(database, MODEL)
    fits.put(database, replace(good, digest=digest, upto=2, weights=None, reason="Worse."))
    found = fits.usable(database, MODEL, digest)
    assert found is not None
    assert found.digest == good.digest
    last = fits.last(database, MODEL)
    assert last is not None


def test_damaged_rows_are_left_out_and_the_rest_is_learnt(database: sqlite3.Connection) -> None:
    for number in range(3):
        corrections.add(database, correction(number))
    database.execute("UPDATE corrections SET vector = x'0102' WHERE tweet_id = '0'")
    database.execute("UPDATE corrections SET shown_outcome = 'maybe' WHERE tweet_id = '1'")
    assert fits.events(database, MODEL).ids == [2, 3]
    assert [one.tweet_id for one in corrections.page(database, 0, 10)] == ["2", "0"]
    assert load(database).overlay is not None


def test_damaged_weights_are_as_if_never_learnt(database: sqlite3.Connection) -> None:
    corrections.add(database, correction(1))
    digest = fits.digest(database, MODEL)
    fits.put(database, replace(stored_fit(database, digest), weights=b"not weights"))
    found = load(database)
    assert found.fit is None
    assert found.overlay is not None
    assert not found.is_exact


def test_an_authors_step_reaches_that_authors_tweets_only(database: sqlite3.Connection) -> None:
    for number in range(4):
        corrections.add(database, correction(number, handle="Loud_One"))
    fits.put(database, stored_fit(database, fits.digest(database, MODEL)))
    found, events = load(database), fits.events(database, MODEL)
    theirs, anybodys = found.shifts([reading(events)] * 2, ["LOUD_ONE", "else"])
    assert theirs is not None
    assert anybodys is not None
    assert theirs[0] < anybodys[0] - 0.1
    np.testing.assert_array_equal(theirs[1:], anybodys[1:])
    assert len(theirs) == LABELS


def test_seen_tweets_that_were_not_corrected_come_with_the_events(
    database: sqlite3.Connection,
) -> None:
    database.execute("INSERT INTO accounts (id, handle) VALUES (1, 'Mixed'), (2, 'else')")
    rows = [("0", 1, 1), ("a", 1, 1), ("b", 1, 1), ("c", 1, 2), ("d", 1, 0), ("e", 2, 1)]
    for tweet_id, author, outcome in rows:
        database.execute(
            "INSERT INTO seen_tweets (tweet_id, author, outcome, day, kinds) "
            "VALUES (?, ?, ?, 1, 0)",
            (tweet_id, author, outcome),
        )
    for number in range(3):
        corrections.add(database, correction(number, handle="mixed"))
    assert fits.events(database, MODEL).let_pass == {"mixed": (2, 1)}
