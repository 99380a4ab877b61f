"""Bad input is told apart, and one bad tweet never sinks its batch."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academic_bubble.errors import InvalidJson, InvalidMessage, UnknownType
from academic_bubble.protocol.codec import decode_object, message_id, parse_request
from academic_bubble.protocol.messages import ClassifyRequest
from academic_bubble.protocol.tweet import Tweet
from academic_bubble.protocol.verdict import Rejected


def classify(*tweets: Any) -> ClassifyRequest:
    body = json.dumps({"type": "classify", "id": 1, "tweets": tweets}).encode()
    request = parse_request(decode_object(body))
    assert isinstance(request, ClassifyRequest)
    return request


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[1]", b"3", b"\xff\xfe", b"[" * 100_000])
def test_what_is_not_an_object_is_invalid_json(body: bytes) -> None:
    with pytest.raises(InvalidJson):
        decode_object(body)


@given(st.binary(max_size=100))
def test_arbitrary_bodies_never_raise_anything_else(body: bytes) -> None:
    with contextlib.suppress(InvalidJson):
        assert isinstance(decode_object(body), dict)


@pytest.mark.parametrize(
    ("value", "expected"),
    [({"id": 7}, 7), ({"id": "7"}, None), ({"id": True}, None), ({"id": -1}, None), ({}, None)],
)
def test_the_id_of_a_malformed_message(value: dict[str, Any], expected: int | None) -> None:
    assert message_id(value) == expected


def test_unknown_types_and_bad_shapes_are_told_apart() -> None:
    with pytest.raises(UnknownType):
        parse_request({"type": "reboot", "id": 1})
    with pytest.raises(UnknownType):
        parse_request({"id": 1})
    with pytest.raises(InvalidMessage, match="Field: tweets"):
        parse_request({"type": "classify", "id": 1, "tweets": "all"})
    with pytest.raises(InvalidMessage, match="Field: id"):
        parse_request({"type": "status", "id": "1"})


def test_more_tweets_than_allowed_are_refused() -> None:
    with pytest.raises(InvalidMessage, match="Field: tweets"):
        classify(*({"id": str(number)} for number in range(101)))


def test_only_the_bad_tweet_of_a_batch_is_rejected() -> None:
    first, second, third, fourth = classify(
        {"id": "1957300000000000001", "text": "good"}, {"text": "no id"}, 5, {"id": "2", "text": 3}
    ).tweets
    assert isinstance(first, Tweet)
    assert first.id == "1957300000000000001"
    assert all(isinstance(item, Rejected) for item in (second, third, fourth))
    assert isinstance(fourth, Rejected)
    assert fourth.id == "2"
    assert fourth.error.message.endswith("Field: text.")


def test_a_lone_surrogate_is_replaced_and_real_emoji_are_kept() -> None:
    (tweet,) = classify({"id": "1", "text": "half \ud83d, whole \U0001f600"}).tweets
    assert isinstance(tweet, Tweet)
    assert tweet.text == "half \ufffd, whole \U0001f600"


def test_ids_given_as_numbers_keep_every_digit() -> None:
    (tweet,) = classify({"id": 1857300000000000001}).tweets
    assert isinstance(tweet, Tweet)
    assert tweet.id == "1857300000000000001"


def test_the_sentence_about_a_bad_tweet_holds_nothing_of_its_text() -> None:
    (item,) = classify({"id": "1", "text": "secret lunch", "author": "secret"}).tweets
    assert isinstance(item, Rejected)
    assert "secret" not in item.model_dump_json()
