"""Have a large encoder label a pool of tweets for the small one to learn from.

`python -m models.teach --labels DIR --pool FILE --weights DIR`

The teacher (all-mpnet-base-v2, 110 M weights, Apache-2.0) is fine-tuned on the labels; what it
says of tweets of the pool goes to `soft_labels.npz`, from which `python -m models.build` trains the
small encoder. Two cores need about an hour.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer
from torch import nn

from models.build import SOFT_LABELS
from models.training import encoder, soft_labels
from models.training.data import Labelled, read, split
from models.training.encoder import Recipe, SentenceEncoder
from models.training.soft_labels import PoolTweet

RECIPE = Recipe(epochs=2, encoder_rate=4e-5, head_rate=1e-3, warm_up=0.08, seed=5)
BATCH = 64


def main() -> None:
    """Train the teacher and keep what it says of the pool."""
    parser = argparse.ArgumentParser(prog="python -m models.teach", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--pool", type=Path, required=True, help="unlabelled tweets, JSON Lines")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base weights")
    parser.add_argument("--count", type=int, default=45_000, help="tweets to label")
    arguments = parser.parse_args()
    train, held_out = split(read(arguments.labels / "train.jsonl"))
    labelled = {text for name in ("train", "dev") for text in _texts(arguments.labels, name)}
    pool = choose(list(soft_labels.read_pool(arguments.pool)), train, labelled, arguments.count)
    model, tokenizer = encoder.load(arguments.weights, train.texts)
    head = encoder.fine_tune(model, tokenizer, train, RECIPE)
    for name, data in {"held out": held_out, "dev": read(arguments.labels / "dev.jsonl")}.items():
        said = probabilities(model, head, tokenizer, data.texts)[:, 0]
        print(f"{name}: area {roc_auc_score(data.targets[:, 0], said):.3f}", flush=True)
    answers = probabilities(model, head, tokenizer, [tweet.text for tweet in pool])
    soft_labels.write(SOFT_LABELS, pool, answers)


def choose(
    pool: list[PoolTweet], train: Labelled, labelled: set[str], count: int
) -> list[PoolTweet]:
    """Return `count` tweets without a label, those of authors without any label first."""
    known = set(train.authors)
    order = np.random.default_rng(RECIPE.seed).permutation(len(pool))
    free = [pool[place] for place in order if pool[place].text not in labelled]
    return sorted(free, key=lambda tweet: tweet.author in known)[:count]


@torch.no_grad()
def probabilities(
    model: SentenceEncoder, head: nn.Module, tokenizer: Tokenizer, texts: list[str]
) -> NDArray[np.float32]:
    """Return the teacher's (n, 14) probabilities."""
    ids = [item.ids[: RECIPE.tokens] for item in tokenizer.encode_batch(texts)]
    order = sorted(range(len(ids)), key=lambda row: len(ids[row]))
    answers: list[torch.Tensor] = []
    for begin in range(0, len(order), BATCH):
        padded = encoder.padded([ids[row] for row in order[begin : begin + BATCH]])
        with encoder.half_precision():
            vectors = model(*padded)
        answers.append(torch.sigmoid(head(vectors.float())))
    result = torch.empty(len(ids), answers[0].shape[1])
    result[torch.tensor(order)] = torch.cat(answers)
    answered: NDArray[np.float32] = result.numpy()
    return answered


def _texts(labels: Path, name: str) -> list[str]:
    return read(labels / f"{name}.jsonl").texts


if __name__ == "__main__":
    main()
