"""A clean simulated network of thermometers, and what is planted in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.quality.control import Checked, Network, control
from smartmetro.smartmetro_plugin.core.quality.flags import Flag
from smartmetro.smartmetro_plugin.core.quality.network import Site
from smartmetro.smartmetro_plugin.core.quality.series import Series, SeriesKey
from smartmetro.smartmetro_plugin.core.quality.settings import load_settings
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server.signals import temperature

STEP_US = 900_000_000
HOUR_US = 4 * STEP_US
DAY_US = 24 * HOUR_US
#: 2026-07-01T00:00Z.
JULY_US = 1_782_864_000_000_000
#: Metres north of the first, altitude, density of the town.
PLACES = (
    (0, 170, 0.85), (300, 172, 0.8), (600, 175, 0.7), (900, 180, 0.65),
    (1300, 178, 0.6), (1700, 190, 0.7), (2100, 260, 0.5), (2600, 330, 0.15),
)  # fmt: skip
SITES = [Site(5.4, 43.5 + north / 111_000, float(z)) for north, z, _ in PLACES]


@lru_cache(maxsize=4)
def clean_values(days: int = 31, start_us: int = JULY_US) -> np.ndarray:
    """Return temperatures rounded to a tenth, shape (instants, sensors); not to be changed."""
    signals = [temperature(100 + k, density, z) for k, (_, z, density) in enumerate(PLACES)]
    seconds = (start_us + np.arange(days * 96) * STEP_US) / 1e6
    return np.array([[round(signal(t), 1) for signal in signals] for t in seconds.tolist()])


def clean(days: int = 31, start_us: int = JULY_US) -> list[Series]:
    """Return a fault-free network as series whose arrays may be changed."""
    values = clean_values(days, start_us)
    at_us = start_us + np.arange(days * 96, dtype=np.int64) * STEP_US
    return [series(k, at_us.copy(), values[:, k].copy()) for k in range(len(PLACES))]


def series(number: int, at_us: Sequence[int], value: Sequence[float]) -> Series:
    """Return a series of the sensor of that number."""
    at = np.asarray(at_us, dtype=np.int64)
    key = SeriesKey("", f"t{number}", "temperature")
    return Series(key, at, np.asarray(value, dtype=float), np.zeros(at.size, dtype=bool))


def checked(network: list[Series], **more: object) -> list[Checked]:
    """Return what quality control says with the settings of heat."""
    sites = {("", f"t{k}"): site for k, site in enumerate(SITES)}
    known = Network(sites, more.pop("maintenance", {}), more.pop("sun", {}))  # type: ignore[arg-type]
    return control(
        network, known, load_use_cases()["heat"], load_settings()["heat"], CancelFlag(), **more
    )


def flagged(one: Checked, flag: Flag) -> np.ndarray:
    """Return which values a check doubts."""
    return (one.flags & flag) != 0
