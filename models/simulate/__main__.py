"""What corrections are worth: `python -m models.simulate --labels DIR`.

Users whose taste differs from the base model's correct 10 or 30 of the tweets that it shows them
wrongly; printed is what becomes of the mistakes of that sort that are left, and of everything else.
They are by authors that the model has not seen; half of those authors are replayed, as the
held-out ones are in the shipped base set, and users are simulated on the other half.
"""

import argparse
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import numpy as np

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.learning.replay import Replay
from models.simulate.session import Outcome, Tweets, session
from models.simulate.users import User, users
from models.training.data import Labelled, halves, joined, read, split
from models.training.replay import SIZE

COUNTS = (10, 30)
HEAD = "| taste | corrections | users | mended | accuracy of all | of all other tweets | refused |"


def main() -> None:
    """Print one line per group of users and number of corrections, and, if asked, per user."""
    arguments = _arguments()
    train, held_out = split(read(arguments.labels / "train.jsonl"))
    unseen = joined([held_out, read(arguments.labels / "dev.jsonl")])
    classifier = Classifier.load(arguments.model)
    known, own = halves(unseen)
    tweets, replay = _tweets(classifier, own), _replay(classifier, known, train, arguments.seed)
    print(f"{classifier.model_id}, {len(own.texts)} tweets, {arguments.rounds} rounds\n")
    print(HEAD + "\n" + "| --- " * 7 + "|")
    everybody = users(own)
    groups = {
        group: [one for one in everybody if one.group == group]
        for group in ("kind", "jargon", "author")
    }
    for group, members in groups.items():
        for count in COUNTS:
            found = [
                (user, outcomes)
                for user in members
                if (outcomes := list(_outcomes(user, tweets, replay, count, arguments)))
            ]
            if arguments.each:
                for user, outcomes in found:
                    _print(f"{group}: {user.name}", count, [outcomes])
            _print(group, count, [outcomes for _, outcomes in found])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.simulate", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True, help="folder of the label files")
    parser.add_argument("--model", type=Path, help="folder of the model; default: the shipped one")
    parser.add_argument("--rounds", type=int, default=5, help="draws per user")
    parser.add_argument("--each", action="store_true", help="a line per user too")
    parser.add_argument("--seed", type=int, default=11)
    return parser.parse_args()


def _tweets(classifier: Classifier, data: Labelled) -> Tweets:
    vectors = classifier.encoder.encode(data.texts)
    logits = classifier.logits(data.texts, vectors)
    return Tweets(vectors, logits, data.targets[:, 0] > 0, np.asarray(data.authors))


def _replay(classifier: Classifier, known: Labelled, train: Labelled, seed: int) -> Replay:
    chance = np.random.default_rng(seed)
    more = min(SIZE - len(known.texts), len(train.texts))
    drawn = joined([known, train.take(chance.choice(len(train.texts), more, replace=False))])
    vectors = classifier.encoder.encode(drawn.texts)
    is_new = np.arange(len(drawn.texts)) < len(known.texts)
    return Replay(vectors, classifier.logits(drawn.texts, vectors), drawn.targets, is_new)


def _outcomes(
    user: User, tweets: Tweets, replay: Replay, count: int, arguments: argparse.Namespace
) -> Iterator[Outcome]:
    for round_ in range(arguments.rounds):
        outcome = session(user, tweets, replay, count, arguments.seed + round_)
        if outcome is not None:
            yield outcome


def _print(name: str, count: int, found: list[list[Outcome]]) -> None:
    """Print the mean over users of their means over rounds."""
    if not found:
        return
    by_user = np.asarray(
        [np.mean([astuple(one) for one in outcomes], axis=0) for outcomes in found]
    )
    mended, all_before, all_after, others_before, others_after, refused = by_user.mean(axis=0)
    print(
        f"| {name} | {count} | {len(found)} | {mended:.0%} "
        f"| {all_before:.3f} → {all_after:.3f} | {others_before:.3f} → {others_after:.3f} "
        f"| {refused:.0%} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
