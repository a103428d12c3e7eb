"""Open data: what leaves the house without its restricted columns, always."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .cache_tables import CLOSED_TABLES
from .table import Column, ExportTable, without


@dataclass(frozen=True)
class Profiled:
    """The tables as they leave, and the columns that stay: (table, column)."""

    tables: tuple[ExportTable, ...]
    left_out: tuple[tuple[str, Column], ...] = ()


def open_only(tables: Sequence[ExportTable]) -> Profiled:
    """Return the tables without what is restricted; closed tables stay whole."""
    kept: list[ExportTable] = []
    left_out: list[tuple[str, Column]] = []
    for table in tables:
        closed = table.name in CLOSED_TABLES
        dropped = [c for c in table.columns if c.restricted or closed]
        left_out += [(table.name, column) for column in dropped]
        if not closed:
            kept.append(without(table, [column.name for column in dropped]))
    return Profiled(tuple(kept), tuple(left_out))
