"""Own-written tweets whose case is clear, read from the files beside."""

import json
from pathlib import Path

from academic_bubble.protocol.tweet import Tweet

FOLDER = Path(__file__).parent

PERSONAL = (FOLDER / "personal_tweets.txt").read_text("utf-8").splitlines()
CLEAR = [
    json.loads(line) for line in (FOLDER / "clear_tweets.jsonl").read_text("utf-8").splitlines()
]
PROFESSIONAL = [row["text"] for row in CLEAR if row["professional"]]


def tweets(texts: list[str]) -> list[Tweet]:
    """Return one tweet per text, with nothing but an id and the text."""
    return [Tweet(id=str(number), text=text) for number, text in enumerate(texts)]
