"""A native host that misbehaves in one way: ``python fake_host.py BEHAVIOUR``."""

from __future__ import annotations

import json
import struct
import sys
from typing import Any


def read() -> dict[str, Any] | None:
    """The next message of the browser, None at its end."""
    header = sys.stdin.buffer.read(4)
    if len(header) < 4:
        return None
    message: dict[str, Any] = json.loads(sys.stdin.buffer.read(struct.unpack("=I", header)[0]))
    return message


def reply(message: dict[str, Any]) -> None:
    body = json.dumps(message).encode()
    sys.stdout.buffer.write(struct.pack("=I", len(body)) + body)
    sys.stdout.buffer.flush()


def refusal(asked: dict[str, Any]) -> dict[str, Any]:
    """A host of another time: it shares no version of the protocol."""
    error = {"code": "incompatible_protocol", "message": "No common version."}
    return {"type": "error", "id": asked["id"], "error": error}


def newer(asked: dict[str, Any]) -> dict[str, Any]:
    """A host that answers hello in a version the extension does not know."""
    model = {"id": None, "state": "loading"}
    facts = {"host_version": "99.0", "features": [], "settings_revision": 0, "model": model}
    return {"type": "hello_reply", "id": asked["id"], "protocol": 99, **facts}


def main(behaviour: str) -> int:
    if behaviour == "crash":
        return 3
    if behaviour == "chatter":
        print("loading, please wait", flush=True)
    while (asked := read()) is not None:
        reply(newer(asked) if behaviour == "newer" else refusal(asked))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
