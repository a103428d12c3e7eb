"""A change of id that a person knows of and SmartMetro does not propose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from ...core.instants import time_zone
from ...core.model import SensorKey
from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...host.translation import tr
from ..plain_text import wrapping_label


class DeclareDialog(QDialog):
    """Asks for the sensor of before, that of today, and since when."""

    def __init__(
        self,
        names: Mapping[SensorKey, str],
        parent: QWidget | None = None,
        zone: str = DEFAULT_TIME_ZONE,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Declare a change of id"))
        self._zone = zone
        keys = sorted(names, key=lambda key: (names[key].casefold(), key))
        self.former, self.current = (self._choice(keys, names) for _ in range(2))
        self.changed_at = QDateTimeEdit(QDateTime.currentDateTime())
        self.changed_at.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.changed_at.setCalendarPopup(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        note = wrapping_label()
        note.setText(
            tr(
                "What the sensor of before measured until this instant joins the history of today’s; "
                "what comes later under the old id stays its own."
            )
        )
        form = QFormLayout()
        form.addRow(tr("Sensor of &before"), self.former)
        form.addRow(tr("Sensor of &today"), self.current)
        form.addRow(tr("&Changed on"), self.changed_at)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        for box in (self.former, self.current):
            box.currentIndexChanged.connect(self._check)
        self._check()

    def chosen(self) -> tuple[SensorKey, SensorKey, datetime]:
        """Return both sensors and the instant of the change."""
        at = self.changed_at.dateTime()
        day, time = at.date(), at.time()
        zone = time_zone(self._zone)
        return (
            SensorKey(*self.former.currentData()),
            SensorKey(*self.current.currentData()),
            datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone),
        )

    def _choice(self, keys: list[SensorKey], names: Mapping[SensorKey, str]) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for key in keys:
            name = names[key]
            box.addItem(
                f"{name} ({key.sensor_id})" if name and name != key.sensor_id else key.sensor_id,
                tuple(key),
            )
        box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        box.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCurrentIndex(-1)
        box.setMinimumContentsLength(36)
        return box

    def _check(self) -> None:
        former, current = self.former.currentData(), self.current.currentData()
        self._ok.setEnabled(None not in (former, current) and former != current)
