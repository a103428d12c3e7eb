"""Stand-ins for what the windows are wired to, and sensors to list."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.states import CachedRecord
from smartmetro.smartmetro_plugin.core.live_table import LiveRow, build_rows
from smartmetro.smartmetro_plugin.core.model import (
    ObservationSeries,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
)
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.host.sync_service import ConnectionState
from smartmetro.smartmetro_plugin.host.translation import LocaleFormatter
from smartmetro.smartmetro_plugin.host.use_cases import use_cases

NOW = datetime(2026, 7, 21, 12, 0, tzinfo=UTC)
CONNECTION = Connection("Metropolis", "ngsi-ld", "https://broker.example/ngsi-ld/v1", tenant="amp")
COMMUNES = ("Aix-en-Provence", "Marseille", "Martigues", "Aubagne")


class FakeService(QObject):
    """Notes what is asked of the synchronisation."""

    stateChanged = pyqtSignal(str)  # noqa: N815
    synced = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[str, ConnectionState] = {}
        self.asked: list[tuple[object, ...]] = []

    def state(self, name: str) -> ConnectionState:
        return self.states.get(name, ConnectionState(name))

    def set_state(self, state: ConnectionState) -> None:
        self.states[state.name] = state
        self.stateChanged.emit(state.name)

    def sync(self, name: str, full: bool = False) -> None:
        self.asked.append(("sync", name, full))

    def cancel(self, name: str) -> None:
        self.asked.append(("cancel", name))

    def forget(self, name: str) -> None:
        self.asked.append(("forget", name))

    def fetch_history(
        self, name: str, use_case: str, sensor_ids: list[str], start: datetime, end: datetime
    ) -> None:
        self.asked.append(("fetch", name, use_case, tuple(sensor_ids), start, end))


class FakeLive(QObject):
    """Holds rows as the live layers do."""

    refreshed = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.by_name: dict[str, dict[SensorKey, LiveRow]] = {}
        self.layers: dict[str, list[object]] = {}
        self.asked: list[tuple[object, ...]] = []

    def rows(self, name: str) -> Mapping[SensorKey, LiveRow]:
        return self.by_name.get(name, {})

    def layers_of(self, name: str) -> list[object]:
        return self.layers.get(name, [])

    def put(self, rows: dict[SensorKey, LiveRow], name: str = CONNECTION.name) -> None:
        self.by_name[name] = rows
        self.refreshed.emit(name)

    def show(self, connection: Connection) -> None:
        self.asked.append(("show", connection.name))

    def hide(self, name: str) -> None:
        self.asked.append(("hide", name))


def with_user_info(address: str, user_info: str) -> str:
    """Return a web address with ``user:word`` in it, as nobody should write it."""
    return address.replace("://", f"://{user_info}@")


def make_rows(count: int = 40) -> dict[SensorKey, LiveRow]:
    """Return heat and waste sensors: of ten, one in alert, one silent, the others well."""
    rows: dict[SensorKey, LiveRow] = {}
    declared = use_cases()
    for use_case in ("heat", "waste"):
        records = [_record(use_case, n) for n in range(count // 2)]
        cached = [CachedRecord(record, NOW, None, "", 1) for record in records]
        rows.update(build_rows(cached, declared[use_case], NOW, LocaleFormatter()))
    return rows


def _record(use_case: str, n: int) -> SensorRecord:
    key = SensorKey(CONNECTION.name, CONNECTION.tenant, f"urn:ngsi-ld:Device:{use_case}:{n:05d}")
    seen = NOW - (timedelta(days=30) if n % 10 == 1 else timedelta(minutes=n % 15))
    main, value = ("temperature", 28.0) if use_case == "heat" else ("fill", 40.0)
    if use_case == "waste" and n % 10 == 2:
        value = 99.0
    sensor = Sensor(
        key,
        f"{use_case} {n:03d}",
        use_case,
        "Device",
        lon=5.3 + n % 100 * 0.001,
        lat=43.3 + n // 100 * 0.001,
        commune=COMMUNES[n % len(COMMUNES)],
    )
    return SensorRecord(sensor, (Reading(main, value, "", seen),))


def fill_archive(cache_path: Path, rows: Mapping[SensorKey, LiveRow], days: int = 10) -> None:
    """Write quarter-hours up to NOW for each sensor, with a hole of a day in the middle."""
    end_us = int(NOW.timestamp() * 1e6)
    step_us = 900_000_000
    times = np.arange(end_us - days * 86_400_000_000, end_us + 1, step_us, dtype=np.int64)
    middle = end_us - days * 43_200_000_000
    times = times[(times < middle) | (times >= middle + 86_400_000_000)]
    archive = open_archive(archive_folder(cache_path))
    for place, (key, row) in enumerate(rows.items()):
        use_case = row.text("use_case")
        name, unit = ("temperature", "CEL") if use_case == "heat" else ("fill", "P1")
        day = (times / 86_400e6) % 1
        values = 25 + place + 6 * np.sin(2 * np.pi * (day - 0.4))
        series = ObservationSeries(key.sensor_id, name, unit, times, values)
        archive.append(key.connection, key.tenant, use_case, [series])


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Let Qt work until ``condition`` holds; fail when it never does."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise AssertionError(f"not within {seconds} s: {condition}")
        QApplication.processEvents()
        time.sleep(0.005)
