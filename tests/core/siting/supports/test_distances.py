"""Distances to façades, crowns and zone edges, judged by brute force."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from smartmetro.smartmetro_plugin.core.siting.supports.distances import (
    cover_shares,
    lies_beyond,
    to_crowns,
    to_edge,
    to_nearest,
    zone_of,
)
from smartmetro.smartmetro_plugin.core.siting.supports.surroundings import Trees, make_zones

RANDOM = np.random.default_rng(5)
XY = RANDOM.random((300, 2)) * 400


def boxes(n: int) -> np.ndarray:
    corner = RANDOM.random((n, 2)) * 380
    size = 3 + RANDOM.random((n, 2)) * 25
    return shapely.box(*corner.T, *(corner + size).T)


def brute_box(x: float, y: float, box: shapely.Polygon) -> float:
    x_min, y_min, x_max, y_max = box.bounds
    return float(np.hypot(max(x_min - x, 0, x - x_max), max(y_min - y, 0, y - y_max)))


def test_facades() -> None:
    buildings = boxes(80)
    judged = [min(brute_box(x, y, box) for box in buildings) for x, y in XY]
    np.testing.assert_allclose(to_nearest(XY, buildings), judged, atol=1e-9)


def test_no_facade_is_infinitely_far() -> None:
    assert np.isinf(to_nearest(XY, np.array([], dtype=object))).all()


@pytest.mark.parametrize("reach_m", [5.0, 30.0])
def test_crowns_of_all_sizes(reach_m: float) -> None:
    centres, radii = RANDOM.random((200, 2)) * 400, RANDOM.random(200) ** 3 * 25
    found, doubt = to_crowns(XY, Trees(centres, radii), reach_m)
    away = np.hypot(*(XY[:, None] - centres[None]).transpose(2, 0, 1)) - radii
    np.testing.assert_allclose(found, np.minimum(away.min(axis=1), reach_m), atol=1e-9)
    assert not doubt.any()


def test_trees_without_width_leave_a_doubt() -> None:
    trees = Trees(np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([np.nan, 3.0]))
    found, doubt = to_crowns(np.array([[4.0, 0.0], [90.0, 0.0]]), trees, 20.0)
    np.testing.assert_allclose(found, [20, 7])
    assert doubt.tolist() == [True, False]


def test_zones_that_touch_and_are_alike_have_no_edge_between_them() -> None:
    zones = make_zones(
        [shapely.box(0, 0, 50, 100), shapely.box(50, 0, 100, 100), shapely.box(100, 0, 150, 100)],
        ["grass", "grass", "mineral"],
    )
    xy = np.array([[50.0, 50.0], [90.0, 50.0], [120.0, 50.0], [400.0, 0.0]])
    zone = zone_of(xy, zones)
    assert [zones.covers[z] if z >= 0 else "" for z in zone] == ["grass", "grass", "mineral", ""]
    np.testing.assert_allclose(to_edge(xy, zones, zone), [50, 10, 20, np.nan])


def test_edges_judged_by_the_sides_of_boxes() -> None:
    zones = make_zones(list(boxes(1)), ["grass"])
    x_min, y_min, x_max, y_max = zones.areas[0].bounds
    inside = [x_min, y_min] + RANDOM.random((50, 2)) * [x_max - x_min, y_max - y_min]
    zone = zone_of(inside, zones)
    x, y = inside.T
    judged = np.min([x - x_min, x_max - x, y - y_min, y_max - y], axis=0)
    np.testing.assert_allclose(to_edge(inside, zones, zone), judged, atol=1e-9)


def test_of_overlapping_zones_the_smallest_counts() -> None:
    zones = make_zones([shapely.box(0, 0, 100, 100), shapely.box(40, 40, 60, 60)], ["a", "b"])
    (zone,) = zone_of(np.array([[50.0, 50.0]]), zones)
    assert zones.covers[zone] == "b"


def test_shares_of_land_cover_counted_on_a_fine_grid() -> None:
    zones = make_zones(
        [shapely.box(0, 0, 60, 200), shapely.box(60, 0, 130, 200)], ["grass", "mineral"]
    )
    xy = np.array([[50.0, 100.0], [100.0, 100.0], [30.0, 5.0]])
    zone = zone_of(xy, zones)
    edge = to_edge(xy, zones, zone)
    own, known = cover_shares(xy, zones, zone, 50.0, edge)
    steps = (np.arange(1000) + 0.5) / 10 - 50
    dx, dy = np.meshgrid(steps, steps)
    disc = dx**2 + dy**2 < 2500
    for n, (x, y) in enumerate(xy):
        grass = (x + dx > 0) & (x + dx < 60) & (y + dy > 0) & (y + dy < 200)
        mineral = (x + dx > 60) & (x + dx < 130) & (y + dy > 0) & (y + dy < 200)
        mine = mineral if n == 1 else grass
        assert own[n] == pytest.approx((mine & disc).sum() / disc.sum(), abs=0.005)
        assert known[n] == pytest.approx(((grass | mineral) & disc).sum() / disc.sum(), abs=0.005)


def test_a_layer_says_nothing_far_out_of_its_extent() -> None:
    layer = np.array([shapely.box(0, 0, 10, 10)])
    xy = np.array([[5.0, 5.0], [12.0, 5.0], [30.0, 5.0]])
    assert lies_beyond(xy, layer, 5.0).tolist() == [False, False, True]
