"""Quality control and availability of 5 million rows, as a stock QGIS does them (pandas, numpy).

The reference is what nobody can do without: sorting the same rows by sensor and instant.
"""

from __future__ import annotations

import resource

import narwhals as nw
import numpy as np
import pandas as pd

from smartmetro.smartmetro_plugin.core.availability.balance import balance
from smartmetro.smartmetro_plugin.core.availability.counting import Equipment, record
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.quality.control import Network, control
from smartmetro.smartmetro_plugin.core.quality.network import Site
from smartmetro.smartmetro_plugin.core.quality.series import Series, split
from smartmetro.smartmetro_plugin.core.quality.settings import load_settings
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

from .row import Row, best_of

_SENSORS = 200
_ROWS_EACH = 25_000
_STEP_US = 900_000_000
_START_US = 1_767_225_600_000_000  # 2026-01-01


def run() -> list[Row]:
    """Measure and return the rows."""
    table = _observations()
    frame = nw.from_native(table).lazy()
    heat = load_use_cases()["heat"]
    network = Network({("", f"s{k:03d}"): _site(k) for k in range(_SENSORS)})
    sort_s = best_of(lambda: table.sort_values(["sensor_id", "observed_at"]), 2)
    series = split(frame)
    split_s = best_of(lambda: split(frame), 2)

    def check() -> object:
        return control(series, network, heat, load_settings()["heat"], CancelFlag())

    control_s = best_of(check, 1)
    balance_s = best_of(lambda: _balance(series), 2)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = f"{len(table) / 1e6:.0f} million rows, {_SENSORS} sensors"
    return [
        Row(
            f"quality control, all checks ({rows})",
            split_s + control_s,
            "s",
            sort_s,
            "sorting the rows",
            "10 s",
            split_s + control_s <= 10,
        ),
        Row(
            f"availability by every level and month ({rows})",
            balance_s,
            "s",
            sort_s,
            "sorting",
            "3 s",
            balance_s <= 3,
        ),
        Row("peak memory of both", peak_mb, "MB", aim="under 2 GB", met=peak_mb < 2000),
    ]


def _balance(series: list[Series]) -> object:
    heat = load_use_cases()["heat"]
    end_us = _START_US + _ROWS_EACH * _STEP_US
    records = [
        record(Equipment(s.key[:2], commune=s.key.sensor_id[:3]), s, heat, _START_US, end_us)
        for s in series
    ]
    return balance(records, "Europe/Paris")


def _site(number: int) -> Site:
    return Site(5.3 + 0.02 * (number % 20), 43.3 + 0.02 * (number // 20), 100.0 + number)


def _observations() -> pd.DataFrame:
    """Return a year of quarter-hours in the order of arrival: all sensors, instant by instant."""
    random = np.random.default_rng(7)
    at = _START_US + np.arange(_ROWS_EACH, dtype=np.int64) * _STEP_US
    hours = np.arange(_ROWS_EACH) / 4
    course = 15 + 6 * np.cos(2 * np.pi * (hours - 15) / 24) + 3 * np.sin(hours / 70)
    values = course[:, None] + 0.3 * random.standard_normal((_ROWS_EACH, _SENSORS))
    sensors = np.array([f"s{k:03d}" for k in range(_SENSORS)])
    return pd.DataFrame(
        {
            "sensor_id": pd.Categorical(np.tile(sensors, _ROWS_EACH)),
            "observed_at": pd.to_datetime(np.repeat(at, _SENSORS), unit="us", utc=True),
            "property": pd.Categorical(["temperature"]).repeat(_ROWS_EACH * _SENSORS),
            "value": values.ravel().round(1),
        }
    )
