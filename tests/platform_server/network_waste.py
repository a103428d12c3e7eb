"""Waste containers: fill levels that rise and fall, some full, some out of the radio's reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .places import places, sensor_at
from .sensor import Channel, Sensor
from .signals import DAY_S, filling, share, temperature

# Commune, number of containers: Pays d'Aix and Pays de Martigues.
WASTE_SITES = (
    ("13001", 8),
    ("13056", 7),
    ("13077", 4),
    ("13098", 3),
    ("13041", 4),
    ("13015", 3),
    ("13040", 3),
    ("13019", 3),
    ("13032", 3),
    ("13113", 3),
    ("13050", 3),
    ("13091", 3),
    ("13110", 3),
    ("13087", 2),
    ("13114", 2),
    ("13060", 2),
    ("13080", 2),
    ("84089", 2),
)
WASTE_KINDS = (
    ("glass", "verre"),
    ("paper", "papier"),
    ("plastic", "emballages"),
    ("other", "ordures"),
)
WASTE_PLACEMENTS = (
    ("semi_buried", "semi-enterré"),
    ("street", "aérien"),
    ("metal_container", "aérien métal"),
    ("buried", "enterré"),
)


def sensors(anchor: float) -> Iterator[Sensor]:
    full = {5: 0.93, 17: 0.97, 31: 0.95, 46: 0.92}
    nearly = {9: 0.82, 22: 0.84, 38: 0.83, 52: 0.86}
    silent_days = {12: 6.0, 27: 12.5, 41: 4.0, 55: 21.0}
    rank = 0
    for insee, count in WASTE_SITES:
        place = places()[insee]
        for number in range(1, count + 1):
            rank += 1
            kind, label = WASTE_KINDS[rank % len(WASTE_KINDS)]
            placement, built = WASTE_PLACEMENTS[rank % 5 % len(WASTE_PLACEMENTS)]
            sensor = sensor_at(
                "WasteContainer",
                "waste",
                place,
                number,
                anchor=anchor,
                name=f"PAV {label} {place.name} {number:02d} ({built})",
                step_s=3600,
                upload_s=int(DAY_S),
                height_m=1.6,
                placement=placement,
                support_type="PAV",
                host=f"{place.name} (commune)",
            )
            held = rank in full or rank in nearly
            level = filling(
                sensor.seed,
                3 + 7 * share(sensor.seed, 4),
                0.78,
                anchor - 6 * DAY_S if held else None,
                full.get(rank, nearly.get(rank, 0.0)),
            )
            inside = temperature(sensor.seed, 0.3, 100.0)
            channels = (
                Channel("fillingLevel", level, None if rank % 2 else "C62", 3, "fill", "P1", 100.0),
                Channel("temperature", inside, "CEL", 1),
            )
            weak = placement in ("metal_container", "buried")
            sensor = replace(
                sensor,
                channels=channels,
                extra={
                    "storedWasteKind": kind,
                    "status": "ok",
                    "category": ["underground" if weak else "ground"],
                },
                reception=sensor.reception - (0.22 if weak else 0.0),
                rssi_dbm=-116.0 + 4 * share(sensor.seed, 9) if weak else sensor.rssi_dbm,
                snr_db=-11.0 if weak else sensor.snr_db,
                silent_since=anchor - silent_days[rank] * DAY_S if rank in silent_days else None,
                battery=0.07 if rank in (20, 44) else sensor.battery,
                state={33: "planned", 58: "removed", 15: "maintenance"}.get(rank, "ok"),
            )
            if sensor.state == "removed":
                sensor = replace(sensor, decommissioned_at=anchor - 20 * DAY_S)
            if sensor.state == "planned":
                sensor = replace(sensor, commissioned_at=anchor // DAY_S * DAY_S + 15 * DAY_S)
            yield sensor
