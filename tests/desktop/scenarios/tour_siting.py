"""The siting panel over the sample quarter: a candidate is placed, moved, and added to the candidates."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSettings,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QAction, QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QDoubleSpinBox, QPushButton, QToolButton

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

QUARTER = Path(__file__).resolve().parents[3] / "resources" / "demo" / "quarter"
#: A lamp post at the edge of an old plane tree, and the next one along the street.
AT_THE_PLANE = QgsPointXY(896929.59, 6272585.32)
NEXT = QgsPointXY(896943.37, 6272587.84)
#: Around the plane tree, in the canvas's pixels.
HOURS_AREA = QRect(150, 200, 560, 440)
STEPS = 12
_FRENCH = str(QgsSettings().value("locale/userLocale", "")).startswith("fr")
NAMES = {
    "dtm": "MNT" if _FRENCH else "DTM",
    "dsm_buildings": "MNS sans les arbres" if _FRENCH else "DSM without trees",
    "buildings": "Bâtiments" if _FRENCH else "Buildings",
    "hours": "Heures de soleil en juin" if _FRENCH else "Hours of sun in June",
    "canopy": "Hauteur de la canopée" if _FRENCH else "Canopy height",
    "zones": "Occupation du sol" if _FRENCH else "Land cover",
    "streets": "Rues" if _FRENCH else "Streets",
    "trees": "Arbres" if _FRENCH else "Trees",
    "lamp_posts": "Candélabres" if _FRENCH else "Lamp posts",
}


def scenario(driver: Driver) -> None:
    canvas = driver.iface.mapCanvas()
    show_quarter()
    driver.find(QDockWidget, "SmartMetroDock").hide()
    driver.find(QDockWidget, "Browser").hide()
    driver.find(QAction, "smartmetro_siting").trigger()
    panel: Any = driver.wait_for(QDockWidget, "SmartMetroSitingPanel")
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers, panel], [230, 640], Qt.Orientation.Horizontal)
    driver.wait_until(lambda: panel.engine.study is not None, "the heights", 60)
    for name, value in (("sitingHeight", 3.5), ("sitingLoad", 0.5), ("sitingBattery", 80)):
        driver.find(QDoubleSpinBox, name).setValue(value)
    panel.rules.choose("panel")
    driver.wait_until(lambda: not panel.engine.is_busy, "the layers", 60)
    canvas.setCenter(AT_THE_PLANE)
    canvas.zoomScale(400)
    driver.wait_for_map()
    driver.click(driver.find(QToolButton, "sitingPick"))
    press(canvas, AT_THE_PLANE)
    remember(driver, "plane", wait_for_answer(driver, panel))
    driver.iface.messageBar().clearWidgets()
    driver.wait_for_map()
    driver.grab("siting_plane_tree")
    press(canvas, NEXT)
    driver.wait_until(lambda: panel._answer.question.x > AT_THE_PLANE.x() + 5, "the next one")
    remember(driver, "next", wait_for_answer(driver, panel))
    driver.wait_for_map()
    driver.grab("siting_next_post", panel)
    show_hours(driver)
    move(driver, panel, NEXT.x(), NEXT.y())
    raise_it(driver, panel)
    add(driver, panel)


def show_quarter() -> None:
    """Put the sample quarter's heights, trees and lamp posts on the map."""
    project = QgsProject.instance()
    layers = {}
    for name in ("dtm", "dsm_buildings", "canopy"):
        layers[name] = QgsRasterLayer(str(QUARTER / f"{name}.tif"), NAMES[name])
        project.addMapLayer(layers[name])
    project.setCrs(layers["dtm"].crs())
    for hidden in ("dtm", "dsm_buildings"):
        project.layerTreeRoot().findLayer(layers[hidden].id()).setItemVisibilityChecked(False)
    buildings = QgsVectorLayer(str(QUARTER / "buildings.geojson"), NAMES["buildings"], "ogr")
    look = {"color": "#c9ced8", "outline_color": "#8a93a3", "outline_width": "0.2"}
    buildings.renderer().setSymbol(QgsFillSymbol.createSimple(look))
    project.addMapLayer(buildings)
    trees = layers["canopy"]
    ramp = QgsColorRampShader(1, 20)
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(height, QColor(color), f"{height} m")
            for height, color in ((0.5, "#00ffffff"), (2, "#a8b7e1bd"), (20, "#c81d6b39"))
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    trees.setRenderer(QgsSingleBandPseudoColorRenderer(trees.dataProvider(), 1, shader))
    for name in ("zones", "streets", "trees"):
        around = QgsVectorLayer(str(QUARTER / f"{name}.geojson"), NAMES[name], "ogr")
        around.renderer().symbol().setColor(QColor("#9fb39a"))  # QGIS's own differ each time
        project.addMapLayer(around)
        project.layerTreeRoot().findLayer(around.id()).setItemVisibilityChecked(False)
    posts = QgsVectorLayer(str(QUARTER / "lamp_posts.geojson"), NAMES["lamp_posts"], "ogr")
    look = {"name": "circle", "size": "2.6", "color": "#1f4e9c", "outline_color": "#ffffff"}
    posts.renderer().setSymbol(QgsMarkerSymbol.createSimple(look))
    settings = QgsPalLayerSettings()
    settings.fieldName = "support_id"
    posts.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    posts.setLabelsEnabled(True)
    project.addMapLayer(posts)


def show_hours(driver: Driver) -> None:
    """Compute the hours of sun of June, and show them as they come."""
    import processing

    output = driver.folder / "sun_hours_june.tif"
    rasters = {"DSM": "dsm_buildings", "DTM": "dtm", "CANOPY": "canopy"}
    processing.run(
        "smartmetro:sunhours",
        {key: str(QUARTER / f"{name}.tif") for key, name in rasters.items()}
        | {"START": "2026-06-01", "END": "2026-07-01", "OUTPUT": str(output)},
    )
    layer = QgsRasterLayer(str(output), NAMES["hours"])
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(2, layer)
    canvas = driver.iface.mapCanvas()
    canvas.zoomScale(1600)
    driver.wait_for_map()
    driver.grab("sun_hours_june", canvas, HOURS_AREA)
    project.removeMapLayer(layer.id())
    canvas.zoomScale(400)
    driver.wait_for_map()


def remember(driver: Driver, where: str, answer: Any) -> None:
    findings = answer.findings
    by_month = findings.sun.hours[0].sum(axis=1)
    driver.record(
        **{
            f"{where}_verdict": findings.budget.verdict.value,
            f"{where}_margin": findings.budget.margin,
            f"{where}_rules": {r.key: r.verdict.code for r in answer.rules.rules},
            f"{where}_january_h": float(by_month[0]) / 31,
            f"{where}_june_h": float(by_month[5]) / 30,
        }
    )


def press(canvas: Any, point: QgsPointXY) -> None:
    at = canvas.getCoordinateTransform().transform(point)
    pixel = QPoint(round(at.x()), round(at.y()))
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel
    )


def wait_for_answer(driver: Driver, panel: Any) -> Any:
    driver.wait_until(lambda: panel._answer and not panel.engine.is_busy, "an answer", 10)
    return panel._answer


def move(driver: Driver, panel: Any, x: float, y: float) -> None:
    """Drag the candidate, and note how long each answer took to be drawn."""
    canvas = driver.iface.mapCanvas()
    waits, hours = [], set()
    for step in range(1, STEPS + 1):
        answers: list[Any] = []
        panel.engine.answered.connect(answers.append)
        start = time.perf_counter()
        panel.place(QgsPointXY(x + step, y))
        while not answers and time.perf_counter() - start < 5:
            _process()
        panel.horizon.repaint()
        panel.months.repaint()
        panel.panel_year.repaint()
        waits.append(time.perf_counter() - start)
        panel.engine.answered.disconnect(answers.append)
        hours.add(round(answers[0].findings.sun_h, 1))
    canvas.refresh()
    # Many moves at once: the last one is what is shown in the end.
    for step in range(30):
        panel.place(QgsPointXY(x - step / 10, y))
    answer = wait_for_answer(driver, panel)
    driver.record(
        median_s=sorted(waits)[STEPS // 2],
        longest_s=max(waits),
        different=len(hours),
        last_x_off=abs(answer.question.x - (x - 2.9)),
    )


def _process() -> None:
    from qgis.PyQt.QtWidgets import QApplication

    QApplication.processEvents()


def raise_it(driver: Driver, panel: Any) -> None:
    """Another height is another answer, and the project remembers it."""
    before = panel._answer.findings.sun_h
    driver.find(QDoubleSpinBox, "sitingHeight").setValue(9.0)
    driver.wait_until(lambda: panel._answer.question.height_m == 9.0, "the new height")
    driver.record(
        higher_h=panel._answer.findings.sun_h - before,
        remembered=QgsProject.instance().readDoubleEntry("SmartMetro", "/siting/height_m")[0],
    )


def add(driver: Driver, panel: Any) -> None:
    path = driver.folder / "candidates.gpkg"
    panel._ask_path = lambda: path
    for _ in range(2):
        driver.click(driver.find(QPushButton, "sitingAdd"))
    from smartmetro.smartmetro_plugin.gui.siting.candidates import candidates_layer

    layer = candidates_layer()
    driver.record(candidates=[f.attributeMap()["verdict"] for f in layer.getFeatures()])
    driver.record(unloaded=unload(driver))
    driver.record(columns=[field.name() for field in layer.fields()])
    driver.record(candidate_crs=layer.crs().authid())


def unload(driver: Driver) -> bool:
    """Take the panel away as a plugin that is switched off does; return whether nothing is left."""
    from smartmetro.smartmetro_plugin.gui.siting.site_tool import SiteTool

    driver.plugin._desktop.siting.unload()
    driver.wait(0.3)
    # Qt deletes it when the scenario's own loop has ended: until then it is at least no panel any more.
    left = driver.window.findChild(QDockWidget, "SmartMetroSitingPanel")
    docked = (
        left is not None
        and driver.window.dockWidgetArea(left) != Qt.DockWidgetArea.NoDockWidgetArea
    )
    return not docked and not isinstance(driver.iface.mapCanvas().mapTool(), SiteTool)
