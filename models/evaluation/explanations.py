"""Whether *why* names the words that matter: `python -m models.evaluation.explanations --labels DIR`.

Takes out of each tweet of dev the words that count most for its verdict, and prints by how much
the log-odds of the verdict fall; and what is left of them where only these words are kept. For the
explanation that is served, for leaving out one word at a time, and for words drawn at random.
"""  # noqa: E501 - the command in one line

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from academic_bubble.classifier.explain import WordEffect, bare, explain
from academic_bubble.classifier.heads import Floats
from academic_bubble.classifier.verdict import Classifier
from models.training.data import read

TWEETS = 120
LEAST_WORDS = 8
COUNTS = (1, 3, 5)

LogOdds = Callable[[Sequence[str]], Floats]
Way = Callable[[LogOdds, str], list[WordEffect]]


def main() -> None:
    """Print how far the verdicts rest on the words that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    texts = read(parser.parse_args().labels / "dev.jsonl").texts
    random = np.random.default_rng(0)
    chosen = [text for text in random.permutation(texts) if len(text.split()) >= LEAST_WORDS]
    classifier = Classifier.load()

    def log_odds(forms: Sequence[str]) -> Floats:
        return classifier.logits(forms, classifier.encoder.encode(forms))[:, 0]

    def served(log_odds: LogOdds, form: str) -> list[WordEffect]:
        return explain(lambda forms: log_odds(forms)[:, None], form)[0]

    def draw(_: LogOdds, form: str) -> list[WordEffect]:
        return [WordEffect(name, 1) for name in random.permutation(sorted(_names(form)))]

    headings = [f"{way} {count}" for way in ("without", "only") for count in COUNTS]
    print(f"{f'log-odds, mean of {TWEETS} tweets':32}" + "".join(f"{one:>12}" for one in headings))
    for name, way in {"served": served, "one at a time": one_at_a_time, "at random": draw}.items():
        rows = [_fall(log_odds, way, str(form)) for form in chosen[:TWEETS]]
        print(f"{name:32}" + "".join(f"{value:12.2f}" for value in np.mean(rows, axis=0)))


def one_at_a_time(log_odds: LogOdds, form: str) -> list[WordEffect]:
    """Return the effect of each word, in log-odds: the whole text's less those without it."""
    names = sorted(_names(form))
    whole, *rest = log_odds([form, *(_keep(form, _names(form) - {name}) for name in names)])
    return [WordEffect(name, float(whole - left)) for name, left in zip(names, rest, strict=True)]


def _fall(log_odds: LogOdds, way: Way, form: str) -> list[float]:
    """Return the falls without the most telling words, then the log-odds of these alone."""
    (whole,) = log_odds([form])
    side = np.sign(whole)
    effects = sorted(way(log_odds, form), key=lambda item: -side * item.effect)
    telling = [{bare(item.word).casefold() for item in effects[:count]} for count in COUNTS]
    without = log_odds([_keep(form, _names(form) - words) for words in telling])
    alone = log_odds([_keep(form, words) for words in telling])
    return [*(side * (whole - without)), *(side * alone)]


def _names(form: str) -> set[str]:
    return {bare(word).casefold() for word in form.split()}


def _keep(form: str, names: set[str]) -> str:
    return " ".join(word for word in form.split() if bare(word).casefold() in names)


if __name__ == "__main__":
    main()
