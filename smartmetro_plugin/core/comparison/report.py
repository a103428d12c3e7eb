"""The report on compared sensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP, Message, Value
from ..reports.document import Block, Cell, Column, Heading, Paragraph, Report, Table
from .agreement import FEWEST_PAIRS, Agreement


@dataclass(frozen=True)
class Comparison:
    """A pair that was compared: names shown, unit symbol; ``agreement`` is None with too few pairs."""

    sensor: str
    reference: str
    property: str
    symbol: str
    pairs: int
    agreement: Agreement | None


def report(comparisons: Sequence[Comparison]) -> Report:
    """Return the report: a table of all pairs, then the conversion of each."""
    blocks: list[Block] = [_overview(comparisons), Paragraph(Message(_WORDS))]
    for one in comparisons:
        blocks += _details(one)
    return Report(Message(QT_TRANSLATE_NOOP("SmartMetro", "Comparison of sensors")), blocks)


_WORDS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Bias: mean of sensor minus reference. RMSE: root mean square difference. Limits: 95 % of single "
    "differences lie between them. Neither sensor is the truth: a conversion makes two series "
    "comparable, within the values that were seen.",
)


def _overview(comparisons: Sequence[Comparison]) -> Table:
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Reference"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Measure"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Pairs"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Bias")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "RMSE")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Lower limit")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Upper limit")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Correlation")), 3),
    ]
    rows: list[list[Cell]] = []
    for one in comparisons:
        found = one.agreement
        measure = f"{one.property} ({one.symbol})" if one.symbol else one.property
        cells: list[Cell] = [None] * 5
        if found is not None:
            r = found.regression.r if found.regression else None
            cells = [found.bias, found.rmse, *found.limits, r]
        rows.append([one.sensor, one.reference, measure, one.pairs, *cells])
    return Table(Message(QT_TRANSLATE_NOOP("SmartMetro", "Compared sensors")), columns, rows)


def _details(one: Comparison) -> list[Block]:
    pair: dict[str, Value] = {"sensor": one.sensor, "reference": one.reference}
    title = Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "{sensor} to {reference}"), pair))
    found = one.agreement
    if found is None:
        key = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Only {count} simultaneous values, at least {fewest} are needed: nothing is said.",
        )
        return [title, Paragraph(Message(key, {"count": one.pairs, "fewest": FEWEST_PAIRS}))]
    if found.regression is None:
        key = QT_TRANSLATE_NOOP("SmartMetro", "The sensor never changed: there is no conversion.")
        return [title, Paragraph(Message(key))]
    line = found.regression
    key = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Reference = {intercept} + {slope} × sensor, for sensor values from {low} to {high} {unit}; "
        "standard deviation around it {sd} {unit}. Outside these values nothing is known.",
    )
    values: dict[str, Value] = {
        "intercept": f"{line.intercept:.4g}",
        "slope": f"{line.slope:.5g}",
        "low": found.valid_from,
        "high": found.valid_to,
        "sd": line.residual_sd,
        "unit": one.symbol,
    }
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor shows"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Reference would show")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Uncertainty (±, 95 %)")), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Pairs"))),
    ]
    rows: list[list[Cell]] = [
        [float(c.sensor), c.reference, c.uncertainty, c.pairs] for c in found.table
    ]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Conversion table"))
    return [title, Paragraph(Message(key, values)), Table(caption, columns, rows)]
