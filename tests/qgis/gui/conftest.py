"""What the windows are wired to, in tests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtWidgets import QWidget

from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.tests.qgis.gui.support import FakeLive, FakeService


@pytest.fixture(autouse=True)
def errors_in_slots(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test where an error was raised in a slot; Qt would abort, or say nothing."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield
    if raised:
        raise raised[0]


@pytest.fixture
def owned(qgis_app: QgsApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    """Own a widget until the test ends, as its window does in QGIS.

    A widget that nobody holds is deleted by Python's garbage collector, perhaps while Qt draws it.
    """
    widgets: list[QWidget] = []

    def own(widget: QWidget) -> QWidget:
        widgets.append(widget)
        return widget

    yield own
    for widget in widgets:
        widget.close()
        widget.deleteLater()


@pytest.fixture
def store(qgis_app: QgsApplication) -> Iterator[ConnectionStore]:
    """The real store over empty settings."""
    QgsSettings().remove("SmartMetro")
    yield ConnectionStore()
    QgsSettings().remove("SmartMetro")


@pytest.fixture
def service(qgis_app: QgsApplication) -> FakeService:
    return FakeService()


@pytest.fixture
def live(qgis_app: QgsApplication) -> FakeLive:
    return FakeLive()
