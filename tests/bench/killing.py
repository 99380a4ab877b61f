"""Kills the host at random moments, 200 times, and counts what was acknowledged and then lost.

Run as ``python -m tests.bench.killing [ROUNDS]``. The unit tests do the same for a few rounds.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from tests.killing import kill_while_adding

ROUNDS = 200


def main(rounds: int) -> int:
    """Print the outcome; 1 if anything acknowledged was lost."""
    seed = random.randrange(1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_while_adding(Path(folder) / "home", rounds, seed)
    print(
        f"{outcome.rounds} kills (seed {seed}): {len(outcome.acknowledged)} adds and "
        f"{len(outcome.removed)} removals acknowledged, {len(outcome.lost)} lost"
    )
    return 1 if outcome.lost else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
