"""Shapes: read, checked, swapped back, and a point on each."""

from __future__ import annotations

import math

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.geometry import (
    GeometryError,
    check_range,
    container,
    height_of,
    is_swapped,
    positions,
    read_geometry,
    representative_point,
    swapped,
)
from smartmetro.smartmetro_plugin.core.model import Extent, Geometry

NICE = Extent(6.5, 43.4, 7.8, 44.4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)
TYPES = st.sampled_from(
    ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "Circle"]
)
#: Some fifty kilometres around Marseille, where a degree is far from a rounding error.
LON = st.floats(4.8, 5.8)
LAT = st.floats(43.1, 43.8)


def point(lon: object, lat: object) -> dict[str, object]:
    return {"type": "Point", "coordinates": [lon, lat]}


def test_a_point_is_itself() -> None:
    geometry = read_geometry({"type": "Point", "coordinates": [5.4, 43.3, 12.5]})
    assert representative_point(geometry) == (5.4, 43.3)
    assert height_of(geometry) == 12.5
    assert geometry.is_point


def test_half_way_along_a_counting_section() -> None:
    # Smart Data Models' CrowdFlowObserved (CC BY 4.0): the first leg is the longer one.
    line = [
        [-4.73735395519672, 41.6538181849672],
        [-4.73414858659993, 41.6600594193478],
        [-4.73447575302641, 41.659585195093],
    ]
    lon, lat = representative_point(read_geometry({"type": "LineString", "coordinates": line}))
    assert -4.7374 < lon < -4.7341
    assert 41.6538 < lat < 41.6601
    slope = (lat - line[0][1]) / (lon - line[0][0])
    assert slope == pytest.approx((line[1][1] - line[0][1]) / (line[1][0] - line[0][0]))


def test_a_point_inside_a_horseshoe_and_not_in_the_hole() -> None:
    horseshoe = [[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]]
    lon, lat = representative_point(read_geometry({"type": "Polygon", "coordinates": [horseshoe]}))
    assert not (1 < lon < 2 and 1 < lat < 3)
    ring = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
    hole = [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]
    lon, lat = representative_point(read_geometry({"type": "Polygon", "coordinates": [ring, hole]}))
    assert 0 < lon < 4
    assert not (1 < lon < 3 and 1 < lat < 3)


def test_swapped_coordinates_are_recognised_by_the_extent() -> None:
    # Smart Data Models' WaterObserved: [43.66481, 7.196545] is latitude, longitude of the Var.
    given_ = read_geometry(point(43.66481, 7.196545))
    assert is_swapped(given_, NICE)
    assert representative_point(swapped(given_)) == (7.196545, 43.66481)
    assert not is_swapped(swapped(given_), NICE)
    assert not is_swapped(read_geometry(point(2.35, 48.86)), NICE)
    beyond = read_geometry(point(45.0, 107.0))  # no latitude at all, yet a place in Mongolia
    assert is_swapped(beyond, Extent(100, 40, 110, 50))


@pytest.mark.parametrize(
    "value",
    [
        None,
        "POINT(5 43)",
        {"type": "Point"},
        {"type": "Point", "coordinates": [5.4]},
        {"type": "Point", "coordinates": ["5.4", "43.3"]},
        {"type": "Point", "coordinates": [True, 43.3]},
        {"type": "Point", "coordinates": [float("nan"), 43.3]},
        {"type": "Point", "coordinates": [10**400, 43.3]},
        {"type": "LineString", "coordinates": [[5, 43]]},
        {"type": "Polygon", "coordinates": [[[5, 43], [6, 43], [5, 43]]]},
        {"type": "Polygon", "coordinates": []},
        {"type": "GeometryCollection", "geometries": []},
        {"type": ["Point"], "coordinates": [5, 43]},
    ],
)
def test_what_is_no_shape_is_refused_in_words(value: object) -> None:
    with pytest.raises(GeometryError) as caught:
        read_geometry(value)
    assert "{" not in caught.value.message.in_english()


def test_projected_metres_are_out_of_range() -> None:
    with pytest.raises(GeometryError, match="893000"):
        check_range(read_geometry(point(893000.0, 6248000.0)))


@given(TYPES, JSON)
def test_any_coordinates_are_refused_or_give_a_finite_point(
    type_: str, coordinates: object
) -> None:
    try:
        geometry = read_geometry({"type": type_, "coordinates": coordinates})
        check_range(geometry)
    except GeometryError:
        return
    lon, lat = representative_point(geometry)
    assert math.isfinite(lon)
    assert math.isfinite(lat)
    assert swapped(swapped(geometry)) == geometry


@given(st.lists(st.tuples(LON, LAT), min_size=2, max_size=8))
def test_the_point_of_a_line_lies_on_it(line: list[tuple[float, float]]) -> None:
    lon, lat = representative_point(read_geometry({"type": "LineString", "coordinates": line}))
    assert min(_distance((lon, lat), a, b) for a, b in zip(line, line[1:])) < 1e-9


@given(st.lists(st.tuples(LON, LAT), min_size=3, max_size=7, unique=True))
def test_the_point_of_a_polygon_lies_inside(ring: list[tuple[float, float]]) -> None:
    shape = shapely.Polygon(ring)
    assume(shape.is_valid and shape.area > 1e-6)
    geometry = read_geometry({"type": "Polygon", "coordinates": [[*ring, ring[0]]]})
    assert shape.buffer(1e-9).contains(shapely.Point(representative_point(geometry)))
    assert next(iter(positions(geometry))) == ring[0]


def _distance(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    (px, py), (ax, ay), (bx, by) = p, a, b
    length2 = (bx - ax) ** 2 + (by - ay) ** 2
    t = (
        0.0
        if length2 == 0
        else max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2))
    )
    return math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))


def test_places_in_a_polygon_with_a_hole_and_in_several() -> None:
    square = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
    hole = [(1, 1), (1, 3), (3, 3), (3, 1), (1, 1)]
    inside = container(Geometry("Polygon", [square, hole]))
    assert [inside(*p) for p in ((0.5, 0.5), (2, 2), (3.5, 2), (5, 2), (-1, 1))] == [
        True,
        False,
        True,
        False,
        False,
    ]
    moved = [(x + 10, y) for x, y in square]
    either = container(Geometry("MultiPolygon", [[square], [moved]]))
    assert either(2, 2) and either(12, 2) and not either(7, 2)


@given(st.lists(st.floats(0.5, 5), min_size=3, max_size=9), st.floats(-5, 5), st.floats(-5, 5))
def test_inside_as_shapely_says(radii: list[float], lon: float, lat: float) -> None:
    """A star around the origin never crosses itself."""
    turns = [2 * math.pi * n / len(radii) for n in range(len(radii))]
    ring = [(r * math.cos(turn), r * math.sin(turn)) for r, turn in zip(radii, turns)]
    judge = shapely.Polygon(ring)
    assume(judge.boundary.distance(shapely.Point(lon, lat)) > 1e-9)
    inside = container(Geometry("Polygon", [[*ring, ring[0]]]))
    assert inside(lon, lat) == judge.contains(shapely.Point(lon, lat))
