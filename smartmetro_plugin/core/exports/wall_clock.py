"""Local dates and hours as columns of their own, beside the UTC instant they come from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..indicators.local_time import to_local_us
from .table import MISSING, Batch, Column, ExportTable, Kind, Same, Values
from .text_rows import day_and_time


def with_wall_clock(table: ExportTable, zone: str) -> ExportTable:
    """Return the table with, after each instant ``…_at``, its ``…_local_date`` and ``…_local_time``.

    Spreadsheets compute with these; the instant stays, since an hour of October comes twice. A table
    that has its own ``date`` and ``hour`` is returned as it is.
    """
    instants = [c for c in table.columns if c.kind is Kind.INSTANT]
    if not instants or {"date", "hour"} <= {c.name for c in table.columns}:
        return table
    columns: list[Column] = []
    for column in table.columns:
        columns.append(column)
        if column.kind is Kind.INSTANT:
            day, time = _names(column)
            columns += [
                Column(day, Kind.DAY, column.restricted),
                Column(time, Kind.TIME, column.restricted),
            ]

    def batches() -> Iterator[Batch]:
        for batch in table.batches():
            more: dict[str, Values] = {}
            for column in instants:
                more |= dict(
                    zip(_names(column), local_parts(batch.columns[column.name], zone, batch.count))
                )
            yield Batch(batch.count, {**batch.columns, **more})

    return ExportTable(table.name, tuple(columns), batches, table.place, table.geometry)


def local_parts(instants: Values, zone: str, count: int) -> tuple[Values, Values]:
    """Return local days and times of day of instants in microseconds UTC."""
    import numpy as np

    if isinstance(instants, Same):
        at: datetime | None = instants.value
        if at is None:
            return Same(None), Same(None)
        local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        return Same(local.date()), Same(local - midnight)
    us: Any = np.asarray(instants, dtype=np.int64)
    there = us != MISSING
    local_us = to_local_us(np.where(there, us, 0), zone)
    return day_and_time(np.where(there, local_us, MISSING))


def _names(column: Column) -> tuple[str, str]:
    stem = column.name[:-3] if column.name.endswith("_at") else column.name
    return f"{stem}_local_date", f"{stem}_local_time"
