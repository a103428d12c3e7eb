"""Windows of time by sensor from a table: interventions, or when the sun strikes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone, tzinfo
from uuid import UUID, uuid5

from qgis.core import QgsFeature, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.errors import ConfigurationError
from ..core.instants import parse_instant, time_zone
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import Maintenance, MaintenanceKind, SensorKey

#: What columns are called, ours first.
_START = ("started_at", "start_at", "start_utc", "start", "begin", "from")
_END = ("ended_at", "end_at", "end_utc", "end", "to")
_NAMESPACE = UUID("0d0c0f55-6b1f-5d5e-8a3a-3f6f5f4b9a6e")


def interventions_of_layer(source: QgsProcessingFeatureSource, zone: str) -> list[Maintenance]:
    """Return the interventions that a table lists; times without offset are the wall clock of ``zone``.

    Columns: ``sensor_id``, ``started_at``, ``ended_at`` (empty: under way), and where they exist
    ``connection``, ``kind``, ``fault``, ``action``, ``done_by``. Rows without sensor or beginning are
    passed over.

    Raises:
        ConfigurationError: no such columns, or a time that cannot be read; says which.
    """
    names = {field.name().strip().casefold(): field.name() for field in source.fields()}
    start, end = _first(names, _START), _first(names, _END)
    if "sensor_id" not in names or start is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The table of windows needs the columns sensor_id, started_at and ended_at; it has {found}.",
            ),
            found=", ".join(names)[:200],
        )
    rules = time_zone(zone)
    found = []
    for feature in source.getFeatures():
        sensor_id = _text(feature, names, "sensor_id")
        began = _instant(feature[start], rules)
        if not sensor_id or began is None:
            continue
        key = SensorKey(_text(feature, names, "connection"), "", sensor_id)
        kind = _text(feature, names, "kind").casefold()
        found.append(
            Maintenance(
                uuid=str(uuid5(_NAMESPACE, f"{key} {began.isoformat()}")),
                key=key,
                kind=MaintenanceKind(kind) if kind in _KINDS else MaintenanceKind.CURATIVE,
                started_at=began,
                ended_at=_instant(feature[end], rules) if end else None,
                fault=_text(feature, names, "fault"),
                action=_text(feature, names, "action"),
                done_by=_text(feature, names, "done_by"),
            )
        )
    return found


_KINDS = {kind.value for kind in MaintenanceKind}


def _first(names: Mapping[str, str], wanted: Sequence[str]) -> str | None:
    return next((names[name] for name in wanted if name in names), None)


def _text(feature: QgsFeature, names: Mapping[str, str], name: str) -> str:
    value = feature[names[name]] if name in names else None
    return "" if value is None or str(value) == "NULL" else str(value).strip()


def _instant(value: object, zone: tzinfo) -> datetime | None:
    if isinstance(value, QDateTime):
        if not value.isValid():
            return None
        if value.timeSpec() != Qt.TimeSpec.LocalTime:
            at = value.toUTC()
            return datetime.fromtimestamp(at.toMSecsSinceEpoch() / 1000, timezone.utc)
        value = value.toString("yyyy-MM-ddTHH:mm:ss")
    elif isinstance(value, QDate):
        value = value.toString("yyyy-MM-dd")
    text = "" if value is None or str(value) == "NULL" else str(value).strip()
    return parse_instant(text, zone) if text else None
