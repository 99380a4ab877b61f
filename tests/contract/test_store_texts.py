"""The stores are told what the extension's manifest really asks for."""

from __future__ import annotations

import json
import re

import pytest

from install.project import EXTENSION, ROOT

CONFIG = (EXTENSION / "wxt.config.ts").read_text(encoding="utf-8")
STORE = EXTENSION / "store"
REASONS = (STORE / "permissions.md").read_text(encoding="utf-8")
POLICY = (ROOT / "PRIVACY.md").read_text(encoding="utf-8")


def asked(field: str) -> list[str]:
    (entries,) = re.findall(rf"\b{field}: \[(.*?)\]", CONFIG, re.DOTALL)
    return re.findall(r'"(.*?)"', entries)


@pytest.mark.parametrize("permission", asked("permissions"))
def test_every_permission_has_its_reason_in_both_pages(permission: str) -> None:
    assert f"| `{permission}`" in REASONS
    assert f"| `{permission}`" in POLICY


def test_every_site_has_its_reason_and_no_other_is_named() -> None:
    assert set(re.findall(r"`(https://.*?)`", REASONS)) == set(asked("host_permissions"))


def test_firefox_is_told_that_no_data_is_collected() -> None:
    assert 'data_collection_permissions: { required: ["none"] }' in CONFIG


def test_the_summary_is_the_extensions_own_and_fits() -> None:
    messages = EXTENSION / "public" / "_locales" / "en" / "messages.json"
    own = json.loads(messages.read_text(encoding="utf-8"))["extension_description"]["message"]
    listing = " ".join((STORE / "listing.md").read_text(encoding="utf-8").split())

    assert f"characters):** {own}" in listing
    assert len(own) <= 132
