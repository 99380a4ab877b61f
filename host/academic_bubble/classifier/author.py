"""What was seen of an author before, as a bounded step of the probability of professional.

The mean probability of the author's other tweets, shrunk towards the usual share (the Bayesian
mean of a beta prior), moves the logit of the tweet at hand. From fewer than `MIN_TWEETS` nothing
is concluded, and no author moves a verdict by more than `BOUND`. `python -m
models.evaluation.author_context` measures it.
"""

import math

MIN_TWEETS = 8
BOUND = 1.5
USUAL_SHARE = 0.6
USUAL_TWEETS = 2
# Steps are rounded to this: a verdict need not change with every tweet that is seen.
GRAIN = 0.25

_LIMIT = 1e-4


def shift(tweets: int, probability_sum: float) -> float:
    """Return the step of the logit for an author of whom so many other tweets were judged.

    `probability_sum` adds up what the model alone said of them.
    """
    if tweets < MIN_TWEETS:
        return 0.0
    share = (probability_sum + USUAL_TWEETS * USUAL_SHARE) / (tweets + USUAL_TWEETS)
    step = logit(share) - logit(USUAL_SHARE)
    return round(max(-BOUND, min(BOUND, step)) / GRAIN) * GRAIN


def moved(probability: float, step: float) -> float:
    """Return the probability after a step of its logit."""
    return 1 / (1 + math.exp(-(logit(probability) + step))) if step else probability


def logit(probability: float) -> float:
    """Return the logarithm of the odds, finite for 0 and 1 too."""
    inside = min(1 - _LIMIT, max(_LIMIT, probability))
    return math.log(inside / (1 - inside))
