"""The siting algorithms as Processing runs them: rasters, points, metadata, refusals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from smartmetro.processing_algorithms.provider import SmartMetroProvider

X, Y, SIZE = 892_000.0, 6_247_000.0, 80


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def rasters(tmp_path: Path) -> dict[str, str]:
    """A street with a wall in its south, and a row of trees in the west."""
    dsm, canopy = np.full((SIZE, SIZE), 20.0), np.zeros((SIZE, SIZE))
    dsm[60:63] = 32
    canopy[10:50, 10:16] = 12
    return {
        "DSM": write(tmp_path / "dsm.tif", dsm),
        "DTM": write(tmp_path / "dtm.tif", np.full((SIZE, SIZE), 20.0)),
        "CANOPY": write(tmp_path / "canopy.tif", canopy),
    }


def write(path: Path, values: np.ndarray, crs: str = "EPSG:2154", cell: float = 1.0) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIZE, SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((X, cell, 0, Y, 0, -cell))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


def points(*cells: tuple[int, int]) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=name:string&field=verdict:string", "p", "memory"
    )
    for row, column in cells:
        feature = QgsFeature(layer.fields())
        feature["name"] = f"{row}/{column}"
        place = QgsPointXY(X + column + 0.5, Y - row - 0.5)
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


class Feedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def run(provider: SmartMetroProvider) -> Any:
    contexts = []

    def runner(name: str, parameters: dict[str, Any]) -> tuple[dict[str, Any], Any, Feedback]:
        algorithm = provider.algorithm(name).create()
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(QgsProject.instance())
        contexts.append(context)
        results, good = algorithm.run(parameters, context, feedback, {}, False)
        assert good
        return results, context, feedback

    return runner


def read(path: str) -> tuple[np.ndarray, dict[str, str]]:
    dataset = gdal.Open(path)
    return dataset.ReadAsArray(), dataset.GetMetadata()


def rows(results: dict[str, Any], context: Any, name: str = "OUTPUT") -> list[dict[str, Any]]:
    layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
    return [f.attributeMap() for f in layer.getFeatures()]


def test_height_above_ground(run: Any, rasters: dict[str, str], tmp_path: Path) -> None:
    output = str(tmp_path / "out.tif")
    run("heightaboveground", {"DSM": rasters["DSM"], "DTM": rasters["DTM"], "OUTPUT": output})
    heights, _ = read(output)
    assert heights[61, 5] == 12
    assert heights[5, 5] == 0


def test_shadow(run: Any, rasters: dict[str, str], tmp_path: Path) -> None:
    output = str(tmp_path / "out.tif")
    # True noon at Marseille in winter: 12:27 legal time, 23.3 degrees high.
    run("shadow", rasters | {"DATETIME": "2025-12-21T12:37", "OUTPUT": output})
    light, facts = read(output)
    assert float(facts["SUN_AZIMUTH_DEG"]) == pytest.approx(180, abs=1)
    assert float(facts["SUN_ALTITUDE_DEG"]) == pytest.approx(23.3, abs=0.1)
    shaded = np.flatnonzero(light[:60, 70] == 0)
    # 12 m / tan(23.3 degrees) = 27.9 cells of shade behind the wall's last row.
    assert (shaded.min(), shaded.max()) == (33, 59)
    assert (light[10:30, 5:20] == 0.5).any()


def test_evergreens_keep_their_shade_in_winter(
    run: Any, rasters: dict[str, str], tmp_path: Path
) -> None:
    kept = np.zeros((SIZE, SIZE))
    kept[:, :13] = 1
    evergreen = {"EVERGREEN": write(tmp_path / "evergreen.tif", kept)}
    output = str(tmp_path / "out.tif")
    noon = {"DATETIME": "2025-12-21T12:37", "OUTPUT": output}
    run("shadow", rasters | noon | evergreen)
    light, facts = read(output)
    assert facts["EVERGREEN"] == "evergreen.tif"
    assert np.isclose(light[10:30, 10:12], 0.03).any()
    # The sun stands 1.6 degrees off the columns: the cells at the border are of either kind.
    assert not np.isclose(light[10:30, 10:12], 0.5).any()
    assert np.isclose(light[10:30, 14:17], 0.5).any()


def test_the_sun_is_down(run: Any, rasters: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises((QgsProcessingException, AssertionError)):
        run("shadow", rasters | {"DATETIME": "2025-12-21T03:00", "OUTPUT": str(tmp_path / "o.tif")})


def test_sun_hours_and_sky(run: Any, rasters: dict[str, str], tmp_path: Path) -> None:
    output = str(tmp_path / "out.tif")
    period = {"START": "2025-12-21", "END": "2025-12-22", "TIME_ZONE": "Europe/Paris"}
    run("sunhours", rasters | period | {"OUTPUT": output})
    hours, facts = read(output)
    possible = float(facts["POSSIBLE_HOURS"])
    assert 8.5 < possible < 9.5
    assert hours[75, 40] == pytest.approx(possible, abs=0.2)
    assert hours[55, 40] < 1
    assert hours[5, 70] > hours[45, 70]
    run("skyview", {"DSM": rasters["DSM"], "OUTPUT": output})
    view, _ = read(output)
    assert view[58, 40] == pytest.approx(0.55, abs=0.06)
    assert view[5, 40] > 0.97


def test_direct_sun(run: Any, rasters: dict[str, str]) -> None:
    layer = points((55, 40), (75, 40), (500, 500), (61, 40))
    results, context, feedback = run(
        "directsun",
        rasters
        | {
            "POINTS": layer,
            "HEIGHT": 3,
            "START": "2025-12-01",
            "END": "2025-12-31",
            "OUTPUT": "memory:",
            "WINDOWS": "memory:",
        },
    )
    found = rows(results, context)
    assert [row["name"] for row in found] == ["55/40", "75/40", "61/40"]
    assert found[0]["sun_h"] < 40
    assert found[1]["sun_h"] > 250
    assert found[1]["sun_pct"] == pytest.approx(100, abs=0.5)
    assert found[0]["sun_h_12"] == pytest.approx(found[0]["sun_h"])
    assert [row["to_check"] for row in found] == [False, False, True]
    assert len(feedback.said) == 2
    windows = rows(results, context, "WINDOWS")
    assert sum(row["point_id"] == 2 for row in windows) == 30
    assert windows[0]["start_utc"].endswith("Z")
    # A reader knows a point by its name, and a time by the clock on the wall.
    assert windows[0]["name"] == "75/40"
    assert windows[0]["start_local"].endswith("+01:00")
    assert int(windows[0]["start_local"][11:13]) == int(windows[0]["start_utc"][11:13]) + 1


def test_direct_sun_by_month_and_hour(run: Any, rasters: dict[str, str], tmp_path: Path) -> None:
    year = {"START": "2025-01-01", "END": "2026-01-01", "STEP_MINUTES": 30, "OUTPUT": "memory:"}
    for ending in ("png", "svg"):
        picture = tmp_path / f"sun.{ending}"
        wanted = {"POINTS": points((55, 40), (75, 40)), "HEIGHT": "2 + 1", "HOURS": "memory:"}
        results, context, _ = run("directsun", rasters | year | wanted | {"PICTURE": str(picture)})
        assert picture.stat().st_size > 5000
    hours = rows(results, context, "HOURS")
    summed = sum(row["sun_h"] for row in hours if row["point_id"] == 1)
    assert summed == pytest.approx(rows(results, context)[0]["sun_h"], abs=0.5)
    noon = {row["month"]: row["sun_h"] for row in hours if row["hour"] == 13}
    assert noon[12] == pytest.approx(31, abs=1)
    assert {row["hour"] for row in hours if row["month"] == 6} == set(range(6, 22))


def test_height_is_a_number_a_field_or_an_error(run: Any, rasters: dict[str, str]) -> None:
    day = {"START": "2025-12-21", "END": "2025-12-22", "OUTPUT": "memory:"}
    layer = points((58, 40), (58, 41), (58, 42))
    layer.dataProvider().addAttributes([QgsField("mast_m", QMetaType.Type.Double)])
    layer.updateFields()
    column = layer.fields().indexOf("mast_m")
    layer.dataProvider().changeAttributeValues({1: {column: 2.0}, 2: {column: 40.0}})
    results, context, feedback = run(
        "directsun", rasters | day | {"POINTS": layer, "HEIGHT": "mast_m"}
    )
    low, high = rows(results, context)
    assert low["sun_h"] < 1
    assert high["sun_h"] > 8
    assert any("no mounting height" in text for text in feedback.said)
    for wrong in ("name", "mast_m +", "-1", "900"):
        with pytest.raises((QgsProcessingException, AssertionError)):
            run("directsun", rasters | day | {"POINTS": layer, "HEIGHT": wrong})


@pytest.mark.parametrize(
    ("name", "more", "told"),
    [
        ("shadow", {"DATETIME": "2025-12-21T12:37"}, ("dsm.tif", "canopy.tif", "Europe/Paris")),
        ("sunhours", {"START": "2025-12-21", "END": "2025-12-22"}, ("dsm.tif", "2025-12-20T23:00")),
        ("skyview", {}, ("dsm.tif", "0.03")),
    ],
)
def test_rasters_come_styled_and_tell_what_made_them(
    run: Any, rasters: dict[str, str], tmp_path: Path, name: str, more: dict[str, Any], told: Any
) -> None:
    output = str(tmp_path / f"{name}.tif")
    run(name, rasters | more | {"OUTPUT": output})
    layer = QgsRasterLayer(output, name)
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert sum(bool(item.label) for item in items) >= 3
    layer.loadDefaultMetadata()
    history = "\n".join(layer.metadata().history())
    assert layer.metadata().title()
    for text in told:
        assert text in history


def test_solar_panel(run: Any, rasters: dict[str, str]) -> None:
    results, context, feedback = run(
        "solarpanel",
        rasters
        | {
            "POINTS": points((50, 60), (75, 60)),
            "HEIGHT": 4,
            "TILT": 60,
            "AZIMUTH": 180,
            "PANEL_W": 10,
            "LOAD_W": 0.4,
            "BATTERY_WH": 100,
            "OUTPUT": "memory:",
        },
    )
    behind, free = rows(results, context)
    assert behind["outage_h"] > 0 > behind["margin_pct"]
    assert behind["verdict"] != free["verdict"]
    assert free["outage_h"] == 0 < free["margin_pct"]
    assert free["balance_wh_12"] > 0
    assert any("65 %" in text for text in feedback.said)
    assert (behind["verdict"], free["verdict"]) == ("fails", "ok")
    assert behind["verdict_label"] == "insufficient"


def test_geographic_rasters_are_refused(run: Any, tmp_path: Path) -> None:
    dsm = write(tmp_path / "geo.tif", np.zeros((SIZE, SIZE)), "EPSG:4326", 1e-5)
    with pytest.raises((QgsProcessingException, AssertionError)):
        run("skyview", {"DSM": dsm, "OUTPUT": str(tmp_path / "o.tif")})
