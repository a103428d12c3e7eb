"""The tables of an export as they lie in a folder, read with the types that they were written with."""

from __future__ import annotations

import csv
import json
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from ..cache import gpkg
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .harmless import as_it_was

Row = dict[str, Any]
_LAST = 131_072 * 64


class StoredExport(ABC):
    """Tables by name. Numbers are numbers, instants and days ISO texts, geometries GeoJSON objects."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def rows(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table; none where the export has no such table."""

    def pieces(self, table: str, rows: int) -> Iterator[list[Row]]:
        """Yield the rows of a table, some at a time."""
        left = self.rows(table)
        while piece := list(islice(left, rows)):
            yield piece


def open_stored(folder: Path) -> StoredExport:
    """Return what a folder holds, by the format that says most.

    Raises:
        ConfigurationError: there is no export of everything, or only its open part.
    """
    packages = sorted(folder.glob("*.gpkg"))
    found: StoredExport | None = None
    if (folder / "sensors.json").exists():
        found = _Json(folder)
    elif packages:
        found = _GeoPackage(folder, packages[0])
    elif (folder / "sensors.csv").exists():
        found = _Csv(folder)
    first = next(found.rows("sensors"), None) if found else None
    if found is None or (first is not None and "connection" not in first):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” holds no whole export in JSON, GeoPackage or CSV. Open data cannot be read "
                "back: what identifies the sensors was left out.",
            ),
            path=str(folder),
        )
    return found


class _Json(StoredExport):
    """An array with one object a line, as it was written."""

    def rows(self, table: str) -> Iterator[Row]:
        path = self.folder / f"{table}.json"
        if not path.exists():
            return
        with path.open(encoding="utf-8") as file:
            for line in file:
                text = line.strip().rstrip(",")
                if text not in ("[", "]", ""):
                    yield _with_shape(json.loads(text))


class _GeoPackage(StoredExport):
    def __init__(self, folder: Path, path: Path) -> None:
        super().__init__(folder)
        self._path = path

    def rows(self, table: str) -> Iterator[Row]:
        with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as db:
            known = {row[1]: row[2] for row in db.execute(f'PRAGMA table_info("{table}")')}
            truths = [name for name, type_ in known.items() if type_ == "BOOLEAN"]
            for values in db.execute(f'SELECT * FROM "{table}"') if known else ():
                row = dict(zip(known, values))
                row.pop("fid", None)
                blob = row.pop("geom", None)
                shape = gpkg.decode(blob) if blob else None
                if shape is not None:
                    row["geometry"] = {"type": shape.type, "coordinates": shape.coordinates}
                row.update({n: None if row[n] is None else bool(row[n]) for n in truths})
                yield _with_shape(row)


class _Csv(StoredExport):
    """Either style: separator and decimal mark are seen from the file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._kinds = {
            (row["table"], row["column"]): row["type"] for row in self._texts("data_sheet")
        }

    def rows(self, table: str) -> Iterator[Row]:
        kinds = {name: kind for (of, name), kind in self._kinds.items() if of == table}
        for texts in self._texts(table):
            row = {name: _typed(kind, texts[name]) for name, kind in kinds.items() if name in texts}
            yield _with_shape(row)

    def _texts(self, table: str) -> Iterator[Mapping[str, str]]:
        path = self.folder / f"{table}.csv"
        if not path.exists():
            return
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            file.seek(0)
            reader = csv.DictReader(file, delimiter=";" if ";" in head else ",")
            while (row := _next_row(reader)) is not None:
                yield row


def _next_row(reader: csv.DictReader[str]) -> Mapping[str, str] | None:
    """Return the next row, fields of any length; None at the end.

    The limit is the whole process's, QGIS's other plugins included: it is lifted for one row only.
    """
    before = csv.field_size_limit(_LAST)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _typed(kind: str, text: str) -> Any:
    return _OF_KIND.get(kind, as_it_was)(text) if text else None


def _day(text: str) -> str:
    return "-".join(reversed(text.split("/"))) if "/" in text else text


_OF_KIND: Mapping[str, Callable[[str], Any]] = {
    "number": lambda text: float(text.replace(",", ".")),
    "integer": int,
    "truth": lambda text: text == "true",
    "day": _day,
    "geometry": json.loads,
    "instant": str,
    "time": str,
}


def _with_shape(row: Row) -> Row:
    """Return the row with the sensor's line or area as an object."""
    if isinstance(row.get("shape"), str) and row["shape"]:
        row["shape"] = json.loads(row["shape"])
    return row
