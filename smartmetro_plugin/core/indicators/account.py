"""How a table of indicators was computed, as a page: rules, windows, completeness, sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..messages import QT_TRANSLATE_NOOP, Message
from ..reports.document import Cell, Column, Heading, Paragraph, Report, Table, Words, moment
from ..units import symbol_of
from .definition import Day, Indicator
from .table import IndicatorTable, is_missing

#: The 24 hours that an indicator takes for a day.
DAY_WINDOWS = {
    Day.LOCAL: QT_TRANSLATE_NOOP("SmartMetro", "civil day of the time zone"),
    Day.FROM_18_UTC: QT_TRANSLATE_NOOP("SmartMetro", "from 18 h UTC the day before to 18 h UTC"),
    Day.FROM_6_UTC: QT_TRANSLATE_NOOP("SmartMetro", "from 6 h UTC to 6 h UTC the day after"),
}


def account(
    title: Words,
    table: IndicatorTable,
    zone: str,
    start: datetime | None,
    end: datetime | None,
    choices: Sequence[tuple[Words, Words]] = (),
) -> Report:
    """Return the page that says what was computed, by which operators and windows, and what is missing.

    ``start``, ``end``: as asked for, None where the observations decide. ``choices``: what else was
    chosen (preset, hour, season), a name and its value each.
    """
    return Report(
        title,
        [
            Heading(_words(QT_TRANSLATE_NOOP("SmartMetro", "What was chosen"))),
            _chosen(table, zone, start, end, choices),
            Heading(_words(QT_TRANSLATE_NOOP("SmartMetro", "How each indicator is computed"))),
            _definitions(table.indicators),
            Heading(_words(QT_TRANSLATE_NOOP("SmartMetro", "What came out"))),
            Paragraph(
                _words(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "A value that its rule does not allow is missing, never estimated; the table of "
                        "sensors gives the reason.",
                    )
                )
            ),
            _coverage(table),
        ],
    )


def _chosen(
    table: IndicatorTable,
    zone: str,
    start: datetime | None,
    end: datetime | None,
    choices: Sequence[tuple[Words, Words]],
) -> Table:
    from_data = _words(QT_TRANSLATE_NOOP("SmartMetro", "as the observations"))
    valid = table.rows["valid_pct"].dropna()
    rows: list[tuple[Cell, ...]] = [
        *choices,
        (_words(QT_TRANSLATE_NOOP("SmartMetro", "Start")), moment(start) if start else from_data),
        (
            _words(QT_TRANSLATE_NOOP("SmartMetro", "End (not included)")),
            moment(end) if end else from_data,
        ),
        (_words(QT_TRANSLATE_NOOP("SmartMetro", "Time zone")), zone),
        (_words(QT_TRANSLATE_NOOP("SmartMetro", "Sensors with observations")), len(table.rows)),
        (
            _words(QT_TRANSLATE_NOOP("SmartMetro", "Valid data on average (%)")),
            float(valid.mean()) if len(valid) else None,
        ),
    ]
    return Table(
        _words(QT_TRANSLATE_NOOP("SmartMetro", "Rules and period")),
        [
            Column(_words(QT_TRANSLATE_NOOP("SmartMetro", "What"))),
            Column(_words(QT_TRANSLATE_NOOP("SmartMetro", "Value")), 1),
        ],
        rows,
    )


def _definitions(indicators: Sequence[Indicator]) -> Table:
    titles = (
        QT_TRANSLATE_NOOP("SmartMetro", "Indicator"),
        QT_TRANSLATE_NOOP("SmartMetro", "Unit"),
        QT_TRANSLATE_NOOP("SmartMetro", "Definition"),
        QT_TRANSLATE_NOOP("SmartMetro", "Day"),
        QT_TRANSLATE_NOOP("SmartMetro", "Validity"),
        QT_TRANSLATE_NOOP("SmartMetro", "Source"),
    )
    return Table(
        _words(QT_TRANSLATE_NOOP("SmartMetro", "Operators, windows and sources")),
        [Column(_words(title)) for title in titles],
        [
            (
                i.message(i.label),
                Message(symbol_of(i.unit)) if i.unit else "",
                i.message(i.definition),
                # Without reductions nothing is counted by day.
                _words(DAY_WINDOWS[i.day]) if i.result is not None else "",
                i.message(i.validity),
                i.message(i.source),
            )
            for i in indicators
        ],
    )


def _coverage(table: IndicatorTable) -> Table:
    rows = []
    for indicator in table.indicators:
        values = table.rows[indicator.key]
        there = int(sum(not is_missing(v) for v in values))
        rows.append((indicator.message(indicator.label), there, len(values) - there))
    return Table(
        _words(QT_TRANSLATE_NOOP("SmartMetro", "Sensors with and without each indicator")),
        [
            Column(_words(QT_TRANSLATE_NOOP("SmartMetro", "Indicator"))),
            Column(_words(QT_TRANSLATE_NOOP("SmartMetro", "Sensors with a value")), 0),
            Column(_words(QT_TRANSLATE_NOOP("SmartMetro", "Without a value")), 0),
        ],
        rows,
    )


def _words(text: str) -> Message:
    return Message(text)
