"""Rate and memory of `classify --output`: `python -m tests.bench.bulk [--lines N] [--tweets FILE]`.

The floor beside the rate of all cores is the rate of one process at the same time on the same
machine; memory is measured at N lines and at a quarter of them.
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
        one, _ = _run(full, arguments.lines, 1)
        all_cores, memory = _run(full, arguments.lines, os.cpu_count() or 1)
        _, earlier = _run(part, arguments.lines // 4, os.cpu_count() or 1)
    print(f"one process (two threads)  {one:8.0f} tweets/s")
    print(f"all cores                  {all_cores:8.0f} tweets/s, {all_cores / one:.2f} x that")
    print(
        f"peak memory, all processes {memory:8.0f} MiB; with a quarter of the lines {earlier:.0f}"
    )


def _write(path: Path, tweets: Path | None, count: int) -> None:
    own = (json.dumps({"id": str(n), "text": t}) for n, t in enumerate(itertools.cycle(WORDS)))
    with path.open("w", encoding="utf-8") as out:
        if tweets is None:
            out.writelines(f"{line}\n" for line in itertools.islice(own, count))
        else:
            with tweets.open(encoding="utf-8") as lines:
                out.writelines(itertools.islice(lines, count))


def _run(path: Path, count: int, jobs: int) -> tuple[float, float]:
    """Return lines a second, start included, and the peak of all processes' memory in MiB."""
    command = [sys.executable, "-m", "academic_bubble", "classify", str(path)]
    command += ["--output", f"{path}.out", "--overwrite", "--jobs", str(jobs)]
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        peaks = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peaks))
        watch.start()
        process.wait()
        seconds = time.perf_counter() - start
        watch.join()
    return count / seconds, max(peaks)


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
