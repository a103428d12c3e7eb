"""The table of figures computed with pvlib, kept with the tests."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import numpy as np

from smartmetro.smartmetro_plugin.core.instants import to_microseconds

TABLE = Path(__file__).parents[2] / "data" / "solar_position" / "marseille_2025_spa_clearsky.csv"


def column(name: str) -> np.ndarray:
    """A column of figures; ``utc`` as microseconds since 1970."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        values = [row[name] for row in csv.DictReader(file)]
    if name == "utc":
        return np.array([to_microseconds(datetime.fromisoformat(value)) for value in values])
    return np.array(values, dtype=np.float64)
