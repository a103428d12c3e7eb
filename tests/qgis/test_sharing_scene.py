"""Sensors in 3D: their altitude, their colours by status, the ground they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from qgis._3d import Qgs3D
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.model import StatusCode
from smartmetro.smartmetro_plugin.layers.scene_3d import dress_in_3d, stand_on

QUARTER = Path(__file__).parents[2] / "resources" / "demo" / "quarter"


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def surface() -> QgsRasterLayer:
    layer = QgsRasterLayer(str(QUARTER / "dsm.tif"), "dsm")
    assert layer.isValid()
    return layer


def sensors(rows: list[tuple[float, float, Any, Any]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=name:string&field=status:string&field=z_m:double"
        "&field=height_m:double", "sensors", "memory",
    )  # fmt: skip
    for x, y, z_m, height_m in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(["s", "ok", z_m, height_m])
        layer.dataProvider().addFeatures([feature])
    return layer


def test_sensors_hang_at_their_altitude(
    provider: SmartMetroProvider, surface: QgsRasterLayer
) -> None:
    middle = surface.extent().center()
    rows = [
        (middle.x(), middle.y(), 180.0, 3.5),
        (middle.x(), middle.y(), None, 3.0),
        (middle.x(), middle.y(), 181.0, None),
        (0.0, 0.0, None, 3.0),
    ]
    context = QgsProcessingContext()
    results, ok = provider.algorithm("sensors3d").run(
        {"SENSORS": sensors(rows), "DSM": surface, "OUTPUT": "memory:"},
        context,
        QgsProcessingFeedback(),
    )
    assert ok
    assert (results["SENSOR_COUNT"], results["ASIDE_COUNT"]) == (3, 1)
    layer = context.takeResultLayer(results["OUTPUT"])
    found = [feature.geometry().constGet().z() for feature in layer.getFeatures()]
    ground, _ = surface.dataProvider().sample(middle, 1)
    assert found == pytest.approx([183.5, ground + 3.0, 181.0])
    assert layer.crs() == surface.crs()


def test_the_dress_has_a_colour_for_each_status_and_survives_the_project(
    surface: QgsRasterLayer, tmp_path: Path
) -> None:
    Qgs3D.initialize()  # QGIS's window does so
    project = QgsProject.instance()
    layer = sensors([(900000, 6270000, 180.0, 3.5)])
    project.addMapLayers([layer, surface])
    dress_in_3d(layer, 1.0)
    stand_on(project, surface)
    assert project.write(str(tmp_path / "p.qgs"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgs"))
    [again] = project.mapLayersByName("sensors")
    assert again.renderer3D().type() == "rulebased"
    text = (tmp_path / "p.qgs").read_text("utf-8").partition("<renderer-3d")[2]
    rules = text.partition("</renderer-3d>")[0]
    assert all(f"'{code.value}'" in unescape(rules) for code in StatusCode)
    colours = set(re.findall(r'diffuse="(\S+)"', rules))
    assert len(colours) == len(StatusCode)
    assert project.elevationProperties().terrainProvider().layer().name() == "dsm"
