"""The shipped model, loaded once, and tweets to ask it about."""

import pytest

from academic_bubble.classifier.verdict import Classifier


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier.load()
