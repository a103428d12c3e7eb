"""The algorithms of sensors as Processing runs them: what comes out, and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.tests.platform_server import Platform, running_platform

SENSORS = 203
LIFE = ("ok", "warning", "alert", "silent", "maintenance", "planned", "removed", "unknown")


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def platform() -> Iterator[Platform]:
    with running_platform(now=None, history_days=3) as running:
        yield running


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache.gpkg"


class Run:
    """Runs an algorithm and keeps what it said."""

    def __init__(self, provider: SmartMetroProvider) -> None:
        self._provider = provider
        self.feedback = QgsProcessingFeedback(False)
        self.context = QgsProcessingContext()

    def __call__(self, name: str, **parameters: Any) -> dict[str, Any]:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = self._provider.algorithm(name).create()
        self.feedback = QgsProcessingFeedback(False)
        values = {k: str(v) if isinstance(v, Path) else v for k, v in parameters.items()}
        can_run, reason = algorithm.checkParameterValues(values, context)
        assert can_run, reason
        results, _ = algorithm.run(values, context, self.feedback, {}, False)
        self.context = context
        return results

    def features(self, result: dict[str, Any]) -> list[Any]:
        """Return the features of a temporary output."""
        return list(self.context.getMapLayer(result["OUTPUT"]).getFeatures())


@pytest.fixture
def run(provider: SmartMetroProvider) -> Run:
    return Run(provider)


def address(platform: Platform, **query: str) -> str:
    text = "&".join(f"{key}={value}" for key, value in query.items())
    return f"ngsi-ld:{platform.base_url}" + (f"?{text}" if text else "")


def rows(path: Path) -> list[Any]:
    layer = QgsVectorLayer(str(path), "sensors", "ogr")
    assert layer.isValid()
    return list(layer.getFeatures())


def test_a_sync_fills_cache_and_layer_and_the_next_finds_nothing_new(
    run: Run, platform: Platform, cache: Path, tmp_path: Path
) -> None:
    first = run(
        "syncsensors", CONNECTION=address(platform), CACHE=cache, OUTPUT=tmp_path / "a.gpkg"
    )
    again = run(
        "syncsensors", CONNECTION=address(platform), CACHE=cache, OUTPUT=tmp_path / "b.gpkg"
    )
    assert (first["CREATED"], first["SENSOR_COUNT"], first["REMOVED"]) == (SENSORS, SENSORS, 0)
    assert (again["CREATED"], again["SENSOR_COUNT"], again["REMOVED"]) == (0, SENSORS, 0)
    sensors = rows(tmp_path / "a.gpkg")
    assert len(sensors) == SENSORS
    assert {s["status"] for s in sensors} <= set(LIFE)
    assert all(isinstance(s["insee"], str) for s in sensors if s["insee"])


def test_a_sensor_without_location_is_kept_without_a_place(
    run: Run, platform: Platform, cache: Path
) -> None:
    result = run(
        "syncsensors", CONNECTION=address(platform), CACHE=cache, OUTPUT="TEMPORARY_OUTPUT"
    )
    nowhere = [s["name"] for s in run.features(result) if not s.hasGeometry()]
    assert len(nowhere) == 1
    assert "(sans position)" in nowhere[0]


def test_some_use_cases_alone(run: Run, platform: Platform, cache: Path, tmp_path: Path) -> None:
    output = tmp_path / "a.gpkg"
    run(
        "syncsensors",
        CONNECTION=address(platform),
        CACHE=cache,
        USE_CASES=["heat", "water"],
        OUTPUT=output,
    )
    assert {s["use_case"] for s in rows(output)} == {"heat", "water"}


def test_a_platform_that_is_off_leaves_the_cache_and_no_output(
    run: Run, platform: Platform, cache: Path, tmp_path: Path
) -> None:
    run("syncsensors", CONNECTION=address(platform), CACHE=cache, OUTPUT=tmp_path / "a.gpkg")
    platform.stop()
    late = tmp_path / "late.gpkg"
    with pytest.raises(QgsProcessingException, match="No answer from"):
        run("syncsensors", CONNECTION=address(platform), CACHE=cache, OUTPUT=late)
    assert not late.exists()
    status = run("sensorstatus", CACHE=cache, OUTPUT=tmp_path / "status.gpkg")
    assert status["SENSOR_COUNT"] == SENSORS
    assert sum(status[f"{code.upper()}_COUNT"] for code in LIFE) == SENSORS
    with Cache.open(cache, create=False) as opened:
        assert len(list(opened.records())) == SENSORS


@pytest.mark.parametrize(
    ("connection", "words"),
    [
        ("Métropole", "neither a saved connection nor a connection address"),
        ("ngsi-ld:http://[broker/v1", "not a web address"),
        ("gopher:http://broker", "not a kind of platform"),
        ("files:/no/such/folder", "no folder"),
        ("ngsi-ld:http://u:hunter2@broker/v1", "holds a secret"),
    ],
)
def test_a_wrong_connection_is_told_with_the_remedy(
    run: Run, cache: Path, tmp_path: Path, connection: str, words: str
) -> None:
    with pytest.raises(QgsProcessingException, match=words) as caught:
        run("syncsensors", CONNECTION=connection, CACHE=cache, OUTPUT=tmp_path / "a.gpkg")
    assert "hunter2" not in str(caught.value)


def test_a_wrong_tenant_and_an_expired_right(
    run: Run, platform: Platform, cache: Path, tmp_path: Path
) -> None:
    asked = {"CACHE": cache, "OUTPUT": tmp_path / "a.gpkg"}
    with pytest.raises(QgsProcessingException, match="does not know the tenant “nope”"):
        run("syncsensors", CONNECTION=address(platform, tenant="nope"), **asked)
    platform.fault("expired_token", count=None)
    with pytest.raises(QgsProcessingException, match="refused the credentials"):
        run("syncsensors", CONNECTION=address(platform), **asked)


def test_a_cache_that_cannot_be_made_is_told(run: Run, platform: Platform, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(QgsProcessingException, match="/file” cannot be made"):
        run(
            "syncsensors",
            CONNECTION=address(platform),
            CACHE=tmp_path / "file" / "x.gpkg",
            OUTPUT=tmp_path / "a.gpkg",
        )


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"AT": "2026-03-29T02:30"}, "clocks go forward"),
        ({"AT": "2026-10-25T02:30"}, "clocks go back"),
        ({"TIME_ZONE": "Europe/Pariss"}, "not a time zone"),
    ],
)
def test_an_instant_that_is_none_is_explained(
    run: Run, cache: Path, tmp_path: Path, parameters: dict[str, str], words: str
) -> None:
    Cache.open(cache).close()
    with pytest.raises(QgsProcessingException, match=words):
        run("sensorstatus", CACHE=cache, OUTPUT=tmp_path / "a.gpkg", **parameters)


def test_no_cache_yet(run: Run, cache: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no cache at"):
        run("sensorstatus", CACHE=cache, OUTPUT=tmp_path / "a.gpkg")
    assert not cache.exists()


def test_a_day_of_observations_as_a_table(
    run: Run, platform: Platform, cache: Path, tmp_path: Path
) -> None:
    asked = {"CONNECTION": address(platform), "CACHE": cache, "USE_CASE": "noise"}
    yesterday, today = platform.store.clock.now() - 86_400, platform.store.clock.now()
    start, end = (
        f"{datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%SZ}" for t in (yesterday, today)
    )
    output = tmp_path / "noise.csv"
    result = run("fetchobservations", START=start, END=end, OUTPUT=output, **asked)
    lines = output.read_text("utf-8").splitlines()
    assert lines[0].startswith("connection,sensor_id,observed_at,property,value,unit")
    assert len(lines) - 1 == result["OBSERVATION_COUNT"] > 100
    assert all(start <= line.split(",")[2] < end for line in lines[1:])
    with pytest.raises(QgsProcessingException, match="START must be before END"):
        run("fetchobservations", START=end, END=start, OUTPUT=output, **asked)


def test_a_wrong_file_format_is_refused_before_anything_is_fetched(
    run: Run, platform: Platform, cache: Path, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match=r"must end in \.csv or \.parquet"):
        run(
            "fetchobservations",
            CONNECTION=address(platform),
            CACHE=cache,
            USE_CASE="noise",
            START="2026-07-01",
            END="2026-07-02",
            OUTPUT=tmp_path / "noise.xlsx",
        )
    assert platform.requests == []


@pytest.mark.parametrize(
    ("kind", "path", "sensors", "has_history"),
    [
        ("ngsi-v2", "/v2", 12, False),
        ("sensorthings", "/FROST-Server/v1.1", 12, True),
        ("opendatasoft", "/explore/dataset/mesures-noise", 11, True),
    ],
)
def test_other_kinds_of_platforms(
    run: Run,
    platform: Platform,
    cache: Path,
    tmp_path: Path,
    kind: str,
    path: str,
    sensors: int,
    has_history: bool,
) -> None:
    connection = f"{kind}:{platform.url}{path}"
    synced = run(
        "syncsensors",
        CONNECTION=connection,
        CACHE=cache,
        USE_CASES=["noise"],
        OUTPUT=tmp_path / "a.gpkg",
    )
    assert sensors - 1 <= synced["SENSOR_COUNT"] <= 12
    now = datetime.now(timezone.utc)
    fetch = {
        "CONNECTION": connection,
        "CACHE": cache,
        "USE_CASE": "noise",
        "START": (now - timedelta(hours=4)).isoformat(),
        "END": now.isoformat(),
        "OUTPUT": tmp_path / "noise.csv",
    }
    if has_history:
        assert run("fetchobservations", **fetch)["OBSERVATION_COUNT"] > 300
        return
    with pytest.raises(QgsProcessingException, match="no history"):
        run("fetchobservations", **fetch)
    assert not (tmp_path / "noise.csv").exists()
