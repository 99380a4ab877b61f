"""``academic-bubble corrections``: a file out and in again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from academic_bubble import paths
from academic_bubble.errors import UnreadableExport
from academic_bubble.learning.commands import corrections as command
from academic_bubble.store import corrections
from academic_bubble.store.connection import connect
from tests.unit.host.learning.conftest import correction


def test_export_and_import(tmp_path: Path) -> None:
    database = connect(paths.database())
    for number in range(3):
        corrections.add(database, correction(number))
    file = tmp_path / "corrections.jsonl"
    assert CliRunner().invoke(command, ["export", str(file)]).exit_code == 0
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["text"] for line in lines] == ["words 0", "words 1", "words 2"]
    corrections.remove(database, 2)
    result = CliRunner().invoke(command, ["import", str(file)])
    assert result.exit_code == 0, result.output
    assert "1 added, 2 known" in result.output
    assert [one.tweet_id for one in corrections.everything(database)] == ["0", "2", "1"]


def test_a_line_that_is_none_is_named_and_nothing_is_imported(tmp_path: Path) -> None:
    file = tmp_path / "corrections.jsonl"
    file.write_text('{"tweet_id": "1"}\n', encoding="utf-8")
    with pytest.raises(UnreadableExport, match="Line 1"):
        CliRunner().invoke(command, ["import", str(file)], catch_exceptions=False)
    assert corrections.count(connect(paths.database())) == 0
