"""The sample that ships with the plugin, written from the simulated network.

    python tests/platform_server --write-sample resources/demo

The same code writes the same content: the period is fixed and nothing is random.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import math
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from .clock import iso, parse_iso
from .network import build_network
from .sensor import Channel, Network, Sensor
from .signals import DAY_S, HOUR_S

AS_OF = "2026-08-31T22:00:00Z"
"""Midnight in France at the end of the summer of 2026: when the sample was "taken"."""
SUMMER_FROM = "2026-05-31T22:00:00Z"
RECENT_DAYS = 14
TIME_ZONE = "Europe/Paris"
OWN_THRESHOLDS = [{"property": "water_level", "warning": 1.5, "alert": 2.3}]

Row = tuple[str, str, str, str, str]


def write_sample(folder: Path) -> None:
    """Write sensors, observations, zones, maintenance and their description into `folder`."""
    network = build_network(parse_iso(AS_OF))
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "dataset.json", _description())
    _write_json(folder / "sensors.geojson", _collection(_sensor_features(network)))
    _write_json(folder / "zones.geojson", _collection(_zone_features(network)))
    header = ("sensor_id", "observed_at", "property", "value", "unit")
    text = _csv_text(header, observations(network))
    # No time in the header, so that a rewrite gives the same bytes.
    (folder / "observations.csv.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    columns = ("sensor_id", "kind", "started_at", "ended_at", "fault", "action", "by")
    (folder / "maintenance.csv").write_text(_csv_text(columns, _visits(network)), encoding="utf-8")


def observations(network: Network) -> Iterator[Row]:
    """The last fortnight by the hour, and the study quarter's temperatures for the whole summer."""
    for sensor in network.sensors:
        # Of a sensor silent for longer, the last day it was heard.
        recent = min(network.anchor - RECENT_DAYS * DAY_S, sensor.end_of_life() - DAY_S)
        for channel in sensor.channels:
            if not channel.quantity or not sensor.measures:
                continue
            if sensor.zone and channel.quantity == "temperature":
                yield from _rows(
                    network, sensor, channel, parse_iso(SUMMER_FROM), float(sensor.step_s)
                )
            elif channel.quantity != "relative_humidity" or sensor.zone:
                yield from _rows(network, sensor, channel, recent, HOUR_S)


def _rows(
    network: Network, sensor: Sensor, channel: Channel, start: float, every_s: float
) -> Iterator[Row]:
    arrived = [
        t
        for t in sensor.instants(start + 1, network.anchor + 1)
        if sensor.uploaded_at(t) <= network.anchor
    ]
    for t, value in _thinned(sensor, channel, arrived, every_s):
        shown = f"{round(value * channel.factor, 3):g}"
        yield sensor.entity_id, iso(t), channel.quantity, shown, channel.quantity_unit


def _thinned(
    sensor: Sensor, channel: Channel, instants: list[float], every_s: float
) -> Iterator[tuple[float, float]]:
    """One value every `every_s`: counts and meters add up their steps, others are sampled."""
    steps = round(every_s / sensor.step_s)
    if channel.increment:
        for t in instants:
            yield t, channel.value(t) - channel.value(t - every_s)
    elif channel.adds_up and steps > 1:
        for edge, group in groupby(instants, key=lambda t: math.floor(t / every_s) * every_s):
            members = list(group)
            if len(members) == steps:
                yield edge, sum(channel.value(t) for t in members)
    else:
        for t in instants:
            if t % every_s == 0:
                yield t, channel.value(t)


def _description() -> dict[str, Any]:
    return {
        "title": "SmartMetro demo: simulated sensors of the Aix-Marseille-Provence metropolis",
        "simulated": True,
        "as_of": AS_OF,
        "time_zone": TIME_ZONE,
        "licence": "CC0-1.0",
    }


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _sensor_features(network: Network) -> list[dict[str, Any]]:
    devices = {
        sensor.entity_id: sensor for sensor in network.sensors if sensor.entity_type == "Device"
    }
    features = []
    for sensor in network.sensors:
        if not sensor.channels:
            continue
        reference = sensor.extra.get("refDevice")
        radio = devices[reference["object"]] if reference else sensor
        properties = {
            "sensor_id": sensor.entity_id,
            "name": sensor.name,
            "use_case": sensor.use_case,
            "type": sensor.entity_type,
            "commune": sensor.commune,
            "insee": sensor.insee,
            "zone": sensor.zone,
            "zone_role": sensor.zone_role,
            "owner": sensor.owner,
            "host": sensor.host,
            "provider": "SmartMetro simulation",
            "network": sensor.network,
            "placement": sensor.placement,
            "support_type": sensor.support_type,
            "z_m": sensor.z_m,
            "height_m": sensor.height_m,
            "commissioned_on": iso(sensor.commissioned_at)[:10],
            "decommissioned_on": None
            if sensor.decommissioned_at is None
            else iso(sensor.decommissioned_at)[:10],
            "battery_pct": None if radio.battery is None else round(100 * radio.battery),
            "rssi_dbm": radio.rssi_dbm,
            "snr_db": radio.snr_db,
            "reception_pct": round(100 * sensor.reception, 1),
            "simulated": True,
        }
        if sensor.entity_type == "FloodMonitoring":
            properties["own_thresholds"] = OWN_THRESHOLDS
        features.append(
            {
                "type": "Feature",
                "id": sensor.entity_id,
                "geometry": sensor.geometry,
                "properties": properties,
            }
        )
    return features


def _zone_features(network: Network) -> list[dict[str, Any]]:
    return [
        {
            "type": "Feature",
            "geometry": {
                "type": "Polygon",
                "coordinates": [[list(corner) for corner in zone.ring]],
            },
            "properties": {
                "name": zone.name,
                "role": zone.role,
                "commune": zone.commune,
                "simulated": True,
            },
        }
        for zone in network.zones
    ]


def _visits(network: Network) -> Iterator[tuple[str, ...]]:
    for visit in network.interventions:
        ended = "" if visit.ended_at is None else iso(visit.ended_at)
        yield (
            visit.sensor_id,
            visit.kind,
            iso(visit.started_at),
            ended,
            visit.fault,
            visit.action,
            visit.by,
        )


def _csv_text(header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def _write_json(path: Path, document: dict[str, Any]) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=None, separators=(",", ":"))
    # One feature a line: readable differences.
    path.write_text(
        text.replace('{"type":"Feature",', '\n{"type":"Feature",') + "\n", encoding="utf-8"
    )
