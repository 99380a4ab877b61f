"""What was seen of an author moves a verdict on that author's other tweets, within bounds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from academic_bubble.context import Context
from academic_bubble.store import sightings
from academic_bubble.store.connection import connect, writing
from academic_bubble.store.sightings import Judged, Seen
from tests.unit.host.conftest import Ask

DOUBTFUL = "Two years of work, and today it all fell into place"


def seen(context: Context, handle: str, said: int, tweets: int = 30) -> None:
    judged = [
        Judged(f"{handle}{number}", handle, "", "unsure", (), said) for number in range(tweets)
    ]
    with writing(context.database):
        sightings.note_judged(context.database, judged)


def verdict(ask: Ask, handle: str, text: str = DOUBTFUL) -> dict[str, Any]:
    tweet = {"id": f"{len(text)}{handle}", "text": text, "lang": "en", "author": {"handle": handle}}
    found: dict[str, Any] = ask("classify", tweets=[tweet])["verdicts"][0]
    return found


def test_the_same_words_of_three_authors(ask: Ask, context: Context) -> None:
    seen(context, "soup_diary", 4)
    seen(context, "reed_ecology", 96)
    low, middle, high = (
        verdict(ask, handle)["professional"] for handle in ("Soup_Diary", "nobody", "reed_ecology")
    )
    assert low < middle < high


def test_the_reason_names_it_where_it_decided(ask: Ask, context: Context) -> None:
    seen(context, "soup_diary", 4)
    seen(context, "reed_ecology", 96)
    reasons = [verdict(ask, handle)["reasons"] for handle in ("soup_diary", "reed_ecology")]
    assert ["author", "model"] in reasons
    assert verdict(ask, "nobody")["reasons"] == ["model"]


def test_it_can_be_switched_off(ask: Ask, context: Context) -> None:
    seen(context, "soup_diary", 4)
    moved = verdict(ask, "soup_diary")["professional"]
    ask("change_settings", change={"author_context": False})
    assert verdict(ask, "soup_diary")["professional"] > moved


def test_a_clear_tweet_stays_what_it_is(ask: Ask, context: Context) -> None:
    seen(context, "soup_diary", 1, tweets=500)
    text = (
        "Our paper on estuary sediments is out in open access, with code and data. Preprint below."
    )
    assert verdict(ask, "soup_diary", text)["outcome"] == "professional"


def test_what_the_model_said_is_noted_as_it_is_before_anything_personal(
    ask: Ask, context: Context
) -> None:
    text = "Soup for lunch again"
    seen(context, "reed_ecology", 96)
    verdict(ask, "reed_ecology", text)
    verdict(ask, "nobody", text)
    context.keeper.write_now(context.database)
    rows = context.database.execute(
        "SELECT DISTINCT said FROM seen_tweets WHERE tweet_id LIKE ?", (f"{len(text)}%",)
    )
    assert len(rows.fetchall()) == 1


def test_a_tweet_says_nothing_about_itself(tmp_path: Path) -> None:
    database = connect(tmp_path / "bubble.sqlite3")
    judged = [Judged("1", "Moss", "", "unsure", (), 90), Judged("2", "moss", "", "unsure", (), 10)]
    nothing_said = Judged("3", "moss", "", "unsure", ())
    with writing(database):
        sightings.note_judged(database, [*judged, nothing_said])
    asked = {"1": "MOSS", "3": "moss", "9": "moss", "8": "fern"}
    assert sightings.others_of(database, asked) == {
        "1": Seen(1, 0.1),
        "3": Seen(2, 1.0),
        "9": Seen(2, 1.0),
    }
