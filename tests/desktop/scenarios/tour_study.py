"""The siting study on the demo quarter: zones, proposal, a swap, a comparison, sheets; its pictures."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QDockWidget

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

CRS = "EPSG:2154"
QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
_FRENCH = str(QgsSettings().value("locale/userLocale", "")).startswith("fr")
LAYERS = (
    ("lamp_posts", "Candélabres" if _FRENCH else "Lamp posts"),
    ("facades", "Façades"),
    ("cabinets", "Armoires" if _FRENCH else "Cabinets"),
    ("trees", "Arbres" if _FRENCH else "Trees"),
    ("streets", "Rues" if _FRENCH else "Streets"),
    ("buildings", "Bâtiments" if _FRENCH else "Buildings"),
    ("zones", "Occupation du sol" if _FRENCH else "Land cover"),
)
RASTERS = (
    ("dsm_buildings", "MNS bâti" if _FRENCH else "DSM without trees"),
    ("dtm", "MNT" if _FRENCH else "DTM"),
    ("canopy", "MNH des arbres" if _FRENCH else "Canopy height"),
)
LOOKS = {
    "zones": {"color": "#f2f4ee", "outline_color": "#dfe4d8", "outline_width": "0.2"},
    "streets": {"line_color": "#c3c8cf", "line_width": "0.5"},
    "facades": {"name": "circle", "color": "#b5651d", "size": "1.6", "outline_style": "no"},
    "cabinets": {"name": "square", "color": "#5a4b8a", "size": "1.8", "outline_style": "no"},
    "buildings": {"color": "#d9d2c9", "outline_color": "#a79c8e", "outline_width": "0.2"},
    "trees": {"name": "circle", "color": "120,170,110,140", "size": "3.4", "outline_style": "no"},
    "lamp_posts": {"name": "circle", "color": "#4d5a66", "size": "1.1", "outline_style": "no"},
}

KINDS = {
    Qgis.GeometryType.Point: QgsMarkerSymbol,
    Qgis.GeometryType.Line: QgsLineSymbol,
    Qgis.GeometryType.Polygon: QgsFillSymbol,
}


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    desktop.dock.hide()
    driver.find(QDockWidget, "Browser").hide()
    open_quarter(QUARTER)
    canvas = driver.iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    driver.find(QAction, "smartmetro_study").trigger()
    panel = driver.find(QDockWidget, "SmartMetroStudyPanel")
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers, panel], [230, 560], Qt.Orientation.Horizontal)
    panel.name.setText(
        "Place et rues – capteurs de température"
        if _FRENCH
        else "Square and streets – thermometers"
    )
    draw_zones(panel)
    canvas.setExtent(QgsRectangle(896_530, 6_272_220, 897_090, 6_272_740))
    driver.wait_for_map()
    driver.iface.messageBar().clearWidgets()
    driver.grab("study_zones", panel)
    began = time.monotonic()
    driver.click(panel.go)
    driver.wait_until(lambda: panel._task is None, "the proposal", 120)
    driver.record(seconds=time.monotonic() - began, chosen=len(chosen(panel)))
    first = chosen(panel)[0]
    reserve = panel.study.reserves(first)[0].name
    panel.shortlist.select([reserve])
    driver.click(panel._swap)
    driver.record(swapped=panel.study.candidate(reserve).choice.value)
    panel.shortlist.select([reserve])
    panel.widget().ensureWidgetVisible(panel._report)
    driver.wait_for_map()
    driver.grab("study_shortlist")
    panel.shortlist.select([first, reserve])
    driver.in_dialog(panel.compare, lambda dialog: look(driver, dialog))
    folder = Path(os.environ["HOME"]) / "sheets"
    beats = [time.monotonic()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(20)
    sheets = panel.write_sheets(str(folder))
    timer.stop()
    beats.append(time.monotonic())
    driver.record(longest_s=max(b - a for a, b in zip(beats, beats[1:])))
    driver.record(sheets=len(list(folder.glob("*.pdf"))), bytes=sheets.stat().st_size)
    panel.save(str(folder / "study.gpkg"))
    panel.open(str(folder / "study.gpkg"))
    driver.record(reopened=len(chosen(panel)))
    show_sheet(driver, sheets)


def look(driver: Driver, dialog: QDialog) -> None:
    driver.grab("study_comparison", dialog)
    dialog.reject()


def chosen(panel: Any) -> list[str]:
    return [c.name for c in panel.study.candidates if c.choice.value == "chosen"]


def open_quarter(folder: Path) -> None:
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    for file, name in RASTERS:
        project.addMapLayer(QgsRasterLayer(str(folder / f"{file}.tif"), name), False)
        layer = project.mapLayersByName(name)[0]
        project.layerTreeRoot().addLayer(layer).setItemVisibilityChecked(False)
    for file, name in reversed(LAYERS):
        layer = QgsVectorLayer(str(folder / f"{file}.geojson"), name, "ogr")
        if file in LOOKS:
            kind = KINDS[layer.geometryType()]
            layer.setRenderer(QgsSingleSymbolRenderer(kind.createSimple(LOOKS[file])))
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)
    for node in project.layerTreeRoot().findLayers():
        assert isinstance(node, QgsLayerTreeLayer)
        node.setExpanded(False)


def draw_zones(panel: Any) -> None:
    """What a planner would draw: the square, a street to compare with, land left as it is."""
    crs = QgsCoordinateReferenceSystem(CRS)
    for name, role, box in (
        ("Place" if _FRENCH else "Square", "project", (896_860, 6_272_495, 897_030, 6_272_695)),
        ("Rues" if _FRENCH else "Streets", "control", (896_560, 6_272_480, 896_740, 6_272_680)),
        (
            "Terrain nu" if _FRENCH else "Bare land",
            "reference",
            (896_800, 6_272_240, 897_060, 6_272_420),
        ),
    ):
        shape = QgsGeometry.fromRect(QgsRectangle(*box))
        roles = {"project": 0, "reference": 1, "control": 2}
        panel.zones.add_shape(shape, crs, name)
        row = panel.zones.rowCount() - 1
        panel.zones.cellWidget(row, 1).setCurrentIndex(roles[role])


def show_sheet(driver: Driver, path: Path) -> None:
    """Take the first page of the sheets as a picture, where a reader of PDF is at hand."""
    import shutil
    import subprocess

    from qgis.PyQt.QtGui import QPixmap
    from qgis.PyQt.QtWidgets import QLabel

    tool = shutil.which("pdftoppm")
    if tool is None:
        return
    target = path.with_suffix("")
    subprocess.run(
        [tool, "-r", "62", "-png", "-f", "1", "-singlefile", str(path), str(target)], check=True
    )
    label = QLabel()
    label.setPixmap(QPixmap(f"{target}.png"))
    label.show()
    driver.wait(0.3)
    driver.grab("study_sheet", label)
    label.close()
