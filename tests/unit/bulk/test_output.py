"""An output is whole, or can be gone on with; nothing is overwritten unasked."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.bulk import output as module
from academic_bubble.bulk.output import Output
from academic_bubble.bulk.source import Place
from academic_bubble.errors import OutputRefused

TASK: dict[str, Any] = {"inputs": [{"bytes": 3}], "strictness": "sure"}
END = Place(0, 9, 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def begun(path: Path) -> Output:
    """An output with two lines that are certain."""
    with Output(path, TASK) as output:
        output.begin(overwrite=False)
        output.write([b"one\n", b"two\n"], 1, END)
    return output


def test_a_finished_output_leaves_nothing_else(path: Path) -> None:
    with Output(path, TASK) as output:
        output.begin(overwrite=False)
        output.write([b"one\n"], 0, END)
        assert not path.exists()
        output.finish()
    assert path.read_bytes() == b"one\n"
    assert [item.name for item in path.parent.iterdir()] == [path.name]
    assert Output(path, TASK).is_complete


def test_resuming_cuts_off_what_is_not_certain(path: Path) -> None:
    part = begun(path).part
    with part.open("ab") as file:
        file.write(b"three\nfo")
    with Output(path, TASK) as output:
        output.resume()
        assert (output.place, output.lines, output.unreadable) == (END, 2, 1)
        output.write([b"THREE\n"], 0, Place(0, 15, 3))
        output.finish()
    assert path.read_bytes() == b"one\ntwo\nTHREE\n"


def test_resuming_nothing_starts(path: Path) -> None:
    with Output(path, TASK) as output:
        output.resume()
        assert output.place == Place()


@pytest.mark.parametrize("other", [{"strictness": "likely"}, {"inputs": []}])
def test_another_task_is_refused(path: Path, other: dict[str, Any]) -> None:
    begun(path)
    with pytest.raises(OutputRefused, match="begun with other files"):
        Output(path, TASK | other).resume()


@pytest.mark.parametrize("state", [b"", b"{}", b"[]", b"\xff", b'{"format": 1}'])
def test_an_unreadable_state_is_refused(path: Path, state: bytes) -> None:
    output = begun(path)
    output.state.write_bytes(state)
    with pytest.raises(OutputRefused, match="--overwrite"):
        Output(path, TASK).resume()
    assert output.part.read_bytes() == b"one\ntwo\n"


def test_a_part_shorter_than_is_known_is_refused(path: Path) -> None:
    begun(path).part.write_bytes(b"one\n")
    with pytest.raises(OutputRefused, match="does not fit"):
        Output(path, TASK).resume()


def test_nothing_is_overwritten_unasked(path: Path) -> None:
    begun(path)
    with pytest.raises(OutputRefused, match="unfinished"):
        Output(path, TASK).begin(overwrite=False)
    path.write_bytes(b"precious")
    Output(path, TASK).part.unlink()
    with pytest.raises(OutputRefused, match="exists"):
        Output(path, TASK).begin(overwrite=False)
    with Output(path, TASK) as output:
        output.begin(overwrite=True)
        assert path.read_bytes() == b"precious", "the old output stays until the new one is whole"
        output.finish()
    assert path.read_bytes() == b""


def test_two_runs_never_write_the_same_output(path: Path) -> None:
    with Output(path, TASK) as first:
        first.begin(overwrite=False)
        with pytest.raises(OutputRefused, match="in use"):
            Output(path, TASK).resume()
        with pytest.raises(OutputRefused, match="in use"):
            Output(path, TASK).begin(overwrite=True)
        first.write([b"one\n"], 0, END)
        first.finish()
    assert path.read_bytes() == b"one\n"


def test_a_full_disk_is_one_sentence_and_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    begun(path)
    monkeypatch.setattr(module, "SECONDS", 0.0)
    with Output(path, TASK) as output:
        output.resume()
        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", full)
            with pytest.raises(OutputRefused, match="No space left"):
                output.write([b"three\n"], 0, Place(0, 15, 3))
    with Output(path, TASK) as output:
        output.resume()
        assert output.place == END


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match=r"out\.jsonl\.part cannot be written"):
        Output(tmp_path / "absent" / "out.jsonl", TASK).begin(overwrite=False)


def test_the_state_holds_no_text(path: Path) -> None:
    state = json.loads(begun(path).state.read_text(encoding="utf-8"))
    assert set(state) == {"format", "task", "place", "lines", "unreadable", "bytes"}
