"""Files of tweets to a file of verdicts, with progress, to be gone on with after a stop."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from academic_bubble.bulk.judge import Answers, Question
from academic_bubble.bulk.output import Output
from academic_bubble.bulk.pool import judge_all
from academic_bubble.bulk.source import Chunk, identity, read_chunks, size


@dataclass(frozen=True)
class Workers:
    """Processes on this machine (-1: one a core), or the address of a Dask scheduler."""

    jobs: int = -1
    cluster: str | None = None


@dataclass(frozen=True)
class Done:
    """What a run came to: lines written in all and by this run, and those unreadable."""

    lines: int
    new: int
    unreadable: int
    seconds: float

    def __str__(self) -> str:
        rate = f" ({self.new / self.seconds:,.0f} a second)" if self.new else ""
        earlier = f", {self.lines - self.new:,} of them by earlier runs" if self.resumed else ""
        wrong = f"; {self.unreadable:,} could not be read" if self.unreadable else ""
        return f"{self.lines:,} lines judged{rate}{earlier}{wrong}."

    @property
    def resumed(self) -> bool:
        """Whether an earlier run had done a part."""
        return self.new < self.lines


def judge_files(names: Sequence[str], output: Output, question: Question, workers: Workers) -> Done:
    """Judge the lines from where the output stands to the end, and finish the output.

    Raises what `judge_all` and reading raise; the output can then be gone on with.
    """
    started, before = time.monotonic(), output.lines
    chunks = read_chunks(names, output.place)
    judged = judge_all(chunks, question, workers.jobs, workers.cluster)
    for chunk, answers in _with_progress(judged, sum(map(size, names))):
        output.write(answers.lines, answers.unreadable, chunk.end)
    output.finish()
    new = output.lines - before
    return Done(output.lines, new, output.unreadable, time.monotonic() - started)


def task(names: Sequence[str], question: Question) -> dict[str, object]:
    """Name all that the lines of an output depend on, as JSON."""
    return {
        "inputs": [identity(name) for name in names],
        "model": dict(question.digests),
        "strictness": question.strictness,
    }


class _Rate(ProgressColumn):
    """Tweets a second, over the time of this run."""

    def render(self, task: Task) -> Text:
        rate = task.fields["lines"] / task.elapsed if task.elapsed else 0.0
        return Text(f"{task.fields['lines']:,} tweets, {rate:,.0f}/s", style="progress.data.speed")


def _with_progress(
    judged: Iterable[tuple[Chunk, Answers]], total: int
) -> Iterator[tuple[Chunk, Answers]]:
    """Show bytes read, rate and time left on a terminal; on anything else show nothing."""
    console = Console(stderr=True)
    columns = (
        TextColumn("Judging"),
        BarColumn(),
        TaskProgressColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("", total=total or None, lines=0)
        lines = 0
        for chunk, answers in judged:
            yield chunk, answers
            lines += len(answers.lines)
            progress.update(bar, completed=chunk.taken, lines=lines)
