"""A mission: who goes where for what, and what leaves with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from ..cache.field_tables import CROSS_CHECKS, INSTALLATIONS, PHOTOS, REMOVALS, SURVEYS
from ..cache.register_tables import REGISTER
from ..cache.schema import TABLES
from ..cache.table import TEXT, UUID, Table
from ..model import Geometry

#: Raised when the tables or forms of a package change: an older one is recognised and explained.
PACKAGE_VERSION = 1
GEOPACKAGE = "mission.gpkg"
PROJECT = "mission.qgs"
PHOTO_FOLDER = "DCIM"

_BY_NAME = {table.name: table for table in (*TABLES, *REGISTER)}
SUPPORTS, MAINTENANCE = _BY_NAME["supports"], _BY_NAME["maintenance"]
ZONES, CONTACTS, AUTHORISATIONS = (
    _BY_NAME["zones"], _BY_NAME["contacts"], _BY_NAME["authorisations"],
)  # fmt: skip
#: Tables whose rows come back, in the order in which one may point at the other.
RETURNING: tuple[Table, ...] = (
    SUPPORTS, SURVEYS, INSTALLATIONS, MAINTENANCE, REMOVALS, CROSS_CHECKS, PHOTOS, AUTHORISATIONS,
)  # fmt: skip

#: Sensors as they were when the mission was packed: for reading, in the crew's language.
FROZEN_SENSORS = Table(
    "sensors",
    "Sensors, as they were when the mission was packed",
    {
        "sensor_key": "TEXT",
        "sensor_id": TEXT,
        "readable_id": TEXT,
        "name": TEXT,
        "use_case": TEXT,
        "commune": TEXT,
        "zone": TEXT,
        "owner": TEXT,
        "host": TEXT,
        "network": TEXT,
        "placement": TEXT,
        "support_type": TEXT,
        "z_m": "DOUBLE",
        "height_m": "DOUBLE",
        "commissioned_on": "DATE",
        "status": TEXT,
        "status_label": TEXT,
        "status_reason": TEXT,
        "last_values": TEXT,
        "last_seen_at": "DATETIME",
        "battery_pct": "DOUBLE",
        "rssi_dbm": "DOUBLE",
        "snr_db": "DOUBLE",
        "reception_pct": "DOUBLE",
        "frozen_at": "DATETIME",
    },
    unique=("sensor_key",),
    geometry_type="POINT",
)
CANDIDATES = Table(
    "candidates",
    "Candidate sites of the siting study",
    {
        **UUID,
        "candidate": TEXT,
        "use_case": TEXT,
        "zone": TEXT,
        "owner": TEXT,
        "support_type": TEXT,
        "support_height_m": "DOUBLE",
        "power": TEXT,
        # where the sensor shall hang
        "height_m": "DOUBLE",
        "score": "DOUBLE",
        # in the words of the survey's form, which starts from them
        "rule_height": TEXT,
        "rule_vandalism": TEXT,
        "rule_facade": TEXT,
        "rule_zone": TEXT,
        "rule_trees": TEXT,
        "rule_power": TEXT,
        "rule_radio": TEXT,
        "verdict": TEXT,
        "reasons": TEXT,
    },
    geometry_type="POINT",
)
CALLS = Table(
    "contacts",
    "Contacts, to call",
    {
        **UUID, "partner": TEXT, "name": TEXT, "role": TEXT, "phone": TEXT,
        # HTML that QField opens as a call; built here, escaped
        "call": TEXT, "email": TEXT, "note": TEXT,
    },
)  # fmt: skip
AREA = Table("area", "Area of the mission", {"name": TEXT}, geometry_type="GEOMETRY")
TRACKS = Table(
    "tracks",
    "Tracks of the crew",
    {**UUID, "team": TEXT, "started_at": "DATETIME"},
    geometry_type="LINESTRING",
)
MISSION = Table(
    "mission",
    "The mission",
    {
        "uuid": "TEXT NOT NULL",
        "name": TEXT,
        "team": TEXT,
        "package_version": "INTEGER",
        "packed_at": "DATETIME",
        "packed_by": TEXT,
        "note": TEXT,
    },
)


class MissionState(str, Enum):
    """Where a mission is."""

    PLANNED = "planned"
    OUT = "out"
    BACK = "back"
    IMPORTED = "imported"
    ABANDONED = "abandoned"


@dataclass(frozen=True)
class Candidate:
    """A site that the siting study proposes, longitude and latitude."""

    name: str
    lon: float
    lat: float
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class MissionRequest:
    """What a mission shall hold. ``area``: a polygon in EPSG:4326. Empty ``use_cases``: all."""

    name: str
    area: Geometry
    packed_at: datetime
    packed_by: str
    team: str = ""
    note: str = ""
    use_cases: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
