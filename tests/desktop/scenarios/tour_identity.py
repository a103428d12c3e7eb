"""Renamed sensors: three containers of the demo come back under other ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog

from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.identity.proposing import propose
from smartmetro.smartmetro_plugin.host.paths import default_cache_path

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"
RENAMED = 3


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "sensors on the map", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)
    desktop.identity.offer(DEMO, rename_some())
    driver.wait(0.5)
    driver.grab("identity_offer", driver.iface.messageBar())
    driver.iface.messageBar().clearWidgets()

    def look(dialog: QDialog) -> None:
        dialog.view.selectRow(0)
        driver.wait(0.3)
        driver.grab("identity", dialog)
        driver.record(to_decide=dialog.table.rowCount())
        driver.click(dialog.same)
        driver.wait(0.3)
        driver.record(left=dialog.table.rowCount(), problem=dialog.problem.text())

    driver.in_dialog(driver.find(QAction, "smartmetro_identity").trigger, look)


def rename_some() -> int:
    """Let the platform list some containers under new ids; return how many pairs are proposed."""
    path = default_cache_path()
    now = datetime.now(timezone.utc) + timedelta(minutes=1)
    with Cache.open(path) as cache:
        records = [cached.record for cached in cache.records(DEMO)]
        waste = [r for r in records if r.sensor.use_case == "waste"][:RENAMED]
        for number, record in enumerate(waste, start=1):
            key = record.sensor.key._replace(
                sensor_id=f"urn:ngsi-ld:WasteContainer:PAV-{number:03}"
            )
            records[records.index(record)] = replace(
                record, sensor=replace(record.sensor, key=key, extra={})
            )
        with cache.staging(DEMO, "") as writer:
            writer.add(records, now)
            writer.commit(complete=True, use_cases=(), synced_at=now)
        return propose(cache, open_archive(archive_folder(path)), DEMO, "", now)
