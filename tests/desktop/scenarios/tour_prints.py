"""Printed maps from the demo's observations, in the real window: the layouts that the guide shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import processing
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QColor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QLabel

from smartmetro.smartmetro_plugin.host.locale_format import locale
from smartmetro.smartmetro_plugin.host.paths import demo_folder

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"
SUMMER = {"START": "2026-06-01", "END": "2026-09-01"}
GAP = 12
HEIGHT = 470


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "sensors on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)
    demo, folder = demo_folder(), driver.folder
    stations = str(folder / "stations.gpkg")
    inputs = {
        "OBSERVATIONS": str(demo / "observations.csv.gz"),
        "SENSORS": str(demo / "sensors.geojson"),
        **SUMMER,
    }
    run("heatindicators", OUTPUT=str(folder / "heat.gpkg"), **inputs)
    run(
        "heatislandmap",
        HOUR="05:00",
        STATIONS=stations,
        ZONE_MEANS=str(folder / "zones.gpkg"),
        **inputs,
    )
    is_french = locale().name().startswith("fr")
    period = "1er juin – 31 août 2026" if is_french else "1 June – 31 August 2026"
    said = {
        "PERIOD": period,
        "SOURCES": "SmartMetro, données simulées" if is_french else "SmartMetro, simulated data",
        "FORMAT": 1,
        "ZONES": str(demo / "zones.geojson"),
    }
    landscape, portrait = str(folder / "landscape.png"), str(folder / "portrait.png")
    run(
        "indicatormap",
        LAYER=stations,
        FIELD="t_mean_hour_c",
        HOUR="05:00",
        PAPER=0,
        OUTPUT=landscape,
        **said,
    )
    said.pop("ZONES")
    run(
        "indicatormap",
        LAYER=str(folder / "heat.gpkg"),
        FIELD="tropical_nights",
        PAPER=1,
        OUTPUT=portrait,
        **said,
    )
    show(driver, "printed_maps", [landscape, portrait])
    # The project’s own layers and layouts are as they were.
    driver.record(layouts=len(driver.project.layoutManager().layouts()))
    report = folder / "report.pdf"
    run(
        "usecasereport",
        USE_CASE="heat",
        FIELD="tropical_nights",
        OUTPUT=str(folder / "report.html"),
        PDF=str(report),
        **inputs,
    )
    driver.record(report=report.read_bytes()[:5].decode("latin-1"))


def run(name: str, **values: Any) -> None:
    """Run an algorithm as a script in QGIS does."""
    processing.run(f"smartmetro:{name}", values)


def show(driver: Driver, name: str, files: list[str]) -> None:
    """Grab pages side by side, as papers on a desk."""
    smooth = Qt.TransformationMode.SmoothTransformation
    pages = [QPixmap(file).scaledToHeight(HEIGHT, smooth) for file in files]
    driver.record(pages=[Path(file).stat().st_size for file in files])
    desk = QPixmap(sum(page.width() + GAP for page in pages) + GAP, HEIGHT + 2 * GAP)
    desk.fill(QColor("#d5d9de"))
    painter = QPainter(desk)
    left = GAP
    for page in pages:
        painter.drawPixmap(left, GAP, page)
        left += page.width() + GAP
    painter.end()
    label = QLabel()
    label.setPixmap(desk)
    label.resize(desk.size())
    driver.grab(name, label)
