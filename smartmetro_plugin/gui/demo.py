"""Open the demo: the bundled, simulated sample on the map, without network or settings."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ..core.errors import SmartMetroError
from ..host.connections import ConnectionStore
from ..host.sync_service import SyncService
from ..host.translation import say, tr
from ..layers.backdrop import add_backdrop
from ..layers.live_layers import LiveLayers

#: The legal projection of mainland France.
_LAMBERT_93 = "EPSG:2154"


class DemoOpening(QObject):
    """Saves the connection to the sample, synchronises it, shows it and goes there."""

    def __init__(
        self,
        iface: QgisInterface,
        store: ConnectionStore,
        service: SyncService,
        live: LiveLayers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._store = store
        self._service = service
        self._live = live
        self._going_there = False
        self._into_empty_project = False
        service.synced.connect(self._synced)
        live.refreshed.connect(self._refreshed)

    def start(self) -> None:
        """Begin; the map follows when the sample has been read."""
        connection = self._store.demo()
        if self._store.get(connection.name) != connection:
            try:
                self._store.save(connection)
            except SmartMetroError as error:
                self._iface.messageBar().pushMessage(
                    "SmartMetro", say(error.message), Qgis.MessageLevel.Warning
                )
                return
        self._into_empty_project = not QgsProject.instance().mapLayers()
        self._going_there = True
        self._service.sync(connection.name)

    def _synced(self, name: str) -> None:
        connection = self._store.demo()
        if self._going_there and name == connection.name:
            self._live.show(connection)

    def _refreshed(self, name: str) -> None:
        if not self._going_there or name != self._store.demo().name:
            return
        self._going_there = False
        add_backdrop(QgsProject.instance())
        if self._into_empty_project:  # now: the first layer sets the projection of an empty project
            QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(_LAMBERT_93))
        self._live.zoom_to(name)
        self._iface.messageBar().pushMessage(
            "SmartMetro",
            tr("This is a simulated sample: no figure here is a measurement of a real city."),
            Qgis.MessageLevel.Info,
            10,
        )
