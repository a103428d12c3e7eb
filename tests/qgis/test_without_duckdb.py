"""A stock QGIS has no DuckDB: heat, map, charts, CSV and XLSX come out all the same."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider

START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)  # midnight in Paris
SIDE = 5


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmartMetroProvider]:
    for name in [n for n in sys.modules if n.partition(".")[0] in ("duckdb", "_duckdb", "pyarrow")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("duckdb", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def network(tmp_path: Path) -> dict[str, Any]:
    """Twenty-five stations on a square of 4 km, cooler to the north, 3 days."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=sensor_id:string&field=name:string", "s", "memory"
    )
    path = tmp_path / "observations.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["sensor_id", "observed_at", "property", "value"])
        for number in range(SIDE * SIDE):
            column, row = number % SIDE, number // SIDE
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"s{number}", f"Station {number}"])
            point = QgsPointXY(893000 + 1000 * column, 6247000 + 1000 * row)
            feature.setGeometry(QgsGeometry.fromPointXY(point))
            layer.dataProvider().addFeature(feature)
            for step in range(3 * 48):
                at = START + timedelta(minutes=30 * step)
                value = 24 - row + (8 if 10 <= (at.hour + 2) % 24 < 18 else 0) + 0.01 * column
                writer.writerow([f"s{number}", f"{at:%Y-%m-%dT%H:%M:%SZ}", "temperature", value])
    QgsProject.instance().addMapLayer(layer)
    return {"OBSERVATIONS": str(path), "SENSORS": layer, "CACHE": str(tmp_path / "none.gpkg")}


def run(provider: SmartMetroProvider, name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    algorithm = provider.algorithm(name)
    assert algorithm is not None
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.create().run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert ok
    return dict(results)


def test_heat_to_csv_and_spreadsheet(provider: SmartMetroProvider, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    given = network(tmp_path)
    page = tmp_path / "report.html"
    for name in ("heat.csv", "heat.xlsx"):
        run(
            provider,
            "heatindicators",
            {**given, "OUTPUT": str(tmp_path / name), "REPORT": str(page)},
        )
    with (tmp_path / "heat.csv").open(encoding="utf-8") as file:
        from_csv = {row["sensor_id"]: row for row in csv.DictReader(file)}
    heads, *rows = load_workbook(tmp_path / "heat.xlsx").active.iter_rows(values_only=True)
    from_sheet = {row[heads.index("sensor_id")]: dict(zip(heads, row, strict=True)) for row in rows}
    # s0 stands in the south: 24 °C at night, 32 by day, on three days.
    for found in (from_csv["s0"], from_sheet["s0"]):
        assert float(found["t_mean_hour_c"]) == pytest.approx(24)
        assert (int(found["days_over_30"]), int(found["tropical_nights"])) == (3, 3)
        assert float(found["valid_pct"]) == pytest.approx(100)
    assert len(from_csv) == len(from_sheet) == SIDE * SIDE
    assert "35 °C" in page.read_text(encoding="utf-8")


def test_the_map_and_its_page(provider: SmartMetroProvider, tmp_path: Path) -> None:
    results = run(
        provider, "heatislandmap",
        {
            **network(tmp_path), "METHOD": 3, "CELL_SIZE": 50, "STATIONS": "memory:",
            "OUTPUT": str(tmp_path / "mean.tif"), "UNCERTAINTY": str(tmp_path / "deviation.tif"),
            "REPORT": str(tmp_path / "map.html"),
        },
    )  # fmt: skip
    assert results["LOO_RMSE"] < 0.5 * results["MEAN_RMSE"]
    mean = gdal.Open(results["OUTPUT"]).ReadAsArray()
    height, width = mean.shape
    # One degree by kilometre from south to north.
    middle = mean[:, width // 2]
    assert middle[height * 3 // 4] - middle[height // 4] == pytest.approx(
        height / 2 * 50 / 1000, abs=0.25
    )
    assert gdal.Open(results["UNCERTAINTY"]).ReadAsArray()[height // 2, width // 2] < 1
    assert (tmp_path / "map.html").stat().st_size > 5000


@pytest.mark.parametrize(("name", "begins"), [("c.png", b"\x89PNG"), ("c.svg", b"<?xml")])
def test_the_chart(provider: SmartMetroProvider, tmp_path: Path, name: str, begins: bytes) -> None:
    results = run(
        provider, "diurnalprofile",
        {
            **network(tmp_path), "USE_CASE": "heat", "OUTPUT": str(tmp_path / "p.xlsx"),
            "CHART": str(tmp_path / name),
        },
    )  # fmt: skip
    assert Path(results["CHART"]).read_bytes().startswith(begins)
    assert (tmp_path / "p.xlsx").stat().st_size > 1000


def test_the_dictionary_as_a_spreadsheet(provider: SmartMetroProvider, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "dictionary.xlsx"
    run(provider, "indicatordictionary", {"USE_CASES": ["noise"], "OUTPUT": str(path)})
    heads, *rows = load_workbook(path).active.iter_rows(values_only=True)
    assert {row[heads.index("use_case")] for row in rows} == {"noise"}
    assert "lden_db" in {row[heads.index("field")] for row in rows}
