"""The coverage panel's parts over the sample quarter; the whole is tried in a real window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication

from smartmetro.smartmetro_plugin.gui.radio.radio_panel import RadioPanel

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
PRESENT = QgsPointXY(896560.0, 6272220.0)
MENDING = QgsPointXY(896826.8, 6272501.5)


@pytest.fixture
def panel(qgis_iface: Any) -> Iterator[RadioPanel]:
    project = QgsProject.instance()
    project.clear()
    for name in ("dtm", "canopy", "dsm", "dsm_buildings"):
        project.addMapLayer(QgsRasterLayer(str(QUARTER / f"{name}.tif"), name))
    containers = QgsVectorLayer(str(QUARTER / "containers.geojson"), "containers", "ogr")
    project.addMapLayer(containers)
    project.setCrs(containers.crs())
    qgis_iface.mapCanvas().setDestinationCrs(containers.crs())
    made = RadioPanel(qgis_iface)
    made.inputs.height.setValue(8)
    made.show()
    yield made
    made.unload()
    made.deleteLater()
    project.clear()


def wait(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.01)


def settled(panel: RadioPanel, number: int, gateways: int) -> Any:
    def there() -> bool:
        answer = panel._answers[number]
        return (
            answer is not None
            and answer.is_full
            and len(answer.question.gateways) == gateways
            and not panel.engine.is_busy
        )

    wait(there)
    return panel._answers[number]


def test_layers_are_found_by_their_names(panel: RadioPanel) -> None:
    rasters = panel.inputs.rasters()
    assert rasters is not None
    assert rasters.dsm.endswith("dsm_buildings.tif")
    assert str(rasters.dtm).endswith("dtm.tif")
    assert str(rasters.canopy).endswith("canopy.tif")
    assert len(panel.inputs.sensors()) == 18


def test_scenarios_side_by_side(panel: RadioPanel) -> None:
    answers: list[Any] = []
    panel.engine.answered.connect(answers.append)
    panel.place(PRESENT)
    one = settled(panel, 0, 1)
    # A first estimate comes before, on larger cells.
    assert [a.is_full for a in answers] == [False, True]
    assert answers[0].grid.cell_m > answers[1].grid.cell_m
    panel.which.setCurrentIndex(1)
    panel._copy()
    settled(panel, 1, 1)
    panel.place(MENDING)
    two = settled(panel, 1, 2)
    assert two.outcome.served() > one.outcome.served()
    gained = len(two.outcome.served()) - len(one.outcome.served())
    heard = next(
        row for row in range(panel.table.rowCount()) if "Sensors heard" in cell(panel, row, 0)
    )
    assert cell(panel, heard, 3) == f"+{gained}"
    assert "PAV-" in panel._reached.text()
    project = QgsProject.instance()
    rasters = [x for x in project.mapLayers().values() if "margin, scenario" in x.name()]
    assert len(rasters) == 2
    (sensors,) = project.mapLayersByName("Sensors of the scenario")
    assert sum(f["newly"] for f in sensors.getFeatures()) == gained
    assert {f["radio"] for f in sensors.getFeatures()} <= {"served", "marginal", "silent"}
    panel._remove()
    again = settled(panel, 1, 1)
    assert again.outcome.served() == one.outcome.served()


def cell(panel: RadioPanel, row: int, column: int) -> str:
    return str(panel.table.item(row, column).text())


def test_the_project_remembers_scenarios_and_forgives_nonsense(panel: RadioPanel) -> None:
    panel.place(PRESENT)
    settled(panel, 0, 1)
    panel._gateways = [[], []]
    panel._project_opened()
    assert [len(gateways) for gateways in panel._gateways] == [1, 0]
    QgsProject.instance().writeEntry("SmartMetro", "/radio/scenarios", '[[["x"]], 3]')
    panel._project_opened()
    assert [len(gateways) for gateways in panel._gateways] == [0, 0]


def test_what_must_not_be_sent_is_not_placed(panel: RadioPanel) -> None:
    panel.inputs.gain.setValue(12)
    panel.place(PRESENT)
    assert panel._gateways[0] == []
    assert "EIRP" in panel._hint.text() or "PIRE" in panel._hint.text()


def test_closing_ends_what_runs_and_leaves_no_layer(panel: RadioPanel) -> None:
    panel.place(PRESENT)
    panel.engine.close()
    panel.layers.close()
    assert not panel.engine.is_busy
    assert not [
        layer for layer in QgsProject.instance().mapLayers().values() if "scenario" in layer.name()
    ]
