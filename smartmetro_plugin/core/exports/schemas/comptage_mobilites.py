"""Counts in the national schemas *comptage-mobilités*: sites, channels, measures.

Channels that stand at one place are of one site. An empty count is no measure, 0 is no passage.
Rows that do not obey the published schemas are not written, and told.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path

from ...cache.states import CachedRecord
from ...cancellation import Cancellation
from ...messages import QT_TRANSLATE_NOOP, Message, Value
from ...model import Sensor
from ..formats.delimited import PLAIN, write_csv
from ..observations import Observations
from ..producer import Producer
from ..table import Batch, Column, ExportTable, Kind, Same
from .table_schema import TableSchema, published

#: SmartMetro's types of counters, in the words of the schema.
_MOBILITY = {"bike": "BIKE", "bicycle": "BIKE", "pedestrian": "PEDESTRIAN", "car": "CAR"}
_SET_ASIDE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{count} rows of {table} do not obey the national schema and are left out ({example}).",
)


def write_counts(
    folder: Path,
    records: Iterable[CachedRecord],
    observations: Observations,
    producer: Producer,
    cancel: Cancellation,
    notices: list[Message],
    *,
    is_open: bool,
) -> list[Path]:
    """Write ``sites.csv``, ``channels.csv`` and ``measures.csv``; return the files.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    sensors = [r.record.sensor for r in records]
    readable = {r.record.sensor.key.sensor_id: r.readable_id for r in records}
    site_of = _sites(sensors)
    sites = [_site(of, readable, is_open) for of in _by_site(sensors, site_of).values()]
    steps = _extents(observations)
    channels = [_channel(s, site_of[s.key.sensor_id], producer, steps) for s in sensors]
    paths = [
        _write(folder / "sites.csv", published("comptage_mobilites/site"), sites, notices),
        _write(folder / "channels.csv", published("comptage_mobilites/channel"), channels, notices),
        folder / "measures.csv",
    ]
    write_csv(paths[-1], _measures(observations, steps), cancel, PLAIN)
    return paths


def _sites(sensors: Sequence[Sensor]) -> dict[str, str]:
    """Return the site of each channel: the first id among those at the same place."""
    first: dict[tuple[float | None, float | None], str] = {}
    found = {}
    for sensor in sorted(sensors, key=lambda s: s.key.sensor_id):
        own = sensor.key.sensor_id
        place = (sensor.lon, sensor.lat)
        found[own] = own if sensor.lon is None else first.setdefault(place, own)
    return found


def _by_site(sensors: Sequence[Sensor], site_of: Mapping[str, str]) -> dict[str, list[Sensor]]:
    groups: dict[str, list[Sensor]] = defaultdict(list)
    for sensor in sorted(sensors, key=lambda s: s.key.sensor_id):
        groups[site_of[sensor.key.sensor_id]].append(sensor)
    return groups


def _site(sensors: Sequence[Sensor], readable: Mapping[str, str], is_open: bool) -> dict[str, str]:
    first = sensors[0]
    own = first.key.sensor_id
    return {
        "site_id": own,
        "site_name": (readable[own] or own) if is_open else (first.name or own),
        "fr_insee_code": first.insee,
        "xlong": "" if first.lon is None else repr(first.lon),
        "ylat": "" if first.lat is None else repr(first.lat),
    }


def _channel(
    sensor: Sensor, site: str, producer: Producer, extents: Mapping[str, tuple[int, int, int]]
) -> dict[str, str]:
    own = sensor.key.sensor_id
    first_us, last_us, step_us = extents.get(own, (0, 0, 0))
    words = f"{sensor.type} {sensor.extra.get('vehicleType', '')}".casefold()
    return {
        "channel_id": own,
        "site_id": site,
        "mobility_type": next((v for k, v in _MOBILITY.items() if k in words), "UNDEFINED"),
        "counter_transmission_type": "REMOTE TRANSMISSION",
        "data_provider_name": producer.name,
        "started_at": _text(first_us) if own in extents else "",
        "last_updated_at": _text(last_us) if own in extents else "",
        "time_step": str(step_us // 1_000_000) if step_us else "",
    }


def _extents(observations: Observations) -> dict[str, tuple[int, int, int]]:
    """Return first and last instant and median step of each channel, in microseconds."""
    import numpy as np

    return {
        key.sensor_id: (
            int(one.observed_at_us[0]),
            int(one.observed_at_us[-1]),
            int(np.median(np.diff(one.observed_at_us))) if one.value.size > 1 else 0,
        )
        for key, one in observations.series(name="count")
    }


def _measures(
    observations: Observations, extents: Mapping[str, tuple[int, int, int]]
) -> ExportTable:
    columns = (
        Column("channel_id"), Column("counter_id"), Column("start_datetime", Kind.INSTANT),
        Column("end_datetime", Kind.INSTANT), Column("count", Kind.NUMBER),
    )  # fmt: skip

    def batches() -> Iterator[Batch]:
        for key, one in observations.series(name="count"):
            step_us = extents[key.sensor_id][2]
            yield Batch(
                int(one.value.size),
                {
                    "channel_id": Same(key.sensor_id),
                    "counter_id": Same(key.sensor_id),
                    "start_datetime": one.observed_at_us,
                    "end_datetime": one.observed_at_us + step_us if step_us else Same(None),
                    "count": one.value,
                },
            )

    return ExportTable("measures", columns, batches)


def _write(
    path: Path, schema: TableSchema, rows: Sequence[Mapping[str, str]], notices: list[Message]
) -> Path:
    good, problems = [], []
    for row in rows:
        found = schema.problems(row)
        problems += found[:1]
        if not found:
            good.append(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, schema.names, restval="", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(good)
    if problems:
        values: dict[str, Value] = {
            "count": len(problems),
            "table": path.name,
            "example": problems[0],
        }
        notices.append(Message(_SET_ASIDE, values))
    return path


def _text(us: int) -> str:
    return datetime.fromtimestamp(us / 1e6, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
