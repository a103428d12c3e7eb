"""The radio algorithms as Processing runs them."""

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
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider

X, Y, SIZE, CELL = 892_000.0, 6_247_000.0, 60, 5.0


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def rasters(tmp_path: Path) -> dict[str, str]:
    """Flat ground with a long wall of houses, 30 m high, west to east in the middle."""
    ground = np.full((SIZE, SIZE), 20.0)
    roofs = ground.copy()
    roofs[28:32] = 50
    return {
        "DSM": _write(tmp_path / "dsm.tif", roofs),
        "DTM": _write(tmp_path / "dtm.tif", ground),
    }


def _write(path: Path, values: np.ndarray) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIZE, SIZE, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((X, CELL, 0, Y, 0, -CELL))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return str(path)


def _layer(fields: str, *rows: tuple[float, float, list[Any]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Point?crs=EPSG:2154{fields}", "points", "memory")
    for column, row, values in rows:
        feature = QgsFeature(layer.fields())
        point = QgsPointXY(X + (column + 0.5) * CELL, Y - (row + 0.5) * CELL)
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        feature.setAttributes(values)
        layer.dataProvider().addFeature(feature)
    return layer


def _gateways(*rows: tuple[float, float, list[Any]]) -> QgsVectorLayer:
    return _layer("&field=name:string&field=height_m:double&field=gain_dbi:double", *rows)


def _run(provider: SmartMetroProvider, name: str, **parameters: object) -> dict[str, Any]:
    algorithm = provider.algorithm(name)
    assert algorithm is not None
    made = algorithm.create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    made.prepare(parameters, context, feedback)
    results = dict(made.processAlgorithm(parameters, context, feedback))
    results["_context"] = context
    return results


def _cells(path: str) -> np.ndarray:
    dataset = gdal.Open(path)
    values = dataset.ReadAsArray()
    values[values == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    return np.asarray(values)


def test_a_wall_shades_and_a_second_gateway_mends(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    north = (30.0, 5.0, ["Nord", 10.0, None])
    south = (30.0, 55.0, ["Sud", 10.0, None])
    sensors = _layer(
        "&field=name:string&field=placement:string",
        (30, 12, ["près", "street"]),
        (30, 34, ["derrière", "buried"]),
    )
    made = {}
    for case, rows in (("one", (north,)), ("two", (north, south))):
        made[case] = _run(
            provider, "radiocoverage", GATEWAYS=_gateways(*rows), SENSORS=sensors, **rasters,
            OUTPUT=str(tmp_path / f"{case}.tif"), BEST_SERVER=str(tmp_path / f"{case}_best.tif"),
            SF_MAP=str(tmp_path / f"{case}_sf.tif"), REPORT=str(tmp_path / f"{case}.html"),
            OUTPUT_SENSORS="memory:",
        )  # fmt: skip
    one, two = (_cells(made[case]["OUTPUT"]) for case in ("one", "two"))
    assert np.isfinite(one).all()
    assert one[15, 30] > one[36, 30] + 15
    # A second gateway never takes anything away.
    assert (two >= one - 1e-4).all()
    assert two[36, 30] > one[36, 30] + 15
    assert set(np.unique(_cells(made["two"]["BEST_SERVER"]))) == {1.0, 2.0}
    assert made["two"]["COVERED_PCT"] >= made["one"]["COVERED_PCT"]
    page = Path(made["one"]["REPORT"]).read_text("utf-8")
    assert "derri&#" in page or "derrière" in page
    layer = made["one"]["_context"].getMapLayer(made["one"]["OUTPUT_SENSORS"])
    verdicts = {f["name"]: f["radio"] for f in layer.getFeatures()}
    assert verdicts["près"] == "served"
    assert verdicts["derrière"] in ("marginal", "silent")
    raster = QgsRasterLayer(made["one"]["OUTPUT"])
    assert isinstance(raster.renderer(), QgsSingleBandPseudoColorRenderer)
    raster.loadDefaultMetadata()
    assert "868.1" in raster.metadata().abstract() + " ".join(raster.metadata().history())


def test_without_terrain_hata_answers(provider: SmartMetroProvider, tmp_path: Path) -> None:
    made = _run(
        provider, "radiocoverage", GATEWAYS=_gateways((10.0, 10.0, ["A", 30.0, None])),
        OUTPUT=str(tmp_path / "hata.tif"), RADIUS=2000,
    )  # fmt: skip
    margin = _cells(made["OUTPUT"])
    centre = margin.shape[0] // 2
    assert margin[centre, centre + 20] > margin[centre, centre + 100]


def test_what_must_not_be_sent_is_refused(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    loud = _gateways((30.0, 5.0, ["Mairie", 10.0, 9.0]))
    with pytest.raises(QgsProcessingException, match="Mairie"):
        _run(
            provider, "radiocoverage", GATEWAYS=loud, **rasters, OUTPUT=str(tmp_path / "x.tif")
        )  # fmt: skip
    assert not (tmp_path / "x.tif").exists()


def test_a_gateway_beyond_the_model_is_named(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="Lointaine"):
        _run(
            provider, "radiocoverage", GATEWAYS=_gateways((500.0, 5.0, ["Lointaine", 10.0, 3.0])),
            **rasters, OUTPUT=str(tmp_path / "x.tif"),
        )  # fmt: skip


def test_a_link_behind_the_wall(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    made = _run(
        provider, "linkprofile",
        FROM=f"{X + 150},{Y - 20} [EPSG:2154]", TO=f"{X + 150},{Y - 200} [EPSG:2154]",
        **rasters, OUTPUT="memory:", REPORT=str(tmp_path / "link.html"),
    )  # fmt: skip
    line = next(made["_context"].getMapLayer(made["OUTPUT"]).getFeatures())
    assert line["diffraction_db"] > 15
    assert line["fresnel_clear_pct"] < 0
    assert 130 < line["obstacle_m"] < 145
    parts = line["free_space_db"] + line["diffraction_db"] + line["clutter_db"]
    assert line["loss_db"] == pytest.approx(parts + line["placement_db"], abs=0.05)
    assert "svg" in Path(made["REPORT"]).read_text("utf-8")


def test_calibration_finds_the_losses_that_were_put_in(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    gateways = _gateways((30.0, 5.0, ["A", 10.0, None]))
    places = [(c, r) for c in range(8, 52, 6) for r in (10, 14, 18)]
    rows = [(c, r, [f"{c}-{r}", "street", -90.0, 5.0]) for c, r in places]
    fields = "&field=name:string&field=placement:string&field=rssi_dbm:double&field=snr_db:double"
    first = _run(
        provider, "calibrateplacement", SENSORS=_layer(fields, *rows), GATEWAYS=gateways,
        **rasters, OUTPUT="memory:",
    )  # fmt: skip
    layer = first["_context"].getMapLayer(first["OUTPUT"])
    street = {f["name"]: f["street_dbm"] for f in layer.getFeatures()}
    made_up = [
        (
            c,
            r,
            [n, "buried" if i % 2 else "street", street[n] - 3 - 21 * (i % 2) + (i % 5) - 2, 5.0],
        )
        for i, (c, r, (n, *_)) in enumerate(rows)
    ]
    second = _run(
        provider, "calibrateplacement", SENSORS=_layer(fields, *made_up), GATEWAYS=gateways,
        **rasters, OUTPUT="memory:", REPORT=str(tmp_path / "c.html"),
    )  # fmt: skip
    assert second["BIAS_DB"] == pytest.approx(3, abs=1)
    assert second["LOSS_BURIED"] == pytest.approx(21, abs=1.5)


def test_calibration_says_what_columns_it_needs(
    provider: SmartMetroProvider, rasters: dict[str, str]
) -> None:
    with pytest.raises(QgsProcessingException, match="rssi_dbm"):
        _run(
            provider, "calibrateplacement", SENSORS=_gateways((1, 1, ["a", 1.0, 1.0])),
            GATEWAYS=_gateways((30, 5, ["A", 10.0, None])), **rasters, OUTPUT="memory:",
        )  # fmt: skip


def test_review_from_frame_counters(provider: SmartMetroProvider, tmp_path: Path) -> None:
    sensors = _layer(
        "&field=sensor_id:string&field=name:string&field=network:string&field=placement:string"
        "&field=material:string",
        (1, 1, ["a", "Verre", "LoRaWAN", "street", "composite"]),
        (2, 2, ["b", "Papier", "LoRaWAN", "metal_container", "steel"]),
    )
    lines = ["sensor_id,observed_at,property,value,unit"]
    for hour in range(24 * 14):
        at = f"2026-06-{1 + hour // 24:02}T{hour % 24:02}:00:00Z"
        for sensor, every in (("a", 1), ("b", 2)):
            if hour % every == 0:
                lines.append(f"{sensor},{at},fill,{40 + hour % 7},P1")
                lines.append(f"{sensor},{at},frame_counter,{hour},C62")
    table = tmp_path / "observations.csv"
    table.write_text("\n".join(lines), encoding="utf-8")
    made = _run(
        provider, "coveragereview", SENSORS=sensors, OBSERVATIONS=str(table), OUTPUT="memory:",
        REPORT=str(tmp_path / "review.html"),
    )  # fmt: skip
    found = {f["sensor_id"]: f for f in made["_context"].getMapLayer(made["OUTPUT"]).getFeatures()}
    assert found["a"]["reception_pct"] == 100
    assert found["b"]["reception_pct"] == pytest.approx(50, abs=0.5)
    assert found["b"]["reception_basis"] == "frames"
    assert found["b"]["remedy"] == "antenna"
    assert found["b"]["field_test"]
    assert not found["a"]["remedy"]
    assert "steel" in Path(made["REPORT"]).read_text("utf-8")


def test_a_strong_downlink_is_allowed_where_it_is(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    loud = _gateways((30.0, 5.0, ["Mairie", 10.0, 9.0]))
    made = _run(
        provider, "radiocoverage", GATEWAYS=loud, **rasters, OUTPUT=str(tmp_path / "x.tif"),
        DOWNLINK_MHZ=869.525,
    )  # fmt: skip
    assert np.isfinite(_cells(made["OUTPUT"])).all()


def test_a_gateway_without_its_own_height_is_told(
    provider: SmartMetroProvider, rasters: dict[str, str], tmp_path: Path
) -> None:
    class Heard(QgsProcessingFeedback):
        warnings: list[str] = []  # noqa: RUF012

        def pushWarning(self, warning: str | None) -> None:
            self.warnings.append(warning or "")

    made = provider.algorithm("radiocoverage").create()
    gateways = _gateways((30, 5, ["Nord", 10.0, None]), (30, 55, ["Sud", None, None]))
    asked = {"GATEWAYS": gateways, **rasters, "OUTPUT": str(tmp_path / "m.tif")}
    context, heard = QgsProcessingContext(), Heard()
    made.prepare(asked, context, heard)
    made.processAlgorithm(asked, context, heard)
    (told,) = [said for said in heard.warnings if "height_m" in said]
    assert "1 places" in told
    assert told.endswith("20.0 m is assumed there: Sud")


def test_the_guides_containers(provider: SmartMetroProvider, tmp_path: Path) -> None:
    """The figures of the guide's worked example, with the two posts that it ends with."""
    quarter = Path(__file__).resolve().parents[2] / "resources" / "demo" / "quarter"
    posts = f"{quarter / 'lamp_posts.geojson'}|subset=\"support_id\" IN ('EP-030','EP-107')"
    made = _run(
        provider, "radiocoverage", GATEWAYS=str(quarter / "gateways.geojson"),
        DSM=str(quarter / "dsm_buildings.tif"), DTM=str(quarter / "dtm.tif"),
        CANOPY=str(quarter / "canopy.tif"), SENSORS=str(quarter / "containers.geojson"),
        CANDIDATES=posts, OUTPUT=str(tmp_path / "m.tif"), OUTPUT_SENSORS="memory:",
        OUTPUT_GATEWAYS="memory:",
    )  # fmt: skip
    sensors = list(made["_context"].getMapLayer(made["OUTPUT_SENSORS"]).getFeatures())
    verdicts = [sensor["radio"] for sensor in sensors]
    assert (verdicts.count("served"), verdicts.count("silent"), len(verdicts)) == (2, 15, 18)
    added = list(made["_context"].getMapLayer(made["OUTPUT_GATEWAYS"]).getFeatures())
    found = [(f["support_id"], f["sensors_heard"], f["sensors_silent"]) for f in added]
    assert found == [("EP-030", 10, 6), ("EP-107", 14, 3)]
