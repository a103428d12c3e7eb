"""The siting panel's parts: engine, inputs, candidates; the whole is tried in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QWidget

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError, SmartMetroError
from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.cloudiness import Cloudiness
from smartmetro.smartmetro_plugin.core.siting.irradiance import Plane
from smartmetro.smartmetro_plugin.core.siting.panel import PanelSystem
from smartmetro.smartmetro_plugin.core.siting.site_files import SiteRasters
from smartmetro.smartmetro_plugin.gui.siting.candidates import (
    add_candidate,
    candidates_layer,
    make_candidates_layer,
)
from smartmetro.smartmetro_plugin.gui.siting.site_engine import Answer, Question, SiteEngine
from smartmetro.smartmetro_plugin.gui.siting.site_inputs import SiteInputs
from smartmetro.smartmetro_plugin.gui.siting.site_words import lines_of
from smartmetro.tests.qgis.waiting import Waiter

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
RASTERS = SiteRasters(
    str(QUARTER / "dsm_buildings.tif"), str(QUARTER / "dtm.tif"), str(QUARTER / "canopy.tif")
)
PANEL = PanelSystem(Plane(60, 180), 10, 0.5, 80)
X, Y = 896929.59, 6272585.32


def question(x: float = X) -> Question:
    return Question(x, Y, 3.5, PANEL, Cloudiness())


@pytest.fixture
def engine(qgis_app: object) -> Iterator[SiteEngine]:
    made = SiteEngine()
    yield made
    made.close()


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def open_quarter(engine: SiteEngine) -> None:
    with Waiter().signal(engine.ready, 30):
        engine.use(RASTERS, CanopyModel(), 2026, "Europe/Paris")


def test_of_many_questions_the_last_is_answered(engine: SiteEngine) -> None:
    open_quarter(engine)
    answers: list[Answer] = []
    engine.answered.connect(answers.append)
    for step in range(20):
        engine.ask(question(X + step))
    Waiter().until(lambda: not engine.is_busy)
    assert answers[-1].question.x == X + 19
    assert len(answers) < 20


def test_a_question_waits_for_the_heights(engine: SiteEngine) -> None:
    with Waiter().signal(engine.answered, 30) as heard:
        engine.use(RASTERS, CanopyModel(), 2026, "Europe/Paris")
        engine.ask(question())
    (answer,) = heard[0]
    assert answer.findings.budget.verdict.value == "fails"


def test_beyond_the_surface_there_is_no_answer(engine: SiteEngine) -> None:
    open_quarter(engine)
    with Waiter().signal(engine.answered) as heard:
        engine.ask(question(X + 5000))
    assert heard[0][0].findings is None


def test_a_raster_that_cannot_serve_is_told(engine: SiteEngine, tmp_path: Path) -> None:
    with Waiter().signal(engine.failed) as heard:
        engine.use(SiteRasters(str(tmp_path / "none.tif")), CanopyModel(), 2026, "Europe/Paris")
    assert "none.tif" in str(heard[0][0].values)
    assert engine.study is None


def test_trees_in_the_surface_are_told(engine: SiteEngine) -> None:
    open_quarter(engine)
    assert engine.notice is None
    with Waiter().signal(engine.ready, 30):
        lidar = SiteRasters(str(QUARTER / "dsm.tif"), RASTERS.dtm)
        engine.use(lidar, CanopyModel(), 2026, "Europe/Paris")
    assert "trees" in engine.notice.key


def test_inputs_are_kept_in_the_project(
    project: QgsProject, owned: Callable[[QWidget], QWidget]
) -> None:
    surface = QgsRasterLayer(RASTERS.dsm, "MNS 2024")
    trees = QgsRasterLayer(RASTERS.canopy, "MNH 2024")
    project.addMapLayers([surface, trees])
    inputs = owned(SiteInputs())
    inputs.restore()
    assert inputs.rasters() == SiteRasters(RASTERS.dsm, None, RASTERS.canopy)
    inputs.sensor.findChild(QDoubleSpinBox, "sitingHeight").setValue(7.5)
    again = owned(SiteInputs())
    again.restore()
    assert again.height_m == 7.5
    project.removeMapLayer(surface.id())
    assert again.rasters() is None


def test_trees_clouds_and_the_clock_are_the_users(
    project: QgsProject, owned: Callable[[QWidget], QWidget]
) -> None:
    inputs = owned(SiteInputs())
    inputs.restore()
    assert inputs.trees() == CanopyModel(growth_m_per_year=0.5)
    assert inputs.clouds() == Cloudiness() and inputs.zone.currentText() == "Europe/Paris"
    for name, value in (("sitingCrownBase", 40), ("sitingLeafOn", 80), ("sitingLeafOff", 330)):
        inputs.findChild(QDoubleSpinBox, name).setValue(value)
    inputs.clearness.setText("0,5")
    inputs.clearness.editingFinished.emit()
    inputs.zone.setCurrentText("Indian/Reunion")

    again = owned(SiteInputs())
    again.restore()
    trees = again.trees()
    assert (trees.base_ratio, trees.leaf_on_day, trees.leaf_off_day) == (0.4, 80, 330)
    assert again.clouds().clearness == (0.5,) * 12
    assert again.zone.currentText() == "Indian/Reunion"
    again.clearness.setText("0.5 0.6")
    with pytest.raises(SmartMetroError, match="twelve"):
        again.clouds()


def test_candidates_are_added_and_found_again(
    project: QgsProject, engine: SiteEngine, tmp_path: Path
) -> None:
    open_quarter(engine)
    with Waiter().signal(engine.answered) as heard:
        engine.ask(question())
    answer = heard[0][0]
    crs = QgsCoordinateReferenceSystem("EPSG:2154")
    layer = make_candidates_layer(tmp_path / "candidates.gpkg", crs)
    add_candidate(layer, QgsPointXY(X, Y), answer, {"crown_distance_verdict": "fails"})
    project.clear()
    layer = make_candidates_layer(tmp_path / "candidates.gpkg", crs)
    assert candidates_layer() is layer
    add_candidate(layer, QgsPointXY(X, Y), answer, {})
    first, second = layer.getFeatures()
    assert (first["verdict"], first["crown_distance_verdict"]) == ("fails", "fails")
    assert second["verdict_label"] == "insufficient"
    assert [first["name"], second["name"]] == ["Candidate 1", "Candidate 2"]


def test_another_file_takes_no_candidates(project: QgsProject, tmp_path: Path) -> None:
    other = tmp_path / "other.gpkg"
    other.write_text("not a GeoPackage", encoding="utf-8")
    crs = QgsCoordinateReferenceSystem("EPSG:2154")
    with pytest.raises(ConfigurationError, match="candidates"):
        make_candidates_layer(other, crs)
    assert other.read_text(encoding="utf-8") == "not a GeoPackage"


def test_words_say_the_worst_first(engine: SiteEngine) -> None:
    open_quarter(engine)
    with Waiter().signal(engine.answered) as heard:
        engine.ask(question())
    lines = lines_of(heard[0][0].findings)
    assert lines[0].text.startswith("insufficient: margin of -3 %")
    assert "June" in lines[0].text
