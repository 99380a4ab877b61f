"""``academic-bubble classify``: one line out for each line in, whatever the lines hold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from academic_bubble.protocol.base import KINDS

PAPER = {"id": "1", "text": "Our preprint on protein folding with diffusion models is on arXiv"}
LUNCH = {"id": 1957300000000000001, "text": "Pancakes with the kids, then straight to the beach"}


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "academic_bubble", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60)


def lines(*items: Any) -> bytes:
    return b"\n".join(
        item if isinstance(item, bytes) else json.dumps(item).encode() for item in items
    )


def parsed(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_each_line_has_exactly_the_promised_form() -> None:
    done = run("classify", "-", stdin=lines(PAPER, LUNCH))
    assert done.returncode == 0, done.stderr
    first, second = parsed(done.stdout)
    assert set(first) == {"id", "outcome", "professional", "kinds", "scores", "model"}
    assert (first["outcome"], second["outcome"]) == ("professional", "personal")
    assert first["kinds"][0] == "paper"
    assert second["kinds"] == []
    assert list(first["scores"]) == list(KINDS)
    assert second["id"] == "1957300000000000001"


def test_bad_lines_stand_in_their_place_and_the_rest_is_classified(tmp_path: Path) -> None:
    file = tmp_path / "tweets.jsonl"
    bad = [b"nonsense", b"\xff\xfe", {"text": "no id"}, {"id": "7", "text": 5}, [1]]
    file.write_bytes(lines(PAPER, *bad, LUNCH))
    done = run("classify", str(file))
    assert done.returncode == 1
    result = parsed(done.stdout)
    assert [item.get("line", item.get("id")) for item in result[1:-1]] == [2, 3, 4, "7", 6]
    codes = [item["error"]["code"] for item in result[1:-1]]
    assert codes == ["invalid_json"] * 2 + ["invalid_tweet"] * 2 + ["invalid_json"]
    assert (result[0]["outcome"], result[-1]["outcome"]) == ("professional", "personal")


def test_many_lines_keep_their_order() -> None:
    texts = [{"id": str(number), "text": f"Seminar talk number {number}"} for number in range(600)]
    done = run("classify", "-", stdin=lines(*texts))
    assert [item["id"] for item in parsed(done.stdout)] == [str(number) for number in range(600)]


def test_the_table_is_for_people_and_shows_no_markup_of_a_tweet() -> None:
    hostile = {"id": "2", "text": "[red]seminar\u001b[31m on reefs[/red] tomorrow at noon"}
    done = run("classify", "-", "--table", stdin=lines(PAPER, hostile, b"{"))
    text = done.stdout.decode()
    assert done.returncode == 1
    assert "professional" in text
    assert "invalid_json" in text
    assert "\x1b[31m" not in text
    assert "[red]" in text


@pytest.mark.parametrize("arguments", [("classify", "no-such-file"), ("dance",), ("classify",)])
def test_a_wrong_call_is_one_sentence_and_no_traceback(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Error" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_early_is_no_error() -> None:
    texts = lines(*({"id": str(number), "text": "Seminar today"} for number in range(600)))
    command = [sys.executable, "-m", "academic_bubble", "classify", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(texts)
        process.stdin.close()
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
