"""An indicative background for the demo, without network: sea, coast and the communes' names."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..host.paths import demo_folder
from ..host.translation import tr

#: Marks the group, so that it is found again and added once.
_PROPERTY = "smartmetro/backdrop"
#: Communes of this rank and above are named at this scale and closer.
_NAMED_FROM = {1: 0.0, 2: 1_000_000.0, 3: 220_000.0}


def add_backdrop(project: QgsProject) -> QgsLayerTreeGroup:
    """Add the background below everything else, unless the project has it already."""
    root = project.layerTreeRoot()
    for child in root.findGroups():
        if child.customProperty(_PROPERTY):
            return child
    group = root.addGroup(tr("Indicative background"))
    group.setCustomProperty(_PROPERTY, True)
    group.setExpanded(False)
    for layer in backdrop_layers():
        layer.setFlags(layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable)
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return group


def backdrop_layers() -> list[QgsVectorLayer]:
    """Return the communes' names and the sea, topmost first."""
    return [_communes(), _sea()]


def _sea() -> QgsVectorLayer:
    layer = QgsVectorLayer(str(demo_folder() / "sea.geojson"), tr("Sea (Natural Earth)"), "ogr")
    layer.serverProperties().setAttribution(tr("Sea: Natural Earth, indicative"))
    symbol = QgsFillSymbol.createSimple(
        {"color": "#d8e6ee", "outline_color": "#9db6c4", "outline_width": "0.2"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _communes() -> QgsVectorLayer:
    layer = QgsVectorLayer(str(demo_folder() / "communes.geojson"), tr("Communes"), "ogr")
    layer.serverProperties().setAttribution(tr("Communes: GeoNames (CC BY 4.0)"))
    symbol = QgsMarkerSymbol.createSimple(
        {"color": "#b9bfc5", "outline_style": "no", "size": "0.9"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    root = QgsRuleBasedLabeling.Rule(None)
    for rank, scale in _NAMED_FROM.items():
        rule = QgsRuleBasedLabeling.Rule(_name_settings(rank))
        rule.setFilterExpression(f'"rank" = {rank}')
        rule.setMinimumScale(scale)
        root.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)
    return layer


def _name_settings(rank: int) -> QgsPalLayerSettings:
    text = QgsTextFormat()
    font = QFont()
    font.setBold(rank == 1)
    text.setFont(font)
    text.setSize({1: 11.0, 2: 9.0}.get(rank, 7.5))
    text.setColor(QColor("#66707a"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    buffer.setColor(QColor(255, 255, 255, 200))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.fieldName = "name"
    settings.priority = 2
    # Sensors' own labels come first where both want the place.
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.ZIndex, QgsProperty.fromValue(-1))
    settings.setDataDefinedProperties(properties)
    return settings
