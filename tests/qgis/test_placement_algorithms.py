"""Best sites, what sensors see and gaps of a coverage, as Processing runs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.cartography.placement_style import (
    style_holes,
    style_served,
    style_sites,
    style_view,
)

X, Y = 892_000.0, 6_247_000.0
#: The conical zone of Marseille.
ZONE = "EPSG:3944"


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield
    QgsApplication.processingRegistry().removeProvider(made)


class Said(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.lines.append(warning)


class Ran:
    """Results of an algorithm with its layers."""

    def __init__(self, name: str, parameters: dict[str, Any]) -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartmetro:{name}")
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.said = Said()
        self.results, ok = algorithm.run(parameters, self.context, self.said, catchExceptions=False)
        assert ok

    def rows(self, name: str) -> list[QgsFeature]:
        layer = QgsProcessingUtils.mapLayerFromString(self.results[name], self.context)
        return list(layer.getFeatures())


def layer(kind: str, rows: list[tuple[str, dict[str, object]]], crs: str = "EPSG:2154") -> Any:
    """A memory layer of WKT (metres from X, Y when the CRS is metric) and values."""
    fields = rows[0][1]
    types = {float: "double", int: "integer", str: "string", bool: "bool"}
    spec = "&".join(f"field={name}:{types[type(value)]}" for name, value in fields.items())
    made = QgsVectorLayer(f"{kind}?crs={crs}&{spec}", "layer", "memory")
    for wkt, values in rows:
        feature = QgsFeature(made.fields())
        geometry = QgsGeometry.fromWkt(wkt)
        if crs == "EPSG:2154":
            geometry.translate(X, Y)
        feature.setGeometry(geometry)
        feature.setAttributes(list(values.values()))
        made.dataProvider().addFeatures([feature])
    return made


@pytest.fixture
def demand() -> QgsVectorLayer:
    # Three clusters along a street: 10 at 0, 5 at 1000, 1 at 2000.
    return layer(
        "Point",
        [
            (f"POINT({x} {y})", {"w": w, "street": s})
            for x, y, w, s in (
                (0, 0, 6.0, "rue A"),
                (20, 0, 4.0, "rue A"),
                (1000, 0, 5.0, "rue B"),
                (2000, 0, 1.0, "rue C"),
            )
        ],
    )


@pytest.fixture
def candidates() -> QgsVectorLayer:
    return layer(
        "Point",
        [
            (f"POINT({x} 10)", {"name": n, "cost": c, "must": m, "no": f})
            for n, x, c, m, f in (
                ("c0", 0, 3.0, False, False),
                ("c1", 1000, 1.0, False, False),
                ("c2", 2000, 1.0, True, False),
                ("c3", 30, 1.0, False, True),
            )
        ],
    )


def sites(ran: Ran, name: str = "OUTPUT") -> list[str]:
    return [row["site_id"] for row in ran.rows(name)]


def run_sites(**more: Any) -> Ran:
    return Ran(
        "optimalsites",
        {"RADIUS": 100, "OUTPUT": "memory:", "ASSIGNMENT": "memory:", "GAP": 0, **more},
    )


def test_most_demand(demand: Any, candidates: Any, tmp_path: Path) -> None:
    ran = run_sites(
        DEMAND=demand, WEIGHT_FIELD="w", CANDIDATES=candidates, P=2, REPORT=str(tmp_path / "r.html")
    )
    assert sites(ran) == ["c0", "c1"]
    assert ran.results["OBJECTIVE_VALUE"] == 15
    assert ran.results["BOUND"] == 15
    assert [row["gain"] for row in ran.rows("OUTPUT")] == [10, 5]
    by_demand = [(row["site_id"] or None, row["served"]) for row in ran.rows("ASSIGNMENT")]
    assert by_demand == [("c0", True), ("c0", True), ("c1", True), (None, False)]
    report = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "93.8 %" in report and "this is proven" in report and "data:image/svg+xml" in report


def test_limits_and_existing(demand: Any, candidates: Any) -> None:
    asked = {"DEMAND": demand, "WEIGHT_FIELD": "w", "CANDIDATES": candidates, "P": 2}
    ran = run_sites(**asked, MUST_FIELD="must", COST_FIELD="cost", BUDGET=2)
    assert sorted(sites(ran)) == ["c2", "c3"]
    assert {row["choice"] for row in ran.rows("OUTPUT")} == {"chosen", "mandatory"}
    standing = layer("Point", [("POINT(5 0)", {"name": "old"})])
    ran = run_sites(**asked, EXISTING=standing)
    assert sorted(sites(ran)) == ["c1", "c2"]
    assert ran.results["OBJECTIVE_VALUE"] == 6
    assert [row["site_id"] for row in ran.rows("ASSIGNMENT")][:2] == ["existing", "existing"]
    ran = run_sites(**(asked | {"P": 3}), EXISTING=standing, SPACING=900, FORBIDDEN_FIELD="no")
    assert "c0" not in sites(ran)
    with pytest.raises(QgsProcessingException, match="The mandatory sites cost 1"):
        run_sites(**asked, MUST_FIELD="must", COST_FIELD="cost", BUDGET=0.5)


def test_all_demand_at_least_cost(demand: Any, candidates: Any) -> None:
    ran = run_sites(DEMAND=demand, CANDIDATES=candidates, COST_FIELD="cost", OBJECTIVE=1, P=1)
    assert sorted(sites(ran)) == ["c1", "c2", "c3"]
    assert ran.results["OBJECTIVE_VALUE"] == 3
    with pytest.raises(QgsProcessingException, match="out of reach of every candidate"):
        run_sites(DEMAND=demand, CANDIDATES=candidates, OBJECTIVE=1, RADIUS=5)


def test_median_and_center(demand: Any, candidates: Any) -> None:
    ran = run_sites(DEMAND=demand, WEIGHT_FIELD="w", CANDIDATES=candidates, OBJECTIVE=2, P=2)
    assert sorted(sites(ran)) == ["c0", "c1"]
    weights, xs = [6, 4, 5, 1], [0, 20, 1000, 2000]
    by_hand = sum(w * min(np.hypot(x, 10), np.hypot(x - 1000, 10)) for w, x in zip(weights, xs))
    assert ran.results["OBJECTIVE_VALUE"] == pytest.approx(by_hand, rel=1e-5)
    ran = run_sites(DEMAND=demand, CANDIDATES=candidates, OBJECTIVE=3, P=1)
    assert sites(ran) == ["c1"]
    assert ran.results["OBJECTIVE_VALUE"] == pytest.approx(np.hypot(1000, 10), rel=1e-5)
    with pytest.raises(QgsProcessingException, match="compare distances"):
        run_sites(DEMAND=demand, CANDIDATES=candidates, OBJECTIVE=2, P=1, COVERAGE_BY=3)


def test_along_the_streets(demand: Any, candidates: Any) -> None:
    # The only street goes far around between the candidates at 0 and the demand at 0 and 20.
    street = layer(
        "LineString",
        [
            ("LINESTRING(0 10, 0 300, 20 300, 20 0)", {"n": 1}),
            ("LINESTRING(1000 0, 1000 10)", {"n": 2}),
        ],
    )
    ran = run_sites(
        DEMAND=demand, WEIGHT_FIELD="w", CANDIDATES=candidates, COVERAGE_BY=1, NETWORK=street, P=1
    )
    # c0 serves the demand at 0 (10 m and the way to it), not the one at 20 behind the detour.
    assert ran.results["OBJECTIVE_VALUE"] == 6
    assert sites(ran) == ["c0"]


def test_in_degrees_distances_are_metres(candidates: Any) -> None:
    homes = layer("Point", [("POINT(5.40 43.30)", {"w": 1.0})], "EPSG:4326")
    posts = layer("Point", [("POINT(5.401 43.30)", {"name": "post"})], "EPSG:4326")
    # 0.001 degree of longitude at 43.3 degrees is 81.2 m on the ground.
    for radius, value in ((80.5, 0), (82, 1)):
        ran = run_sites(DEMAND=homes, CANDIDATES=posts, P=1, RADIUS=radius)
        assert ran.results["OBJECTIVE_VALUE"] == value


def test_best_per_zone() -> None:
    posts = layer(
        "Point",
        [
            (f"POINT({x} 50)", {"name": n, "score": s, "z_m": z})
            for n, x, s, z in (
                ("p1", 10, 0.9, 10.0),
                ("p2", 15, 0.8, 10.0),
                ("p3", 90, 0.5, 10.0),
                ("p4", 60, 0.4, 10.0),
                ("r1", 210, 0.9, 90.0),
                ("r2", 260, 0.8, 10.0),
                ("r3", 290, 0.1, 50.0),
            )
        ],
    )
    zones = layer(
        "Polygon",
        [
            (
                "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))",
                {"zone": "Place", "zone_role": "project"},
            ),
            (
                "POLYGON((200 0, 300 0, 300 100, 200 100, 200 0))",
                {"zone": "Friche", "zone_role": "référence"},
            ),
        ],
    )
    ran = run_sites(CANDIDATES=posts, ZONES=zones, OBJECTIVE=4, P=2, SPACING=40, RESERVES="memory:")
    assert sorted(sites(ran)) == ["p1", "p3", "r2"]
    assert {row["zone_role"] for row in ran.rows("OUTPUT")} == {"project", "reference"}
    reserves = {(row["reserve_of"], row["rank"]): row["site_id"] for row in ran.rows("RESERVES")}
    assert reserves[("r2", 1)] in ("r1", "r3") and len(reserves) == 4
    with pytest.raises(QgsProcessingException, match="“Friche” holds 3 usable candidates; 9 sites"):
        run_sites(CANDIDATES=posts, ZONES=zones, OBJECTIVE=4, P=2, N_REFERENCE=9)


def raster(path: Path, values: np.ndarray) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32
    )
    dataset.SetGeoTransform((X, 1, 0, Y + values.shape[0], 0, -1))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


@pytest.fixture
def street(tmp_path: Path) -> str:
    """Ground at 20 m with a wall across the middle, 100 by 100 m."""
    heights = np.full((100, 100), 20.0)
    heights[50] = 40
    return raster(tmp_path / "dsm.tif", heights)


def test_sensors_see_to_the_wall(street: str, tmp_path: Path) -> None:
    cameras = layer("Point", [("POINT(50.5 20.5)", {"name": "cam"})])
    spots = layer(
        "Point", [("POINT(50.5 40.5)", {"name": "near"}), ("POINT(50.5 80.5)", {"name": "behind"})]
    )
    output = str(tmp_path / "seen.tif")
    ran = Ran(
        "sensorview",
        {
            "SENSORS": cameras,
            "DSM": street,
            "RADIUS": 90,
            "HEIGHT": 4,
            "TARGETS": spots,
            "TARGET_HEIGHT": 1.5,
            "SIGHT": "memory:",
            "OUTPUT": output,
        },
    )
    seen = gdal.Open(output).ReadAsArray()
    assert seen[60, 50] == 1 and seen[20, 50] == 0
    assert ran.results["SEEN_HA"] == pytest.approx(float((seen > 0).sum()) / 10_000)
    lines = {row["target"]: row for row in ran.rows("SIGHT")}
    assert lines["near"]["seen"] and not lines["behind"]["seen"]
    # 18 m short of seeing over it: the line passes the wall at about 22.7 m of 40.
    assert lines["behind"]["clearance_m"] == pytest.approx(24 + (21.5 - 24) * 29 / 60 - 40, abs=0.1)


def test_a_counter_looks_one_way_and_a_microphone_all_round(street: str, tmp_path: Path) -> None:
    counters = layer("Point", [("POINT(50.5 20.5)", {"name": "c", "axis": 90.0})])
    output = str(tmp_path / "seen.tif")
    asked = {"SENSORS": counters, "DSM": street, "OUTPUT": output}
    Ran("sensorview", asked | {"RADIUS": 30, "FIELD_OF_VIEW": 90, "AZIMUTH_FIELD": "axis"})
    seen = gdal.Open(output).ReadAsArray()
    assert seen[79, 70] == 1 and seen[79, 30] == 0
    ran = Ran(
        "sensorview",
        asked | {"KIND": 1, "SOURCE_DB": 95, "BACKGROUND_DB": 55, "RINGS": "memory:"},
    )
    (ring,) = ran.rows("RINGS")
    assert ring["hearing_m"] == pytest.approx(10 ** (29 / 20))
    assert ring.geometry().area() == pytest.approx(np.pi * 10 ** (29 / 10), rel=0.01)
    assert any("no noise map" in line for line in ran.said.lines)


def test_sight_serves_demand(street: str) -> None:
    spots = layer("Point", [("POINT(50.5 40.5)", {"w": 2.0}), ("POINT(50.5 80.5)", {"w": 3.0})])
    posts = layer(
        "Point", [("POINT(50.5 20.5)", {"name": "south"}), ("POINT(20.5 90.5)", {"name": "north"})]
    )
    ran = run_sites(
        DEMAND=spots, WEIGHT_FIELD="w", CANDIDATES=posts, COVERAGE_BY=3, DSM=street, P=1, RADIUS=90
    )
    assert sites(ran) == ["north"] and ran.results["OBJECTIVE_VALUE"] == 3


def test_margins_serve_demand(demand: Any, tmp_path: Path) -> None:
    spots = layer("Point", [("POINT(10.5 50)", {"w": 2.0}), ("POINT(80.5 50)", {"w": 3.0})])
    posts = layer("Point", [("POINT(0 0)", {"name": "a"}), ("POINT(9 0)", {"name": "b"})])
    west, east = np.full((100, 100), -5.0), np.full((100, 100), -5.0)
    west[:, :50], east[:, 50:] = 3, 4
    margins = [
        QgsRasterLayer(raster(tmp_path / f"{n}.tif", v), n) for n, v in (("w", west), ("e", east))
    ]
    asked = {"DEMAND": spots, "WEIGHT_FIELD": "w", "CANDIDATES": posts, "COVERAGE_BY": 2, "P": 1}
    ran = run_sites(**asked, MARGINS=margins)
    assert sites(ran) == ["b"] and ran.results["OBJECTIVE_VALUE"] == 3
    ran = run_sites(**asked, MARGINS=margins, EXISTING_MARGIN=margins[1])
    assert sites(ran) == ["a"] and ran.results["OBJECTIVE_VALUE"] == 2
    with pytest.raises(QgsProcessingException, match="1 margin rasters or bands for 2 candidates"):
        run_sites(**asked, MARGINS=margins[:1])


def test_candidates_are_heard_as_gateways_of_their_own_columns(
    tmp_path: Path, qgis_new_project: None
) -> None:
    """The judge is radiocoverage, one candidate after the other, on the sample quarter."""
    quarter = Path(__file__).resolve().parents[2] / "resources" / "demo" / "quarter"
    rasters = {"DSM": str(quarter / "dsm.tif"), "DTM": str(quarter / "dtm.tif")}
    containers = QgsVectorLayer(str(quarter / "containers.geojson"), "containers", "ogr")
    # In another system than the rasters.
    to_zone = QgsCoordinateTransform(
        containers.crs(), QgsCoordinateReferenceSystem(ZONE), QgsProject.instance()
    )
    spots = [(QgsPointXY(896560, 6272220), 6.0), (QgsPointXY(896930, 6272600), 20.0)]
    rows = [
        (QgsGeometry.fromPointXY(to_zone.transform(spot)).asWkt(), {"name": f"g{n}", "height_m": h})
        for n, (spot, h) in enumerate(spots)
    ]
    posts = layer("Point", rows, ZONE)
    link = {"PLACEMENT": 1, "SPREADING_FACTOR": 9, "RADIUS": 900}
    heard = {}
    for post in posts.getFeatures():
        one = layer("Point", [(post.geometry().asWkt(), {"height_m": post["height_m"]})], ZONE)
        outputs = {"OUTPUT": str(tmp_path / "margin.tif"), "OUTPUT_SENSORS": "memory:"}
        asked = {"GATEWAYS": one, "SENSORS": containers, **outputs, **rasters, **link}
        rows = Ran("radiocoverage", asked).rows("OUTPUT_SENSORS")
        heard[post["name"]] = sum(row["margin_db"] >= 0 for row in rows)
    assert heard["g1"] > heard["g0"]

    asked = {"DEMAND": containers, "CANDIDATES": posts, "COVERAGE_BY": 2, "P": 1}
    ran = run_sites(**asked, **rasters, **link)
    assert sites(ran) == ["g1"]
    assert ran.results["OBJECTIVE_VALUE"] == pytest.approx(heard["g1"], abs=1)
    with pytest.raises(QgsProcessingException, match="MARGINS"):
        run_sites(**asked)


def gaps(demand: Any, coverage: Any, **more: Any) -> Ran:
    return Ran(
        "coveragegaps",
        {"DEMAND": demand, "COVERAGE": coverage, "OUTPUT": "memory:", "HOLES": "memory:", **more},
    )


def test_gaps_by_polygons(demand: Any) -> None:
    cover = layer("Polygon", [("POLYGON((-50 -50, 50 -50, 50 50, -50 50, -50 -50))", {"n": 1})])
    ran = gaps(demand, cover, WEIGHT_FIELD="w", NAME_FIELD="street")
    assert ran.results["COVERED_PCT"] == pytest.approx(62.5)
    assert ran.results["LARGEST_HOLE"] == "rue B"
    assert [(h["name"], h["missing_weight"]) for h in ran.rows("HOLES")] == [
        ("rue B", 5),
        ("rue C", 1),
    ]
    assert [row["covered"] for row in ran.rows("OUTPUT")] == [True, True, False, False]


def test_gaps_of_lines_and_zones(tmp_path: Path) -> None:
    cover = layer("Polygon", [("POLYGON((0 0, 40 0, 40 100, 0 100, 0 0))", {"n": 1})])
    lines = layer("LineString", [("LINESTRING(0 50, 100 50)", {"n": 1})])
    assert gaps(lines, cover).results["COVERED_PCT"] == pytest.approx(40)
    zones = layer("Polygon", [("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))", {"pop": 200.0})])
    streets = layer("LineString", [("LINESTRING(90 0, 90 100)", {"nom": "cours Mirabeau"})])
    ran = gaps(zones, cover, WEIGHT_FIELD="pop", PLACES=streets, PLACE_FIELD="nom")
    assert ran.results["COVERED_PCT"] == pytest.approx(40)
    assert ran.results["LARGEST_HOLE"] == "cours Mirabeau"
    (row,) = ran.rows("OUTPUT")
    assert row["missing_weight"] == pytest.approx(120)
    margin = np.full((100, 100), -3.0)
    margin[:, :25] = 0
    layer_of_margin = QgsRasterLayer(raster(tmp_path / "m.tif", margin), "m")
    assert gaps(zones, layer_of_margin, STEP=5).results["COVERED_PCT"] == pytest.approx(25)
    count = np.zeros((100, 100))
    count[:, :50] = 2
    counts = QgsRasterLayer(raster(tmp_path / "c.tif", count), "c")
    assert gaps(zones, counts).results["COVERED_PCT"] == pytest.approx(50)
    assert gaps(zones, counts, THRESHOLD=3).results["COVERED_PCT"] == 0


def test_gaps_refuse_a_raster_elsewhere(demand: Any, tmp_path: Path) -> None:
    elsewhere = QgsRasterLayer(raster(tmp_path / "m.tif", np.ones((5, 5))), "far")
    far = layer("Point", [("POINT(9000 0)", {"w": 1.0})])
    with pytest.raises(QgsProcessingException, match="“far” has no value at the demand"):
        gaps(far, elsewhere)


def test_outputs_are_dressed(demand: Any, candidates: Any, street: str, tmp_path: Path) -> None:
    ran = run_sites(DEMAND=demand, WEIGHT_FIELD="w", CANDIDATES=candidates, P=2)
    sites_layer, assigned = (
        QgsProcessingUtils.mapLayerFromString(ran.results[name], ran.context)
        for name in ("OUTPUT", "ASSIGNMENT")
    )
    style_sites(sites_layer)
    style_served(assigned)
    assert sites_layer.renderer().categories()[0].value() == "chosen"
    assert sites_layer.labelsEnabled() and len(assigned.renderer().categories()) == 2
    cameras = layer("Point", [(f"POINT({x} 20.5)", {"name": "c"}) for x in (40.5, 50.5, 60.5)])
    output = str(tmp_path / "seen.tif")
    Ran("sensorview", {"SENSORS": cameras, "DSM": street, "RADIUS": 30, "OUTPUT": output})
    seen = QgsRasterLayer(output, "seen")
    style_view(seen)
    items = seen.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items[1:]] == ["1", "2", "3"]
    assert items[0].color.alpha() == 0
    found = gaps(demand, layer("Polygon", [("POLYGON((0 0, 1 0, 1 1, 0 0))", {"n": 1})]))
    holes = QgsProcessingUtils.mapLayerFromString(found.results["HOLES"], found.context)
    style_holes(holes)
    assert holes.labelsEnabled()
