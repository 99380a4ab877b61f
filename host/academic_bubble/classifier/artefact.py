"""The model's files: where they are, what they hold, and whether they are whole."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academic_bubble import paths
from academic_bubble.errors import ModelDamaged, ModelMissing

FORMAT = 1
DESCRIPTION = "model.json"
ENCODER, TOKENIZER, HEADS = "encoder.onnx", "tokenizer.json", "heads.npz"
# Only learning from corrections needs it.
REPLAY = "replay.npz"
PROFESSIONAL = "professional"
STRICTNESS = ("sure", "balanced", "likely")

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Artefact:
    """What `model.json` says of a model, and the folder that its files are in.

    `low` holds a probability of professional per strictness, below which a tweet is personal;
    from `high` on it is professional. `kind_thresholds` are probabilities, one per kind.
    """

    folder: Path
    id: str
    kinds: tuple[str, ...]
    languages: frozenset[str]
    tokens: int
    low: Mapping[str, float]
    high: float
    kind_thresholds: Mapping[str, float]
    digests: Mapping[str, str]

    def verify(self, name: str) -> Path:
        """Return the path of one of the model's files, once its SHA-256 is the stated one.

        Raises ModelMissing or ModelDamaged.
        """
        if name not in self.digests:
            raise ModelMissing
        path = self.folder / name
        digest = hashlib.sha256()
        try:
            with path.open("rb", buffering=0) as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError as error:
            raise ModelMissing from error
        if digest.hexdigest() != self.digests[name]:
            raise ModelDamaged
        return path


def model_dir() -> Path:
    """Return the folder of the model that judges: one's own if there is one, or the shipped."""
    try:
        own = own_dir()
        has_own = (own / DESCRIPTION).is_file()
    except OSError:
        # Posts are judged without a data folder too; what is wrong with it is told elsewhere.
        return shipped_dir()
    return own if has_own and not _is_of_other_format(own) else shipped_dir()


def own_is_set_aside() -> bool:
    """Return whether one's own model is of a format this version cannot read, so does not judge.

    A damaged one is not set aside: it is refused.
    """
    try:
        return _is_of_other_format(own_dir())
    except OSError:
        return False


def _is_of_other_format(folder: Path) -> bool:
    """Return whether the folder's `model.json` states, readably, a format that is not ours."""
    try:
        form = json.loads((folder / DESCRIPTION).read_bytes())["format"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return type(form) is int and form != FORMAT


def own_dir() -> Path:
    """Return where one's own model lies, made by `academic-bubble train`; it may not exist."""
    return paths.data_folder() / "model"


def shipped_dir() -> Path:
    """Return the folder of the shipped model: the wheel's own, or the checkout's."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "model"
    return packaged if packaged.is_dir() else package.parents[1] / "models" / "base"


def read(folder: Path | None = None) -> Artefact:
    """Read `model.json` of the folder (by default that of the model that judges).

    Raises ModelMissing without the file, ModelDamaged if it is not a model of this format.
    """
    folder = folder or model_dir()
    try:
        content = (folder / DESCRIPTION).read_bytes()
    except OSError as error:
        raise ModelMissing from error
    try:
        return _parse(folder, json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelDamaged from error


def _parse(folder: Path, spec: Any) -> Artefact:
    labels = tuple(spec["labels"])
    points = spec["thresholds"]
    if spec["format"] != FORMAT or labels[0] != PROFESSIONAL:
        raise ValueError
    return Artefact(
        folder=folder,
        id=str(spec["id"]),
        kinds=labels[1:],
        languages=frozenset(spec["languages"]),
        tokens=int(spec["tokens"]),
        low={name: float(points["low"][name]) for name in STRICTNESS},
        high=float(points["high"]),
        kind_thresholds={kind: float(points["kinds"][kind]) for kind in labels[1:]},
        digests={name: str(file["sha256"]) for name, file in spec["files"].items()},
    )
