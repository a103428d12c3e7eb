"""Histories of entities as arrays (GS CIM 009, 4.5.6 to 4.5.9): normalized, short and aggregated forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isfinite

import numpy as np
import numpy.typing as npt

from ...model import ObservationSeries
from ..smart_data_models.attributes import bare, instant, number, short_name
from ..smart_data_models.entities import EntityBook
from ..smart_data_models.measures import Conversion, Measure

Pair = tuple[object, object]
#: Aggregated methods that can stand for a property's value, the preferred one first.
_AGGREGATES = ("avg", "sum", "max", "min", "totalCount")
_MICROSECOND = np.timedelta64(1, "us")


class SeriesReader:
    """Turns the histories of entities into series of properties in their units.

    The ``book`` says what the short form leaves out. ``other_datasets`` collects the data sets left out
    by attribute, since one series cannot hold two channels, ``unknown_units`` what could not be
    converted, ``largest_count`` the length of the longest series.
    """

    def __init__(self, measures: Iterable[Measure], book: EntityBook) -> None:
        self._measures = tuple(dict.fromkeys(measures))
        self._book = book
        self.other_datasets: dict[str, set[str]] = {}
        self.unknown_units: dict[str, str] = {}
        self.unreadable_count = 0
        self.largest_count = 0

    def read(self, entity_id: str, entity: Mapping[str, object]) -> list[ObservationSeries]:
        """Return the series of one entity; attributes without usable values give none."""
        attributes = {short_name(name): attribute for name, attribute in entity.items()}
        found: dict[str, ObservationSeries] = {}
        for measure in self._measures:
            name = measure.attribute
            if name not in attributes or measure.property in found:
                continue
            if (
                measure.condition is not None
                and self._book.properties.get((entity_id, name)) != measure.property
            ):
                continue
            one = self._series(entity_id, measure, attributes[name])
            if one is not None:
                found[measure.property] = one
        return list(found.values())

    def _series(
        self, entity_id: str, measure: Measure, attribute: object
    ) -> ObservationSeries | None:
        parts = self._of_one_dataset(measure.attribute, attribute)
        instants: list[npt.NDArray[np.int64]] = []
        values: list[npt.NDArray[np.float64]] = []
        for unit_code, pairs in _pairs_by_unit(parts):
            self.largest_count = max(self.largest_count, len(pairs))
            code = unit_code or self._book.units.get((entity_id, measure.attribute))
            conversion = measure.conversion(code)
            if conversion is None:
                self.unknown_units[measure.attribute] = str(code)[:20]
                continue
            part_instants, part_values, unreadable = _columns(pairs, conversion)
            self.unreadable_count += unreadable
            instants.append(part_instants)
            values.append(part_values)
        if not any(len(part) for part in instants):
            return None
        return ObservationSeries(
            entity_id,
            measure.property,
            measure.unit,
            np.concatenate(instants),
            np.concatenate(values),
        )

    def _of_one_dataset(self, name: str, attribute: object) -> list[Mapping[str, object]]:
        """Return the instances of the default data set, else of the one that has most."""
        items = attribute if isinstance(attribute, list) else [attribute]
        by_dataset: dict[str, list[Mapping[str, object]]] = {}
        for item in items:
            if isinstance(item, dict):
                by_dataset.setdefault(str(item.get("datasetId", "")), []).append(item)
        if not by_dataset:
            return []
        chosen = "" if "" in by_dataset else max(by_dataset, key=lambda key: len(by_dataset[key]))
        if others := set(by_dataset) - {chosen}:
            self.other_datasets.setdefault(name, set()).update(others)
        return by_dataset[chosen]


def _pairs_by_unit(
    parts: Iterable[Mapping[str, object]],
) -> Iterator[tuple[str | None, list[Pair]]]:
    """Yield (value, instant) pairs together with the unit code that they share."""
    single: dict[str | None, list[Pair]] = {}
    for part in parts:
        code = part.get("unitCode")
        code = code if isinstance(code, str) and code else None
        short = _short_form(part)
        if short is not None:
            yield code, short
        elif "value" in part and "observedAt" in part:
            single.setdefault(code, []).append((part["value"], part["observedAt"]))
    yield from single.items()


def _short_form(part: Mapping[str, object]) -> list[Pair] | None:
    """Return the pairs of ``values: [[value, instant], …]`` or ``avg: [[value, start, end], …]``."""
    for member in ("values", *_AGGREGATES):
        rows = part.get(member)
        if isinstance(rows, list):
            if rows and not isinstance(rows[0], list):  # JSON-LD compaction of a single pair
                rows = [rows]
            return [(row[0], row[1]) for row in rows if isinstance(row, list) and len(row) >= 2]
    return None


def _columns(
    pairs: Sequence[Pair], conversion: Conversion
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64], int]:
    """Return instants (µs since 1970, shape (n,)), values (shape (n,)), how many were unreadable."""
    values = np.fromiter((_value(value) for value, _ in pairs), np.float64, len(pairs))
    instants = _fast_instants([text for _, text in pairs])
    unreadable = 0
    if instants is None:
        parsed = [instant(text) for _, text in pairs]
        kept = np.fromiter((at is not None for at in parsed), bool, len(parsed))
        unreadable = int(len(parsed) - kept.sum())
        values = values[kept]
        naive = [at.replace(tzinfo=None) for at in parsed if at is not None]
        instants = np.array(naive, dtype="datetime64[us]").astype(np.int64)
    factor, offset = conversion
    return instants, values * factor + offset, unreadable


def _value(value: object) -> float:
    if type(value) is float:
        return value if isfinite(value) else float("nan")
    amount = number(bare(value))
    return float("nan") if amount is None else amount


def _fast_instants(texts: list[object]) -> npt.NDArray[np.int64] | None:
    """Return instants of the usual form ``2026-07-21T05:00:00Z``; None where one is another."""
    stripped = []
    for text in texts:
        if type(text) is not str or text[-1:] != "Z" or len(text) < 17 or text[10] != "T":
            return None
        stripped.append(text[:-1])
    try:
        instants = np.array(stripped, dtype="datetime64[us]")
    except ValueError:
        return None
    sensible = (instants >= np.datetime64("1900-01-01")) & (instants < np.datetime64("2201-01-01"))
    return instants.astype(np.int64) if bool(sensible.all()) else None
