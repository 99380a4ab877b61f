"""Judges a file of tweets for the command line. A bad line never sinks the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from rich.console import Console
from rich.markup import escape
from rich.progress import wrap_file
from rich.table import Table

from academic_bubble.classifier.verdict import Classifier, Judgement
from academic_bubble.errors import InvalidJson
from academic_bubble.protocol.base import Strictness
from academic_bubble.protocol.codec import decode_object
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import read_tweet

BATCH = 256
DIGITS = 4
Line = dict[str, Any]


def judge_lines(file: BinaryIO, strictness: Strictness) -> Iterator[tuple[Tweet | None, Line]]:
    """Yield for each line the tweet (None if unreadable) and what to print, in order."""
    classifier = Classifier.load()
    read = (_read(number, line) for number, line in enumerate(_lines(file), 1) if line.strip())
    while batch := list(islice(read, BATCH)):
        tweets = [item for item in batch if isinstance(item, Tweet)]
        judged = iter(classifier.classify(tweets, strictness))
        for item in batch:
            if isinstance(item, Tweet):
                yield item, _line(item, next(judged), classifier.model_id)
            else:
                yield None, item


def print_lines(judged: Iterable[tuple[Tweet | None, Line]]) -> int:
    """Print one JSON object a line; return how many lines were unreadable."""
    failed = 0
    for tweet, line in judged:
        failed += tweet is None
        sys.stdout.write(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n")
    return failed


def print_table(judged: Iterable[tuple[Tweet | None, Line]]) -> int:
    """Print a table for people; return how many lines were unreadable."""
    table = Table("Author", "Text", "Outcome", "Professional", "Kinds", pad_edge=False)
    failed = 0
    for tweet, line in judged:
        if tweet is None:
            failed += 1
            table.add_row("", f"line {line.get('line', '?')}", "error", "", line["error"]["code"])
        else:
            text = " ".join(tweet.text.split())[:60]
            cells = (tweet.author.handle, text, line["outcome"], f"{line['professional']:.0%}")
            table.add_row(*map(_plain, cells), ", ".join(line["kinds"]))
    Console().print(table)
    return failed


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The file's lines, with progress on a terminal where the size of the file is known."""
    if file is sys.stdin.buffer or not sys.stderr.isatty():
        yield from file
        return
    size = Path(file.name).stat().st_size
    with wrap_file(file, size, description="Judging", console=Console(stderr=True)) as lines:
        yield from lines


def _read(number: int, line: bytes) -> Tweet | Line:
    try:
        value = decode_object(line)
    except InvalidJson:
        message = "This line is not a JSON object. Mend it and run again."
        return {"line": number, "error": {"code": InvalidJson.code, "message": message}}
    item = read_tweet.validate_python(value)
    if isinstance(item, Tweet):
        return item
    where = {"line": number} if item.id is None else {"id": item.id}
    return {**where, "error": item.error.model_dump()}


def _line(tweet: Tweet, judgement: Judgement, model: str) -> Line:
    return {
        "id": tweet.id,
        "outcome": judgement.outcome,
        "professional": round(judgement.professional, DIGITS),
        "kinds": list(judgement.kinds),
        "scores": {kind: round(score, DIGITS) for kind, score in judgement.scores.items()},
        "model": model,
    }


def _plain(text: str) -> str:
    """Tweet text is hostile: no control characters, no markup for the terminal."""
    return escape("".join(char for char in text if char.isprintable()))
