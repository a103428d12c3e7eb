"""The indicators of a use case over the exported period, by their usual rules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..cache.states import CachedRecord
from ..indicators.table import is_missing
from ..model import SensorKey, ZoneRole
from ..observation_reading import Wanted, read_observations
from .places import lambert_93
from .selection import Say, Selection
from .table import Column, ExportTable, Kind, table_of_rows

if TYPE_CHECKING:
    from ..indicators.table import IndicatorTable


def indicator_table(
    path: Path | None,
    cache: Path,
    selection: Selection,
    sensors: Mapping[SensorKey, CachedRecord],
    say: Say,
) -> ExportTable | None:
    """Return one row by sensor, with the reason where a value is missing; None for a use case without.

    Raises:
        ConfigurationError: there are no observations, or they cannot be read.
        CacheError: an archive that cannot be read.
    """
    found = _computed(path, cache, selection, sensors)
    if found is None:
        return None
    by_key = {(key.connection, key.sensor_id): record for key, record in sensors.items()}
    by_id = {key.sensor_id: record for key, record in sensors.items()}
    days = [Column("days_counted", Kind.INTEGER)] if "days_counted" in found.rows.columns else []
    columns = (
        Column("connection", restricted=True), Column("sensor_id"), Column("readable_id"),
        Column("name", restricted=True), Column("zone"), Column("zone_role"), Column("commune"),
        Column("insee", Kind.CODE), Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER),
        Column("x_l93_m", Kind.NUMBER), Column("y_l93_m", Kind.NUMBER),
        *(Column(i.key, Kind.INSTANT if i.is_instant else Kind.NUMBER) for i in found.indicators),
        *days, Column("valid_pct", Kind.NUMBER), Column("reason"),
    )  # fmt: skip
    rows = []
    for values in found.rows.to_dict("records"):
        key = (values["connection"], values["sensor_id"])
        record = by_key.get(key) or (by_id.get(key[1]) if not key[0] else None)
        if record is None and selection.contains is not None:
            continue
        rows.append(
            {
                **{name: _plain(value) for name, value in values.items()},
                **(_place(record) if record else {}),
                "reason": " ".join(say(reason) for reason in found.reasons.get(key, ())),
            }
        )
    return table_of_rows("indicators", columns, rows, place=("lon", "lat"))


def _computed(
    path: Path | None,
    cache: Path,
    selection: Selection,
    sensors: Mapping[SensorKey, CachedRecord],
) -> IndicatorTable | None:
    from ..use_cases import heat, lighting, mobility, noise, waste, water

    computing: Mapping[str, Any] = {
        "heat": heat.compute, "noise": noise.compute, "waste": waste.compute,
        "water": water.compute, "mobility": mobility.compute, "lighting": lighting.compute,
    }  # fmt: skip
    compute = computing.get(selection.use_case.key)
    if compute is None:
        return None
    wanted = Wanted(
        selection.use_case, selection.zone, selection.start, selection.end,
        sensor_ids=sorted({key.sensor_id for key in sensors}) if selection.contains else None,
    )  # fmt: skip
    frame = read_observations(path, cache, wanted).frame
    more: dict[str, Any] = {}
    if selection.use_case.key == "heat":
        has_connection = "connection" in frame.collect_schema().names()
        more["reference"] = {
            (key.connection if has_connection else "", key.sensor_id)
            for key, one in sensors.items()
            if one.record.sensor.zone_role is ZoneRole.REFERENCE
        }
    table: IndicatorTable = compute(
        frame, selection.zone, use_case=selection.use_case, start=selection.start,
        end=selection.end, **more,
    )  # fmt: skip
    return table


def _place(record: CachedRecord) -> dict[str, Any]:
    sensor = record.record.sensor
    x_m, y_m = lambert_93(sensor.lon, sensor.lat)
    return {
        "readable_id": record.readable_id, "name": sensor.name, "zone": sensor.zone,
        "zone_role": sensor.zone_role.value, "commune": sensor.commune, "insee": sensor.insee,
        "lon": sensor.lon, "lat": sensor.lat, "x_l93_m": x_m, "y_l93_m": y_m,
    }  # fmt: skip


def _plain(value: Any) -> Any:
    if is_missing(value):
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value
