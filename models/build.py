"""Build the classifier's model from labelled tweets: `python -m models.build --labels DIR`.

DIR holds `train.jsonl` and `dev.jsonl`. With `--pool FILE` the encoder also learns what a teacher
said of those tweets (`models.teach`). With `--heads-only` the encoder that lies in the output
folder is kept and only the heads, thresholds and figures are made anew.
"""

import argparse
import json
import random
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from academic_bubble.classifier.artefact import ENCODER, TOKENIZER
from academic_bubble.classifier.encoder import Encoder
from academic_bubble.classifier.heads import Floats
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.evaluation.measures import outcomes
from models.evaluation.judge import judge, measure
from models.labels import LABELS
from models.training import heads, package, replay, soft_labels, thresholds
from models.training.augment import augment, keywords
from models.training.data import Labelled, identity, joined, read, split
from models.training.heads import Fitted, Vectors

MODELS = Path(__file__).parent
BASE = MODELS / "base"
CORPUS = MODELS / "corpus"
SOFT_LABELS = MODELS / "soft_labels.npz"
COST = "quantisation"


@dataclass(frozen=True)
class Sets:
    """Tweets to train on, and two sets of other authors to calibrate with and to choose by.

    `soft` has a teacher's probabilities as targets: only the encoder learns from it. `identities`
    are of the files that all came from.
    """

    train: Labelled
    soft: Labelled
    held_out: Labelled
    dev: Labelled
    identities: list[dict[str, Any]]


def main() -> None:
    """Read the labels, train what is asked for, and write the model."""
    arguments = _arguments()
    sets = _sets(arguments)
    _check(sets)
    arguments.output.mkdir(parents=True, exist_ok=True)
    if arguments.heads_only:
        recipe, exact = _kept_recipe(arguments.output), None
    else:
        recipe, exact = _train_encoder(arguments, sets)
    origin = package.Origin(arguments.date, recipe, sets.identities)
    _make_heads(arguments.output, sets, origin, exact)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.build", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--pool", type=Path, help="the tweets that the teacher labelled")
    parser.add_argument("--output", type=Path, default=BASE, help="folder of the model")
    parser.add_argument("--heads-only", action="store_true", help="keep the encoder")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat())
    return parser.parse_args()


def _sets(arguments: argparse.Namespace) -> Sets:
    files = [arguments.labels / name for name in ("train.jsonl", "dev.jsonl")]
    (train, held_out), dev = split(read(files[0])), read(files[1])
    corpus = {path: read(path) for path in sorted(CORPUS.glob("*.jsonl"))}
    learnt = {files[0]: train, files[1]: joined([]), **corpus}
    soft = joined([])
    if arguments.pool:
        soft = soft_labels.read(SOFT_LABELS, arguments.pool)
        learnt |= {arguments.pool: joined([]), SOFT_LABELS: soft}
    identities = [identity(path, learnt=len(part.texts)) for path, part in learnt.items()]
    return Sets(joined([train, *corpus.values()]), soft, held_out, dev, identities)


def _check(sets: Sets) -> None:
    """Exit with a sentence if the labels cannot be trained on, before time is spent."""
    for label, column in zip(LABELS, sets.train.targets.T, strict=True):
        if not 0 < column.sum() < len(column):
            raise SystemExit(f"train.jsonl needs tweets with and without {label}.")
    if not 0 < sets.held_out.targets[:, 0].sum() < len(sets.held_out.texts):
        raise SystemExit("train.jsonl needs tweets of more authors: one in twenty is held out.")


def _kept_recipe(folder: Path) -> dict[str, Any]:
    """Return the recipe of the encoder that is kept."""
    recipe: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))["recipe"]
    return recipe


def _train_encoder(arguments: argparse.Namespace, sets: Sets) -> tuple[dict[str, Any], Floats]:
    """Write encoder and tokenizer; return the recipe, and vectors before quantisation.

    Those are of the held-out tweets and of `dev`, in this order.
    """
    # Refitting the heads needs no torch, so only this path imports it.
    from models.training import encoder, export

    recipe = replace(encoder.Recipe(), seed=arguments.seed)
    everything = joined([sets.train, sets.soft])
    model, tokenizer = encoder.load(encoder.base_weights(), everything.texts)
    # The words of the labels alone: with the many of the soft ones each is seen too seldom.
    encoder.fine_tune(model, tokenizer, everything, keywords(sets.train), recipe)
    tokenizer.save(str(arguments.output / TOKENIZER))
    export.export(model, arguments.output / ENCODER, tokenizer, sets.train.texts)
    texts = [*sets.held_out.texts, *sets.dev.texts]
    return asdict(recipe), export.float_vectors(model, tokenizer, texts)


def _make_heads(folder: Path, sets: Sets, origin: package.Origin, exact: Floats | None) -> None:
    encoder = Encoder(folder.joinpath, package.TOKENS)
    train, held_out, dev = (
        Vectors(encoder.encode(part.texts), part.targets)
        for part in (_varied(sets.train, origin.recipe["seed"]), sets.held_out, sets.dev)
    )
    chosen_on = Vectors(np.concatenate([held_out.x, dev.x]), np.concatenate([held_out.y, dev.y]))
    fitted = heads.fit(train, chosen_on, seed=origin.recipe["seed"])
    print(f"regularisation C = {fitted.strength}")
    points = thresholds.choose(heads.probabilities(fitted, chosen_on.x), chosen_on.y)
    cost = _kept_cost(folder) if exact is None else _cost(fitted, exact, chosen_on.x)
    package.write_heads(folder, fitted)
    package.write_spec(folder, origin, points, {})
    # Replay and figures are those of the model as served, so it is loaded as the host would.
    served = Classifier.load(folder)
    read_held_out = served.logits(sets.held_out.texts, held_out.x)
    logits = (read_held_out, served.logits(sets.train.texts, train.x))
    replay.write_replay(folder, held_out, train, logits, seed=origin.recipe["seed"])
    figures = {part: _figures(folder, getattr(sets, part)) for part in ("held_out", "dev")}
    package.write_spec(folder, origin, points, {**cost, **figures})


def _varied(data: Labelled, seed: int) -> Labelled:
    """Return the tweets in the changed forms that the encoder saw too."""
    chance = random.Random(seed)  # noqa: S311 - varies texts, keeps no secret
    words = keywords(data)
    texts = [augment(text, chance, words) for text in data.texts]
    return Labelled(texts, data.authors, data.targets)


def _kept_cost(folder: Path) -> dict[str, Any]:
    """Return the cost of quantisation of the encoder that is kept, if it is known."""
    metrics = json.loads((folder / "model.json").read_text("utf-8"))["metrics"]
    return {COST: metrics[COST]} if COST in metrics else {}


def _cost(fitted: Fitted, exact: Floats, served: Floats) -> dict[str, Any]:
    """Return what int8 changes: vectors by cosine, and the probability of professional."""
    lengths = np.linalg.norm(exact, axis=1) * np.linalg.norm(served, axis=1)
    before, after = (heads.probabilities(fitted, vectors)[:, 0] for vectors in (exact, served))
    figures = {
        "mean_cosine": ((exact * served).sum(axis=1) / lengths).mean(),
        "same_side_of_half": ((before >= 0.5) == (after >= 0.5)).mean(),
        "mean_change": np.abs(before - after).mean(),
    }
    return {COST: {name: round(float(value), 4) for name, value in figures.items()}}


def _figures(folder: Path, data: Labelled) -> dict[str, Any]:
    classifier = Classifier.load(folder)
    judged = judge(classifier, data)
    model = classifier.artefact
    figures: dict[str, Any] = {name: asdict(item) for name, item in measure(judged, data).items()}
    for name, low in model.low.items():
        figures[name] = outcomes(judged, low, model.high)
    print(json.dumps(figures, indent=2))
    return {"tweets": len(data.texts), **figures}


if __name__ == "__main__":
    main()
