"""Where series of observations belong: the sensors of a layer, or those of the cache."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.cache.store import Cache
from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import Sensor, ZoneRole

#: The columns of a sensor layer that say what a station is, in the order of the outputs.
TEXT_FIELDS = ("connection", "sensor_id", "name", "commune", "zone", "zone_role")


@dataclass(frozen=True)
class Station:
    """A sensor as the indicators need it. ``texts``: the columns of :data:`TEXT_FIELDS`.

    ``columns``, ``numbers``: the layer's columns as texts, the numeric ones also as numbers.
    ``alerts``: the station's own alert levels by property.
    """

    texts: Mapping[str, str]
    geometry: QgsGeometry
    columns: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    alerts: Mapping[str, float] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """Return (connection, sensor_id)."""
        return self.texts["connection"], self.texts["sensor_id"]

    @property
    def is_reference(self) -> bool:
        """Return whether it stands in a reference zone."""
        return self.texts["zone_role"] == ZoneRole.REFERENCE.value


@dataclass(frozen=True)
class Stations:
    """Stations by (connection, sensor_id), with the CRS of their geometries."""

    by_key: Mapping[tuple[str, str], Station]
    crs: QgsCoordinateReferenceSystem
    are_chosen: bool

    @property
    def have_connections(self) -> bool:
        """Return whether the stations say which connection they come from."""
        return any(connection for connection, _ in self.by_key)

    def without_connections(self) -> Stations:
        """Return the same stations known by their ids alone."""
        return Stations(
            {("", key[1]): s for key, s in self.by_key.items()}, self.crs, self.are_chosen
        )

    def without_others(self, use_case: str, known: Collection[str]) -> Stations:
        """Return the stations without those whose column ``use_case`` names another of ``known``.

        A container's temperature is not that of the air, though both are a ``temperature``.
        """
        others = set(known) - {use_case}
        kept = {k: s for k, s in self.by_key.items() if s.columns.get("use_case") not in others}
        return Stations(kept, self.crs, self.are_chosen)


def stations_of_layer(source: QgsProcessingFeatureSource) -> Stations:
    """Return the sensors of a layer.

    Raises:
        ConfigurationError: the layer has no ``sensor_id``.
    """
    names = [f.name() for f in source.fields()]
    if "sensor_id" not in names:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The layer of sensors has no column sensor_id: it cannot be joined with observations. "
                "Use a SmartMetro sensor layer, or name the column so.",
            )
        )
    by_key = {}
    for feature in source.getFeatures():
        station = _station(feature, names)
        if station.key[1]:
            by_key[station.key] = station
    return Stations(by_key, source.sourceCrs(), True)


def stations_of_cache(path: Path, use_case: str) -> Stations:
    """Return the sensors of a use case that the cache knows; none when there is no cache."""
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    by_key = {}
    if path.exists():
        with Cache.open(path, create=False, read_only=True) as cache:
            for item in cache.records(use_case=use_case, with_gone=True):
                sensor = item.record.sensor
                texts = {
                    "connection": sensor.key.connection, "sensor_id": sensor.key.sensor_id,
                    "name": sensor.name, "commune": sensor.commune, "zone": sensor.zone,
                    "zone_role": sensor.zone_role.value,
                }  # fmt: skip
                located = sensor.lon is not None and sensor.lat is not None
                point = (
                    QgsGeometry.fromPointXY(QgsPointXY(sensor.lon, sensor.lat))
                    if located
                    else QgsGeometry()
                )
                alerts = {t.property: t.alert for t in sensor.own_thresholds if t.alert is not None}
                by_key[sensor.key.connection, sensor.key.sensor_id] = Station(
                    texts, point, _columns(sensor), _numbers(sensor), alerts
                )
    return Stations(by_key, crs, False)


def _columns(sensor: Sensor) -> dict[str, str]:
    """Return the columns of a sensor layer that say who is behind a sensor, and since when."""
    days = {
        "commissioned_on": sensor.commissioned_on,
        "decommissioned_on": sensor.decommissioned_on,
    }
    return {
        "provider": sensor.provider,
        "owner": sensor.owner,
        "host": sensor.host,
        "network": sensor.network,
        "placement": sensor.placement,
        "material": sensor.extra.get("material", ""),
        "commune": sensor.commune,
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }


def _numbers(sensor: Sensor) -> dict[str, float]:
    numbers = {
        "z_m": sensor.z_m,
        "height_m": sensor.height_m,
        "rssi_dbm": sensor.rssi_dbm,
        "snr_db": sensor.snr_db,
        "reception_pct": sensor.reception_pct,
    }
    return {name: float(value) for name, value in numbers.items() if value is not None}


def _station(feature: QgsFeature, names: Iterable[str]) -> Station:
    present = list(names)
    texts = {name: _text(feature[name]) if name in present else "" for name in TEXT_FIELDS}
    numbers = {
        name: float(value)
        for name in present
        if isinstance(value := feature[name], (int, float)) and not isinstance(value, bool)
    }
    columns = {name: _text(feature[name]) for name in present}
    # A GeoPackage keeps a sensor without a place as an empty point.
    place = QgsGeometry() if feature.geometry().isEmpty() else feature.geometry()
    return Station(texts, place, columns, numbers)


def _text(value: object) -> str:
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return (
        value
        if isinstance(value, str)
        else ""
        if value is None or str(value) == "NULL"
        else str(value)
    )
