"""Rows through a mapping: series as pieces go by, sensors and oddities at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from ...instants import InstantProblem, ParsedInstants, explain, time_zone
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ObservationSeries
from ...units import UnknownUnit, code_of, linear
from ...use_cases.declaration import UseCase
from .columns import Column, constant, joined
from .mapping import FieldMapping, Measure, Role
from .numbers import read_numbers
from .places import Place, PlaceReader
from .repeated_hours import RepeatedHours, SeriesName
from .rows_aside import RowsAside
from .times import read_times

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

UseCaseOf = Callable[[str], "UseCase | None"]

_PROPERTY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_SECOND_US = 1_000_000
_NO_NUMBER = QT_TRANSLATE_NOOP("SmartMetro", "“{value}” is not a number")
_NO_PROPERTY = QT_TRANSLATE_NOOP("SmartMetro", "“{property}” is not the name of a property")
_UNKNOWN_WORDS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{source}: rows of “{words}” are passed over: the mapping does not say what they measure.",
)


@dataclass(frozen=True)
class _Piece:
    """The wanted ``rows`` of a piece of a data set: their times and the texts of one field of values."""

    rows: npt.NDArray[np.int64]
    lines: Sequence[int]
    times: Column
    parsed: ParsedInstants
    values: Column

    def line(self, row: int) -> int:
        """Return where a row stands in the file."""
        return int(self.lines[int(self.rows[row])])


class _PassedOver(Exception):
    """Rows that are none of ours."""


class _UnusableGroup(Exception):
    def __init__(self, reason: Message) -> None:
        super().__init__(reason.key)
        self.reason = reason


class MappedReader:
    """Reads one data set piece by piece; memory holds one piece, the places, and repeated hours."""

    def __init__(
        self,
        mapping: FieldMapping,
        use_case_of: UseCaseOf,
        zone: tzinfo,
        aside: RowsAside | None = None,
    ) -> None:
        """``use_case_of`` a sensor's id returns None for one that is not wanted: its rows are passed over.

        ``zone`` is that of times without offset where the mapping names none; ``aside`` takes the
        rows that cannot be read, by default under the name of the mapping's source.
        """
        self.mapping = mapping
        self.aside = aside or RowsAside(mapping.source)
        self._use_case_of = use_case_of
        self._zone = time_zone(mapping.dialect.time_zone) if mapping.dialect.time_zone else zone
        self._places = PlaceReader(mapping)
        self._repeated = RepeatedHours(self._zone, mapping.dialect.date_order, self.aside)
        self._unknown_words: dict[str, None] = {}

    def field_names(self) -> tuple[str, ...]:
        """Return the fields that must be there."""
        return tuple(rule.field for rule in self.mapping.fields if rule.role is not Role.IGNORED)

    def read(
        self, columns: Mapping[str, Column], lines: Sequence[int]
    ) -> Iterator[ObservationSeries]:
        """Yield the series of some rows, by their first rows; ``lines`` are where they stand in the file."""
        if not lines:
            return
        self._places.add(columns, len(lines))
        if not self.mapping.has_observations:
            return
        ids = self._ids(columns, len(lines))
        wanted = [self._use_case_of(text) is not None for text in ids.texts]
        rows = self._rows_of(ids, wanted)
        if rows.size:
            yield from self._observations(columns, ids, rows, lines)

    def resolved(self) -> Iterator[ObservationSeries]:
        """Yield, at the end of the data set, the hours that came twice and that their order told apart."""
        for series in self._repeated.resolved():
            yield self._shifted(series)

    def places(self) -> dict[str, Place]:
        """Return what the rows say of sensors, or of places, by id."""
        return self._places.found

    def warnings(self) -> tuple[Message, ...]:
        """Return what was odd about the rows as a whole."""
        if not self._unknown_words:
            return ()
        words = ", ".join(list(self._unknown_words)[:8])
        return (Message(_UNKNOWN_WORDS, {"source": self.aside.name, "words": words[:300]}),)

    # --- observations

    def _ids(self, columns: Mapping[str, Column], count: int) -> Column:
        name = self.mapping.name_of(Role.SENSOR_ID)
        if not name:
            return constant(self.mapping.sensor_id, count)
        return Column(columns[name].codes, [text.strip() for text in columns[name].texts])

    @staticmethod
    def _rows_of(ids: Column, wanted: list[bool]) -> npt.NDArray[np.int64]:
        import numpy as np

        if all(wanted):
            return np.arange(len(ids))
        return np.flatnonzero(np.array(wanted, dtype=bool)[ids.codes])

    def _observations(
        self,
        columns: Mapping[str, Column],
        ids: Column,
        rows: npt.NDArray[np.int64],
        lines: Sequence[int],
    ) -> Iterator[ObservationSeries]:
        mapping = self.mapping
        times = _times([columns[rule.field].rows(rows) for rule in mapping.of_role(Role.TIME)])
        parsed = read_times(times.texts, self._zone, mapping.dialect.date_order)
        for rule in mapping.of_role(Role.VALUE):
            names = [ids.rows(rows)]
            for role in (Role.PROPERTY, Role.UNIT):
                field = mapping.name_of(role)
                named = rule.measure is not None and role is Role.PROPERTY
                here = field and not named
                names.append(columns[field].rows(rows) if here else constant("", rows.size))
            piece = _Piece(rows, lines, times, parsed, columns[rule.field].rows(rows))
            yield from self._series(piece, names, rule.measure)

    def _series(
        self, piece: _Piece, names: Sequence[Column], measure: Measure | None
    ) -> Iterator[ObservationSeries]:
        value, is_number = read_numbers(
            piece.values.texts, self.mapping.dialect.decimal, self.mapping.dialect.missing
        )
        for texts, rows in _groups(names):
            try:
                name, factor, offset = self._name(texts, measure)
            except _PassedOver:
                continue
            except _UnusableGroup as error:
                for row in rows:
                    self.aside.add(piece.line(row), error.reason)
                continue
            problem = piece.parsed.problem[piece.times.codes[rows]]
            number = is_number[piece.values.codes[rows]]
            us = piece.parsed.us[piece.times.codes[rows]]
            converted = value[piece.values.codes[rows]] * factor + offset
            if problem.any() or not number.all():
                good = (problem == InstantProblem.NONE) & number
                self._put_apart(piece, name, rows[~good], converted[~good], is_number)
                us, converted = us[good], converted[good]
                self._repeated.watch(name, us)
            yield self._shifted(ObservationSeries(*name, us, converted))

    def _put_apart(
        self,
        piece: _Piece,
        name: SeriesName,
        rows: npt.NDArray[np.int64],
        converted: npt.NDArray[np.float64],
        is_number: npt.NDArray[np.bool_],
    ) -> None:
        """Hold rows of a repeated hour, report the others."""
        for row, number in zip(rows.tolist(), converted.tolist()):
            text = piece.times.text(row)
            problem = InstantProblem(int(piece.parsed.problem[piece.times.codes[row]]))
            if not is_number[piece.values.codes[row]]:
                value = piece.values.text(row)
                self.aside.add(piece.line(row), Message(_NO_NUMBER, {"value": value[:40]}))
            elif problem is InstantProblem.AMBIGUOUS:
                first_us = int(piece.parsed.us[piece.times.codes[row]])
                self._repeated.hold(name, first_us, number, piece.line(row), text)
            else:
                self.aside.add(piece.line(row), explain(problem, text, self._zone))

    def _name(
        self, texts: Sequence[str], measure: Measure | None
    ) -> tuple[SeriesName, float, float]:
        """Return the series of a group and how its values get into the property's unit."""
        sensor_id, word, unit = texts
        use_case = self._use_case_of(sensor_id)
        if use_case is None:
            raise _PassedOver
        if measure is None:
            measure = self._measure_of(word)
        to_unit, factor, offset = _conversion(use_case, measure, unit)
        return SeriesName(sensor_id, measure.property, to_unit), factor, offset

    def _measure_of(self, word: str) -> Measure:
        if not self.mapping.words:
            if not _PROPERTY.fullmatch(word):
                raise _UnusableGroup(Message(_NO_PROPERTY, {"property": word[:40]}))
            return Measure(word)
        measure = self.mapping.words.get(word.strip())
        if measure is None:
            self._unknown_words[word.strip()[:40]] = None
            raise _PassedOver
        return measure

    def _shifted(self, series: ObservationSeries) -> ObservationSeries:
        shift_us = self.mapping.dialect.shift_s * _SECOND_US
        if not shift_us:
            return series
        return ObservationSeries(
            series.sensor_id,
            series.property,
            series.unit,
            series.observed_at_us + shift_us,
            series.value,
        )


def _times(columns: Sequence[Column]) -> Column:
    """Return the texts of times; a day beside its hour may come with the midnight of a spreadsheet."""
    if len(columns) == 1:
        return columns[0]
    days = [text.removesuffix("T00:00:00").removesuffix(" 00:00:00") for text in columns[0].texts]
    return joined([Column(columns[0].codes, days), *columns[1:]])


def _conversion(use_case: UseCase, measure: Measure, unit: str) -> tuple[str, float, float]:
    """Return the unit the values will be in, and how they get there.

    A unit in the row counts more than the mapping's. A property that the use case does not declare
    keeps its unit: a later declaration may want it.
    """
    declaration = use_case.properties.get(measure.property)
    given = unit.strip() or measure.unit
    try:
        if declaration is None:
            return code_of(given) if given else "", 1.0, 0.0
        factor, offset = linear(given or declaration.unit, declaration.unit)
    except UnknownUnit as error:
        raise _UnusableGroup(error.message) from error
    return declaration.unit, factor, offset


def _groups(
    names: Sequence[Column],
) -> Iterator[tuple[tuple[str, ...], npt.NDArray[np.int64]]]:
    """Yield each combination of texts that occurs, with its rows in their order."""
    import numpy as np

    code = names[0].codes
    for column in names[1:]:
        if len(column.texts) > 1:
            code = code * len(column.texts) + column.codes
    order = np.argsort(code, kind="stable")
    in_order = code[order]
    starts = np.flatnonzero(np.diff(in_order, prepend=in_order[0] - 1))
    groups = np.split(order, starts[1:])
    for rows in sorted(groups, key=lambda rows: int(rows[0])):
        yield tuple(column.text(int(rows[0])) for column in names), rows
