"""Tables in Parquet, read by DuckDB where it is installed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...duckdb_settings import duckdb_settings
from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP
from ..field_mapping.columns import column
from .tables import Chunk, Table

if TYPE_CHECKING:
    import duckdb

_CHUNK_ROWS = 200_000


class ParquetTable(Table):
    """A Parquet file. Instants come as ISO 8601 with ``Z``, times without zone without."""

    def header(self) -> list[str]:
        """Return the names of the columns."""
        with self._open() as database:
            return list(database.read_parquet(str(self.path)).columns)

    def chunks(self, names: Sequence[str]) -> Iterator[Chunk]:
        """Yield the columns of these names; a row's number stands for its line."""
        with self._open() as database:
            relation = database.read_parquet(str(self.path))
            types = dict(zip(relation.columns, map(str, relation.types)))
            texts = relation.project(", ".join(_as_text(name, types[name]) for name in names))
            answer = database.execute(texts.sql_query())
            start = 1
            while piece := answer.fetchmany(_CHUNK_ROWS):
                cells = list(zip(*piece))
                columns = {name: column(cells[i], len(piece)) for i, name in enumerate(names)}
                yield Chunk(columns, range(start, start + len(piece)))
                start += len(piece)

    @contextmanager
    def _open(self) -> Iterator[duckdb.DuckDBPyConnection]:
        try:
            import duckdb
        except ImportError as error:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{file} is in Parquet and needs the package duckdb. Install it from SmartMetro > "
                    "Options > Packages, or ask for the file in CSV.",
                ),
                file=self.path.name,
            ) from error
        try:
            with duckdb.connect(config=duckdb_settings()) as database:
                yield database
        except (duckdb.Error, OSError) as error:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{file} is not a whole Parquet file: {error}. Ask for it again."
                ),
                file=self.path.name,
                error=str(error)[:200],
            ) from error


def _as_text(name: str, kind: str) -> str:
    quoted = '"' + name.replace('"', '""') + '"'
    if kind.startswith("TIMESTAMP"):
        zone = "Z" if "TIME ZONE" in kind or kind.startswith("TIMESTAMPTZ") else ""
        # epoch_us is the instant itself: a cast to text would need the session's time zone.
        cast = f"CAST({quoted} AS TIMESTAMPTZ)" if kind == "TIMESTAMPTZ_NS" else quoted
        text = f"strftime(make_timestamp(epoch_us({cast})), '%Y-%m-%dT%H:%M:%S.%f{zone}')"
    else:
        text = f"CAST({quoted} AS VARCHAR)"
    return f"coalesce({text}, '') AS {quoted}"
