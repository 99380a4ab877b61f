"""Writes one's own model beside or in place of another, in one step."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier.artefact import DESCRIPTION, HEADS, REPLAY, Artefact
from academic_bubble.errors import ModelDamaged, OutputRefused
from academic_bubble.training.check import Worth
from academic_bubble.training.fit import Change


def write(base: Artefact, change: Change, worth: Worth, data: list[Any], folder: Path) -> str:
    """Write the base model with changed heads to a folder; return its id.

    Raises OutputRefused, and ModelMissing or ModelDamaged for the base model.
    """
    with _replacing(folder) as new:
        for name in base.digests:
            shutil.copyfile(base.verify(name), new / name)
        _change_heads(new / HEADS, change)
        _change_replay(new / REPLAY, change)
        spec = json.loads((base.folder / DESCRIPTION).read_text("utf-8"))
        files = {name: _file(new / name) for name in base.digests}
        own_id = f"{base.id}+own.{files[HEADS]['sha256'][:8]}"
        spec |= {
            "id": own_id,
            "base": base.id,
            "created": datetime.now(UTC).date().isoformat(),
            "files": files,
            "metrics": {"own": asdict(worth)},
            "data": [*spec.get("data", []), *data],
        }
        (new / DESCRIPTION).write_text(json.dumps(spec, indent=2) + "\n", "utf-8")
    return own_id


def remove(folder: Path) -> bool:
    """Remove one's own model; return whether there was one. Raises OutputRefused."""
    if not (folder / DESCRIPTION).is_file():
        return False
    try:
        # Without its description it is no model, so a half removed one is never loaded.
        (folder / DESCRIPTION).unlink()
        shutil.rmtree(folder)
    except OSError as error:
        raise OutputRefused(f"{folder} cannot be removed ({error.strerror}).") from error
    return True


def _change_heads(path: Path, change: Change) -> None:
    arrays = _arrays(path)
    if "coef" not in arrays or arrays["coef"].shape != change.coef.shape:
        raise ModelDamaged
    arrays["coef"] = (arrays["coef"] + change.coef).astype(np.float32)
    arrays["intercept"] = (arrays["intercept"] + change.intercept).astype(np.float32)
    np.savez(path, **arrays)  # type: ignore[arg-type]  # numpy has a flag of its own there


def _change_replay(path: Path, change: Change) -> None:
    """Have the base set say what the changed heads say of it."""
    arrays = _arrays(path)
    vectors = arrays["vectors"].astype(np.float32)
    logits = arrays["logits"] + vectors @ change.coef.T + change.intercept
    arrays["logits"] = logits.astype(np.float16)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]  # as above


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """Give a new folder that takes the place of the old one at the end, or is gone."""
    new, old = (folder.with_name(f"{folder.name}.{suffix}") for suffix in ("new", "old"))
    try:
        if folder.exists() and not (folder / DESCRIPTION).is_file() and any(folder.iterdir()):
            raise OutputRefused(f"{folder} holds something else than a model.")
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700, parents=True)
        yield new
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise OutputRefused(f"{folder} cannot be written ({error.strerror}).") from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _file(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
