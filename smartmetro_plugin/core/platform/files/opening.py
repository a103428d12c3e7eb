"""From a file to its table, by the ending of its name."""

from __future__ import annotations

from pathlib import Path

from ..field_mapping.mapping import Head
from .csv_table import CsvTable
from .json_table import JsonTable
from .parquet_table import ParquetTable
from .tables import Table
from .xlsx_table import XlsxTable

_TEXT = (".csv", ".csv.gz", ".txt", ".tsv")
_JSON = (".json", ".geojson")
ENDINGS = (*_TEXT, *_JSON, ".xlsx", ".parquet")


def open_table(path: Path, head: Head | None = None) -> Table:
    """Return the table in a file whose name has one of :data:`ENDINGS`; nothing is read yet."""
    name = path.name.casefold()
    kinds = ((_JSON, JsonTable), ((".xlsx",), XlsxTable), ((".parquet",), ParquetTable))
    kind = next((kind for endings, kind in kinds if name.endswith(endings)), CsvTable)
    return kind(path, head or Head())
