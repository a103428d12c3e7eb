"""Sensors in QGIS's 3D view: a ball by sensor where it hangs, coloured by status, over the DSM."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRasterDemTerrainProvider,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.errors import ConfigurationError
from ..core.live_table import STATUS_LABELS
from ..core.messages import QT_TRANSLATE_NOOP
from ..host.locale_format import translate
from .palette import STATUS_COLORS

#: The name of the view: opening it again shows the same one.
VIEW = "SmartMetro 3D"


def dress_in_3d(layer: QgsVectorLayer, radius_m: float) -> None:
    """Give points with z, altitudes in metres, their colours in the map and in the 3D view.

    Raises:
        ConfigurationError: this QGIS was built without 3D.
    """
    try:
        from qgis import _3d
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "This QGIS was built without the 3D view. Use QGIS’s own installer for your system.",
            )
        ) from error
    root = _3d.QgsRuleBased3DRenderer.Rule(None)
    for code, label in STATUS_LABELS.items():
        symbol = _3d.QgsPoint3DSymbol()
        symbol.setShape(Qgis.Point3DShape.Sphere)
        symbol.setShapeProperties({"radius": radius_m})
        symbol.setAltitudeClamping(Qgis.AltitudeClamping.Absolute)
        material = _3d.QgsPhongMaterialSettings()
        color = QColor(STATUS_COLORS[code])
        material.setDiffuse(color)
        material.setAmbient(color.darker(150))
        symbol.setMaterialSettings(material)
        rule = _3d.QgsRuleBased3DRenderer.Rule(
            symbol, f"\"status\" = '{code.value}'", translate(label)
        )
        root.appendChild(rule)
    renderer = _3d.QgsRuleBased3DRenderer(root)
    renderer.setLayer(layer)
    layer.setRenderer3D(renderer)
    layer.elevationProperties().setClamping(Qgis.AltitudeClamping.Absolute)
    layer.setRenderer(_flat())
    layer.setDisplayExpression('"name"')


def stand_on(project: QgsProject, surface: QgsRasterLayer) -> None:
    """Make a raster of altitudes the ground of the project's 3D views and profiles."""
    terrain = QgsRasterDemTerrainProvider()
    terrain.setLayer(surface)
    project.elevationProperties().setTerrainProvider(terrain)


def _flat() -> QgsCategorizedSymbolRenderer:
    categories = []
    for code, label in STATUS_LABELS.items():
        symbol = QgsMarkerSymbol.createSimple({"color": STATUS_COLORS[code], "size": "3"})
        categories.append(QgsRendererCategory(code.value, symbol, translate(label)))
    return QgsCategorizedSymbolRenderer("status", categories)
