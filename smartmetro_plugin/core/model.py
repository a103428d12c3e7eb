"""What SmartMetro knows about: sensors, their readings, series, statuses, zones, interventions.

Times are aware datetimes in UTC. Coordinates are longitude, latitude in EPSG:4326. A sensor is
identified by (connection, tenant, sensor_id), the last one verbatim from its platform.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from .messages import Message

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class SensorKey(NamedTuple):
    """What tells one sensor from all others."""

    connection: str
    tenant: str
    sensor_id: str


class Extent(NamedTuple):
    """A box in longitude and latitude, degrees."""

    west: float
    south: float
    east: float
    north: float

    def contains(self, lon: float, lat: float) -> bool:
        """Return whether the point lies in the box or on its edge."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


class ZoneRole(str, Enum):
    """The part a zone plays in a before/after study. Reference and control never stand in for one another."""

    PROJECT = "project"
    REFERENCE = "reference"
    CONTROL = "control"
    NONE = ""


class StatusCode(str, Enum):
    """The states of a sensor, as the contract of the layers names them."""

    OK = "ok"
    WARNING = "warning"
    ALERT = "alert"
    SILENT = "silent"
    MAINTENANCE = "maintenance"
    PLANNED = "planned"
    REMOVED = "removed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Status:
    """A sensor's state at one moment, and why."""

    code: StatusCode
    reason: Message | None = None


@dataclass(frozen=True)
class Geometry:
    """A GeoJSON geometry (``type``, ``coordinates``), lon/lat, checked: finite, in range."""

    type: str
    coordinates: object

    @property
    def is_point(self) -> bool:
        """Return whether the shape is a single point."""
        return self.type == "Point"


@dataclass(frozen=True)
class OwnThreshold:
    """A threshold that a station's own data carries (a river gauge's alert level), in the property's unit."""

    property: str
    warning: float | None = None
    alert: float | None = None


@dataclass(frozen=True)
class Sensor:
    """A piece of connected equipment as its platform describes it, with its radio and power state.

    ``geometry`` is the platform's shape; ``lon``, ``lat`` the point shown: the shape itself or a
    point on it, None when the platform gives no location.
    """

    key: SensorKey
    name: str
    use_case: str
    type: str
    lon: float | None = None
    lat: float | None = None
    geometry: Geometry | None = None
    commune: str = ""
    insee: str = ""
    zone: str = ""
    zone_role: ZoneRole = ZoneRole.NONE
    owner: str = ""
    host: str = ""
    provider: str = ""
    network: str = ""
    placement: str = ""
    support_type: str = ""
    z_m: float | None = None
    height_m: float | None = None
    commissioned_on: date | None = None
    decommissioned_on: date | None = None
    battery_pct: float | None = None
    rssi_dbm: float | None = None
    snr_db: float | None = None
    reception_pct: float | None = None
    modified_at: datetime | None = None
    own_thresholds: tuple[OwnThreshold, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """The last value of one property, in the property's unit (UN/CEFACT code)."""

    property: str
    value: float | None
    unit: str
    observed_at: datetime | None


@dataclass(frozen=True)
class SensorRecord:
    """What one answer of a platform says about one sensor."""

    sensor: Sensor
    readings: tuple[Reading, ...] = ()

    @property
    def last_seen_at(self) -> datetime | None:
        """Return the latest instant at which any property was observed."""
        return max((r.observed_at for r in self.readings if r.observed_at), default=None)


@dataclass(frozen=True)
class SetAside:
    """A part of an answer that could not be read, kept with its reason; the rest goes on."""

    what: str
    reason: Message


@dataclass(frozen=True)
class ObservationSeries:
    """Values of one property of one sensor, in any order of time.

    ``observed_at_us``: int64 array, shape (n,), microseconds since 1970-01-01 UTC.
    ``value``: float64 array, shape (n,), NaN where the platform gave none.
    """

    sensor_id: str
    property: str
    unit: str
    observed_at_us: npt.NDArray[np.int64]
    value: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Zone:
    """A zone of a study, with its role and its shape."""

    name: str
    role: ZoneRole
    commune: str = ""
    geometry: Geometry | None = None


class MaintenanceKind(str, Enum):
    """Why somebody goes to a sensor."""

    PLANNED = "planned"
    PREVENTIVE = "preventive"
    CURATIVE = "curative"


@dataclass(frozen=True)
class Maintenance:
    """An intervention on a sensor; open while ``ended_at`` is None.

    ``photos`` are paths within the cache's photo folder. ``data_back_at``: the first value that came
    after its end.
    """

    uuid: str
    key: SensorKey
    kind: MaintenanceKind
    started_at: datetime
    ended_at: datetime | None = None
    fault: str = ""
    action: str = ""
    done_by: str = ""
    parts: str = ""
    photos: tuple[str, ...] = ()
    data_back_at: datetime | None = None
    next_visit_on: date | None = None

    def is_open_at(self, at: datetime) -> bool:
        """Return whether the intervention is under way at ``at`` (half-open interval)."""
        return self.started_at <= at and (self.ended_at is None or at < self.ended_at)


def interventions_by_sensor(
    interventions: Iterable[Maintenance],
) -> dict[SensorKey, list[Maintenance]]:
    """Return the interventions of each sensor."""
    found: dict[SensorKey, list[Maintenance]] = {}
    for intervention in interventions:
        found.setdefault(intervention.key, []).append(intervention)
    return found
