"""Where the simulated sensors stand: centres of communes, shifted by small known steps."""

from __future__ import annotations

import csv
import math
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .sensor import Sensor
from .signals import DAY_S, share

COMMUNES_CSV = (
    Path(__file__).resolve().parents[2] / "smartmetro_plugin" / "core" / "communes_amp.csv"
)

# Metres east and north by which coastal centres are moved inland before anything else.
INLAND_M = {
    "13056": (-600.0, 700.0),
    "13077": (300.0, 1900.0),
    "13028": (300.0, 1100.0),
    "13022": (300.0, 700.0),
    "13014": (500.0, 500.0),
    "13202": (150.0, 1200.0),
    "13206": (500.0, 0.0),
    "13207": (700.0, 300.0),
    "13208": (900.0, -300.0),
    "13216": (600.0, 500.0),
    "13039": (200.0, 600.0),
    "13047": (600.0, -700.0),
    "13054": (300.0, -200.0),
    "13092": (800.0, 600.0),
}
COASTAL = {
    "13056",
    "13077",
    "13028",
    "13022",
    "13202",
    "13207",
    "13208",
    "13216",
    "13047",
    "13039",
    "13021",
}

STREETS = (
    "avenue de la République",
    "rue de la Poste",
    "place de la Mairie",
    "boulevard Jean-Jaurès",
    "chemin du Stade",
    "rue des Écoles",
    "avenue Frédéric-Mistral",
    "cours Gambetta",
    "allée des Platanes",
    "route de la Gare",
)


@dataclass(frozen=True)
class Place:
    """A commune with its centre, WGS 84 degrees."""

    insee: str
    name: str
    lon: float
    lat: float

    def at(self, east_m: float, north_m: float) -> tuple[float, float]:
        lat = self.lat + north_m / 111_320.0
        lon = self.lon + east_m / (111_320.0 * math.cos(math.radians(self.lat)))
        return round(lon, 6), round(lat, 6)

    def spot(self, seed: int, radius_m: float = 650.0) -> tuple[float, float]:
        """A reproducible point at most `radius_m` metres from the (inland) centre."""
        east, north = INLAND_M.get(self.insee, (0.0, 0.0))
        radius = radius_m * (0.55 if self.insee in COASTAL else 1.0) * math.sqrt(share(seed, 11))
        angle = 2 * math.pi * share(seed, 12)
        return self.at(east + radius * math.cos(angle), north + radius * math.sin(angle))

    @property
    def coast(self) -> float:
        return 1.0 if self.insee in COASTAL else 0.0


@lru_cache(maxsize=1)
def places() -> dict[str, Place]:
    """Communes and arrondissements whose centre is known, by INSEE code."""
    with COMMUNES_CSV.open(encoding="utf-8", newline="") as stream:
        return {
            row["insee"]: Place(row["insee"], row["name"], float(row["lon"]), float(row["lat"]))
            for row in csv.DictReader(stream)
            if row["lon"]
        }


def street(seed: int) -> str:
    return f"{1 + int(80 * share(seed, 21))} {STREETS[int(len(STREETS) * share(seed, 22))]}"


def short_name(place: Place) -> str:
    """`Marseille 3e` for the arrondissement, else the commune's name."""
    return place.name.replace(" Arrondissement", "")


def sensor_at(
    entity_type: str,
    use_case: str,
    place: Place,
    number: int,
    *,
    anchor: float,
    name: str,
    step_s: int,
    upload_s: int,
    suffix: str = "",
    position: tuple[float, float] | None = None,
    position_key: str | None = None,
    **others: Any,
) -> Sensor:
    """A sensor standing in a commune, with its own service life, battery and radio link."""
    entity_id = f"urn:ngsi-ld:{entity_type}:simulation:{place.insee}-{number:02d}{suffix}"
    seed = zlib.crc32(entity_id.encode())
    lon, lat = position or place.spot(zlib.crc32((position_key or entity_id).encode()))
    rssi_dbm = round(-84 - 26 * share(seed, 31))
    details: dict[str, Any] = {
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "host": f"{'Marseille' if place.insee.startswith('132') else place.name} (commune)",
        "commissioned_at": anchor // DAY_S * DAY_S - round(130 + 600 * share(seed, 32)) * DAY_S,
        "battery": round(0.35 + 0.6 * share(seed, 33), 2),
        "rssi_dbm": float(rssi_dbm),
        "snr_db": round(10 - (-84 - rssi_dbm) * 0.45, 1),
        "reception": round(0.999 - 0.03 * share(seed, 34), 3),
        "z_m": round(15 + 210 * share(zlib.crc32(place.insee.encode()), 35), 1),
    }
    return Sensor(
        entity_id,
        entity_type,
        use_case,
        name,
        place.insee,
        short_name(place),
        street(seed),
        lon,
        lat,
        (),
        step_s,
        upload_s,
        **{**details, **others},
    )
