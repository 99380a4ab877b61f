"""A model is loaded whole or not at all."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from academic_bubble.classifier import artefact
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.errors import ModelDamaged, ModelMissing


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(artefact.model_dir(), tmp_path / "model"))


def edit(folder: Path, **fields: object) -> None:
    spec = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps(spec | fields), encoding="utf-8")


def test_the_shipped_model_names_itself(classifier: Classifier) -> None:
    assert classifier.model_id.startswith("ab-minilm-")
    assert len(classifier.artefact.kinds) == 13


def test_outcome_points_are_in_order(classifier: Classifier) -> None:
    low = classifier.artefact.low
    assert 0 < low["sure"] <= low["balanced"] <= low["likely"] <= classifier.artefact.high < 1


@pytest.mark.parametrize("name", [artefact.ENCODER, artefact.TOKENIZER, artefact.HEADS])
def test_one_changed_byte_is_refused(copy: Path, name: str) -> None:
    content = bytearray((copy / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / name).write_bytes(content)
    with pytest.raises(ModelDamaged):
        Classifier.load(copy)


@pytest.mark.parametrize("name", ["model.json", artefact.ENCODER, artefact.HEADS])
def test_a_missing_file_is_named_as_such(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelMissing):
        Classifier.load(copy)


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "{", '"x"', "\xff"])
def test_a_broken_description_is_refused(copy: Path, text: str) -> None:
    (copy / "model.json").write_text(text, encoding="latin-1")
    with pytest.raises(ModelDamaged):
        artefact.read(copy)


def test_another_format_is_refused(copy: Path) -> None:
    edit(copy, format=artefact.FORMAT + 1)
    with pytest.raises(ModelDamaged):
        artefact.read(copy)


def test_files_that_fit_their_digest_but_not_each_other_are_refused(copy: Path) -> None:
    np.savez(copy / artefact.HEADS, coef=np.zeros((3, 384)), intercept=np.zeros(3))
    restate(copy, artefact.HEADS)
    with pytest.raises(ModelDamaged):
        Classifier.load(copy)


def test_a_pickled_array_is_refused(copy: Path) -> None:
    np.savez(copy / artefact.HEADS, coef=np.array([{}], object), intercept=np.zeros(14))
    restate(copy, artefact.HEADS)
    with pytest.raises(ModelDamaged):
        Classifier.load(copy)


@pytest.mark.parametrize("name", [artefact.ENCODER, artefact.TOKENIZER])
def test_a_file_of_another_kind_is_refused(copy: Path, name: str) -> None:
    (copy / name).write_bytes(b"nothing of use")
    restate(copy, name)
    with pytest.raises(ModelDamaged):
        Classifier.load(copy)


def restate(folder: Path, name: str) -> None:
    """Make the description agree with the file as it is now."""
    import hashlib

    digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    spec = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    edit(folder, files=spec["files"] | {name: {"sha256": digest}})


def test_without_a_data_folder_the_shipped_model_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable() -> Path:
        raise PermissionError

    monkeypatch.setattr("academic_bubble.paths.data_folder", unreachable)
    assert artefact.model_dir() == artefact.shipped_dir()
