"""An extent in longitude and latitude, typed or taken from the map."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ..core.errors import ConfigurationError
from ..core.model import Extent
from ..core.platform.connection import parse_extent
from ..host.translation import tr


class ExtentField(QWidget):
    """``west,south,east,north`` in degrees; empty means everywhere."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(tr("everywhere (west,south,east,north in degrees)"))
        self._edit.setAccessibleName(tr("Extent"))
        self._edit.setClearButtonEnabled(True)
        self._edit.textChanged.connect(lambda _text: self.changed.emit())
        take = QPushButton(tr("From the &map"))
        take.clicked.connect(lambda _checked=False: self._take())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit, 1)
        layout.addWidget(take)
        self.setFocusProxy(self._edit)

    def set_extent(self, extent: Extent | None) -> None:
        """Show an extent."""
        self._edit.setText("" if extent is None else ",".join(f"{v:.5f}" for v in extent))

    def extent(self) -> Extent | None:
        """Return the extent typed; None when it is empty or :meth:`problem` says why not."""
        try:
            return parse_extent(self._edit.text()) if self._edit.text().strip() else None
        except ConfigurationError:
            return None

    def problem(self) -> ConfigurationError | None:
        """Return what is wrong with what is typed."""
        try:
            if self._edit.text().strip():
                parse_extent(self._edit.text())
        except ConfigurationError as error:
            return error
        return None

    def _take(self) -> None:
        settings = self._canvas.mapSettings()
        transform = QgsCoordinateTransform(
            settings.destinationCrs(),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsProject.instance(),
        )
        try:
            box = transform.transformBoundingBox(settings.visibleExtent())
        except QgsCsException:
            return
        if box.isFinite() and not box.isEmpty():
            west, east = max(box.xMinimum(), -180.0), min(box.xMaximum(), 180.0)
            south, north = max(box.yMinimum(), -90.0), min(box.yMaximum(), 90.0)
            self.set_extent(Extent(west, south, east, north))
