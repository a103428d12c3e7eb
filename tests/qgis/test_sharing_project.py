"""The project for QGIS Server: opened afresh, and asked by the server itself where there is one."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.tests.core.alerts.world import World, rule

ASK = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer
server = QgsServer()
for query in sys.argv[2:]:
    response = QgsBufferServerResponse()
    server.handleRequest(QgsBufferServerRequest("http://host/?MAP=" + sys.argv[1] + "&" + query), response)
    body = bytes(response.body())
    sys.stdout.write("%d %s\\n" % (response.statusCode(), body[:200000].hex()))
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path, [rule(level=30.0)])
    made.observe("a", [(0, 20)], name="Place A", lon=5.40, lat=43.30, owner="Somebody")
    made.observe("b", [(0, 35)], name="Place B", lon=5.41, lat=43.31)
    made.sync(1)
    return made


@pytest.fixture
def project(provider: SmartMetroProvider, world: World, tmp_path: Path) -> Path:
    parameters: dict[str, Any] = {
        "CACHE": str(world.path),
        "USE_CASES": ["heat", "noise"],
        "TITLE": "Sensors & co",
        "OUTPUT": str(tmp_path / "served"),
    }
    algorithm = provider.algorithm("serverproject")
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok
    assert results["SENSOR_COUNT"] == 2
    return Path(results["PROJECT"])


def test_the_project_opens_elsewhere_with_themes_and_no_memory_layer(
    project: Path, tmp_path: Path
) -> None:
    moved = project.parent.rename(tmp_path / "moved") / project.name
    opened = QgsProject()
    assert opened.read(str(moved))
    layers = {layer.serverProperties().shortName(): layer for layer in opened.mapLayers().values()}
    assert set(layers) == {"heat", "noise"}
    assert all(layer.isValid() and layer.providerType() == "ogr" for layer in layers.values())
    assert layers["heat"].featureCount() == 2
    assert {f["name"] for f in layers["heat"].getFeatures()} == {"Place A", "Place B"}
    themes = opened.mapThemeCollection()
    assert len(themes.mapThemes()) == 3
    shown = [[layer.id() for layer in themes.mapThemeVisibleLayers(t)] for t in themes.mapThemes()]
    assert sorted(map(len, shown)) == [1, 1, 2]
    assert "/tmp" not in moved.read_text("utf-8")


def test_data_are_renewed_by_a_second_run(
    provider: SmartMetroProvider, world: World, project: Path
) -> None:
    world.observe("c", [(2, 20)], name="Place C", lon=5.42, lat=43.3)
    world.sync(3)
    parameters = {"CACHE": str(world.path), "USE_CASES": ["heat"], "OUTPUT": str(project.parent)}
    _, ok = provider.algorithm("serverproject").run(
        parameters, QgsProcessingContext(), QgsProcessingFeedback()
    )
    assert ok
    layer = QgsVectorLayer(f"{project.parent / 'smartmetro.gpkg'}|layername=heat", "heat", "ogr")
    assert layer.featureCount() == 3


def has_server() -> bool:
    """Return whether Python reaches QGIS Server, and its services WMS and WFS are installed."""
    services = Path("/usr/lib/qgis/server")
    return importlib.util.find_spec("qgis.server") is not None and all(
        (services / f"lib{name}.so").exists() for name in ("wms", "wfs")
    )


@pytest.mark.skipif(
    not has_server(),
    reason="QGIS Server is not installed (apt install qgis-server-wms qgis-server-wfs)",
)
def test_qgis_server_serves_it(project: Path) -> None:
    box = "BBOX=600000,5355000,604000,5359000&CRS=EPSG:3857&WIDTH=200&HEIGHT=200"
    queries = (
        "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
        f"SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=heat&STYLES=&FORMAT=image/png&{box}",
        "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=heat&OUTPUTFORMAT=GeoJSON",
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", ASK, str(project), *queries],
        capture_output=True, text=True, timeout=120, env=environment, check=True,
    )  # fmt: skip
    lines = [line.split() for line in answer.stdout.splitlines() if line[:4] == "200 "]
    capabilities, picture, features = (bytes.fromhex(body) for _, body in lines)
    assert b"Sensors &amp; co" in capabilities
    assert b"<Name>heat</Name>" in capabilities
    assert b"EPSG:2154" in capabilities
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 800  # an empty picture of this size is shorter
    assert b"Place A" in features
    assert b"Somebody" not in features
