"""The toolbox entry “SmartMetro”."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..smartmetro_plugin.host.paths import RESOURCES


class SmartMetroProvider(QgsProcessingProvider):
    """Offers SmartMetro's algorithms to the toolbox, models, batch and qgis_process."""

    def id(self) -> str:
        return "smartmetro"

    def name(self) -> str:
        return "SmartMetro"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / "smartmetro.svg")

    def loadAlgorithms(self) -> None:
        # Imported here: QGIS starts faster when nobody opens the toolbox.
        from . import alerts, exports, field, indicators, maps, sensors, sharing, siting

        rooms = (sensors, alerts, indicators, maps, siting, field, exports, sharing)
        for algorithm in (algorithm for room in rooms for algorithm in room.ALGORITHMS):
            self.addAlgorithm(algorithm())
