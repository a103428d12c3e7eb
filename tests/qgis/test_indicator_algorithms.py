"""The indicator algorithms as Processing runs them: parameters, joins, columns, messages."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider

START = datetime(2026, 6, 30, 22, tzinfo=timezone.utc)  # midnight in Paris


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def write(path: Path, rows: list[tuple[Any, ...]], names: str) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(names.split())
        writer.writerows(rows)
    return path


def series(
    sensor: str, name: str, value: Any, days: int = 3, minutes: int = 15
) -> list[tuple[Any, ...]]:
    rows = []
    for n in range(days * 24 * 60 // minutes):
        at = START + timedelta(minutes=minutes * n)
        rows.append(
            (sensor, f"{at:%Y-%m-%dT%H:%M:%SZ}", name, value(at) if callable(value) else value)
        )
    return rows


def sensors(*stations: tuple[str, str], extra: str = "") -> QgsVectorLayer:
    layer = QgsVectorLayer(
        f"Point?crs=EPSG:2154&field=sensor_id:string&field=name:string&field=zone_role:string{extra}",
        "sensors",
        "memory",
    )
    for n, (sensor, role) in enumerate(stations):
        feature = QgsFeature(layer.fields())
        feature["sensor_id"], feature["name"], feature["zone_role"] = sensor, sensor.upper(), role
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(893000 + 100 * n, 6247000)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


class Feedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def pushWarning(self, text: str) -> None:
        self.said.append(text)

    def pushInfo(self, text: str) -> None:
        self.said.append(text)


def run(
    provider: SmartMetroProvider, name: str, tmp_path: Path, **parameters: Any
) -> dict[str, dict[str, Any]]:
    """Return the output's rows by sensor_id, with the geometry under ``geometry``."""
    algorithm = provider.algorithm(name)
    assert algorithm is not None
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    given = {"CACHE": str(tmp_path / "none.gpkg"), "OUTPUT": "memory:", **parameters}
    results, ok = algorithm.create().run(given, context, feedback, {}, False)
    assert ok
    layer = context.takeResultLayer(results["OUTPUT"])
    rows = {}
    for feature in layer.getFeatures():
        values = {f.name(): feature[f.name()] for f in layer.fields()}
        rows[feature["sensor_id"]] = {
            **{k: None if str(v) == "NULL" else v for k, v in values.items()},
            "geometry": feature.geometry().asWkt(),
        }
    run.said = feedback.said  # type: ignore[attr-defined]
    return rows


def test_heat_by_sensor_with_the_reference_of_the_layer(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    rows = (
        series("a", "temperature", 24.0)
        + series("r", "temperature", 21.5)
        + series("c", "temperature", 20.0)
    )
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    layer = sensors(("a", "project"), ("r", "reference"), ("c", "control"), ("silent", ""))
    found = run(provider, "heatindicators", tmp_path, OBSERVATIONS=str(path), SENSORS=layer)
    assert found["a"]["dt_ref_hour_mean_c"] == pytest.approx(2.5)
    assert (found["a"]["tropical_nights"], found["a"]["days_over_30"], found["a"]["valid_pct"]) == (
        3,
        0,
        100,
    )
    assert found["a"]["geometry"] == "Point (893000 6247000)"
    assert found["a"]["name"] == "A"
    assert found["silent"]["days_over_30"] is None
    assert found["silent"]["valid_pct"] == 0
    assert found["silent"]["missing_reason"] == "No usable value in the period."
    assert any("> 30 °C" in text for text in run.said)  # type: ignore[attr-defined]


def test_without_a_reference_it_is_null(provider: SmartMetroProvider, tmp_path: Path) -> None:
    path = write(tmp_path / "o.csv", series("a", "temperature", 24.0) + series("c", "temperature", 20.0),
                 "sensor_id observed_at property value")  # fmt: skip
    found = run(
        provider,
        "heatindicators",
        tmp_path,
        OBSERVATIONS=str(path),
        SENSORS=sensors(("a", ""), ("c", "control")),
    )
    assert found["a"]["dt_ref_hour_mean_c"] is None
    assert found["a"]["dt_ref_hour_max_c"] is None
    assert "control" in found["a"]["missing_reason"]


def test_of_a_layer_of_all_sensors_only_the_use_cases_own_are_taken(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    # A container measures a temperature too: not that of the air.
    rows = series("a", "temperature", 21.0) + series("c", "temperature", 48.0)
    table = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    layer = sensors(("a", ""), ("c", ""), ("l", ""), extra="&field=use_case:string")
    for feature, use_case in zip(list(layer.getFeatures()), ("heat", "waste", "lighting")):
        layer.dataProvider().changeAttributeValues({feature.id(): {3: use_case}})
    found = run(provider, "heatindicators", tmp_path, OBSERVATIONS=str(table), SENSORS=layer)
    assert list(found) == ["a"]


def test_preset_hour_and_season(provider: SmartMetroProvider, tmp_path: Path) -> None:
    path = write(tmp_path / "o.csv", series("a", "temperature", lambda at: 30.0 if at.hour == 3 else 25.0),
                 "sensor_id observed_at property value")  # fmt: skip
    common = {"OBSERVATIONS": str(path), "SENSORS": sensors(("a", ""))}
    found = run(provider, "heatindicators", tmp_path, **common, PRESET=1, HOUR="5:30")["a"]
    assert found["t_mean_hour_c"] == 30.0
    assert found["days_over_30"] == 2  # two whole windows from 6 h to 6 h UTC
    winter = run(provider, "heatindicators", tmp_path, **common, SEASON="12-01/02-28")["a"]
    assert winter["days_over_30"] is None


@pytest.mark.parametrize(
    ("parameter", "value", "word"),
    [("HOUR", "25:00", "25:00"), ("SEASON", "june", "june"), ("OBSERVATIONS", "/nowhere/x.csv", "x.csv"),
     ("TIME_ZONE", "Europe/Marseille", "Europe/Marseille")],
)  # fmt: skip
def test_what_cannot_be_used_is_named(
    provider: SmartMetroProvider, tmp_path: Path, parameter: str, value: str, word: str
) -> None:
    path = write(
        tmp_path / "o.csv",
        series("a", "temperature", 20.0, 1),
        "sensor_id observed_at property value",
    )
    given = {"OBSERVATIONS": str(path), "SENSORS": sensors(("a", "")), parameter: value}
    with pytest.raises(QgsProcessingException, match=word):
        run(provider, "heatindicators", tmp_path, **given)


def test_noise(provider: SmartMetroProvider, tmp_path: Path) -> None:
    def level(at: datetime) -> float:
        hour = (at + timedelta(hours=2)).hour
        return 80.0 if 6 <= hour < 18 else 65.0 if 18 <= hour < 22 else 45.0

    path = write(
        tmp_path / "o.csv", series("a", "laeq", level), "sensor_id observed_at property value"
    )
    given = {"OBSERVATIONS": str(path), "SENSORS": sensors(("a", ""))}
    row = run(provider, "noiseindicators", tmp_path, **given)["a"]
    assert row["lden_db"] == pytest.approx(77.14095579, abs=1e-8)
    assert (row["l10_db"], row["l90_db"]) == (80.0, 45.0)
    with pytest.raises(QgsProcessingException, match="LA95eq"):
        run(provider, "noiseindicators", tmp_path, **given, HARMONICA=True)


def test_waste(provider: SmartMetroProvider, tmp_path: Path) -> None:
    rows = series("a", "fill", lambda at: (at - START).total_seconds() / 3600, 2, 60)
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    row = run(
        provider, "wasteindicators", tmp_path, OBSERVATIONS=str(path), SENSORS=sensors(("a", ""))
    )["a"]
    assert (row["fill_pct"], row["emptyings"], row["overflow_h"]) == (47.0, 0, 0.0)
    full = row["full_at"].toUTC().toPyDateTime().replace(tzinfo=timezone.utc)
    assert abs(full - (START + timedelta(hours=100))) < timedelta(seconds=2)


def test_the_containers_of_a_tour(provider: SmartMetroProvider, tmp_path: Path) -> None:
    def filling(by_hour: float) -> Any:
        return lambda at: 20 + by_hour * (at - START).total_seconds() / 3600

    rows = [
        r
        for n, rate in enumerate((1.0, 0.1, 1.2))
        for r in series(str(n), "fill", filling(rate), 2, 60)
    ]
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    given = {
        "OBSERVATIONS": str(path),
        "SENSORS": sensors(("0", ""), ("1", ""), ("2", ""), ("3", "")),
    }
    tour = tmp_path / "tour.csv"
    # Midnight on 5 July: 96 hours after the beginning.
    found = run(
        provider, "wasteindicators", tmp_path, **given, TOUR_AT="2026-07-05T00:00", TOUR=str(tour)
    )
    assert found["0"]["tour_fill_pct"] == pytest.approx(100.0)
    assert [found[n]["tour"] for n in "0123"] == [1, 0, 1, None]
    with tour.open(encoding="utf-8") as file:
        assert [(row["sensor_id"], row["tour_rank"]) for row in csv.DictReader(file)] == [
            ("0", "1"),
            ("2", "2"),
        ]
    with pytest.raises(QgsProcessingException, match="TOUR_AT"):
        run(provider, "wasteindicators", tmp_path, **given, TOUR=str(tour))


def test_too_little_of_the_period_is_missing_with_its_reason(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    path = write(
        tmp_path / "o.csv",
        series("a", "water_level", 1.0, 1),
        "sensor_id observed_at property value",
    )
    given = {
        "OBSERVATIONS": str(path), "SENSORS": sensors(("a", "")),
        "START": "2026-07-01T00:00", "END": "2026-07-05T00:00",
    }  # fmt: skip
    row = run(provider, "waterindicators", tmp_path, **given)["a"]
    assert row["level_p50_m"] is None
    assert "25" in row["missing_reason"] and "level_p50_m" in row["missing_reason"]
    assert (
        run(provider, "waterindicators", tmp_path, **given, LEAST_PCT=20)["a"]["level_p50_m"] == 1.0
    )


def test_water_with_the_alert_level_of_a_column(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    rows = series("a", "water_level", lambda at: 2.0 if at.hour == 12 else 1.0, 1)
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    layer = sensors(("a", ""), extra="&field=alert_m:double")
    layer.dataProvider().changeAttributeValues({f.id(): {3: 1.5} for f in layer.getFeatures()})
    given = {"OBSERVATIONS": str(path), "SENSORS": layer}
    row = run(provider, "waterindicators", tmp_path, **given, ALERT_FIELD="alert_m")["a"]
    assert (row["over_alert_h"], row["level_m"], row["rise_max_cm_h"]) == (1.0, 1.0, 400.0)
    assert run(provider, "waterindicators", tmp_path, **given)["a"]["over_alert_h"] is None


def test_mobility(provider: SmartMetroProvider, tmp_path: Path) -> None:
    # Wednesday 1, Thursday 2, Friday 3 July 2026.
    path = write(tmp_path / "o.csv", series("a", "count", 2, 3, 60) + series("b", "count", 6, 3, 60),
                 "sensor_id observed_at property value")  # fmt: skip
    holidays = write(
        tmp_path / "h.csv", [("B", "2026-07-02", "2026-08-31")], "zone first_day last_day"
    )
    found = run(
        provider, "mobilityindicators", tmp_path, OBSERVATIONS=str(path),
        SENSORS=sensors(("a", "quay"), ("b", "quay")),
        COUNTER_FIELD="zone_role", SCHOOL_HOLIDAYS=str(holidays),
    )  # fmt: skip
    assert (found["a"]["tmj"], found["a"]["tmjo"], found["a"]["tmjo_school"]) == (48.0, 48.0, 48.0)
    assert (found["a"]["direction_pct"], found["a"]["peak_hour"]) == (25.0, 0)


def test_lighting(provider: SmartMetroProvider, tmp_path: Path) -> None:
    rows = series("a", "active_power", lambda at: 2.0 if at.hour >= 20 else 0.0)
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    given = {"OBSERVATIONS": str(path), "SENSORS": sensors(("a", "")), "DIMMING_PCT": 50}
    row = run(provider, "lightingindicators", tmp_path, **given)["a"]
    assert row["energy_kwh"] == pytest.approx(3 * 8.0)
    assert (row["by_day_h"], row["faults"]) == (0.0, 0)
    assert row["saving_kwh"] == pytest.approx(3 * 3.0)  # from 23 h in Paris, 21 h UTC


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_profile_and_chart(provider: SmartMetroProvider, tmp_path: Path, ending: str) -> None:
    rows = series("a", "temperature", lambda at: float((at + timedelta(hours=2)).hour))
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    chart = tmp_path / f"profile{ending}"
    algorithm = provider.algorithm("diurnalprofile").create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(
        {"OBSERVATIONS": str(path), "SENSORS": sensors(("a", "")), "USE_CASE": "heat", "STEP": 1,
         "OUTPUT": "memory:", "CHART": str(chart)},
        context, QgsProcessingFeedback(), {}, False,
    )  # fmt: skip
    assert ok
    features = list(context.takeResultLayer(results["OUTPUT"]).getFeatures())
    assert [(f["hour"], f["value"]) for f in features] == [(n / 2, n // 2) for n in range(48)]
    head = chart.read_bytes()[:200]
    assert head.startswith(b"\x89PNG") if ending == ".png" else b"<?xml" in head


def test_an_hour_that_was_hardly_measured_has_no_value_but_a_reason(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    # Four days; of the hour from noon on one day alone is there.
    rows = [
        r for r in series("a", "temperature", 20.0, 4)
        if not ("T10:" in r[1] and not r[1].startswith("2026-07-01"))
    ]  # fmt: skip
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    table = tmp_path / "p.csv"
    algorithm = provider.algorithm("diurnalprofile").create()
    given = {
        "OBSERVATIONS": str(path),
        "SENSORS": sensors(("a", "")),
        "USE_CASE": "heat",
        "OUTPUT": str(table),
    }
    _, ok = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    assert ok
    with table.open(encoding="utf-8") as file:
        by_hour = {float(r["hour"]): r for r in csv.DictReader(file)}
    assert by_hour[12]["value"] == "" and "25" in by_hour[12]["missing_reason"]
    assert float(by_hour[13]["value"]) == 20 and by_hour[13]["missing_reason"] == ""


def test_the_archive_of_the_cache_is_read_when_nothing_is_given(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder
    from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
    from smartmetro.smartmetro_plugin.core.model import ObservationSeries

    cache = tmp_path / "c.gpkg"
    at = np.arange(96, dtype=np.int64) * 900_000_000 + int(START.timestamp()) * 1_000_000
    one = ObservationSeries("a", "temperature", "CEL", at, np.full(96, 31.0))
    SqliteArchive(archive_folder(cache)).append("city", "", "heat", [one])
    row = run(provider, "heatindicators", tmp_path, CACHE=str(cache))["a"]
    assert (row["days_over_30"], row["connection"]) == (1, "city")
    with pytest.raises(QgsProcessingException, match="Fetch observations"):
        run(provider, "noiseindicators", tmp_path, CACHE=str(cache))


def test_composition_of_sounds_and_what_people_heard(
    provider: SmartMetroProvider, tmp_path: Path
) -> None:
    rows = series("a", "source_road", 60.0, 1) + series("a", "source_birds", 20.0, 1)
    rows += series("a", "laeq", 57.0, 1)
    path = write(tmp_path / "o.csv", rows, "sensor_id observed_at property value")
    heard = write(
        tmp_path / "heard.csv",
        [("a", "2026-07-01 10:00", "road"), ("a", "2026-07-01 11:00", "birds")],
        "sensor_id observed_at heard",
    )
    algorithm = provider.algorithm("noisecomposition")
    assert algorithm is not None
    table, confusion, page = (tmp_path / n for n in ("t.csv", "c.csv", "r.html"))
    given = {
        "OBSERVATIONS": str(path), "SENSORS": sensors(("a", "")), "LISTENING": str(heard),
        "OUTPUT": str(table), "CONFUSION": str(confusion), "REPORT": str(page),
        "CACHE": str(tmp_path / "none.gpkg"),
    }  # fmt: skip
    results, ok = algorithm.create().run(given, QgsProcessingContext(), Feedback(), {}, False)
    assert ok
    assert results["AGREEMENT_PCT"] == 50
    with table.open(encoding="utf-8") as file:
        by_name = {(r["part"], r["kind"], r["name"]): r for r in csv.DictReader(file)}
    assert float(by_name["night", "category", "road"]["share_pct"]) == 75
    assert float(by_name["whole", "class", "nature"]["time_pct"]) == 20
    assert by_name["day", "level", "55"]["share_pct"].startswith("100")
    with confusion.open(encoding="utf-8") as file:
        counts = {(r["heard"], r["recognised"]): int(r["count"]) for r in csv.DictReader(file)}
    assert counts == {
        ("road", "road"): 1,
        ("road", "birds"): 0,
        ("birds", "road"): 1,
        ("birds", "birds"): 0,
    }
    assert "Cohen" in page.read_text(encoding="utf-8")
