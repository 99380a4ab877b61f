"""Lines in, lines out: what a worker process does with a chunk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from academic_bubble.bulk.source import Chunk
from academic_bubble.classifier import artefact
from academic_bubble.classifier.verdict import Classifier, Judgement
from academic_bubble.errors import InvalidJson, ModelDamaged
from academic_bubble.protocol.base import Strictness
from academic_bubble.protocol.codec import decode_object
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import read_tweet

DIGITS = 4
Line = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """What is asked of every chunk: with which model, named by its files, and how strict."""

    strictness: Strictness
    digests: tuple[tuple[str, str], ...]
    folder: Path | None = None

    @classmethod
    def of(cls, strictness: Strictness, folder: Path | None = None) -> Question:
        """Ask the model of that folder. Raises ModelMissing or ModelDamaged."""
        model = artefact.read(folder)
        return cls(strictness, tuple(sorted(model.digests.items())), folder)


@dataclass(frozen=True)
class Answers:
    """One JSON line for each line of a chunk, in order, and how many lines were unreadable."""

    lines: tuple[bytes, ...]
    unreadable: int


def judge(chunk: Chunk, question: Question) -> Answers:
    """Judge a chunk; an unreadable line is answered in its place.

    Every tweet is encoded alone, as in the browser: in a shared batch of the quantised encoder
    a tweet's neighbours would change its verdict. Raises ModelMissing or ModelDamaged.
    """
    answers = list(judge_lines(chunk, question))
    lines = tuple(
        json.dumps(answer, ensure_ascii=False, allow_nan=False).encode() + b"\n"
        for _, answer in answers
    )
    return Answers(lines, sum(tweet is None for tweet, _ in answers))


def judge_lines(chunk: Chunk, question: Question) -> Iterator[tuple[Tweet | None, Line]]:
    """Yield for each line the tweet (None if unreadable) and the answer to it, in order."""
    classifier = _classifier(question)
    items = [_read(chunk.name, number, line) for number, line in chunk.lines]
    tweets = [item for item in items if isinstance(item, Tweet)]
    judged = iter(classifier.classify(tweets, question.strictness))
    for item in items:
        if isinstance(item, Tweet):
            yield item, _line(item, next(judged), classifier.model_id)
        else:
            yield None, item


@cache
def _classifier(question: Question) -> Classifier:
    """Load the model once a process, and see that it is the one that is asked."""
    classifier = Classifier.load(question.folder)
    if tuple(sorted(classifier.artefact.digests.items())) != question.digests:
        raise ModelDamaged(
            "A worker has another model than this machine. Install the same version of "
            "Academic Bubble on both."
        )
    return classifier


def _read(name: str | None, number: int, line: bytes) -> Tweet | Line:
    where: Line = {"line": number} if name is None else {"file": name, "line": number}
    try:
        value = decode_object(line)
    except InvalidJson:
        message = "This line is not a JSON object. Mend it and run again."
        return {**where, "error": {"code": InvalidJson.code, "message": message}}
    author = value.get("author")
    if author is None or isinstance(author, str):  # as many archives have it
        value["author"] = {"handle": (author or "").removeprefix("@")}
    item = read_tweet.validate_python(value)
    if isinstance(item, Tweet):
        return item
    if item.id is not None:
        where = {"id": item.id}
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
