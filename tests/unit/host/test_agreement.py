"""Extension and host of different ages, both ways."""

from __future__ import annotations

import pytest

from academic_bubble.errors import IncompatibleProtocol
from academic_bubble.protocol.agreement import EXTENSION_IS_OLDER, HOST_IS_OLDER, OURS, agree
from academic_bubble.protocol.hello import ProtocolRange
from tests.host_process import HELLO, HostProcess


def versions(oldest: int, newest: int) -> ProtocolRange:
    return ProtocolRange(min=oldest, max=newest)


@pytest.mark.parametrize(
    ("extension", "host", "agreed"),
    [
        (versions(4, 5), versions(4, 5), 5),
        (versions(4, 5), versions(3, 4), 4),  # the store has updated the extension
        (versions(3, 4), versions(4, 5), 4),  # the package manager has updated the host
        (versions(1, 9), versions(3, 4), 4),
    ],
)
def test_neighbours_speak_the_newest_version_that_both_know(
    extension: ProtocolRange, host: ProtocolRange, agreed: int
) -> None:
    assert agree(extension, host) == agreed


@pytest.mark.parametrize(
    ("extension", "host", "sentence"),
    [
        (versions(5, 6), versions(3, 4), HOST_IS_OLDER),
        (versions(1, 2), versions(3, 4), EXTENSION_IS_OLDER),
    ],
)
def test_strangers_are_told_which_side_is_older(
    extension: ProtocolRange, host: ProtocolRange, sentence: str
) -> None:
    with pytest.raises(IncompatibleProtocol) as refusal:
        agree(extension, host)

    assert refusal.value.message == sentence


def test_this_host_speaks_with_the_next_extension_and_refuses_the_one_after(
    host: HostProcess,
) -> None:
    following = {"min": OURS.max, "max": OURS.max + 1}
    assert host.ask({**HELLO, "protocol": following})["protocol"] == OURS.max

    distant = {"min": OURS.max + 1, "max": OURS.max + 2}
    error = host.ask({**HELLO, "protocol": distant})["error"]
    assert error == {"code": "incompatible_protocol", "message": HOST_IS_OLDER}
    assert host.ask(HELLO)["type"] == "hello_reply"


def test_what_a_newer_extension_adds_harms_nothing(host: HostProcess) -> None:
    newer = {**HELLO, "protocol": {"min": 1, "max": 2}, "languages": ["en"], "hints": {"x": 1}}
    assert host.ask(newer)["type"] == "hello_reply"

    assert host.ask({"type": "a_later_idea", "id": 2})["error"]["code"] == "unknown_type"
    assert host.ask({"type": "status", "id": 3})["type"] == "status_reply"
