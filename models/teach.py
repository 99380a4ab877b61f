"""Have a large encoder label a pool of tweets for the small one to learn from.

`python -m models.teach --labels DIR --pool FILE --weights DIR`

The teacher (all-mpnet-base-v2, 110 M weights, Apache-2.0) is fine-tuned on the labels. Its heads
are then fitted anew, on our own tweets of thin kinds too, and the mean of its logits and those of
the model that lies in `base/` goes to `soft_labels.npz`: two that were trained otherwise err less
together (Hinton et al. 2015), and the next model that `python -m models.build` trains from them is
the second of its line (Furlanello et al. 2018). Two cores need more than an hour.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer

from academic_bubble.classifier.heads import Floats
from academic_bubble.classifier.verdict import Classifier
from models.build import BASE, CORPUS, SOFT_LABELS
from models.training import encoder, heads, soft_labels
from models.training.augment import keywords
from models.training.data import joined, read, split
from models.training.encoder import Recipe, SentenceEncoder
from models.training.heads import Vectors

RECIPE = Recipe(epochs=2, encoder_rate=4e-5, head_rate=1e-3, warm_up=0.08, focus=0.0, seed=5)
BATCH = 64


def main() -> None:
    """Train the teacher and keep what it says of the pool."""
    parser = argparse.ArgumentParser(prog="python -m models.teach", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--pool", type=Path, required=True, help="unlabelled tweets, JSON Lines")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base weights")
    parser.add_argument("--count", type=int, default=80_000, help="tweets to label")
    arguments = parser.parse_args()
    train, held_out = split(read(arguments.labels / "train.jsonl"))
    dev = read(arguments.labels / "dev.jsonl")
    chosen = soft_labels.choose(
        soft_labels.read_pool(arguments.pool), train, [held_out, dev], RECIPE.seed
    )
    pool = chosen[: arguments.count]
    model, tokenizer = encoder.load(arguments.weights, train.texts)
    encoder.fine_tune(model, tokenizer, train, keywords(train), RECIPE)
    taught = joined([train, *(read(path) for path in sorted(CORPUS.glob("*.jsonl")))])
    seen, kept = (
        Vectors(vectors(model, tokenizer, part.texts), part.targets) for part in (taught, held_out)
    )
    fitted = heads.fit(seen, kept, seed=RECIPE.seed)
    older = Classifier.load(BASE)

    def answers(texts: list[str]) -> Floats:
        own = vectors(model, tokenizer, texts) @ fitted.coef.T + fitted.intercept
        logits = (own + older.logits(texts, older.encoder.encode(texts))) / 2
        mean: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
        return mean

    for name, data in {"held out": held_out, "dev": dev}.items():
        area = roc_auc_score(data.targets[:, 0], answers(data.texts)[:, 0])
        print(f"{name}: area {area:.3f}", flush=True)
    soft_labels.write(SOFT_LABELS, pool, answers([tweet.text for tweet in pool]))


@torch.no_grad()
def vectors(model: SentenceEncoder, tokenizer: Tokenizer, texts: list[str]) -> Floats:
    """Return the teacher's (n, width) sentence vectors."""
    ids = [item.ids[: RECIPE.tokens] for item in tokenizer.encode_batch(texts)]
    order = sorted(range(len(ids)), key=lambda row: len(ids[row]))
    result = np.empty((len(ids), model.width), np.float32)
    for begin in range(0, len(order), BATCH):
        rows = order[begin : begin + BATCH]
        with encoder.half_precision():
            result[rows] = model(*encoder.padded([ids[row] for row in rows])).float().numpy()
    return result


if __name__ == "__main__":
    main()
