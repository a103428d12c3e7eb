"""What a benchmark returns, and how a table of it is printed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One figure beside its reference on the same machine.

    ``reference`` is what the same work costs with nothing around it (a bare loop, the library
    alone), in ``unit``; None where there is no such thing. ``aim`` says in words what is aimed
    at, ``met`` whether it is.
    """

    what: str
    figure: float
    unit: str
    reference: float | None = None
    reference_is: str = ""
    aim: str = ""
    met: bool | None = None


def best_of(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the shortest duration of ``work``, in seconds: the one least disturbed by others."""
    durations = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        durations.append(time.perf_counter() - start)
    return min(durations)


HEADER = ("figure", "", "reference", "ratio", "aim", "")


def table(rows: Iterable[Row]) -> str:
    """Return the rows as an aligned table."""
    cells = [HEADER, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADER))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def _cells(row: Row) -> tuple[str, ...]:
    reference = ratio = ""
    if row.reference is not None:
        reference = f"{_number(row.reference)} {row.unit} {row.reference_is}".strip()
        ratio = f"{row.figure / row.reference:.2f}" if row.reference else ""
    verdict = {None: "", True: "met", False: "MISSED"}[row.met]
    return row.what, f"{_number(row.figure)} {row.unit}", reference, ratio, row.aim, verdict


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
