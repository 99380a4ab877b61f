"""Tweets written for this project, with labels: training data that may be shared."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def files() -> list[Path]:
    """Return the files of the corpus, in the order of their names."""
    return sorted(FOLDER.glob("*.jsonl"))


def rows() -> list[dict[str, Any]]:
    """Return every tweet of the corpus as it is written in its file."""
    return [json.loads(line) for path in files() for line in path.read_text("utf-8").splitlines()]
