"""The manifest's content and how it is written."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path, PureWindowsPath

import pytest

from academic_bubble.setup.files import write_atomically
from academic_bubble.setup.manifest import HOST_NAME, manifest, manifest_text, write_manifest
from install.project import EXTENSION

COMMON = {
    "name": "io.academicbubble.host",
    "description": "Academic Bubble: judges tweets on this machine",
    "type": "stdio",
}


def test_the_manifest_of_chromium() -> None:
    origin = "chrome-extension://clgdmakjkmegblfhdnnppcajjidndloa/"

    assert manifest("chromium", Path("/opt/host")) == {
        **COMMON,
        "path": "/opt/host",
        "allowed_origins": [origin],
    }


def test_the_manifest_of_firefox() -> None:
    assert manifest("firefox", Path("/opt/host")) == {
        **COMMON,
        "path": "/opt/host",
        "allowed_extensions": ["extension@academicbubble.org"],
    }


def test_the_admitted_id_is_that_of_the_extensions_key() -> None:
    key = base64.b64decode((EXTENSION / "key.pub.b64").read_text(encoding="ascii"))
    letters = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
    ours = hashlib.sha256(key).hexdigest()[:32].translate(letters)

    assert manifest("chromium", Path("/opt/host"))["allowed_origins"] == [
        f"chrome-extension://{ours}/"
    ]


def test_a_relative_program_is_refused() -> None:
    with pytest.raises(ValueError, match="bin/host"):
        manifest("chromium", Path("bin/host"))


def test_it_is_named_for_the_host_and_is_plain_utf8(tmp_path: Path) -> None:
    program = tmp_path / "Zoë's" / "host"

    path = write_manifest(tmp_path / "new" / "folder", "firefox", program)

    raw = path.read_bytes()
    assert path.name == f"{HOST_NAME}.json"
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert "Zoë's".encode() in raw
    assert json.loads(raw)["path"] == str(program)


def test_a_windows_path_keeps_its_backslashes_spaces_and_letters() -> None:
    program = PureWindowsPath(r"C:\Users\Zoë & Jon\Scripts\academic-bubble-host.exe")

    text = manifest_text("chromium", program)

    assert json.loads(text)["path"] == str(program)
    assert r"C:\\Users\\Zoë & Jon\\Scripts" in text


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = write_atomically(tmp_path / "file", "old")

    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "\ud800")

    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
