"""Splitting, assessing supports and preparing an area as Processing runs them, on the sample quarter."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cache.store import Cache

QUARTER = Path(__file__).resolve().parents[2] / "resources" / "demo" / "quarter"
AROUND = {
    "BUILDINGS": str(QUARTER / "buildings.geojson"),
    "TREES": str(QUARTER / "trees.geojson"),
    "ZONES": str(QUARTER / "zones.geojson"),
    "STREETS": str(QUARTER / "streets.geojson"),
    "DSM": str(QUARTER / "dsm.tif"),
    "DTM": str(QUARTER / "dtm.tif"),
}


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Heard(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []

    def pushWarning(self, warning: str | None) -> None:
        self.warnings.append(warning or "")


def run(name: str, heard: Heard | None = None, **parameters: Any) -> dict[str, Any]:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartmetro:{name}")
    results, good = algorithm.run(parameters, context, heard or Heard(), {}, False)
    assert good
    return dict(results)


def assess(tmp_path: Path, supports: str, **more: Any) -> list[Any]:
    parameters = {
        "SUPPORTS": str(QUARTER / f"{supports}.geojson"),
        "RULES": "heat",
        "CACHE": str(tmp_path / "none.gpkg"),
        "OUTPUT": str(tmp_path / "assessed.gpkg"),
        **AROUND,
        **more,
    }
    results = run("assesssupports", **parameters)
    features = list(QgsVectorLayer(str(tmp_path / "assessed.gpkg"), "a", "ogr").getFeatures())
    assert len(features) == sum(results[f"{code}_COUNT"] for code in ("OK", "TO_CHECK", "FAILS"))
    return features


def test_lamp_posts_get_a_verdict_a_value_and_a_reason_for_each_rule(
    tmp_path: Path, qgis_new_project: None
) -> None:
    features = assess(tmp_path, "lamp_posts")
    scores = [feature["score"] for feature in features]
    best_of_verdict = {f["siting_verdict"]: f["score"] for f in reversed(features)}
    assert best_of_verdict["to_check"] == max(scores)
    (plane,) = [f for f in features if f["support_id"] == "EP-PLATANE"]
    # It stands under the crown, on the square, far from houses.
    assert plane["crown_distance"] == "fails"
    assert plane["crown_distance_value"] < 0
    assert plane["facade_distance"] == "ok"
    assert plane["vandalism"] == "to_check"
    assert plane["mounting_height_value"] == 2.8
    assert plane["agreement"] == "ok"
    # What the register says stays beside what the rules make of it.
    assert (plane["power"], plane["power_at_hand"]) == ("lighting_network", "ok")
    assert (plane["support_type"], plane["type_of_support"]) == ("lamp_post", "ok")
    assert plane["ground_m"] == pytest.approx(181, abs=3)
    assert plane["reasons"].count("\n") + 1 == plane["rules_failed"] + plane["rules_to_check"]


def test_rules_of_ones_own_and_a_mapping_of_ones_own(
    tmp_path: Path, qgis_new_project: None
) -> None:
    rules = tmp_path / "own.json"
    rule = {"key": "tall", "kind": "support_height", "label": "Tall", "above_mount_m": 1}
    plain = {"key": "own", "label": "Own", "mount_height_m": 6, "rules": [rule]}
    rules.write_text(json.dumps(plain), encoding="utf-8")
    mapping = tmp_path / "metropolis.json"
    fields = {"height_m": {"fields": ["height_m"], "factor": 0.5}}
    mapping.write_text(
        json.dumps({"key": "metropolis", "label": "Own", "type": "lamp_post", "fields": fields}),
        encoding="utf-8",
    )
    features = assess(tmp_path, "lamp_posts", RULES=str(rules), MAPPING=str(mapping))
    assert {feature["tall"] for feature in features} == {"fails", "to_check"}
    tall = assess(tmp_path, "lamp_posts", RULES=str(rules), MOUNT_HEIGHT='"height_m" - 2')
    assert {feature["tall"] for feature in tall} == {"ok", "to_check"}


def test_a_register_loses_no_column_to_a_verdict(tmp_path: Path, qgis_new_project: None) -> None:
    register = json.loads((QUARTER / "lamp_posts.geojson").read_text(encoding="utf-8"))
    for feature in register["features"]:
        own = {"Score": "A", "power_at_hand": "mine", "mount_m": 4.5, "mount_m_before": "older"}
        feature["properties"] |= own
    path = tmp_path / "register.geojson"
    path.write_text(json.dumps(register), encoding="utf-8")
    (once, *_) = assess(tmp_path, "lamp_posts", SUPPORTS=str(path))
    assert (once["Score_before"], once["power_at_hand_before"]) == ("A", "mine")
    assert (once["mount_m_before"], once["mount_m_before2"]) == ("older", 4.5)
    assert once["power_at_hand"] in {"ok", "to_check", "fails"}
    assert 0 <= once["score"] <= 100

    # An assessment that is made again takes the place of the earlier one.
    earlier = tmp_path / "earlier.gpkg"
    (tmp_path / "assessed.gpkg").rename(earlier)
    (again, *_) = assess(tmp_path, "lamp_posts", SUPPORTS=str(earlier))
    columns = [name for name in again.fields().names() if name != "fid"]
    assert columns == [name for name in once.fields().names() if name != "fid"]
    assert again["Score_before"] == "A"


def test_no_support_at_all_is_no_failure(tmp_path: Path, qgis_new_project: None) -> None:
    empty = json.loads((QUARTER / "lamp_posts.geojson").read_text(encoding="utf-8"))
    feature = empty["features"][0]
    feature["geometry"] = None
    empty["features"] = [feature]
    path = tmp_path / "empty.geojson"
    path.write_text(json.dumps(empty), encoding="utf-8")
    assert assess(tmp_path, "lamp_posts", SUPPORTS=str(path)) == []


def test_an_unknown_rule_set_is_refused_with_those_that_are_known(
    tmp_path: Path, qgis_new_project: None
) -> None:
    with pytest.raises(QgsProcessingException, match="heat, noise"):
        assess(tmp_path, "lamp_posts", RULES="magic")


def test_the_register_tells_which_owner_a_convention_covers(
    tmp_path: Path, qgis_new_project: None
) -> None:
    path = tmp_path / "cache.gpkg"
    Cache.open(path).close()
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO partners (uuid, name) VALUES ('p', 'Copropriété')")
        database.execute(
            "INSERT INTO conventions (uuid, partner_uuid, reference, signed_on, ends_on) "
            "VALUES ('c', 'p', 'CONV-9', '2025-01-01', '2099-01-01')"
        )
    rules = {"RULES": "noise", "CACHE": str(path)}
    owners = {f["owner"]: f["agreement"] for f in assess(tmp_path, "facades", **rules)}
    assert owners["Copropriété"] == "ok"
    assert owners["Aix-en-Provence (commune)"] == "to_check"


def test_trees_as_supports_note_the_collar(tmp_path: Path, qgis_new_project: None) -> None:
    features = assess(tmp_path, "trees", MAPPING="arbres_urbains")
    assert {f["crown_distance"] for f in features} == {"to_check"}
    features = assess(tmp_path, "trees")
    assert {f["type_of_support"] for f in features} == {"to_check"}


def test_shade_from_a_surface_with_trees_is_warned_of(
    tmp_path: Path, qgis_new_project: None
) -> None:
    heard, output = Heard(), str(tmp_path / "shade.tif")
    at = {"DATETIME": "2026-06-21T14:00", "OUTPUT": output}
    run("shadow", heard, DSM=str(QUARTER / "dsm.tif"), **at)
    assert any("dsm.tif" in warning for warning in heard.warnings)
    heard = Heard()
    run("shadow", heard, DSM=str(QUARTER / "dsm_buildings.tif"), **at)
    assert heard.warnings == []


def test_an_area_is_prepared_in_one_run(tmp_path: Path, qgis_new_project: None) -> None:
    tiles = tmp_path / "tiles"
    tiles.mkdir()
    for name, word in (("dsm", "MNS"), ("dtm", "MNT")):
        for n, (column, row) in enumerate(((0, 0), (300, 0), (0, 300), (300, 300))):
            target, window = str(tiles / f"dalle_{word}_{n}.tif"), [column, row, 300, 300]
            gdal.Translate(target, str(QUARTER / f"{name}.tif"), srcWin=window)
    for name, theme in (("buildings", "batiment"), ("streets", "troncon_de_route")):
        text = (QUARTER / f"{name}.geojson").read_text(encoding="utf-8")
        (tiles / f"{theme}.geojson").write_text(text, encoding="utf-8")
    results = run(
        "preparearea",
        FOLDER=str(tiles),
        AREA="896600,897000,6272260,6272660 [EPSG:2154]",
        OUTPUT=str(tmp_path / "area"),
    )
    assert results["BUILDING_COUNT"] > 10
    area = tmp_path / "area"
    assert {p.name for p in area.iterdir()} == {
        "dsm.tif", "dtm.tif", "height.tif", "dsm_buildings.tif", "canopy.tif", "bd_topo.gpkg",
    }  # fmt: skip
    buildings = QgsVectorLayer(f"{area / 'bd_topo.gpkg'}|layername=buildings", "b", "ogr")
    for feature in buildings.getFeatures():
        # The ridge is at or above the eave that BD TOPO records.
        assert feature["roof_source"] in ("ridge", "model")
        assert feature["roof_m"] >= feature["hauteur"] - 0.5
    assert QgsVectorLayer(f"{area / 'bd_topo.gpkg'}|layername=streets", "s", "ogr").isValid()
