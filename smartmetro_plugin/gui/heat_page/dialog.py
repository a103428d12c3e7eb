"""Asks for what a councillor's page on heat needs: a period, an hour, a file. All of it is proposed."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...host.translation import tr

_JUNE, _SEPTEMBER = 6, 9
_HOURS = ("05:00", "05:30", "04:00", "03:00")


def latest_summer(reached: datetime) -> tuple[date, date]:
    """Return the first day and the day after the last of the summer that data have reached last."""
    year = reached.year if reached.month >= _JUNE else reached.year - 1
    return date(year, _JUNE, 1), date(year, _SEPTEMBER, 1)


class HeatPageDialog(QDialog):
    """Period (last day included), hour and file of the page."""

    def __init__(self, reached: datetime, folder: Path, parent: QWidget | None = None) -> None:
        """``reached``: local time of the last data; ``folder``: where the page is proposed."""
        super().__init__(parent)
        self.setObjectName("SmartMetroHeatPage")
        self.setWindowTitle(tr("Heat page for councillors"))
        first, end = latest_summer(reached)
        self.start, self.last, self.hour = QDateEdit(), QDateEdit(), QComboBox()
        self.start.setDate(QDate(first.year, first.month, first.day))
        self.last.setDate(QDate(end.year, end.month, end.day).addDays(-1))
        for edit in (self.start, self.last):
            edit.setCalendarPopup(True)
        self.hour.addItems(_HOURS)
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("PDF (*.pdf)")
        self.file.setFilePath(str(folder / f"smartmetro_{first.year}.pdf"))
        explained = QLabel(
            tr(
                "One A4 page from the archive: the map of the mean temperature at that hour, and one "
                "sentence. What the map shows below stays visible under it."
            )
        )
        explained.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.make = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.make.setText(tr("&Make the page"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(tr("&From"), self.start)
        form.addRow(tr("&To, included"), self.last)
        form.addRow(tr("&Hour"), self.hour)
        form.addRow(tr("&File"), self.file)
        layout = QVBoxLayout(self)
        layout.addWidget(explained)
        layout.addLayout(form)
        layout.addWidget(buttons)
        # A path is long.
        self.file.setMinimumWidth(20 * self.fontMetrics().height())
        for edit in (self.start, self.last):
            edit.dateChanged.connect(self._check)
        self.file.fileChanged.connect(self._check)

    def parameters(self) -> dict[str, str]:
        """Return what was chosen as the algorithm's parameters."""
        after = self.last.date().addDays(1)
        path = self.file.filePath().strip()
        return {
            "START": self.start.date().toString("yyyy-MM-dd"),
            "END": after.toString("yyyy-MM-dd"),
            "HOUR": self.hour.currentText(),
            "COUNCIL_PAGE": path if path.lower().endswith(".pdf") else f"{path}.pdf",
        }

    def _check(self) -> None:
        is_period = self.start.date() <= self.last.date()
        self.make.setEnabled(is_period and bool(self.file.filePath().strip()))
