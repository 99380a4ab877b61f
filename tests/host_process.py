"""A real host process, driven over the wire as a browser drives it."""

from __future__ import annotations

import contextlib
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from academic_bubble.serve import CHROMIUM_ORIGIN

HELLO = {"type": "hello", "id": 1, "protocol": {"min": 1, "max": 1}, "client": "tests"}


def frame(message: object) -> bytes:
    """A message as it travels."""
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack("=I", len(body)) + body


class HostProcess:
    """Speaks the protocol to one host; ``home`` keeps everything it writes."""

    def __init__(self, home: Path, *arguments: str, module: str = "academic_bubble") -> None:
        self.home = home
        self.notices: list[dict[str, Any]] = []
        home.mkdir(parents=True, exist_ok=True)
        self._stderr = (home / "stderr.txt").open("ab")
        command = [sys.executable, "-m", module, "serve", *(arguments or (CHROMIUM_ORIGIN,))]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            env={**os.environ, "ACADEMIC_BUBBLE_HOME": str(home)},
        )

    def send(self, message: object) -> None:
        """Write one message, or raw bytes as one frame's body."""
        self.write(frame(message))

    def write(self, data: bytes) -> None:
        """Write bytes as they are."""
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """The next reply; notices before it are kept. Raises EOFError at the pipe's end."""
        while (message := self.next_message())["type"] == "changed":
            self.notices.append(message)
        return message

    def next_message(self) -> dict[str, Any]:
        """The next reply or notice. Raises EOFError when the host has closed the pipe."""
        assert self.process.stdout
        header = self.process.stdout.read(4)
        if len(header) < 4:
            raise EOFError
        (length,) = struct.unpack("=I", header)
        reply: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return reply

    def ask(self, message: object) -> dict[str, Any]:
        """Send one message and return its reply."""
        self.send(message)
        return self.receive()

    def close(self, timeout: float = 10) -> int:
        """Close the pipe as a browser does and return the exit status."""
        assert self.process.stdin
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        return self.process.wait(timeout)

    def end(self) -> None:
        """Leave no process and no descriptor behind."""
        self.process.kill()
        self.process.wait()
        self._stderr.close()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(BrokenPipeError):
                pipe and pipe.close()

    def stderr(self) -> str:
        """What the host wrote to its standard error so far."""
        return (self.home / "stderr.txt").read_text(encoding="utf-8", errors="replace")

    def log(self) -> str:
        """What the host wrote to its log so far."""
        return (self.home / "log" / "host.log").read_text(encoding="utf-8")


@contextlib.contextmanager
def running_host(
    home: Path, *arguments: str, module: str = "academic_bubble"
) -> Iterator[HostProcess]:
    """A host that is gone afterwards, whatever happens."""
    host = HostProcess(home, *arguments, module=module)
    try:
        yield host
    finally:
        host.end()
