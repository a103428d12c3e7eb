"""The vector outputs of a heat map: stations, means of zones, isolines, styled where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.lineage import (
    history_of,
    keep_classes,
    keep_lineage,
    load_from_beside,
)
from ...smartmetro_plugin.cartography.map_style import style_isolines, style_stations, style_zones
from ...smartmetro_plugin.core.mapping.choice import Choice
from ...smartmetro_plugin.core.mapping.report import Lineage
from ...smartmetro_plugin.core.mapping.zone_means import ZoneMean
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.map_rasters import NODATA
from ...smartmetro_plugin.layers.stations import TEXT_FIELDS
from ..base import Parameters
from ..dressing import Dressing
from .map_stations import VALUE, MapStations

UNIT = "°C"
LEVEL = "level_c"
ZONE_VALUE = "mean_c"


class MapSinks:
    """Writes the sinks of one run; layers that QGIS loads get their style and lineage."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        bounds: Sequence[float],
        lineage: Lineage,
    ) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._crs, self._bounds, self._lineage = crs, bounds, lineage

    def stations(self, stations: MapStations, choice: Choice) -> dict[str, object]:
        """Write STATIONS: those with a value, then those without and why."""
        numbers = {
            VALUE: tr("Mean at the hour (°C)"), "valid_pct": tr("Valid data (%)"),
            "loo_c": tr("Predicted from the others (°C)"), "residual_c": tr("Residual (°C)"),
            "loo_sd_c": tr("Announced deviation (°C)"),
        }  # fmt: skip
        why = {"missing_reason": tr("Why values are missing")}
        fields = _fields(dict.fromkeys(TEXT_FIELDS, ""), numbers, why)
        sink, sink_id = self._sink("STATIONS", fields, QgsWkbTypes.Type.Point)
        for number, station in enumerate(stations.stations):
            value = float(stations.values[number])
            predicted, deviation = stations.predicted(choice, number)
            residual = None if predicted is None else value - predicted
            texts = [station.texts[name] for name in TEXT_FIELDS]
            texts[TEXT_FIELDS.index("zone")] = stations.zones[number]
            x, y = stations.xy_m[number]
            valid = stations.valid_pct[number]
            values = [*texts, value, valid, predicted, residual, deviation, None]
            _add(sink, fields, QgsGeometry.fromPointXY(QgsPointXY(x, y)), values)
        for station, reasons in stations.silent:
            texts = [station.texts[name] for name in TEXT_FIELDS]
            said = " ".join(say(reason) for reason in reasons)
            values = [*texts, *[None] * len(numbers), said]
            _add(sink, fields, stations.placed(station), values)
        self._when_loaded(sink_id, lambda layer: style_stations(layer, VALUE, self._bounds, UNIT))
        return {"STATIONS": sink_id}

    def zone_means(self, stations: MapStations, zones: Sequence[ZoneMean]) -> dict[str, object]:
        """Write ZONE_MEANS where it is wanted: the zone's shape, else what its stations enclose."""
        if self._parameters.get("ZONE_MEANS") is None:
            return {}
        numbers = {
            ZONE_VALUE: tr("Mean (°C)"), "min_c": tr("Lowest (°C)"), "max_c": tr("Highest (°C)"),
            "sd_c": tr("Deviation between stations (°C)"), "stations": tr("Stations"),
        }  # fmt: skip
        fields = _fields({"zone": tr("Zone")}, numbers, {})
        sink, sink_id = self._sink("ZONE_MEANS", fields, QgsWkbTypes.Type.MultiPolygon)
        for zone in zones:
            shape = stations.shape_of(zone.zone)
            shape.convertToMultiType()
            values = [
                zone.zone,
                zone.mean,
                zone.least,
                zone.most,
                zone.spread,
                float(zone.stations),
            ]
            _add(sink, fields, shape, values)
        self._when_loaded(sink_id, lambda layer: style_zones(layer, ZONE_VALUE, self._bounds, UNIT))
        return {"ZONE_MEANS": sink_id}

    def isolines(self, raster: Path) -> dict[str, object]:
        """Write ISOLINES where they are wanted, at the bounds of the classes."""
        if self._parameters.get("ISOLINES") is None:
            return {}
        fields = _fields({}, {LEVEL: tr("Temperature (°C)")}, {})
        sink, sink_id = self._sink("ISOLINES", fields, QgsWkbTypes.Type.LineString)
        source = gdal.Open(str(raster))
        memory = ogr.GetDriverByName("Memory").CreateDataSource("")
        lines = memory.CreateLayer("isolines", None, ogr.wkbLineString)
        lines.CreateField(ogr.FieldDefn("level", ogr.OFTReal))
        levels = ",".join(f"{bound:.12g}" for bound in self._bounds)
        options = [f"FIXED_LEVELS={levels}", "ELEV_FIELD=0", f"NODATA={NODATA}"]
        gdal.ContourGenerateEx(source.GetRasterBand(1), lines, options=options)
        for line in lines:
            shape = QgsGeometry()
            shape.fromWkb(bytes(line.GetGeometryRef().ExportToWkb()))
            _add(sink, fields, shape, [line.GetField(0)])
        self._when_loaded(sink_id, lambda layer: style_isolines(layer, LEVEL))
        return {"ISOLINES": sink_id}

    def lineage_of(self, layer: QgsMapLayer) -> None:
        """Keep with a layer what it was made of, and its classes."""
        keep_lineage(layer, self._lineage, HostWording())
        keep_classes(layer, self._bounds)

    def show_raster(self, raster_id: str) -> None:
        """Have a raster that QGIS loads take the style and lineage kept beside its file."""
        Dressing.when_loaded(self._context, raster_id, load_from_beside)

    def describe_file(self, path: Path) -> None:
        """Write the lineage into the file itself, for readers other than QGIS."""
        file = gdal.Open(str(path), gdal.GA_Update)
        file.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", say(self._lineage.title))
        file.SetMetadataItem("LINEAGE", "\n".join(history_of(self._lineage, HostWording())))
        del file

    def _sink(
        self, name: str, fields: QgsFields, kind: QgsWkbTypes.Type
    ) -> tuple[QgsFeatureSink, str]:
        sink, sink_id = self._algorithm.parameterAsSink(
            self._parameters, name, self._context, fields, kind, self._crs
        )
        if sink is None:
            raise QgsProcessingException(
                tr("The output layer cannot be written. Choose another place.")
            )
        return sink, str(sink_id)

    def _when_loaded(self, layer_id: str, style: Callable[[QgsMapLayer], None]) -> None:
        def dress(layer: QgsMapLayer) -> None:
            style(layer)
            self.lineage_of(layer)

        Dressing.when_loaded(self._context, layer_id, dress)


def _fields(
    before: Mapping[str, str], numbers: Mapping[str, str], after: Mapping[str, str]
) -> QgsFields:
    fields = QgsFields()
    kinds = (QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.QString)
    for kind, names in zip(kinds, (before, numbers, after)):
        for name, alias in names.items():
            field = QgsField(name, kind)
            field.setAlias(alias)
            fields.append(field)
    return fields


def _add(
    sink: QgsFeatureSink, fields: QgsFields, geometry: QgsGeometry, values: Sequence[object]
) -> None:
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    feature.setAttributes(list(values))
    sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
