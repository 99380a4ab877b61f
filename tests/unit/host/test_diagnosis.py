"""What the settings page shows of the host itself: the end of its log, the model's figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from academic_bubble import paths
from academic_bubble.classifier import artefact
from academic_bubble.context import Context
from academic_bubble.errors import ModelDamaged
from academic_bubble.handlers.host_log import MAX_LINE, READ_BYTES, host_log
from academic_bubble.handlers.model_card import model_card
from academic_bubble.log import LOG_FILE
from academic_bubble.protocol.host_log import HostLogReply, HostLogRequest
from academic_bubble.protocol.model_card import ModelCardReply, ModelCardRequest

CARD = ModelCardRequest(type="model_card", id=1)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACADEMIC_BUBBLE_HOME", str(tmp_path))
    return tmp_path


def tail(lines: int) -> tuple[str, ...]:
    reply = host_log(HostLogRequest(type="host_log", id=1, lines=lines), Context())
    assert isinstance(reply, HostLogReply)
    return reply.lines


def card_of_the_model() -> ModelCardReply:
    reply = model_card(CARD, Context())
    assert isinstance(reply, ModelCardReply)
    return reply


def write_log(content: bytes) -> None:
    (paths.log_dir() / LOG_FILE).write_bytes(content)


def test_without_a_log_there_are_no_lines() -> None:
    assert tail(10) == ()


def test_the_last_lines_oldest_first() -> None:
    write_log(b"one\ntwo\nthree\n")
    assert tail(2) == ("two", "three")
    assert tail(9) == ("one", "two", "three")


def test_of_a_long_log_only_whole_lines_of_its_end() -> None:
    line = b"x" * 99 + b"\n"
    write_log(b"first\n" + line * (READ_BYTES // 100 + 10))
    lines = tail(500)
    assert len(lines) == 500
    assert set(lines) == {"x" * 99}


def test_a_damaged_or_endless_line_does_no_harm() -> None:
    write_log(b"\xff\xfe\n" + b"y" * 5_000)
    first, second = tail(5)
    assert first == "\ufffd\ufffd"
    assert second == "y" * MAX_LINE


def test_the_card_has_the_figures_of_the_shipped_model() -> None:
    spec = json.loads((artefact.model_dir() / "model.json").read_bytes())
    card = card_of_the_model()
    figures = spec["metrics"]["held_out"]
    assert (card.model, card.tweets) == (spec["id"], figures["tweets"])
    assert {one.name: one.value for one in card.measures} == {
        name: figures[name]["value"] for name in (one.name for one in card.measures)
    }
    assert [point.strictness for point in card.points] == ["sure", "balanced", "likely"]
    assert card.learnt_from == sum(part["learnt"] for part in spec["data"]) > 100_000


def shipped_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
    spec = json.loads((artefact.model_dir() / "model.json").read_bytes())
    (tmp_path / "model.json").write_text(json.dumps({**spec, **changes}), encoding="utf-8")
    monkeypatch.setattr(artefact, "model_dir", lambda: tmp_path)


def test_a_model_without_figures_has_an_empty_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped_with(tmp_path, monkeypatch, metrics={}, data=[])
    card = card_of_the_model()
    assert (card.tweets, card.measures, card.points, card.learnt_from) == (0, (), (), 0)


def test_figures_of_another_form_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped_with(tmp_path, monkeypatch, metrics={"held_out": {"accuracy": 0.9}})
    with pytest.raises(ModelDamaged):
        model_card(CARD, Context())
