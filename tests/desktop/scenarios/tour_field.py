"""A mission packed from the window, its forms as a crew sees them, its return and a decision."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QTabWidget

from smartmetro.smartmetro_plugin.core.cache import gpkg
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.field_work import mission as tables
from smartmetro.smartmetro_plugin.host.paths import default_cache_path

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "sensors on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)
    register_supports()
    os.chdir(tempfile.mkdtemp())  # no folder of this computer in the pictures
    folder = Path("tournee_aix")
    driver.find(QAction, "smartmetro_field").trigger()
    panel = desktop.field.panel
    desktop.live.zoom_to(DEMO)
    canvas = driver.iface.mapCanvas()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        canvas.mapSettings().destinationCrs(),
        QgsProject.instance(),
    )
    canvas.setExtent(to_map.transformBoundingBox(QgsRectangle(5.40, 43.505, 5.47, 43.545)))
    panel.resize(560, 420)
    pack(driver, desktop, folder)
    driver.wait_until(lambda: panel.table.rowCount() == 1, "the mission in the panel", 60)
    panel.view.selectRow(0)
    panel.zoom.click()
    driver.wait_for_map()
    driver.iface.messageBar().clearWidgets()
    driver.grab("field_panel", panel)
    driver.record(packed=sorted(path.name for path in folder.iterdir()))
    work(folder)
    desktop.field.run(
        "importfieldwork",
        {"CACHE": str(default_cache_path()), "FOLDER": str(folder)},
        desktop.field._brought_back,
    )
    driver.wait_until(lambda: not desktop.field._running, "the work to come back", 60)
    driver.in_dialog(panel.decide.click, lambda dialog: decide(driver, dialog))
    desktop.field.run(
        "packageforqfield",
        {
            "CACHE": str(default_cache_path()),
            "EXTENT": "5.431,5.446,43.522,43.531 [EPSG:4326]",
            "NAME": "Tournée d’Aix, secteur 2",
            "TEAM": "Équipe Sud",
            "OUTPUT": "tournee_aix_2",
        },
        desktop.field._packed,
    )
    driver.wait_until(lambda: not desktop.field._running, "the second mission", 60)
    driver.iface.messageBar().clearWidgets()
    panel.map.click()
    driver.wait_for_map()
    driver.grab("field_day_map", driver.iface.mapCanvas())
    forms(driver, folder)


def register_supports() -> None:
    """Enter two lamp posts that the office and the crew will both change."""
    with Cache.open(default_cache_path()) as cache, cache.writing_rows() as writer:
        for n, place in enumerate(((5.4350, 43.5250), (5.4353, 43.5252))):
            writer.insert(
                tables.SUPPORTS,
                [
                    {
                        "uuid": f"lamp-{n}",
                        "geom": gpkg.encode_point(*place),
                        "label": f"Candélabre {4311 + n}",
                        "height_m": 6.0,
                    }
                ],
            )


def pack(driver: Driver, desktop: Any, folder: Path) -> None:
    def fill(dialog: Any) -> None:
        dialog.name.setText("Tournée d’Aix, secteur 1")
        dialog.team.setText("Équipe Nord")
        dialog.note.setPlainText("Clé de l’armoire au poste de garde.")
        dialog.folder.setFilePath(str(folder))
        driver.wait(0.5)
        driver.grab("field_pack", dialog)
        driver.click(dialog.ok) if dialog.ok.isEnabled() else dialog.reject()

    driver.in_dialog(desktop.field.panel.pack.click, fill)
    driver.wait_until(lambda: not desktop.field._running, "the mission to be packed", 120)


def work(folder: Path) -> None:
    """Let the crew do some work, and change the same lamp post as the office."""
    db = sqlite3.connect(folder / "mission.gpkg")
    keys = [key for (key,) in db.execute("SELECT sensor_key FROM sensors ORDER BY name LIMIT 3")]
    for n, key in enumerate(keys):
        db.execute(
            "INSERT INTO maintenance (uuid, sensor_key, kind, fault, action, started_at, done_by)"
            " VALUES (?, ?, 'curative', 'battery', 'battery_changed', ?, 'Équipe Nord')",
            (f"visit-{n}", key, f"2026-09-01T{8 + n:02}:30:00Z"),
        )
    db.execute(
        "INSERT INTO surveys (uuid, geom, candidate, verdict, surveyed_at, surveyed_by)"
        " VALUES ('survey-0', ?, 'EP-143', 'accepted', '2026-09-01T12:10:00Z', 'Équipe Nord')",
        (gpkg.encode_point(5.4400, 43.5230),),
    )
    db.execute(
        "UPDATE supports SET label = 'Candélabre 4311 bis', height_m = 8.5 WHERE uuid = 'lamp-0'"
    )
    db.commit()
    db.close()
    with Cache.open(default_cache_path()) as cache, cache.writing_rows() as writer:
        writer.update(tables.SUPPORTS, "lamp-0", {"label": "Candélabre 4311 A", "height_m": 8.0})


def decide(driver: Driver, dialog: QDialog) -> None:
    dialog.table.resizeRowsToContents()
    driver.grab("field_decisions", dialog)
    driver.record(to_decide=dialog.table.rowCount())
    driver.click(dialog.crew)
    driver.click(dialog.apply)


def forms(driver: Driver, folder: Path) -> None:
    """Open the packed project as a crew's device does, and look at its forms."""
    project = QgsProject.instance()
    project.setDirty(False)
    assert project.read(str(folder / "mission.qgs"))
    driver.wait_for_map()
    for name, pages in (("surveys", (0,)), ("installations", (2,))):
        layer = project.mapLayer(f"smartmetro_{name}")
        layer.startEditing()
        shape = QgsGeometry.fromPointXY(QgsPointXY(5.435, 43.525))
        values = {}
        if name == "surveys":
            values[layer.fields().indexOf("use_case")] = "heat"
        feature = QgsVectorLayerUtils.createFeature(
            layer, shape if layer.isSpatial() else QgsGeometry(), values
        )
        dialog = QgsAttributeDialog(layer, feature, False, driver.window)
        dialog.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
        dialog.resize(620, 640)
        dialog.show()
        driver.wait(0.5)
        tabs = dialog.findChild(QTabWidget)
        for page in pages:
            tabs.setCurrentIndex(page)
            driver.wait(0.3)
            driver.grab(f"field_form_{name}_{page}", dialog)
        dialog.close()
        layer.rollBack()
