"""Opens a panel beside the map, made when first asked for: numpy and rasters have no part in a start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


class PanelOpening:
    """Shows one panel, and takes it away with the plugin."""

    def __init__(self, iface: QgisInterface, make: Callable[[QWidget], Any]) -> None:
        """Keep how the panel is made in the main window: a ``QDockWidget`` with ``unload()``."""
        self._iface = iface
        self._make = make
        self.panel: Any = None

    def start(self) -> None:
        """Show the panel beside the map."""
        if self.panel is None:
            window = self._iface.mainWindow()
            self.panel = self._make(window)
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


def siting_panel(iface: QgisInterface) -> PanelOpening:
    """Open the panel of one candidate's sun, energy and rules."""

    def make(window: QWidget) -> QWidget:
        from .siting.site_panel import SitePanel

        return SitePanel(iface, window)

    return PanelOpening(iface, make)


def radio_panel(iface: QgisInterface) -> PanelOpening:
    """Open the panel of gateways and what they reach."""

    def make(window: QWidget) -> QWidget:
        from .radio.radio_panel import RadioPanel

        return RadioPanel(iface, window)

    return PanelOpening(iface, make)


def study_panel(iface: QgisInterface, cache_path: Callable[[], Path]) -> PanelOpening:
    """Open the panel of a siting study."""

    def make(window: QWidget) -> QWidget:
        from .studies.study_panel import StudyPanel

        return StudyPanel(iface, cache_path, window)

    return PanelOpening(iface, make)
