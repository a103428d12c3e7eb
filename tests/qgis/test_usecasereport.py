"""The report of a use case: from the sample's observations to a page and a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.host.paths import demo_folder
from smartmetro.tests.qgis.waiting import Waiter

JULY = {"START": "2026-07-01", "END": "2026-07-15"}


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def sample(folder: Path, **more: Any) -> dict[str, Any]:
    return {
        "CACHE": str(folder / "none.gpkg"),
        "OBSERVATIONS": str(demo_folder() / "observations.csv.gz"),
        "SENSORS": str(demo_folder() / "sensors.geojson"),
        "MAINTENANCE": str(demo_folder() / "maintenance.csv"),
        "USE_CASE": "heat",
        "OUTPUT": str(folder / "report.html"),
        "PDF": str(folder / "report.pdf"),
        **JULY,
        **more,
    }


@pytest.fixture(scope="module")
def made(provider: SmartMetroProvider, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm("usecasereport").create()
    values = sample(folder, CHANGE_DATE="2026-07-08", COMMENT="<script>alert(1)</script>")
    algorithm.run(values, context, feedback, {}, False)
    return folder


def test_the_page_has_maps_tables_and_methods(made: Path) -> None:
    text = (made / "report.html").read_text("utf-8")
    assert text.count('src="data:image/png') == 3 and text.count("image/svg+xml") == 1
    assert "<script" not in text and "&lt;script&gt;" in text
    for title in ("In short", "Map", "Indicators", "Alerts", "Maintenance", "Methods and sources"):
        assert re.search(rf"<h2>{title}</h2>", text), title
    assert all(re.findall(r'<img src="[^"]*" alt="([^"]*)"', text))


def test_the_pdf_is_made_of_text_and_vectors(made: Path) -> None:
    content = (made / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF") and b"/FontFile2" in content
    assert content.count(b"/Subtype /Image") < 4
    assert len(gdal.Open(str(made / "report.pdf")).GetSubDatasets()) >= 5


def test_before_and_after_have_the_same_bounds(made: Path) -> None:
    text = (made / "report.html").read_text("utf-8")
    caption = re.search(r"<caption>Before and after: [^<]+</caption>", text)
    assert caption, "the values of both maps are a table"


def test_it_runs_in_a_worker_thread(
    provider: SmartMetroProvider, tmp_path: Path, waiter: Waiter
) -> None:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm("usecasereport").create()
    task = QgsProcessingAlgRunnerTask(algorithm, sample(tmp_path, PDF=None), context, feedback)
    ended: list[bool] = []
    task.executed.connect(lambda successful, _results: ended.append(successful))
    QgsApplication.taskManager().addTask(task)
    waiter.until(lambda: bool(ended), 60)
    assert ended == [True], feedback.textLog()
    assert (tmp_path / "report.html").stat().st_size > 50_000


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"FIELD": "lden_db"}, "FIELD"), ({"CHANGE_DATE": "2027-01-01"}, "CHANGE_DATE")],
)
def test_what_cannot_be_is_said_before_anything_is_written(
    provider: SmartMetroProvider, tmp_path: Path, wrong: dict[str, str], said: str
) -> None:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    algorithm = provider.algorithm("usecasereport").create()
    _, succeeded = algorithm.run(sample(tmp_path, **wrong), context, feedback, {})
    assert not succeeded and said in feedback.textLog()
    assert not list(tmp_path.glob("report.*"))
