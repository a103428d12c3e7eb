"""Opens the siting study's panel, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt

if TYPE_CHECKING:
    from .study_panel import StudyPanel


class StudyOpening:
    """Shows the panel, and takes it away with the plugin."""

    def __init__(self, iface: QgisInterface, cache_path: Callable[[], Path]) -> None:
        self._iface = iface
        self._cache_path = cache_path
        self.panel: StudyPanel | None = None

    def start(self) -> None:
        """Show the panel beside the map."""
        if self.panel is None:
            from .study_panel import StudyPanel

            window = self._iface.mainWindow()
            self.panel = StudyPanel(self._iface, self._cache_path, window)
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
