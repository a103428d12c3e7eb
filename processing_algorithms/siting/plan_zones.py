"""Zones of a plan on the map: what lies in them, near them, and places well inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessingContext,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import ZoneRole
from .placement_inputs import number_of

#: Points tried in a zone without candidates.
_GRID_POINTS = 300


@dataclass(frozen=True)
class PlanZone:
    """A zone: its name, its role, its shape in metres, and its own number of sensors, None for that of
    its role."""

    name: str
    role: ZoneRole
    shape: QgsGeometry
    wanted: int | None = None


class Surroundings:
    """Tells of longitude and latitude where they lie among the zones."""

    def __init__(
        self,
        zones: Sequence[PlanZone],
        crs: QgsCoordinateReferenceSystem,
        near_m: float,
        context: QgsProcessingContext,
    ) -> None:
        self._from_earth = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), crs, context.transformContext()
        )
        self._zones = [_prepared(zone.shape) for zone in zones]
        self._shapes = [zone.shape for zone in zones]
        around = QgsGeometry.unaryUnion(self._shapes)
        self._around = around.buffer(near_m, 12) if near_m > 0 else around
        self._near = _prepared(self._around)

    def point(self, lon: float, lat: float) -> QgsPointXY:
        """Return a place in the zones' coordinates."""
        return self._from_earth.transform(QgsPointXY(lon, lat))

    def zone(self, lon: float, lat: float) -> int:
        """Return the index of the zone around the place, -1 for none."""
        point = QgsPoint(self.point(lon, lat))
        return next((n for n, zone in enumerate(self._zones) if zone(point)), -1)

    def of(self, lon: float, lat: float) -> str | None:
        """Return "inside", "near" or None."""
        point = QgsPoint(self.point(lon, lat))
        if not self._near(point):
            return None
        return "inside" if any(zone(point) for zone in self._zones) else "near"


def _prepared(shape: QgsGeometry) -> Callable[[QgsPoint], bool]:
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    return lambda point: bool(engine.intersects(point))


def inner_points(shape: QgsGeometry) -> list[tuple[QgsPointXY, float]]:
    """Return points of a grid inside a shape with their distance to its border."""
    box = shape.boundingBox()
    step = max((shape.area() / _GRID_POINTS) ** 0.5, 0.5)
    contains = _prepared(shape)
    border = QgsGeometry(shape.constGet().boundary())
    found = []
    columns, rows = (max(1, round(size / step)) for size in (box.width(), box.height()))
    for row in range(rows):
        for column in range(columns):
            x = box.xMinimum() + (column + 0.5) * box.width() / columns
            y = box.yMinimum() + (row + 0.5) * box.height() / rows
            if contains(QgsPoint(x, y)):
                point = QgsPointXY(x, y)
                found.append((point, float(border.distance(QgsGeometry.fromPointXY(point)))))
    return found


def own_count(value: object) -> int | None:
    """Return a zone's own number of sensors; None where it says none.

    Raises:
        ConfigurationError: its column holds no whole number.
    """
    if value in (None, NULL, ""):
        return None
    number = number_of(value, "sensor_count", 0.0)
    if number != round(number):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Column “{field}” of the zones holds “{value}”, which is no whole number.",
            ),
            field="sensor_count",
            value=str(value),
        )
    return round(number)
