"""Outputs of algorithms have headings where they can be held, and no warning about them elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
)

from smartmetro.processing_algorithms.headings import holds_headings
from smartmetro.processing_algorithms.sensors.syncsensors import SyncSensors
from smartmetro.smartmetro_plugin.host.paths import demo_folder


class Warnings(QgsProcessingFeedback):
    """Keeps what is warned of."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.texts.append(warning)


@pytest.mark.parametrize("output", ["memory:", "sensors.gpkg", "sensors.geojson"])
def test_columns_have_headings_without_warnings(tmp_path: Path, output: str) -> None:
    destination = output if output == "memory:" else str(tmp_path / output)
    warnings, context = Warnings(), QgsProcessingContext()
    results, succeeded = (
        SyncSensors()
        .create()
        .run(
            {
                "CONNECTION": f"files:{demo_folder()}",
                "CACHE": str(tmp_path / "cache.gpkg"),
                "OUTPUT": destination,
            },
            context,
            warnings,
        )
    )
    assert succeeded
    assert warnings.texts == []
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    aliases = {field.name(): field.alias() for field in layer.fields()}
    expected = "Status" if output == "memory:" or holds_headings(destination) else ""
    assert aliases["status"] == expected


def test_only_a_geopackage_holds_headings() -> None:
    assert not holds_headings("memory:")
    assert not holds_headings(None)
    assert not holds_headings(QgsProcessingOutputLayerDefinition("/somewhere/sensors.shp"))
    named = "/somewhere/sensors.gpkg"
    assert holds_headings(named) == holds_headings(QgsProcessingOutputLayerDefinition(named))
