"""The document: in short, maps, indicators, data, alerts, maintenance, methods."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median

from ..indicators.definition import Indicator
from ..indicators.table import IndicatorTable, is_missing
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import MaintenanceKind
from ..reports.document import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    Wording,
    Words,
    moment,
)
from ..reports.plot import Plot, Series, draw
from ..reports.sections import section
from ..units import symbol_of
from .contents import Contents, Maps, indicator_of, values_of

_SVG = "image/svg+xml"
#: Rows beyond these make a page that nobody reads; the algorithms’ own outputs have them all.
_MOST_ROWS = 300
#: Rows of a table that another report has in full, the worst first.
_MOST_OF_PART = 20
_KINDS = {
    MaintenanceKind.PLANNED: QT_TRANSLATE_NOOP("SmartMetro", "planned"),
    MaintenanceKind.PREVENTIVE: QT_TRANSLATE_NOOP("SmartMetro", "preventive"),
    MaintenanceKind.CURATIVE: QT_TRANSLATE_NOOP("SmartMetro", "curative"),
}


def report(contents: Contents, maps: Maps, wording: Wording) -> Report:
    """Return the document; ``wording`` writes the axes of its charts."""
    title = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Report: {use_case}"),
        {"use_case": Message(contents.use_case.label)},
    )
    blocks: list[Block] = [
        *_in_short(contents),
        *_maps(contents, maps),
        *_indicators(contents, wording),
        *_before_after(contents, maps),
        *section(
            _say(QT_TRANSLATE_NOOP("SmartMetro", "Availability")),
            contents.availability,
            _MOST_OF_PART,
        ),
        *section(
            _say(QT_TRANSLATE_NOOP("SmartMetro", "Quality of the data")),
            contents.quality,
            _MOST_OF_PART,
        ),
        *_alerts(contents),
        *_maintenance(contents),
    ]
    if contents.account is not None:
        method = _say(QT_TRANSLATE_NOOP("SmartMetro", "Methods and sources"))
        blocks += section(method, contents.account)
    return Report(title, blocks)


def _in_short(contents: Contents) -> list[Block]:
    facts: list[Words] = [_period(contents.start, contents.end, contents.zone)]
    facts.append(
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Sensors: {sensors}, in {communes} communes."),
            {
                "sensors": len(contents.names),
                "communes": len({c for c in contents.communes.values() if c}),
            },
        )
    )
    if contents.table is not None and (indicator := indicator_of(contents.table, contents.field)):
        values = [v for v in values_of(contents.table, contents.field).values() if v is not None]
        if values:
            facts.append(_range(indicator, values))
    open_alerts = sum(alert.is_open() for alert in contents.alerts)
    facts.append(
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "Alerts in the period: {alerts}, of which open: {still_open}."
            ),
            {"alerts": len(contents.alerts), "still_open": open_alerts},
        )
    )
    facts.append(
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Interventions in the period: {interventions}."),
            {"interventions": len(contents.maintenance)},
        )
    )
    blocks: list[Block] = [Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "In short")))]
    if contents.comment:
        blocks.append(Paragraph(contents.comment, strong=True))
    return [*blocks, Items(facts)]


def _period(start: datetime, end: datetime, zone: str) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "Period: from {start} to {end} (not included), time zone {zone}."
        ),
        {"start": moment(start), "end": moment(end), "zone": zone},
    )


def _range(indicator: Indicator, values: Sequence[float]) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{label}: {low} to {high} {symbol}, middle value {median} ({count} sensors).",
        ),
        {
            "label": indicator.message(indicator.label),
            "low": round(min(values), indicator.decimals),
            "high": round(max(values), indicator.decimals),
            "median": round(median(values), indicator.decimals),
            "symbol": _symbol(indicator),
            "count": len(values),
        },
    )


def _symbol(indicator: Indicator) -> Message:
    return Message(symbol_of(indicator.unit) if indicator.unit else "")


def _maps(contents: Contents, maps: Maps) -> list[Block]:
    if not maps.blocks:
        return []
    heading = Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "Map")))
    told = _say(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "The values of the map are in the table “Indicators by sensor” below."
        )
    )
    return [heading, *maps.blocks, Paragraph(told)]


def _indicators(contents: Contents, wording: Wording) -> list[Block]:
    heading = Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "Indicators")))
    if contents.table is None:
        none = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "This use case has no indicators of its own; availability and quality are below.",
        )
        return [heading, Paragraph(_say(none))]
    caption = _say(QT_TRANSLATE_NOOP("SmartMetro", "Indicators by sensor"))
    return [heading, *_chart(contents, wording), _table(contents, contents.table, caption)]


def _table(contents: Contents, table: IndicatorTable, caption: Message) -> Table:
    shown = [i for i in table.indicators if table.rows[i.key].notna().any()]
    columns = [
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Commune"))),
        *(Column(_titled(i), i.decimals) for i in shown),
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Valid data (%)")), 1),
    ]
    rows: list[list[Cell]] = []
    for row in table.rows.to_dict("records")[:_MOST_ROWS]:
        key = (row["connection"], row["sensor_id"])
        cells: list[Cell] = [contents.name(key), contents.communes.get(key, "")]
        cells += [_cell(row[i.key], i) for i in shown]
        rows.append([*cells, _number(row["valid_pct"])])
    rows.sort(key=lambda cells: str(cells[0]).casefold())
    return Table(caption, columns, rows)


def _titled(indicator: Indicator) -> Message:
    label = indicator.message(indicator.label)
    if not indicator.unit or not symbol_of(indicator.unit):
        return label
    key = QT_TRANSLATE_NOOP("SmartMetro", "{label} ({symbol})")
    return Message(key, {"label": label, "symbol": _symbol(indicator)})


def _cell(value: object, indicator: Indicator) -> Cell:
    if is_missing(value):
        return None
    if indicator.is_instant:
        at = value.to_pydatetime() if hasattr(value, "to_pydatetime") else value
        return moment(at) if isinstance(at, datetime) else str(at)
    number = _number(value)
    return round(number) if number is not None and indicator.decimals == 0 else number


def _number(value: object) -> float | None:
    return None if is_missing(value) else float(value)  # type: ignore[arg-type]


def _chart(contents: Contents, wording: Wording) -> list[Block]:
    """Return the values of the main indicator from the lowest to the highest, as a picture."""
    table = contents.table
    indicator = indicator_of(table, contents.field) if table is not None else None
    if table is None or indicator is None:
        return []
    values = sorted(v for v in values_of(table, contents.field).values() if v is not None)
    if len(values) < 3:
        return []
    rank = _say(QT_TRANSLATE_NOOP("SmartMetro", "Sensors, from the lowest to the highest value"))
    points = [(float(n), value) for n, value in enumerate(values, start=1)]
    plot = Plot(rank, _titled(indicator), [Series(indicator.message(indicator.label), points)])
    alternative = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Chart of {label}, sensors in the order of their values: {range} The values are in the table "
            "“Indicators by sensor”.",
        ),
        {"label": indicator.message(indicator.label), "range": _range(indicator, values)},
    )
    return [Figure(draw(plot, wording), _SVG, alternative, _titled(indicator))]


def _before_after(contents: Contents, maps: Maps) -> list[Block]:
    before, after = contents.before, contents.after
    if before is None or after is None:
        return []
    indicator = indicator_of(before, contents.field)
    if indicator is None:
        return []
    first, last = values_of(before, contents.field), values_of(after, contents.field)
    columns = [
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Before")), indicator.decimals),
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "After")), indicator.decimals),
        Column(_say(QT_TRANSLATE_NOOP("SmartMetro", "Change")), indicator.decimals),
    ]
    rows: list[list[Cell]] = []
    for key in sorted({*first, *last}, key=lambda key: contents.name(key).casefold()):
        a, b = first.get(key), last.get(key)
        change = None if a is None or b is None else b - a
        rows.append([contents.name(key), a, b, change])
    caption = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Before and after: {label}"), {"label": _titled(indicator)}
    )
    warning = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Both maps have the same classes. A change between two periods is not yet an effect: the algorithm "
        "“Before and after” takes the change of a control zone out and gives the 95 % interval.",
    )
    return [
        Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "Before and after"))),
        *maps.comparison,
        Paragraph(_say(warning)),
        Table(caption, columns, rows),
    ]


def _alerts(contents: Contents) -> list[Block]:
    heading = Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "Alerts")))
    if not contents.alerts:
        none = _say(QT_TRANSLATE_NOOP("SmartMetro", "No alert was open in the period."))
        return [heading, Paragraph(none)]
    titles = (
        QT_TRANSLATE_NOOP("SmartMetro", "Sensor"),
        QT_TRANSLATE_NOOP("SmartMetro", "Opened"),
        QT_TRANSLATE_NOOP("SmartMetro", "Closed"),
        QT_TRANSLATE_NOOP("SmartMetro", "Reason"),
        QT_TRANSLATE_NOOP("SmartMetro", "Acknowledged by"),
    )
    still_open = _say(QT_TRANSLATE_NOOP("SmartMetro", "open"))
    latest = sorted(contents.alerts, key=lambda alert: alert.opened_at, reverse=True)
    rows: list[list[Cell]] = [
        [
            contents.name((alert.key.connection, alert.key.sensor_id)),
            moment(alert.opened_at),
            moment(alert.closed_at) if alert.closed_at else still_open,
            alert.reason or alert.rule,
            alert.acknowledged_by,
        ]
        for alert in latest[:_MOST_ROWS]
    ]
    caption = _say(QT_TRANSLATE_NOOP("SmartMetro", "Alerts of the period, the latest first"))
    table = Table(caption, [Column(_say(title)) for title in titles], rows)
    return [heading, *_cut(len(latest)), table]


def _maintenance(contents: Contents) -> list[Block]:
    heading = Heading(_say(QT_TRANSLATE_NOOP("SmartMetro", "Maintenance")))
    if not contents.maintenance:
        none = _say(QT_TRANSLATE_NOOP("SmartMetro", "No intervention was recorded in the period."))
        return [heading, Paragraph(none)]
    titles = (
        QT_TRANSLATE_NOOP("SmartMetro", "Sensor"),
        QT_TRANSLATE_NOOP("SmartMetro", "Kind"),
        QT_TRANSLATE_NOOP("SmartMetro", "From"),
        QT_TRANSLATE_NOOP("SmartMetro", "To"),
        QT_TRANSLATE_NOOP("SmartMetro", "Fault"),
        QT_TRANSLATE_NOOP("SmartMetro", "What was done"),
    )
    under_way = _say(QT_TRANSLATE_NOOP("SmartMetro", "under way"))
    latest = sorted(contents.maintenance, key=lambda item: item[1].started_at, reverse=True)
    rows: list[list[Cell]] = [
        [
            contents.name(key),
            _say(_KINDS[one.kind]),
            moment(one.started_at),
            moment(one.ended_at) if one.ended_at else under_way,
            one.fault,
            one.action,
        ]
        for key, one in latest[:_MOST_ROWS]
    ]
    caption = _say(QT_TRANSLATE_NOOP("SmartMetro", "Interventions of the period, the latest first"))
    table = Table(caption, [Column(_say(title)) for title in titles], rows)
    return [heading, *_cut(len(latest)), table]


def _cut(count: int) -> list[Block]:
    if count <= _MOST_ROWS:
        return []
    key = QT_TRANSLATE_NOOP("SmartMetro", "The {most} latest of {count} are shown.")
    return [Paragraph(Message(key, {"most": _MOST_ROWS, "count": count}))]


def _say(key: str) -> Message:
    return Message(key)
