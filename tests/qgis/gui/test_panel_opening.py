"""A panel is made once, shown again, and taken away with the plugin."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QWidget

from smartmetro.smartmetro_plugin.gui.panel_opening import PanelOpening


class Panel(QDockWidget):
    """Counts how often it was stopped."""

    stopped = 0

    def unload(self) -> None:
        self.stopped += 1


class Interface:
    """The part of QGIS that a panel is shown in."""

    def __init__(self) -> None:
        self.window = QMainWindow()

    def mainWindow(self) -> QMainWindow:
        return self.window

    def addDockWidget(self, area: Any, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.window.removeDockWidget(dock)


def test_a_panel_is_made_once_and_leaves_with_the_plugin(qgis_app: object) -> None:
    iface, made = Interface(), []

    def make(window: QWidget) -> QWidget:
        made.append(Panel("panel", window))
        return made[-1]

    opening = PanelOpening(iface, make)
    assert made == []
    opening.start()
    made[0].hide()
    opening.start()
    assert len(made) == 1
    assert not made[0].isHidden()

    opening.unload()
    opening.unload()
    assert made[0].stopped == 1
    assert opening.panel is None
    opening.start()
    assert len(made) == 2
    opening.unload()
