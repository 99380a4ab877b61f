"""The real host, with everything noted that it must not do: ``python audited_host.py REPORT ...``.

One JSON line per event: ``[event, what]``, where what is a path, a command or an address.
"""

from __future__ import annotations

import json
import os
import runpy
import sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate")
FORBIDDEN = (
    *("socket.", "subprocess.", "pickle.", "os.exec", "os.fork", "os.posix_spawn"),
    *("os.spawn", "os.system", "os.startfile", "pty.", "shutil.", "urllib.", "webbrowser."),
)
NOTED = (*CHANGES, "sqlite3.connect")


def watch(report: str) -> None:
    """Note events of this process from now on."""
    target = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            # A number is a descriptor that is open already.
            is_writing = isinstance(flags, int) and flags & WRITING
            if is_writing and not isinstance(path, int):
                note("write", path)
        elif event in NOTED or event.startswith(FORBIDDEN):
            note(event, arguments[0] if arguments else "")

    def note(event: str, what: object) -> None:
        os.write(target, (json.dumps([event, str(what)]) + "\n").encode())

    sys.addaudithook(hook)


if __name__ == "__main__":
    watch(sys.argv[1])
    sys.argv = ["academic_bubble", "serve", *sys.argv[2:]]
    runpy.run_module("academic_bubble", run_name="__main__", alter_sys=True)
