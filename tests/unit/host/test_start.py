"""What a browser that has just started the host waits for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.host_process import HELLO

LATER = (
    "academic_bubble.protocol.messages",
    "academic_bubble.protocol.tweet",
    "academic_bubble.handlers.classify",
    "academic_bubble.keeper",
    "numpy",
    "onnxruntime",
)
PROBE = f"""
import json, sys
from academic_bubble.context import Context
from academic_bubble.dispatch import answer
from academic_bubble.handlers import hello
reply = json.loads(answer(sys.stdin.buffer.read(), Context()))
print(json.dumps([reply["type"], [name for name in {LATER} if name in sys.modules]]))
"""


def test_hello_waits_for_no_import_that_it_does_not_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACADEMIC_BUBBLE_HOME", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", PROBE], input=json.dumps(HELLO).encode(), capture_output=True
    )
    assert json.loads(done.stdout) == ["hello_reply", []], done.stderr
