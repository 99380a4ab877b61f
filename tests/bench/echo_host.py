"""The cheapest native host there can be: it sends every message back. The floor of round trips."""

from __future__ import annotations

import struct
import sys


def main() -> None:
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while len(header := source.read(4)) == 4:
        target.write(header + source.read(struct.unpack("=I", header)[0]))
        target.flush()


if __name__ == "__main__":
    main()
