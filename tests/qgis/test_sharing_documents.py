"""The annexes and the yearly balance as Processing runs them; files read by others than wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QTextDocument

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.cartography.report_pdf import keep_headings
from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.tests.core.alerts.world import World, rule
from smartmetro.tools.demo_register import PARTNER, fill_register

BY_NAME = {table.name: table for table in TABLES}


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Told(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803
        self.errors.append(error)


def run(provider: SmartMetroProvider, name: str, **parameters: Any) -> tuple[dict[str, Any], Told]:
    feedback = Told()
    results, ok = provider.algorithm(name).run(parameters, QgsProcessingContext(), feedback)
    assert ok or feedback.errors
    return dict(results), feedback


def pages(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def test_the_annexes_come_in_four_formats_with_the_letters(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    cache = tmp_path / "cache.gpkg"
    fill_register(cache)
    folder = tmp_path / "out"
    results, told = run(
        provider, "conventionannex", CACHE=str(cache), PARTNER=PARTNER, AT="2026-10-01",
        OUTPUT=str(folder),
    )  # fmt: skip
    assert (results["EQUIPMENT_COUNT"], results["WAITING_COUNT"]) == (2, 1)
    assert results["REMINDER_COUNT"] == 1
    assert "CONV-2023-017" in told.warnings[0]
    endings = sorted(path.suffix for path in folder.iterdir())
    assert endings == [".docx", ".docx", ".html", ".html", ".odt", ".odt", ".pdf", ".pdf"]
    for path in folder.glob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF")
        assert pages(path) >= 1


def test_an_unknown_partner_leaves_nothing_behind(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    cache = tmp_path / "cache.gpkg"
    fill_register(cache)
    folder = tmp_path / "out"
    _, told = run(provider, "conventionannex", CACHE=str(cache), PARTNER="../x", OUTPUT=str(folder))
    assert PARTNER in told.errors[0]
    assert not list(folder.glob("*"))


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path, [rule(level=30.0)])
    made.observe("a", [(m, 20 + 15 * (m == 240)) for m in range(0, 60 * 24, 60)], name="Place A")
    made.sync(24 * 60)
    fill_register(made.path)
    with Cache.open(made.path) as cache, cache.writing_rows() as writer:
        key = {"connection": "metro", "tenant": "", "sensor_id": "a"}
        writer.insert(
            BY_NAME["removals"],
            [
                {**key, "removed_at": "2026-07-21T10:00:00Z", "destination": "reuse",
                 "support_restored": 1},
                {**key, "removed_at": "2025-12-31T22:59:59Z", "destination": "recycling"},
            ],
        )  # fmt: skip
        writer.insert(
            BY_NAME["costs"],
            [
                {"use_case": "heat", "spent_on": "2025-12-31", "amount_eur": 9999.0},
                {"use_case": "noise", "spent_on": "2026-02-01", "amount_eur": 9999.0},
                {"use_case": "heat", "spent_on": "2026-02-01", "kind": "other"},
            ],
        )
    return made


def test_the_balance_of_a_year_sums_up_what_the_cache_holds(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    folder = tmp_path / "balance"
    results, _ = run(
        provider, "yearlybalance", CACHE=str(world.path), USE_CASE="heat", YEAR=2026,
        OUTPUT=str(folder),
    )  # fmt: skip
    assert results["COST_EUR"] == pytest.approx(4180.0 + 312.4 + 250.0 + 18.9)
    page = Path(results["REPORT"]).read_text("utf-8")
    assert "reuse elsewhere" in page
    assert "recycling" not in page.replace("Removal and recycling", "")  # of the year before
    assert "Entries without an amount, not counted: 1." in page
    assert '<html lang="' in page
    assert page.count("<caption>") == page.count("<table>")
    book = openpyxl.load_workbook(Path(results["REPORT"]).with_suffix(".xlsx"))
    [costs] = [sheet for sheet in book if sheet.title == "Costs entered"]
    rows = list(costs.iter_rows(values_only=True))
    assert rows[-1][0] == "Total"
    assert rows[-1][2] == pytest.approx(4761.3)
    assert {row[1] for row in rows} >= {"the metropolis", PARTNER}
    [alerts] = [sheet for sheet in book if sheet.title == "Alerts"]
    assert [row[2] for row in alerts.iter_rows(values_only=True)][1:] == [1]
    assert gdal.OpenEx(str(Path(results["REPORT"]).with_suffix(".xlsx"))) is not None


def test_a_use_case_that_was_never_fetched_is_told(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    _, told = run(
        provider, "yearlybalance", CACHE=str(world.path), USE_CASE="water", YEAR=2025,
        OUTPUT=str(tmp_path / "balance"),
    )  # fmt: skip
    assert "holds no observations" in told.errors[0]
    assert not list((tmp_path / "balance").glob("*"))


@pytest.mark.parametrize(
    "name", ["conventionannex", "exportpostgis", "sensors3d", "serverproject", "yearlybalance"]
)
def test_each_algorithm_stands_in_a_model_and_explains_itself(
    provider: SmartMetroProvider, name: str
) -> None:
    child = QgsProcessingModelChildAlgorithm(f"smartmetro:{name}")
    model = QgsProcessingModelAlgorithm("m", "g")
    algorithm = provider.algorithm(name)
    child.setChildId("one")
    model.addChildAlgorithm(child)
    assert model.childAlgorithm("one").algorithm() is not None
    assert algorithm.shortHelpString()
    assert algorithm.tags()
    assert all(p.help() for p in algorithm.parameterDefinitions())
    batch = algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert batch == QgsProcessingAlgorithm.Flag.FlagSupportsBatch


def test_annexes_of_two_partners_come_out_of_a_model(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    cache = tmp_path / "cache.gpkg"
    fill_register(cache)
    model = QgsProcessingModelAlgorithm("annexes", "g")
    for index, partner in enumerate((PARTNER, "Opérateur d’éclairage")):
        child = QgsProcessingModelChildAlgorithm("smartmetro:conventionannex")
        child.setChildId(f"c{index}")
        for key, value in (
            ("CACHE", str(cache)), ("PARTNER", partner), ("OUTPUT", str(tmp_path / f"o{index}")),
        ):  # fmt: skip
            source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
            child.addParameterSources(key, [source])
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    _, ok = model.run({}, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok
    assert [len(list((tmp_path / f"o{i}").glob("*.pdf"))) for i in (0, 1)] == [2, 1]


def test_a_heading_at_the_foot_of_a_page_goes_to_the_next() -> None:
    document = QTextDocument()
    document.setPageSize(QSizeF(400, 300))
    lines = "".join(f"<p>{n}</p>" for n in range(7))
    document.setHtml(f"<h2>First</h2>{lines}<h2>Second</h2><p>its text</p>")

    def tops() -> list[float]:
        layout, block, found = document.documentLayout(), document.begin(), []
        while block.isValid():
            if block.blockFormat().headingLevel():
                found.append(layout.blockBoundingRect(block).top())
            block = block.next()
        return found

    before = tops()
    assert 0.8 * 300 < before[1] < 300
    keep_headings(document)
    after = tops()
    assert after[0] == before[0]
    assert 300 <= after[1] < 340
