"""A siting study as a GeoPackage of its own: settings, zones, candidates."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import ConfigurationError
from ...core.messages import QT_TRANSLATE_NOOP
from ...core.model import ZoneRole
from ...core.siting.study import Candidate, Choice, Study, StudyZone, Value
from ...core.whole_file import whole_file

_TEXT, _REAL, _WHOLE = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.Int
#: What the field finds beside the candidate's own columns: the contract's names of sensor layers.
CONTRACT: Final = {
    "connection": _TEXT,
    "sensor_id": _TEXT,
    "name": _TEXT,
    "use_case": _TEXT,
    "type": _TEXT,
    "commune": _TEXT,
    "zone": _TEXT,
    "zone_role": _TEXT,
    "owner": _TEXT,
    "host": _TEXT,
    "insee": _TEXT,
    "network": _TEXT,
    "placement": _TEXT,
    "support_type": _TEXT,
    "z_m": _REAL,
    "height_m": _REAL,
    "status": _TEXT,
}
_CHOICE: Final = {
    "choice": _TEXT,
    "rank": _WHOLE,
    "reserve_of": _TEXT,
    "reason": _TEXT,
    "by_hand": QMetaType.Type.Bool,
}
_PLANNED: Final = "planned"


def write_study(study: Study, path: Path) -> None:
    """Write the study, whole or not at all.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
    crs = QgsCoordinateReferenceSystem(study.crs)
    with whole_file(path) as partial:
        file = partial.with_suffix(".gpkg")
        try:
            _write_settings(study, file)
            _write_zones(study, file, crs)
            _write_candidates(study.candidates, study.use_case, file, crs, "candidates")
            if not file.exists():
                raise OSError(str(file))
            file.replace(partial)
        finally:
            file.unlink(missing_ok=True)


def read_study(path: Path) -> Study:
    """Read a study again.

    Raises:
        ConfigurationError: the file is no study.
    """
    layers = {
        name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        for name in ("study", "zones", "candidates")
    }
    if not all(layer.isValid() for layer in layers.values()):
        raise _no_study(path)
    try:
        plain = json.loads(next(layers["study"].getFeatures())["content"])
        return Study(
            str(plain["name"]),
            str(plain["use_case"]),
            str(plain["crs"]),
            tuple(_zone(feature) for feature in layers["zones"].getFeatures()),
            tuple(_candidate(feature) for feature in layers["candidates"].getFeatures()),
            {str(k): str(v) for k, v in plain["settings"].items()},
        )
    except (KeyError, ValueError, TypeError, AttributeError, StopIteration) as error:
        raise _no_study(path) from error


def write_field_layer(study: Study, path: Path) -> QgsVectorLayer:
    """Write the chosen sites and their reserves as a layer for the field; return it.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    kept = [*study.of(Choice.CHOSEN), *study.of(Choice.RESERVE)]
    crs = QgsCoordinateReferenceSystem(study.crs)
    with whole_file(path) as partial:
        file = partial.with_suffix(".gpkg")
        try:
            _write_candidates(kept, study.use_case, file, crs, "candidates")
            file.replace(partial)
        finally:
            file.unlink(missing_ok=True)
    layer = QgsVectorLayer(f"{path}|layername=candidates", study.name, "ogr")
    if not layer.isValid():
        raise _no_study(path)
    return layer


def _write_settings(study: Study, file: Path) -> None:
    fields = QgsFields()
    fields.append(QgsField("content", _TEXT))
    content = {
        "name": study.name,
        "use_case": study.use_case,
        "crs": study.crs,
        "settings": dict(study.settings),
    }
    row = QgsFeature(fields)
    row.setAttributes([json.dumps(content, ensure_ascii=False)])
    none = QgsCoordinateReferenceSystem()
    _write(file, "study", fields, QgsWkbTypes.Type.NoGeometry, none, [row])


def _write_zones(study: Study, file: Path, crs: QgsCoordinateReferenceSystem) -> None:
    fields = QgsFields()
    for name, kind in (("zone", _TEXT), ("zone_role", _TEXT), ("count", _WHOLE)):
        fields.append(QgsField(name, kind))
    rows = []
    for zone in study.zones:
        row = QgsFeature(fields)
        row.setGeometry(QgsGeometry.fromWkt(zone.wkt))
        row.setAttributes([zone.name, zone.role.value, zone.count])
        rows.append(row)
    _write(file, "zones", fields, QgsWkbTypes.Type.Unknown, crs, rows)


def _write_candidates(
    candidates: Sequence[Candidate],
    use_case: str,
    file: Path,
    crs: QgsCoordinateReferenceSystem,
    table: str,
) -> None:
    fields = QgsFields()
    names = dict(CONTRACT) | _CHOICE
    for candidate in candidates:
        for name, value in candidate.values.items():
            if name.lower() in ("fid", "geom"):
                continue
            names.setdefault(name, _kind(value))
            if names[name] != _kind(value) and value is not None and name not in CONTRACT:
                names[name] = _TEXT if _TEXT in (names[name], _kind(value)) else _REAL
    for name, kind in names.items():
        fields.append(QgsField(name, kind))
    rows = []
    for candidate in candidates:
        row = QgsFeature(fields)
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(candidate.x, candidate.y)))
        for name, value in _columns(candidate, use_case).items():
            if fields.indexOf(name) >= 0:
                row[name] = str(value) if names[name] == _TEXT and value is not None else value
        rows.append(row)
    _write(file, table, fields, QgsWkbTypes.Type.Point, crs, rows)


def _columns(candidate: Candidate, use_case: str) -> Mapping[str, Value]:
    return {
        **candidate.values,
        "name": candidate.name,
        "use_case": use_case,
        "zone": candidate.zone,
        "zone_role": candidate.zone_role.value,
        "status": _PLANNED,
        "choice": candidate.choice.value,
        "rank": candidate.rank,
        "reserve_of": candidate.reserve_of or None,
        "reason": candidate.reason,
        "by_hand": candidate.by_hand,
    }


def _kind(value: Value) -> QMetaType.Type:
    if isinstance(value, bool):
        return QMetaType.Type.Bool
    return _REAL if isinstance(value, (int, float)) else _TEXT


def _write(
    file: Path,
    table: str,
    fields: QgsFields,
    shape: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    rows: Sequence[QgsFeature],
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        action.CreateOrOverwriteLayer if file.exists() else action.CreateOrOverwriteFile
    )
    context = QgsProject.instance().transformContext()
    writer = QgsVectorFileWriter.create(str(file), fields, shape, crs, context, options)
    try:
        if writer.hasError():
            raise _cannot_write(file, writer.errorMessage())
        for row in rows:
            if not writer.addFeature(row):
                raise _cannot_write(file, writer.errorMessage())
    finally:
        del writer


def _zone(feature: QgsFeature) -> StudyZone:
    return StudyZone(
        str(feature["zone"]),
        ZoneRole(feature["zone_role"] or ""),
        feature.geometry().asWkt(),
        int(feature["count"]),
    )


def _candidate(feature: QgsFeature) -> Candidate:
    values = {n: None if v == NULL else v for n, v in feature.attributeMap().items()}
    point = feature.geometry().asPoint()
    own = {
        name: value
        for name, value in values.items()
        if name not in _CHOICE
        and name not in ("fid", "name", "zone", "zone_role", "status", "use_case")
    }
    return Candidate(
        str(values["name"]),
        point.x(),
        point.y(),
        str(values["zone"] or ""),
        ZoneRole(values["zone_role"] or ""),
        {name: value for name, value in own.items() if value is not None},
        Choice(values["choice"]),
        int(values["rank"] or 0),
        str(values["reserve_of"] or ""),
        str(values["reason"] or ""),
        bool(values["by_hand"]),
    )


def _no_study(path: Path) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” holds no siting study, or a damaged one. Choose a file that the siting study saved.",
        ),
        path=str(path),
    )


def _cannot_write(path: Path, reason: str) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
        ),
        path=str(path),
        reason=reason,
    )
