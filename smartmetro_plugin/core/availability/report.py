"""The report of availability: Monday's page first, then the balance by year, month and group."""

from __future__ import annotations

from collections.abc import Sequence

from ..instants import from_microseconds, time_zone
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import MaintenanceKind
from ..reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    Words,
    moment,
)
from ..use_cases.declaration import UseCase
from .balance import WORKS_PCT, Level, Line, Year, between, cut, last_week, years
from .counting import HOUR_US, Equipment, Outage, Record

_WORST = 10
_WEEK_US = 7 * 24 * HOUR_US
_GROUPS = {
    Level.SUPPLIER: QT_TRANSLATE_NOOP("SmartMetro", "By supplier"),
    Level.NETWORK: QT_TRANSLATE_NOOP("SmartMetro", "By network"),
    Level.COMMUNE: QT_TRANSLATE_NOOP("SmartMetro", "By commune"),
}
#: Why somebody went there, where the intervention says no more.
_KINDS = {
    MaintenanceKind.PLANNED: QT_TRANSLATE_NOOP("SmartMetro", "planned"),
    MaintenanceKind.PREVENTIVE: QT_TRANSLATE_NOOP("SmartMetro", "preventive"),
    MaintenanceKind.CURATIVE: QT_TRANSLATE_NOOP("SmartMetro", "curative"),
}


def report(
    records: Sequence[Record],
    lines: Sequence[Line],
    use_case: UseCase,
    zone: str,
    end_us: int,
    works_pct: float = WORKS_PCT,
) -> Report:
    """Return the report on the records and their balance up to ``end_us``."""
    blocks: list[Block] = [
        *_monday(records, zone, end_us),
        *by_year_and_month(records, lines, zone, works_pct),
    ]
    for level, heading in _GROUPS.items():
        mine = [line for line in lines if line.level is level and not line.month]
        if mine:
            rows: list[tuple[Words, Line]] = [(line.name or _unknown(), line) for line in mine]
            blocks += [Heading(Message(heading)), _table(Message(heading), Message(_NAME), rows)]
    sensors = [line for line in lines if line.level is Level.SENSOR and not line.month]
    sensors.sort(key=lambda line: line.valid_pct if line.valid_pct is not None else 101.0)
    named: list[tuple[Words, Line]] = [(_name(line.equipment), line) for line in sensors]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "By sensor, the least available first"))
    blocks += [Heading(caption), _table(caption, Message(_SENSOR), named)]
    blocks += [Paragraph(Message(_DEFINITIONS))]
    title = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Availability: {use_case}"),
        {"use_case": Message(use_case.label)},
    )
    return Report(title, blocks)


def by_year_and_month(
    records: Sequence[Record], lines: Sequence[Line], zone: str, works_pct: float = WORKS_PCT
) -> list[Block]:
    """Return whether the use case works, year by year, and the balance of each month."""
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Does the use case work?"))),
        *_yearly(years(records, zone, works_pct), works_pct),
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Month by month"))),
        _table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "All sensors")),
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Month")),
            [(line.month, line) for line in lines if line.level is Level.ALL and line.month],
        ),
    ]


_SENSOR = QT_TRANSLATE_NOOP("SmartMetro", "Sensor")
_NAME = QT_TRANSLATE_NOOP("SmartMetro", "Name")
_DEFINITIONS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Expected: one value in each measuring step of a sensor’s time in service. Received: steps in "
    "which a value came, late deliveries included. Valid: received, within the declared range, and "
    "not doubted by quality control. An outage is at least three steps and one hour without data; it "
    "is repaired when data come back.",
)


def _monday(records: Sequence[Record], zone: str, end_us: int) -> list[Block]:
    """Return the summary of the last whole week: one page for Monday morning."""
    start, end = last_week(end_us, zone)
    week = between(records, start, end)
    values = {"start_on": _day(start, zone), "end_on": _day(end - 1, zone)}
    heading = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Monday’s page: week from {start_on} to {end_on}"), values
    )
    blocks: list[Block] = [Heading(heading)]
    if week.received_pct is None or week.valid_pct is None:
        return [
            *blocks,
            Paragraph(Message(QT_TRANSLATE_NOOP("SmartMetro", "No data were expected that week."))),
        ]
    key = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "{received} % of the expected data came and {valid} % can be used; {outages} outages began.",
    )
    said = {
        "received": round(week.received_pct, 1),
        "valid": round(week.valid_pct, 1),
        "outages": week.outages,
    }
    blocks.append(Paragraph(Message(key, said), strong=True))
    before = between(records, start - _WEEK_US, start)
    if before.valid_pct is not None:
        key = QT_TRANSLATE_NOOP("SmartMetro", "The week before: {received} % and {valid} %.")
        said = {"received": round(before.received_pct or 0, 1), "valid": round(before.valid_pct, 1)}
        blocks.append(Paragraph(Message(key, said)))
    return [*blocks, *_silent(records, zone), *_worst(records, start, end)]


def _silent(records: Sequence[Record], zone: str) -> list[Block]:
    silent = [(o, r.equipment) for r in records for o in r.outages if o.is_open]
    if not silent:
        return [
            Paragraph(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Every sensor was heard at the end."))
            )
        ]
    silent.sort(key=lambda item: item[0].start_us)
    columns = [
        Column(Message(_SENSOR)),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Silent since"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Hours")), 0),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Intervention"))),
    ]
    rows: list[list[Cell]] = [
        [_name(who), _moment(outage.start_us, zone), outage.hours, _intervention(outage)]
        for outage, who in silent
    ]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Silent at the end of the period"))
    return [Table(caption, columns, rows)]


def _worst(records: Sequence[Record], start: int, end: int) -> list[Block]:
    weeks = [part for one in records if (part := cut(one, start, end)).at_us.size]
    weeks.sort(key=lambda part: float(part.valid.mean()))
    found: list[Words] = [
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{sensor}: {valid} % valid"),
            {"sensor": _name(part.equipment), "valid": round(100 * float(part.valid.mean()), 1)},
        )
        for part in weeks[:_WORST]
        if part.valid.mean() < WORKS_PCT / 100
    ]
    if not found:
        return []
    title = Message(QT_TRANSLATE_NOOP("SmartMetro", "To look at first"))
    return [Heading(title, 3), Items(found)]


def _yearly(found: Sequence[Year], works_pct: float) -> list[Block]:
    yes = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "{year}: yes. {valid} % of the expected data is valid, {working} of {sensors} sensors work.",
    )
    no = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "{year}: no. {valid} % of the expected data is valid, {working} of {sensors} sensors work.",
    )
    rule = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "A sensor works when {share} % of its expected data is valid; the use case works when that "
            "share of its sensors does, and of all data is valid. A year counts as far as the period goes.",
        ),
        {"share": works_pct},
    )
    answers: list[Block] = [
        Paragraph(
            Message(
                yes if one.works else no,
                {
                    "year": one.year,
                    "valid": round(one.line.valid_pct or 0, 1),
                    "working": one.working,
                    "sensors": one.sensors,
                },
            ),
            strong=True,
        )
        for one in found
    ]
    rows: list[tuple[Words, Line]] = [(str(one.year), one.line) for one in found]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Balance by year"))
    year = Message(QT_TRANSLATE_NOOP("SmartMetro", "Year"))
    return [*answers, Paragraph(rule), _table(caption, year, rows)]


def _table(caption: Words, first: Words, rows: Sequence[tuple[Words, Line]]) -> Table:
    columns = [
        Column(first),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Expected"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Received (%)")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Valid (%)")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Outages"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Still open"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "With an intervention"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Mean time to repair (h)")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Longest (h)")), 1),
    ]
    cells: list[list[Cell]] = [
        [
            name,
            line.expected,
            line.received_pct,
            line.valid_pct,
            line.outages,
            line.open_outages,
            line.explained_outages,
            line.mean_repair_h,
            line.longest_h,
        ]
        for name, line in rows
    ]
    return Table(caption, columns, cells)


def _unknown() -> Message:
    return Message(QT_TRANSLATE_NOOP("SmartMetro", "not known"))


def _name(equipment: Equipment | None) -> str:
    return (equipment.name or equipment.key[1]) if equipment else ""


def _intervention(outage: Outage) -> Cell:
    if outage.cause is None:
        return Message(QT_TRANSLATE_NOOP("SmartMetro", "none"))
    return outage.cause.fault or outage.cause.action or Message(_KINDS[outage.cause.kind])


def _day(us: int, zone: str) -> str:
    return from_microseconds(us).astimezone(time_zone(zone)).date().isoformat()


def _moment(us: int, zone: str) -> Message:
    return moment(from_microseconds(us).astimezone(time_zone(zone)))
