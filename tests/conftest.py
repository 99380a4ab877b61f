"""Fixtures for every suite. No test touches the user's own folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.host_process import HostProcess, running_host


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the host's own for each test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ACADEMIC_BUBBLE_HOME", str(folder))
    return folder


@pytest.fixture
def host(home: Path) -> Iterator[HostProcess]:
    """A real host process over the wire."""
    with running_host(home) as process:
        yield process
