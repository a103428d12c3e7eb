"""Opens the coverage panel, made when it is first asked for: numpy and rasters have no part in a start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt

if TYPE_CHECKING:
    from .radio_panel import RadioPanel


class RadioOpening:
    """Shows the panel, and takes it away with the plugin."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self.panel: RadioPanel | None = None

    def start(self) -> None:
        """Show the panel beside the map."""
        if self.panel is None:
            from .radio_panel import RadioPanel

            window = self._iface.mainWindow()
            self.panel = RadioPanel(self._iface, window)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
            window.restoreDockWidget(self.panel)
        self.panel.show()
        self.panel.raise_()

    def unload(self) -> None:
        """Take the panel away."""
        if self.panel is not None:
            self.panel.unload()
            self._iface.removeDockWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None
