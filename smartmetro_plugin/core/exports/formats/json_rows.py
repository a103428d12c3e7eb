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
    blocks_of_rows,
    clock,
    geojson,
    iso_instant,
    iso_instants,
    literal,
    numbers,
)


def write_json(path: Path, table: ExportTable, cancel: Cancellation) -> int:
    """Write the table and return how many rows; what is missing is null.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="\n", buffering=1024**2) as file:
        file.write("[")
        for rows, texts in blocks_of_rows(table, _fragment, ", ", "{", "}", cancel):
            file.write((",\n" if count else "\n") + ",\n".join(texts))
            count += rows
        file.write("\n]\n")
    return count


def _fragment(column: Column, values: Values, count: int) -> Fragment:
    key = json.dumps(column.name, ensure_ascii=False).replace("%", "%%") + ": "
    if isinstance(values, Same):
        return Fragment(key + literal(_one(column.kind, values.value)).template)
    if column.kind is Kind.NUMBER:
        return Fragment(key + "%s", (numbers(values, missing="null"),))
    if column.kind is Kind.INSTANT:
        instants = iso_instants(values, quote='"', missing="null")
        return Fragment(key + instants.template, instants.parts)
    plain = python_values(column.kind, values, count)
    return Fragment(key + "%s", ([_one(column.kind, value) for value in plain],))


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
