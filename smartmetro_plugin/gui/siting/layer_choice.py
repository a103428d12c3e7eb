"""A choice among the project's layers that never becomes another layer by itself."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QWidget


class LayerChoice(QgsMapLayerComboBox):
    """When its layer leaves the project nothing is chosen; QGIS's own box takes the next one, and
    trees would stand for ground without a word."""

    def __init__(self, name: str, kinds: Qgis.LayerFilters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAllowEmptyLayer(True)
        self.setFilters(kinds)
        self.setLayer(None)
        self.model().rowsAboutToBeRemoved.connect(self._let_go)

    def _let_go(self, _parent: QModelIndex, first: int, last: int) -> None:
        if first <= self.currentIndex() <= last:
            self.setCurrentIndex(0)  # the empty one
