"""`classify --output`: all cores, the same verdicts, and no stop loses or repeats a line."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from academic_bubble.bulk.judge import Question, judge
from academic_bubble.bulk.source import Chunk, Place, read_chunks
from academic_bubble.errors import ModelDamaged
from tests.unit.bulk.conftest import Run

# Makes every chunk certain at once, and sends itself a signal before it would do so for the nth
# time: the lines are in the output then, and not yet known to be.
# Where the tests run in the background, a shell has interrupts ignored: not so here.
STRUCK = """
import os
import signal
import sys
from academic_bubble.bulk import output
from academic_bubble.cli import main

number, left = int(sys.argv.pop(1)), int(sys.argv.pop(1))
replace = output._replace

def strike(path, content):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), number)
    replace(path, content)

signal.signal(signal.SIGINT, signal.default_int_handler)
output.SECONDS, output._replace = 0.0, strike
sys.exit(main())
"""


def struck(number: signal.Signals, when: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", STRUCK, str(int(number)), str(when), "classify", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=150)


def test_many_processes_say_what_one_says(run: Run, archive: Path, tmp_path: Path) -> None:
    alone = run(archive)
    output = tmp_path / "out.jsonl"
    done = run(archive, "--output", output, "--jobs", "2")
    assert (alone.returncode, done.returncode) == (1, 1)
    assert output.read_text(encoding="utf-8") == alone.stdout
    assert "1,430 lines judged" in done.stderr
    assert "204 could not be read" in done.stderr
    assert [json.loads(line).get("id") for line in alone.stdout.splitlines()[:8]] == [
        *map(str, range(6)),
        None,
        "7",
    ]


def test_several_files_packed_or_not_are_one_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "Lunch"}\nbad\n', encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"id": "2", "author": "ada"}\n[]\n'))
    done = run(tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line.get("id") for line in lines] == ["1", None, "2", None]
    assert [line["file"].rsplit("/")[-1] for line in lines if "file" in line] == [
        "a.jsonl",
        "b.jsonl.gz",
    ]


def test_killed_again_and_again_it_loses_and_repeats_nothing(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    expected = run(archive).stdout
    output = tmp_path / "out.jsonl"
    options = ["--output", str(output), "--resume", "--jobs", "1"]
    reached = [0]
    for when in (4, 3, 2):
        killed = struck(signal.SIGKILL, when, str(archive), *options)
        assert killed.returncode == -signal.SIGKILL
        assert not output.exists()
        reached.append(lines(tmp_path / "out.jsonl.resume.json"))
    assert 0 < reached[1] < reached[2] < reached[3] < 1_430
    done = run(archive, "--output", output, "--resume")
    assert output.read_text(encoding="utf-8") == expected
    assert f"{reached[-1]:,} of them by earlier runs" in done.stderr
    assert run(archive, "--output", output, "--resume").stderr == "out.jsonl is complete.\n"


def lines(state: Path) -> int:
    """How far the state says that the output has come."""
    return int(json.loads(state.read_bytes())["lines"])


def test_an_interrupt_says_how_to_go_on(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    done = struck(signal.SIGINT, 3, str(archive), "--output", str(output), "--jobs", "2")
    assert done.returncode == 130
    assert "--resume" in done.stderr
    assert "Traceback" not in done.stderr
    assert not output.exists()
    assert lines(tmp_path / "out.jsonl.resume.json") > 0


def test_a_killed_worker_process_is_one_sentence(
    command: list[str], archive: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    arguments = [*command, str(archive), "--output", str(output), "--jobs", "2"]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        while not (workers := loky_workers(process.pid)) and process.poll() is None:
            time.sleep(0.01)
        os.kill(workers[0], signal.SIGKILL)
        said = process.stderr.read()
    assert process.returncode == 1
    assert re.findall(r"\[(\w+)\]", said) == ["workers_lost"]
    assert "Traceback" not in said


def loky_workers(master: int) -> list[int]:
    """The worker processes of a command, by the parent that Linux and others tell."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid,ppid,args"], capture_output=True, text=True)
    rows = [line.split(maxsplit=2) for line in listed.stdout.splitlines()[1:]]
    return [int(row[0]) for row in rows if int(row[1]) == master and "LokyProcess" in row[2]]


@pytest.mark.parametrize(
    "options",
    [("--resume",), ("--table", "--output", "x"), ("--output", "x", "--resume", "--overwrite")],
)
def test_options_that_contradict_are_a_usage_error(
    run: Run, archive: Path, options: tuple[str, ...]
) -> None:
    done = run(archive, *options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_worker_with_another_model_is_refused(archive: Path, question: Question) -> None:
    chunk = next(read_chunks([str(archive)]))
    other = Question("balanced", (("encoder.onnx", "0" * 64),))
    with pytest.raises(ModelDamaged, match="another model"):
        judge(chunk, other)


def test_a_chunk_of_nothing_readable_has_an_answer_a_line(question: Question) -> None:
    chunk = Chunk(None, ((4, b"{"), (9, b"[]")), Place(0, 9, 9), 9)
    answers = judge(chunk, question)
    assert [json.loads(line)["line"] for line in answers.lines] == [4, 9]
    assert answers.unreadable == 2
