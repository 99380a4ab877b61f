"""A copy of the shipped model whose base set is small, so that a fit takes a moment."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from academic_bubble.classifier import artefact
from academic_bubble.classifier.verdict import Classifier

KEPT = 600


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped") / "model"
    shutil.copytree(artefact.shipped_dir(), folder)
    with np.load(folder / artefact.REPLAY) as file:
        arrays = {name: file[name][:KEPT] for name in file.files}
    np.savez(folder / artefact.REPLAY, **arrays)
    spec = json.loads((folder / artefact.DESCRIPTION).read_text(encoding="utf-8"))
    digest = hashlib.sha256((folder / artefact.REPLAY).read_bytes()).hexdigest()
    spec["files"][artefact.REPLAY]["sha256"] = digest
    (folder / artefact.DESCRIPTION).write_text(json.dumps(spec), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def base(shipped: Path) -> Classifier:
    return Classifier.load(shipped)


@pytest.fixture(autouse=True)
def ship(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That copy is what ships, for this test."""
    monkeypatch.setattr(artefact, "shipped_dir", lambda: shipped)
