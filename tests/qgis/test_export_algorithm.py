"""``exportusecase`` as Processing runs it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.tests.core.exports.conftest import sample_cache  # noqa: F401 (a fixture)

PERIOD = {"START": "2026-07-10T00:00:00", "END": "2026-07-11T00:00:00"}


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def run(
    provider: SmartMetroProvider, name: str = "exportusecase", **parameters: Any
) -> dict[str, Any]:
    values = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
    algorithm = provider.algorithm(name).create()
    results, fine = algorithm.run(
        values, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False
    )
    assert fine
    return results


def test_one_run_gives_one_folder(
    provider: SmartMetroProvider,
    sample_cache: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    results = run(
        provider, CACHE=sample_cache, USE_CASE="heat", FORMATS=[0, 1, 7], OUTPUT=tmp_path / "heat",
        **PERIOD,
    )  # fmt: skip
    folder = Path(results["OUTPUT"])
    assert {"heat.gpkg", "heat.xlsx", "sensor_by_instant.csv", "metadata_dcat.jsonld"} <= {
        p.name for p in folder.iterdir()
    }
    assert not (folder / "ngsi_ld_devices.jsonld").exists()
    assert results["OBSERVATION_COUNT"] > 1000 and results["SENSOR_COUNT"] > 10
    layer = QgsVectorLayer(f"{folder}/heat.gpkg|layername=observations", "o", "ogr")
    assert layer.featureCount() == results["OBSERVATION_COUNT"]


def test_extent_and_portal_are_obeyed(
    provider: SmartMetroProvider,
    sample_cache: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    run(
        provider, CACHE=sample_cache, USE_CASE="heat", PRESET=1, EXTENT="5.40,5.43,43.5,43.52 [EPSG:4326]",
        OUTPUT=tmp_path / "heat", **PERIOD,
    )  # fmt: skip
    with (tmp_path / "heat" / "sensors.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert rows and "name" not in rows[0] and "owner" not in rows[0]
    assert all(5.40 <= float(r["lon"]) <= 5.43 for r in rows)
    assert (tmp_path / "heat" / "sensors.geojson").exists()


def test_wrong_siret_is_refused_in_words(
    provider: SmartMetroProvider,
    sample_cache: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    with pytest.raises(QgsProcessingException, match="SIRET"):
        run(
            provider, CACHE=sample_cache, USE_CASE="heat", SIRET="20005480700018",
            OUTPUT=tmp_path / "heat", **PERIOD,
        )  # fmt: skip
    assert not (tmp_path / "heat").exists()


def test_export_comes_back_as_a_cache(
    provider: SmartMetroProvider,
    sample_cache: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    told = run(
        provider, CACHE=sample_cache, USE_CASE="heat", FORMATS=[2], INDICATORS=False, FLAT_FILES=False,
        OUTPUT=tmp_path / "heat", **PERIOD,
    )  # fmt: skip
    found = run(
        provider, "importexport", FOLDER=tmp_path / "heat", USE_CASE="heat",
        OUTPUT=tmp_path / "new.gpkg",
    )  # fmt: skip
    assert found["SENSOR_COUNT"] == told["SENSOR_COUNT"]
    assert found["OBSERVATION_COUNT"] == told["OBSERVATION_COUNT"]
