"""Emoji for a vocabulary that has none: each takes one of BERT's unused slots."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import torch
from tokenizers import Tokenizer

# An emoji seen in fewer tweets than this cannot be learned.
MIN_TWEETS = 3


def add_emoji(tokenizer_file: Path, texts: Iterable[str]) -> tuple[Tokenizer, dict[str, int]]:
    """Return the tokenizer with the texts' frequent emoji, and the slot each one took."""
    spec = json.loads(tokenizer_file.read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = spec["model"]["vocab"]
    free = sorted((slot, word) for word, slot in vocabulary.items() if word.startswith("[unused"))
    taken: dict[str, int] = {}
    for emoji, (slot, word) in zip(_frequent(texts, vocabulary), free, strict=False):
        del vocabulary[word]
        vocabulary[emoji] = taken[emoji] = slot
    spec["truncation"] = spec["padding"] = None
    return Tokenizer.from_str(json.dumps(spec, ensure_ascii=False)), taken


@torch.no_grad()
def name_embeddings(embeddings: torch.Tensor, tokenizer: Tokenizer, slots: dict[str, int]) -> None:
    """Start each emoji's row of embeddings (vocabulary, width) at the mean of its name's words."""
    for emoji, slot in slots.items():
        name = " ".join(unicodedata.name(sign, "") for sign in emoji).lower()
        if ids := tokenizer.encode(name, add_special_tokens=False).ids:
            embeddings[slot] = embeddings[ids].mean(dim=0)


def _frequent(texts: Iterable[str], vocabulary: dict[str, int]) -> list[str]:
    tweets = Counter(word for text in texts for word in set(text.split()) if _is_emoji(word))
    ranked = sorted(tweets.items(), key=lambda item: (-item[1], item[0]))
    return [word for word, count in ranked if count >= MIN_TWEETS and word not in vocabulary]


def _is_emoji(word: str) -> bool:
    return len(word) <= 2 and all(unicodedata.category(sign) == "So" for sign in word)
