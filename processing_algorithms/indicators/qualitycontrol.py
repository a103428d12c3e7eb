"""Quality control: the observations again, with what each check doubts, and a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...smartmetro_plugin.core.cancellation import check
from ...smartmetro_plugin.core.instants import to_microseconds
from ...smartmetro_plugin.core.model import ObservationSeries, SensorKey
from ...smartmetro_plugin.core.observation_table import FlaggedSeries, write_flagged_table
from ...smartmetro_plugin.core.quality.control import Checked, Network, control
from ...smartmetro_plugin.core.quality.direct_sun import over_whole_months
from ...smartmetro_plugin.core.quality.flags import to_texts
from ...smartmetro_plugin.core.quality.maintenance import Window
from ...smartmetro_plugin.core.quality.report import report
from ...smartmetro_plugin.core.quality.settings import PropertySettings, load_settings
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.translation import tr
from ...smartmetro_plugin.layers.interventions import interventions_of_layer
from ..base import Parameters, cancellation
from .indicator_algorithm import Inputs
from .quality_algorithm import QualityAlgorithm, SensorId, by_sensor, names, sites, windows


class QualityControl(QualityAlgorithm):
    """``smartmetro:qualitycontrol``."""

    NAME = "qualitycontrol"
    SENSORS_CHOOSE = False

    def title(self) -> str:
        return tr("Quality control")

    def describe(self) -> str:
        return tr(
            "Looks for values that should not be believed: out of range, spikes, flat lines, repeated or "
            "contradicting rows, clocks that stand still, drift or write local time as UTC, sensors far from "
            "their neighbours (altitude taken into account) or that do not follow the network, direct sun on "
            "a shelter, interventions.\n\n"
            "Nothing is deleted. The output is the same observations with a column qc_flag: empty when no "
            "check doubts the value, else the names of the checks that do. Indicators leave flagged values "
            "out. The report says by sensor what was flagged and why, and what remains."
        )

    def keywords(self) -> str:
        return tr("quality,control,check,outlier,spike,gap,drift,sun,clock,validation,qc")

    def define(self) -> None:
        self.add_observations()
        self.add_use_case()
        self.add_sensors()
        self.add_maintenance()
        self.add(
            QgsProcessingParameterFeatureSource(
                "WINDOWS",
                tr("Windows of direct sun"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr(
                "The table WINDOWS that “Direct sun” writes: sensor_id, start and end. Without it the sun is "
                "recognised by its signature, warm hours of clear days."
            ),
            advanced=True,
        )
        self.add_period()
        self.add(
            QgsProcessingParameterFile(
                "SETTINGS", tr("Settings of the checks"), extension="json", optional=True
            ),
            tr("How strict each check is, as JSON. Left empty: SmartMetro’s own settings."),
            advanced=True,
        )
        self.add_time_zone()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                tr("Observations with flags"),
                tr("CSV files (*.csv);;Parquet files (*.parquet)"),
            ),
            tr("The observations with the column qc_flag, in CSV, or in Parquet with DuckDB."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("OBSERVATION_COUNT", tr("Number of observations")))
        self.addOutput(QgsProcessingOutputNumber("FLAGGED_COUNT", tr("Number of flagged values")))

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        settings_file = self.parameterAsFile(parameters, "SETTINGS", context)
        settings = load_settings(Path(settings_file) if settings_file else None)
        inputs = self.inputs(parameters, context, feedback)
        chosen = settings.get(inputs.use_case.key, {})
        cancel = cancellation(feedback)
        network = Network(
            sites(inputs.stations, feedback),
            windows(self.interventions(inputs, parameters, context)),
            self._sun(inputs, parameters, context),
        )
        checked = self.checked(inputs, network, chosen, feedback)
        feedback.setProgress(70)
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        count = write_flagged_table(Path(path), _flagged(checked, inputs.use_case), cancel)
        made = report(checked, inputs.use_case, chosen, names(inputs.stations), inputs.zone)
        return {
            "OUTPUT": path,
            "OBSERVATION_COUNT": count,
            "FLAGGED_COUNT": sum(c.rows - c.good for c in checked),
            **self.write_report(made, inputs.zone, parameters, context),
        }

    def checked(
        self,
        inputs: Inputs,
        network: Network,
        settings: Mapping[str, PropertySettings],
        feedback: QgsProcessingFeedback,
    ) -> list[Checked]:
        """Return the series with what the checks doubt."""
        series = self.series(inputs)
        feedback.setProgress(30)
        cancel = cancellation(feedback)
        found = control(
            series,
            network,
            inputs.use_case,
            settings,
            cancel,
            start_us=to_microseconds(inputs.start) if inputs.start else None,
            end_us=to_microseconds(inputs.end) if inputs.end else None,
        )
        check(cancel)
        return list(found)

    def _sun(
        self, inputs: Inputs, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[SensorId, list[Window]]:
        source = self.parameterAsSource(parameters, "WINDOWS", context)
        if source is None:
            return {}
        found = windows(by_sensor(interventions_of_layer(source, inputs.zone), inputs.stations))
        return {key: over_whole_months(items) for key, items in found.items()}


def _flagged(checked: list[Checked], use_case: UseCase) -> Iterator[FlaggedSeries]:
    for one in checked:
        key = one.series.key
        declared = use_case.properties.get(key.property)
        series = ObservationSeries(
            key.sensor_id,
            key.property,
            declared.unit if declared else "",
            one.series.at_us,
            one.series.value,
        )
        yield SensorKey(key.connection, "", key.sensor_id), series, to_texts(one.flags)
