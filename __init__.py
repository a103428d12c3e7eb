"""SmartMetro: what QGIS imports to start the plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .smartmetro_plugin.plugin import SmartMetroPlugin


def classFactory(iface: QgisInterface | None) -> SmartMetroPlugin:  # noqa: N802 (QGIS's name)
    """The plugin, for QGIS or for qgis_process (where ``iface`` is None)."""
    from .smartmetro_plugin.plugin import SmartMetroPlugin

    return SmartMetroPlugin(iface)
