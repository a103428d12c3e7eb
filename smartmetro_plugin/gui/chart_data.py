"""What a chart draws: series cut at their gaps and thinned to what a screen can show."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..core.model import SensorKey
from ..core.use_cases.declaration import Threshold

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
#: A hole longer than this many measuring steps is drawn as a hole.
GAP_STEPS = 2.5
#: What a spreadsheet would take for a formula when it opens a text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class ChartSeries:
    """One property of one sensor, in order of time.

    ``observed_at_us``: int64, shape (n,), microseconds since 1970 UTC. ``value``: float64, shape (n,).
    """

    key: SensorKey
    name: str
    property: str
    unit: str
    step_s: float
    observed_at_us: npt.NDArray[np.int64]
    value: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Panel:
    """The series that share an axis: one property."""

    title: str
    symbol: str
    decimals: int
    series: tuple[ChartSeries, ...]
    thresholds: tuple[Threshold, ...] = ()
    use_case: str = ""


class BandKind(Enum):
    """What a band of time says."""

    MAINTENANCE = "maintenance"
    ALERT = "alert"


@dataclass(frozen=True)
class Band:
    """A span of time that stands out behind the curves."""

    start: datetime
    end: datetime
    kind: BandKind


@dataclass(frozen=True)
class ChartData:
    """What was read for a chart of ``[start, end)``, in the zone in which it is shown.

    ``slot_minutes``: of a 24 h profile, whose instants are microseconds since local midnight; 0 of a history.
    ``bands``: interventions, or when a rule would have fired.
    """

    panels: tuple[Panel, ...]
    start: datetime
    end: datetime
    zone: str
    slot_minutes: int = 0
    bands: tuple[Band, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to draw."""
        return not any(
            bool((series.value == series.value).any())
            for panel in self.panels
            for series in panel.series
        )

    def span(self) -> tuple[datetime, datetime]:
        """Return the first and last instants that hold data; the period itself when none does."""
        firsts = [int(s.observed_at_us[0]) for s in self._filled()]
        lasts = [int(s.observed_at_us[-1]) for s in self._filled()]
        if not firsts:
            return self.start, self.end
        return instant(min(firsts)), instant(max(lasts))

    def _filled(self) -> Iterator[ChartSeries]:
        return (s for panel in self.panels for s in panel.series if len(s.value))


def instant(microseconds: int) -> datetime:
    """Return the instant as an aware datetime in UTC."""
    return _EPOCH + timedelta(microseconds=microseconds)


def drawable(
    series: ChartSeries, columns: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return days since 1970 UTC and values to draw on ``columns`` pixels, NaN where the line breaks.

    Of a dense series each pixel column keeps its lowest and highest value, so that no peak is lost.
    """
    import numpy as np

    keep = np.isfinite(series.value)
    times, values = series.observed_at_us[keep], series.value[keep]
    if not len(times):
        return np.empty(0), np.empty(0)
    intervals = np.diff(times)
    usual = max(series.step_s * 1e6, float(np.median(intervals)) if len(intervals) else 0.0)
    pieces = np.flatnonzero(intervals > GAP_STEPS * usual) + 1
    per_column = max(1, len(times) // max(1, columns))
    days: list[npt.NDArray[np.float64]] = []
    shown: list[npt.NDArray[np.float64]] = []
    for part_times, part_values in zip(np.split(times, pieces), np.split(values, pieces)):
        chosen = _extremes(part_values, per_column)
        days += [part_times[chosen] / 86_400e6, part_times[chosen[-1:]] / 86_400e6]
        shown += [part_values[chosen], np.array([np.nan])]
    return np.concatenate(days)[:-1], np.concatenate(shown)[:-1]


def nearest(series: ChartSeries, at_us: int) -> int | None:
    """Return the index of the sample nearest to ``at_us``, None when there is none."""
    import numpy as np

    times = series.observed_at_us
    if not len(times):
        return None
    after = int(np.searchsorted(times, at_us))
    candidates = [i for i in (after - 1, after) if 0 <= i < len(times)]
    return min(candidates, key=lambda i: abs(int(times[i]) - at_us))


def write_csv(data: ChartData, path: Path, *, decimal_comma: bool, titles: Sequence[str]) -> int:
    """Write what the chart was made of; return the number of rows.

    Opens by double click in a spreadsheet: local time without the letters of ISO 8601 beside the
    instant in UTC, semicolons where the decimal mark is a comma. ``titles``: connection, sensor id,
    name, local time, UTC time, property, value, unit; of a profile beginning and end of the slot stand
    for the times.

    Raises:
        OSError: the file cannot be written.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";" if decimal_comma else ",")
        writer.writerow(titles)
        for panel in data.panels:
            for series in panel.series:
                texts = [_harmless(t) for t in (series.key.connection, series.key.sensor_id)]
                head = [*texts, _harmless(series.name)]
                for at_us, value in zip(series.observed_at_us, series.value):
                    number = "" if value != value else repr(float(value))  # noqa: PLR0124 (NaN)
                    writer.writerow(
                        [
                            *head,
                            *_times(data, int(at_us)),
                            series.property,
                            number.replace(".", ",") if decimal_comma else number,
                            series.unit,
                        ]
                    )
                    count += 1
    return count


def slot(data: ChartData, at_us: int) -> tuple[str, str]:
    """Return when a slot of a profile begins and ends, as ``HH:MM`` of local time."""
    first = at_us // 60_000_000
    begin, end = (f"{m // 60:02d}:{m % 60:02d}" for m in (first, first + data.slot_minutes))
    return begin, end


def _times(data: ChartData, at_us: int) -> tuple[str, str]:
    if data.slot_minutes:
        return slot(data, at_us)
    at = instant(at_us)
    local = at.astimezone(ZoneInfo(data.zone))
    return f"{local:%Y-%m-%d %H:%M:%S}", f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _extremes(values: npt.NDArray[np.float64], per_column: int) -> npt.NDArray[np.int64]:
    """Return the indices to keep: the ends, and each column's lowest and highest, in order."""
    import numpy as np

    count = len(values)
    if per_column <= 2 or count <= 4:
        return np.arange(count)
    whole = count // per_column * per_column
    blocks = values[:whole].reshape(-1, per_column)
    starts = np.arange(len(blocks)) * per_column
    chosen = [starts + blocks.argmin(axis=1), starts + blocks.argmax(axis=1)]
    return np.unique(np.concatenate([*chosen, [0, count - 1], np.arange(whole, count)]))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
