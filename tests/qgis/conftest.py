"""For tests inside QGIS: pytest-qgis gives the application and a stand-in for ``iface``.

pytest-qgis answers unknown calls of ``iface`` with a mock, so a wrong call passes here;
tests/desktop runs the plugin in a real window.
"""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator

import pytest
from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsSettings
from qgis.PyQt import sip

from smartmetro.tests.qgis.waiting import Waiter

_given: list[QgsMapLayer] = []


@pytest.fixture(scope="session", autouse=True)
def fresh_settings(qgis_app: QgsApplication) -> Iterator[None]:
    """Start each session without what an earlier one left in the profile.

    At its end, the layers that anything still holds are closed while GDAL is there.
    """
    QgsSettings().clear()
    yield
    gc.collect()
    for kind in (QgsProject, QgsMapLayer):
        for held in gc.get_objects():
            if issubclass(type(held), kind) and not sip.isdeleted(held) and sip.ispyowned(held):
                sip.delete(held)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Remember the layers that fixtures give to tests."""
    value = yield
    if isinstance(value, QgsMapLayer) and fixturedef.scope == "function":
        _given.append(value)
    return value


@pytest.fixture(autouse=True)
def empty_project() -> Iterator[None]:
    """Give each test an empty project, and leave one.

    Layers of fixtures go too: pytest keeps them until QGIS is gone, and to close them then ends the
    process.
    """
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()
    for layer in _given:
        if not sip.isdeleted(layer) and sip.ispyowned(layer):
            sip.delete(layer)
    _given.clear()


@pytest.fixture
def waiter() -> Waiter:
    """The event loop."""
    return Waiter()
