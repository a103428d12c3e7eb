"""The layer of candidates that the siting panel adds to: a GeoPackage that the project remembers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Final

from qgis.core import (
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
from ...host.panel_words import verdict_label
from ...host.translation import tr
from .site_engine import Answer

#: Marks the layer in the project.
MARK: Final = "smartmetro/candidates"
_REAL, _TEXT = QMetaType.Type.Double, QMetaType.Type.QString
_COLUMNS: Final = {
    "name": _TEXT,
    "height_m": _REAL,
    "ground_m": _REAL,
    "sun_h": _REAL,
    "sun_pct": _REAL,
    "sky_pct": _REAL,
    "sky_leaf_pct": _REAL,
    "panel_w": _REAL,
    "tilt_deg": _REAL,
    "azimuth_deg": _REAL,
    "load_w": _REAL,
    "battery_wh": _REAL,
    "verdict": _TEXT,
    "verdict_label": _TEXT,
    "margin_pct": _REAL,
    "deficit_days": QMetaType.Type.Int,
    "outage_h": QMetaType.Type.Int,
    "to_check": QMetaType.Type.Bool,
    "assessed_at": _TEXT,
}


def candidates_layer() -> QgsVectorLayer | None:
    """Return the project's layer of candidates, the first of several."""
    layers = QgsProject.instance().mapLayers().values()
    return next((layer for layer in layers if layer.customProperty(MARK) and layer.isValid()), None)


def make_candidates_layer(path: Path, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Make the GeoPackage and put its layer into the project; one that is there already is opened.

    Raises:
        ConfigurationError: it cannot be written, or holds no layer of candidates.
    """
    source = f"{path}|layername=candidates"
    if not path.exists():
        fields = QgsFields()
        for name, kind in _COLUMNS.items():
            fields.append(QgsField(name, kind))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", "candidates"
        context = QgsProject.instance().transformContext()
        writer = QgsVectorFileWriter.create(
            str(path), fields, QgsWkbTypes.Type.Point, crs, context, options
        )
        problem = writer.errorMessage() if writer.hasError() else ""
        del writer
        if problem:
            raise _unusable(path, problem)
    layer = QgsVectorLayer(source, tr("Candidate sites"), "ogr")
    if not layer.isValid() or layer.fields().indexOf("height_m") < 0:
        raise _unusable(path, tr("it holds no layer of candidates"))
    layer.setCustomProperty(MARK, 1)
    QgsProject.instance().addMapLayer(layer)
    return layer


def add_candidate(
    layer: QgsVectorLayer, place: QgsPointXY, answer: Answer, rules: Mapping[str, object]
) -> None:
    """Write one candidate, with the columns of the rules that it was held against.

    Args:
        place: in the layer's coordinates.
        rules: value by column; columns that are missing are added, numbers where the name ends in
            ``_value`` or is ``score``.

    Raises:
        ConfigurationError: the layer refuses it.
    """
    provider = layer.dataProvider()
    missing = [name for name in rules if layer.fields().indexOf(name) < 0]
    if missing:
        numbers = {name for name in missing if name == "score" or name.endswith("_value")}
        kinds = {name: _REAL if name in numbers else _TEXT for name in missing}
        provider.addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
        layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(place))
    for name, value in (_values(answer, layer.featureCount() + 1) | dict(rules)).items():
        if layer.fields().indexOf(name) >= 0:
            feature[name] = value
    added, _ = provider.addFeatures([feature])
    if not added:
        reasons = "; ".join(provider.errors()) or tr("read-only")
        raise _unusable(Path(layer.source().partition("|")[0]), reasons)
    layer.triggerRepaint()


def _values(answer: Answer, number: int) -> dict[str, object]:
    findings, question = answer.findings, answer.question
    if findings is None:
        return {}
    panel, budget = question.panel, findings.budget
    values: dict[str, object] = {
        "name": tr("Candidate {n}").format(n=number),
        "height_m": question.height_m,
        "ground_m": round(findings.ground_m, 2),
        "sun_h": round(findings.sun_h, 1),
        "sun_pct": round(100 * findings.sun_share, 1),
        "sky_pct": round(100 * findings.sky_share, 1),
        "sky_leaf_pct": round(100 * findings.sky_share_in_leaf, 1),
        "panel_w": panel.panel_w,
        "tilt_deg": panel.plane.tilt_deg,
        "azimuth_deg": panel.plane.azimuth_deg,
        "load_w": panel.load_w,
        "battery_wh": panel.battery_wh,
        "to_check": findings.is_doubtful,
        "assessed_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    if budget is not None:
        values |= {
            "verdict": budget.verdict.value,
            "verdict_label": verdict_label(budget.verdict),
            "margin_pct": round(100 * budget.margin, 1),
            "deficit_days": budget.longest_deficit_days,
            "outage_h": budget.outage_h,
        }
    return values


def _unusable(path: Path, reason: str) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” cannot take candidates: {reason}. Choose another file.",
        ),
        path=str(path),
        reason=reason,
    )
