"""Rows of files into series, by a mapping; SmartMetro's own tables have one as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timezone, tzinfo
from pathlib import Path

from ...cancellation import Cancellation, check
from ...messages import QT_TRANSLATE_NOOP, Message, Value
from ...model import ObservationSeries, SetAside
from ..field_mapping.columns import Column
from ..field_mapping.fields_there import fields_there
from ..field_mapping.mapping import FieldMapping, FieldRule, Role
from ..field_mapping.places import Place
from ..field_mapping.reading import MappedReader, UseCaseOf
from .opening import ENDINGS, open_table
from .tables import require
from .xlsx_table import XlsxTable

#: SmartMetro's own tables: ``sensor_id, observed_at, property, value[, unit]``.
OWN = FieldMapping(
    source="observations*",
    use_case="",
    fields=(
        FieldRule("sensor_id", Role.SENSOR_ID),
        FieldRule("observed_at", Role.TIME),
        FieldRule("property", Role.PROPERTY),
        FieldRule("value", Role.VALUE),
        FieldRule("unit", Role.UNIT),
    ),
)
_UNKNOWN_SENSORS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{count} rows of {file} belong to sensors that are not in the list of sensors "
    "(for instance {example}).",
)
_LACKS = QT_TRANSLATE_NOOP(
    "SmartMetro", "{file} lacks the fields {missing} of its mapping; the others are read."
)


@dataclass(frozen=True)
class ChunkOfSeries:
    """What one piece of a table holds: series in the order of the file, and what was odd at its end."""

    series: tuple[ObservationSeries, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()


def observation_files(folder: Path, mappings: Sequence[FieldMapping] = ()) -> list[Path]:
    """Return SmartMetro's own tables of observations in a folder, in order of name.

    A table that a mapping is for is none, whatever its name.
    """
    mapped = {path for mapping in mappings for path in files_of(folder, mapping.source)}
    return [path for path in files_of(folder, OWN.source) if path not in mapped]


def files_of(folder: Path, pattern: str) -> list[Path]:
    """Return the tables of a folder whose names fit a mapping's source, in order of name."""
    # A pattern may come from a colleague's file: it stays inside the folder.
    if not pattern or any(part in pattern for part in ("/", "\\", "..")):
        return []
    return sorted(
        path
        for path in folder.glob(pattern)
        if path.name.casefold().endswith(ENDINGS) and path.is_file()
    )


class ObservationReader:
    """Reads the tables of a mapping piece by piece; memory holds one piece."""

    def __init__(
        self, mapping: FieldMapping, use_case_of: UseCaseOf, zone: tzinfo, cancel: Cancellation
    ) -> None:
        """``use_case_of`` tells the use case of each sensor wanted, None for the others."""
        self.mapping = mapping
        self._use_case_of = use_case_of
        self._zone = zone
        self._cancel = cancel
        #: Sheets of workbooks that other mappings read.
        self.known_sheets: frozenset[str] = frozenset()
        #: What the rows said of sensors or places, by id.
        self.places: dict[str, Place] = {}

    def read(self, path: Path, known_ids: frozenset[str] | None = None) -> Iterator[ChunkOfSeries]:
        """Yield the series of one table; with ``known_ids``, rows of others are counted and told.

        Raises:
            PlatformError: the table as a whole cannot be used.
            Cancelled: the user stopped.
        """
        table = open_table(path, self.mapping.head)
        if isinstance(table, XlsxTable):
            table.known_sheets = self.known_sheets
        header = table.header()
        found = fields_there(self.mapping, header)
        require(found.needed, header, path.name)
        reader = MappedReader(found.mapping, self._use_case_of, self._zone_of(path), table.aside)
        unknown: dict[str, int] = {}
        for chunk in table.chunks(reader.field_names()):
            check(self._cancel)
            if known_ids is not None:
                _count_unknown(
                    chunk.columns[found.mapping.name_of(Role.SENSOR_ID)], known_ids, unknown
                )
            yield ChunkOfSeries(tuple(reader.read(chunk.columns, chunk.lines)))
        yield ChunkOfSeries(tuple(reader.resolved()))
        for id_, place in reader.places().items():
            known = self.places.setdefault(id_, place)
            if known is not place:
                known.complete(place)
        warnings = [*table.warnings, *reader.warnings()]
        if found.missing and self.mapping is not OWN:
            values: dict[str, Value] = {"file": path.name, "missing": ", ".join(found.missing)}
            warnings.append(Message(_LACKS, values))
        if unknown:
            counted: dict[str, Value] = {"count": sum(unknown.values()), "file": path.name}
            warnings.append(Message(_UNKNOWN_SENSORS, {**counted, "example": min(unknown)}))
        yield ChunkOfSeries((), table.aside.all(), tuple(warnings))

    def _zone_of(self, path: Path) -> tzinfo:
        """Return the zone of times without offset: in our own Parquet tables they are UTC."""
        is_parquet = path.suffix.casefold() == ".parquet"
        return timezone.utc if self.mapping is OWN and is_parquet else self._zone


def _count_unknown(ids: Column, known_ids: frozenset[str], unknown: dict[str, int]) -> None:
    import numpy as np

    strangers = [code for code, id_ in enumerate(ids.texts) if id_.strip() not in known_ids]
    if strangers:
        counts = np.bincount(ids.codes, minlength=len(ids.texts))
        for code in strangers:
            if counts[code]:
                id_ = ids.texts[code]
                unknown[id_] = unknown.get(id_, 0) + int(counts[code])
