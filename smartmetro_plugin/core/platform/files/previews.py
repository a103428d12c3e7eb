"""The first rows of the files in a folder, for guessing and editing their mappings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ...cancellation import Cancellation, check
from ...errors import PlatformError
from ..field_mapping.fields_there import matching
from ..field_mapping.mapping import Head, Role
from ..field_mapping.preview import DatasetField, DatasetPreview
from .csv_table import CsvTable
from .dataset import DATASET
from .features import SENSORS, ZONES
from .interventions import MAINTENANCE
from .observations import OWN
from .opening import ENDINGS, open_table
from .workbook import Workbook
from .xlsx_table import XlsxTable

ROWS = 20
_FIRST_ROWS = 10
_MOST_SHEETS = 20
_OWN_FILES = (SENSORS, ZONES, MAINTENANCE, DATASET)
_NUMBER = re.compile(r"\d+(?:[_-]\d+)*")


def previews_of(folder: Path, cancel: Cancellation) -> list[DatasetPreview]:
    """Return one preview for all files that differ in numbers only (``mesures_2026-07.csv``, ...).

    Those that cannot be read say why.

    Raises:
        Cancelled: the user stopped.
    """
    found: dict[str, list[DatasetPreview]] = {}
    for path in sorted(folder.glob("*")):
        is_table = path.name.casefold().endswith(ENDINGS) and path.is_file()
        if not is_table or path.name in _OWN_FILES:
            continue
        check(cancel)
        source = source_of(path.name)
        if source in found:
            continue
        try:
            previews = [preview_of(path, source, sheet) for sheet in _sheets_of(path)]
        except PlatformError as error:
            previews = [DatasetPreview(source, (), (), problem=error.message)]
        found[source] = [preview for preview in previews if not _is_own(path, preview)]
    return [preview for previews in found.values() for preview in previews]


def _sheets_of(path: Path) -> list[str]:
    """Return the sheets of a workbook that hold something, the first one as the empty text."""
    if not path.name.casefold().endswith(".xlsx"):
        return [""]
    with Workbook(path) as book:
        sheets = book.sheets()
        filled = [name for name, part in sheets.items() if next(book.rows(part), None) is not None]
    first = next(iter(sheets), "")
    return ["" if name == first else name for name in filled[:_MOST_SHEETS]] or [""]


def _is_own(path: Path, preview: DatasetPreview) -> bool:
    """Return whether a table is one of SmartMetro's own: by its name and its columns."""
    required = [rule.field for rule in OWN.fields if rule.role is not Role.UNIT]
    names = [field.name for field in preview.fields]
    return path.match(OWN.source) and len(matching(required, names)) == len(required)


def source_of(name: str) -> str:
    """Return the pattern of a file's name: what is a number in it may be another one."""
    stem, dot, endings = name.partition(".")
    if "." in endings and not name.casefold().endswith(".csv.gz"):
        return name  # dots are part of the name
    return _NUMBER.sub("*", stem) + dot + endings


def preview_of(path: Path, source: str = "", sheet: str = "") -> DatasetPreview:
    """Return the beginning of one file, or of a sheet of it; its header is looked for.

    Raises:
        PlatformError: it cannot be read.
    """
    head = replace(_head_of(path, sheet), sheet=sheet)
    table = open_table(path, head)
    names = [name for name in table.header() if name]
    chunk = next(table.chunks(names), None)
    count = min(ROWS, len(chunk.lines)) if chunk is not None else 0
    rows = tuple(
        tuple(chunk.columns[name].text(row) if name in chunk.columns else "" for name in names)
        for row in range(count)
        if chunk is not None
    )
    fields = tuple(DatasetField(name) for name in names)
    return DatasetPreview(source or source_of(path.name), fields, rows, head)


def _head_of(path: Path, sheet: str) -> Head:
    """Find the header: below a title, or below two lines of another width, constants."""
    table = open_table(path, Head(sheet=sheet))
    if not isinstance(table, (CsvTable, XlsxTable)):
        return Head()
    filled = (row for row in table.rows() if any(cell.strip() for cell in row))
    widths = [_width(row) for row in islice(filled, _FIRST_ROWS)]
    if len(widths) >= 4 and 1 < widths[0] == widths[1] and widths[2] == widths[3] != widths[0]:
        return Head(header_line=3, constants_line=1)
    if widths[:1] == [1] and max(widths) > 1:
        return Head(header_line=1 + widths.index(max(widths)))
    return Head()


def _width(row: Sequence[str]) -> int:
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    return len(cells)
