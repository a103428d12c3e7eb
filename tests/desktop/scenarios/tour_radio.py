"""The coverage panel over the sample quarter: one gateway, then two more, compared side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QDoubleSpinBox, QToolButton

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
#: Where the one gateway stands, and the two that mend most (found by “Radio coverage”).
PRESENT = QgsPointXY(896560.0, 6272220.0)
MENDING = (QgsPointXY(896826.8, 6272501.5), QgsPointXY(896950.7, 6272365.5))
_FRENCH = str(QgsSettings().value("locale/userLocale", "")).startswith("fr")
NAMES = {
    "dtm": "MNT" if _FRENCH else "DTM",
    "canopy": "Hauteur de la canopée" if _FRENCH else "Canopy height",
    "dsm_buildings": "MNS sans les arbres" if _FRENCH else "DSM without trees",
    "buildings": "Bâtiments" if _FRENCH else "Buildings",
    "containers": "PAV du quartier" if _FRENCH else "Waste containers",
}


def scenario(driver: Driver) -> None:
    canvas = driver.iface.mapCanvas()
    show_quarter()
    driver.find(QDockWidget, "SmartMetroDock").hide()
    driver.find(QDockWidget, "Browser").hide()
    driver.find(QAction, "smartmetro_radio").trigger()
    panel: Any = driver.wait_for(QDockWidget, "SmartMetroRadioPanel")
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers, panel], [230, 620], Qt.Orientation.Horizontal)
    canvas.setCenter(QgsPointXY(896800, 6272460))
    canvas.zoomScale(4500)
    driver.wait_for_map()
    driver.find(QDoubleSpinBox, "radioHeight").setValue(8)
    driver.click(driver.find(QToolButton, "radioDrop"))
    press(canvas, PRESENT)
    answered(driver, panel, 0)
    driver.record(one=figures(panel._answers[0]))
    driver.find(QComboBox, "radioScenario").setCurrentIndex(1)
    panel._copy()
    answered(driver, panel, 1)
    driver.find(QDoubleSpinBox, "radioHeight").setValue(7)
    for point in MENDING:
        press(canvas, point)
        answered(driver, panel, 1)
    driver.record(three=figures(panel._answers[1]))
    show(driver, "radio_two_scenarios")


def show_quarter() -> None:
    """Put the sample quarter's heights, buildings and containers on the map."""
    project = QgsProject.instance()
    for name in ("dtm", "canopy", "dsm_buildings"):
        raster = QgsRasterLayer(str(QUARTER / f"{name}.tif"), NAMES[name])
        project.addMapLayer(raster)
        project.layerTreeRoot().findLayer(raster.id()).setItemVisibilityChecked(False)
    project.setCrs(raster.crs())
    looks = {
        "buildings": QgsFillSymbol.createSimple(
            {"color": "#c9ced8", "outline_color": "#8a93a3", "outline_width": "0.2"}
        ),
        "containers": QgsMarkerSymbol.createSimple(
            {"name": "square", "size": "2.8", "color": "#ffffff", "outline_color": "#1d2129"}
        ),
    }
    for name, symbol in looks.items():
        layer = QgsVectorLayer(str(QUARTER / f"{name}.geojson"), NAMES[name], "ogr")
        layer.renderer().setSymbol(symbol)
        project.addMapLayer(layer)


def answered(driver: Driver, panel: Any, number: int) -> None:
    """Wait for the full answer of a scenario."""
    driver.wait_until(
        lambda: (
            not panel.engine.is_busy
            and panel._answers[number] is not None
            and panel._answers[number].is_full
            and len(panel._answers[number].question.gateways) == len(panel._gateways[number])
        ),
        "the coverage",
        120,
    )


def figures(answer: Any) -> dict[str, float]:
    outcome = answer.outcome
    return {
        "area_share": outcome.area_share,
        "served": outcome.count("served"),
        "silent": outcome.count("silent"),
    }


def show(driver: Driver, name: str) -> None:
    driver.iface.messageBar().clearWidgets()
    driver.wait_for_map()
    driver.grab(name)


def press(canvas: Any, point: QgsPointXY) -> None:
    at = canvas.getCoordinateTransform().transform(point)
    pixel = QPoint(round(at.x()), round(at.y()))
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel
    )
