"""The fields of one intervention."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timezone
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import QT_TRANSLATE_NOOP
from ...core.model import Maintenance, MaintenanceKind, SensorKey
from ...host.locale_format import translate
from ...host.translation import tr
from ..alerts.acknowledging import who

KIND_LABELS = {
    MaintenanceKind.PLANNED: QT_TRANSLATE_NOOP("SmartMetro", "Planned intervention"),
    MaintenanceKind.PREVENTIVE: QT_TRANSLATE_NOOP("SmartMetro", "Preventive"),
    MaintenanceKind.CURATIVE: QT_TRANSLATE_NOOP("SmartMetro", "Curative"),
}


class InterventionForm(QWidget):
    """The fields of one intervention; times are the wall clock of the connection’s zone."""

    def __init__(
        self,
        zone: str,
        photo_folder: Path,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._photo_folder = photo_folder
        self._zone = ZoneInfo(zone)
        #: Called when something changes.
        self.edited: list[Callable[[], None]] = []
        self.kind = QComboBox()
        for kind, label in KIND_LABELS.items():
            self.kind.addItem(translate(label), kind)
        self.started, self.ended = _clock(), _clock()
        self.is_over = QCheckBox(tr("Ended on"))
        self.done_by = QLineEdit()
        self.fault, self.action, self.parts = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.action.setTabChangesFocus(True)
        self.photos = QListWidget()
        self.photos.setAccessibleName(tr("Photos"))
        self.photos.setToolTip(
            tr("Double-click a photo to see it. They are kept beside the cache.")
        )
        self.photos.itemActivated.connect(self._show_photo)
        self.has_next = QCheckBox(tr("Next visit on"))
        self.next_visit = QDateEdit()
        self.next_visit.setCalendarPopup(True)
        self._lay_out()
        self.is_over.toggled.connect(self.ended.setEnabled)
        self.has_next.toggled.connect(self.next_visit.setEnabled)
        for signal in (
            self.is_over.toggled, self.started.dateTimeChanged, self.ended.dateTimeChanged,
            self.done_by.textChanged,
        ):  # fmt: skip
            signal.connect(lambda *_: [tell() for tell in self.edited])

    def show_intervention(self, item: Maintenance | None) -> None:
        """Fill the fields; None: those of a new one that starts now."""
        now = self._now()
        self.kind.setCurrentIndex(
            self.kind.findData(item.kind if item else MaintenanceKind.CURATIVE)
        )
        self.started.setDateTime(self._wall(item.started_at if item else now))
        self.is_over.setChecked(item is not None and item.ended_at is not None)
        self.ended.setDateTime(self._wall((item.ended_at if item else None) or now))
        self.ended.setEnabled(self.is_over.isChecked())
        self.done_by.setText(item.done_by if item else who())
        self.fault.setText(item.fault if item else "")
        self.action.setPlainText(item.action if item else "")
        self.parts.setText(item.parts if item else "")
        self.photos.clear()
        self._list_photos(item.photos if item else ())
        visit = item.next_visit_on if item else None
        self.has_next.setChecked(visit is not None)
        self.next_visit.setEnabled(visit is not None)
        shown = (
            QDate(visit.year, visit.month, visit.day) if visit else QDate.currentDate().addMonths(6)
        )
        self.next_visit.setDate(shown)

    def end_now(self) -> None:
        """Say that it is over."""
        self.ended.setDateTime(self._wall(self._now()))
        self.is_over.setChecked(True)

    def problem(self) -> str:
        """Return what is wrong, empty when nothing is."""
        if self.is_over.isChecked() and self.ended.dateTime() <= self.started.dateTime():
            return tr("The end comes before the beginning.")
        return "" if self.done_by.text().strip() else tr("Say who goes there.")

    def intervention(self, key: SensorKey, before: Maintenance | None) -> Maintenance:
        """Return what the fields hold."""
        visit = self.next_visit.date()
        return Maintenance(
            uuid=before.uuid if before else str(uuid4()),
            key=key,
            kind=self.kind.currentData(),
            started_at=self._instant(self.started.dateTime()),
            ended_at=self._instant(self.ended.dateTime()) if self.is_over.isChecked() else None,
            fault=self.fault.text().strip(),
            action=self.action.toPlainText().strip(),
            done_by=self.done_by.text().strip(),
            parts=self.parts.text().strip(),
            photos=self._photo_paths(),
            data_back_at=before.data_back_at if before else None,
            next_visit_on=date(visit.year(), visit.month(), visit.day())
            if self.has_next.isChecked()
            else None,
        )

    def _wall(self, at: datetime) -> QDateTime:
        local = at.astimezone(self._zone)
        return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))

    def _instant(self, wall: QDateTime) -> datetime:
        d, t = wall.date(), wall.time()
        local = datetime(d.year(), d.month(), d.day(), t.hour(), t.minute(), tzinfo=self._zone)
        return local.astimezone(timezone.utc)

    def _add_photos(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, tr("Photos"), "", tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic)")
        )
        known = self._photo_paths()
        self._list_photos([path for path in paths if path not in known])

    def _list_photos(self, paths: Iterable[str]) -> None:
        for path in paths:
            row = QListWidgetItem(Path(path).name, self.photos)
            row.setData(Qt.ItemDataRole.UserRole, path)

    def _photo_paths(self) -> tuple[str, ...]:
        rows = [self.photos.item(n) for n in range(self.photos.count())]
        return tuple(row.data(Qt.ItemDataRole.UserRole) for row in rows)

    def _show_photo(self, row: QListWidgetItem) -> None:
        path = self._photo_folder / row.data(Qt.ItemDataRole.UserRole)
        if path.is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _remove_photos(self) -> None:
        for item in self.photos.selectedItems():
            self.photos.takeItem(self.photos.row(item))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.action.setMaximumHeight(5 * em)
        self.photos.setMaximumHeight(4 * em)
        add, remove = QPushButton(tr("Add…")), QPushButton(tr("Remove"))
        add.clicked.connect(lambda _checked=False: self._add_photos())
        remove.clicked.connect(lambda _checked=False: self._remove_photos())
        column = QVBoxLayout()
        for button in (add, remove):
            button.setAutoDefault(False)
            column.addWidget(button)
        photos = QHBoxLayout()
        photos.addWidget(self.photos, 1)
        photos.addLayout(column)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("&Kind:"), self.kind)
        form.addRow(tr("S&tarted on:"), self.started)
        form.addRow(self.is_over, self.ended)
        form.addRow(tr("Done &by:"), self.done_by)
        form.addRow(tr("&Fault:"), self.fault)
        form.addRow(tr("&Work done:"), self.action)
        form.addRow(tr("&Parts:"), self.parts)
        form.addRow(tr("Photos:"), photos)
        form.addRow(self.has_next, self.next_visit)


def _clock() -> QDateTimeEdit:
    edit = QDateTimeEdit()
    edit.setCalendarPopup(True)
    return edit
