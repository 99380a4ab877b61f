"""Which browsers know the host, and which versions are in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from academic_bubble import __version__, paths
from academic_bubble.classifier import artefact
from academic_bubble.errors import ModelDamaged, ModelMissing
from academic_bubble.setup.browsers import Found
from academic_bubble.setup.check_machine import version_of
from academic_bubble.setup.here import Setup
from academic_bubble.setup.record import Record
from academic_bubble.setup.unpack import unpacked


@dataclass(frozen=True)
class BrowserState:
    """``registered``: every place that it looks at names this installation's program."""

    name: str
    title: str
    registered: bool
    places: tuple[str, ...]
    note: str | None


@dataclass(frozen=True)
class State:
    """What is in place. ``extensions`` has the version of the unpacked extension by family."""

    version: str
    model: str | None
    data: str
    program: str
    browsers: tuple[BrowserState, ...]
    extensions: dict[str, str | None]


def state_of(setup: Setup, found: Sequence[Found]) -> State:
    """Look at what is in place for these browsers; nothing is changed."""
    written = setup.record()
    return State(
        version=__version__,
        model=_model(),
        data=str(paths.data_folder()),
        program=str(setup.registrar.program),
        browsers=tuple(_browser(setup, one, written) for one in found),
        extensions={family: version_of(folder) for family, folder in unpacked(written).items()},
    )


def _browser(setup: Setup, found: Found, written: Record) -> BrowserState:
    browser, registrar = found.browser, setup.registrar
    manifests = registrar.manifests(browser)
    registry = registrar.registry
    keys = registrar.keys(browser)
    is_named = all(registry and registry.read(key) == str(manifests[0]) for key in keys)
    return BrowserState(
        name=browser.name,
        title=browser.title,
        registered=is_named and all(registrar.is_ours(path, written) for path in manifests),
        places=registrar.places(browser),
        note=found.note,
    )


def _model() -> str | None:
    try:
        return artefact.read().id
    except (ModelMissing, ModelDamaged):
        return None
