"""Verdicts on standard output: JSON Lines, or a table for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from academic_bubble.bulk.judge import Question, judge_lines
from academic_bubble.bulk.pool import judge_all
from academic_bubble.bulk.source import read_chunks


def print_lines(names: Sequence[str], question: Question, jobs: int, cluster: str | None) -> int:
    """Print one JSON object a line, in order; return how many lines were unreadable."""
    unreadable = 0
    for _, answers in judge_all(read_chunks(names), question, jobs, cluster):
        sys.stdout.buffer.writelines(answers.lines)
        sys.stdout.buffer.flush()
        unreadable += answers.unreadable
    return unreadable


def print_table(names: Sequence[str], question: Question) -> int:
    """Print a table; return how many lines were unreadable."""
    table = Table("Author", "Text", "Outcome", "Professional", "Kinds", pad_edge=False)
    unreadable = 0
    for chunk in read_chunks(names):
        for tweet, line in judge_lines(chunk, question):
            if tweet is None:
                unreadable += 1
                table.add_row("", f"line {line.get('line', '?')}", "error", "", _code(line))
            else:
                text = " ".join(tweet.text.split())[:60]
                cells = (tweet.author.handle, text, line["outcome"], f"{line['professional']:.0%}")
                table.add_row(*map(_plain, cells), ", ".join(line["kinds"]))
    Console().print(table)
    return unreadable


def _code(line: dict[str, dict[str, str]]) -> str:
    return line["error"]["code"]


def _plain(text: str) -> str:
    """Tweet text is hostile: no control characters, no markup for the terminal."""
    return escape("".join(char for char in text if char.isprintable()))
