"""Sensors and zones from GeoJSON files with the fields of SmartMetro's sensor layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from pathlib import Path

from ...communes import bundled_communes
from ...errors import PlatformError, SmartMetroError
from ...geometry import check_range, read_geometry
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Extent, OwnThreshold, Sensor, SensorKey, SetAside, Zone, ZoneRole
from ...use_cases.declaration import UseCase
from ..smart_data_models.location import LocationReader
from .text_files import read_json

SENSORS = "sensors.geojson"
ZONES = "zones.geojson"

_MAX_TEXT = 300
_NO_ID = QT_TRANSLATE_NOOP("SmartMetro", "The sensor has no sensor_id")
_TWICE = QT_TRANSLATE_NOOP(
    "SmartMetro", "The id comes twice; the first sensor is kept. Give each its own id."
)
_NO_USE_CASE = QT_TRANSLATE_NOOP(
    "SmartMetro", "Neither the use case “{use_case}” nor the type “{type}” is known"
)
_NO_FEATURE = QT_TRANSLATE_NOOP("SmartMetro", "This is not a GeoJSON feature")
_BAD_ZONE = QT_TRANSLATE_NOOP(
    "SmartMetro", "A zone needs a name and a role: project, reference, control or nothing"
)
_UNREADABLE_FIELDS = QT_TRANSLATE_NOOP(
    "SmartMetro", "{count} values of {fields} could not be read and are left empty in {file}."
)


@dataclass
class SensorList:
    """What ``sensors.geojson`` says, in its order."""

    sensors: list[Sensor] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)


def read_sensors(
    folder: Path, key: SensorKey, use_cases: Mapping[str, UseCase], extent: Extent | None
) -> SensorList:
    """Read the sensors of a folder; ``key`` gives connection and tenant.

    Raises:
        PlatformError: the file is missing, or is not a GeoJSON feature collection.
    """
    found = SensorList()
    reader = _SensorReader(key, use_cases, extent)
    seen: set[str] = set()
    for number, feature in enumerate(_features(folder / SENSORS), 1):
        try:
            sensor = reader.read(feature)
        except _SetAsideError as error:
            found.set_aside.append(SetAside(error.what or f"{SENSORS}:{number}", error.reason))
            continue
        if sensor.key.sensor_id in seen:
            found.set_aside.append(SetAside(sensor.key.sensor_id, Message(_TWICE)))
            continue
        seen.add(sensor.key.sensor_id)
        found.sensors.append(sensor)
    found.warnings.extend(reader.warnings())
    return found


def read_zones(folder: Path) -> tuple[list[Zone], list[SetAside]]:
    """Read the zones of a folder, none when it has no such file.

    Raises:
        PlatformError: the file is not a GeoJSON feature collection.
    """
    zones: list[Zone] = []
    set_aside: list[SetAside] = []
    path = folder / ZONES
    for number, feature in enumerate(_features(path) if path.exists() else (), 1):
        try:
            zones.append(_zone(feature))
        except _SetAsideError as error:
            set_aside.append(SetAside(f"{ZONES}:{number}", error.reason))
    return zones, set_aside


def _features(path: Path) -> list[object]:
    collection = read_json(path)
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise PlatformError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} is not a GeoJSON feature collection."),
            file=path.name,
        )
    return features


class _SetAsideError(Exception):
    def __init__(self, what: str, reason: Message) -> None:
        super().__init__(what)
        self.what = what
        self.reason = reason


class _SensorReader:
    """Turns features into sensors and counts the optional fields that could not be read."""

    def __init__(
        self, key: SensorKey, use_cases: Mapping[str, UseCase], extent: Extent | None
    ) -> None:
        self._key = key
        self._use_cases = use_cases
        self._of_type = {
            type_: use_case.key for use_case in use_cases.values() for type_ in use_case.types
        }
        self._locations = LocationReader(extent)
        self._unreadable: dict[str, int] = {}

    def read(self, feature: object) -> Sensor:
        if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
            raise _SetAsideError("", Message(_NO_FEATURE))
        values: dict[str, object] = feature["properties"]
        sensor_id = _text(values.get("sensor_id")) or _text(feature.get("id"))
        if not sensor_id:
            raise _SetAsideError("", Message(_NO_ID))
        type_ = _text(values.get("type"))
        use_case = _text(values.get("use_case")) or self._of_type.get(type_, "")
        if use_case not in self._use_cases:
            reason = Message(_NO_USE_CASE, {"use_case": use_case, "type": type_})
            raise _SetAsideError(sensor_id, reason)
        try:
            place = self._locations.read(sensor_id, feature.get("geometry"))
        except SmartMetroError as error:
            raise _SetAsideError(sensor_id, error.message) from error
        commune = _text(values.get("commune"))
        z_m = self._number(values, "z_m")
        return Sensor(
            key=self._key._replace(sensor_id=sensor_id),
            name=_text(values.get("name")) or sensor_id,
            use_case=use_case,
            type=type_,
            lon=place.lon if place else None,
            lat=place.lat if place else None,
            geometry=place.geometry if place else None,
            commune=commune,
            insee=_insee(values.get("insee"), commune),
            zone=_text(values.get("zone")),
            zone_role=self._role(values),
            owner=_text(values.get("owner")),
            host=_text(values.get("host")),
            provider=_text(values.get("provider")),
            network=_text(values.get("network")),
            placement=_text(values.get("placement")),
            support_type=_text(values.get("support_type")),
            z_m=place.z_m if z_m is None and place else z_m,
            height_m=self._number(values, "height_m"),
            commissioned_on=self._day(values, "commissioned_on"),
            decommissioned_on=self._day(values, "decommissioned_on"),
            battery_pct=self._number(values, "battery_pct"),
            rssi_dbm=self._number(values, "rssi_dbm"),
            snr_db=self._number(values, "snr_db"),
            reception_pct=self._number(values, "reception_pct"),
            own_thresholds=tuple(self._own_thresholds(values)),
        )

    def warnings(self) -> Iterator[Message]:
        yield from self._locations.warnings()
        if self._unreadable:
            count, names = sum(self._unreadable.values()), ", ".join(sorted(self._unreadable))
            yield Message(_UNREADABLE_FIELDS, {"count": count, "fields": names, "file": SENSORS})

    def _number(self, values: Mapping[str, object], name: str) -> float | None:
        value = values.get(name)
        if value is None or value == "":
            return None
        number = _finite(value)
        if number is None:
            self._count(name)
        return number

    def _day(self, values: Mapping[str, object], name: str) -> date | None:
        text = _text(values.get(name))
        if not text:
            return None
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            self._count(name)
            return None

    def _role(self, values: Mapping[str, object]) -> ZoneRole:
        try:
            return ZoneRole(_text(values.get("zone_role")))
        except ValueError:
            self._count("zone_role")
            return ZoneRole.NONE

    def _own_thresholds(self, values: Mapping[str, object]) -> Iterator[OwnThreshold]:
        given = values.get("own_thresholds")
        for item in given if isinstance(given, list) else []:
            property_ = _text(item.get("property")) if isinstance(item, dict) else ""
            if not property_:
                self._count("own_thresholds")
                continue
            warning, alert = _finite(item.get("warning")), _finite(item.get("alert"))
            yield OwnThreshold(property_, warning, alert)

    def _count(self, name: str) -> None:
        self._unreadable[name] = self._unreadable.get(name, 0) + 1


def _zone(feature: object) -> Zone:
    values = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or not isinstance(values, dict):
        raise _SetAsideError("", Message(_NO_FEATURE))
    name = _text(values.get("name"))
    try:
        role = ZoneRole(_text(values.get("role")))
        geometry = read_geometry(feature["geometry"]) if feature.get("geometry") else None
        if geometry is not None:
            check_range(geometry)
    except SmartMetroError as error:
        raise _SetAsideError("", error.message) from error
    except ValueError as error:
        raise _SetAsideError("", Message(_BAD_ZONE)) from error
    if not name:
        raise _SetAsideError("", Message(_BAD_ZONE))
    return Zone(name, role, _text(values.get("commune")), geometry)


def _text(value: object) -> str:
    """Return a short text on one line; a number as its digits; else nothing."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
        return str(value)
    if not isinstance(value, str):
        return ""
    return " ".join(value.split())[:_MAX_TEXT]


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value.replace(",", ".") if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _insee(value: object, commune: str) -> str:
    """Return the code as text; a spreadsheet may have eaten the zero of 01004."""
    given = _text(value)
    if given:
        return given.zfill(5) if given.isdigit() else given
    return (bundled_communes().insee_of(commune) or "") if commune else ""
