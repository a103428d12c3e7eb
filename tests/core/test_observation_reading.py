"""Observation tables as people have them: CSV in all dialects, Parquet, folders, archives, the cache."""

from __future__ import annotations

import gzip
import sys
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder
from smartmetro.smartmetro_plugin.core.cache.archive_parquet import ParquetArchive
from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.observation_reading import (
    ObservationTable,
    Wanted,
    read_observations,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

HEAT = load_use_cases()["heat"]
WANTED = Wanted(HEAT, "Europe/Paris")
FIVE = datetime(2026, 7, 1, 3, tzinfo=timezone.utc)
NO_CACHE = Path("none.gpkg")


def rows(table: ObservationTable) -> list[tuple[str, datetime, float]]:
    frame = table.frame.collect(backend="pandas").to_native()
    found = zip(frame["sensor_id"], frame["observed_at"], frame["value"])
    return sorted((s, at.to_pydatetime().astimezone(timezone.utc), v) for s, at, v in found)


def read(path: Path, wanted: Wanted = WANTED) -> ObservationTable:
    return read_observations(path, NO_CACHE, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "sensor_id,observed_at,property,value\na,2026-07-01T05:00:00+02:00,temperature,21.5\n",
        "sensor_id;observed_at;property;value;unit\na;2026-07-01T03:00:00Z;temperature;21,5;CEL\n",
        "\ufeffSensor_ID\tobserved_at\tproperty\tvalue\tunit\n"
        "a\t2026-07-01 05:00\ttemperature\t294.65\tKEL\n",
        "unit,value,property,observed_at,sensor_id,name\n,21.5,temperature,2026-07-01T05:00,a,été\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_dialects(tmp_path: Path, text: str, encoding: str) -> None:
    if encoding == "cp1252" and "\ufeff" in text:
        text = text.lstrip("\ufeff")
    path = tmp_path / "o.csv"
    path.write_bytes(text.encode(encoding))
    assert rows(read(path)) == [("a", FIVE, pytest.approx(21.5))]


def test_what_cannot_be_used_is_counted_and_told(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_text(
        "sensor_id,observed_at,property,value,unit\n"
        "a,2026-07-01T03:00:00Z,temperature,21.5,CEL\n"
        "a,yesterday,temperature,21.5,CEL\n"
        "a,2026-03-29T02:30:00,temperature,21.5,CEL\n"
        "a,2026-07-01T03:15:00Z,temperature,warm,CEL\n"
        "a,2026-07-01T03:30:00Z,temperature,,CEL\n"
        "a,2026-07-01T03:45:00Z,temperature,21.5,parsec\n"
        "a,2026-07-01T03:45:00Z,colour,21.5,CEL\n"
        "a,1,2,3,4,5,6,7\n"
    )
    table = read(path)
    assert rows(table) == [("a", FIVE, 21.5)]
    told = " ".join(message.in_english() for message in table.notices)
    assert "2 rows were left out" in told or "o.csv: 1 rows were left out" in told
    assert "warm" in told
    assert "parsec" in told


def test_period_properties_and_sensors(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    lines = [
        f"{s},2026-07-01T0{h}:00:00Z,{p},1"
        for s in "ab" for h in range(9) for p in ("temperature", "relative_humidity")
    ]  # fmt: skip
    path.write_text("sensor_id,observed_at,property,value\n" + "\n".join(lines))
    wanted = Wanted(
        HEAT, "UTC", FIVE, FIVE.replace(hour=5), properties=["temperature"], sensor_ids=["b"]
    )
    assert [at.hour for _, at, _ in rows(read(path, wanted))] == [3, 4]


def test_a_folder_of_packed_csv_and_parquet(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "1.csv.gz", "wt") as file:
        file.write("sensor_id,observed_at,property,value\na,2026-07-01T03:00:00Z,temperature,1\n")
    frame = pd.DataFrame(
        {
            "sensor_id": ["b"],
            "observed_at": [pd.Timestamp(FIVE)],
            "property": "temperature",
            "value": [2.0],
        }
    )
    frame.to_parquet(tmp_path / "2.parquet")
    assert rows(read(tmp_path)) == [("a", FIVE, 1.0), ("b", FIVE, 2.0)]


@pytest.mark.parametrize("has_zone", [True, False])
def test_parquet_in_utc_and_another_unit(tmp_path: Path, has_zone: bool) -> None:
    at = pd.Timestamp(FIVE) if has_zone else pd.Timestamp(FIVE).tz_localize(None)
    frame = pd.DataFrame(
        {
            "sensor_id": ["a"],
            "observed_at": [at],
            "property": "temperature",
            "value": [300.0],
            "unit": "KEL",
        }
    )
    frame.to_parquet(tmp_path / "o.parquet")
    assert rows(read(tmp_path / "o.parquet")) == [("a", FIVE, pytest.approx(26.85))]


def test_parquet_without_duckdb_nor_pyarrow_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "o.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setattr(pd, "read_parquet", _no_engine)
    with pytest.raises(ConfigurationError, match="needs the package duckdb"):
        read(tmp_path / "o.parquet")


def _no_engine(path: Path) -> None:
    raise ImportError(str(path))


@pytest.mark.parametrize("kind", [SqliteArchive, ParquetArchive])
def test_archives_by_folder_by_cache_and_by_default(
    tmp_path: Path, kind: type[SqliteArchive] | type[ParquetArchive]
) -> None:
    from smartmetro.smartmetro_plugin.core.cache.archive import PARQUET, SQLITE, set_kind

    cache = tmp_path / "c.gpkg"
    cache.touch()
    folder = archive_folder(cache)
    us = np.array([int(FIVE.timestamp()) * 1_000_000])
    one = ObservationSeries("a", "temperature", "CEL", us, np.array([21.5]))
    kind(folder).append("city", "", "heat", [one])
    set_kind(folder, SQLITE if kind is SqliteArchive else PARQUET)
    for path in (folder, cache, None):
        table = read_observations(path, cache, WANTED)
        assert rows(table) == [("a", FIVE, 21.5)]
    with pytest.raises(ConfigurationError, match="Fetch observations"):
        read_observations(None, cache, Wanted(load_use_cases()["noise"], "UTC"))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("o.csv", "a,b\n1,2\n", "lacks sensor_id, observed_at, property, value"),
        ("o.csv", "", "cannot be read as a table"),
        ("o.parquet", "no parquet", "cannot be read"),
        ("o.pdf", "x", "no observations"),
    ],
)
def test_what_is_no_table_is_refused_in_words(
    tmp_path: Path, name: str, content: str, words: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(ConfigurationError, match=words):
        read(tmp_path / name)
