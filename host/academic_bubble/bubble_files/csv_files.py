"""Members as CSV: a heading and a row each. A mere list of handles is one too."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from academic_bubble.bubble_files.columns import COLUMNS, column_of
from academic_bubble.bubble_files.rows import FileContents, problem, take
from academic_bubble.protocol.member import Member

# A spreadsheet would run what begins so as a formula: an apostrophe goes before it, and before
# an apostrophe, so that reading can take exactly one away.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_LONGEST_CELL = 100_000


def write(members: Iterable[Member], *, heading: bool) -> str:
    """Rows of CSV as RFC 4180 has it, with the heading before them if asked for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if heading:
        writer.writerow(COLUMNS)
    for member in members:
        writer.writerow([_safe(cell) for cell in _cells(member)])
    return text.getvalue()


def _cells(member: Member) -> Iterator[str]:
    for column in COLUMNS:
        value = getattr(member, column)
        if isinstance(value, bool):
            yield "yes" if value else "no"
        elif isinstance(value, tuple):
            yield ";".join(name.replace(";", "\\;") for name in value)
        else:
            yield value or ""


def read(text: str, contents: FileContents, limit: int) -> None:
    """Read up to ``limit`` rows into ``contents``; each that cannot be read is a problem."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    heading: list[str] | None = None
    while contents.rows < limit:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            contents.rows += 1
            contents.problems.append(problem(line, "not_a_row", error))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if heading is None:
            heading = _heading(cells)
            if heading is not None:
                continue
            heading = ["handle", "name"]
        take(contents, line, dict(zip(heading, map(_plain, cells), strict=False)))


def _heading(cells: list[str]) -> list[str] | None:
    """The columns of a heading, or None if the first row is a row like all."""
    columns = [column_of(cell) for cell in cells]
    return columns if {"handle", "user_id"} & set(columns) else None


def _delimiter(text: str) -> str:
    """What parts the cells of the first line: spreadsheets of many countries use semicolons."""
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
