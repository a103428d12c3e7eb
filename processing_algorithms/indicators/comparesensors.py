"""Comparison of sensors that stand at one place, and how to convert one into the other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...smartmetro_plugin.core.cancellation import check
from ...smartmetro_plugin.core.comparison.agreement import Agreement, agree
from ...smartmetro_plugin.core.comparison.pairing import pair
from ...smartmetro_plugin.core.comparison.report import Comparison, report
from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.quality.series import Series
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters, cancellation
from .quality_algorithm import Column, QualityAlgorithm, number, text, whole

_SENSOR = ("sensor_id", "sensor", "sensor_a", "a", "id_1", "sensor_1")
_REFERENCE = ("reference_id", "reference", "sensor_b", "b", "id_2", "sensor_2")


class Pair(NamedTuple):
    """The ids of a sensor and of the one it is compared with."""

    sensor: str
    reference: str


class CompareSensors(QualityAlgorithm):
    """``smartmetro:comparesensors``."""

    NAME = "comparesensors"
    KEEPS_MISSING = False
    SENSORS_CHOOSE = False

    def title(self) -> str:
        return tr("Compare sensors")

    def describe(self) -> str:
        return tr(
            "Compares sensors that stand at one place, for instance before a roll-out or beside an official "
            "station: bias, root mean square error, limits of agreement, regression, and a table that "
            "converts the values of one into those of the other.\n\n"
            "The conversion says between which values it holds, and how certain it is at each. Outside them "
            "nothing is known. Series with different steps are averaged to the longer one."
        )

    def keywords(self) -> str:
        return tr(
            "comparison,calibration,bias,RMSE,regression,conversion,co-location,intercomparison"
        )

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add(
            QgsProcessingParameterFeatureSource(
                "PAIRS", tr("Pairs"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("A table with the columns sensor_id and reference_id: one row for each comparison."),
        )
        self.add_sensors()
        self.add_period()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "One row for each pair and measure. conversion_table holds, as JSON, lines of what the "
                "sensor shows, what the reference would, the uncertainty (95 %) and the number of pairs."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CONVERSION",
                tr("Conversion table"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("The same lines as a table of their own."),
        )
        self.add_report()

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        pairs = _pairs(self.parameterAsSource(parameters, "PAIRS", context))
        inputs = self.inputs(parameters, context, feedback)
        series = self.series(inputs)
        feedback.setProgress(40)
        called = {key[1]: s.texts["name"] or key[1] for key, s in inputs.stations.by_key.items()}
        found: list[tuple[Pair, str, Comparison]] = []
        for one in pairs:
            check(cancellation(feedback))
            for name, paired in _both(series, one):
                declared = inputs.use_case.properties[name]
                made = pair(*paired)
                comparison = Comparison(
                    called.get(one.sensor, one.sensor),
                    called.get(one.reference, one.reference),
                    say(Message(declared.label)),
                    declared.symbol,
                    int(made.at_us.size),
                    agree(made),
                )
                found.append((one, name, comparison))
        told = {one for one, _, _ in found}
        for one in pairs:
            if one not in told:
                feedback.pushWarning(
                    tr("{sensor} and {reference} have no observations of one measure.").format(
                        sensor=one.sensor, reference=one.reference
                    )
                )
        outputs: dict[str, object] = {
            "OUTPUT": self.write_rows(
                _columns(), _rows(found, inputs.use_case), parameters, context
            )
        }
        if parameters.get("CONVERSION") is not None:
            outputs["CONVERSION"] = self.write_rows(
                _conversion_columns(), _conversions(found), parameters, context, name="CONVERSION"
            )
        page = report([comparison for _, _, comparison in found])
        return {**outputs, **self.write_report(page, inputs.zone, parameters, context)}


def _pairs(source: QgsProcessingFeatureSource | None) -> list[Pair]:
    """Return the pairs of a table.

    Raises:
        ConfigurationError: it lacks one of the two columns, or has no row.
    """
    columns = (
        {} if source is None else {f.name().strip().casefold(): f.name() for f in source.fields()}
    )
    sensor = next((columns[n] for n in _SENSOR if n in columns), None)
    reference = next((columns[n] for n in _REFERENCE if n in columns), None)
    if source is None or sensor is None or reference is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The table of pairs needs the columns sensor_id and reference_id; it has {found}.",
            ),
            found=", ".join(columns)[:200],
        )
    found = [
        Pair(str(feature[sensor]).strip(), str(feature[reference]).strip())
        for feature in source.getFeatures()
        if feature[sensor] and feature[reference]
    ]
    if not found:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "The table of pairs has no row with two sensors.")
        )
    return list(dict.fromkeys(found))


def _both(series: Sequence[Series], wanted: Pair) -> Iterator[tuple[str, tuple[Series, Series]]]:
    """Yield the measures that both sensors have, with their series."""
    sensors = {s.key.property: s for s in series if s.key.sensor_id == wanted.sensor}
    references = {s.key.property: s for s in series if s.key.sensor_id == wanted.reference}
    for name in sorted(sensors.keys() & references.keys()):
        yield name, (sensors[name], references[name])


def _columns() -> list[Column]:
    return [
        text("sensor_id", tr("Sensor")),
        text("reference_id", tr("Reference")),
        text("property", tr("Measure")),
        text("unit", tr("Unit")),
        whole("n", tr("Pairs of values")),
        number("bias", tr("Bias (sensor minus reference)")),
        number("rmse", tr("Root mean square error")),
        number("mae", tr("Mean absolute error")),
        number("difference_sd", tr("Standard deviation of the differences")),
        number("limit_low", tr("Lower limit of agreement")),
        number("limit_high", tr("Upper limit of agreement")),
        number("slope", tr("Slope")),
        number("intercept", tr("Intercept")),
        number("r", tr("Correlation")),
        number("residual_sd", tr("Standard deviation around the line")),
        number("valid_from", tr("Conversion holds from")),
        number("valid_to", tr("Conversion holds to")),
        text("conversion_table", tr("Conversion table")),
    ]


def _rows(
    found: Sequence[tuple[Pair, str, Comparison]], use_case: UseCase
) -> Iterator[tuple[Mapping[str, Any], None]]:
    for one, name, comparison in found:
        values: dict[str, Any] = {
            "sensor_id": one.sensor,
            "reference_id": one.reference,
            "property": name,
            "unit": use_case.properties[name].unit,
            "n": comparison.pairs,
        }
        if comparison.agreement is not None:
            values |= _figures(comparison.agreement)
        yield values, None


def _figures(agreement: Agreement) -> dict[str, Any]:
    lines = [
        [round(c.sensor, 9), round(c.reference, 6), round(c.uncertainty, 6), c.pairs]
        for c in agreement.table
    ]
    line = agreement.regression
    return {
        **{name: getattr(agreement, name) for name in ("bias", "rmse", "mae", "difference_sd")},
        "limit_low": agreement.limits[0],
        "limit_high": agreement.limits[1],
        **(vars(line) if line else {}),
        "valid_from": agreement.valid_from if line else None,
        "valid_to": agreement.valid_to if line else None,
        "conversion_table": json.dumps(lines) if lines else None,
    }


def _conversion_columns() -> list[Column]:
    return [
        text("sensor_id", tr("Sensor")),
        text("reference_id", tr("Reference")),
        text("property", tr("Measure")),
        number("sensor_value", tr("Sensor shows")),
        number("reference_value", tr("Reference would show")),
        number("uncertainty", tr("Uncertainty (95 %)")),
        whole("n", tr("Pairs of values")),
    ]


def _conversions(
    found: Sequence[tuple[Pair, str, Comparison]],
) -> Iterator[tuple[Mapping[str, Any], None]]:
    for one, name, comparison in found:
        for line in comparison.agreement.table if comparison.agreement else ():
            yield (
                {
                    "sensor_id": one.sensor,
                    "reference_id": one.reference,
                    "property": name,
                    "sensor_value": line.sensor,
                    "reference_value": line.reference,
                    "uncertainty": line.uncertainty,
                    "n": line.pairs,
                },
                None,
            )
