"""PROTOCOL.md, the models and the handlers agree, checked both ways."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from academic_bubble.dispatch import registered
from academic_bubble.errors import all_errors
from academic_bubble.handlers import register_all
from academic_bubble.protocol.codec import parse_request
from academic_bubble.protocol.messages import REQUESTS, Reply

PAGE = (Path(__file__).parents[2] / "PROTOCOL.md").read_text(encoding="utf-8")
EXAMPLES: list[dict[str, Any]] = [
    json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
]
REPLIES: dict[str, type[BaseModel]] = {
    get_args(model.model_fields["type"].annotation)[0]: model for model in get_args(Reply)
}


def test_every_message_has_an_example_and_every_example_a_message() -> None:
    assert {example["type"] for example in EXAMPLES} == {*REQUESTS, *REPLIES}


def test_every_message_has_a_heading_of_its_own() -> None:
    headings = set(re.findall(r"^### (\w+)(?: → \w+)?$", PAGE, re.MULTILINE))
    assert headings == {*REQUESTS, "changed", "error"}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["type"])
def test_an_example_is_what_the_models_say(example: dict[str, Any]) -> None:
    if example["type"] in REQUESTS:
        request = parse_request(example)
        assert set(example) <= set(type(request).model_fields)
    else:
        reply = REPLIES[example["type"]].model_validate(example)
        assert json.loads(reply.model_dump_json()) == example


def test_every_request_has_exactly_one_handler() -> None:
    register_all()
    assert registered() == set(REQUESTS.values())


def test_every_error_code_is_documented_once_and_none_is_invented() -> None:
    documented = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(documented) == sorted(error.code for error in all_errors())


def test_error_codes_are_distinct_and_say_what_to_do() -> None:
    codes = [error.code for error in all_errors()]
    assert len(set(codes)) == len(codes)
    assert all(error.default.rstrip().endswith(".") for error in all_errors())
