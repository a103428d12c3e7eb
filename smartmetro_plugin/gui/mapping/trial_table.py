"""The first rows as they would be read, with what is wrong in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...core.platform.field_mapping.mapping import Role
from ...core.platform.field_mapping.trial import TriedRow, TriedValue
from ...core.units import symbol_of
from ...core.use_cases.declaration import PropertyDeclaration, UseCase
from ...host.locale_format import date_time, measure, translate
from ...host.translation import say, tr
from ..plain_text import tool_tip

#: Dark enough to be read on a light ground and light enough on a dark one.
_WRONG = QColor("#c0392b")


class TrialTable(QTableWidget):
    """One row of the data set a row: the sensor, when, what was measured; or the problem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setAccessibleName(tr("First rows as they would be read"))
        self.setHorizontalHeaderLabels(
            [tr("Sensor"), tr("Time"), tr("Read as"), tr("To be looked at")]
        )
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight)
        self.verticalHeader().setDefaultSectionSize(3 * self.fontMetrics().height() // 2)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)

    def show_rows(self, rows: Sequence[TriedRow], use_case: UseCase, zone: str) -> None:
        """Show rows; times in ``zone``."""
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            problem = "" if row.problem is None else say(row.problem)
            when = date_time(row.values[0].observed_at, zone) if row.values else ""
            cells = (
                row.sensor_id,
                when,
                _measured(row, use_case.properties),
                problem,
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(tool_tip(text) if text else "")
                if problem:
                    item.setForeground(_WRONG)
                self.setItem(index, column, item)


def _measured(row: TriedRow, properties: Mapping[str, PropertyDeclaration]) -> str:
    if row.values:
        return ", ".join(_in_words(value, properties) for value in row.values)
    if row.place is None:
        return ""
    parts = [row.place.texts[role] for role in (Role.NAME, Role.COMMUNE) if role in row.place.texts]
    if row.place.location is not None:
        parts.append(tr("placed on the map"))
    return ", ".join(parts)


def _in_words(value: TriedValue, properties: Mapping[str, PropertyDeclaration]) -> str:
    declared = properties.get(value.property)
    label = translate(declared.label) if declared is not None else value.property
    if isnan(value.value):
        return tr("{property}: no value").format(property=label)
    symbol = symbol_of(value.unit) if value.unit else ""
    return tr("{property}: {value}").format(property=label, value=measure(value.value, symbol))
