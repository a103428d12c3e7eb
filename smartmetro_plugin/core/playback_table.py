"""Series of the archive as the table of a playback layer: one row per sensor and instant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .errors import ConfigurationError
from .indicators.local_time import is_second_pass, to_local_us
from .messages import QT_TRANSLATE_NOOP
from .model import ObservationSeries, SensorKey

#: More features than this make no map anybody can follow, and a file that QGIS is slow to draw.
MAX_ROWS = 2_000_000
_MAX_SAMPLES = 20_000_000
_HOUR_S = 3600
_US = 1_000_000

_Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class PlaybackTable:
    """n rows sorted by sensor and time, p properties.

    ``sensor``: shape (n,), index into ``keys``. ``observed_at_us``: (n,), microseconds since 1970
    UTC. ``local_at_us``: (n,), the digits of the wall clock in the same unit. ``second_pass``:
    (n,), whether the clock had shown those digits already (the repeated hour in autumn).
    ``values``: (n, p), NaN where a sensor gave none.
    """

    keys: tuple[SensorKey, ...]
    properties: tuple[str, ...]
    sensor: _Integers
    observed_at_us: _Integers
    local_at_us: _Integers
    second_pass: npt.NDArray[np.bool_]
    values: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return int(self.sensor.size)


def playback_table(
    series: Iterable[tuple[SensorKey, ObservationSeries]],
    properties: Sequence[str],
    zone: str,
    *,
    step_s: int | None = None,
    max_rows: int = MAX_ROWS,
) -> PlaybackTable:
    """Put series side by side; with ``step_s``, the mean of each step of local time.

    A step of an hour or less keeps the two passes of the repeated hour apart; a longer one holds both.

    Raises:
        ConfigurationError: more than ``max_rows`` rows; it says what to do.
    """
    column_of = {name: column for column, name in enumerate(properties)}
    keys: dict[SensorKey, int] = {}
    parts: list[tuple[int, int, ObservationSeries]] = []
    samples = 0
    for key, one in series:
        if one.property in column_of:
            parts.append((keys.setdefault(key, len(keys)), column_of[one.property], one))
            samples += one.value.size
            if samples > _MAX_SAMPLES:
                raise _too_long(samples, max_rows)
    sensor = np.concatenate(
        [np.full(o.value.size, s) for s, _, o in parts] or [np.zeros(0, np.int64)]
    )
    column = np.concatenate(
        [np.full(o.value.size, c) for _, c, o in parts] or [np.zeros(0, np.int64)]
    )
    at_us = np.concatenate([o.observed_at_us for _, _, o in parts] or [np.zeros(0, np.int64)])
    value = np.concatenate([o.value for _, _, o in parts] or [np.zeros(0)])
    given = np.isfinite(value)
    sensor, column, at_us, value = sensor[given], column[given], at_us[given], value[given]

    at_us, local_us, second = _steps(at_us, zone, step_s)
    order = np.lexsort((second, local_us, sensor))
    sensor, column, at_us, value = sensor[order], column[order], at_us[order], value[order]
    local_us, second = local_us[order], second[order]
    first = np.ones(sensor.size, dtype=bool)
    first[1:] = (
        (sensor[1:] != sensor[:-1]) | (local_us[1:] != local_us[:-1]) | (second[1:] != second[:-1])
    )
    rows = int(first.sum())
    if rows > max_rows:
        raise _too_long(rows, max_rows)
    cell = (np.cumsum(first) - 1) * len(properties) + column
    count = np.bincount(cell, minlength=rows * len(properties))
    total = np.bincount(cell, weights=value, minlength=rows * len(properties))
    values = np.full(count.size, np.nan)
    np.divide(total, count, out=values, where=count > 0)
    return PlaybackTable(
        tuple(keys),
        tuple(properties),
        sensor[first],
        at_us[first],
        local_us[first],
        second[first],
        values.reshape(rows, len(properties)),
    )


def _steps(
    at_us: _Integers, zone: str, step_s: int | None
) -> tuple[_Integers, _Integers, npt.NDArray[np.bool_]]:
    """Return instants, wall clock and second pass, brought to the start of their step."""
    local_us, second = to_local_us(at_us, zone), is_second_pass(at_us, zone)
    if step_s is None:
        return at_us, local_us, second
    back_us = local_us % (step_s * _US)
    if step_s > _HOUR_S:
        second = np.zeros_like(second)
    return at_us - back_us, local_us - back_us, second


def _too_long(rows: int, most: int) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "This playback would have {rows} values, more than the {most} that a map can hold. "
            "Choose a shorter period, or a longer step.",
        ),
        rows=rows,
        most=most,
    )
