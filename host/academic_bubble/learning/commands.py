"""``academic-bubble corrections``: what you said of tweets, as a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import IO

import click
from pydantic import ValidationError

from academic_bubble import paths
from academic_bubble.errors import UnreadableExport
from academic_bubble.protocol.learning import PortableCorrection


@click.group()
def corrections() -> None:
    """Your corrections: to a file, and back."""


@corrections.command("export")
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
def export_file(file: IO[str]) -> None:
    """Write all corrections to FILE (JSON Lines; - for standard output), oldest first.

    `academic-bubble train --corrections FILE` makes a model of them.
    """
    from academic_bubble.learning.portable import outward
    from academic_bubble.store import corrections as stored
    from academic_bubble.store.connection import connect

    with closing(connect(paths.database())) as database:
        count = 0
        for count, one in enumerate(stored.everything(database), 1):  # noqa: B007 - counted
            file.write(outward(one).model_dump_json() + "\n")
    click.echo(f"{count} corrections written.", err=True)


@corrections.command("import")
@click.argument("file", type=click.File("r", encoding="utf-8"))
def import_file(file: IO[str]) -> None:
    """Add the corrections of FILE; tweets that you corrected here already stay as they are.

    They are learnt when a browser next starts the host.
    """
    from academic_bubble.classifier import artefact
    from academic_bubble.learning.portable import inward, is_usable
    from academic_bubble.store import corrections as stored
    from academic_bubble.store.connection import connect

    model = artefact.read().id
    lines = list(_lines(file))
    usable = [line for line in lines if is_usable(line, model)]
    with closing(connect(paths.database())) as database:
        added = stored.add_unknown(database, map(inward, usable))
    click.echo(
        f"{added} added, {len(usable) - added} known already, "
        f"{len(lines) - len(usable)} without a text or a reading by {model}.",
        err=True,
    )


def _lines(file: IO[str]) -> Iterator[PortableCorrection]:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                yield PortableCorrection.model_validate_json(line)
            except ValidationError as error:
                raise UnreadableExport(
                    f"Line {number} is not a correction. Nothing was imported."
                ) from error
