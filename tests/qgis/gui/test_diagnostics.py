"""Copy diagnostics: enough for a report, nothing secret."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication

from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.gui.diagnostics import cleaned, copy_diagnostics, report, take
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.sync_service import ConnectionState
from smartmetro.tests.qgis.gui.support import CONNECTION, NOW, FakeService, with_user_info


def test_says_what_a_report_needs_and_no_secret(
    store: ConnectionStore, service: FakeService
) -> None:
    store.save(
        replace(
            CONNECTION,
            url=with_user_info("https://broker.example/v1?api_key=0123456789", "ann:hunter2"),
            authcfg="abc1234",
        )
    )
    error = Message(
        "No answer from {url}",
        {"url": with_user_info("https://broker.example/?token=987654", "bob:hunter3")},
    )
    service.set_state(
        ConnectionState(CONNECTION.name, error=error, offline_since=NOW, sensor_count=88)
    )
    text = report(take(store, service))
    for wanted in (
        "QGIS: 3.",
        "Python: 3.",
        "numpy: ",
        "broker.example/v1",
        "sensors: 88",
        "No answer from https://broker.example",
        "offline since: 2026-07-21 12:00:00 UTC",
        "authentication: yes",
    ):
        assert wanted in text
    for secret in ("hunter2", "hunter3", "0123456789", "987654", "abc1234", str(Path.home()) + "/"):
        assert secret not in text


def test_addresses_inside_quotes_are_cleaned() -> None:
    asked = with_user_info("Asked “https://host/x”, then stopped.", "ann:hunter2")
    assert cleaned(asked) == "Asked “https://host/x”, then stopped."


def test_goes_to_the_clipboard(qgis_iface, store: ConnectionStore, service: FakeService) -> None:
    copy_diagnostics(qgis_iface, store, service)
    assert QgsApplication.clipboard().text().startswith("SmartMetro diagnostics")
