"""The worker processes: of this machine, or of a Dask cluster, by the same joblib calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any

import joblib

from academic_bubble.bulk.judge import Answers, Question, judge
from academic_bubble.bulk.source import Chunk
from academic_bubble.errors import ClusterUnreachable, ExtraMissing, WorkersLost

# Chunks that are read ahead for each worker, so that memory stays bounded whichever is slow.
AHEAD = 32
CONNECT_SECONDS = 15
# Workers whose master was killed end themselves after this long.
IDLE_SECONDS = 20


def judge_all(
    chunks: Iterable[Chunk], question: Question, jobs: int, cluster: str | None = None
) -> Iterator[tuple[Chunk, Answers]]:
    """Yield every chunk with its answers, in order.

    `jobs` is the number of processes, -1 for one a core and 1 for this process alone; a cluster
    (the address of a Dask scheduler) uses all that it has. Raises WorkersLost,
    ClusterUnreachable, ModelMissing, ModelDamaged, and what reading the chunks raises.
    """
    source = iter(chunks)
    work = joblib.delayed(partial(judge, question=question))
    with (
        _workers(cluster),
        joblib.Parallel(n_jobs=jobs, batch_size=1, return_as="generator") as parallel,
    ):
        ahead = AHEAD * joblib.effective_n_jobs(jobs)
        while window := list(islice(source, ahead if jobs != 1 or cluster else 1)):
            yield from zip(window, parallel(map(work, window)), strict=True)


@contextmanager
def _workers(cluster: str | None) -> Iterator[None]:
    try:
        if cluster is None:
            # One tweet runs on one thread; more threads a process would only contend.
            with joblib.parallel_config(
                backend="loky", inner_max_num_threads=1, idle_worker_timeout=IDLE_SECONDS
            ):
                yield
        else:
            with _client(cluster), joblib.parallel_config(backend="dask"):
                yield
    except BrokenExecutor as error:
        raise WorkersLost from error


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise ExtraMissing(
            "A Dask cluster needs more packages. Run: pip install academic-bubble[dask]"
        ) from error
    try:
        client = Client(address, timeout=CONNECT_SECONDS)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterUnreachable from error
    try:
        with client:
            yield client
    except KilledWorker as error:
        raise WorkersLost from error
    except (OSError, TimeoutError) as error:
        raise ClusterUnreachable from error
