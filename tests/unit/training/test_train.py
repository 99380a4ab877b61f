"""`train`: own labels to an own model that judges, is checked as any, and can be taken back."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from academic_bubble.classifier import artefact
from academic_bubble.classifier.verdict import Classifier
from academic_bubble.cli import commands
from academic_bubble.errors import ModelDamaged, OutputRefused
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.training.check import Worth

# Club news, which the shipped model takes for personal and this user does not.
NEWS = "The chess club met on {}: {} opening traps, tea, and a long evening"
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
PLAYS = ["Spanish", "Sicilian", "French", "English"]


def news(number: int) -> str:
    return NEWS.format(DAYS[number % 6], PLAYS[number % 4])


def rows(count: int = 16, professional: bool = True) -> list[dict[str, Any]]:
    return [
        {
            "text": news(number),
            "author": f"club{number}",
            "professional": professional,
            "kinds": ["event"] if professional else [],
        }
        for number in range(count)
    ]


def written(folder: Path, lines: list[dict[str, Any]]) -> Path:
    path = folder / "corrections.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def train(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["train", *map(str, arguments)], catch_exceptions=True)


def chance(classifier: Classifier) -> float:
    tweet = Tweet(
        id="1", text="The chess club met on Sunday: Dutch opening traps and tea", lang="en"
    )
    return classifier.classify([tweet])[0].professional


def test_an_own_model_judges_after_training_and_not_after_a_reset(
    tmp_path: Path, base: Classifier
) -> None:
    before = chance(base)
    done = train("--corrections", written(tmp_path, rows()))
    assert done.exit_code == 0, done.output
    own = Classifier.load()
    assert own.model_id.startswith(f"{base.model_id}+own.")
    assert own.model_id in done.output
    assert chance(own) > before + 0.2
    other = Tweet(id="2", text="Our preprint on protein folding is out, code on GitHub", lang="en")
    assert own.classify([other])[0].outcome == base.classify([other])[0].outcome
    assert "shipped model" in train("--reset").output
    assert Classifier.load().model_id == base.model_id
    assert not artefact.own_dir().exists()


def test_the_model_says_what_it_is_made_of_without_any_text(tmp_path: Path) -> None:
    output = tmp_path / "own"
    done = train("--corrections", written(tmp_path, rows()), "--output", output)
    assert done.exit_code == 0, done.output
    assert not artefact.own_dir().exists(), "the shipped model goes on to judge"
    spec = json.loads((output / "model.json").read_text(encoding="utf-8"))
    assert spec["data"][-1]["file"] == "corrections.jsonl"
    assert spec["data"][-1]["learnt"] == 16
    assert set(spec["metrics"]["own"]) == {"own_before", "own_after", "base_before", "base_after"}
    assert "chess" not in (output / "model.json").read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"own", "corrections.jsonl"}
    for name in spec["files"]:
        artefact.read(output).verify(name)


def test_exported_corrections_without_text_serve_by_their_vectors(
    tmp_path: Path, base: Classifier
) -> None:
    tweets = [Tweet(id=str(number), text=news(number), lang="en") for number in range(16)]
    exported = [
        {
            "tweet_id": str(number),
            "handle": f"club{number}",
            "text": None,
            "vector": b64encode(np.asarray(reading.vector, "<f2").tobytes()).decode(),
            "logits": b64encode(np.asarray(reading.logits, "<f4").tobytes()).decode(),
            "model": base.model_id,
            "professional": True,
            "kinds": None,
        }
        for number, reading in enumerate(base.read(tweets))
    ]
    done = train("--corrections", written(tmp_path, exported), "--output", tmp_path / "own")
    assert done.exit_code == 0, done.output
    assert chance(Classifier.load(tmp_path / "own")) > chance(base) + 0.2
    strange = [line | {"model": "other"} for line in exported]
    done = train("--corrections", written(tmp_path, strange), "--output", tmp_path / "two")
    assert "not of the model" in str(done.exception)


def test_labels_that_teach_nothing_are_not_written_unless_forced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worth, "pays", False)
    file = written(tmp_path, rows())
    done = train("--corrections", file)
    assert "no better" in str(done.exception)
    assert not artefact.own_dir().exists()
    assert train("--corrections", file, "--force").exit_code == 0
    assert artefact.own_dir().exists()


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (rows(3), "too few"),
        ([*rows(12), {"text": "x"}], "line 13: professional"),
        ([*rows(12), {"professional": True}], "line 13: neither a text nor a vector"),
        ([{"text": "🎉", "professional": True}] * 12, "no label to learn from"),
    ],
)
def test_what_cannot_be_learnt_from_is_one_sentence(
    tmp_path: Path, lines: list[dict[str, Any]], reason: str
) -> None:
    done = train("--corrections", written(tmp_path, lines))
    assert reason in str(done.exception)
    assert getattr(done.exception, "code", "") == "labels_invalid"
    assert not artefact.own_dir().exists()


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.tex").write_text("precious", encoding="utf-8")
    file = written(tmp_path, rows())
    done = train("--corrections", file, "--output", tmp_path / "home")
    assert isinstance(done.exception, OutputRefused)
    assert (tmp_path / "home" / "thesis.tex").read_text(encoding="utf-8") == "precious"


def test_a_damaged_own_model_is_refused_with_the_way_back(tmp_path: Path) -> None:
    assert train("--corrections", written(tmp_path, rows())).exit_code == 0
    heads = artefact.own_dir() / artefact.HEADS
    heads.write_bytes(heads.read_bytes()[:-1])
    with pytest.raises(ModelDamaged, match="train --reset"):
        Classifier.load()
    heads.unlink()
    with pytest.raises(ModelDamaged, match="train --reset"):
        Classifier.load()


@pytest.mark.parametrize("form", [artefact.FORMAT - 1, artefact.FORMAT + 1])
def test_an_own_model_of_another_format_is_set_aside_until_it_is_made_again(
    tmp_path: Path, base: Classifier, form: int
) -> None:
    file = written(tmp_path, rows())
    assert train("--corrections", file).exit_code == 0
    own_id = Classifier.load().model_id
    description = artefact.own_dir() / artefact.DESCRIPTION
    spec = json.loads(description.read_text(encoding="utf-8"))
    description.write_text(json.dumps(spec | {"format": form}), encoding="utf-8")
    assert Classifier.load().model_id == base.model_id
    assert description.is_file(), "nothing of it is lost"
    assert train("--corrections", file).exit_code == 0
    assert Classifier.load().model_id == own_id


def test_nothing_to_train_on_is_a_wrong_call() -> None:
    assert train().exit_code == 2
