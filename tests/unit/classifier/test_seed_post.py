"""The example tweets of the post that this project began with are judged as their headings say."""

import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from academic_bubble.classifier.verdict import Classifier
from tests.unit.classifier.own_tweets import tweets

POST = Path(__file__).parents[4] / "shared" / "seed" / "academic-twitter.md"
KINDS = {
    "Job posting / Internships": {"job", "internship"},
    "Share papers / projects": {"paper", "project"},
    "Promoting courses and gather cool ideas": {"course", "idea"},
    "Lab events announcements": {"event"},
    "Share success": {"success"},
    "Conferences": {"conference"},
    "Ask for a help": {"question"},
    "Other": {"media", "discussion"},
}

# Of fifteen. The model card tells which kinds the others are given.
WITH_THEIR_KIND = 13

pytestmark = pytest.mark.shared


@dataclass(frozen=True)
class Example:
    text: str
    kinds: set[str]


def examples() -> list[Example]:
    """Return the post's tweets, shown or commented out, with the kinds of their headings."""
    # The file was once read as Mac Roman; written so again, its bytes are the emoji they were.
    post = POST.read_text("utf-8").encode("mac_roman", "ignore").decode("utf-8", "ignore")
    found = []
    for section in re.split(r"^## +", post, flags=re.MULTILINE)[1:]:
        heading = section.partition("\n")[0].strip()
        for words in re.findall(r"<p [^>]*>(.*?)</p>", section, re.DOTALL):
            lines = re.sub(r"<br\s*/?>", "\n", words)
            text = html.unescape(re.sub(r"<[^>]+>", "", lines))
            found.append(Example(text, KINDS[heading]))
    return found


def test_all_are_professional_and_most_have_their_kind(classifier: Classifier) -> None:
    wanted = examples()
    assert len(wanted) == 15
    judged = classifier.classify(tweets([example.text for example in wanted]))
    assert [item.outcome for item in judged] == ["professional"] * 15
    named = [bool(set(item.kinds) & one.kinds) for item, one in zip(judged, wanted, strict=True)]
    assert sum(named) >= WITH_THEIR_KIND
