"""An author's other tweets move a verdict, within bounds, and only from enough of them."""

import pytest

from academic_bubble.classifier import author


def test_few_tweets_say_nothing() -> None:
    assert author.shift(author.MIN_TWEETS - 1, 0.0) == 0


def test_a_usual_author_moves_nothing() -> None:
    assert author.shift(20, 20 * author.USUAL_SHARE) == 0


def test_more_professional_tweets_move_further_up_to_the_bound() -> None:
    steps = [author.shift(20, 20 * share) for share in (0, 0.1, 0.4, 0.6, 0.8, 1)]
    assert steps == sorted(steps)
    assert (steps[0], steps[-1]) == (-author.BOUND, author.BOUND)


def test_eight_tweets_weigh_less_than_eighty() -> None:
    assert abs(author.shift(8, 8 * 0.4)) <= abs(author.shift(80, 80 * 0.4))


@pytest.mark.parametrize("probability", [0.0, 0.3, 1.0])
def test_the_step_is_one_of_the_logit(probability: float) -> None:
    assert author.moved(probability, 0) == probability
    assert author.moved(probability, 1.0) > author.moved(probability, -1.0)
    assert author.moved(0.5, 1.0) == pytest.approx(0.7311, abs=1e-4)
