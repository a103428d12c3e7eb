"""The sample quarter prepared in one run, its lamp posts assessed, the rules in their editor."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import processing
from processing.gui.Postprocessing import handleAlgorithmResults
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
#: As a folder of deliveries would name them.
DELIVERED = {
    "dsm.tif": "quartier_MNS_1M_LAMB93.tif",
    "dtm.tif": "quartier_MNT_1M_LAMB93.tif",
    "buildings.geojson": "batiment.geojson",
    "streets.geojson": "troncon_de_route.geojson",
}


def scenario(driver: Driver) -> None:
    driver.find(QDockWidget, "SmartMetroDock").hide()
    driver.find(QDockWidget, "Browser").hide()
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers], [330], Qt.Orientation.Horizontal)
    with tempfile.TemporaryDirectory() as folder:
        tiles, area = Path(folder) / "tiles", Path(folder) / "area"
        tiles.mkdir()
        for name, delivered in DELIVERED.items():
            shutil.copyfile(QUARTER / name, tiles / delivered)
        processing.runAndLoadResults(
            "smartmetro:preparearea",
            {
                "FOLDER": str(tiles),
                "AREA": "896510,897090,6272170,6272750 [EPSG:2154]",
                "OUTPUT": str(area),
            },
        )
        show_area(driver)
        driver.grab("prepared_area")
        assess(driver, area)
        # The map alone: it says the same in every language.
        driver.grab("assessed_supports", driver.iface.mapCanvas())
        edit_rules(driver)
        QgsProject.instance().clear()


def show_area(driver: Driver) -> None:
    """Show the area as it was loaded; the check is that every layer came, styled."""
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    driver.record(layers=sorted(layers))
    driver.iface.messageBar().clearWidgets()
    driver.iface.mapCanvas().setExtent(QgsRectangle(896520, 6272190, 897080, 6272740))
    driver.wait_for_map()


def assess(driver: Driver, area: Path) -> None:
    """Assess as QGIS's toolbox does, in a task's thread.

    Shapely comes after QGIS's own GEOS here, as it always does in QGIS: what the two cannot do
    together ends the program.
    """
    run_in_a_task(
        driver,
        "smartmetro:assesssupports",
        {
            "SUPPORTS": str(QUARTER / "lamp_posts.geojson"),
            "RULES": "heat",
            "BUILDINGS": f"{area / 'bd_topo.gpkg'}|layername=buildings",
            "STREETS": f"{area / 'bd_topo.gpkg'}|layername=streets",
            "TREES": str(QUARTER / "trees.geojson"),
            "ZONES": str(QUARTER / "zones.geojson"),
            "DSM": str(area / "dsm.tif"),
            "DTM": str(area / "dtm.tif"),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    found = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.fields().indexOf("siting_verdict") >= 0
    ]
    driver.record(assessed=[layer.featureCount() for layer in found])
    driver.iface.messageBar().clearWidgets()
    driver.wait_for_map()


def run_in_a_task(driver: Driver, name: str, parameters: dict[str, Any]) -> None:
    """Run an algorithm in a worker thread, and load its layer."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters["OUTPUT"] = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT")
    parameters["OUTPUT"].destinationProject = QgsProject.instance()
    feedback = QgsProcessingFeedback()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    done: list[bool] = []
    task.executed.connect(lambda good, results: done.append(good))
    QgsApplication.taskManager().addTask(task)
    driver.wait_until(lambda: bool(done), "the algorithm in its thread", 60)
    driver.record(in_a_task=done[0])
    if not done[0]:
        raise RuntimeError(feedback.textLog())
    handleAlgorithmResults(algorithm, context, feedback)


def edit_rules(driver: Driver) -> None:
    from smartmetro.smartmetro_plugin.gui.siting.rules_dialog import SupportRulesDialog

    dialog: Any = SupportRulesDialog(driver.window)
    dialog.show()
    driver.wait_until(dialog.isVisible, "the editor of rules")
    driver.grab("support_rules", dialog)
    dialog.close()
