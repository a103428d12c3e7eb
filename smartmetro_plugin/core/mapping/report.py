"""The report of a map: what it shows, how sure it is, and what it was made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, Message
from ..reports.document import (
    Block,
    Column,
    Figure,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    Wording,
    Words,
)
from ..reports.plot import Plot, Series, draw
from .choice import Choice
from .covariance import Model
from .methods import METHOD_LABELS, Fit, Method
from .samples import Samples
from .scores import mean_rmse
from .variogram import lag_classes
from .zone_means import ZoneMean

_MODEL_LABELS = {
    Model.EXPONENTIAL: QT_TRANSLATE_NOOP("SmartMetro", "exponential"),
    Model.SPHERICAL: QT_TRANSLATE_NOOP("SmartMetro", "spherical"),
    Model.MATERN: QT_TRANSLATE_NOOP("SmartMetro", "Matérn"),
}
_SVG = "image/svg+xml"
#: A good sensor's accuracy, in °C: a smaller difference is none.
SENSOR_ERROR_C = 0.2


@dataclass(frozen=True)
class StationResult:
    """A station as the report lists it. ``predicted``, ``deviation``: from the others, left out."""

    name: str
    zone: str
    value: float
    valid_pct: float | None
    predicted: float | None = None
    deviation: float | None = None


@dataclass(frozen=True)
class Lineage:
    """What a map was made of. ``lines``: label and value, as the report and the layer show them."""

    title: Message
    lines: Sequence[tuple[Words, Words]]
    notices: Sequence[Message] = ()


@dataclass(frozen=True)
class MapResult:
    """All that the report tells; ``samples`` are the places that were mapped, values in ``unit``."""

    choice: Choice
    samples: Samples
    unit: str
    stations: Sequence[StationResult]
    zones: Sequence[ZoneMean]
    lineage: Lineage


def make_report(result: MapResult, wording: Wording) -> Report:
    """Return the report; figures are drawn with ``wording``'s numbers and words."""
    blocks: list[Block] = [Paragraph(headline(result), strong=True)]
    notices = [*result.choice.notices, *result.lineage.notices]
    if notices:
        blocks.append(Items(notices))
    blocks += _quality(result)
    if result.choice.fit is not None:
        blocks += _errors(result, result.choice.fit, wording)
        if result.choice.fit.method not in (Method.TREND, Method.INVERSE_DISTANCE):
            blocks += _variogram(result, result.choice.fit, wording)
    blocks += _zones(result)
    blocks += _stations(result)
    blocks.append(Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "What the map was made of"))))
    blocks.append(lineage_table(result.lineage))
    return Report(result.lineage.title, blocks)


def headline(result: MapResult) -> Message:
    """Return the sentence for a hurried reader."""
    low, high = float(result.samples.value.min()), float(result.samples.value.max())
    values: dict[str, str | float | int | None] = {
        "stations": len(result.stations),
        "low": round(low, 1),
        "high": round(high, 1),
        "unit": result.unit,
    }
    if result.choice.fit is None:
        text = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "From {low} to {high} {unit} between the {stations} stations. The map shows the stations "
            "themselves, not what lies between them.",
        )
        return Message(text, values)
    text = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "From {low} to {high} {unit} between the {stations} stations. Between them the map is typically "
        "wrong by {rmse} {unit}; the plain mean of the stations would be by {mean_rmse} {unit}.",
    )
    scores = result.choice.fit.scores
    return Message(
        text, {**values, "rmse": round(scores.rmse, 2), "mean_rmse": round(scores.mean_rmse, 2)}
    )


def plain_sentence(
    result: MapResult,
    hour: str,
    reference_zones: Collection[str] = (),
    project_zones: Collection[str] = (),
) -> Message:
    """Return the one sentence of the page for readers who are no specialists.

    From zone to zone where there are two: the warmest (of the project if it has zones) against the
    reference zone if there is one, else against the coolest; without zones from station to station.
    """
    if len(result.zones) > 1:
        return _between_zones(result.zones, hour, reference_zones, project_zones)
    warmest = max(result.stations, key=lambda station: station.value)
    coolest = min(result.stations, key=lambda station: station.value)
    values: Mapping[str, str | float] = {
        "hour": hour,
        "degrees": round(warmest.value - coolest.value, 1),
        "warmest": warmest.name,
        "coolest": coolest.name,
    }
    text = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "At {hour}, it was on average {degrees} °C warmer at “{warmest}” than at “{coolest}”.",
    )
    return Message(text, values)


def _between_zones(
    zones: Sequence[ZoneMean],
    hour: str,
    reference_zones: Collection[str],
    project_zones: Collection[str],
) -> Message:
    references = [zone for zone in zones if zone.zone in reference_zones]
    others = [zone for zone in zones if zone.zone not in reference_zones]
    others = [zone for zone in others if zone.zone in project_zones] or others
    if not references or not others:
        others, references = list(zones), list(zones)
    warmest = max(others, key=lambda zone: zone.mean)
    base = min(references, key=lambda zone: zone.mean)
    difference = round(warmest.mean - base.mean, 1)
    values: Mapping[str, str | float] = {
        "hour": hour, "degrees": abs(difference), "zone": warmest.zone, "base": base.zone,
    }  # fmt: skip
    if abs(difference) < SENSOR_ERROR_C:
        text = _ALIKE
    elif difference < 0:
        text = _COOLER
    else:
        text = _WARMER if len(references) == len(zones) else _WARMER_THAN_REFERENCE
    return Message(text, values)


_WARMER = QT_TRANSLATE_NOOP(
    "SmartMetro", "At {hour}, it was on average {degrees} °C warmer in “{zone}” than in “{base}”."
)
_WARMER_THAN_REFERENCE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "At {hour}, it was on average {degrees} °C warmer in “{zone}” than in “{base}”, the zone of reference.",
)
_COOLER = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "At {hour}, it was on average {degrees} °C cooler in “{zone}” than in “{base}”, the zone of reference.",
)
_ALIKE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "At {hour}, it was on average as warm in “{zone}” as in “{base}”, as far as sensors can tell.",
)


def lineage_table(lineage: Lineage) -> Table:
    """Return the lineage as a table of two columns."""
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Data and method")),
        (
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "What"))),
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Value"))),
        ),
        lineage.lines,
    )


def _quality(result: MapResult) -> list[Block]:
    """Return the table of methods tried: error, bias and calibration beside the plain mean."""
    title = Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "How sure the map is")))
    how = Paragraph(
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Each station was left out in turn and predicted from the others. RMSE: how far off, "
                "typically. Bias: too warm (+) or too cold (−) on average. Spread of z: the errors divided "
                "by the uncertainty announced; 1 is right, more means that the map is less sure than it "
                "says. The variogram was fitted once, on all stations.",
            )
        )
    )
    mean_row = (
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Plain mean of the stations")),
        mean_rmse(result.samples.value),
        0.0,
        None,
        None,
        None,
    )
    rows = [
        (
            Message(METHOD_LABELS[one.method]),
            one.scores.rmse,
            one.scores.bias,
            one.scores.z_spread,
            100 * one.scores.within_two,
            100 * one.scores.gain,
        )
        for one in result.choice.tried
    ]
    unit = {"unit": result.unit}
    columns = (
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Method"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "RMSE ({unit})"), unit), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Bias ({unit})"), unit), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Spread of z")), 2),
        Column(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Within two deviations (%, 95 expected)")), 0
        ),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Gain on the mean (%)")), 0),
    )
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Leave-one-out errors, best first"))
    return [title, how, Table(caption, columns, [*rows, mean_row])]


def _errors(result: MapResult, fitted: Fit, wording: Wording) -> list[Block]:
    measured = result.samples.value
    predicted = measured + fitted.errors.error
    points = list(zip(measured.tolist(), predicted.tolist()))
    both = np.concatenate([measured, predicted])
    ends = [float(both.min()), float(both.max())]
    unit = {"unit": result.unit}
    plot = Plot(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Measured ({unit})"), unit),
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Predicted from the others ({unit})"), unit),
        (
            Series(Message(QT_TRANSLATE_NOOP("SmartMetro", "Stations")), points),
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Perfect prediction")),
                [(end, end) for end in ends],
                is_line=True,
            ),
        ),
        square=True,
    )
    alternative = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Points: each station’s value predicted from the others against the one measured; the nearer to "
            "the diagonal, the better. Typical distance: {rmse} {unit}.",
        ),
        {"rmse": round(fitted.scores.rmse, 2), "unit": result.unit},
    )
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Prediction without the station itself"))
    return [Figure(draw(plot, wording), _SVG, alternative, caption)]


def _variogram(result: MapResult, fitted: Fit, wording: Wording) -> list[Block]:
    drift = fitted.drift.at(result.samples.xy_m, result.samples.covariates)
    trend = drift @ (np.linalg.pinv(drift) @ result.samples.value)
    classes = lag_classes(result.samples.xy_m, result.samples.value - trend)
    variogram = fitted.variogram
    reach = float(classes.distance_m.max(initial=0.0)) or variogram.practical_range_m
    curve = np.linspace(reach / 200, reach, 60)
    line = list(zip((curve / 1000).tolist(), variogram.semivariance(curve).tolist()))
    points = list(zip((classes.distance_m / 1000).tolist(), classes.semivariance.tolist()))
    most = float(classes.pairs.max(initial=1.0))
    sizes = [3 + 5 * float(np.sqrt(pairs / most)) for pairs in classes.pairs]
    plot = Plot(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Distance (km)")),
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Semivariance ({unit}²)"), {"unit": result.unit}),
        (
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Pairs of stations")), points, sizes=sizes
            ),
            Series(Message(QT_TRANSLATE_NOOP("SmartMetro", "Fitted model")), line, is_line=True),
        ),
        y_from_zero=True,
    )
    values: Mapping[str, str | float | Message] = {
        "model": Message(_MODEL_LABELS[variogram.model]),
        "nugget": round(variogram.nugget, 3),
        "sill": round(variogram.sill, 3),
        "range_km": round(variogram.practical_range_m / 1000, 2),
        "unit": result.unit,
    }
    text = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Variogram, {model} model by restricted maximum likelihood: nugget {nugget} {unit}², sill {sill} "
            "{unit}², practical range {range_km} km. Beyond that range stations tell nothing of one another.",
        ),
        values,
    )
    heading = Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "How likeness fades with distance")))
    return [heading, Figure(draw(plot, wording), _SVG, text, text)]


def _zones(result: MapResult) -> list[Block]:
    if not result.zones:
        return []
    unit = {"unit": result.unit}
    columns = (
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Zone"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Stations"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Mean ({unit})"), unit), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Lowest ({unit})"), unit), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Highest ({unit})"), unit), 2),
        Column(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Deviation between stations ({unit})"), unit), 2
        ),
    )
    rows = [(z.zone, z.stations, z.mean, z.least, z.most, z.spread) for z in result.zones]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Means of the stations of each zone"))
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Zones"))),
        Table(caption, columns, rows),
    ]


def _stations(result: MapResult) -> list[Block]:
    unit = {"unit": result.unit}
    with_surface = result.choice.fit is not None
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Station"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Zone"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Mean ({unit})"), unit), 2),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Valid data (%)")), 0),
    ]
    if with_surface:
        columns += [
            Column(
                Message(
                    QT_TRANSLATE_NOOP("SmartMetro", "Predicted from the others ({unit})"), unit
                ),
                2,
            ),
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Residual ({unit})"), unit), 2),
            Column(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Announced deviation ({unit})"), unit), 2
            ),
        ]
    rows = []
    for one in sorted(result.stations, key=lambda station: -station.value):
        row: list[str | float | None] = [one.name, one.zone, one.value, one.valid_pct]
        if with_surface:
            residual = None if one.predicted is None else one.value - one.predicted
            row += [one.predicted, residual, one.deviation]
        rows.append(row)
    caption = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "Stations, warmest first; residual: measured minus predicted"
        )
        if with_surface
        else QT_TRANSLATE_NOOP("SmartMetro", "Stations, warmest first")
    )
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Stations"))),
        Table(caption, columns, rows),
    ]
