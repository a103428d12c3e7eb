"""The one file that was asked for: sensor × instant, everything beside it, ready to open.

And the same with sensors as columns, one property a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..cache.states import CachedRecord
from ..model import ObservationSeries, Sensor, SensorKey
from .cache_tables import commune_name
from .observations import Observations
from .places import lambert_93
from .table import Batch, Column, ExportTable, Kind, Same
from .wall_clock import local_parts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: All sensors stand side by side, so their whole history cannot be held at once.
_CHUNK_DAYS_US = 31 * 86_400_000_000


def sensor_by_instant(
    observations: Observations, sensors: Mapping[SensorKey, CachedRecord]
) -> ExportTable:
    """Return one row by sensor and instant, properties as columns; two units make two columns."""
    properties = _property_columns(observations)
    columns = (
        Column("sensor_id"), Column("readable_id"), Column("name", restricted=True),
        Column("zone"), Column("zone_role"), Column("commune"), Column("insee", Kind.CODE),
        Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER), Column("x_l93_m", Kind.NUMBER),
        Column("y_l93_m", Kind.NUMBER), Column("z_m", Kind.NUMBER), Column("height_m", Kind.NUMBER),
        Column("date", Kind.DAY), Column("hour", Kind.TIME), Column("observed_at", Kind.INSTANT),
        *(Column(name, Kind.NUMBER) for name in properties.values()),
    )  # fmt: skip
    known = {(key.connection, key.sensor_id): record for key, record in sensors.items()}

    def batches() -> Iterator[Batch]:
        for key, series in observations.by_sensor():
            record = sensors.get(key) or known.get((key.connection, key.sensor_id))
            yield _batch(key, record, series, properties, observations.selection.zone)

    return ExportTable("sensor_by_instant", columns, batches, ("lon", "lat"))


def instant_by_sensor(observations: Observations) -> list[ExportTable]:
    """Return, for each property, one row by instant and one column by sensor."""
    found: dict[tuple[str, str], dict[SensorKey, tuple[int, int]]] = {}
    for key, one in observations.series():
        extent = int(one.observed_at_us.min()), int(one.observed_at_us.max())
        found.setdefault((one.property, one.unit), {})[key] = extent
    names = _names(found)
    return [
        _wide(observations, identity, extents, f"instant_by_sensor_{names[identity]}")
        for identity, extents in sorted(found.items())
    ]


def _property_columns(observations: Observations) -> dict[tuple[str, str], str]:
    found = {(one.property, one.unit): None for _, one in observations.series()}
    return _names(found)


def _names(found: Mapping[tuple[str, str], object]) -> dict[tuple[str, str], str]:
    """Return a column name by (property, unit): the property's, with the unit where it has several."""
    units: dict[str, int] = {}
    for name, _ in found:
        units[name] = units.get(name, 0) + 1
    return {
        (name, unit): name if units[name] == 1 else f"{name}_{unit or 'no_unit'}"
        for name, unit in sorted(found)
    }


def _batch(
    key: SensorKey,
    record: CachedRecord | None,
    series: list[ObservationSeries],
    properties: Mapping[tuple[str, str], str],
    zone: str,
) -> Batch:
    import numpy as np

    at_us = np.unique(np.concatenate([one.observed_at_us for one in series]))
    count = int(at_us.size)
    date, hour = local_parts(at_us, zone, count)
    sensor = record.record.sensor if record else Sensor(key, "", "", "")
    x_m, y_m = lambert_93(sensor.lon, sensor.lat)
    columns: dict[str, Any] = {
        "sensor_id": Same(key.sensor_id),
        "readable_id": Same(record.readable_id if record else ""),
        "name": Same(sensor.name),
        "zone": Same(sensor.zone),
        "zone_role": Same(sensor.zone_role.value),
        "commune": Same(commune_name(sensor.insee, sensor.commune)),
        "insee": Same(sensor.insee),
        "lon": Same(sensor.lon),
        "lat": Same(sensor.lat),
        "x_l93_m": Same(x_m),
        "y_l93_m": Same(y_m),
        "z_m": Same(sensor.z_m),
        "height_m": Same(sensor.height_m),
        "date": date,
        "hour": hour,
        "observed_at": at_us,
        **{name: Same(None) for name in properties.values()},
    }
    for one in series:
        columns[properties[one.property, one.unit]] = _aligned(one, at_us)
    return Batch(count, columns)


def _aligned(one: ObservationSeries, at_us: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Return the values of a series at these instants, NaN where it has none."""
    import numpy as np

    values = np.full(at_us.size, np.nan)
    values[np.searchsorted(at_us, one.observed_at_us)] = one.value
    return values


def _wide(
    observations: Observations,
    identity: tuple[str, str],
    extents: Mapping[SensorKey, tuple[int, int]],
    name: str,
) -> ExportTable:
    headings = _headings(list(extents))
    columns = (
        Column("date", Kind.DAY), Column("hour", Kind.TIME), Column("observed_at", Kind.INSTANT),
        *(Column(heading, Kind.NUMBER) for heading in headings.values()),
    )  # fmt: skip
    first = min(start for start, _ in extents.values())
    last = max(end for _, end in extents.values())

    def batches() -> Iterator[Batch]:
        for start in range(first, last + 1, _CHUNK_DAYS_US):
            batch = _month(
                observations, identity, headings, start, min(start + _CHUNK_DAYS_US, last + 1)
            )
            if batch.count:
                yield batch

    return ExportTable(name, columns, batches)


def _month(
    observations: Observations,
    identity: tuple[str, str],
    headings: Mapping[SensorKey, str],
    start_us: int,
    end_us: int,
) -> Batch:
    import numpy as np

    inside = {
        key: one
        for key, one in observations.series(start_us, end_us, identity[0])
        if (one.property, one.unit) == identity
    }
    parts = [one.observed_at_us for one in inside.values()]
    at_us = np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int64)
    count = int(at_us.size)
    date, hour = local_parts(at_us, observations.selection.zone, count)
    columns: dict[str, Any] = {"date": date, "hour": hour, "observed_at": at_us}
    for key, heading in headings.items():
        columns[heading] = _aligned(inside[key], at_us) if key in inside else Same(None)
    return Batch(count, columns)


def _headings(keys: list[SensorKey]) -> dict[SensorKey, str]:
    """Return a column name by sensor: its id, with the connection where two have the same."""
    ids = [key.sensor_id for key in keys]
    headings: dict[SensorKey, str] = {}
    taken = {"date", "hour", "observed_at"}
    for key in keys:
        several = ids.count(key.sensor_id) > 1
        base = f"{key.connection} {key.tenant} {key.sensor_id}" if several else key.sensor_id
        heading = base
        number = 1
        while heading in taken:
            number += 1
            heading = f"{base} ({number})"
        taken.add(heading)
        headings[key] = heading
    return headings
