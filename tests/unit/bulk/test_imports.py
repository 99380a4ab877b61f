"""The native host never pays for, nor opens a socket through, what whole archives need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("joblib", "distributed", "sklearn", "scipy", "matplotlib", "torch", "academic_bubble.bulk")
PROBE = f"""
import sys
import academic_bubble.serve
from academic_bubble.context import Context
from academic_bubble.handlers import register_all
from academic_bubble.protocol.tweet import Tweet
register_all()
Context().model.get().classify([Tweet(id="1", text="Our preprint is out")])
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_a_live_verdict_imports_none_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr
