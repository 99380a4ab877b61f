"""What `academic-bubble classify` does with its options."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from academic_bubble.bulk import show
from academic_bubble.bulk.judge import Question
from academic_bubble.bulk.output import Output
from academic_bubble.bulk.run import Workers, judge_files, task
from academic_bubble.protocol.base import Strictness


def classify_files(
    files: Sequence[str],
    strictness: Strictness,
    table: bool,
    output: Path | None,
    resume: bool,
    overwrite: bool,
    jobs: int | None,
    dask: str | None,
    model: Path | None,
) -> int:
    """Judge the files and return how many lines were unreadable.

    Raises click.UsageError for options that contradict each other, and BubbleError.
    """
    if output is None and (resume or overwrite):
        raise click.UsageError("--resume and --overwrite need --output.")
    if table and (output or jobs or dask):
        raise click.UsageError("--table goes to the screen, without --output, --jobs or --dask.")
    if resume and overwrite:
        raise click.UsageError("--resume goes on and --overwrite starts afresh: choose one.")
    question = Question.of(strictness, model)
    if table:
        return show.print_table(files, question)
    if output is None:
        return show.print_lines(files, question, jobs or 1, dask)
    with Output(output, task(files, question)) as unfinished:
        if resume and unfinished.is_complete:
            click.echo(f"{output.name} is complete.", err=True)
            return 0
        if resume:
            unfinished.resume()
        else:
            unfinished.begin(overwrite)
        try:
            done = judge_files(files, unfinished, question, Workers(jobs or -1, dask))
        except KeyboardInterrupt:
            click.echo("Stopped. Run again with --resume to go on from here.", err=True)
            raise
    click.echo(str(done), err=True)
    return done.unreadable
