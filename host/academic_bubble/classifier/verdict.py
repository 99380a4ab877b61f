"""Tweets to judgements: text form, vector, probabilities, outcome."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from pathlib import Path
from typing import Literal, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from academic_bubble.classifier import artefact, heads, language
from academic_bubble.classifier.artefact import Artefact
from academic_bubble.classifier.encoder import Encoder
from academic_bubble.classifier.explain import WordEffect, explain
from academic_bubble.classifier.heads import Floats, Heads, logistic
from academic_bubble.classifier.text import TweetText, compose
from academic_bubble.errors import ModelDamaged, ModelMissing

Outcome = Literal["professional", "personal", "unsure"]
Strictness = Literal["sure", "balanced", "likely"]
Reason = Literal["model", "language", "empty"]
Shift = Callable[[Floats, Floats], Floats]
Kind = TypeVar("Kind", bound=str)

BATCH = 64
OWN_DAMAGED = (
    "Your own model is damaged. Make it again with academic-bubble train, "
    "or go back to the shipped one with academic-bubble train --reset."
)


class Tweet(TweetText, Protocol):
    """A tweet with what a judgement needs: its text and the language X gives it."""

    @property
    def lang(self) -> str | None: ...


@dataclass(frozen=True)
class Judgement:
    """What the model says of one tweet.

    `professional` and `scores` (one per kind) are calibrated probabilities. `kinds` are those
    over their thresholds, likeliest first. `reasons` tells what decided: "model"; "language",
    where the model may well be wrong; or "empty", where the figures are neutral.
    """

    outcome: Outcome
    professional: float
    kinds: tuple[str, ...]
    scores: dict[str, float]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Reading:
    """What the encoder and the base heads read of one tweet, before anything personal.

    `vector` (width,) and `logits` (1 + kinds,) are None for a tweet without words.
    """

    vector: NDArray[np.float16] | None
    logits: Floats | None
    is_known: bool


@dataclass(frozen=True)
class Points:
    """The probabilities of professional at which the outcome changes."""

    personal_below: float
    professional_from: float


@dataclass(frozen=True)
class Classifier:
    """The loaded model; safe to call from several threads."""

    artefact: Artefact
    encoder: Encoder
    heads: Heads

    @classmethod
    def load(cls, folder: Path | None = None) -> "Classifier":
        """Verify and load the model (by default the one that judges: one's own, or the shipped).

        Raises ModelMissing or ModelDamaged.
        """
        model_dir = folder or artefact.model_dir()
        try:
            return cls._load(model_dir)
        except (ModelMissing, ModelDamaged) as error:
            if folder is None and model_dir == artefact.own_dir():
                raise ModelDamaged(OWN_DAMAGED) from error
            raise

    @classmethod
    def _load(cls, folder: Path) -> "Classifier":
        model = artefact.read(folder)
        encoder = Encoder(model.verify, model.tokens)
        return cls(model, encoder, heads.load(model.verify(artefact.HEADS), 1 + len(model.kinds)))

    @property
    def model_id(self) -> str:
        """The id that `model.json` gives the model."""
        return self.artefact.id

    def classify(
        self, tweets: Sequence[Tweet], strictness: Strictness = "balanced"
    ) -> list[Judgement]:
        """Return one judgement per tweet, in order."""
        return list(self.stream(tweets, strictness))

    def stream(
        self, tweets: Iterable[Tweet], strictness: Strictness = "balanced"
    ) -> Iterator[Judgement]:
        """Yield one judgement per tweet, in order, reading no more than a batch ahead."""
        source = iter(tweets)
        while batch := list(islice(source, BATCH)):
            yield from self._batch(batch, strictness)

    def probabilities(self, texts: Sequence[str]) -> Floats:
        """Return (n, 14) probabilities of text forms: professional, then the kinds."""
        return logistic(self.logits(texts, self.encoder.encode(texts)))

    def explain(self, tweet: TweetText, shift: Shift | None = None) -> dict[str, list[WordEffect]]:
        """Return how much each of the tweet's words speaks for professional and for each kind.

        By label, the largest effect first. `shift` gives what is added to the logits (n, 14),
        from vectors (n, 384) and their logits.
        """

        def logits(texts: Sequence[str]) -> Floats:
            vectors = self.encoder.encode(texts)
            found = self.logits(texts, vectors)
            return found + shift(vectors, found) if shift else found

        labels = ("professional", *self.artefact.kinds)
        effects = explain(logits, compose(tweet)) or [[] for _ in labels]
        return dict(zip(labels, effects, strict=True))

    def read(self, tweets: Sequence[Tweet]) -> list[Reading]:
        """Return what the model reads of each tweet, in order: all that is slow of a verdict."""
        texts = [compose(tweet) for tweet in tweets]
        worded = [any(sign.isalnum() for sign in text) for text in texts]
        kept = list(compress(texts, worded))
        vectors = self.encoder.encode(kept)
        rows = iter(zip(vectors.astype(np.float16), self.logits(kept, vectors), strict=True))
        return [
            Reading(*next(rows), language.is_known(tweet.lang, text, self.artefact.languages))
            if has_words
            else Reading(None, None, True)
            for tweet, text, has_words in zip(tweets, texts, worded, strict=True)
        ]

    def decide(
        self, reading: Reading, strictness: Strictness = "balanced", shift: Floats | None = None
    ) -> Judgement:
        """Return the judgement of a reading, after adding `shift` (14,) to its logits."""
        if reading.logits is None:
            return self._empty()
        row = logistic(reading.logits if shift is None else reading.logits + shift)
        return self._judge(reading.is_known, row, self.points(strictness))

    def likely(self, scores: Mapping[Kind, float]) -> tuple[Kind, ...]:
        """Return the kinds over their thresholds, likeliest first."""
        thresholds = self.artefact.kind_thresholds
        kinds = [kind for kind, score in scores.items() if score >= thresholds[kind]]
        return tuple(sorted(kinds, key=lambda kind: -scores[kind]))

    def points(self, strictness: Strictness = "balanced") -> Points:
        """Return where the outcome changes at this strictness."""
        return Points(self.artefact.low[strictness], self.artefact.high)

    def _batch(self, tweets: Sequence[Tweet], strictness: Strictness) -> list[Judgement]:
        return [self.decide(reading, strictness) for reading in self.read(tweets)]

    def logits(self, texts: Sequence[str], vectors: Floats) -> Floats:
        """Return the base model's logits (n, 14) of text forms and their vectors (n, 384)."""
        return self.heads.logits(vectors)

    def _judge(self, is_known: bool, row: Floats, points: Points) -> Judgement:
        model = self.artefact
        professional, *rest = (round(float(value), 4) for value in row)
        scores = dict(zip(model.kinds, rest, strict=True))
        if not is_known:
            return Judgement("unsure", professional, (), scores, ("language",))
        outcome = _outcome(professional, points)
        kinds = () if outcome == "personal" else self.likely(scores)
        return Judgement(outcome, professional, kinds, scores, ("model",))

    def _empty(self) -> Judgement:
        return Judgement("unsure", 0.5, (), dict.fromkeys(self.artefact.kinds, 0.0), ("empty",))


def _outcome(professional: float, points: Points) -> Outcome:
    if professional >= points.professional_from:
        return "professional"
    return "personal" if professional < points.personal_below else "unsure"
