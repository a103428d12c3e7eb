"""An algorithm whose Python package this QGIS lacks says which, and what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from smartmetro.processing_algorithms.indicators.heatindicators import HeatIndicators


def test_without_pandas_heat_indicators_name_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in [n for n in sys.modules if n.partition(".")[0] == "pandas"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pandas", None)
    table = tmp_path / "o.csv"
    table.write_text(
        "sensor_id,observed_at,property,value\ns,2026-07-01T03:00:00Z,temperature,20\n"
    )
    algorithm = HeatIndicators().create()
    with pytest.raises(QgsProcessingException, match="python3-pandas"):
        algorithm.processAlgorithm(
            {"OBSERVATIONS": str(table), "OUTPUT": "memory:"},
            QgsProcessingContext(),
            QgsProcessingFeedback(),
        )
