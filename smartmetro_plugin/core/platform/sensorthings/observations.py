"""Observations of one data stream, page after page, as arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from math import isfinite

import numpy as np
import numpy.typing as npt

from ...instants import InstantProblem, parse_instants, to_microseconds
from ...model import ObservationSeries
from ..endpoint import utc_text
from ..problems import UnsupportedError
from ..smart_data_models.attributes import number
from .pages import Page, Pages
from .things import Stream, instant_text

_PAGE = "10000"
_TIME, _RESULT = "phenomenonTime", "result"
#: Intervals are compared as a whole: those that touch the period are asked for, then cut to it.
_LONGEST_INTERVAL = timedelta(hours=1)


class ObservationReader:
    """Reads series. ``unreadable_count`` tells how many observations had no readable instant.

    The data array extension (OGC 18-088, 12.2) is asked for until the platform refuses it: rows are
    a third of the bytes of objects.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._as_arrays = True
        self.unreadable_count = 0
        self.date: datetime | None = None

    def read(self, stream: Stream, start: datetime, end: datetime) -> Iterator[ObservationSeries]:
        """Yield the observations of ``[start, end)``, a page at a time.

        Raises:
            PlatformError: the platform refused or failed, or an answer cannot be read.
        """
        for page in self._page_by_page(stream, start, end):
            self.date = self.date or page.date
            series = self._series(stream, page.items)
            inside = (series.observed_at_us >= to_microseconds(start)) & (
                series.observed_at_us < to_microseconds(end)
            )
            if inside.any():
                yield ObservationSeries(
                    series.sensor_id,
                    series.property,
                    series.unit,
                    series.observed_at_us[inside],
                    series.value[inside],
                )

    def _page_by_page(self, stream: Stream, start: datetime, end: datetime) -> Iterator[Page]:
        after, before = utc_text(start - _LONGEST_INTERVAL), utc_text(end + _LONGEST_INTERVAL)
        parameters = {
            "$filter": f"{_TIME} ge {after} and {_TIME} lt {before}",
            "$orderby": f"{_TIME} asc",
            "$select": f"{_TIME},{_RESULT}",
            "$top": _PAGE,
        }
        path = f"{stream.address}/Observations"
        if self._as_arrays:
            pages = self._pages.listed(path, {**parameters, "$resultFormat": "dataArray"})
            try:
                first = next(pages)
            except UnsupportedError:
                self._as_arrays = False
            else:
                yield first
                yield from pages
                return
        yield from self._pages.listed(path, parameters)

    def _series(self, stream: Stream, items: Sequence[Mapping[str, object]]) -> ObservationSeries:
        rows = list(_rows(items))
        texts = [instant_text(stream.property, time) for time, _ in rows]
        parsed = parse_instants(texts)
        factor, offset = stream.conversion
        values = np.fromiter((_value(value) for _, value in rows), np.float64, len(rows))
        good = parsed.problem == InstantProblem.NONE
        self.unreadable_count += int(len(rows) - good.sum())
        instants: npt.NDArray[np.int64] = parsed.us[good]
        return ObservationSeries(
            stream.sensor_id,
            stream.property,
            stream.unit,
            instants,
            values[good] * factor + offset,
        )


def _rows(items: Sequence[Mapping[str, object]]) -> Iterator[tuple[object, object]]:
    """Yield (phenomenonTime, result) of observations as objects or as data arrays."""
    for item in items:
        array, components = item.get("dataArray"), item.get("components")
        if isinstance(array, list) and isinstance(components, list):
            if _TIME not in components or _RESULT not in components:
                continue
            time, result = components.index(_TIME), components.index(_RESULT)
            fewest = max(time, result)
            yield from (
                (row[time], row[result])
                for row in array
                if isinstance(row, list) and len(row) > fewest
            )
        elif _TIME in item:
            yield item[_TIME], item.get(_RESULT)


def _value(value: object) -> float:
    if type(value) is float:
        return value if isfinite(value) else float("nan")
    amount = number(value)
    return float("nan") if amount is None else amount
