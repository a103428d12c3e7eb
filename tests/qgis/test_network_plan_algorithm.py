"""The network plan as Processing runs it: counts, partners, candidates, report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.tests.qgis.test_placement_algorithms import Ran, layer

SAMPLE = Path(__file__).parents[2] / "resources" / "demo"


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield
    QgsApplication.processingRegistry().removeProvider(made)


def zones() -> Any:
    return layer(
        "Polygon",
        [
            (
                "POLYGON((0 0, 200 0, 200 200, 0 200, 0 0))",
                {"zone": "Place", "zone_role": "project"},
            ),
            (
                "POLYGON((300 0, 400 0, 400 100, 300 100, 300 0))",
                {"zone": "Friche", "zone_role": "reference"},
            ),
        ],
    )


def plan(tmp_path: Path, **more: Any) -> Ran:
    report = str(tmp_path / "plan.html")
    return Ran(
        "networkplan",
        {
            "ZONES": zones(),
            "USE_CASE": "heat",
            "STEP_MINUTES": 15,
            "CACHE": str(tmp_path / "none.gpkg"),
            "OUTPUT": "memory:",
            "RESERVES": "memory:",
            "MEASURED": "memory:",
            "REPORT": report,
            **more,
        },
    )


def test_without_candidates_places_inside_the_zones_are_proposed(tmp_path: Path) -> None:
    ran = plan(tmp_path, PER_PROJECT=3, GATEWAY_RANGE=1000)
    rows = ran.rows("OUTPUT")
    assert [row["zone"] for row in rows].count("Place") == 3 and len(rows) == 4
    assert {row["status"] for row in rows} == {"planned"}
    place = zones().getFeature(1).geometry()
    inside = [row.geometry() for row in rows if row["zone"] == "Place"]
    assert all(place.contains(point) for point in inside)
    assert min(a.distance(b) for a in inside for b in inside if a is not b) >= 35
    assert ran.results["SENSOR_COUNT"] == 4
    assert ran.results["MESSAGES_PER_DAY"] == 4 * 96
    assert ran.results["GATEWAY_COUNT"] == 1
    assert 5 < ran.results["BATTERY_YEARS"] < 25
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert "No control zone" in page and "No reference zone" not in page


def test_candidates_with_scores_reserves_and_too_few(tmp_path: Path) -> None:
    posts = layer(
        "Point",
        [
            (f"POINT({x} 50)", {"support_id": f"L{x}", "score": s, "owner": "Ville"})
            for x, s in ((20, 90.0), (60, 80.0), (100, 20.0), (140, 70.0), (900, 99.0))
        ],
    )
    ran = plan(tmp_path, CANDIDATES=posts, SPACING=30)
    rows = ran.rows("OUTPUT")
    assert [row["site_id"] for row in rows] == ["L20", "L60"]
    assert rows[0]["owner"] == "Ville" and "number 1 of 4" in rows[0]["reason"]
    assert {row["site_id"] for row in ran.rows("RESERVES")} == {"L100", "L140"}
    assert any("Friche" in line and "Survey more supports" in line for line in ran.said.lines)


def test_supports_that_fail_a_rule_are_left_out(tmp_path: Path) -> None:
    posts = layer(
        "Point",
        [
            (f"POINT({x} 50)", {"support_id": f"L{x}", "score": s, "siting_verdict": v})
            for x, s, v in ((20, 90.0, "fails"), (60, 80.0, "to_check"), (100, 20.0, "ok"))
        ],
    )
    assert {row["site_id"] for row in plan(tmp_path, CANDIDATES=posts).rows("OUTPUT")} == {
        "L60",
        "L100",
    }


def test_a_zone_may_want_its_own_number_of_sensors(tmp_path: Path) -> None:
    def asked(count: float) -> Any:
        rows = [("A", count), ("B", 1.0)]
        return layer(
            "Polygon",
            [
                (
                    f"POLYGON(({x} 0, {x + 200} 0, {x + 200} 200, {x} 200, {x} 0))",
                    {"zone": name, "zone_role": "project", "sensor_count": wanted},
                )
                for x, (name, wanted) in zip((0, 300), rows)
            ],
        )

    ran = plan(tmp_path, ZONES=asked(3.0), PER_PROJECT=2)
    places = [row["zone"] for row in ran.rows("OUTPUT")]
    assert (places.count("A"), places.count("B")) == (3, 1)
    with pytest.raises(QgsProcessingException, match="no whole number"):
        plan(tmp_path, ZONES=asked(1.5))


def test_what_partners_measure_already_counts(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache.gpkg")
    synced = Ran(
        "syncsensors", {"CONNECTION": f"files:{SAMPLE}", "CACHE": cache, "OUTPUT": "memory:"}
    )
    heat = [row for row in synced.rows("OUTPUT") if row["use_case"] == "heat"]
    one = heat[0].geometry().asPoint()
    around = layer(
        "Polygon",
        [(heat[0].geometry().buffer(0.0004, 8).asWkt(), {"zone": "Place", "zone_role": "project"})],
        "EPSG:4326",
    )
    ran = plan(tmp_path, ZONES=around, CACHE=cache, PER_PROJECT=2)
    known = ran.rows("MEASURED")
    assert {row["place"] for row in known} <= {"inside", "near"} and len(known) >= 1
    assert ran.results["EXISTING_COUNT"] >= 1
    assert ran.results["SENSOR_COUNT"] == max(0, 2 - ran.results["EXISTING_COUNT"])
    assert one.x() == pytest.approx(5.4, abs=0.6)
    page = (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert "What is measured already" in page and heat[0]["owner"] in page
