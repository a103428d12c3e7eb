"""The yearly balance of a use case: availability, quality, alerts, interventions, costs, removals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

from ..alerts.alert import Alert
from ..conventions.words import COST_KINDS, shown_day, word
from ..messages import QT_TRANSLATE_NOOP, Message, Value
from ..model import Maintenance, MaintenanceKind
from ..reports.document import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    Report,
    Table,
    Wording,
    Words,
)
from ..reports.plot import Plot, Series, draw
from ..use_cases.declaration import UseCase
from .balance import WORKS_PCT, Level, Line
from .counting import Record
from .report import by_year_and_month

_Rows = Sequence[Mapping[str, Any]]
_KINDS = {
    MaintenanceKind.PLANNED: QT_TRANSLATE_NOOP("SmartMetro", "Planned intervention"),
    MaintenanceKind.PREVENTIVE: QT_TRANSLATE_NOOP("SmartMetro", "Preventive"),
    MaintenanceKind.CURATIVE: QT_TRANSLATE_NOOP("SmartMetro", "Curative"),
}
_DESTINATIONS = {
    "reuse": QT_TRANSLATE_NOOP("SmartMetro", "reuse elsewhere"),
    "stock": QT_TRANSLATE_NOOP("SmartMetro", "stock"),
    "recycling": QT_TRANSLATE_NOOP("SmartMetro", "recycling"),
    "returned": QT_TRANSLATE_NOOP("SmartMetro", "returned to the supplier"),
}
_METROPOLIS = Message(QT_TRANSLATE_NOOP("SmartMetro", "the metropolis"))
#: A single month is no curve.
_LEAST_DRAWN = 2
_NUMBER = QT_TRANSLATE_NOOP("SmartMetro", "Number")
_UNTOLD = Message(QT_TRANSLATE_NOOP("SmartMetro", "not told"))


@dataclass(frozen=True)
class YearContent:
    """What happened in one local calendar year. Rows are those of the cache, of this use case.

    ``start``, ``end``: what was fetched of the year.
    """

    year: int
    use_case: UseCase
    zone: str
    start: datetime
    end: datetime
    records: Sequence[Record]
    lines: Sequence[Line]
    alerts: Sequence[Alert]
    interventions: Sequence[Maintenance]
    costs: _Rows
    removals: _Rows
    partners: Mapping[str, str]
    sensor_name: Callable[[Mapping[str, Any]], str]


def year_report(content: YearContent, wording: Wording, works_pct: float = WORKS_PCT) -> Report:
    """Return the balance as a page; its chart speaks the language of ``wording``."""
    title = QT_TRANSLATE_NOOP("SmartMetro", "Balance of {year}: {use_case}")
    until = QT_TRANSLATE_NOOP(
        "SmartMetro", "Data are counted from {start_at} to {end_at}: what was fetched of the year."
    )
    ends = {
        "start_at": content.start.isoformat(timespec="minutes"),
        "end_at": content.end.isoformat(timespec="minutes"),
    }
    return Report(
        Message(title, {"year": content.year, "use_case": Message(content.use_case.label)}),
        [
            Paragraph(Message(until, ends)),
            *by_year_and_month(content.records, content.lines, content.zone, works_pct),
            *_chart(content.lines, wording),
            *_quality(content.lines),
            *_alerts(content.alerts),
            *_interventions(content.interventions),
            *_costs(content.costs, content.partners),
            *_removals(content.removals, content.sensor_name),
        ],
    )


def _chart(lines: Iterable[Line], wording: Wording) -> list[Block]:
    """Return the months' shares as a picture; the table before it holds its figures."""
    months = [line for line in lines if line.level is Level.ALL and line.month and line.expected]
    if len(months) < _LEAST_DRAWN:
        return []
    received = [(float(line.month[-2:]), line.received_pct or 0.0) for line in months]
    valid = [(float(line.month[-2:]), line.valid_pct or 0.0) for line in months]
    plot = Plot(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Month")),
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Share of the expected data (%)")),
        [
            Series(Message(QT_TRANSLATE_NOOP("SmartMetro", "Received (%)")), received),
            Series(Message(QT_TRANSLATE_NOOP("SmartMetro", "Valid (%)")), valid, is_line=True),
        ],
        y_from_zero=True,
    )
    worst = min(months, key=lambda line: line.valid_pct or 0.0)
    alternative = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Shares of the expected data received and valid, month by month; the lowest is {valid} % valid in "
        "{month}. The table before holds the figures.",
    )
    values: dict[str, Value] = {
        "valid": round(worst.valid_pct or 0.0, 1),
        "month": worst.month,
    }
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Received and valid data by month"))
    return [Figure(draw(plot, wording), "image/svg+xml", Message(alternative, values), caption)]


def _quality(lines: Iterable[Line]) -> list[Block]:
    """Return which share of what came can be used, by month."""
    rows: list[list[Cell]] = [
        [line.month, line.received, line.received - line.valid, 100 * line.valid / line.received]
        for line in lines
        if line.level is Level.ALL and line.month and line.received
    ]
    return _section(
        QT_TRANSLATE_NOOP("SmartMetro", "Quality of what came"),
        (
            QT_TRANSLATE_NOOP("SmartMetro", "Month"),
            QT_TRANSLATE_NOOP("SmartMetro", "Received values"),
            QT_TRANSLATE_NOOP("SmartMetro", "Set aside by the checks"),
            QT_TRANSLATE_NOOP("SmartMetro", "Usable (%)"),
        ),
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "Nothing came."),
        (None, 0, 0, 1),
    )


def _alerts(alerts: Iterable[Alert]) -> list[Block]:
    groups: dict[tuple[str, str], list[Alert]] = {}
    for alert in alerts:
        groups.setdefault((alert.rule, alert.severity), []).append(alert)
    rows: list[list[Cell]] = []
    for (rule, severity), mine in sorted(groups.items(), key=lambda item: -len(item[1])):
        hours = [
            (alert.closed_at - alert.opened_at).total_seconds() / 3600
            for alert in mine
            if alert.closed_at is not None
        ]
        rows.append(
            [
                rule or _UNTOLD,
                severity,
                len(mine),
                sum(alert.is_open() for alert in mine),
                sum(alert.acknowledged_at is not None for alert in mine),
                median(hours) if hours else "–",
            ]
        )
    return _section(
        QT_TRANSLATE_NOOP("SmartMetro", "Alerts"),
        (
            QT_TRANSLATE_NOOP("SmartMetro", "Rule"),
            QT_TRANSLATE_NOOP("SmartMetro", "Severity"),
            _NUMBER,
            QT_TRANSLATE_NOOP("SmartMetro", "Still open"),
            QT_TRANSLATE_NOOP("SmartMetro", "Acknowledged"),
            QT_TRANSLATE_NOOP("SmartMetro", "Median duration (h)"),
        ),
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No alert was raised."),
    )


def _interventions(found: Sequence[Maintenance]) -> list[Block]:
    counts = Counter(item.kind for item in found)
    came_back = Counter(item.kind for item in found if item.data_back_at is not None)
    rows: list[list[Cell]] = [
        [Message(label), counts[kind], came_back[kind]]
        for kind, label in _KINDS.items()
        if counts[kind]
    ]
    return _section(
        QT_TRANSLATE_NOOP("SmartMetro", "Interventions"),
        (
            QT_TRANSLATE_NOOP("SmartMetro", "Kind"),
            _NUMBER,
            QT_TRANSLATE_NOOP("SmartMetro", "Data came back"),
        ),
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No intervention was noted."),
    )


def _costs(costs: _Rows, partners: Mapping[str, str]) -> list[Block]:
    """Return what each payer spent on what; amounts without a figure count as nothing and are told."""
    sums: dict[tuple[str, str], float] = {}
    unknown = 0
    for row in costs:
        if row["amount_eur"] is None:
            unknown += 1
            continue
        key = (row["kind"], row["paid_by_uuid"] or "")
        sums[key] = sums.get(key, 0.0) + row["amount_eur"]
    order = list(COST_KINDS)
    rows: list[list[Cell]] = [
        [word(COST_KINDS, kind), partners.get(payer, payer) if payer else _METROPOLIS, amount]
        for (kind, payer), amount in sorted(
            sums.items(),
            key=lambda item: (order.index(item[0][0]) if item[0][0] in order else 99, item[0]),
        )
    ]
    if rows:
        total = Message(QT_TRANSLATE_NOOP("SmartMetro", "Total"))
        rows.append([total, "–", sum(sums.values())])
    blocks = _section(
        QT_TRANSLATE_NOOP("SmartMetro", "Costs entered"),
        (
            QT_TRANSLATE_NOOP("SmartMetro", "Kind"),
            QT_TRANSLATE_NOOP("SmartMetro", "Paid by"),
            QT_TRANSLATE_NOOP("SmartMetro", "Amount (€)"),
        ),
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No cost was entered."),
        (None, None, 2),
    )
    if unknown:
        said = QT_TRANSLATE_NOOP("SmartMetro", "Entries without an amount, not counted: {count}.")
        blocks.append(Paragraph(Message(said, {"count": unknown})))
    return blocks


def _removals(removals: _Rows, sensor_name: Callable[[Mapping[str, Any]], str]) -> list[Block]:
    counts = Counter(row["destination"] for row in removals)
    summary: list[list[Cell]] = [
        [word(_DESTINATIONS, code) if code else _UNTOLD, count]
        for code, count in counts.most_common()
    ]
    blocks = _section(
        QT_TRANSLATE_NOOP("SmartMetro", "Reused or dismantled"),
        (QT_TRANSLATE_NOOP("SmartMetro", "What became of it"), _NUMBER),
        summary,
        QT_TRANSLATE_NOOP("SmartMetro", "No sensor was removed."),
    )
    if not removals:
        return blocks
    yes_no = {
        1: Message(QT_TRANSLATE_NOOP("SmartMetro", "yes")),
        0: Message(QT_TRANSLATE_NOOP("SmartMetro", "no")),
    }
    rows: list[list[Cell]] = [
        [
            sensor_name(row),
            shown_day(row["removed_at"]),
            word(_DESTINATIONS, row["destination"]) if row["destination"] else _UNTOLD,
            _UNTOLD if row["support_restored"] is None else yes_no[int(row["support_restored"])],
        ]
        for row in removals
    ]
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Sensor"),
        QT_TRANSLATE_NOOP("SmartMetro", "Removed on"),
        QT_TRANSLATE_NOOP("SmartMetro", "What became of it"),
        QT_TRANSLATE_NOOP("SmartMetro", "Support restored"),
    )
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensors removed"))
    return [*blocks, Table(caption, [Column(Message(text)) for text in heads], rows)]


def _section(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    none: str,
    decimals: Sequence[int | None] = (),
) -> list[Block]:
    words: Words = Message(title)
    if not rows:
        return [Heading(words), Paragraph(Message(none))]
    places = [*decimals, *[None] * (len(heads) - len(decimals))]
    columns = [Column(Message(text), place) for text, place in zip(heads, places)]
    return [Heading(words), Table(words, columns, rows)]
