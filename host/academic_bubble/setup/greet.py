"""Start the host as a browser would, greet it, and see what it answers.

For the command line: the native host itself starts no process and never imports this.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

from academic_bubble import __version__
from academic_bubble.errors import BubbleError
from academic_bubble.protocol.base import PROTOCOL_MAX, PROTOCOL_MIN
from academic_bubble.serve import CHROMIUM_ORIGIN, GECKO_ID
from academic_bubble.setup.browsers import Family
from academic_bubble.setup.check_browser import Way
from academic_bubble.setup.findings import Findings
from academic_bubble.wire import read_frame, write_frame

PATIENCE_S: Final = 30
HELLO: Final = {
    "type": "hello",
    "id": 1,
    "protocol": {"min": PROTOCOL_MIN, "max": PROTOCOL_MAX},
    "client": "academic-bubble doctor",
}
# A browser that was started from a desktop has no more than this, and no environment is active.
BARE_PATH: Final = "/usr/bin:/bin:/usr/sbin:/sbin"
LEFT_OUT: Final = ("PYTHON", "VIRTUAL_ENV", "CONDA_", "PYENV_", "UV_")


@dataclass(frozen=True)
class Answer:
    """What came of a greeting: a code of findings.py, and the facts for its sentence."""

    code: str
    facts: Mapping[str, object]


def greet(way: Way, out: Findings) -> None:
    """Greet the host at the end of a way, and add a finding about what it answered."""
    answer = greeting(way.program, way.browser.family, way.manifest)
    out.add(answer.code, way.browser.title, **answer.facts)


def greeting(program: Path, family: Family, manifest: Path) -> Answer:
    """Start the program with a browser's arguments, in a home of its own, and greet it."""
    arguments = [CHROMIUM_ORIGIN] if family == "chromium" else [str(manifest), GECKO_ID]
    with (
        # What the host still writes while it is ended must not fail the clearing away.
        tempfile.TemporaryDirectory(prefix="academic-bubble-", ignore_cleanup_errors=True) as home,
        tempfile.TemporaryFile() as stderr,
    ):
        started = time.perf_counter()
        try:
            process = subprocess.Popen(  # noqa: S603 - the program that our own manifest names
                [program, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                cwd=program.parent,
                env=_surroundings(home),
            )
        except OSError as error:
            return Answer("answer_none", {"reason": error.strerror})
        return _conversation(process, stderr, started)


def _conversation(process: subprocess.Popen[bytes], stderr: IO[bytes], started: float) -> Answer:
    """Greet the process, take its first frame, and end it."""
    assert process.stdin
    assert process.stdout
    too_late = threading.Event()

    def give_up() -> None:
        too_late.set()
        process.kill()

    timer = threading.Timer(PATIENCE_S, give_up)
    timer.start()
    try:
        with contextlib.suppress(OSError):  # it may have ended already, which its silence tells
            process.stdin.write(_hello())
            process.stdin.close()
        answer = _read_answer(process.stdout, started)
        if answer is None:
            status = process.wait()
            answer = Answer("answer_none", {"reason": _last_words(status, stderr)})
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
    return Answer("answer_slow", {"seconds": PATIENCE_S}) if too_late.is_set() else answer


def _read_answer(stream: IO[bytes], started: float) -> Answer | None:
    """What the first frame says; None when the stream ends before it."""
    try:
        frame = read_frame(cast(BinaryIO, stream))
        if frame is None:
            return None
        elapsed_ms = round((time.perf_counter() - started) * 1000)
        reply: dict[str, Any] = json.loads(frame)
        if reply["type"] == "error":
            return Answer("answer_garbled", {"reason": reply["error"]["message"].rstrip(".")})
        version = str(reply["host_version"])
    except (BubbleError, ValueError, KeyError, TypeError):
        return Answer("answer_garbled", {"reason": "something else was written to its output"})
    if version != __version__:
        return Answer("answer_version", {"version": version, "ours": __version__})
    return Answer("answer_good", {"version": version, "ms": elapsed_ms})


def _last_words(status: int, stderr: IO[bytes]) -> str:
    stderr.seek(0)
    lines = stderr.read().decode("utf-8", "replace").split("\n")
    said = next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")
    return f"status {status}: {said.rstrip('.')}"


def _surroundings(home: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}
    bare = {} if os.name == "nt" else {"PATH": BARE_PATH}
    return {**kept, **bare, "ACADEMIC_BUBBLE_HOME": home}


def _hello() -> bytes:
    frame = io.BytesIO()
    write_frame(frame, json.dumps(HELLO).encode())
    return frame.getvalue()
