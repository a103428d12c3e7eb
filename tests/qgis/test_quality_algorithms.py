"""Quality control, availability, comparison and before/after as Processing runs them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import (
    Maintenance,
    MaintenanceKind,
    ObservationSeries,
    Sensor,
    SensorKey,
    SensorRecord,
)

START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)  # midnight in Paris
ZONES = ("project", "project", "control", "control", "reference", "")


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Feedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.said.append(warning)


def run(name: str, parameters: dict[str, Any]) -> tuple[dict[str, Any], QgsProcessingContext]:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartmetro:{name}")
    assert algorithm is not None
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, good = algorithm.run(parameters, context, Feedback(), {}, False)
    assert good
    return results, context


def rows_of(
    results: dict[str, Any], context: QgsProcessingContext, name: str = "OUTPUT"
) -> list[dict]:
    layer = context.takeResultLayer(results[name])
    names = [field.name() for field in layer.fields()]
    rows = []
    for feature in layer.getFeatures():
        values = {n: None if str(feature[n]) == "NULL" else feature[n] for n in names}
        rows.append(values | {"point": feature.hasGeometry()})
    return rows


def air(sensor: int, at: datetime) -> float:
    hours = (at - START).total_seconds() / 3600
    return round(
        25
        + 6 * np.cos(2 * np.pi * (hours - 16) / 24)
        + 0.1 * sensor
        + 0.3 * np.sin(hours * (1 + sensor / 7)),
        2,
    )


def observations(
    path: Path, days: int = 20, change: Callable[[int, datetime, float], float | None] | None = None
) -> Path:
    """Write six thermometers; ``change`` alters a value, None leaves it out."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["sensor_id", "observed_at", "property", "value", "unit"])
        for n in range(days * 96):
            at = START + timedelta(minutes=15 * n)
            for sensor in range(6):
                value: float | None = air(sensor, at)
                if change is not None:
                    value = change(sensor, at, value)
                if value is not None:
                    text = "" if np.isnan(value) else value
                    writer.writerow(
                        [f"t{sensor}", f"{at:%Y-%m-%dT%H:%M:%SZ}", "temperature", text, "CEL"]
                    )
    return path


@pytest.fixture
def sensors() -> QgsVectorLayer:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=sensor_id:string&field=name:string&field=zone:string"
        "&field=zone_role:string&field=network:string&field=provider:string&field=commune:string"
        "&field=z_m:double&field=commissioned_on:date",
        "sensors",
        "memory",
    )
    features = []
    for k, role in enumerate(ZONES):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(897_000 + 200 * k, 6_273_000)))
        feature.setAttributes(
            [f"t{k}", f"Thermomètre {k}", role, role, "LoRa", "AB"[k % 2], "Aix", 180.0 + k, None]
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def table(columns: str, *rows: tuple[str, ...]) -> QgsVectorLayer:
    fields = "&".join(f"field={name}:string" for name in columns.split())
    layer = QgsVectorLayer(f"None?{fields}", "table", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def with_faults(sensor: int, at: datetime, value: float) -> float | None:
    day = (at - START).days
    if sensor == 0 and at == START + timedelta(days=3, hours=2):
        return value + 12
    if sensor == 1 and at == START + timedelta(days=4):
        return float("nan")
    if sensor == 2 and day == 6:
        return None
    return 60.0 if sensor == 3 and at == START + timedelta(days=9) else value


def test_quality_control_flags_and_deletes_nothing(tmp_path: Path, sensors: QgsVectorLayer) -> None:
    source = observations(tmp_path / "o.csv", change=with_faults)
    window = table("sensor_id started_at ended_at", ("t5", "2026-07-03T10:00", "2026-07-03T12:00"))
    results, _ = run(
        "qualitycontrol",
        {
            "OBSERVATIONS": str(source),
            "SENSORS": sensors,
            "MAINTENANCE": window,
            "OUTPUT": str(tmp_path / "flagged.csv"),
            "REPORT": str(tmp_path / "report.html"),
        },
    )
    with (tmp_path / "flagged.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with source.open(encoding="utf-8") as file:
        assert len(rows) == sum(1 for _ in file) - 1 == results["OBSERVATION_COUNT"]
    flagged = [(r["sensor_id"], r["observed_at"], r["qc_flag"]) for r in rows if r["qc_flag"]]
    maintenance = [
        ("t5", f"2026-07-03T{h:02d}:{m:02d}:00Z", "maintenance")
        for h in (8, 9)
        for m in (0, 15, 30, 45)
    ]
    assert flagged == [
        ("t0", "2026-07-04T00:00:00Z", "spike+buddy"),
        ("t1", "2026-07-04T22:00:00Z", "missing"),
        ("t3", "2026-07-09T22:00:00Z", "range+buddy"),
        *maintenance,
    ]
    assert results["FLAGGED_COUNT"] == len(flagged)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Thermomètre 2" in page and "<h2>" in page and 'scope="row"' in page


def test_sensors_that_the_layer_does_not_know_are_controlled_too(
    tmp_path: Path, sensors: QgsVectorLayer
) -> None:
    sensors.dataProvider().deleteFeatures([f.id() for f in sensors.getFeatures()][3:])
    source = observations(tmp_path / "o.csv", days=2)
    parameters = {
        "OBSERVATIONS": str(source),
        "SENSORS": sensors,
        "OUTPUT": str(tmp_path / "f.csv"),
    }
    assert run("qualitycontrol", parameters)[0]["OBSERVATION_COUNT"] == 2 * 96 * 6


def test_windows_of_the_sun_are_read_with_their_offsets(
    tmp_path: Path, sensors: QgsVectorLayer
) -> None:
    def lit(sensor: int, at: datetime, value: float) -> float:
        return value + 4 * (sensor == 0 and at.hour == 12)

    source = observations(tmp_path / "o.csv", days=6, change=lit)
    days = [(START + timedelta(days=d)).date() + timedelta(days=1) for d in range(6)]
    windows = table(
        "sensor_id start end",
        *(("t0", f"{d}T14:00:00+02:00", f"{d}T12:30:00Z") for d in days),
    )
    parameters = {
        "OBSERVATIONS": str(source),
        "SENSORS": sensors,
        "WINDOWS": windows,
        "OUTPUT": str(tmp_path / "f.csv"),
    }
    run("qualitycontrol", parameters)
    with (tmp_path / "f.csv").open(encoding="utf-8") as file:
        warm = [r for r in csv.DictReader(file) if "direct_sun" in r["qc_flag"]]
    assert len(warm) == 12 and {r["observed_at"][11:16] for r in warm} == {"12:00", "12:15"}


def test_availability_by_level_and_month(tmp_path: Path, sensors: QgsVectorLayer) -> None:
    source = observations(
        tmp_path / "o.csv",
        days=40,
        change=lambda s, at, v: None if s == 2 and 10 <= (at - START).days < 12 else v,
    )
    silent = QgsFeature(sensors.fields())
    silent.setAttributes(["never", "Muet", "", "", "NB-IoT", "A", "Aix", None, None])
    sensors.dataProvider().addFeature(silent)
    results, context = run(
        "availability",
        {
            "OBSERVATIONS": str(source),
            "SENSORS": sensors,
            "START": "2026-07-01T00:00",
            "END": "2026-08-10T00:00",
            "OUTPUT": "memory:",
            "REPORT": str(tmp_path / "a.html"),
        },
    )
    rows = rows_of(results, context)
    whole = {(r["level"], r["sensor_id"] or r["name"]): r for r in rows if not r["month"]}
    assert whole["all", ""]["expected"] == 7 * 40 * 96
    two = whole["sensor", "t2"]
    assert (two["expected"], two["received"], two["outages"]) == (3840, 3648, 1)
    assert two["mean_repair_h"] == 48 and two["name"] == "Thermomètre 2" and two["point"]
    assert whole["sensor", "never"]["received_pct"] == 0
    assert whole["network", "NB-IoT"]["open_outages"] == 1
    assert {r["month"] for r in rows} == {"", "2026-07", "2026-08"}
    july = next(r for r in rows if r["level"] == "all" and r["month"] == "2026-07")
    assert july["expected"] == 7 * 31 * 96
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "2026" in page and "Muet" in page


def test_sensors_of_other_use_cases_are_not_expected(
    tmp_path: Path, sensors: QgsVectorLayer
) -> None:
    sensors.dataProvider().addAttributes([QgsField("use_case", QMetaType.Type.QString)])
    sensors.updateFields()
    place = sensors.fields().lookupField("use_case")
    uses = ("heat", "heat", "", "water", "noise", "waste")
    changes = {f.id(): {place: uses[int(f["sensor_id"][1])]} for f in sensors.getFeatures()}
    sensors.dataProvider().changeAttributeValues(changes)
    source = observations(tmp_path / "o.csv", days=2)
    given = {"OBSERVATIONS": str(source), "SENSORS": sensors, "OUTPUT": "memory:"}
    rows = rows_of(*run("availability", given))
    assert {r["sensor_id"] for r in rows if r["level"] == "sensor"} == {"t0", "t1", "t2"}


def test_availability_of_the_cache_with_its_interventions(tmp_path: Path) -> None:
    cache_path = tmp_path / "cache.gpkg"
    key = SensorKey("métro", "", "a")
    began = START + timedelta(days=2)
    with Cache.open(cache_path) as cache:
        with cache.staging("métro", "") as writer:
            sensor = Sensor(key, "A", "heat", "Device", provider="Fournisseur", network="LoRa")
            writer.add([SensorRecord(sensor)], START)
            writer.commit(complete=True, use_cases=(), synced_at=START)
        repair = Maintenance(
            "u", key, MaintenanceKind.CURATIVE, began, began + timedelta(hours=1), "antenne"
        )
        cache.put_maintenance([repair])
    at = np.arange(5 * 96, dtype=np.int64) * 900_000_000 + int(START.timestamp() * 1e6)
    at = np.concatenate((at[:192], at[240:]))
    series = ObservationSeries("a", "temperature", "CEL", at, np.full(at.size, 20.0))
    open_archive(archive_folder(cache_path)).append("métro", "", "heat", [series])
    results, context = run("availability", {"CACHE": str(cache_path), "OUTPUT": "memory:"})
    whole = {r["level"]: r for r in rows_of(results, context) if not r["month"]}
    assert whole["supplier"]["name"] == "Fournisseur" and whole["network"]["name"] == "LoRa"
    assert (whole["sensor"]["outages"], whole["sensor"]["explained_outages"]) == (1, 1)
    assert whole["sensor"]["connection"] == "métro" and whole["sensor"]["outage_h"] == 12


def test_before_and_after_takes_the_control_out(tmp_path: Path, sensors: QgsVectorLayer) -> None:
    change = START + timedelta(days=10)

    def warmer_and_works(sensor: int, at: datetime, value: float) -> float:
        return value + (at >= change) * (3.0 - 1.2 * (sensor < 2))

    source = observations(tmp_path / "o.csv", change=warmer_and_works)
    parameters = {
        "OBSERVATIONS": str(source),
        "SENSORS": sensors,
        "CHANGE_DATE": "2026-07-11",
        "OUTPUT": "memory:",
        "REPORT": str(tmp_path / "b.html"),
    }
    mean = next(r for r in rows_of(*run("beforeafter", parameters)) if r["statistic"] == "mean")
    assert mean["effect"] == pytest.approx(-1.2, abs=0.02)
    assert mean["ci_low"] <= mean["effect"] <= mean["ci_high"] and mean["is_clear"] == 1
    assert mean["control_change"] == pytest.approx(3.0, abs=0.05)
    assert (mean["days_before"], mean["days_after"]) == (10, 10)
    assert "0.95" not in mean["label"] and (tmp_path / "b.html").exists()


def test_without_control_the_effect_is_missing_with_its_reason(
    tmp_path: Path, sensors: QgsVectorLayer
) -> None:
    control = [f.id() for f in sensors.getFeatures() if f["zone_role"] == "control"]
    sensors.dataProvider().deleteFeatures(control)
    source = observations(tmp_path / "o.csv")
    parameters = {
        "OBSERVATIONS": str(source),
        "SENSORS": sensors,
        "CHANGE_DATE": "2026-07-11T00:00",
        "OUTPUT": "memory:",
    }
    rows = rows_of(*run("beforeafter", parameters))
    assert all(r["effect"] is None and r["missing_reason"] for r in rows)
    assert all(r["project_before"] is not None for r in rows)


def test_comparison_of_pairs(tmp_path: Path) -> None:
    def biased(sensor: int, at: datetime, value: float) -> float | None:
        if sensor == 1:
            return round(1.5 + 0.95 * air(0, at), 3)
        return value if sensor or at.minute in (0, 30) else None

    source = observations(tmp_path / "o.csv", change=biased)
    pairs = table("sensor_id reference_id", ("t1", "t0"), ("t0", "nobody"))
    results, context = run(
        "comparesensors",
        {
            "OBSERVATIONS": str(source),
            "PAIRS": pairs,
            "OUTPUT": "memory:",
            "CONVERSION": "memory:",
            "REPORT": str(tmp_path / "c.html"),
        },
    )
    (row,) = rows_of(results, context)
    assert row["n"] == 960 and row["r"] > 0.999
    assert row["slope"] == pytest.approx(1 / 0.95, abs=0.01)
    assert row["bias"] == pytest.approx(1.5 - 0.05 * 25, abs=0.05)
    lines = json.loads(row["conversion_table"])
    conversion = rows_of(results, context, "CONVERSION")
    assert len(lines) == len(conversion) > 5
    assert all(row["valid_from"] <= line[0] <= row["valid_to"] for line in lines)
    assert conversion[0]["reference_value"] == pytest.approx(lines[0][1], abs=1e-5)
    assert "t1" in (tmp_path / "c.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("comparesensors", {"PAIRS": "table"}, "sensor_id"),
        ("beforeafter", {"CHANGE_DATE": "2026-03-29T02:30"}, "2026-03-29T02:30"),
        ("qualitycontrol", {"TIME_ZONE": "Europe/Nowhere", "OUTPUT": "x.csv"}, "Europe/Nowhere"),
        ("qualitycontrol", {"OUTPUT": "x.xlsx"}, ".csv"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, sensors: QgsVectorLayer, name: str, parameters: dict[str, str], words: str
) -> None:
    source = observations(tmp_path / "o.csv", days=1)
    given: dict[str, Any] = {"OBSERVATIONS": str(source), "OUTPUT": "memory:"} | parameters
    if "PAIRS" in given:
        given["PAIRS"] = table("one two", ("a", "b"))
    if given["OUTPUT"].startswith("x"):
        given["OUTPUT"] = str(tmp_path / given["OUTPUT"])
    if name != "comparesensors":
        given["SENSORS"] = sensors
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartmetro:{name}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    with pytest.raises(QgsProcessingException) as raised:
        algorithm.run(given, context, Feedback(), {}, False)
    assert words in str(raised.value)


def test_an_empty_table_is_a_report_and_no_error(tmp_path: Path, sensors: QgsVectorLayer) -> None:
    source = observations(tmp_path / "o.csv", days=0)
    given = {"OBSERVATIONS": str(source), "SENSORS": sensors, "OUTPUT": str(tmp_path / "f.csv")}
    assert run("qualitycontrol", given)[0]["OBSERVATION_COUNT"] == 0
    period = {"START": "2026-07-01", "END": "2026-07-02", "OUTPUT": "memory:"}
    rows = rows_of(*run("availability", given | period))
    assert {r["received"] for r in rows} == {0}
