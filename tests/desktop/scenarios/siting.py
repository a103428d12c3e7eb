"""The siting panel over the sample quarter: a candidate is placed, moved, and added to the candidates."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QDoubleSpinBox, QPushButton, QToolButton

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

STEPS = 12


def scenario(driver: Driver) -> None:
    quarter = Path(os.environ["SMARTMETRO_QUARTER"])
    x, y = (float(v) for v in os.environ["SMARTMETRO_PLACE"].split(","))
    canvas = driver.iface.mapCanvas()
    project = QgsProject.instance()
    for name in ("dtm", "dsm", "canopy"):
        layer = QgsRasterLayer(str(quarter / f"{name}.tif"), name)
        project.addMapLayer(layer)
    project.setCrs(layer.crs())
    driver.find(QDockWidget, "SmartMetroDock").hide()
    driver.find(QDockWidget, "Browser").hide()
    driver.find(QAction, "smartmetro_siting").trigger()
    panel: Any = driver.wait_for(QDockWidget, "SmartMetroSitingPanel")
    layers = driver.find(QDockWidget, "Layers")
    driver.window.resizeDocks([layers, panel], [230, 640], Qt.Orientation.Horizontal)
    driver.wait_until(lambda: panel.engine.study is not None, "the heights", 60)
    canvas.setCenter(QgsPointXY(x, y))
    canvas.zoomScale(700)
    driver.wait_for_map()
    driver.click(driver.find(QToolButton, "sitingPick"))
    press(driver, canvas, QgsPointXY(x, y))
    answer = wait_for_answer(driver, panel)
    driver.record(sun_h=answer.findings.sun_h, verdict=answer.findings.budget.verdict.value)
    driver.iface.messageBar().clearWidgets()
    driver.grab("siting")
    driver.grab("siting_panel", panel.widget().widget())
    move(driver, panel, x, y)
    raise_it(driver, panel)
    add(driver, panel)


def press(driver: Driver, canvas: Any, point: QgsPointXY) -> None:
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
            driver.iface.mainWindow().repaint()
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
    driver.record(candidate_crs=layer.crs().authid())
