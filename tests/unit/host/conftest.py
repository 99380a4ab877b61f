"""The dispatcher with the shipped model, asked within one process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.classifier.verdict import Classifier
from academic_bubble.context import Context, Model
from academic_bubble.dispatch import answer
from academic_bubble.handlers import register_all
from academic_bubble.wire import MAX_OUTBOUND

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier.load()


@pytest.fixture
def context(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, classifier: Classifier
) -> Iterator[Context]:
    monkeypatch.setenv("ACADEMIC_BUBBLE_HOME", str(tmp_path))
    register_all()
    context = Context(Model(lambda: classifier))
    yield context
    context.close()


@pytest.fixture
def ask(context: Context) -> Ask:
    def ask(kind: str, **fields: Any) -> dict[str, Any]:
        body = json.dumps({"type": kind, "id": 7, **fields}).encode()
        reply = answer(body, context)
        assert len(reply) <= MAX_OUTBOUND
        read: dict[str, Any] = json.loads(reply)
        assert read["id"] == 7
        return read

    return ask
