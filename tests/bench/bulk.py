"""Rate and memory of `classify --output`: `python -m tests.bench.bulk [--lines N] [--tweets FILE]`.

The floor of the rate of all cores is the rate of one process, and that of memory is a quarter of
the lines. On a busy machine only the processor time a tweet means something.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.classifier import WORDS

POLL_SECONDS = 0.05
MIB = 1 << 20


def main() -> None:
    """Print rates and peak memory."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bulk", description=__doc__)
    parser.add_argument("--lines", type=int, default=8_000)
    parser.add_argument("--tweets", type=Path, help="tweets to take instead of our own")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        full, part = Path(folder, "full.jsonl"), Path(folder, "part.jsonl")
        _write(full, arguments.tweets, arguments.lines)
        _write(part, arguments.tweets, arguments.lines // 4)
        one = _run(full, arguments.lines, 1)
        many = _run(full, arguments.lines, os.cpu_count() or 1)
        fewer = _run(part, arguments.lines // 4, os.cpu_count() or 1)
    _print("one process (two threads)", one)
    _print("all cores", many)
    _print("a quarter of the lines", fewer)
    print(f"all cores to one process: {many.rate / one.rate:.2f} times the rate")


@dataclass(frozen=True)
class Run:
    """Lines a second, start included; processor time a line in ms; peak memory in MiB."""

    rate: float
    processor_ms: float
    memory: float


def _print(what: str, run: Run) -> None:
    print(
        f"{what:<28}{run.rate:7.0f} tweets/s{run.processor_ms:7.2f} ms of processor a tweet"
        f"{run.memory:7.0f} MiB in all processes"
    )


def _write(path: Path, tweets: Path | None, count: int) -> None:
    own = (json.dumps({"id": str(n), "text": t}) for n, t in enumerate(itertools.cycle(WORDS)))
    with path.open("w", encoding="utf-8") as out:
        if tweets is None:
            out.writelines(f"{line}\n" for line in itertools.islice(own, count))
        else:
            with tweets.open(encoding="utf-8") as lines:
                out.writelines(itertools.islice(lines, count))


def _run(path: Path, count: int, jobs: int) -> Run:
    command = [sys.executable, "-m", "academic_bubble", "classify", str(path)]
    command += ["--output", f"{path}.out", "--overwrite", "--jobs", str(jobs)]
    start, used = time.perf_counter(), _used()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        peaks = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peaks))
        watch.start()
        process.wait()
        seconds = time.perf_counter() - start
        watch.join()
    return Run(count / seconds, (_used() - used) / count * 1e3, max(peaks))


def _used() -> float:
    """Processor seconds of the processes that this one has waited for, theirs included."""
    times = os.times()
    return times.children_user + times.children_system


def _watch(process: "subprocess.Popen[bytes]", peaks: list[float]) -> None:
    while process.poll() is None:
        peaks.append(sum(map(_resident, [process.pid, *_children(process.pid)])))
        time.sleep(POLL_SECONDS)


def _children(master: int) -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True)
    rows = (line.split() for line in listed.stdout.splitlines()[1:])
    return [int(pid) for pid, parent in rows if int(parent) == master]


def _resident(pid: int) -> float:
    """Resident memory in MiB, 0 for a process that has just ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / MIB


if __name__ == "__main__":
    main()
