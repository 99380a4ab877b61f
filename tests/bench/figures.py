"""Figures, what they are compared with, and the table of them."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table


@dataclass
class Figure:
    """One line of the table.

    ``values`` and ``floor`` in ``unit``; the floor is what the least that could do the same thing
    needs here and now. ``reach``: what is aimed at, compared with the median, or with the 95th
    percentile if ``by_p95``.
    """

    what: str
    values: Sequence[float]
    unit: str
    reach: float
    floor: Sequence[float] = field(default_factory=tuple)
    floor_is: str = ""
    by_p95: bool = False

    @property
    def counted(self) -> float:
        return p95(self.values) if self.by_p95 else statistics.median(self.values)

    @property
    def holds(self) -> bool:
        return self.counted <= self.reach


def p95(values: Sequence[float]) -> float:
    """The 95th percentile, nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def show(figures: Sequence[Figure]) -> None:
    """Print the table."""
    table = Table(
        *("What", "n", "Median", "Spread", "p95", "Floor", "Ratio", "Reach", "Holds"),
        title="In a real Chromium, with a real host",
    )
    for column in table.columns[1:8]:
        column.justify = "right"
    for figure in figures:
        table.add_row(*_cells(figure))
    Console(width=150).print(table)


def _cells(figure: Figure) -> tuple[str, ...]:
    median = statistics.median(figure.values)
    spread = f"{min(figure.values):.1f}-{max(figure.values):.1f}"
    floor = statistics.median(figure.floor) if figure.floor else None
    reach = f"{'p95 ' if figure.by_p95 else ''}{figure.reach:g} {figure.unit}"
    return (
        figure.what,
        str(len(figure.values)),
        f"{median:.2f} {figure.unit}",
        spread,
        f"{p95(figure.values):.1f}",
        "" if floor is None else f"{floor:.2f} ({figure.floor_is})",
        f"{median / floor:.2f}" if floor else "",
        reach,
        "yes" if figure.holds else "NO",
    )


def noise() -> str:
    """How busy the machine is: runnable processes over the last minute, and its cores."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
