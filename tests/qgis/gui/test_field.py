"""Field missions in the window: the panel, the checks before packing, the decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cache.field_tables import FIELD_HISTORY
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.field_work import mission as tables
from smartmetro.smartmetro_plugin.core.field_work.mission import MissionState
from smartmetro.smartmetro_plugin.core.field_work.missions import missions
from smartmetro.smartmetro_plugin.gui.field.decisions_dialog import DecisionsDialog
from smartmetro.smartmetro_plugin.gui.field.opening import FieldOpening
from smartmetro.smartmetro_plugin.gui.field.pack_dialog import PackDialog
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.core.field_work.crew import Crew, Office, point, sensor_key
from smartmetro.tests.qgis.waiting import Waiter

Own = Callable[[QWidget], QWidget]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.cache.close()


@pytest.fixture
def provider(qgis_app: QgsApplication) -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def opening(qgis_iface: object, office: Office) -> Iterator[FieldOpening]:
    changes: list[int] = []
    made = FieldOpening(qgis_iface, lambda: office.path, lambda: changes.append(1))
    made.start()
    yield made
    made.unload()
    assert made.panel is None


def test_the_panel_tells_who_has_what(opening: FieldOpening, office: Office) -> None:
    panel = opening.panel
    assert panel is not None and panel.table.rowCount() == 0
    assert "QField" in panel.account.text() and not panel.zoom.isEnabled()
    assert len(panel.bring_back.menu().actions()) == 3
    office.pack("Tournée")
    with office.cache.writing_rows() as writer:
        writer.insert(
            tables.AUTHORISATIONS,
            [{"kind": "traffic order", "support_uuid": "support-1", "asked_on": "2026-08-20"}],
        )
    panel.refresh()
    assert panel.table.rowCount() == 1
    assert "Équipe 1" in panel.account.text()
    assert "traffic order" in panel.authorisations.text() and "Mât 1" in panel.authorisations.text()
    panel.view.selectRow(0)
    assert panel.zoom.isEnabled() and panel.chosen() is not None
    assert not panel.decide.isEnabled()


def test_a_person_says_where_a_mission_is(opening: FieldOpening, office: Office) -> None:
    panel = opening.panel
    assert panel is not None
    office.pack("Tournée")
    panel.refresh()
    assert not panel.mark.isEnabled()
    panel.view.selectRow(0)
    assert panel.mark.isEnabled()
    actions = {action.objectName(): action for action in panel.mark.menu().actions()}
    actions["smartmetro_mark_abandoned"].trigger()
    (mission,) = missions(office.cache)
    assert mission.state is MissionState.ABANDONED and "Équipe 1" not in panel.account.text()
    panel.view.selectRow(0)
    actions["smartmetro_mark_back"].trigger()
    (mission,) = missions(office.cache)
    assert mission.state is MissionState.BACK and mission.returned_at is not None


def test_the_map_of_the_day_shows_who_is_out_and_what_was_done(
    opening: FieldOpening, office: Office
) -> None:
    back, _ = office.pack("Revenue")
    crew = Crew(back)
    crew.add("surveys", geom=point(5.41, 43.51), candidate="A-12", surveyed_at="2026-09-01T09:00Z")
    crew.add("maintenance", sensor_key=sensor_key(1), fault="battery")
    crew.close()
    office.bring_back(back)
    office.pack("Dehors")
    for _ in range(2):  # shown again, nothing doubles
        opening.show_map()
    areas, work = (
        next(x for x in QgsProject.instance().mapLayers().values()
             if x.customProperty("smartmetro/field_map") == kind)
        for kind in ("areas", "work")
    )  # fmt: skip
    assert [(f["name"], f["team"]) for f in areas.getFeatures()] == [("Dehors", "Équipe 1")]
    done = {f["kind"]: f for f in work.getFeatures()}
    assert set(done) == {"surveys", "maintenance"}
    assert (done["surveys"]["place"], done["maintenance"]["place"]) == ("A-12", "Capteur 1")
    assert done["maintenance"].geometry().asPoint() == QgsPointXY(5.4, 43.5)
    QgsProject.instance().removeMapLayers([areas.id(), work.id()])


def test_packing_and_bringing_back_run_beside_the_window(
    opening: FieldOpening,
    office: Office,
    provider: SmartMetroProvider,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "mission"
    box = "5.0,6.0,43.0,44.0 [EPSG:4326]"
    opening.run(
        "packageforqfield",
        {"CACHE": str(office.path), "EXTENT": box, "TEAM": "A", "OUTPUT": str(folder)},
        opening._packed,
    )
    Waiter().until(lambda: (folder / "mission.qgs").exists() and not opening._running, 30)
    project = QgsProject()
    assert project.read(str(folder / "mission.qgs"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()
    crew = Crew(folder)
    crew.change("supports", "support-0", label="neuf")
    crew.close()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    opening.bring_back()
    Waiter().until(lambda: not opening._running, 30)
    (report,) = (tmp_path / "cache.reports").iterdir()
    assert report.name.startswith("mission_") and "<html" in report.read_text("utf-8")
    assert opening.panel is not None and opening.panel.table.rowCount() == 1
    labels = {row["label"] for row in office.rows(tables.SUPPORTS)}
    assert "neuf" in labels


def test_checks_are_shown_before_anything_is_written(
    office: Office, tmp_path: Path, owned: Own
) -> None:
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsProject.instance().crs())
    dialog = owned(PackDialog(canvas, office.path, use_cases()))
    assert isinstance(dialog, PackDialog)
    assert not dialog.ok.isEnabled()
    dialog.folder.setFilePath(str(tmp_path / "new"))
    assert dialog.ok.isEnabled() and dialog.findings.rowCount() >= 1
    assert not (tmp_path / "new").exists()
    folder, _ = office.pack("Tournée")
    dialog.folder.setFilePath(str(folder))
    assert not dialog.ok.isEnabled()
    texts = [dialog.findings.item(row, 1).text() for row in range(dialog.findings.rowCount())]
    assert any("Tournée" in text for text in texts)
    broken = QgsRasterLayer(str(tmp_path / "none.tif"), "fond")
    QgsProject.instance().addMapLayer(broken)
    dialog.folder.setFilePath(str(tmp_path / "new"))
    dialog.base_map.setLayer(broken)
    assert not dialog.ok.isEnabled()
    QgsProject.instance().removeMapLayer(broken)


def test_the_dialog_gives_the_parameters_of_the_algorithm(
    office: Office, tmp_path: Path, owned: Own
) -> None:
    candidates = QgsVectorLayer("Point?crs=EPSG:2154&field=name:string", "candidats", "memory")
    QgsProject.instance().addMapLayer(candidates)
    dialog = owned(PackDialog(QgsMapCanvas(), office.path, use_cases()))
    assert isinstance(dialog, PackDialog)
    dialog.name.setText("Tournée")
    dialog.candidates.setLayer(candidates)
    dialog.folder.setFilePath(str(tmp_path / "new"))
    parameters = dialog.parameters()
    assert parameters["CANDIDATES"] is candidates and parameters["USE_CASES"] is None
    assert str(parameters["EXTENT"]).endswith("[EPSG:4326]") and parameters["NAME"] == "Tournée"
    texts = [dialog.findings.item(row, 0).text() for row in range(dialog.findings.rowCount())]
    assert "candidats" in texts  # a scratch layer is told
    QgsProject.instance().removeMapLayer(candidates)


def test_a_person_decides_side_by_side(office: Office, owned: Own) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.change("supports", "support-0", label="<b>crew</b>", height_m=4.0)
    crew.delete("supports", "support-1")
    crew.close()
    with office.cache.writing_rows() as writer:
        writer.update(tables.SUPPORTS, "support-0", {"label": "office"})
    office.bring_back(folder)
    dialog = owned(DecisionsDialog(office.path))
    assert isinstance(dialog, DecisionsDialog)
    assert dialog.table.rowCount() == 2
    row = next(r for r in range(2) if dialog.table.item(r, 2).text() == "office")
    assert dialog.table.item(row, 3).text() == "<b>crew</b>"
    box = dialog.table.cellWidget(row, 4)
    box.setCurrentIndex(box.findData("crew"))
    dialog.apply.click()
    assert dialog.table.rowCount() == 1
    dialog.office.click()
    dialog.apply.click()
    with Cache.open(office.path) as cache:
        supports = {r["uuid"]: r["label"] for r in cache.table_rows(tables.SUPPORTS)}
        kept = {r["field"]: r["kept"] for r in cache.table_rows(FIELD_HISTORY, "kind <> 'changed'")}
    assert supports == {"support-0": "<b>crew</b>", "support-1": "Mât 1"}
    assert kept == {"label": "crew", "": "office"}
