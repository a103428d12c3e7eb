"""The table behind the live layer: one row a sensor, built from the cache, compared with the last one.

A row holds exactly the attributes of the layer, in the order of :func:`fields_of`. Texts for people
(reason, label, map tip) are made by a :class:`Formatter` that the host supplies; the map tip is
HTML and every text that came from outside is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from html import escape
from typing import Protocol, Union

from .messages import QT_TRANSLATE_NOOP, Message
from .model import Maintenance, Sensor, SensorKey, SensorRecord, Status, StatusCode
from .status import assess
from .use_cases.declaration import PropertyDeclaration, Threshold, UseCase

Value = Union[str, float, date, datetime, None]


class FieldKind(Enum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    DATE_TIME = "date_time"


@dataclass(frozen=True)
class Field:
    """One column: its name in the contract, its kind, its heading (a translatable key).

    ``technical`` columns serve the layer itself and are hidden from forms and tables.
    """

    name: str
    kind: FieldKind
    label: str
    unit: str = ""
    technical: bool = False


#: What each status is called.
STATUS_LABELS: Mapping[StatusCode, str] = {
    StatusCode.OK: QT_TRANSLATE_NOOP("SmartMetro", "In service"),
    StatusCode.WARNING: QT_TRANSLATE_NOOP("SmartMetro", "Warning"),
    StatusCode.ALERT: QT_TRANSLATE_NOOP("SmartMetro", "Alert"),
    StatusCode.SILENT: QT_TRANSLATE_NOOP("SmartMetro", "Silent"),
    StatusCode.MAINTENANCE: QT_TRANSLATE_NOOP("SmartMetro", "Under maintenance"),
    StatusCode.PLANNED: QT_TRANSLATE_NOOP("SmartMetro", "Planned"),
    StatusCode.REMOVED: QT_TRANSLATE_NOOP("SmartMetro", "Removed"),
    StatusCode.UNKNOWN: QT_TRANSLATE_NOOP("SmartMetro", "Unknown"),
}

_T, _N, _D, _DT = FieldKind.TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.DATE_TIME

#: The contract's columns, in its order; one column per property follows.
CONTRACT_FIELDS: tuple[Field, ...] = (
    Field("connection", _T, QT_TRANSLATE_NOOP("SmartMetro", "Connection")),
    Field("sensor_id", _T, QT_TRANSLATE_NOOP("SmartMetro", "Sensor id")),
    Field("name", _T, QT_TRANSLATE_NOOP("SmartMetro", "Name")),
    Field("use_case", _T, QT_TRANSLATE_NOOP("SmartMetro", "Use case")),
    Field("type", _T, QT_TRANSLATE_NOOP("SmartMetro", "Type")),
    Field("commune", _T, QT_TRANSLATE_NOOP("SmartMetro", "Commune")),
    Field("zone", _T, QT_TRANSLATE_NOOP("SmartMetro", "Zone")),
    Field("zone_role", _T, QT_TRANSLATE_NOOP("SmartMetro", "Role of the zone")),
    Field("owner", _T, QT_TRANSLATE_NOOP("SmartMetro", "Owner")),
    Field("host", _T, QT_TRANSLATE_NOOP("SmartMetro", "Hosting party")),
    Field("insee", _T, QT_TRANSLATE_NOOP("SmartMetro", "INSEE code")),
    Field("network", _T, QT_TRANSLATE_NOOP("SmartMetro", "Network")),
    Field("placement", _T, QT_TRANSLATE_NOOP("SmartMetro", "Placement")),
    Field("support_type", _T, QT_TRANSLATE_NOOP("SmartMetro", "Support")),
    Field("z_m", _N, QT_TRANSLATE_NOOP("SmartMetro", "Altitude"), "m"),
    Field("height_m", _N, QT_TRANSLATE_NOOP("SmartMetro", "Height above ground"), "m"),
    Field("commissioned_on", _D, QT_TRANSLATE_NOOP("SmartMetro", "Commissioned on")),
    Field("decommissioned_on", _D, QT_TRANSLATE_NOOP("SmartMetro", "Decommissioned on")),
    Field("status", _T, QT_TRANSLATE_NOOP("SmartMetro", "Status")),
    Field("status_reason", _T, QT_TRANSLATE_NOOP("SmartMetro", "Reason")),
    Field("last_seen_at", _DT, QT_TRANSLATE_NOOP("SmartMetro", "Last data")),
    Field("battery_pct", _N, QT_TRANSLATE_NOOP("SmartMetro", "Battery"), "%"),
    Field("rssi_dbm", _N, QT_TRANSLATE_NOOP("SmartMetro", "Received signal"), "dBm"),
    Field("snr_db", _N, QT_TRANSLATE_NOOP("SmartMetro", "Signal to noise"), "dB"),
    Field("reception_pct", _N, QT_TRANSLATE_NOOP("SmartMetro", "Reception rate"), "%"),
)

#: What the layer itself needs, after the properties.
TECHNICAL_FIELDS: tuple[Field, ...] = (
    Field("readable_id", _T, QT_TRANSLATE_NOOP("SmartMetro", "Readable id")),
    Field("tenant", _T, QT_TRANSLATE_NOOP("SmartMetro", "Tenant"), technical=True),
    Field("label", _T, QT_TRANSLATE_NOOP("SmartMetro", "Label"), technical=True),
    Field("map_tip", _T, QT_TRANSLATE_NOOP("SmartMetro", "Map tip"), technical=True),
)

_INDEX = {field.name: index for index, field in enumerate(CONTRACT_FIELDS)}
_OWN_NAMES = frozenset(_INDEX) | {field.name for field in TECHNICAL_FIELDS}


def column_of(property_name: str) -> str:
    """Return the column of a property's last value; a name that the contract uses gets a suffix."""
    return f"{property_name}_value" if property_name in _OWN_NAMES else property_name


def fields_of(use_case: UseCase) -> tuple[Field, ...]:
    """Return the columns of a use case's layer: the contract's, its properties, the technical ones."""
    properties = tuple(
        Field(column_of(declaration.name), _N, declaration.label, declaration.symbol)
        for declaration in use_case.properties.values()
    )
    return CONTRACT_FIELDS + properties + TECHNICAL_FIELDS


class Formatter(Protocol):
    """Makes texts for people, in their language. Called from a worker thread."""

    def say(self, message: Message) -> str:
        """Translate a message and put its values in."""
        ...

    def quantity(self, value: float, declaration: PropertyDeclaration) -> str:
        """Return a value with its unit (``28,4 °C``)."""
        ...

    def measure(self, value: float, symbol: str, decimals: int) -> str:
        """Return a number with a unit symbol."""
        ...

    def date_time(self, at: datetime) -> str:
        """Return an instant in the zone of the connection."""
        ...


class CachedSensor(Protocol):
    """What a row needs of a record of the cache."""

    @property
    def record(self) -> SensorRecord:
        """The sensor and its last readings."""
        ...

    @property
    def gone_at(self) -> datetime | None:
        """When the platform stopped listing it."""
        ...

    @property
    def readable_id(self) -> str:
        """The id that people recognise, or empty."""
        ...

    @property
    def revision(self) -> int:
        """The number of the commit that last changed it."""
        ...


@dataclass(frozen=True)
class LiveRow:
    """One sensor of the live layer. ``attributes`` are in the order of :func:`fields_of`.

    ``made_of`` is what the row was built from: while it stays, so does the row.
    """

    key: SensorKey
    lon: float | None
    lat: float | None
    status: StatusCode
    attributes: tuple[Value, ...] = field(repr=False)
    made_of: tuple[int, str, Status] | None = field(default=None, repr=False, compare=False)

    def text(self, column: str) -> str:
        """Return a text column of the contract, empty when there is none."""
        value = self.attributes[_INDEX[column]]
        return value if isinstance(value, str) else ""

    @property
    def last_seen_at(self) -> datetime | None:
        """Return when the sensor's latest value was observed."""
        value = self.attributes[_INDEX["last_seen_at"]]
        return value if isinstance(value, datetime) else None


@dataclass(frozen=True)
class Difference:
    """What turns one table into another. ``changed`` gives the new values by attribute index."""

    added: tuple[LiveRow, ...] = ()
    removed: tuple[SensorKey, ...] = ()
    changed: tuple[tuple[SensorKey, Mapping[int, Value]], ...] = ()
    moved: tuple[LiveRow, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


def build_rows(
    cached: Iterable[CachedSensor],
    use_case: UseCase,
    at: datetime,
    formatter: Formatter,
    *,
    maintenance: Mapping[SensorKey, Sequence[Maintenance]] | None = None,
    thresholds: tuple[Threshold, ...] | None = None,
    previous: Mapping[SensorKey, LiveRow] | None = None,
) -> dict[SensorKey, LiveRow]:
    """Return the rows of one use case as they are at ``at``, status assessed then.

    Rows of ``previous`` whose record and status are the same are taken over as they are; it must
    come from the same declaration, language and zone.
    """
    open_by_key = maintenance or {}
    before = previous or {}
    rows: dict[SensorKey, LiveRow] = {}
    for item in cached:
        record = item.record
        status = assess(
            record,
            use_case,
            at,
            thresholds=thresholds,
            maintenance=open_by_key.get(record.sensor.key, ()),
            gone_at=item.gone_at,
        )
        key, made_of = record.sensor.key, (item.revision, item.readable_id, status)
        known = before.get(key)
        if known is None or known.made_of != made_of:
            known = _row(record, made_of, use_case, formatter)
        rows[key] = known
    return rows


def diff(old: Mapping[SensorKey, LiveRow], new: Mapping[SensorKey, LiveRow]) -> Difference:
    """Return what turns ``old`` into ``new``, both of the same use case."""
    added: list[LiveRow] = []
    moved: list[LiveRow] = []
    changed: list[tuple[SensorKey, Mapping[int, Value]]] = []
    for key, row in new.items():
        before = old.get(key)
        if before is row:
            continue
        if before is None:
            added.append(row)
            continue
        if (row.lon, row.lat) != (before.lon, before.lat):
            moved.append(row)
        if row.attributes != before.attributes:
            pairs = zip(before.attributes, row.attributes)
            changed.append((key, {i: b for i, (a, b) in enumerate(pairs) if a != b}))
    removed = tuple(key for key in old if key not in new)
    return Difference(tuple(added), removed, tuple(changed), tuple(moved))


def _row(
    record: SensorRecord,
    made_of: tuple[int, str, Status],
    use_case: UseCase,
    formatter: Formatter,
) -> LiveRow:
    sensor = record.sensor
    _, readable_id, status = made_of
    values = {reading.property: reading.value for reading in record.readings}
    reason = formatter.say(status.reason) if status.reason else ""
    contract: tuple[Value, ...] = (
        sensor.key.connection,
        sensor.key.sensor_id,
        sensor.name,
        sensor.use_case,
        sensor.type,
        sensor.commune,
        sensor.zone,
        sensor.zone_role.value,
        sensor.owner,
        sensor.host,
        sensor.insee,
        sensor.network,
        sensor.placement,
        sensor.support_type,
        sensor.z_m,
        sensor.height_m,
        sensor.commissioned_on,
        sensor.decommissioned_on,
        status.code.value,
        reason,
        record.last_seen_at,
        sensor.battery_pct,
        sensor.rssi_dbm,
        sensor.snr_db,
        sensor.reception_pct,
    )
    quantities = [
        (declaration, formatter.quantity(value, declaration))
        for declaration in use_case.properties.values()
        if (value := values.get(declaration.name)) is not None
    ]
    technical: tuple[Value, ...] = (
        readable_id,
        sensor.key.tenant,
        _label(sensor, use_case, quantities),
        _map_tip(record, readable_id, status.code, reason, quantities, formatter),
    )
    properties = tuple(values.get(name) for name in use_case.properties)
    attributes = contract + properties + technical
    return LiveRow(sensor.key, sensor.lon, sensor.lat, status.code, attributes, made_of)


def _label(
    sensor: Sensor, use_case: UseCase, quantities: Sequence[tuple[PropertyDeclaration, str]]
) -> str:
    main = next((text for d, text in quantities if d.name == use_case.main_property), "")
    return f"{sensor.name}\n{main}" if main else sensor.name


def _map_tip(
    record: SensorRecord,
    readable_id: str,
    code: StatusCode,
    reason: str,
    quantities: Sequence[tuple[PropertyDeclaration, str]],
    formatter: Formatter,
) -> str:
    sensor = record.sensor
    status = formatter.say(Message(STATUS_LABELS[code]))
    where = " · ".join(part for part in (readable_id, sensor.commune, sensor.zone) if part)
    lines = [(formatter.say(Message(d.label)), text) for d, text in quantities]
    if sensor.battery_pct is not None:
        battery = Message(CONTRACT_FIELDS[_INDEX["battery_pct"]].label)
        lines.append((formatter.say(battery), formatter.measure(sensor.battery_pct, "%", 0)))
    if record.last_seen_at is not None:
        seen = Message(CONTRACT_FIELDS[_INDEX["last_seen_at"]].label)
        lines.append((formatter.say(seen), formatter.date_time(record.last_seen_at)))
    cells = "".join(
        f"<tr><td>{escape(head)}&nbsp;</td><td align='right'><b>{escape(text)}</b></td></tr>"
        for head, text in lines
    )
    state = f"{escape(status)} – {escape(reason)}" if reason else escape(status)
    return (
        f"<p><b>{escape(sensor.name)}</b>"
        + (f"<br/>{escape(where)}" if where else "")
        + f"<br/><i>{state}</i></p>"
        + (f"<table>{cells}</table>" if cells else "")
    )
