"""The simulated metropolis: about 200 sensors of six use cases, clearly simulated.

States are true at the network's anchor: silent sensors have been silent for so many
days at that instant, full containers are full then. Everything is deterministic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import network_heat, network_water
from .places import Place, places, sensor_at
from .sensor import Channel, Intervention, Network, Sensor
from .signals import (
    DAY_S,
    HOUR_S,
    Signal,
    energy_index,
    filling,
    lighting_power,
    passages,
    share,
    sound_level,
    steady,
    temperature,
)

QUARTER_S = 900

NOISE_SITES = (
    ("13201", 68, "Canebière"), ("13202", 80, "Joliette, chantier"), ("13203", 65, "Saint-Mauront"),
    ("13205", 66, "La Plaine"), ("13206", 67, "Castellane"), ("13210", 64, "Menpenti"),
    ("13215", 66, "Saint-Louis"), ("13001", 66, "Rotonde"), ("13001", 62, "Encagnane"),
    ("13117", 65, "Griffon"), ("13056", 62, "Jonquières"), ("13005", 63, "Aubagne centre"),
)  # fmt: skip

# Commune, number of containers: Pays d'Aix and Pays de Martigues.
WASTE_SITES = (
    ("13001", 8), ("13056", 7), ("13077", 4), ("13098", 3), ("13041", 4), ("13015", 3), ("13040", 3),
    ("13019", 3), ("13032", 3), ("13113", 3), ("13050", 3), ("13091", 3), ("13110", 3), ("13087", 2),
    ("13114", 2), ("13060", 2), ("13080", 2), ("84089", 2),
)  # fmt: skip
WASTE_KINDS = (
    ("glass", "verre"),
    ("paper", "papier"),
    ("plastic", "emballages"),
    ("other", "ordures"),
)
WASTE_PLACEMENTS = (("semi_buried", "semi-enterré"), ("street", "aérien"), ("metal_container", "aérien métal"),
                    ("buried", "enterré"))  # fmt: skip

BIKE_SITES = (("13001", "Cours Sextius"), ("13201", "Vieux-Port"), ("13208", "Prado"),
              ("13041", "Gare de Gardanne"), ("13117", "Anjoly"), ("13103", "Gare de Salon"))  # fmt: skip
WALK_SITES = (("13001", "Cours Mirabeau"), ("13201", "Saint-Ferréol"), ("13206", "Castellane"),
              ("13005", "Cours Foch"), ("13028", "Vieux port"), ("13056", "Île"))  # fmt: skip
ROAD_SITES = (("13001", "RD 7n"), ("13117", "RD 20"), ("13041", "RD 6"), ("13103", "RD 538"),
              ("13047", "RD 5"), ("13054", "RD 48"))  # fmt: skip

CABINET_SITES = ("13001", "13041", "13103", "13117", "13056", "13005", "13047", "13071")
LIGHT_SITES = ("13001", "13103", "13117", "13005", "13212", "13214")


def build_network(anchor: float) -> Network:
    """The whole network as it stands at `anchor` (UTC seconds)."""
    anchor = anchor // 60 * 60
    zones = network_heat.study_zones()
    sensors = (
        *network_heat.study_sensors(anchor),
        *network_heat.metropolis_sensors(anchor),
        *_noise(anchor),
        *_waste(anchor),
        *network_water.sensors(anchor),
        *_mobility(anchor),
        *_lighting(anchor),
    )
    return Network(anchor, sensors, zones, tuple(_interventions(anchor, sensors)))


def _noise(anchor: float) -> Iterator[Sensor]:
    for number, (insee, day_db, label) in enumerate(NOISE_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "NoiseLevelObserved", "noise", place, number, anchor, f"Sonomètre {place.name} – {label}",
            step_s=QUARTER_S, upload_s=QUARTER_S, height_m=4.0, network="4G", support_type="façade",
        )  # fmt: skip
        seed = sensor.seed

        def db(
            above: float, spread: float = 1.2, seed: int = seed, day_db: float = day_db
        ) -> Signal:
            return sound_level(seed, day_db, above, spread)

        channels = (
            Channel("LAeq", db(0.0), "2N", 1, "laeq", "2N"),
            Channel("LAmax", db(14.0, 2.5), "2N", 1),
            Channel("L10", db(3.1), "2N", 1, "l10", "2N"),
            Channel("L50", db(-2.6), "2N", 1, "l50", "2N"),
            Channel("L90", db(-8.3), "2N", 1, "l90", "2N"),
        )
        sensor = replace(sensor, channels=channels, battery=None, extra={"sonometerClass": "1"})
        if number == 10:
            sensor = replace(sensor, silent_since=anchor - 2 * DAY_S)
        yield sensor


def _waste(anchor: float) -> Iterator[Sensor]:
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
                "WasteContainer", "waste", place, number, anchor,
                f"PAV {label} {place.name} {number:02d} ({built})", step_s=3600, upload_s=int(DAY_S),
                height_m=1.6, placement=placement, support_type="PAV", host=f"{place.name} (commune)",
            )  # fmt: skip
            held = rank in full or rank in nearly
            level = filling(
                sensor.seed, 3 + 7 * share(sensor.seed, 4), 0.78,
                anchor - 6 * DAY_S if held else None, full.get(rank, nearly.get(rank, 0.0)),
            )  # fmt: skip
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


def _mobility(anchor: float) -> Iterator[Sensor]:
    for number, (insee, label) in enumerate(BIKE_SITES, 1):
        place = places()[insee]
        for direction, way in (("inbound", "entrant"), ("outbound", "sortant")):
            sensor = _counter(
                "ItemFlowObserved", place, number, anchor, f"Compteur vélos {label} ({way})", QUARTER_S,
                "intensity", 380 + 900 * share(number, 5), 0.8, suffix=f"-{direction}",
            )  # fmt: skip
            extra = {
                "itemType": "bicycle",
                "laneDirection": direction,
                "laneId": 1 if direction == "inbound" else 2,
            }
            sensor = replace(
                sensor, extra=extra, lon=round(sensor.lon, 5), lat=round(sensor.lat, 5)
            )
            if number == 4 and direction == "outbound":
                sensor = replace(sensor, silent_since=anchor - 9 * DAY_S)
            yield sensor
    for number, (insee, label) in enumerate(WALK_SITES, 1):
        sensor = _counter(
            "CrowdFlowObserved", places()[insee], number, anchor, f"Compteur piétons {label}", QUARTER_S,
            "peopleCount", 2400 + 5200 * share(number, 6), 0.3,
        )  # fmt: skip
        yield replace(
            sensor, battery=0.09 if number == 5 else sensor.battery, extra={"direction": "inbound"}
        )
    for number, (insee, label) in enumerate(ROAD_SITES, 1):
        sensor = _counter(
            "TrafficFlowObserved", places()[insee], number, anchor, f"Comptage routier {label}", 3600,
            "intensity", 5200 + 9000 * share(number, 7), 0.7,
        )  # fmt: skip
        section = [
            [round(sensor.lon + 0.0004 * k, 6), round(sensor.lat + 0.0002 * k * k, 6)]
            for k in (-1, 0, 1, 2)
        ]
        line = (
            {"type": "LineString", "coordinates": section} if number in (1, 2) else sensor.geometry
        )
        yield replace(
            sensor, geometry=line, network="NB-IoT", extra={"laneId": 1, "laneDirection": "forward"}
        )


def _counter(
    entity_type: str, place: Place, number: int, anchor: float, name: str, step_s: int,
    attribute: str, per_day: float, commuting: float, suffix: str = "",
) -> Sensor:  # fmt: skip
    sensor = sensor_at(
        entity_type, "mobility", place, number, anchor, name, step_s=step_s, upload_s=3600,
        height_m=3.6, suffix=suffix, position_key=f"{entity_type}-{place.insee}-{number}",
    )  # fmt: skip
    count = passages(sensor.seed, per_day, commuting, step_s)
    return replace(sensor, channels=(Channel(attribute, count, "C62", 0, "count", "C62", adds_up=True),))


def _lighting(anchor: float) -> Iterator[Sensor]:
    for number, insee in enumerate(CABINET_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "StreetlightControlCabinet", "lighting", place, number, anchor, f"Armoire éclairage {place.name} {number:02d}",
            step_s=3600, upload_s=3600, height_m=1.2, support_type="armoire", network="4G",
        )  # fmt: skip
        rated = 2.5 + 6 * share(sensor.seed, 8)
        power = lighting_power(
            sensor.seed,
            rated,
            anchor - 1.6 * DAY_S if number == 3 else None,
            anchor - 5 * DAY_S if number == 6 else None,
        )
        channels = (
            Channel("totalActivePower", power, "KWT", 3, "active_power", "KWT"),
            Channel(
                "energyConsumed",
                energy_index(power, anchor - 130 * DAY_S),
                "KWH",
                2,
                "energy",
                "KWH",
                1.0,
                True,
            ),
            Channel(
                "voltageR",
                steady({2: 204.0, 4: 186.0}.get(number, 231.0), 0.8, sensor.seed),
                "VLT",
                1,
                "voltage",
                "VLT",
            ),
            Channel(
                "intensityR",
                lambda t, power=power: power(t) * 1000 / 231 / 0.92,
                "AMP",
                2,
                "current",
                "AMP",
            ),
        )
        # Some cabinets wait for their meter: nothing is measured yet.
        waiting = number in (7, 8)
        yield replace(
            sensor, channels=channels, battery=None, state="planned" if waiting else "ok",
            commissioned_at=anchor // DAY_S * DAY_S + 45 * DAY_S if waiting else sensor.commissioned_at,
            extra={"workingMode": "automatic", "maximumPowerAvailable": round(rated * 1.3, 1)},
        )  # fmt: skip
    for number, insee in enumerate(LIGHT_SITES, 1):
        place = places()[insee]
        feeder = sensor_at(
            "StreetlightFeeder", "lighting", place, number, anchor, f"Départ éclairage {place.name} {number:02d}",
            step_s=3600, upload_s=3600, height_m=1.2, support_type="armoire", network="4G",
        )  # fmt: skip
        power = lighting_power(feeder.seed, 0.9 + share(feeder.seed, 8), None, None)
        yield replace(
            feeder, battery=None, extra={"numStreetlight": 12 + number, "powerState": "ON", "phaseVoltage": [230, 231, 229]},
            channels=(Channel("totalActivePower", power, None, 3, "active_power", "KWT"),),
            silent_since=anchor - 3 * DAY_S if number == 5 else None,
        )  # fmt: skip
        for index in (1, 2):
            light = sensor_at(
                "Streetlight", "lighting", place, 2 * number - 2 + index, anchor,
                f"Candélabre connecté {place.name} {index:02d}", step_s=3600, upload_s=3600, height_m=8.0,
            )  # fmt: skip
            lamp = lighting_power(light.seed, 0.072, None, None)
            status = "defectiveLamp" if number == 2 and index == 1 else "ok"
            yield replace(
                light, battery=None, extra={"status": status, "powerState": "off", "lanternHeight": 8},
                channels=(
                    Channel("powerConsumption", lambda t, lamp=lamp: lamp(t) * 1000, "WTT", 1,
                            "active_power", "KWT", 0.001),
                    Channel("voltage", steady(230.0, 1.9, light.seed), "VLT", 1, "voltage", "VLT"),
                ),
            )  # fmt: skip


def _interventions(anchor: float, sensors: tuple[Sensor, ...]) -> Iterator[Intervention]:
    """A few visits: one under way for each sensor in maintenance, some in the past, one planned."""
    kinds = (
        ("preventive", "", "Nettoyage de l'abri et contrôle des fixations"),
        ("curative", "Batterie faible", "Remplacement de la batterie"),
        ("curative", "Perte de communication", "Remplacement de l'antenne"),
    )
    crews = ("Équipe de maintenance A", "Équipe de maintenance B", "Prestataire simulé")
    for sensor in sensors:
        if not sensor.channels:
            continue
        crew = crews[sensor.seed % 3]
        if sensor.state == "maintenance":
            yield Intervention(
                sensor.entity_id,
                "curative",
                anchor - 5 * HOUR_S,
                None,
                "Mesure aberrante",
                "Diagnostic en cours",
                crew,
            )
        elif sensor.state == "ok" and sensor.seed % 17 == 0:
            kind, fault, action = kinds[sensor.seed % 5 % 3]
            start = anchor // DAY_S * DAY_S - (3 + sensor.seed % 60) * DAY_S + 7.5 * HOUR_S
            yield Intervention(
                sensor.entity_id,
                kind,
                start,
                start + (1 + sensor.seed % 3) * HOUR_S,
                fault,
                action,
                crew,
            )
        elif sensor.silent_since is not None and sensor.seed % 3 == 0:
            start = anchor // DAY_S * DAY_S + 4 * DAY_S + 7 * HOUR_S
            yield Intervention(
                sensor.entity_id,
                "planned",
                start,
                start + 2 * HOUR_S,
                "Perte de communication",
                "Visite à prévoir",
                crew,
            )
