"""The model on a few invented tweets, without a browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import click

from academic_bubble.bulk.judge import Question, judge_lines
from academic_bubble.bulk.source import read_chunks
from academic_bubble.setup.verdict_table import print_verdicts

TWEETS: Final = Path(__file__).with_name("demo.jsonl")


def show(as_json: bool) -> None:
    """Print a table of verdicts, or JSON Lines. Raises ModelMissing or ModelDamaged."""
    question = Question.of("balanced")
    verdicts = [
        verdict
        for chunk in read_chunks([str(TWEETS)])
        for _, verdict in judge_lines(chunk, question)
    ]
    if as_json:
        click.echo("\n".join(json.dumps(verdict, ensure_ascii=False) for verdict in verdicts))
        return
    lines = TWEETS.read_text(encoding="utf-8").splitlines()
    print_verdicts(
        [json.loads(line) for line in lines], {verdict["id"]: verdict for verdict in verdicts}
    )
