"""BD TOPO over an area: found in a delivery, cut to the area, written as one GeoPackage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.siting.area.roofs import Roof
from ..core.siting.supports.field_mapping import EAVE_FIELDS, RIDGE_FIELDS

#: Class of BD TOPO → layer of the GeoPackage.
THEMES: Final = {
    "batiment": "buildings",
    "troncon_de_route": "streets",
    "zone_de_vegetation": "vegetation",
}
_GROUND_FIELDS: Final = ("altitude_minimale_sol", "z_min_sol")
_SUFFIXES: Final = frozenset({".gpkg", ".shp", ".geojson", ".json", ".fgb"})
#: Added to buildings: height above ground of the ridge, and where it comes from.
ROOF_FIELDS: Final = {"roof_m": QMetaType.Type.Double, "roof_source": QMetaType.Type.QString}


@dataclass
class AreaLayer:
    """Features over the area, in its coordinates."""

    name: str
    fields: QgsFields
    kind: object
    features: list[QgsFeature]

    def numbers(self, names: Sequence[str], feature: QgsFeature) -> float | None:
        """Return the first of some columns that a feature has, as a number above 0; BD TOPO writes 0
        and less for unknown."""
        present = {field.name().lower(): field.name() for field in self.fields}
        found = next((present[name] for name in names if name in present), None)
        value = NULL if found is None else feature[found]
        try:
            number = float(value)
        except (TypeError, ValueError):
            return None
        return number if number > 0 else None

    def ridge(self, feature: QgsFeature) -> float | None:
        """Return the absolute height of a building's ridge."""
        return self.numbers(RIDGE_FIELDS, feature)

    def heights(self, feature: QgsFeature) -> tuple[float | None, ...]:
        """Return ridge and ground (absolute) and the height to the eave."""
        return (
            self.ridge(feature),
            self.numbers(_GROUND_FIELDS, feature),
            self.numbers(EAVE_FIELDS, feature),
        )


def find_themes(folder: Path) -> dict[str, str]:
    """Return what of BD TOPO a folder (or one file) holds: class → source that QGIS opens."""
    paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    found: dict[str, str] = {}
    registry = QgsProviderRegistry.instance()
    for path in paths:
        if path.suffix.lower() not in _SUFFIXES or not path.is_file():
            continue
        for details in registry.querySublayers(str(path)):
            for theme in THEMES:
                if theme in (details.name().lower(), path.stem.lower()):
                    found.setdefault(theme, details.uri())
    return found


def read_area_layer(
    layer: QgsVectorLayer,
    name: str,
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> AreaLayer:
    """Return the features that meet an extent, whole: half a building has no height."""
    to_area = QgsCoordinateTransform(layer.sourceCrs(), crs, context)
    back = QgsCoordinateTransform(crs, layer.sourceCrs(), context)
    around = back.transformBoundingBox(extent)
    box = QgsGeometry.fromRect(extent)
    features = []
    for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(around)):
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(to_area)
        if geometry.intersects(box):
            feature.setGeometry(geometry)
            features.append(feature)
    return AreaLayer(name, layer.fields(), layer.wkbType(), features)


def with_roofs(buildings: AreaLayer, roofs: Sequence[Roof]) -> AreaLayer:
    """Return the buildings with their heights above ground."""
    fields = QgsFields()
    for field in buildings.fields:
        if field.name().lower() not in {*ROOF_FIELDS, "fid"}:
            fields.append(field)
    for name, kind in ROOF_FIELDS.items():
        fields.append(QgsField(name, kind))
    features = []
    for feature, roof in zip(buildings.features, roofs):
        made = QgsFeature(fields)
        made.setGeometry(feature.geometry())
        for field in fields:
            if field.name() not in ROOF_FIELDS:
                made[field.name()] = feature[field.name()]
        made["roof_m"], made["roof_source"] = roof.height_m, roof.source
        features.append(made)
    return AreaLayer(buildings.name, fields, buildings.kind, features)


def write_area_layers(
    path: Path,
    layers: Sequence[AreaLayer],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Mapping[str, str]:
    """Write layers into one GeoPackage; return the source of each by name.

    Raises:
        ConfigurationError: it cannot be written; what was there stays.
    """
    partial = path.with_name(f".{path.stem}.partial.gpkg")
    partial.unlink(missing_ok=True)
    try:
        for n, layer in enumerate(layers):
            options = QgsVectorFileWriter.SaveVectorOptions()
            options.driverName, options.layerName = "GPKG", layer.name
            if n:
                action = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
                options.actionOnExistingFile = action
            fields = QgsFields()
            for field in layer.fields:
                if field.name().lower() != "fid":
                    fields.append(field)
            writer = QgsVectorFileWriter.create(
                str(partial), fields, layer.kind, crs, context, options
            )
            problem = writer.errorMessage() if writer.hasError() else ""
            if not problem:
                for feature in layer.features:
                    made = QgsFeature(fields)
                    made.setGeometry(feature.geometry())
                    for field in fields:
                        made[field.name()] = feature[field.name()]
                    writer.addFeature(made)
                writer.flushBuffer()
                problem = writer.errorMessage() if writer.hasError() else ""
            del writer
            if problem:
                raise _unwritable(path, problem)
        partial.replace(path)
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from error
    finally:
        partial.unlink(missing_ok=True)
    return {layer.name: f"{path}|layername={layer.name}" for layer in layers}


def _unwritable(path: Path, reason: str) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
        ),
        path=str(path),
        reason=reason,
    )
