"""Former ids of sensors in Processing: listed, and confirmed from a table that somebody kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
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
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.identity.history import succession_in
from smartmetro.smartmetro_plugin.core.model import Sensor, SensorKey, SensorRecord

AT = datetime(2026, 7, 21, 10, tzinfo=timezone.utc)


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "cache.gpkg"
    with Cache.open(path) as opened:
        for connection in ("metro", "supplier"):
            records = [
                SensorRecord(Sensor(SensorKey(connection, "", name), name, "heat", "Device"))
                for name in ("a", "b")
            ]
            with opened.staging(connection, "") as writer:
                writer.add(records, AT)
                writer.commit(complete=True, use_cases=(), synced_at=AT)
    return path


def run(
    provider: SmartMetroProvider, cache: Path, changes: Path | None = None
) -> tuple[dict[str, Any], list[Any], str]:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    table = None
    if changes is not None:
        table = QgsVectorLayer(
            f"file://{changes}?type=csv&detectTypes=yes&delimiter=;", "c", "delimitedtext"
        )
        assert table.isValid()
    values = {"CACHE": str(cache), "CHANGES": table, "DECIDED_BY": "Zoé", "OUTPUT": "memory:"}
    results, _ = provider.algorithm("identities").create().run(values, context, feedback, {}, False)
    layer = context.getMapLayer(results["OUTPUT"])
    return results, list(layer.getFeatures()), feedback.textLog()


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "changes.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_table_of_changes_is_confirmed(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    changes = write(
        tmp_path,
        "former;current;connection;changed_at;comment\n"
        "a;b;metro;2026-06-01 08:00;nouvelle plaque\n"
        "vieux;a;supplier;2025-01-01;parti avant le cache\n"
        "a;b;;2026-06-01;ambigu\n"
        "a;b;metro;hier;pas une date\n",
    )
    results, rows, log = run(provider, cache, changes)
    assert results["CONFIRMED"] == 2 and results["TO_DECIDE"] == 0
    assert [(row["former"], row["current"], row["state"]) for row in rows] == [
        ("vieux", "a", "confirmed"),
        ("a", "b", "confirmed"),
    ]
    assert rows[1]["decided_by"] == "Zoé" and rows[1]["comment"] == "nouvelle plaque"
    # a wall clock is that of Paris
    assert rows[1]["changed_at"].toUTC().toString("yyyy-MM-dd HH:mm") == "2026-06-01 06:00"
    assert "3" in log and "4" in log and "hier" in log
    assert succession_in(cache).current(SensorKey("metro", "", "a")) == SensorKey("metro", "", "b")
    # run twice, nothing more
    again, rows, _ = run(provider, cache, changes)
    assert len(rows) == 2 and again["CONFIRMED"] == 2


def test_a_table_without_its_columns_is_refused_before_anything(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="changed_at"):
        run(provider, cache, write(tmp_path, "former;current\na;b\n"))
    assert not succession_in(cache)
