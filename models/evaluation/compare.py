"""What ships against simpler models: `python -m models.evaluation.compare --labels DIR`.

Trained on `train.jsonl` as the shipped model was (one author in twenty held out, to calibrate),
measured on `dev.jsonl`; thresholds are chosen on both sets of authors not trained on, as those of
the shipped model are. `--model NAME=FOLDER` adds another artefact. Prints a Markdown table.
"""

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union

from academic_bubble.classifier.artefact import ENCODER, TOKENIZER, shipped_dir
from academic_bubble.classifier.encoder import Encoder
from academic_bubble.classifier.heads import Floats
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.evaluation.bootstrap import Figure, intervals
from academic_bubble.evaluation.judged import Judged
from academic_bubble.evaluation.measures import MEASURES, outcomes
from academic_bubble.protocol.base import KINDS
from models.evaluation.judge import judge
from models.training import heads, thresholds
from models.training.data import Labelled, read, split
from models.training.heads import Vectors

SEED = 11
HEADS = {
    "accuracy": "accuracy",
    "auc": "AUC",
    "lost_at_80_caught": "lost where 80 % are caught",
    "professional_called_personal": "hidden",
    "personal_called_personal": "caught",
    "kinds_macro_f1": "kinds macro F1",
    "kinds_micro_f1": "micro F1",
    "calibration_error": "ECE",
}
Row = dict[str, Figure]


def main() -> None:
    """Print one row a model; hidden and caught are those of the balanced point."""
    arguments = _arguments()
    train, held_out = split(read(arguments.labels / "train.jsonl"))
    dev = read(arguments.labels / "dev.jsonl")
    rows = {
        "tf-idf of words and characters + LR": partial(_with_points, _tfidf, train, held_out, dev),
        "MiniLM frozen, int8 + LR": partial(_with_points, _frozen, train, held_out, dev),
    }
    for name, folder in arguments.model:
        rows[name] = partial(_artefact, folder, dev)
    rows["what ships"] = partial(_artefact, shipped_dir(), dev)
    print(f"| model | {' | '.join(HEADS.values())} |\n{'| --- ' * (1 + len(HEADS))}|", flush=True)
    for name, measure in rows.items():
        row = measure()
        print(f"| {name} | {' | '.join(_cell(row[head]) for head in HEADS)} |", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m models.evaluation.compare",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--model", type=_named, action="append", default=[], metavar="NAME=FOLDER")
    return parser.parse_args()


def _named(text: str) -> tuple[str, Path]:
    name, sign, folder = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError("give NAME=FOLDER")
    return name, Path(folder)


def _cell(figure: Figure) -> str:
    return f"{figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}]"


def _with_points(
    fit: Callable[[Labelled, Labelled], Callable[[list[str]], Floats]],
    train: Labelled,
    held_out: Labelled,
    dev: Labelled,
) -> Row:
    """Train a model of probabilities (n, 14) of texts, choose its points, and measure it."""
    predict = fit(train, held_out)
    on_held_out, on_dev = predict(held_out.texts), predict(dev.texts)
    points = thresholds.choose(
        np.concatenate([on_held_out, on_dev]), np.concatenate([held_out.targets, dev.targets])
    )
    shown = on_dev[:, 1:] >= np.asarray([points.kinds[kind] for kind in KINDS])
    low = points.low["balanced"]
    return _row(Judged(on_dev, dev.targets, shown & (on_dev[:, :1] >= low)), dev, low, points.high)


def _artefact(folder: Path, dev: Labelled) -> Row:
    classifier = Classifier.load(folder)
    points = classifier.points("balanced")
    return _row(judge(classifier, dev), dev, points.personal_below, points.professional_from)


def _row(judged: Judged, data: Labelled, low: float, high: float) -> Row:
    def compute(some: Judged) -> dict[str, float]:
        measured = {name: measure(some) for name, measure in MEASURES.items()}
        return measured | outcomes(some, low, high)

    return intervals(judged, data.authors, compute)


def _tfidf(train: Labelled, _: Labelled) -> Callable[[list[str]], Floats]:
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), min_df=5, sublinear_tf=True),
    )
    model = make_pipeline(features, OneVsRestClassifier(LogisticRegression(C=4, max_iter=300)))
    model.fit(train.texts, train.targets)
    return lambda texts: np.asarray(model.predict_proba(texts), np.float32)


def _frozen(train: Labelled, held_out: Labelled) -> Callable[[list[str]], Floats]:
    encode = _frozen_encoder(train)
    fitted = heads.fit(
        Vectors(encode(train.texts), train.targets),
        Vectors(encode(held_out.texts), held_out.targets),
        seed=SEED,
    )
    return lambda texts: heads.probabilities(fitted, encode(texts))


def _frozen_encoder(train: Labelled) -> Callable[[list[str]], Floats]:
    """The encoder as it is before fine-tuning, served as the shipped one is."""
    try:
        from models.training import encoder, export
        from models.training.package import TOKENS
    except ImportError as error:
        raise SystemExit(
            "The frozen encoder needs torch: pip install academic-bubble[train]"
        ) from error
    model, tokenizer = encoder.load(encoder.base_weights(), train.texts)
    with tempfile.TemporaryDirectory() as folder:
        tokenizer.save(str(Path(folder, TOKENIZER)))
        export.export(model, Path(folder, ENCODER), tokenizer, train.texts)
        return Encoder(Path(folder).joinpath, TOKENS).encode


if __name__ == "__main__":
    main()
