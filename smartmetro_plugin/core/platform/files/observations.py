"""Observation tables: ``sensor_id, observed_at, property, value[, unit]`` into series."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

from ...cancellation import Cancellation, check
from ...instants import InstantProblem, explain, from_microseconds, parse_instants
from ...messages import QT_TRANSLATE_NOOP, Message, Value
from ...model import ObservationSeries, Reading, SetAside
from ...units import UnknownUnit, code_of, linear
from ...use_cases.declaration import UseCase
from .tables import Chunk, Table

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

COLUMNS = ("sensor_id", "observed_at", "property", "value")

_PROPERTY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_UNKNOWN_SENSORS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{count} rows of {file} belong to sensors that are not in the list of sensors "
    "(for instance {example}).",
)
_NO_NUMBER = QT_TRANSLATE_NOOP("SmartMetro", "“{value}” is not a number")
_NO_PROPERTY = QT_TRANSLATE_NOOP("SmartMetro", "“{property}” is not the name of a property")


@dataclass(frozen=True)
class ChunkOfSeries:
    """What one piece of a table holds: series in the order of the file, and what was odd at its end."""

    series: tuple[ObservationSeries, ...]
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[Message, ...] = ()


def observation_files(folder: Path) -> list[Path]:
    """Return the tables of observations of a folder, in order of name."""
    return sorted(
        path
        for path in folder.glob("observations*")
        if path.name.casefold().endswith((".csv", ".csv.gz"))
    )


class ObservationReader:
    """Reads tables piece by piece; memory holds one piece."""

    def __init__(
        self, use_case_of: Mapping[str, UseCase], zone: tzinfo, cancel: Cancellation
    ) -> None:
        """``use_case_of`` tells the use case of each sensor wanted; rows of others are passed over."""
        self._use_case_of = use_case_of
        self._zone = zone
        self._cancel = cancel

    def read(self, path: Path, known_ids: frozenset[str]) -> Iterator[ChunkOfSeries]:
        """Yield the series of one table; ``known_ids`` are all sensors of the folder, wanted or not.

        Raises:
            PlatformError: the table as a whole cannot be used.
            Cancelled: the user stopped.
        """
        table = Table(path, COLUMNS, ("unit",))
        unknown: dict[str, int] = {}
        for chunk in table.chunks():
            check(self._cancel)
            for id_, count in Counter(chunk.columns["sensor_id"]).items():
                if id_ not in known_ids:
                    unknown[id_] = unknown.get(id_, 0) + count
            yield ChunkOfSeries(tuple(self._series(self._wanted(chunk), table)))
        warnings = list(table.warnings)
        if unknown:
            counted: dict[str, Value] = {"count": sum(unknown.values()), "file": path.name}
            warnings.append(Message(_UNKNOWN_SENSORS, {**counted, "example": min(unknown)}))
        yield ChunkOfSeries((), table.set_aside, tuple(warnings))

    def _wanted(self, chunk: Chunk) -> Chunk:
        """Return the rows of the sensors wanted, before anything costly is done with the others."""
        ids = chunk.columns["sensor_id"]
        rows = [row for row, id_ in enumerate(ids) if id_ in self._use_case_of]
        if len(rows) == len(ids):
            return chunk
        columns = {name: [cells[r] for r in rows] for name, cells in chunk.columns.items()}
        return Chunk(columns, [chunk.lines[r] for r in rows])

    def _series(self, chunk: Chunk, table: Table) -> Iterator[ObservationSeries]:
        import numpy as np

        if not chunk.lines:
            return
        columns = chunk.columns
        units = columns.get("unit") or ("",) * len(chunk.lines)
        groups: dict[tuple[str, str, str], int] = {}
        names = zip(columns["sensor_id"], columns["property"], units)
        code = np.fromiter(
            (groups.setdefault(name, len(groups)) for name in names), np.int64, len(chunk.lines)
        )
        instants = parse_instants(columns["observed_at"], self._zone)
        value, is_number = _numbers(columns["value"])
        good = (instants.problem == InstantProblem.NONE) & is_number
        order = np.argsort(code, kind="stable")
        ends = np.cumsum(np.bincount(code, minlength=len(groups)))
        for (sensor_id, property_, unit), rows in zip(groups, np.split(order, ends[:-1])):
            try:
                to_unit, factor, offset = _conversion(self._use_case_of[sensor_id], property_, unit)
            except _UnusableGroup as error:
                for row in rows:
                    table.set_row_aside(chunk.lines[row], error.reason)
                continue
            for row in rows[~good[rows]]:
                table.set_row_aside(
                    chunk.lines[row], self._reason(chunk, int(row), instants.problem)
                )
            kept = rows[good[rows]]
            yield ObservationSeries(
                sensor_id, property_, to_unit, instants.us[kept], value[kept] * factor + offset
            )

    def _reason(self, chunk: Chunk, row: int, problems: npt.NDArray[np.uint8]) -> Message:
        problem = InstantProblem(int(problems[row]))
        if problem is not InstantProblem.NONE:
            return explain(problem, chunk.columns["observed_at"][row], self._zone)
        return Message(_NO_NUMBER, {"value": chunk.columns["value"][row][:40]})


class _UnusableGroup(Exception):
    def __init__(self, reason: Message) -> None:
        super().__init__(reason.key)
        self.reason = reason


def _conversion(use_case: UseCase, property_: str, unit: str) -> tuple[str, float, float]:
    """Return the unit the values will be in, and how they get there.

    A property that the use case does not declare keeps its unit: a later declaration may want it.
    """
    if not _PROPERTY.fullmatch(property_):
        raise _UnusableGroup(Message(_NO_PROPERTY, {"property": property_[:40]}))
    declaration = use_case.properties.get(property_)
    try:
        if declaration is None:
            return code_of(unit) if unit else "", 1.0, 0.0
        factor, offset = linear(unit or declaration.unit, declaration.unit)
    except UnknownUnit as error:
        raise _UnusableGroup(error.message) from error
    return declaration.unit, factor, offset


def _numbers(texts: Sequence[str]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Return the values, and where they are numbers; an empty cell is a value that was not given (NaN)."""
    import numpy as np

    try:
        value = np.array(texts, dtype=np.str_).astype(np.float64)
    except ValueError:
        value = np.array([_number(text) for text in texts], dtype=np.float64)
    # Only _number returns infinity for what is not a number; "inf" and 1e999 are none either.
    return value, ~np.isinf(value)


def _number(text: str) -> float:
    text = text.strip()
    if not text:
        return float("nan")
    try:
        return float(text.replace(",", ".", 1) if "." not in text else text)
    except ValueError:
        return float("inf")


class LastReadings:
    """The latest value of each property of each sensor, as series go by."""

    def __init__(self) -> None:
        self._last: dict[str, dict[str, tuple[int, float, str]]] = {}

    def add(self, series: ObservationSeries) -> None:
        """Take a series into account; of two values of one instant the later read wins."""
        import numpy as np

        if not series.observed_at_us.size:
            return
        latest = series.observed_at_us.size - 1 - int(np.argmax(series.observed_at_us[::-1]))
        us = int(series.observed_at_us[latest])
        known = self._last.setdefault(series.sensor_id, {})
        if series.property not in known or us >= known[series.property][0]:
            known[series.property] = (us, float(series.value[latest]), series.unit)

    def of(self, sensor_id: str) -> tuple[Reading, ...]:
        """Return the sensor's last readings, by name of property."""
        return tuple(
            Reading(name, None if isnan(value) else value, unit, from_microseconds(us))
            for name, (us, value, unit) in sorted(self._last.get(sensor_id, {}).items())
        )
