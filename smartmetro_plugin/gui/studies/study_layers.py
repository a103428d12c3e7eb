"""A study on the map: its zones and its candidates, kept in step with it."""

from __future__ import annotations

from typing import Final

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...cartography.placement_style import label_by
from ...core.siting.study import Choice, Study
from ...host.translation import tr
from .shortlist import COLORS, choice_word

MARK: Final = "smartmetro/study"
_SIZES: Final = {
    Choice.CHOSEN: "4.2",
    Choice.RESERVE: "3.2",
    Choice.EXCLUDED: "2",
    Choice.LEFT: "2",
}


class StudyLayers:
    """Two memory layers in the project; files are the study's own GeoPackage."""

    def __init__(self) -> None:
        self._zones: QgsVectorLayer | None = None
        self._candidates: QgsVectorLayer | None = None

    def show(self, study: Study) -> None:
        """Draw the study; layers that were removed come back."""
        crs = QgsCoordinateReferenceSystem(study.crs)
        if self._gone(self._zones) or self._zones.crs() != crs:  # type: ignore[union-attr]
            self.remove()
            self._zones = _layer("Polygon", crs, tr("Zones of the study"), "zone:string")
            self._zones.setRenderer(_zone_look())
            label_by(self._zones, '"zone"')
            fields = "name:string&field=choice:string&field=rank:integer"
            self._candidates = _layer("Point", crs, tr("Candidates of the study"), fields)
            self._candidates.setRenderer(_candidate_look())
            label_by(self._candidates, "if(\"choice\" = 'chosen', \"name\", '')")
        _fill(self._zones, [(QgsGeometry.fromWkt(z.wkt), [z.name]) for z in study.zones])
        _fill(
            self._candidates,
            [
                (QgsGeometry.fromPointXY(QgsPointXY(c.x, c.y)), [c.name, c.choice.value, c.rank])
                for c in study.candidates
            ],
        )

    def remove(self) -> None:
        """Take the layers off the map."""
        for layer in (self._zones, self._candidates):
            if not self._gone(layer):
                QgsProject.instance().removeMapLayer(layer.id())  # type: ignore[union-attr]
        self._zones = self._candidates = None

    @staticmethod
    def _gone(layer: QgsVectorLayer | None) -> bool:
        return layer is None or sip.isdeleted(layer)


def _layer(kind: str, crs: QgsCoordinateReferenceSystem, name: str, fields: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?field={fields}", name, "memory")
    layer.setCrs(crs)
    layer.setCustomProperty(MARK, 1)
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    QgsProject.instance().addMapLayer(layer, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
    return layer


def _fill(layer: QgsVectorLayer | None, rows: list[tuple[QgsGeometry, list[object]]]) -> None:
    assert layer is not None
    provider = layer.dataProvider()
    provider.truncate()
    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    layer.triggerRepaint()


def _zone_look() -> QgsSingleSymbolRenderer:
    return QgsSingleSymbolRenderer(
        QgsFillSymbol.createSimple(
            {"color": "255,209,102,50", "outline_color": "#b36b00", "outline_width": "0.5"}
        )
    )


def _candidate_look() -> QgsCategorizedSymbolRenderer:
    categories = []
    for choice in (Choice.CHOSEN, Choice.RESERVE, Choice.LEFT, Choice.EXCLUDED):
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": "cross2" if choice == Choice.EXCLUDED else "circle",
                "color": COLORS[choice],
                "size": _SIZES[choice],
                "outline_color": "#ffffff" if choice != Choice.EXCLUDED else COLORS[choice],
                "outline_width": "0.4",
            }
        )
        categories.append(QgsRendererCategory(choice.value, symbol, choice_word(choice)))
    return QgsCategorizedSymbolRenderer("choice", categories)
