"""The tables of a report as tables to export: one sheet each, numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..messages import Message
from ..reports.document import Cell, Report, Wording, Words
from ..reports.document import Table as ReportTable
from .table import Column, ExportTable, Kind, table_of_rows


def tables_of(report: Report, wording: Wording) -> Iterator[ExportTable]:
    """Yield the report's tables under their captions, in the language of ``wording``."""
    for block in report.blocks:
        if isinstance(block, ReportTable):
            yield _exported(block, wording)


def _exported(table: ReportTable, wording: Wording) -> ExportTable:
    columns = []
    for index, column in enumerate(table.columns):
        kind = Kind.NUMBER if _is_numeric([row[index] for row in table.rows]) else Kind.TEXT
        columns.append(Column(_said(column.title, wording), kind))
    rows = [
        {c.name: _value(cell, c.kind, wording) for c, cell in zip(columns, row)}
        for row in table.rows
    ]
    return table_of_rows(_said(table.caption, wording), columns, rows)


def _is_numeric(cells: Sequence[Cell]) -> bool:
    told = [cell for cell in cells if cell is not None and cell != "–"]
    return bool(told) and all(isinstance(cell, (int, float)) for cell in told)


def _value(cell: Cell, kind: Kind, wording: Wording) -> str | float | None:
    if cell is None or (cell == "–" and kind is Kind.NUMBER):
        return None
    if kind is Kind.NUMBER and isinstance(cell, (int, float)):
        return float(cell)
    if isinstance(cell, (int, float)):
        return wording.number(cell)
    return _said(cell, wording)


def _said(text: Words, wording: Wording) -> str:
    return wording.say(text) if isinstance(text, Message) else text
