"""Observation tables as they are written: read back the same, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, ConfigurationError
from smartmetro.smartmetro_plugin.core.model import ObservationSeries, SensorKey
from smartmetro.smartmetro_plugin.core.observation_table import write_flagged_table, write_table

KEY = SensorKey("métro", "", 'urn:x,"1"')
AT = np.array([1_782_864_000_000_000, 1_782_864_900_000_000], dtype=np.int64)
SERIES = ObservationSeries(KEY.sensor_id, "temperature", "CEL", AT, np.array([28.4, np.nan]))
LINES = (
    'métro,"urn:x,""1""",2026-07-01T00:00:00Z,temperature,28.4,CEL',
    'métro,"urn:x,""1""",2026-07-01T00:15:00Z,temperature,,CEL',
)


def test_values_as_they_are(tmp_path: Path) -> None:
    assert write_table(tmp_path / "o.csv", [(KEY, SERIES)], CancelFlag()) == 2
    header, *lines = (tmp_path / "o.csv").read_text("utf-8").splitlines()
    assert header == "connection,sensor_id,observed_at,property,value,unit"
    assert tuple(lines) == LINES


def test_flags_stand_beside_their_values(tmp_path: Path) -> None:
    flagged = [(KEY, SERIES, ["", "missing"])]
    assert write_flagged_table(tmp_path / "o.csv", flagged, CancelFlag()) == 2
    header, *lines = (tmp_path / "o.csv").read_text("utf-8").splitlines()
    assert header.endswith(",unit,qc_flag")
    assert lines == [LINES[0] + ",", LINES[1] + ",missing"]


def test_parquet_keeps_types(tmp_path: Path) -> None:
    write_flagged_table(tmp_path / "o.parquet", [(KEY, SERIES, ["", "missing"])], CancelFlag())
    rows = duckdb.sql(f"SELECT * FROM '{tmp_path / 'o.parquet'}'").df()
    assert rows["value"].tolist()[0] == 28.4 and rows["qc_flag"].fillna("").tolist() == [
        "",
        "missing",
    ]
    assert str(rows["observed_at"].dtype).startswith("datetime64")


def test_nothing_stays_behind(tmp_path: Path) -> None:
    stopped = CancelFlag()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_flagged_table(tmp_path / "o.csv", [(KEY, SERIES, ["", ""])], stopped)
    with pytest.raises(ConfigurationError, match=r"\.csv or \.parquet"):
        write_table(tmp_path / "o.xls", [(KEY, SERIES)], CancelFlag())
    assert list(tmp_path.iterdir()) == []
