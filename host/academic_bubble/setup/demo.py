"""The model on a few invented tweets, in the terminal; demo_page.py shows them in a browser."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from academic_bubble.bulk.judge import Question, judge_lines
from academic_bubble.bulk.source import read_chunks
from academic_bubble.setup.verdict_table import print_verdicts

TWEETS: Final = Path(__file__).with_name("demo.jsonl")


def tweets() -> Sequence[Mapping[str, Any]]:
    """The invented tweets."""
    return [json.loads(line) for line in TWEETS.read_text(encoding="utf-8").splitlines()]


def verdicts() -> Sequence[Mapping[str, Any]]:
    """What the model says of each. Raises ModelMissing or ModelDamaged."""
    question = Question.of("balanced")
    chunks = read_chunks([str(TWEETS)])
    return [verdict for chunk in chunks for _, verdict in judge_lines(chunk, question)]


def show(as_json: bool) -> None:
    """Print a table of verdicts, or JSON Lines. Raises ModelMissing or ModelDamaged."""
    if as_json:
        click.echo("\n".join(json.dumps(verdict, ensure_ascii=False) for verdict in verdicts()))
    else:
        print_verdicts(tweets(), {verdict["id"]: verdict for verdict in verdicts()})


def show_plan(where: str, as_json: bool) -> None:
    """Print which tweets would be shown where, or JSON Lines of them; nothing is judged."""
    listed = tweets()
    if as_json:
        click.echo("\n".join(json.dumps(tweet, ensure_ascii=False) for tweet in listed))
        return
    click.echo(f"Would judge these {len(listed)} tweets and show them {where}:")
    for tweet in listed:
        click.echo(f"  @{tweet['author']['handle']}: {tweet['text']}")
