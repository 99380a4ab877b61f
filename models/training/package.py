"""Writes the heads and `model.json`, which names every file of the model by its SHA-256."""

import hashlib
import json
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np

from academic_bubble.classifier.artefact import ENCODER, FORMAT, HEADS, REPLAY, TOKENIZER
from models.labels import LABELS
from models.training.heads import Fitted
from models.training.thresholds import Thresholds

LANGUAGES = ("en",)
FILES = (ENCODER, TOKENIZER, HEADS, REPLAY)
# Texts are cut here when served; training cuts a little earlier, for speed.
TOKENS = 128
LIBRARIES = ("numpy", "onnx", "onnxruntime", "scikit-learn", "tokenizers", "torch", "transformers")


@dataclass(frozen=True)
class Origin:
    """Where a model comes from: its date (ISO), recipe and the identity of its label files."""

    created: str
    recipe: dict[str, Any]
    data: list[dict[str, Any]]

    def id_of(self, files: dict[str, dict[str, Any]]) -> str:
        """Return the model's id: family, day, and what tells two builds of one day apart."""
        content = "".join(files[name]["sha256"] for name in (ENCODER, HEADS))
        build = hashlib.sha256(content.encode()).hexdigest()[:4]
        return f"ab-minilm-{self.created.replace('-', '.')}-{build}"


def write_heads(folder: Path, heads: Fitted) -> None:
    """Write the heads as plain float32 arrays."""
    np.savez(folder / HEADS, coef=heads.coef, intercept=heads.intercept)


def write_spec(
    folder: Path, origin: Origin, thresholds: Thresholds, metrics: dict[str, Any]
) -> None:
    """Write `model.json` for the encoder, tokenizer and heads that lie in the folder."""
    files = {name: _file(folder / name) for name in FILES if (folder / name).exists()}
    spec = {
        "format": FORMAT,
        "id": origin.id_of(files),
        "created": origin.created,
        "languages": LANGUAGES,
        "tokens": TOKENS,
        "labels": LABELS,
        "thresholds": asdict(thresholds),
        "files": files,
        "metrics": metrics,
        "data": origin.data,
        "recipe": origin.recipe,
        "libraries": _libraries(folder / "model.json"),
    }
    text = json.dumps(spec, indent=2) + "\n"
    (folder / "model.json").write_text(text, encoding="utf-8")


def _libraries(before: Path) -> dict[str, str]:
    """Return the versions in use; those that only the encoder needs stay as they were noted."""
    found: dict[str, str] = {}
    if before.exists():
        found = json.loads(before.read_text("utf-8")).get("libraries", {})
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found | {"python": platform.python_version()}


def _file(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
