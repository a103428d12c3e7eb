"""Former ids, names and places of sensors; a list of changes that somebody kept is confirmed here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timezone

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.errors import ConfigurationError, SmartMetroError
from ...smartmetro_plugin.core.identity import deciding
from ...smartmetro_plugin.core.identity.alias import Alias, AliasKind, AliasState
from ...smartmetro_plugin.core.instants import parse_instant, time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.model import SensorKey
from ...smartmetro_plugin.host.translation import say, tr
from ..base import SENSORS, Parameters, SmartMetroAlgorithm

_TEXT, _AT = QMetaType.Type.QString, QMetaType.Type.QDateTime
_FIELDS: Mapping[str, QMetaType.Type] = {
    "uuid": _TEXT, "connection": _TEXT, "sensor_id": _TEXT, "kind": _TEXT, "former": _TEXT,
    "former_connection": _TEXT, "current": _TEXT, "changed_at": _AT, "state": _TEXT,
    "reasons": _TEXT, "decided_by": _TEXT, "decided_at": _AT, "comment": _TEXT,
}  # fmt: skip
_NEEDED = ("former", "current", "changed_at")


class Identities(SmartMetroAlgorithm):
    """``smartmetro:identities``."""

    NAME = "identities"
    GROUP = SENSORS

    def title(self) -> str:
        return tr("Renamed sensors")

    def describe(self) -> str:
        return tr(
            "Lists what sensors were called before: ids, names and places that changed, who said so and "
            "when.\n\n"
            "A sensor renamed, replaced or moved to another platform keeps one history once a person has "
            "confirmed it: in SmartMetro > Follow the sensors > Renamed sensors…, or here with a table "
            "of changes. The observations keep the ids they came with, so that a decision can be taken "
            "back."
        )

    def keywords(self) -> str:
        return tr("rename,alias,identity,former id,replaced sensor,history")

    def define(self) -> None:
        self.add_cache()
        self.add(
            QgsProcessingParameterFeatureSource(
                "CHANGES",
                tr("Changes to confirm"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr(
                "A table with the columns former and current (ids) and changed_at; connection and "
                "former_connection where the cache has several; comment. Left empty: nothing is changed."
            ),
        )
        self.add(
            QgsProcessingParameterString("DECIDED_BY", tr("Decided by"), optional=True),
            tr("Whose decision is written down. Left empty: the user of this computer."),
            advanced=True,
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Former ids, names and places"), QgsProcessing.SourceType.TypeVector
            ),
            tr("One row per change, the oldest first."),
        )
        self.addOutput(QgsProcessingOutputNumber("CONFIRMED", tr("Changes confirmed by this run")))
        self.addOutput(QgsProcessingOutputNumber("TO_DECIDE", tr("Changes that await a decision")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        by = self.parameterAsString(parameters, "DECIDED_BY", context).strip()
        by = by or QgsApplication.userFullName() or QgsApplication.userLoginName()
        changes = self.parameterAsSource(parameters, "CHANGES", context)
        zone = self.time_zone(parameters, context)
        confirmed = 0
        with Cache.open(self.cache_path(parameters, context), create=False) as cache:
            if changes is not None:
                _check_columns(changes)
                confirmed = _confirm(cache, changes, zone, by, feedback)
            aliases = cache.aliases()
        sink_id = self._write(parameters, context, aliases)
        waiting = sum(alias.state is AliasState.PROPOSED for alias in aliases)
        return {"OUTPUT": sink_id, "CONFIRMED": confirmed, "TO_DECIDE": waiting}

    def _write(
        self, parameters: Parameters, context: QgsProcessingContext, aliases: list[Alias]
    ) -> str:
        fields = QgsFields()
        for name, kind in _FIELDS.items():
            fields.append(QgsField(name, kind))
        sink, sink_id = self.open_sink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
        )  # fmt: skip
        for alias in aliases:
            feature = QgsFeature(fields)
            feature.setAttributes(_attributes(alias))
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return sink_id


def _check_columns(changes: QgsProcessingFeatureSource) -> None:
    names = {field.name().lower() for field in changes.fields()}
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The table of changes lacks the columns {missing}. It needs former, current and "
                "changed_at.",
            ),
            missing=", ".join(missing),
        )


def _confirm(
    cache: Cache,
    changes: QgsProcessingFeatureSource,
    zone: str,
    by: str,
    feedback: QgsProcessingFeedback,
) -> int:
    """Confirm the rows one by one; one that cannot be is told, the others go on."""
    known: dict[str, list[SensorKey]] = {}
    for key in cache.sensor_names():
        known.setdefault(key.sensor_id, []).append(key)
    confirmed = 0
    now = datetime.now(timezone.utc)
    for number, row in enumerate(_rows(changes), start=1):
        if feedback.isCanceled():
            break
        try:
            at = parse_instant(row["changed_at"], time_zone(zone))
            current = _key(row["current"], row.get("connection", ""), known)
            former = _key(row["former"], row.get("former_connection", ""), known, like=current)
            deciding.declare(
                cache, former, current, at, by=by, at=now, comment=row.get("comment", "")
            )
        except SmartMetroError as error:
            feedback.pushWarning(
                tr("Row {number}: {reason}").format(number=number, reason=say(error.message))
            )
        else:
            confirmed += 1
    return confirmed


def _rows(changes: QgsProcessingFeatureSource) -> Iterator[dict[str, str]]:
    names = [field.name().lower() for field in changes.fields()]
    for feature in changes.getFeatures():
        yield {name: _text(value) for name, value in zip(names, feature.attributes())}


def _text(value: object) -> str:
    if isinstance(value, QDateTime):
        return str(value.toString(Qt.DateFormat.ISODate)) if value.isValid() else ""
    if value is None or str(value) == "NULL":
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _key(
    sensor_id: str,
    connection: str,
    known: Mapping[str, list[SensorKey]],
    like: SensorKey | None = None,
) -> SensorKey:
    """Return the sensor that an id names; without a connection, that of ``like`` or the only one.

    Raises:
        ConfigurationError: no such sensor, or several.
    """
    found = [k for k in known.get(sensor_id, ()) if connection in ("", k.connection)]
    if like is not None and not connection:
        found = [k for k in found if k[:2] == like[:2]] or found
    if not found and like is not None and sensor_id:
        # Gone before this cache existed: only its observations tell of it.
        return SensorKey(connection or like.connection, like.tenant, sensor_id)
    if len(found) == 1:
        return found[0]
    raise ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The cache knows {count} sensors with the id “{sensor_id}”: it must be one. Check the id, "
            "or name the connection.",
        ),
        count=len(found),
        sensor_id=sensor_id,
    )


def _attributes(alias: Alias) -> list[object]:
    former_connection = alias.former_key.connection if alias.former_key else ""
    return [
        alias.uuid,
        alias.key.connection,
        alias.key.sensor_id,
        alias.kind.value,
        alias.former,
        former_connection if alias.kind is AliasKind.SENSOR_ID else "",
        alias.current,
        _date_time(alias.changed_at),
        alias.state.value,
        ", ".join(say(reason) for reason in alias.reasons),
        alias.decided_by,
        _date_time(alias.decided_at),
        alias.comment,
    ]


def _date_time(at: datetime | None) -> QDateTime | None:
    if at is None:
        return None
    return QDateTime.fromString(at.strftime("%Y-%m-%dT%H:%M:%SZ"), Qt.DateFormat.ISODate)
