"""See that the registered host really answers, as a browser would."""

from __future__ import annotations

import io
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from academic_bubble.errors import BubbleError
from academic_bubble.protocol.base import PROTOCOL_MAX, PROTOCOL_MIN
from academic_bubble.serve import CHROMIUM_ORIGIN
from academic_bubble.wire import read_frame, write_frame
from install.commands import open_log
from install.errors import InstallError
from install.launch.host import surroundings

PATIENCE_S: Final = 60
HELLO: Final = {
    "type": "hello",
    "id": 1,
    "protocol": {"min": PROTOCOL_MIN, "max": PROTOCOL_MAX},
    "client": "install",
}


def host_version(program: Path) -> str:
    """Start the host in a home of its own, greet it and return its version.

    Raises:
        InstallError: it did not start, or did not answer.
    """
    with tempfile.TemporaryDirectory(prefix="academic-bubble-") as folder, open_log() as log:
        home = Path(folder)
        try:
            answer = subprocess.run(
                [program, CHROMIUM_ORIGIN],
                input=_hello(),
                stdout=subprocess.PIPE,
                stderr=log,
                env=surroundings(home, home),
                timeout=PATIENCE_S,
            ).stdout
            reply: dict[str, Any] = json.loads(read_frame(io.BytesIO(answer)) or b"{}")
            return str(reply["host_version"])
        except (OSError, subprocess.SubprocessError, BubbleError, ValueError, KeyError) as error:
            raise InstallError(
                f"The host {program} does not answer ({type(error).__name__}): "
                "delete the folder .venv and install again."
            ) from error


def _hello() -> bytes:
    frame = io.BytesIO()
    write_frame(frame, json.dumps(HELLO).encode())
    return frame.getvalue()
