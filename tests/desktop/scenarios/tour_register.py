"""The register as a service fills it in, a term reminded of, and the quarter's lamp posts in 3D."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import processing
from qgis.core import QgsHillshadeRenderer, QgsProject, QgsRasterLayer, QgsVector3D, QgsVectorLayer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QDialog

from smartmetro.smartmetro_plugin.host.paths import default_cache_path
from smartmetro.smartmetro_plugin.layers.scene_3d import VIEW
from smartmetro.tools.demo_register import fill_register

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

QUARTER = Path(__file__).parents[3] / "resources" / "demo" / "quarter"


def scenario(driver: Driver) -> None:
    fill_register(default_cache_path())
    driver.in_dialog(
        driver.find(QAction, "smartmetro_register").trigger, lambda dialog: show(driver, dialog)
    )
    in_3d(driver)


def show(driver: Driver, dialog: QDialog) -> None:
    dialog.tables.setCurrentIndex(dialog.tables.findData("intervention_requests"))
    dialog.rows.setCurrentRow(0)
    driver.grab("register", dialog)
    driver.record(requests=dialog.rows.count())
    dialog.reject()


def in_3d(driver: Driver) -> None:
    """Show lamp posts as sensors over the quarter's surface model."""
    project = QgsProject.instance()
    surface = QgsRasterLayer(str(QUARTER / "dsm_buildings.tif"), "dsm")
    project.setCrs(surface.crs())
    relief = QgsHillshadeRenderer(surface.dataProvider(), 1, 315, 45)
    surface.setRenderer(relief)
    project.addMapLayer(surface)
    sensors = processing.run(
        "native:refactorfields",
        {
            "INPUT": str(QUARTER / "lamp_posts.geojson"),
            "FIELDS_MAPPING": [
                field("name", 10, "to_string(@id)"),
                field(
                    "status",
                    10,
                    "array_get(array('ok','ok','ok','warning','alert','silent'), @id % 6)",
                ),
                field("height_m", 6, "6"),
            ],
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    result = processing.runAndLoadResults(
        "smartmetro:sensors3d",
        {"SENSORS": sensors, "DSM": surface, "RADIUS": 2.5, "OUTPUT": "memory:"},
    )
    layer = project.mapLayer(result["OUTPUT"])
    assert isinstance(layer, QgsVectorLayer)
    driver.record(has_3d=layer.renderer3D() is not None, sensors_3d=result["SENSOR_COUNT"])
    driver.iface.mapCanvas().setExtent(surface.extent())
    canvas = driver.iface.createNewMapCanvas3D(VIEW)
    frame = next(
        w for w in QApplication.topLevelWidgets() if w.windowTitle() == VIEW and w.isVisible()
    )
    frame.resize(900, 640)
    canvas.cameraController().setLookingAtPoint(QgsVector3D(0, 0, 0), 520, 55, 30)
    driver.wait(8)
    driver.grab_native("view_3d", canvas)


def field(name: str, type_: int, expression: str) -> dict[str, object]:
    return {"name": name, "type": type_, "length": 0, "precision": 0, "expression": expression}
