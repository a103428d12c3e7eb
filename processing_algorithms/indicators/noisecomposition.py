"""What a sound environment is made of, and how far people who listened agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.indicators.texts import TOO_FEW
from ...smartmetro_plugin.core.instants import time_zone
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.noise_composition.confusion import Confusion, confusion
from ...smartmetro_plugin.core.noise_composition.listening import matched, read_listening
from ...smartmetro_plugin.core.noise_composition.report import PART_LABELS, name_of, report
from ...smartmetro_plugin.core.noise_composition.shares import Composition, Kind, Part, compose
from ...smartmetro_plugin.core.noise_composition.sources import (
    BY_KEY,
    NONE,
    PREFIX,
    PROPERTIES,
    label_of,
)
from ...smartmetro_plugin.core.use_cases import noise
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.layers.stations import Stations
from ..base import Parameters
from .indicator_algorithm import Inputs
from .quality_algorithm import Column, QualityAlgorithm, names, number, text, whole


class NoiseComposition(QualityAlgorithm):
    """``smartmetro:noisecomposition``."""

    NAME = "noisecomposition"
    USE_CASE = "noise"
    ICON = "use_cases/noise.svg"
    KEEPS_MISSING = False
    PROPERTIES = (*PROPERTIES, noise.PROPERTY)

    def title(self) -> str:
        return tr("Composition of the sound environment")

    def describe(self) -> str:
        return tr(
            "Gives, for each sensor, the shares of the sources of sound that it recognises, of their "
            "classes (traffic, other noise, human beings, nature) and of the classes of levels, by day, "
            "evening and night.\n\n"
            "With a table of what people heard at the same moments it gives the confusion table too: how "
            "often sensors and people agree, source by source, with intervals.\n\n"
            "Observations have one property by source, {properties}, whose value is the share of the step, "
            "in per cent, during which it was recognised."
        ).format(properties=", ".join(PROPERTIES))

    def keywords(self) -> str:
        return tr(
            "noise,composition,source,recognition,listening,confusion,soundscape,traffic,voices"
        )

    def define(self) -> None:
        self.add_observations()
        self.add_sensors()
        self.add_period()
        self.add(
            QgsProcessingParameterEnum(
                "PERIODS",
                tr("Day, evening and night"),
                options=[say(Message(periods.name)) for periods in noise.PERIODS],
                defaultValue=0,
                optional=True,
            ),
            tr("When day, evening and night begin. France has fixed its own hours."),
        )
        self.add(
            QgsProcessingParameterFile(
                "LISTENING", tr("What people heard"), extension="csv", optional=True
            ),
            tr(
                "A table with the columns sensor_id, observed_at, heard (one of the sources, or none) and, "
                "if several people listened, listener."
            ),
        )
        self.add_least_pct()
        self.add_season()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One row by sensor, part of the day, and source, class of sources or class of levels."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CONFUSION",
                tr("Confusion table"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("How often what was heard was recognised as what. Needs what people heard."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("AGREEMENT_PCT", tr("Agreement with people (%)")))
        self.addOutput(QgsProcessingOutputNumber("KAPPA", tr("Cohen’s kappa")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        chosen = (
            self.parameterAsEnum(parameters, "PERIODS", context) if parameters.get("PERIODS") else 0
        )
        composition = compose(
            inputs.frame,
            inputs.zone,
            use_case=inputs.use_case,
            start=inputs.start,
            end=inputs.end,
            periods=noise.PERIODS[chosen],
            season=self.season(parameters, context),
            least_pct=self.least_pct(parameters, context),
        )
        if not len(composition.table):
            raise ConfigurationError(_NOTHING, example=f"{PREFIX}{next(iter(BY_KEY))}")
        feedback.setProgress(50)
        judged, unmatched = self._judged(inputs, parameters, context)
        if feedback.isCanceled():
            return {}
        results: dict[str, object] = {
            "OUTPUT": self.write_rows(
                _columns(), _rows(composition, inputs.stations), parameters, context,
                crs=inputs.stations.crs,
            )
        }  # fmt: skip
        if judged is not None:
            agreement = judged.agreement
            results["AGREEMENT_PCT"] = agreement[0] if agreement else None
            results["KAPPA"] = judged.kappa
        if parameters.get("CONFUSION") is not None:
            results["CONFUSION"] = self.write_rows(
                _confusion_columns(), _confusion_rows(judged), parameters, context, name="CONFUSION"
            )
        made = report(self.title(), composition, names(inputs.stations), judged, unmatched)
        return {**results, **self.write_report(made, inputs.zone, parameters, context)}

    def _judged(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[Confusion | None, int]:
        """Return the confusion table, None where nobody listened, and how many judgements met no data."""
        file = self.parameterAsString(parameters, "LISTENING", context)
        if not file:
            return None, 0
        heard = read_listening(Path(file), time_zone(inputs.zone), say)
        found = matched(inputs.frame, heard, inputs.use_case.step_s)
        pairs = [(one.source, recognised) for one, recognised in found if recognised is not None]
        return confusion(pairs, [*BY_KEY, NONE]), len(found) - len(pairs)


def _columns() -> list[Column]:
    return [
        text("connection", tr("Connection")),
        text("sensor_id", tr("Sensor")),
        text("sensor_name", tr("Name of the sensor")),
        text("part", tr("Part of the day")),
        text("part_label", tr("Part of the day, in words")),
        text("kind", tr("Kind")),
        text("name", tr("Source, class or lowest level")),
        text("label", tr("In words")),
        number("time_pct", tr("Share of the time (%)")),
        number("share_pct", tr("Share of what is heard (%)")),
        number("hours", tr("Hours")),
        whole("samples", tr("Samples")),
        number("valid_pct", tr("Valid data (%)")),
        text("missing_reason", tr("Why values are missing")),
    ]


def _rows(
    composition: Composition, stations: Stations
) -> Iterator[tuple[Mapping[str, Any], QgsGeometry | None]]:
    for row in composition.table.to_dict("records"):
        key = (row["connection"], row["sensor_id"])
        station = stations.by_key.get(key)
        if station is None and stations.are_chosen:
            continue
        label = name_of(Kind(row["kind"]), row["name"])
        is_short = row["valid_pct"] < composition.least_pct
        said = {"found": round(row["valid_pct"], 1), "least": composition.least_pct}
        yield (
            {
                **row,
                "sensor_name": station.texts["name"] if station else key[1],
                "part_label": say(Message(PART_LABELS[Part(row["part"])])),
                "label": say(label) if isinstance(label, Message) else label,
                "missing_reason": say(Message(TOO_FEW, said)) if is_short else None,
            },
            station.geometry if station else None,
        )


def _confusion_columns() -> list[Column]:
    return [
        text("heard", tr("Heard")),
        text("heard_label", tr("Heard, in words")),
        text("recognised", tr("Recognised")),
        text("recognised_label", tr("Recognised, in words")),
        whole("count", tr("How often")),
    ]


def _confusion_rows(
    judged: Confusion | None,
) -> Iterator[tuple[Mapping[str, Any], QgsGeometry | None]]:
    if judged is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The confusion table needs what people heard: give LISTENING, or leave CONFUSION out.",
            )
        )
    labels: Sequence[str] = [say(Message(label_of(name))) for name in judged.names]
    for row, heard in enumerate(judged.names):
        for column, recognised in enumerate(judged.names):
            yield (
                {
                    "heard": heard,
                    "heard_label": labels[row],
                    "recognised": recognised,
                    "recognised_label": labels[column],
                    "count": int(judged.counts[row, column]),
                },
                None,
            )


_NOTHING = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The observations tell neither sources of sound nor levels. Sources are properties such as {example}, "
    "in per cent of the step.",
)
