"""Marks for tests of what only one family of browsers can show."""

from __future__ import annotations

import pytest

only_chromium = pytest.mark.parametrize("family", ["chromium"], indirect=True, scope="session")
