"""For tests inside QGIS: pytest-qgis gives the application and a stand-in for ``iface``.

pytest-qgis answers unknown calls of ``iface`` with a mock, so a wrong call passes here;
tests/desktop runs the plugin in a real window.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsProject, QgsSettings

from smartmetro.tests.qgis.waiting import Waiter


@pytest.fixture(scope="session", autouse=True)
def fresh_settings() -> None:
    """Start each session without what an earlier one left in the profile."""
    QgsSettings().clear()


@pytest.fixture(autouse=True)
def empty_project() -> Iterator[None]:
    """Give each test an empty project, and leave one."""
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()


@pytest.fixture
def waiter() -> Waiter:
    """The event loop."""
    return Waiter()
