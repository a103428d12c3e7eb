"""Opens what belongs to supports and areas: the editor of rules, and the form that prepares an area."""

from __future__ import annotations

from qgis.gui import QgisInterface


def edit_support_rules(iface: QgisInterface) -> None:
    """Show the editor of the rules for supports."""
    from .rules_dialog import SupportRulesDialog

    dialog = SupportRulesDialog(iface.mainWindow())
    dialog.exec()
    dialog.deleteLater()


def prepare_area() -> None:
    """Show the form of the algorithm that prepares an area, on the map's extent."""
    import processing

    processing.execAlgorithmDialog("smartmetro:preparearea")
