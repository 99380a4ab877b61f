"""The same work on a Dask cluster of two worker processes, one of which is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from academic_bubble.bulk.judge import Answers, Question, judge
from academic_bubble.bulk.pool import judge_all
from academic_bubble.bulk.source import read_chunks
from academic_bubble.errors import ClusterUnreachable, ModelDamaged
from tests.unit.bulk.conftest import Run


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    options: dict[str, Any] = {"dashboard_address": None, "host": "127.0.0.1", "silence_logs": 50}
    with LocalCluster(2, threads_per_worker=1, **options) as cluster:  # type: ignore[no-untyped-call]
        yield cluster


def expected(archive: Path, question: Question) -> list[Answers]:
    return [judge(chunk, question) for chunk in read_chunks([str(archive)])]


def test_a_cluster_writes_what_one_process_prints(
    run: Run, archive: Path, tmp_path: Path, cluster: LocalCluster, question: Question
) -> None:
    output = tmp_path / "out.jsonl"
    done = run(archive, "--output", output, "--dask", cluster.scheduler_address)
    answers = expected(archive, question)
    assert output.read_bytes() == b"".join(line for chunk in answers for line in chunk.lines)
    assert "1,430 lines judged" in done.stderr


def test_a_worker_killed_in_the_middle_loses_nothing(
    archive: Path, cluster: LocalCluster, question: Question
) -> None:
    victim = next(iter(cluster.workers.values())).pid
    chunks = read_chunks([str(archive)])
    answers: list[Answers] = []
    for _, answer in judge_all(chunks, question, -1, cluster.scheduler_address):
        if not answers:
            os.kill(victim, signal.SIGKILL)
        answers.append(answer)
    assert answers == expected(archive, question)
    assert victim not in {nanny.pid for nanny in cluster.workers.values()}


def test_a_workers_own_error_reaches_the_user_as_it_is(
    archive: Path, cluster: LocalCluster
) -> None:
    other = Question("balanced", (("encoder.onnx", "0" * 64),))
    with pytest.raises(ModelDamaged, match="another model"):
        list(judge_all(read_chunks([str(archive)]), other, -1, cluster.scheduler_address))


def test_no_cluster_is_one_sentence(
    archive: Path, question: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("academic_bubble.bulk.pool.CONNECT_SECONDS", 1)
    with pytest.raises(ClusterUnreachable):
        list(judge_all(read_chunks([str(archive)]), question, -1, "tcp://127.0.0.1:1"))
