"""The coverage of each scenario on the map: one raster each, and marks for its gateways."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDataProvider,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from ...cartography.radio_style import style_margin, style_radio_verdicts
from ...core.siting.surface import write_surface
from ...host.translation import tr
from .radio_engine import Answer, Gateway

#: Colours of the scenarios' marks.
COLOURS = ("#0072b2", "#d55e00")
SCENARIOS = ("A", "B")


class RadioLayers:
    """Writes rasters into a temporary folder that goes with the panel; layers of them go too."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._folder = tempfile.TemporaryDirectory(prefix="smartmetro-radio-")
        self._ids: dict[int, str] = {}
        self._markers: list[QgsVertexMarker] = []
        self._sensors_id = ""
        self._written = 0

    def show(self, answer: Answer) -> None:
        """Put an answer's margin on the map in place of the one before."""
        scenario = answer.question.scenario
        self._written += 1
        path = Path(self._folder.name) / f"{SCENARIOS[scenario]}{self._written}.tif"
        write_surface(str(path), answer.outcome.coverage.margin_db, answer.grid)
        title = tr("Radio margin, scenario {name}").format(name=SCENARIOS[scenario])
        layer = QgsProject.instance().mapLayer(self._ids.get(scenario, ""))
        if isinstance(layer, QgsRasterLayer):
            before = layer.source()
            layer.setDataSource(str(path), title, "gdal", QgsDataProvider.ProviderOptions())
            Path(before).unlink(missing_ok=True)
        else:
            layer = QgsRasterLayer(str(path), title, "gdal")
            QgsProject.instance().addMapLayer(layer, False)
            below_sensors = 1 if QgsProject.instance().mapLayer(self._sensors_id) else 0
            QgsProject.instance().layerTreeRoot().insertLayer(below_sensors, layer)
            self._ids[scenario] = layer.id()
        style_margin(layer)
        layer.triggerRepaint()

    def show_sensors(self, answer: Answer, newly: frozenset[int]) -> None:
        """Put the sensors on the map by their verdict; ``newly``: those just reached, in words."""
        project = QgsProject.instance()
        layer = project.mapLayer(self._sensors_id)
        if not isinstance(layer, QgsVectorLayer):
            layer = QgsVectorLayer(
                "Point?field=name:string&field=radio:string&field=margin_db:double&field=newly:bool",
                tr("Sensors of the scenario"),
                "memory",
            )
            layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(answer.grid.crs_wkt))
            style_radio_verdicts(layer)
            project.addMapLayer(layer, False)
            project.layerTreeRoot().insertLayer(0, layer)
            self._sensors_id = layer.id()
        features = []
        for number, (sensor, cover) in enumerate(zip(answer.sensors, answer.outcome.sensors)):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(sensor.x, sensor.y)))
            margin = round(cover.margin_db, 1) if cover.server else NULL
            feature.setAttributes([sensor.name, cover.verdict, margin, number in newly])
            features.append(feature)
        layer.dataProvider().truncate()
        layer.dataProvider().addFeatures(features)
        layer.triggerRepaint()

    def only(self, scenario: int) -> None:
        """Show this scenario's raster and hide the other's."""
        root = QgsProject.instance().layerTreeRoot()
        for number, layer_id in self._ids.items():
            node = root.findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(number == scenario)

    def hide(self, scenario: int) -> None:
        """Take a scenario's raster off the map."""
        layer_id = self._ids.pop(scenario, "")
        if QgsProject.instance().mapLayer(layer_id) is not None:
            QgsProject.instance().removeMapLayer(layer_id)

    def mark(
        self, gateways: Sequence[Gateway], scenario: int, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Mark the gateways of a scenario on the map."""
        self._unmark()
        to_map = QgsCoordinateTransform(
            crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        for gateway in gateways:
            marker = QgsVertexMarker(self._canvas)
            marker.setIconType(QgsVertexMarker.IconType.ICON_TRIANGLE)
            marker.setIconSize(16)
            marker.setPenWidth(3)
            marker.setColor(QColor("#1d2129"))
            marker.setFillColor(QColor(COLOURS[scenario]))
            marker.setCenter(to_map.transform(QgsPointXY(gateway.x, gateway.y)))
            self._markers.append(marker)

    def close(self) -> None:
        """Take everything away."""
        self._unmark()
        for scenario in list(self._ids):
            self.hide(scenario)
        if QgsProject.instance().mapLayer(self._sensors_id) is not None:
            QgsProject.instance().removeMapLayer(self._sensors_id)
        self._folder.cleanup()

    def _unmark(self) -> None:
        for marker in self._markers:
            if not sip.isdeleted(marker):
                self._canvas.scene().removeItem(marker)
        self._markers = []


def gateways_layer(
    gateways: Sequence[Gateway], scenario: int, crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """Return a scratch layer of gateways as “Radio coverage” reads it."""
    layer = QgsVectorLayer(
        "Point?field=name:string&field=height_m:double&field=gain_dbi:double"
        "&field=cable_loss_db:double&field=power_dbm:double",
        tr("Gateways, scenario {name}").format(name=SCENARIOS[scenario]),
        "memory",
    )
    layer.setCrs(crs)
    features = []
    for gateway in gateways:
        station = gateway.station
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(gateway.x, gateway.y)))
        feature.setAttributes(
            [
                station.name,
                station.height_m,
                station.gain_dbi,
                station.cable_loss_db,
                station.power_dbm,
            ]
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
