"""GeoJSON geometries in longitude and latitude: checked, swapped back, and a point on each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import cos, hypot, isfinite, radians

from .errors import SmartMetroError
from .messages import QT_TRANSLATE_NOOP
from .model import Extent, Geometry

LonLat = tuple[float, float]
Line = list[LonLat]

#: Nesting of the coordinates of each type (RFC 7946, section 3.1), and fewest positions in a line of it.
_DEPTH = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_FEWEST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}


class GeometryError(SmartMetroError):
    """A shape cannot be placed on the map."""


def read_geometry(value: object) -> Geometry:
    """Return the GeoJSON geometry ``value`` with every number checked to be finite, not yet its range.

    Coordinates become tuples of floats; heights are kept as a third number. The range is left to
    :func:`check_range`, so that a swapped point can still be recognised.

    Raises:
        GeometryError: not a geometry of RFC 7946 with coordinates.
    """
    if not isinstance(value, Mapping):
        raise GeometryError(QT_TRANSLATE_NOOP("SmartMetro", "The location is not a GeoJSON shape."))
    type_ = value.get("type")
    if not isinstance(type_, str) or type_ not in _DEPTH:
        raise GeometryError(
            QT_TRANSLATE_NOOP("SmartMetro", "The location has an unknown shape: “{type}”."),
            type=str(type_)[:40],
        )
    coordinates = value.get("coordinates")
    if type_ == "Point":
        return Geometry(type_, _position(coordinates))
    return Geometry(type_, _nested(coordinates, _DEPTH[type_], _FEWEST.get(type_, 1)))


def check_range(geometry: Geometry) -> None:
    """Make sure that every position is a longitude and a latitude in degrees.

    Raises:
        GeometryError: a position is out of range (projected metres, for instance).
    """
    for lon, lat in positions(geometry):
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise GeometryError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The location {lon}, {lat} is not a longitude and a latitude in degrees.",
                ),
                lon=lon,
                lat=lat,
            )


def positions(geometry: Geometry) -> Iterable[LonLat]:
    """Return each position's longitude and latitude."""
    if geometry.type == "Point":
        return (geometry.coordinates[:2],)  # type: ignore[index]
    return chain.from_iterable(_lines(geometry))


def swapped(geometry: Geometry) -> Geometry:
    """Return the shape with first and second coordinate exchanged."""
    return Geometry(geometry.type, _swap(geometry.coordinates, _DEPTH[geometry.type]))


def is_swapped(geometry: Geometry, extent: Extent) -> bool:
    """Return whether the shape lies wholly outside ``extent`` as given, and wholly inside when swapped."""
    for lon, lat in positions(geometry):
        if extent.contains(lon, lat) or not extent.contains(lat, lon):
            return False
    return True


def representative_point(geometry: Geometry) -> LonLat:
    """Return a point on the shape: itself, half-way along its longest line, or inside its largest polygon."""
    if geometry.type == "Point":
        lon, lat = geometry.coordinates[:2]  # type: ignore[index]
        return lon, lat
    if geometry.type.endswith("Polygon"):
        polygons = [geometry.coordinates] if geometry.type == "Polygon" else geometry.coordinates
        rings = [[[p[:2] for p in ring] for ring in polygon] for polygon in polygons]  # type: ignore[attr-defined]
        return _point_in_polygon(max(rings, key=lambda polygon: abs(_area(polygon[0]))))
    if geometry.type.endswith("LineString"):
        return _half_way(max(_lines(geometry), key=_length))
    return next(iter(positions(geometry)))


def container(geometry: Geometry) -> Callable[[float, float], bool]:
    """Return what tells whether a place (longitude, latitude) lies in a polygon or one of several.

    Even-odd rule along the parallel: holes are outside. On the edge either answer may come.
    """
    rings = list(_lines(geometry))
    points = [position for ring in rings for position in ring]
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)

    def contains(lon: float, lat: float) -> bool:
        if not (west <= lon <= east and south <= lat <= north):
            return False
        return sum(crossing < lon for crossing in _crossings(rings, lat)) % 2 == 1

    return contains


def height_of(geometry: Geometry) -> float | None:
    """Return the height that a point's third coordinate gives, metres, None without one."""
    position = geometry.coordinates
    if geometry.type == "Point" and isinstance(position, tuple) and len(position) > 2:
        return float(position[2])
    return None


def _position(value: object) -> tuple[float, ...]:
    if isinstance(value, (list, tuple)) and len(value) >= 2:
        numbers = value[:3]
        for number in numbers:
            if type(number) is not float and type(number) is not int:
                break
        else:
            try:
                position = tuple(map(float, numbers))
            except OverflowError:
                position = (float("inf"),)
            if all(map(isfinite, position)):
                return position
    raise GeometryError(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "The location’s coordinates are not numbers: {coordinates}"
        ),
        coordinates=repr(value)[:60],
    )


def _nested(value: object, depth: int, fewest: int) -> tuple[object, ...]:
    if not isinstance(value, (list, tuple)) or not value or (depth == 1 and len(value) < fewest):
        raise GeometryError(
            QT_TRANSLATE_NOOP("SmartMetro", "The location’s shape has too few points.")
        )
    if depth == 1:
        return tuple(_position(item) for item in value)
    return tuple(_nested(item, depth - 1, fewest) for item in value)


def _swap(coordinates: object, depth: int) -> object:
    if depth == 0:
        position = _position(coordinates)
        return (position[1], position[0], *position[2:])
    return tuple(_swap(item, depth - 1) for item in coordinates)  # type: ignore[attr-defined]


def _lines(geometry: Geometry) -> Iterator[Line]:
    """Yield the shape's runs of positions: its point, its lines, its rings."""

    def descend(coordinates: object, depth: int) -> Iterator[Line]:
        if depth == 0:
            yield [coordinates[:2]]  # type: ignore[index]
        elif depth == 1:
            yield [position[:2] for position in coordinates]  # type: ignore[attr-defined]
        else:
            for part in coordinates:  # type: ignore[attr-defined]
                yield from descend(part, depth - 1)

    return descend(geometry.coordinates, _DEPTH[geometry.type])


def _length(line: Sequence[LonLat]) -> float:
    return sum(_steps(line))


def _steps(line: Sequence[LonLat]) -> list[float]:
    """Return the segments’ lengths in degrees of latitude: enough to find the middle of a street."""
    shrink = cos(radians(line[0][1]))
    return [hypot((b[0] - a[0]) * shrink, b[1] - a[1]) for a, b in zip(line, line[1:])]


def _half_way(line: Sequence[LonLat]) -> LonLat:
    steps = _steps(line)
    remaining = sum(steps) / 2
    for a, b, step in zip(line, line[1:], steps):
        if step and remaining <= step:
            part = remaining / step
            return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        remaining -= step
    return line[0]  # all its points are one


def _area(ring: Sequence[LonLat]) -> float:
    """Return twice the signed area of a ring."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]]))


def _point_in_polygon(rings: Sequence[Line]) -> LonLat:
    """Return the middle of the widest crossing of the polygon by a parallel near its middle.

    A few parallels are tried, since one may touch a corner only.
    """
    south = min(lat for _, lat in rings[0])
    north = max(lat for _, lat in rings[0])
    widest: tuple[float, LonLat] = (0.0, rings[0][0])
    for share in (0.5, 0.37, 0.63, 0.21, 0.79):
        lat = south + (north - south) * share
        crossings = sorted(_crossings(rings, lat))
        for west, east in zip(crossings[::2], crossings[1::2]):
            if east - west > widest[0]:
                widest = (east - west, ((west + east) / 2, lat))
        if widest[0]:
            break
    return widest[1]


def _crossings(rings: Sequence[Line], lat: float) -> Iterator[float]:
    for ring in rings:
        for a, b in zip(ring, [*ring[1:], ring[0]]):
            if (a[1] > lat) != (b[1] > lat):
                yield a[0] + (lat - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
