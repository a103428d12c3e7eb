"""The stations of a map: the indicator's value of each, where it stands, what covariates say there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.mapping.choice import Choice
from ...smartmetro_plugin.core.mapping.report import StationResult
from ...smartmetro_plugin.core.mapping.samples import Floats, Integers, Samples, merge_places
from ...smartmetro_plugin.core.mapping.support import support_of
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.layers.map_rasters import Covariates
from ...smartmetro_plugin.layers.stations import Station, Stations
from ...smartmetro_plugin.layers.working_crs import working_crs

if TYPE_CHECKING:
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable

VALUE = "t_mean_hour_c"
#: A mean over a fortnight and one over a summer are not drawn on one map: a station takes part from
#: this share of the valid data of the fullest one.
COMPARABLE_SHARE = 0.8
#: Around the stations of a zone whose shape is not known.
_ROUND_STATIONS_M = 40.0
_WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
#: Columns of a layer of zones that may hold their names, first found first taken.
_ZONE_NAMES = ("zone", "name", "nom", "id")


@dataclass(frozen=True)
class MapStations:
    """Stations with a value. ``samples``: the places that are mapped, one or more stations each;

    ``place``: shape (n,), each station's row in them. ``silent``: stations without a value and why.
    """

    stations: Sequence[Station]
    values: Floats
    valid_pct: Sequence[float | None]
    zones: Sequence[str]
    zone_shapes: dict[str, QgsGeometry]
    xy_m: Floats
    samples: Samples
    place: Integers
    crs: QgsCoordinateReferenceSystem
    given_crs: QgsCoordinateReferenceSystem
    silent: Sequence[tuple[Station, tuple[Message, ...]]] = ()
    notices: tuple[Message, ...] = ()

    def extent_of(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """Return the box in the CRS of the map; around the stations when it is null."""
        if not box.isNull():
            return _transform(crs, self.crs).transformBoundingBox(box)
        reach = max(support_of(self.samples).reach_m, 100.0)
        (west, south), (east, north) = self.xy_m.min(axis=0), self.xy_m.max(axis=0)
        return QgsRectangle(west - reach, south - reach, east + reach, north + reach)

    def with_covariates(self, covariates: Covariates) -> MapStations:
        """Return the stations with what the rasters hold there; those outside a raster are set aside.

        Raises:
            ConfigurationError: no station lies in all rasters.
        """
        if not covariates.names:
            return self
        known = covariates.at(self.xy_m)
        kept = np.isfinite(known).all(axis=1)
        if not kept.any():
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No station lies where all covariate rasters have a value: check their extent and their "
                    "coordinate system.",
                )
            )
        samples, place = merge_places(
            Samples(self.xy_m[kept], self.values[kept], known[kept], covariates.names)
        )
        everyone = np.full(len(kept), -1)
        everyone[kept] = place
        notices = list(self.notices)
        if not kept.all():
            outside = [s.texts["name"] or s.key[1] for s, k in zip(self.stations, kept) if not k]
            notices.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Not used for the map, a covariate raster has no value there: {names}.",
                    ),
                    {"names": ", ".join(outside)},
                )
            )
        return replace(self, samples=samples, place=everyone, notices=tuple(notices))

    def shape_of(self, zone: str) -> QgsGeometry:
        """Return a zone's shape; where it is not known what its stations enclose, with ground around."""
        if zone in self.zone_shapes:
            return QgsGeometry(self.zone_shapes[zone])
        inside = [QgsPointXY(x, y) for (x, y), name in zip(self.xy_m, self.zones) if name == zone]
        return QgsGeometry.fromMultiPointXY(inside).convexHull().buffer(_ROUND_STATIONS_M, 8)

    def zones_of(self, role: ZoneRole) -> set[str]:
        """Return the zones whose stations all have this role."""
        roles = [(z, s.texts["zone_role"]) for z, s in zip(self.zones, self.stations) if z]
        return {z for z, _ in roles} - {z for z, found in roles if found != role.value}

    def placed(self, station: Station) -> QgsGeometry:
        """Return where a station stands, in the CRS of the map."""
        point = station.geometry.pointOnSurface().asPoint()
        moved = _transform(self.given_crs, self.crs).transform(point)
        return QgsGeometry.fromPointXY(moved)

    def results(self, choice: Choice) -> list[StationResult]:
        """Return the stations as the report lists them."""
        found = []
        for number, station in enumerate(self.stations):
            predicted, deviation = self.predicted(choice, number)
            found.append(
                StationResult(
                    station.texts["name"] or station.key[1],
                    self.zones[number],
                    float(self.values[number]),
                    self.valid_pct[number],
                    predicted,
                    deviation,
                )
            )
        return found

    def predicted(self, choice: Choice, number: int) -> tuple[float | None, float | None]:
        """Return what the other places predict for a station, and the deviation announced for it."""
        row = int(self.place[number])
        if choice.fit is None or row < 0:
            return None, None
        errors = choice.fit.errors
        mean = float(self.samples.value[row] + errors.error[row])
        return mean, float(errors.deviation[row])


def locate(
    table: IndicatorTable,
    known: Stations,
    zones: QgsFeatureSource | None,
    rasters: Sequence[QgsRasterLayer],
    extent_crs: QgsCoordinateReferenceSystem,
) -> MapStations:
    """Return the stations of the table that have a value and a place, in metres.

    Raises:
        ConfigurationError: there is none, or a raster is in degrees.
    """
    stations: list[Station] = []
    values: list[float] = []
    valid: list[float | None] = []
    silent: list[tuple[Station, tuple[Message, ...]]] = []
    fullest_pct = table.rows.loc[table.rows[VALUE].notna(), "valid_pct"].max()
    for row in table.rows.to_dict("records"):
        key = (row["connection"], row["sensor_id"])
        station = known.by_key.get(key)
        if station is None or station.geometry.isNull():
            continue
        value = row[VALUE]
        if value is None or np.isnan(value):
            silent.append((station, tuple(table.reasons.get(key, ()))))
            continue
        if row["valid_pct"] < COMPARABLE_SHARE * fullest_pct:
            silent.append((station, (_too_little(row["valid_pct"], fullest_pct),)))
            continue
        stations.append(station)
        values.append(float(value))
        valid.append(None if np.isnan(row["valid_pct"]) else float(row["valid_pct"]))
    if not stations:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No station has both a place and a mean at that hour: check the sensors’ layer, the period "
                "and the hour.",
            )
        )
    points = [station.geometry.pointOnSurface().asPoint() for station in stations]
    to_degrees = _transform(known.crs, _WGS84)
    crs = working_crs(rasters, extent_crs, to_degrees.transform(points[0]))
    to_metres = _transform(known.crs, crs)
    moved = [to_metres.transform(point) for point in points]
    xy_m = np.array([[point.x(), point.y()] for point in moved])
    shapes = _zone_shapes(zones, crs) if zones is not None else {}
    samples, place = merge_places(Samples.of(xy_m, values))
    return MapStations(
        stations,
        np.array(values),
        valid,
        [_zone_of(station, point, shapes) for station, point in zip(stations, moved)],
        shapes,
        xy_m,
        samples,
        place,
        crs,
        known.crs,
        silent,
        _left_out(known, len(stations) + len(silent)),
    )


def _too_little(valid_pct: float, fullest_pct: float) -> Message:
    text = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Its mean is of other days: {valid_pct} % of the period, {fullest_pct} % at the fullest station.",
    )
    return Message(text, {"valid_pct": float(valid_pct), "fullest_pct": float(fullest_pct)})


def _left_out(known: Stations, located: int) -> tuple[Message, ...]:
    without = sum(1 for station in known.by_key.values() if station.geometry.isNull())
    if not without:
        return ()
    text = QT_TRANSLATE_NOOP(
        "SmartMetro", "{sensors} sensors have no place and are not on the map ({located} have one)."
    )
    return (Message(text, {"sensors": without, "located": located}),)


def _zone_shapes(
    zones: QgsFeatureSource, crs: QgsCoordinateReferenceSystem
) -> dict[str, QgsGeometry]:
    """Return the shapes of a layer of zones by name.

    Raises:
        ConfigurationError: the layer has no column that names them.
    """
    names = [field.name() for field in zones.fields()]
    column = next((name for name in _ZONE_NAMES if name in names), None)
    if column is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The layer of zones has no column named zone or name: rename the one that holds their names.",
            )
        )
    to_metres = _transform(zones.sourceCrs(), crs)
    shapes: dict[str, QgsGeometry] = {}
    for feature in zones.getFeatures():
        shape = QgsGeometry(feature.geometry())
        shape.transform(to_metres)
        name = str(feature[column] or "")
        shapes[name] = shapes[name].combine(shape) if name in shapes else shape
    return shapes


def _zone_of(station: Station, point: QgsPointXY, shapes: dict[str, QgsGeometry]) -> str:
    there = QgsGeometry.fromPointXY(point)
    inside = (name for name, shape in shapes.items() if shape.intersects(there))
    return next(inside, "" if shapes else station.texts["zone"])


def _transform(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
