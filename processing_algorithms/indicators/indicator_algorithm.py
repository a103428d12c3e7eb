"""What the algorithms of indicators share: observations, sensors, period, season, and their output."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.indicators.account import account
from ...smartmetro_plugin.core.indicators.completeness import PERIOD_PCT
from ...smartmetro_plugin.core.indicators.table import is_missing
from ...smartmetro_plugin.core.indicators.texts import NO_VALUE
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.reports import html
from ...smartmetro_plugin.core.reports.document import Report, Words
from ...smartmetro_plugin.core.units import symbol_of
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ...smartmetro_plugin.layers.fields import attribute
from ...smartmetro_plugin.layers.stations import (
    TEXT_FIELDS,
    Stations,
    stations_of_cache,
    stations_of_layer,
)
from ..base import INDICATORS, Parameters, SmartMetroAlgorithm

if TYPE_CHECKING:
    import narwhals as nw

    from ...smartmetro_plugin.core.indicators.daily import Season
    from ...smartmetro_plugin.core.indicators.definition import Indicator
    from ...smartmetro_plugin.core.indicators.table import IndicatorTable

_SEASONS = {
    **dict.fromkeys(("winter", "hiver"), "12-01/02-29"),
    **dict.fromkeys(("spring", "printemps"), "03-01/05-31"),
    **dict.fromkeys(("summer", "été"), "06-01/08-31"),
    **dict.fromkeys(("autumn", "automne"), "09-01/11-30"),
}
_SEASON = re.compile(r"(\d{1,2})-(\d{1,2})/(\d{1,2})-(\d{1,2})", re.ASCII)
#: More sensors than this are not asked for by name.
_MAX_NAMED = 2000


@dataclass(frozen=True)
class Inputs:
    """What the parameters say."""

    frame: nw.LazyFrame
    stations: Stations
    use_case: UseCase
    zone: str
    start: datetime | None
    end: datetime | None

    @property
    def reference(self) -> list[tuple[str, str]]:
        """Return the sensors that stand in a reference zone."""
        return [key for key, station in self.stations.by_key.items() if station.is_reference]


class IndicatorAlgorithm(SmartMetroAlgorithm):
    """An algorithm from observations to one row by sensor.

    A subclass sets ``USE_CASE`` and writes :meth:`table` and what names it; it may add parameters
    in :meth:`define_more`.
    """

    GROUP = INDICATORS
    USE_CASE: ClassVar[str]
    #: Rows without a number are read too, as NaN.
    KEEPS_MISSING: ClassVar[bool] = False
    #: Which properties are read; None: those that the use case declares.
    PROPERTIES: ClassVar[Sequence[str] | None] = None

    def table(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> IndicatorTable:
        """Return the indicators of the observations."""
        raise NotImplementedError

    def define_more(self) -> None:
        """Add the parameters of this algorithm alone."""

    def choices(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> list[tuple[Words, Words]]:
        """Return what the report names beside the period: preset, hour; a name and its value each."""
        season = self.parameterAsString(parameters, "SEASON", context).strip()
        return [(Message(QT_TRANSLATE_NOOP("SmartMetro", "Season")), season)] if season else []

    def more_outputs(
        self,
        table: IndicatorTable,
        inputs: Inputs,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> Mapping[str, object]:
        """Write what this algorithm alone gives beside OUTPUT and REPORT; return it."""
        return {}

    def reads_from(self, start: datetime | None) -> datetime | None:
        """Return from when observations are read; earlier than START where the past is compared."""
        return start

    def reads_until(self, end: datetime | None) -> datetime | None:
        """Return until when observations are read, itself not included."""
        return end

    def reads_properties(self, use_case: UseCase) -> Sequence[str] | None:
        """Return which properties are read; None: those that the use case declares."""
        return self.PROPERTIES

    def define(self) -> None:
        self.add_observations()
        self.add_sensors()
        self.add_period()
        self.define_more()
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr(
                "One row by sensor: the indicators, valid_pct (share of the expected data that is usable) "
                "and, where an indicator is missing, the reason."
            ),
        )
        self.add_report()

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        inputs = self.inputs(parameters, context, feedback)
        feedback.setProgress(20)
        table = self.table(inputs, parameters, context)
        if feedback.isCanceled():
            return {}
        feedback.setProgress(90)
        for indicator in table.indicators:
            feedback.pushInfo(
                tr("{label}: {definition}").format(
                    label=say(Message(indicator.label)),
                    definition=say(indicator.message(indicator.definition)),
                )
            )
        results: dict[str, object] = {
            "OUTPUT": self.write_table("OUTPUT", table, inputs.stations, parameters, context),
            **self.more_outputs(table, inputs, parameters, context),
        }
        page = account(
            self.title(),
            table,
            inputs.zone,
            inputs.start,
            inputs.end,
            self.choices(parameters, context),
        )
        return {**results, **self.write_report(page, inputs.zone, parameters, context)}

    # -- parameters ----------------------------------------------------------------------------

    def add_observations(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "OBSERVATIONS",
                tr("Observations"),
                QgsProcessingParameterFile.Behavior.File,
                optional=True,
            ),
            tr(
                "A table in CSV or Parquet, a folder of them, or an archive. Left empty: the archive of "
                "the cache, filled by “Fetch observations”."
            ),
        )
        self.add_cache()

    def add_sensors(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "SENSORS", tr("Sensors"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            tr(
                "A layer with a column sensor_id; only its sensors are taken, and of a column use_case only "
                "those of this one. zone_role tells the reference and control zones. Left empty: the sensors "
                "of the cache."
            ),
        )

    def add_period(self) -> None:
        self.add_instant(
            "START",
            tr("Start"),
            tr(
                "First moment of the period. Left empty: the first observation of all sensors, from which "
                "everyone’s expected data are counted."
            ),
            optional=True,
        )
        self.add_instant(
            "END",
            tr("End"),
            tr("End of the period, not itself included. Left empty: after the last observation."),
            optional=True,
        )

    def add_season(self) -> None:
        self.add(
            QgsProcessingParameterString("SEASON", tr("Season"), optional=True),
            tr(
                "Only these days of each year: winter, spring, summer (06-01/08-31), autumn, or first and "
                "last day as MM-DD/MM-DD. Left empty: the whole period."
            ),
        )

    def add_least_pct(self, default: float = PERIOD_PCT) -> None:
        self.add_number(
            "LEAST_PCT",
            tr("Least share of the period (%)"),
            tr(
                "Percentiles, means and sums of the period are missing, with the reason, when fewer of the "
                "expected samples are usable. 0 gives them all."
            )
            if default
            else tr(
                "Every indicator of a sensor is missing, with the reason, when fewer of the samples expected "
                "in the period and season are usable. 0 gives what complete days tell, however few; their "
                "number stands in days_counted."
            ),
            default,
            0,
            100,
        )

    def least_pct(self, parameters: Parameters, context: QgsProcessingContext) -> float:
        """Return the share of the period's samples that is asked for."""
        return float(self.parameterAsDouble(parameters, "LEAST_PCT", context))

    def add_step_end(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "AT_STEP_END",
                tr("Values stand"),
                options=[
                    tr("as the data tell"),
                    tr("at the end of their step"),
                    tr("at the beginning of their step"),
                ],
                defaultValue=0,
                optional=True,
            ),
            tr(
                "Whether 09:00 is what was counted from 8 to 9 h or from 9 h on. It decides which hour and "
                "which day it is in. As the data tell: at the end where the use case declares it "
                "(at_step_end) or where meter readings stand beside what was made from them, else at the "
                "beginning, as in the national schema of counts."
            ),
            advanced=True,
        )

    def at_step_end(self, parameters: Parameters, context: QgsProcessingContext) -> bool | None:
        """Return whether values stand at the end of their step; None: as the data tell."""
        if parameters.get("AT_STEP_END") is None:
            return None
        chosen = self.parameterAsEnum(parameters, "AT_STEP_END", context)
        return None if chosen == 0 else chosen == 1

    def add_report(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("Web pages (*.html)"), optional=True
            ),
            tr("A page for the browser or the printer."),
        )

    def inputs(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Inputs:
        """Read observations, sensors and period.

        Raises:
            ConfigurationError: a parameter cannot be used; says which and what to do.
        """
        from ...smartmetro_plugin.core.observation_reading import Wanted, read_observations

        use_case = self.use_case(parameters, context)
        zone = self.time_zone(parameters, context)
        start, end = (self.instant(parameters, name, zone) for name in ("START", "END"))
        if start is not None and end is not None and start >= end:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The period is empty: START must be before END. Check both."
                )
            )
        stations = self._stations(parameters, context, use_case)
        ids = sorted({key[1] for key in stations.by_key}) if stations.are_chosen else None
        text = self.parameterAsString(parameters, "OBSERVATIONS", context)
        table = read_observations(
            Path(text) if text else None,
            self.cache_path(parameters, context),
            Wanted(
                use_case, zone, self.reads_from(start), self.reads_until(end),
                self.reads_properties(use_case),
                sensor_ids=ids if ids is not None and len(ids) <= _MAX_NAMED else None,
                keep_missing=self.KEEPS_MISSING,
            ),
        )  # fmt: skip
        for notice in table.notices:
            feedback.pushWarning(say(notice))
        frame = table.frame
        has_connection = "connection" in frame.collect_schema().names()
        if has_connection and stations.by_key and not stations.have_connections:
            frame = frame.drop("connection")
        elif not has_connection and stations.have_connections:
            stations = stations.without_connections()
        return Inputs(frame, stations, use_case, zone, start, end)

    def use_case(self, parameters: Parameters, context: QgsProcessingContext) -> UseCase:
        """Return the use case that is looked at."""
        return use_cases()[self.USE_CASE]

    def _stations(
        self, parameters: Parameters, context: QgsProcessingContext, use_case: UseCase
    ) -> Stations:
        source = self.parameterAsSource(parameters, "SENSORS", context)
        if source is not None:
            return stations_of_layer(source).without_others(use_case.key, use_cases())
        return stations_of_cache(self.cache_path(parameters, context), use_case.key)

    def add_number(
        self, name: str, label: str, help_text: str, default: float | None, low: float, high: float
    ) -> None:
        """Add an advanced parameter that is a number."""
        parameter = QgsProcessingParameterNumber(
            name,
            label,
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=default,
            optional=default is None,
            minValue=low,
            maxValue=high,
        )
        self.add(parameter, help_text, advanced=True)

    def season(self, parameters: Parameters, context: QgsProcessingContext) -> Season | None:
        """Return the season that SEASON names.

        Raises:
            ConfigurationError: not a season.
        """
        from ...smartmetro_plugin.core.indicators.daily import Season

        text = self.parameterAsString(parameters, "SEASON", context).strip().casefold()
        text = _SEASONS.get(text, text)
        if not text:
            return None
        match = _SEASON.fullmatch(text)
        numbers = [int(part) for part in match.groups()] if match else []
        if (
            not match
            or not all(1 <= m <= 12 for m in numbers[::2])
            or not all(1 <= d <= 31 for d in numbers[1::2])
        ):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{season}” is not a season. Write its first and last day, for instance 06-01/08-31.",
                ),
                season=text[:40],
            )
        return Season((numbers[0], numbers[1]), (numbers[2], numbers[3]))

    # -- output --------------------------------------------------------------------------------

    def write_report(
        self, report: Report, zone: str, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[str, object]:
        """Write the page where REPORT says so; return the output."""
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return {}
        html.write(report, Path(path), HostWording(zone))
        return {"REPORT": path}

    def write_table(
        self,
        name: str,
        table: IndicatorTable,
        stations: Stations,
        parameters: Parameters,
        context: QgsProcessingContext,
        *,
        only_rows: bool = False,
    ) -> str:
        """Write the table to the sink ``name``; ``only_rows``: without the sensors that it lacks."""
        fields = QgsFields()
        for field in _fields(table.indicators, "days_counted" in table.rows.columns):
            fields.append(field)
        sink, sink_id = self.parameterAsSink(
            parameters, name, context, fields, QgsWkbTypes.Type.Point, stations.crs
        )
        if sink is None:
            raise QgsProcessingException(
                tr("The output layer cannot be written. Choose another place.")
            )
        for values, station_key in _rows(table, stations, fields, only_rows):
            feature = QgsFeature(fields)
            station = stations.by_key.get(station_key)
            if station is not None:
                feature.setGeometry(station.geometry)
            feature.setAttributes([attribute(value) for value in values])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(sink_id)


def _fields(indicators: Sequence[Indicator], with_days: bool) -> list[QgsField]:
    made = [QgsField(name, QMetaType.Type.QString) for name in TEXT_FIELDS]
    for indicator in indicators:
        kind = QMetaType.Type.Double
        if indicator.is_instant:
            kind = QMetaType.Type.QDateTime
        elif indicator.decimals == 0:
            kind = QMetaType.Type.Int
        field = QgsField(indicator.key, kind)
        unit = say(Message(symbol_of(indicator.unit))) if indicator.unit else ""
        label = say(Message(indicator.label))
        field.setAlias(f"{label} ({unit})" if unit else label)
        made.append(field)
    if with_days:
        made.append(QgsField("days_counted", QMetaType.Type.Int))
        made[-1].setAlias(tr("Complete days"))
    made.append(QgsField("valid_pct", QMetaType.Type.Double))
    made[-1].setAlias(tr("Valid data (%)"))
    made.append(QgsField("missing_reason", QMetaType.Type.QString))
    made[-1].setAlias(tr("Why values are missing"))
    return made


def _rows(
    table: IndicatorTable, stations: Stations, fields: QgsFields, only_rows: bool
) -> list[tuple[list[Any], tuple[str, str]]]:
    """Return the values of each feature; sensors without observations come with their reason."""

    integers = {f.name() for f in fields if f.type() == QMetaType.Type.Int}
    made = []
    seen = set()
    for row in table.rows.to_dict("records"):
        key = (row["connection"], row["sensor_id"])
        station = stations.by_key.get(key)
        if station is None and stations.are_chosen:
            continue
        seen.add(key)
        known = station.texts if station else {"connection": key[0], "sensor_id": key[1]}
        reasons = " ".join(say(reason) for reason in table.reasons.get(key, ()))
        values = {
            **row,
            **{n: known.get(n) for n in TEXT_FIELDS},
            "missing_reason": reasons or None,
        }
        made.append(([_plain(values.get(f.name()), f.name() in integers) for f in fields], key))
    for key, station in stations.by_key.items():
        if key not in seen and not only_rows:
            values = {**station.texts, "valid_pct": 0.0, "missing_reason": say(Message(NO_VALUE))}
            made.append(([values.get(f.name()) for f in fields], key))
    return made


def _plain(value: Any, is_integer: bool) -> Any:
    """Return a value of a pandas row as plain Python; missing is None."""
    if is_missing(value):
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime()
    if hasattr(value, "item"):
        value = value.item()
    return round(value) if is_integer else value
