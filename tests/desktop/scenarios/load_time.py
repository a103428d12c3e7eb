"""How long QGIS takes to load and start plugins, in a real window: milliseconds by plugin.

SmartMetro puts most of its start off until the window is there; that part is timed apart.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import qgis.utils

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

PLUGINS = ("smartmetro", "MetaSearch")
REPEATS = 5


def scenario(driver: Driver) -> None:
    driver.record(**{name: [load_ms(driver, name) for _ in range(REPEATS)] for name in PLUGINS})
    driver.record(put_off=[put_off_ms(driver) for _ in range(REPEATS)])


def put_off_ms(driver: Driver) -> float:
    """Time what the plugin does once the window is there."""
    load_ms(driver, "smartmetro")
    start = time.perf_counter()
    driver.plugin._complete()
    return (time.perf_counter() - start) * 1e3


def load_ms(driver: Driver, name: str) -> float:
    """Unload a plugin, which drops its modules, and time its import and start."""
    if name in qgis.utils.active_plugins:
        qgis.utils.unloadPlugin(name)
    driver.wait(0.5)
    start = time.perf_counter()
    started = qgis.utils.loadPlugin(name) and qgis.utils.startPlugin(name)
    elapsed_ms = (time.perf_counter() - start) * 1e3
    if not started:
        raise RuntimeError(f"{name} did not start")
    return elapsed_ms
