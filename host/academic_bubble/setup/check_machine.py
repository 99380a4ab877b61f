"""What every browser needs of the machine: the model, the database, the unpacked extension."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from academic_bubble import __version__, paths
from academic_bubble.classifier import artefact
from academic_bubble.errors import ModelDamaged, ModelMissing
from academic_bubble.setup.findings import Findings
from academic_bubble.setup.record import Record
from academic_bubble.setup.unpack import unpacked
from academic_bubble.store.schema import MIGRATIONS


def check_machine(out: Findings, written: Record) -> None:
    """Check what is not any one browser's."""
    _check_extension(out, written)
    _check_model(out)
    _check_database(out)


def _check_extension(out: Findings, written: Record) -> None:
    """Only what was unpacked is looked at: a clone's extension is loaded from where it is built."""
    for family, folder in unpacked(written).items():
        version = version_of(folder)
        if version is None:
            out.add("extension_missing", place=folder)
        else:
            code = "extension_good" if version == __version__ else "extension_old"
            title = family.capitalize()
            out.add(code, place=folder, version=version, ours=__version__, family=title)


def version_of(folder: Path) -> str | None:
    """The version of the extension in a folder; None when there is none to be read."""
    try:
        return str(json.loads((folder / "manifest.json").read_bytes())["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _check_model(out: Findings) -> None:
    if artefact.own_is_set_aside():
        out.add("model_own_set_aside")
    try:
        model = artefact.read()
        for name in model.digests:
            model.verify(name)
    except (ModelMissing, ModelDamaged) as error:
        is_own = artefact.model_dir() == artefact.own_dir()
        out.add("model_own" if is_own else error.code)
    else:
        out.add("model_good", id=model.id)


def _check_database(out: Findings) -> None:
    """Look without changing anything: the host itself migrates, and creates what is not there."""
    try:
        path = paths.data_folder() / paths.DATABASE
        is_there = path.exists()
    except OSError as error:
        out.add("database_unwritable", place=error.filename, reason=error.strerror)
        return
    if not is_there:
        out.add("database_none")
    elif not os.access(path, os.R_OK | os.W_OK) or not os.access(path.parent, os.W_OK):
        out.add("database_unwritable", place=path, reason="no permission")
    else:
        _look_into(path, out)


def _look_into(path: Path, out: Findings) -> None:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            version = int(database.execute("PRAGMA user_version").fetchone()[0])
            verdict = str(database.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        out.add("database_damaged", place=path, reason=type(error).__name__)
        return
    if verdict != "ok":
        out.add("database_damaged", place=path, reason="its check failed")
    elif version > len(MIGRATIONS):
        out.add("database_newer")
    else:
        out.add("database_good" if version == len(MIGRATIONS) else "database_older")
