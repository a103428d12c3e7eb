"""What was exported reads back into an empty cache with nothing lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, ConfigurationError
from smartmetro.smartmetro_plugin.core.exports.format_choice import Format
from smartmetro.smartmetro_plugin.core.exports.formats.delimited import PLAIN
from smartmetro.smartmetro_plugin.core.exports.reading_back import read_back
from smartmetro.smartmetro_plugin.core.exports.selection import Selection
from smartmetro.smartmetro_plugin.core.exports.use_case_export import Wish, export_use_case
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    ObservationSeries,
    OwnThreshold,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
EVER = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_BY_NAME = {table.name: table for table in TABLES}
#: Lone surrogates cannot be written anywhere; NUL ends texts in SQLite's own tools and in GDAL.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def export(cache: Path, folder: Path, format_: Format, use_case: str = "heat", **more: Any) -> None:
    wish = Wish(cache, Selection(USE_CASES[use_case], "Europe/Paris"), [format_],
                with_indicators=False, with_flat_files=False, **more)  # fmt: skip
    export_use_case(folder, wish, lambda message: message.in_english(), CancelFlag())


def content(path: Path, use_case: str = "heat") -> dict[str, Any]:
    """Return what a cache holds of a use case, to be compared."""
    with Cache.open(path, create=False, read_only=True) as cache:
        records = {
            r.record.sensor.key: (r.record, r.readable_id, r.gone_at)
            for r in cache.records(use_case=use_case, with_gone=True)
        }
        statuses = {
            key: (s.code, s.reason.in_english() if s.reason else "")
            for key, s in cache.statuses().items()
            if key in records
        }
        tables = {
            name: [
                {k: v for k, v in row.items() if v is not None}
                for row in cache.table_rows(_BY_NAME[name])
                if not row.get("sensor_id") or row["sensor_id"] in {k.sensor_id for k in records}
            ]
            for name in ("maintenance", "aliases", "alerts", "zones")
        }
    archive = open_archive(archive_folder(path))
    series = {
        (key, one.property, one.unit): (one.observed_at_us.tolist(), one.value.tolist())
        for key, one in archive.series(use_case, *EVER)
    }
    return {"records": records, "statuses": statuses, "series": series, **tables}


@pytest.mark.parametrize("format_", [Format.JSON, Format.GEOPACKAGE, Format.CSV])
def test_sample_comes_back_whole(sample_cache: Path, tmp_path: Path, format_: Format) -> None:
    export(sample_cache, tmp_path / "out", format_)
    found = read_back(tmp_path / "out", tmp_path / "new.gpkg", "heat", CancelFlag())
    before, after = content(sample_cache), content(tmp_path / "new.gpkg")
    assert found.sensors == len(before["records"]) > 10 and found.observations > 10_000
    for name, told in before.items():
        assert after[name] == told, name


SENSORS = st.builds(
    Sensor,
    key=st.builds(SensorKey, TEXT.filter(bool), st.just(""), TEXT.filter(bool)),
    name=TEXT, use_case=st.just("heat"), type=TEXT, commune=TEXT, zone=TEXT, owner=TEXT,
    lon=st.none(), insee=st.sampled_from(["", "01004", "2A004"]),
    z_m=st.none() | st.floats(-1e6, 1e6), battery_pct=st.none() | st.floats(0, 100),
    commissioned_on=st.none() | st.dates(date(1950, 1, 1), date(2150, 1, 1)),
    own_thresholds=st.lists(st.builds(OwnThreshold, TEXT, st.none() | st.floats(-10, 10))).map(tuple),
    extra=st.dictionaries(TEXT, TEXT, max_size=3),
)  # fmt: skip


@pytest.mark.parametrize("format_", [Format.JSON, Format.GEOPACKAGE, Format.CSV])
@settings(
    max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
@given(
    sensors=st.lists(SENSORS, min_size=1, max_size=3, unique_by=lambda s: s.key),
    values=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=4),
    said=TEXT, style=st.booleans(),
)  # fmt: skip
def test_whatever_is_written_comes_back(
    tmp_path: Path,
    format_: Format,
    sensors: list[Sensor],
    values: list[float],
    said: str,
    style: bool,
) -> None:
    for left in tmp_path.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    path, at = tmp_path / "c.gpkg", datetime(2026, 7, 1, 3, 4, 5, 678_000, tzinfo=UTC)
    line = Geometry("LineString", ((5.0, 43.0), (5.1, 43.1)))
    sensors[0] = replace(sensors[0], lon=5.05, lat=43.05, geometry=line)
    archive = open_archive(archive_folder(path))
    with Cache.open(path) as cache:
        for sensor in sensors:
            with cache.staging(sensor.key.connection, "") as writer:
                record = SensorRecord(sensor, (Reading("temperature", values[0], "CEL", at),))
                writer.add([record], at)
                writer.commit(complete=False, use_cases=(), synced_at=at)
            one = ObservationSeries(
                sensor.key.sensor_id, "temperature", "CEL",
                np.arange(len(values), dtype=np.int64) * 900_000_001, np.array(values),
            )  # fmt: skip
            archive.append(sensor.key.connection, "", "heat", [one])
        with cache.writing_rows() as writer:
            owner = sensors[0].key._asdict()
            writer.insert(
                _BY_NAME["maintenance"],
                [{**owner, "kind": "curative", "started_at": "2026-07-01T00:00:00.000Z",
                  "fault": said, "zone_marked": 1, "next_visit_on": "2027-01-02"}],
            )  # fmt: skip
    export(path, tmp_path / "out", format_, **({"style": PLAIN} if style else {}))
    read_back(tmp_path / "out", tmp_path / "new.gpkg", "heat", CancelFlag())
    assert content(tmp_path / "new.gpkg") == content(path)


def test_open_data_and_existing_caches_are_refused(sample_cache: Path, tmp_path: Path) -> None:
    selection = Selection(USE_CASES["heat"], "Europe/Paris", is_open=True)
    wish = Wish(
        sample_cache, selection, [Format.JSON], with_indicators=False, with_flat_files=False
    )
    export_use_case(tmp_path / "out", wish, lambda message: message.in_english(), CancelFlag())
    with pytest.raises(ConfigurationError, match="Open data cannot be read"):
        read_back(tmp_path / "out", tmp_path / "new.gpkg", "heat", CancelFlag())
    with pytest.raises(ConfigurationError, match="exists already"):
        read_back(tmp_path / "out", sample_cache, "heat", CancelFlag())


def test_stopped_reading_leaves_nothing(sample_cache: Path, tmp_path: Path) -> None:
    export(sample_cache, tmp_path / "out", Format.JSON)
    cancel = CancelFlag()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_back(tmp_path / "out", tmp_path / "new.gpkg", "heat", cancel)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
