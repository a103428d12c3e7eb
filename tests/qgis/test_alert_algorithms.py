"""The algorithms of alerts as Processing runs them, and a synchronisation that nobody watches."""

from __future__ import annotations

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.alerts.alert import Alert, alert_uuid
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.identity.deciding import declare
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import SensorKey
from smartmetro.tests.core.alerts.world import START, World, at, rule
from smartmetro.tests.platform_server import running_platform
from smartmetro.tools.stage import make_profile


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def run(provider: SmartMetroProvider, name: str, **parameters: Any) -> dict[str, Any]:
    algorithm = provider.algorithm(name)
    assert algorithm is not None
    context = QgsProcessingContext()
    results, ok = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert ok
    return dict(results)


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path, [rule(level=30.0)])
    made.observe("a", [(0, 20)], name="=cmd|'/c calc'!A1", lon=5.4, lat=43.3)
    made.sync(1)
    made.observe("a", [(60, 35), (90, 20), (600, 33)])
    made.sync(700)
    return made


def test_the_log_in_a_spreadsheet_has_dates_and_no_formulas(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    output = tmp_path / "log.xlsx"
    result = run(provider, "alertlog", CACHE=str(world.path), OUTPUT=str(output))
    assert (result["ALERT_COUNT"], result["OPEN_COUNT"]) == (2, 1)
    with zipfile.ZipFile(output) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        texts = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert "=cmd" in texts and ">=cmd" not in texts
    layer = QgsVectorLayer(str(output))
    first = next(layer.getFeatures())
    assert first["opened_at"].toString("yyyy-MM-dd HH:mm") == "2026-07-20 03:00"  # Paris


def test_the_log_of_a_renamed_sensor_bears_its_id_of_today(
    provider: SmartMetroProvider, world: World
) -> None:
    world.observe("b", [(690, 20)])
    world.sync(710)
    with Cache.open(world.path) as cache:
        former, current = SensorKey("metro", "", "a"), SensorKey("metro", "", "b")
        declare(cache, former, current, at(650), by="Zoé", at=at(710))
    for historical, expected in ((False, {"b"}), (True, {"a"})):
        context = QgsProcessingContext()
        log = provider.algorithm("alertlog")
        assert log is not None
        values = {"CACHE": str(world.path), "HISTORICAL_IDS": historical, "OUTPUT": "memory:"}
        results, ok = log.run(values, context, QgsProcessingFeedback())
        assert ok
        layer = context.takeResultLayer(results["OUTPUT"])
        assert {row["sensor_id"] for row in layer.getFeatures()} == expected


def test_the_log_of_a_period_and_as_a_map(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    output = tmp_path / "log.geojson"
    result = run(
        provider, "alertlog", CACHE=str(world.path), OUTPUT=str(output),
        START=at(300).isoformat(), END=at(2000).isoformat(),
    )  # fmt: skip
    assert result["ALERT_COUNT"] == 1
    [feature] = json.loads(output.read_text("utf-8"))["features"]
    assert feature["geometry"]["coordinates"][:2] == [5.4, 43.3]
    assert feature["properties"]["name"] == "=cmd|'/c calc'!A1"  # no spreadsheet opens this


def test_a_level_is_tried_on_the_past(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    rules = tmp_path / "rules.json"
    plain = {"id": "hot", "use_case": "heat", "kind": "threshold", "level": 30}
    rules.write_text(json.dumps({"format": "smartmetro-alert-rules-1", "rules": [plain]}))
    counts = [
        run(
            provider, "backtestalerts", CACHE=str(world.path), RULES=str(rules), LEVEL=level,
            START=START.isoformat(), END=at(1000).isoformat(), OUTPUT="memory:",
        )["ALERT_COUNT"]
        for level in (None, 34, 50)
    ]  # fmt: skip
    assert counts == [2, 1, 0]
    assert len(world.log()) == 2  # nothing was written


def test_mails_are_imported_once(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    table = tmp_path / "mails.csv"
    table.write_text("date;objet;capteur\n2026-07-19 05:00;Alerte batterie;a\n", "utf-8")
    for expected in (1, 0):
        result = run(provider, "importalerts", INPUT=[str(table)], CACHE=str(world.path))
        assert result["ADDED"] == expected
    assert any(a.source.value == "platform_mail" and a.key.sensor_id == "a" for a in world.log())


def test_qgis_process_synchronises_and_writes_alerts(tmp_path: Path) -> None:
    """What a scheduler runs: no window, a cache of its own, the log afterwards."""
    profile = tmp_path / "profile"
    make_profile(profile)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
    }
    cache = tmp_path / "cache.gpkg"
    with running_platform(now=None, history_days=2) as platform:
        inputs = {
            "CONNECTION": f"ngsi-ld:{platform.url}/ngsi-ld/v1",
            "CACHE": str(cache),
            "HISTORY": True,
            "OUTPUT": "memory:",
        }
        done = subprocess.run(
            ["qgis_process", "--json", "run", "smartmetro:syncsensors", "-"],
            input=json.dumps({"inputs": inputs}), env=environment, capture_output=True,
            text=True, timeout=170, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["ALERTS_OPEN"] > 0
    assert results["ALERTS_OPENED"] >= results["ALERTS_OPEN"]
    with Cache.open(cache, create=False) as kept:
        assert len(kept.alert_log.open_alerts()) == results["ALERTS_OPEN"]


def test_an_alert_without_sensor_is_listed_too(
    provider: SmartMetroProvider, world: World, tmp_path: Path
) -> None:
    moment = datetime(2026, 7, 20, tzinfo=UTC)
    stray = Alert(
        alert_uuid("x"), SensorKey("", "", ""), "", "", "", "warning", moment, moment,
        closed_at=moment + timedelta(hours=1), reason=Message("Mail: {subject}", {"subject": "x"}),
    )  # fmt: skip
    with Cache.open(world.path) as cache, cache.alert_log.writing() as writer:
        writer.opened(stray, moment)
        writer.closed(stray, moment)
    result = run(provider, "alertlog", CACHE=str(world.path), OUTPUT=str(tmp_path / "l.csv"))
    assert result["ALERT_COUNT"] == 3
