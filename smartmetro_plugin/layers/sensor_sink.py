"""Sensors of the cache written to an algorithm's output, with the columns of the live layers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from datetime import datetime

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingException,
)

from ..core.cache.states import CachedRecord
from ..core.cache.store import Cache
from ..core.instants import time_zone
from ..core.live_table import CONTRACT_FIELDS, Field, LiveRow, build_rows, fields_of
from ..core.model import StatusCode, interventions_by_sensor
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from ..host.translation import LocaleFormatter, tr
from .fields import feature, qgs_fields

OpenSink = Callable[
    [QgsFields, Qgis.WkbType, QgsCoordinateReferenceSystem], tuple[QgsFeatureSink, str]
]
Past = Callable[[Iterable[CachedRecord]], Iterable[CachedRecord]]


def write_sensors(
    open_sink: OpenSink,
    cache: Cache,
    use_cases: Mapping[str, UseCase],
    at: datetime,
    *,
    connections: Sequence[Connection] = (),
    only: Connection | None = None,
    past: Past | None = None,
    counts: MutableMapping[StatusCode, int] | None = None,
) -> tuple[str, int]:
    """Write the sensors of ``use_cases`` with their status at ``at``; return the sink's id and how many.

    ``connections`` lend their thresholds and time zones, ``only`` restricts to one. ``past`` puts
    the records back to what was known then; without it a sample that was frozen is assessed as of
    that instant. ``counts`` receives the number of sensors by status.
    """
    columns = columns_of(use_cases.values())
    fields = QgsFields()
    for field in qgs_fields(columns):
        fields.append(field)
    sink, sink_id = open_sink(fields, Qgis.WkbType.Point, QgsCoordinateReferenceSystem("EPSG:4326"))
    if sink is None:
        raise QgsProcessingException(
            tr("The output layer cannot be written. Choose another place.")
        )
    known = {(c.name, c.tenant): c for c in connections}
    count = 0
    for name, tenant in cache.connections():
        if only is not None and (name, tenant) != (only.name, only.tenant):
            continue
        connection = only or known.get((name, tenant)) or Connection(name, "", "", tenant)
        moment = at if past is not None else _frozen_at(cache, name, tenant) or at
        moment = moment.astimezone(time_zone(connection.time_zone))
        for use_case in use_cases.values():
            records: Iterable[CachedRecord] = (
                record
                for record in cache.records(name, use_case.key, with_gone=True)
                if record.record.sensor.key.tenant == tenant
            )
            rows = build_rows(
                past(records) if past is not None else records,
                use_case,
                moment,
                LocaleFormatter(connection.time_zone),
                maintenance=interventions_by_sensor(cache.maintenance(name)),
                thresholds=connection.thresholds.get(use_case.key),
            )
            own = fields_of(use_case)
            for row in rows.values():
                sink.addFeature(_widened(row, own, columns, fields), QgsFeatureSink.Flag.FastInsert)
                count += 1
                if counts is not None:
                    counts[row.status] = counts.get(row.status, 0) + 1
    return sink_id, count


def columns_of(use_cases: Iterable[UseCase]) -> list[Field]:
    """Return the contract's columns, then those of every property of the use cases, without doubles."""
    by_name = {field.name: field for field in CONTRACT_FIELDS}
    for use_case in use_cases:
        for field in fields_of(use_case):
            if not field.technical:
                by_name.setdefault(field.name, field)
    return list(by_name.values())


def _widened(
    row: LiveRow, own: Sequence[Field], columns: Sequence[Field], fields: QgsFields
) -> QgsFeature:
    """Return the row as a feature of the wider table; columns of other use cases stay NULL."""
    narrow = feature(row)
    values = dict(zip((field.name for field in own), narrow.attributes()))
    wide = QgsFeature(fields)
    wide.setGeometry(narrow.geometry())
    wide.setAttributes([values.get(field.name) for field in columns])
    return wide


def _frozen_at(cache: Cache, name: str, tenant: str) -> datetime | None:
    state = cache.sync_state(name, tenant)
    return state.as_of if state else None
