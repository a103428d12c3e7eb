"""The heat map as Processing runs it: stations, rasters, report, page, coordinates, refusals."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta, timezone
from html.parser import HTMLParser
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
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.indicators.map_lineage import spoken
from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.cartography.lineage import classes_of

#: Five in the morning in Paris, summer time.
FIVE = datetime(2026, 7, 1, 3, tzinfo=timezone.utc)
WEST, SOUTH = 893_000.0, 6_247_000.0
AUTO, STATIONS, IDW, KRIGING, DRIFT, REGRESSION, TREND = range(7)


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Feedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


class Run:
    """One run with its outputs."""

    def __init__(self, provider: SmartMetroProvider, folder: Path, **given: Any) -> None:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        self.feedback = Feedback()
        algorithm = provider.algorithm("heatislandmap").create()
        outputs = {
            "STATIONS": str(folder / "stations.gpkg"),
            "OUTPUT": str(folder / "mean.tif"),
            "UNCERTAINTY": str(folder / "deviation.tif"),
            "REPORT": str(folder / "report.html"),
        }
        self.results, ok = algorithm.run({**outputs, **given}, context, self.feedback, {}, False)
        assert ok
        layer = QgsVectorLayer(self.results["STATIONS"], "stations", "ogr")
        self.stations = {f["sensor_id"]: f for f in layer.getFeatures()}
        self.crs = layer.crs().authid()
        if "REPORT" in self.results:
            self.report = Path(self.results["REPORT"]).read_text(encoding="utf-8")


def observations(path: Path, values: list[float], days: int = 2) -> Path:
    """Write quarter-hours; at 5 h local each sensor has its value, else 10 degrees more."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["sensor_id", "observed_at", "property", "value"])
        first = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
        for number, value in enumerate(values):
            for step in range(days * 96):
                at = first + timedelta(minutes=15 * step)
                shown = value if (at.hour, at.minute) == (FIVE.hour, 0) else value + 10
                rows.writerow([f"s{number}", f"{at:%Y-%m-%dT%H:%M:%SZ}", "temperature", shown])
    return path


def sensors(places: np.ndarray, crs: str = "EPSG:2154", zones: int = 2) -> QgsVectorLayer:
    layer = QgsVectorLayer(
        f"Point?crs={crs}&field=sensor_id:string&field=name:string&field=zone:string", "s", "memory"
    )
    for number, (x, y) in enumerate(places):
        feature = QgsFeature(layer.fields())
        feature["sensor_id"], feature["name"] = f"s{number}", f"Place <{number}>"
        feature["zone"] = f"Zone {number % zones}"
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def square(count: int, seed: int = 1, size: float = 6000.0) -> np.ndarray:
    places = np.random.default_rng(seed).uniform(0, size, (count, 2))
    return places + np.array([WEST, SOUTH])


def smooth(places: np.ndarray) -> list[float]:
    x, y = (places - [WEST, SOUTH]).T / 6000.0
    return list(np.round(20 + 3 * np.sin(3 * x) + 2 * np.cos(2.5 * y), 3))


def raster(path: Path, function: Callable[..., np.ndarray], epsg: int = 2154) -> QgsRasterLayer:
    """Write a raster of 50 m cells from a function of easting and northing, well around the square."""
    size, cell = 160, 50.0
    west, north = WEST - 1000, SOUTH + 7000
    x, y = np.meshgrid(
        west + (np.arange(size) + 0.5) * cell, north - (np.arange(size) + 0.5) * cell
    )
    made = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_Float32)
    made.SetGeoTransform((west, cell, 0, north, 0, -cell))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    made.SetProjection(system.ExportToWkt())
    made.GetRasterBand(1).WriteArray(function(x, y).astype(np.float32))
    made = None
    layer = QgsRasterLayer(str(path), path.stem)
    QgsProject.instance().addMapLayer(layer)
    return layer


def cells(path: str) -> np.ndarray:
    source = gdal.Open(path)  # a band dies with its source
    band = source.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values


@pytest.fixture
def forty(tmp_path: Path) -> dict[str, Any]:
    places = square(40)
    return {
        "OBSERVATIONS": str(observations(tmp_path / "o.csv", smooth(places))),
        "SENSORS": sensors(places),
    }


def test_the_stations_show_their_value_at_five_not_at_another_hour(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    places = square(5)
    run = Run(
        provider, tmp_path, OBSERVATIONS=str(observations(tmp_path / "o.csv", [18.0, 19, 20, 21, 25])),
        SENSORS=sensors(places),
    )  # fmt: skip

    assert [run.stations[f"s{n}"]["t_mean_hour_c"] for n in range(5)] == [18, 19, 20, 21, 25]
    assert run.results["METHOD_USED"] == "stations"
    assert "OUTPUT" not in run.results
    assert "UNCERTAINTY" not in run.results
    assert not (tmp_path / "mean.tif").exists()
    assert any("below 20 the map is not interpolated" in text for text in run.feedback.warnings)
    spread = np.array([18.0, 19, 20, 21, 25])
    expected = np.sqrt(
        np.mean([(np.delete(spread, n).mean() - v) ** 2 for n, v in enumerate(spread)])
    )
    assert run.results["MEAN_RMSE"] == pytest.approx(expected)


def test_auto_on_a_smooth_field_writes_both_rasters_with_their_lineage(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    run = Run(provider, tmp_path, **forty, CELL_SIZE=50)

    assert run.results["METHOD_USED"] != "stations"
    assert run.results["LOO_RMSE"] < 0.5 * run.results["MEAN_RMSE"]
    mean, deviation = cells(run.results["OUTPUT"]), cells(run.results["UNCERTAINTY"])
    assert mean.shape == deviation.shape
    assert (np.isnan(mean) == np.isnan(deviation)).all()
    assert 14 < np.nanmin(mean) < np.nanmax(mean) < 26
    assert 0.3 < np.isfinite(mean).mean() < 1
    assert np.nanmin(deviation) >= 0
    layer = QgsRasterLayer(run.results["OUTPUT"], "again")
    layer.loadDefaultMetadata()
    assert layer.crs().authid() == "EPSG:2154"
    assert any("05:00" in line for line in layer.metadata().history())
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert "05:00" in gdal.Info(run.results["OUTPUT"])
    bounds = classes_of(layer)
    assert np.diff(bounds).min() >= run.results["LOO_RMSE"] * 0.999


def test_the_raster_stands_where_the_stations_are(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    run = Run(provider, tmp_path, **forty, METHOD=IDW, CELL_SIZE=10)
    layer = QgsRasterLayer(run.results["OUTPUT"], "mean")

    for feature in run.stations.values():
        there, known = layer.dataProvider().sample(feature.geometry().asPoint(), 1)
        assert known
        assert there == pytest.approx(feature["t_mean_hour_c"], abs=0.1)


@pytest.mark.parametrize("method", [IDW, KRIGING, DRIFT, REGRESSION, TREND])
def test_a_method_asked_for_is_obeyed(
    provider: SmartMetroProvider, tmp_path: Path, method: int
) -> None:
    places = square(12)
    noise = list(np.random.default_rng(3).normal(20, 1, 12))
    run = Run(
        provider, tmp_path, OBSERVATIONS=str(observations(tmp_path / "o.csv", noise)),
        SENSORS=sensors(places), METHOD=method, CELL_SIZE=100,
    )  # fmt: skip

    names = [
        "inverse_distance",
        "ordinary_kriging",
        "external_drift",
        "regression_kriging",
        "trend",
    ]
    assert run.results["METHOD_USED"] == names[method - IDW]
    assert np.isfinite(cells(run.results["OUTPUT"])).any()
    assert run.feedback.warnings


def test_a_covariate_that_explains_lowers_the_error_and_shapes_the_map(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    def height(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return 200 + 150 * np.sin(x / 300) * np.cos(y / 400)

    places = square(40)
    centres = np.floor(places / 50) * 50 + 25
    values = 24 - 0.02 * height(centres[:, 0], centres[:, 1])
    given = {
        "OBSERVATIONS": str(observations(tmp_path / "o.csv", list(values))),
        "SENSORS": sensors(places),
        "CELL_SIZE": 50,
    }
    layer = raster(tmp_path / "height.tif", height)

    run = Run(provider, tmp_path, **given, COVARIATES=[layer.id()])

    assert run.results["METHOD_USED"] in ("external_drift", "regression_kriging", "trend")
    assert run.results["LOO_RMSE"] < 0.1 * run.results["MEAN_RMSE"]
    assert "height" in run.report


def test_a_raster_in_degrees_is_refused_with_the_remedy(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    layer = raster(tmp_path / "degrees.tif", lambda x, y: x, epsg=4326)
    with pytest.raises(QgsProcessingException, match=r"degrees.*EPSG:2154"):
        Run(provider, tmp_path, **forty, METHOD=DRIFT, COVARIATES=[layer.id()])


def test_sensors_in_degrees_are_mapped_in_lambert_93(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    places = np.random.default_rng(2).uniform([5.3, 43.2], [5.4, 43.3], (6, 2))
    path = observations(tmp_path / "o.csv", [20.0, 21, 22, 23, 24, 25])

    run = Run(provider, tmp_path, OBSERVATIONS=str(path), SENSORS=sensors(places, "EPSG:4326"),
              METHOD=KRIGING)  # fmt: skip

    assert run.crs == "EPSG:2154"
    assert QgsRasterLayer(run.results["OUTPUT"], "m").crs().authid() == "EPSG:2154"


class Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    ("hour", "said"),
    [(time(5), "5\u00a0h"), (time(5, 30), "5\u00a0h\u00a030"), (time(0), "0\u00a0h")],
)
def test_titles_say_the_hour_as_people_do(hour: time, said: str) -> None:
    assert spoken(hour) == said


def test_the_report_says_how_sure_the_map_is_and_escapes_names(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    run = Run(provider, tmp_path, **forty, METHOD=KRIGING, CELL_SIZE=100)
    page = Headings()
    page.feed(run.report)

    assert "Place &lt;3&gt;" in run.report
    assert "Place <3>" not in run.report
    for words in ("Plain mean of the stations", "Spread of z", "Variogram", "Ordinary kriging",
                  "05:00", "Europe/Paris", "Zone 1", "Valid data"):  # fmt: skip
        assert words in run.report
    tags = [tag for tag, _ in page.tags]
    assert tags.count("h1") == 1
    assert dict(page.tags)["html"]["lang"]
    assert all(attributes.get("alt") for tag, attributes in page.tags if tag == "img")
    assert tags.count("img") == 2
    assert tags.count("caption") == tags.count("table") > 3


def test_residuals_are_measured_minus_predicted_from_the_others(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    run = Run(provider, tmp_path, **forty, METHOD=KRIGING, CELL_SIZE=100)
    residuals = []
    for feature in run.stations.values():
        assert feature["residual_c"] == pytest.approx(feature["t_mean_hour_c"] - feature["loo_c"])
        residuals.append(feature["residual_c"])

    assert np.sqrt(np.mean(np.square(residuals))) == pytest.approx(run.results["LOO_RMSE"])


def test_a_second_map_takes_the_classes_of_the_first(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    (tmp_path / "before").mkdir()
    before = Run(provider, tmp_path / "before", **forty, METHOD=IDW, CELL_SIZE=100)
    warmer = [value + 1.3 for value in smooth(square(40))]
    after = Run(
        provider, tmp_path, SENSORS=forty["SENSORS"], METHOD=KRIGING, CELL_SIZE=100,
        OBSERVATIONS=str(observations(tmp_path / "after.csv", warmer)),
        SAME_CLASSES_AS=before.results["OUTPUT"],
    )  # fmt: skip

    first = classes_of(QgsRasterLayer(before.results["OUTPUT"], "a"))
    second = classes_of(QgsRasterLayer(after.results["OUTPUT"], "b"))
    assert set(first) <= set(second)
    assert np.diff(second) == pytest.approx(first[1] - first[0])


def test_isolines_zone_means_and_the_page(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    run = Run(
        provider, tmp_path, **forty, METHOD=KRIGING, CELL_SIZE=50,
        ISOLINES=str(tmp_path / "isolines.gpkg"), ZONE_MEANS=str(tmp_path / "zones.gpkg"),
        COUNCIL_PAGE=str(tmp_path / "page.pdf"),
    )  # fmt: skip

    levels = {
        f["level_c"] for f in QgsVectorLayer(run.results["ISOLINES"], "i", "ogr").getFeatures()
    }
    assert len(levels) >= 2
    assert levels <= set(classes_of(QgsRasterLayer(run.results["OUTPUT"], "m")))
    zones = {
        f["zone"]: f for f in QgsVectorLayer(run.results["ZONE_MEANS"], "z", "ogr").getFeatures()
    }
    values = [f["t_mean_hour_c"] for f in run.stations.values() if f["zone"] == "Zone 0"]
    assert zones["Zone 0"]["mean_c"] == pytest.approx(np.mean(values))
    assert zones["Zone 0"]["stations"] == len(values) == 20
    pdf = (tmp_path / "page.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 5000


def test_zones_of_a_layer_take_the_stations_inside_them(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:2154&field=name:string", "zones", "memory")
    feature = QgsFeature(layer.fields())
    feature["name"] = "Ouest"
    feature.setGeometry(QgsGeometry.fromWkt(
        f"Polygon(({WEST} {SOUTH}, {WEST + 3000} {SOUTH}, {WEST + 3000} {SOUTH + 6000}, "
        f"{WEST} {SOUTH + 6000}, {WEST} {SOUTH}))"
    ))  # fmt: skip
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)

    run = Run(provider, tmp_path, **forty, METHOD=STATIONS, ZONES=layer)

    for station in run.stations.values():
        inside = station.geometry().asPoint().x() <= WEST + 3000
        assert (station["zone"] == "Ouest") is inside


def test_a_sensor_without_values_is_on_the_map_with_the_reason(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    path = observations(tmp_path / "o.csv", [20.0, 21.0, 22.0])
    with path.open("a", encoding="utf-8") as file:
        file.write("s3,2026-07-01T03:00:00Z,temperature,30\n")

    run = Run(provider, tmp_path, OBSERVATIONS=str(path), SENSORS=sensors(square(4)))

    assert run.stations["s3"]["t_mean_hour_c"] is None or not run.stations["s3"]["t_mean_hour_c"]
    assert run.stations["s3"]["missing_reason"]
    assert run.results["STATION_COUNT"] == 3


def test_a_mean_of_other_days_is_shown_with_its_reason_and_not_mapped(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    places = square(8)
    path = observations(tmp_path / "o.csv", [20.0] * 7, days=4)
    first = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)
    with path.open("a", newline="", encoding="utf-8") as file:  # one day of four, a hot one
        for step in range(96):
            at = first + timedelta(minutes=15 * step)
            csv.writer(file).writerow(["s7", f"{at:%Y-%m-%dT%H:%M:%SZ}", "temperature", 35.0])
    period = {"START": "2026-07-01T00:00", "END": "2026-07-05T00:00"}
    run = Run(provider, tmp_path, OBSERVATIONS=str(path), SENSORS=sensors(places), **period)
    assert run.results["STATION_COUNT"] == 7
    assert "its mean is of other days" in str(run.stations["s7"].attributes()).lower()


def test_a_cancelled_run_leaves_no_raster(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    context = QgsProcessingContext()
    feedback = Feedback()
    feedback.progressChanged.connect(lambda share: share > 45 and feedback.cancel())
    given = {**forty, "METHOD": KRIGING, "CELL_SIZE": 4, "STATIONS": "memory:",
             "OUTPUT": str(tmp_path / "mean.tif")}  # fmt: skip

    with pytest.raises(QgsProcessingException, match="Cancelled"):
        provider.algorithm("heatislandmap").create().run(given, context, feedback, {}, False)

    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix != ".csv") == []


def test_an_extent_far_from_the_stations_is_refused_in_words(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    with pytest.raises(QgsProcessingException, match="near enough to the stations"):
        Run(provider, tmp_path, **forty, METHOD=KRIGING,
            EXTENT="700000,701000,6600000,6601000 [EPSG:2154]")  # fmt: skip


def test_too_many_cells_are_refused_in_words(
    provider: SmartMetroProvider, tmp_path: Path, forty: dict[str, Any]
) -> None:
    with pytest.raises(QgsProcessingException, match="too many"):
        Run(provider, tmp_path, **forty, METHOD=KRIGING, CELL_SIZE=0.1)
