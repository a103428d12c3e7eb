"""The simulated metropolis: about 200 sensors of six use cases, clearly simulated.

States are true at the network's anchor: silent sensors have been silent for so many
days at that instant, full containers are full then. Everything is deterministic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import (
    network_heat,
    network_lighting,
    network_mobility,
    network_waste,
    network_water,
)
from .places import places, sensor_at
from .sensor import Channel, Intervention, Network, Sensor
from .signals import (
    DAY_S,
    HOUR_S,
    Signal,
    sound_level,
)

QUARTER_S = 900

NOISE_SITES = (
    ("13201", 68, "Canebière"),
    ("13202", 80, "Joliette, chantier"),
    ("13203", 65, "Saint-Mauront"),
    ("13205", 66, "La Plaine"),
    ("13206", 67, "Castellane"),
    ("13210", 64, "Menpenti"),
    ("13215", 66, "Saint-Louis"),
    ("13001", 66, "Rotonde"),
    ("13001", 62, "Encagnane"),
    ("13117", 65, "Griffon"),
    ("13056", 62, "Jonquières"),
    ("13005", 63, "Aubagne centre"),
)


def build_network(anchor: float) -> Network:
    """The whole network as it stands at `anchor` (UTC seconds)."""
    anchor = anchor // 60 * 60
    zones = network_heat.study_zones()
    sensors = (
        *network_heat.study_sensors(anchor),
        *network_heat.metropolis_sensors(anchor),
        *_noise(anchor),
        *network_waste.sensors(anchor),
        *network_water.sensors(anchor),
        *network_mobility.sensors(anchor),
        *network_lighting.sensors(anchor),
    )
    return Network(anchor, sensors, zones, tuple(_interventions(anchor, sensors)))


def _noise(anchor: float) -> Iterator[Sensor]:
    for number, (insee, day_db, label) in enumerate(NOISE_SITES, 1):
        place = places()[insee]
        sensor = sensor_at(
            "NoiseLevelObserved",
            "noise",
            place,
            number,
            anchor=anchor,
            name=f"Sonomètre {place.name} – {label}",
            step_s=QUARTER_S,
            upload_s=QUARTER_S,
            height_m=4.0,
            network="4G",
            support_type="façade",
        )
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
