"""Play back: which observations of the archive QGIS's temporal controller shall run through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import SmartMetroError
from ..core.instants import time_zone
from ..core.messages import Message
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from ..host.connections import ConnectionStore
from ..host.locale_format import translate
from ..host.translation import say, tr
from ..host.use_cases import use_cases
from ..layers.icons import use_case_icon
from ..layers.playback import PlaybackBuilder, drive

_FORMAT = "dd/MM/yyyy HH:mm"
_DEFAULT_DAYS = 7


class PlaybackDialog(QDialog):
    """Asks for connection, use case, period in the connection's local time, and step."""

    def __init__(
        self,
        connections: list[Connection],
        declared: Mapping[str, UseCase],
        last_instant: Callable[[Connection], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Play back observations"))
        self._last_instant = last_instant
        self.connection, self.use_case, self.step = QComboBox(), QComboBox(), QComboBox()
        self.start, self.end = QDateTimeEdit(), QDateTimeEdit()
        for connection in connections:
            self.connection.addItem(connection.name, connection)
        for key, use_case in declared.items():
            self.use_case.addItem(use_case_icon(use_case), translate(use_case.label), key)
        for text, seconds in (
            (tr("As measured"), None),
            (tr("Means of one hour"), 3600),
            (tr("Means of one day"), 86_400),
        ):
            self.step.addItem(text, seconds)
        for edit in (self.start, self.end):
            edit.setDisplayFormat(_FORMAT)
            edit.setCalendarPopup(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        form = QFormLayout()
        form.addRow(tr("&Connection"), self.connection)
        form.addRow(tr("&Use case"), self.use_case)
        form.addRow(tr("&From"), self.start)
        form.addRow(tr("&To"), self.end)
        form.addRow(tr("&Step"), self.step)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.connection.currentIndexChanged.connect(self._propose_period)
        for edit in (self.start, self.end):
            edit.dateTimeChanged.connect(self._check)
        self._propose_period()

    def chosen(self) -> tuple[Connection, str, datetime, datetime, int | None]:
        """Return connection, use case, start, end (aware, in the connection's zone) and step."""
        connection: Connection = self.connection.currentData()
        start, end = (_aware(edit.dateTime(), connection) for edit in (self.start, self.end))
        return connection, self.use_case.currentData(), start, end, self.step.currentData()

    def _propose_period(self) -> None:
        connection = self.connection.currentData()
        if connection is not None:
            # Data that reach midnight are of the day before.
            reached = self._last_instant(connection) - timedelta(microseconds=1)
            last = reached.astimezone(time_zone(connection.time_zone))
            day = QDate(last.year, last.month, last.day)
            self.end.setDateTime(QDateTime(day.addDays(1), QTime(0, 0)))
            self.start.setDateTime(QDateTime(day.addDays(1 - _DEFAULT_DAYS), QTime(0, 0)))
        self._check()

    def _check(self) -> None:
        is_period = self.start.dateTime() < self.end.dateTime()
        self._ok.setEnabled(self.connection.count() > 0 and is_period)


class PlaybackOpening:
    """From the menu to a layer that runs: dialog, reading in the background, temporal controller."""

    def __init__(
        self,
        iface: QgisInterface,
        store: ConnectionStore,
        cache_path: Callable[[], Path],
        last_instant: Callable[[Connection], datetime],
    ) -> None:
        self._iface = iface
        self._store = store
        self._last_instant = last_instant
        self._builder = PlaybackBuilder(cache_path, iface.mainWindow())
        self._builder.created.connect(self._created)
        self._builder.failed.connect(self._failed)

    def start(self) -> None:
        """Ask what to play back, and prepare it."""
        try:
            declared = use_cases()
        except SmartMetroError as error:
            self._failed(error.message)
            return
        dialog = PlaybackDialog(
            self._store.all(), declared, self._last_instant, self._iface.mainWindow()
        )
        if dialog.exec():
            self._builder.create(*dialog.chosen())
        dialog.deleteLater()

    def unload(self) -> None:
        """Let go of QGIS's window."""
        self._builder.deleteLater()

    def _created(self, layer: QgsVectorLayer) -> None:
        QgsProject.instance().addMapLayer(layer)
        drive(self._iface.mapCanvas().temporalController(), layer)
        self._iface.messageBar().pushMessage(
            "SmartMetro",
            tr("Ready to play: open the temporal controller (View > Panels) and press play."),
            Qgis.MessageLevel.Info,
            10,
        )

    def _failed(self, message: Message) -> None:
        self._iface.messageBar().pushMessage(
            "SmartMetro", escape(say(message)), Qgis.MessageLevel.Warning
        )


def _aware(local: QDateTime, connection: Connection) -> datetime:
    day, time = local.date(), local.time()
    zone = time_zone(connection.time_zone)
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone)
