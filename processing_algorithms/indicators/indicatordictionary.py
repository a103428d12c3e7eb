"""The dictionary of indicators as a table."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.indicators.dictionary_table import COLUMNS, dictionary_rows
from ...smartmetro_plugin.host.translation import say, tr
from ..base import INDICATORS, Parameters, SmartMetroAlgorithm


class IndicatorDictionary(SmartMetroAlgorithm):
    """``smartmetro:indicatordictionary``."""

    NAME = "indicatordictionary"
    GROUP = INDICATORS

    def title(self) -> str:
        return tr("Dictionary of indicators")

    def describe(self) -> str:
        return tr(
            "Writes what each indicator says, its unit, its period, the data that it needs and its source, "
            "as a table: to be put beside figures that are handed on.\n\nHeat comes once by set of rules."
        )

    def keywords(self) -> str:
        return tr("dictionary,definition,indicator,metadata,documentation,unit,source")

    def define(self) -> None:
        self.add_use_cases()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.title(), QgsProcessing.SourceType.TypeVector
            ),
            tr("One row by indicator. Choose a file ending in .xlsx or .ods for a spreadsheet."),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        titles = {
            "use_case": tr("Use case"), "field": tr("Field"), "label": tr("Indicator"),
            "unit": tr("Unit"), "definition": tr("Definition"), "period": tr("Period"),
            "validity": tr("Validity"), "source": tr("Source"), "rules": tr("Rules"),
        }  # fmt: skip
        fields = QgsFields()
        for column in COLUMNS:
            field = QgsField(column, QMetaType.Type.QString)
            field.setAlias(titles[column])
            fields.append(field)
        sink, sink_id = self.open_sink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry
        )
        chosen = self.chosen_use_cases(parameters, context).keys()
        for row in dictionary_rows(say, chosen):
            feature = QgsFeature(fields)
            feature.setAttributes([row[column] or None for column in COLUMNS])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return {"OUTPUT": sink_id}
