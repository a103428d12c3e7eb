"""Keeps the list's selection and the map's in step: sensors chosen in one are chosen in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.live_table import LiveRow
from ..core.model import SensorKey
from ..layers.live_layers import LiveLayers
from ..layers.project import CONNECTION_MARK

#: A single sensor is shown at this scale, unless the map is closer already.
SENSOR_SCALE = 5000.0
#: Several sensors are shown with this much room around them.
MARGIN = 1.2
#: A selection on the map larger than this is not carried over: no chart could show it.
MAX_CARRIED = 500


class MapSelection(QObject):
    """Selects and zooms on the map, and says which sensors the user selected there."""

    selected_on_map = pyqtSignal(list)

    def __init__(
        self, live: LiveLayers, canvas: QgsMapCanvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._canvas = canvas
        self._watched: dict[str, QgsVectorLayer] = {}
        self._selecting = False

    def watch(self, connection: str) -> None:
        """Listen to the selection of a connection's layers; call again when layers may be new."""
        for layer in self._live.layers_of(connection):
            if layer.id() not in self._watched:
                self._watched[layer.id()] = layer
                layer.selectionChanged.connect(self._map_selection_changed)

    def unload(self) -> None:
        """Let go of the layers that still exist."""
        for layer in self._watched.values():
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._map_selection_changed)
        self._watched = {}

    def select(self, keys: Sequence[SensorKey]) -> None:
        """Select these sensors on the map, and no others of these connections' layers."""
        by_connection: dict[str, list[SensorKey]] = defaultdict(list)
        for key in keys:
            by_connection[key.connection].append(key)
        self._selecting = True
        try:
            for layer in self._layers():
                wanted = by_connection.get(str(layer.customProperty(CONNECTION_MARK)), [])
                ids = _feature_ids(layer, wanted) if wanted else []
                if ids or layer.selectedFeatureCount():
                    layer.selectByIds(ids)
        finally:
            self._selecting = False

    def zoom_to(self, rows: Iterable[LiveRow]) -> bool:
        """Bring the sensors into view; return False when none has a place on the map."""
        places = [(r.lon, r.lat) for r in rows if r.lon is not None and r.lat is not None]
        return self.zoom_to_places(places)

    def zoom_to_places(self, places: Iterable[tuple[float, float]]) -> bool:
        """Bring longitudes and latitudes into view; return False when there is none."""
        points = [QgsPointXY(lon, lat) for lon, lat in places]
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        try:
            shown = [transform.transform(point) for point in points]
        except QgsCsException:
            return False
        if not shown:
            return False
        box = QgsRectangle()
        for point in shown:
            box.combineExtentWith(point.x(), point.y())
        if box.width() == 0 and box.height() == 0:
            self._canvas.setCenter(shown[0])
            if self._canvas.scale() > SENSOR_SCALE:
                self._canvas.zoomScale(SENSOR_SCALE)
        else:
            self._canvas.zoomToFeatureExtent(box.scaled(MARGIN))
        self._canvas.refresh()
        return True

    def _layers(self) -> list[QgsVectorLayer]:
        self._watched = {i: x for i, x in self._watched.items() if not sip.isdeleted(x)}
        return list(self._watched.values())

    def _map_selection_changed(self) -> None:
        if self._selecting:
            return
        keys: list[SensorKey] = []
        for layer in self._layers():
            if 0 < layer.selectedFeatureCount() <= MAX_CARRIED:
                keys += _selected_keys(layer)
        self.selected_on_map.emit(keys[:MAX_CARRIED])


def _feature_ids(layer: QgsVectorLayer, keys: Sequence[SensorKey]) -> list[int]:
    """Return the features of these sensors; the comparison runs in QGIS, not row by row here."""
    values = ",".join(QgsExpression.quotedValue(key.sensor_id) for key in keys)
    request = QgsFeatureRequest().setFilterExpression(f'"sensor_id" IN ({values})')
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes(["sensor_id"], layer.fields())
    return [feature.id() for feature in layer.getFeatures(request)]


def _selected_keys(layer: QgsVectorLayer) -> list[SensorKey]:
    names = ["connection", "tenant", "sensor_id"]
    request = QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds())
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes(names, layer.fields())
    return [
        SensorKey(*(str(feature[name] or "") for name in names))
        for feature in layer.getFeatures(request)
    ]
