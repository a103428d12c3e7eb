"""JSON: an array of objects, one a line, so that a program can read it piece by piece."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ...cancellation import Cancellation
from ..table import Column, ExportTable, Kind, Same, Values, microseconds_of, python_values
from ..text_rows import (
    Fragment,
    clock,
    geojson,
    iso_instant,
    iso_instants,
    listed,
    literal,
    numbers,
    pieces,
    text_of_rows,
)

#: The end of a row before another.
_NEXT = "},\n"


def write_json(path: Path, table: ExportTable, cancel: Cancellation) -> int:
    """Write the table and return how many rows; what is missing is null.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="\n", buffering=1024**2) as file:
        file.write("[")
        for piece in pieces(table, cancel):
            text = text_of_rows(table.columns, piece, _fragment, ", ", "{", _NEXT)
            file.write((_NEXT[1:] if count else "\n") + text[: -len(_NEXT) + 1])
            count += piece.count
        file.write("\n]\n")
    return count


def _fragment(column: Column, values: Values, count: int) -> Fragment:
    value = _value(column.kind, values, count)
    key = json.dumps(column.name, ensure_ascii=False)
    return Fragment((f"{key}: {value.texts[0]}", *value.texts[1:]), value.parts)


def _value(kind: Kind, values: Values, count: int) -> Fragment:
    if isinstance(values, Same):
        return literal(_one(kind, values.value))
    if kind is Kind.NUMBER:
        return listed(numbers(values, missing="null"))
    if kind is Kind.INSTANT:
        return iso_instants(values, quote='"', missing="null")
    return listed([_one(kind, value) for value in python_values(kind, values, count)])


def _one(kind: Kind, value: Any) -> str:
    return "null" if value is None else _OF_KIND.get(kind, _plain)(value)


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


_OF_KIND: Mapping[Kind, Callable[[Any], str]] = {
    Kind.NUMBER: lambda value: numbers([value], missing="null")[0],
    Kind.INSTANT: lambda value: f'"{iso_instant(value)}"',
    Kind.DAY: lambda value: f'"{value.isoformat()}"',
    Kind.TIME: lambda value: f'"{clock(microseconds_of(value))}"',
    Kind.GEOMETRY: geojson,
}
