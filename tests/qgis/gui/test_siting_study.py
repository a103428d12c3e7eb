"""The siting study's panel: from polygons to a shortlist, by hand, saved, reopened, handed to the field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, ConfigurationError
from smartmetro.smartmetro_plugin.core.model import ZoneRole
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.progress import NOBODY, Watch
from smartmetro.smartmetro_plugin.core.siting.study import Candidate, Choice, Study, StudyZone
from smartmetro.smartmetro_plugin.gui.studies.gathering import Sources, gather, supports_of
from smartmetro.smartmetro_plugin.gui.studies.source_choice import SourceChoice
from smartmetro.smartmetro_plugin.gui.studies.study_file import (
    read_study,
    write_field_layer,
    write_study,
)
from smartmetro.smartmetro_plugin.gui.studies.study_panel import StudyPanel
from smartmetro.smartmetro_plugin.host.translation import say
from smartmetro.tests.qgis.waiting import Waiter

QUARTER = Path(__file__).parents[3] / "resources" / "demo" / "quarter"
CRS = "EPSG:2154"


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def posts() -> QgsVectorLayer:
    layer = QgsVectorLayer(str(QUARTER / "lamp_posts.geojson"), "Candélabres", "ogr")
    assert layer.isValid()
    return layer


def square(x: float, y: float, side: float) -> str:
    return QgsGeometry.fromWkt(
        f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"
    ).asWkt()


def study() -> Study:
    return Study(
        "Place",
        "heat",
        CRS,
        (
            StudyZone("Place", ZoneRole.PROJECT, square(896_800, 6_272_450, 250), 2),
            StudyZone("Rue", ZoneRole.CONTROL, square(896_500, 6_272_300, 200), 1),
        ),
    )


def found(posts: QgsVectorLayer, folder: Path, sources: Sources) -> Study:
    asked = study()
    gathered = gather(
        asked, supports_of([posts], QgsCoordinateReferenceSystem(CRS)), sources, folder, NOBODY
    )
    assert gathered.report.exists()
    return asked.with_proposal(gathered.candidates)


def test_a_polygon_becomes_a_shortlist_with_reserves_and_reasons(
    posts: QgsVectorLayer, tmp_path: Path
) -> None:
    sources = Sources(cache=str(tmp_path / "none.gpkg"), spacing_m=30)
    proposed = found(posts, tmp_path, sources)
    chosen = proposed.of(Choice.CHOSEN)
    assert sorted(c.zone for c in chosen) == ["Place", "Place", "Rue"]
    assert all(c.reason and proposed.reserves(c.name) for c in chosen)
    assert all(c.values.get("owner") for c in chosen)
    for candidate in proposed.candidates:
        zone = next(z for z in proposed.zones if z.name == candidate.zone)
        point = QgsGeometry.fromWkt(f"POINT({candidate.x} {candidate.y})")
        assert QgsGeometry.fromWkt(zone.wkt).contains(point)


def test_each_zone_gets_the_number_that_it_asks_for(posts: QgsVectorLayer, tmp_path: Path) -> None:
    place, street = study().zones
    asked = replace(study(), zones=(place, replace(street, role=ZoneRole.PROJECT)))
    supports = supports_of([posts], QgsCoordinateReferenceSystem(CRS))
    found = gather(asked, supports, Sources(spacing_m=30), tmp_path, NOBODY).candidates
    zones = [c.zone for c in found if c.choice == Choice.CHOSEN]
    assert sorted(zones) == ["Place", "Place", "Rue"]


def test_what_a_step_warns_of_is_told(posts: QgsVectorLayer, tmp_path: Path) -> None:
    supports = supports_of([posts], QgsCoordinateReferenceSystem(CRS))
    sources = Sources(dsm=str(QUARTER / "dsm.tif"), dtm=str(QUARTER / "dtm.tif"))
    notes = [say(note) for note in gather(study(), supports, sources, tmp_path, NOBODY).notes]
    assert sum("seems to hold trees" in note for note in notes) == 1


def test_the_sun_is_looked_at_and_an_excluded_site_stays_out(
    posts: QgsVectorLayer, tmp_path: Path
) -> None:
    sources = Sources(
        cache=str(tmp_path / "none.gpkg"),
        dsm=str(QUARTER / "dsm_buildings.tif"),
        dtm=str(QUARTER / "dtm.tif"),
        canopy=str(QUARTER / "canopy.tif"),
    )
    proposed = found(posts, tmp_path / "one", sources)
    sun = [c.values["sun_h"] for c in proposed.candidates]
    assert len(set(sun)) > 5 and all(0 <= float(h) < 4500 for h in sun)
    first = proposed.of(Choice.CHOSEN)[0].name
    without = proposed.exclude(first)
    supports = supports_of([posts], QgsCoordinateReferenceSystem(CRS))
    again = without.with_proposal(
        gather(without, supports, replace(sources, dsm=""), tmp_path / "two", NOBODY).candidates
    )
    assert again.candidate(first).choice == Choice.EXCLUDED
    assert len(again.of(Choice.CHOSEN)) == 3


def test_gateways_give_each_support_its_margin(posts: QgsVectorLayer, tmp_path: Path) -> None:
    point = {"type": "Point", "coordinates": [896_800, 6_272_450]}
    feature = {
        "type": "Feature",
        "properties": {"name": "mairie", "height_m": 25},
        "geometry": point,
    }
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    gateways = tmp_path / "gateways.geojson"
    layer = {"type": "FeatureCollection", "crs": crs, "features": [feature]}
    gateways.write_text(json.dumps(layer))
    sources = Sources(
        cache=str(tmp_path / "none.gpkg"),
        dsm=str(QUARTER / "dsm_buildings.tif"),
        dtm=str(QUARTER / "dtm.tif"),
        gateways=str(gateways),
    )
    asked = study()
    supports = supports_of([posts], QgsCoordinateReferenceSystem(CRS))
    gathered = gather(asked, supports, sources, tmp_path, NOBODY)
    margins = [c.values.get("margin_db") for c in gathered.candidates]
    assert all(isinstance(m, float) for m in margins), gathered.notes
    assert max(margins) > min(margins)


def test_refusals_and_cancel(posts: QgsVectorLayer, tmp_path: Path) -> None:
    supports = supports_of([posts], QgsCoordinateReferenceSystem(CRS))
    sources = Sources(cache=str(tmp_path / "none.gpkg"))
    with pytest.raises(SitingError, match="Draw at least one zone"):
        gather(Study("s", "heat", CRS), supports, sources, tmp_path, NOBODY)
    away = Study("s", "heat", CRS, (StudyZone("Z", ZoneRole.PROJECT, square(0, 0, 10), 1),))
    with pytest.raises(SitingError, match="None of the 109 supports stands in the zones"):
        gather(away, supports, sources, tmp_path, NOBODY)
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        gather(study(), supports, sources, tmp_path, Watch(flag))


def test_a_study_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    values = {
        "owner": "Ville",
        "score": 0.5,
        "sun_h": 1200.0,
        "facade_verdict": "fail",
        "odd": True,
    }
    saved = replace(
        study(),
        candidates=(
            Candidate(
                "L1",
                896_900.5,
                6_272_500.25,
                "Place",
                ZoneRole.PROJECT,
                values,
                Choice.CHOSEN,
                1,
                "",
                "Score 50 of 100",
                True,
            ),
            Candidate(
                "L2",
                896_910,
                6_272_510,
                "Place",
                ZoneRole.PROJECT,
                {"owner": "É’"},
                Choice.RESERVE,
                1,
                "L1",
            ),
            Candidate("L3", 896_920, 6_272_520, "Place", ZoneRole.PROJECT, {}, Choice.EXCLUDED),
        ),
        settings={"step_minutes": "30"},
    )
    path = tmp_path / "study.gpkg"
    write_study(saved, path)
    write_study(saved, path)  # over itself
    read = read_study(path)
    assert read.of(Choice.CHOSEN) == saved.of(Choice.CHOSEN)
    assert read.reserves("L1")[0].values["owner"] == "É’"
    assert [c.name for c in read.of(Choice.EXCLUDED)] == ["L3"]
    assert read.settings == saved.settings and read.name == "Place" and read.use_case == "heat"
    assert [(z.name, z.role, z.count) for z in read.zones] == [
        (z.name, z.role, z.count) for z in saved.zones
    ]
    field = write_field_layer(saved, tmp_path / "field.gpkg")
    assert [f["name"] for f in field.getFeatures()] == ["L1", "L2"]
    columns = {f.name() for f in field.fields()}
    assert {
        "sensor_id",
        "zone",
        "zone_role",
        "status",
        "support_type",
        "height_m",
        "choice",
    } <= columns
    assert {f["status"] for f in field.getFeatures()} == {"planned"}


def test_layers_that_are_gone_or_no_files_are_named(qgis_app: object) -> None:
    project = QgsProject.instance()
    drawn = QgsVectorLayer("Polygon?crs=EPSG:2154", "Bâti dessiné", "memory")
    project.addMapLayer(drawn)
    choice = SourceChoice()
    choice.refresh()
    assert choice.choices["buildings"].currentLayer() == drawn
    assert choice.left_out() == ["Bâti dessiné"]
    kept = choice.settings()
    project.removeMapLayer(drawn.id())
    choice.refresh()
    assert choice.restore(kept) == ["Bâti dessiné"]
    assert choice.restore({"layers": "no json", "height_m": "tall"}) == []
    assert choice.left_out() == []


def test_what_is_no_study_is_refused_and_a_failed_save_keeps_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "x.gpkg").write_text("no database")
    with pytest.raises(ConfigurationError, match="holds no siting study"):
        read_study(tmp_path / "x.gpkg")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_study(study(), tmp_path / "x.gpkg" / "below.gpkg")


def test_the_panel_from_zones_to_the_field(tmp_path: Path, posts: QgsVectorLayer) -> None:
    project = QgsProject.instance()
    project.clear()
    project.addMapLayers(
        [
            posts,
            QgsRasterLayer(str(QUARTER / "dsm_buildings.tif"), "MNS bâti"),
            QgsRasterLayer(str(QUARTER / "dtm.tif"), "MNT"),
        ]
    )
    iface = MagicMock()
    canvas = QgsMapCanvas()
    iface.mapCanvas.return_value = canvas
    panel = StudyPanel(iface, lambda: tmp_path / "none.gpkg")
    try:
        assert not panel.go.isEnabled()
        assert [layer.name() for layer in panel.sources.supports.layers()] == ["Candélabres"]
        assert panel.sources.choices["dsm"].currentLayer().name() == "MNS bâti"
        crs = QgsCoordinateReferenceSystem(CRS)
        for zone in study().zones:
            panel.zones.add_shape(QgsGeometry.fromWkt(zone.wkt), crs, zone.name, zone.role)
        assert panel.go.isEnabled()
        panel.propose()
        Waiter().until(lambda: panel._task is None, 60)
        chosen = panel.study.of(Choice.CHOSEN)
        assert len(chosen) == 3, panel._hint.text()
        first = chosen[0].name
        reserve = panel.study.reserves(first)[0].name
        panel.shortlist.select([reserve])
        panel.swap()
        assert panel.study.candidate(reserve).choice == Choice.CHOSEN
        panel.shortlist.select([first])
        panel.exclude()
        assert panel.study.candidate(first).choice == Choice.EXCLUDED
        panel.save(str(tmp_path / "étude"))
        panel.zones.show_zones((), QgsCoordinateReferenceSystem())
        panel.sources.spacing.setValue(7)
        panel.sources.choices["dsm"].setLayer(None)
        panel.sources.supports.tick([])
        panel.open(str(tmp_path / "étude.gpkg"))
        # What the study looked at comes back with it.
        assert panel.sources.spacing.value() == 30
        assert panel.sources.choices["dsm"].currentLayer().name() == "MNS bâti"
        assert [layer.name() for layer in panel.sources.supports.layers()] == ["Candélabres"]
        assert panel.study.candidate(reserve).choice == Choice.CHOSEN
        assert len(panel.zones.zones()) == 2
        panel.hand_over(str(tmp_path / "field.gpkg"))
        assert any(x.customProperty("smartmetro/candidates") for x in project.mapLayers().values())
        sheets = panel.write_sheets(str(tmp_path / "sheets"))
        assert sheets is not None and sheets.stat().st_size > 20_000
    finally:
        panel.unload()
        panel.deleteLater()
        project.clear()
