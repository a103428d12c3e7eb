"""Conflicts of field work, side by side: what the office has, what the crew brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....forms.definition import load_forms, word
from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.field_work.waiting import CREW, OFFICE, Waiting, decide, waiting
from ...field.qfield_project import layer_titles
from ...host.locale_format import translate
from ...host.translation import say, tr
from ..plain_text import wrapping_label

_WIDTH, _HEIGHT = 900, 460


class DecisionsDialog(QDialog):
    """One line a decision; each is left open, or given to the office or the crew."""

    def __init__(self, cache_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Field work: decisions that wait"))
        self.setObjectName("SmartMetroDecisionsDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._path = cache_path
        self._items: Sequence[Waiting] = ()
        self.table = QTableWidget(0, 5)
        self.table.setHorizontalHeaderLabels(
            [tr("Row"), tr("Field"), tr("At the office"), tr("From the field"), tr("Keep")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.ResizeToContents)
        self.crew = QPushButton(tr("All from the &field"))
        self.office = QPushButton(tr("All from the &office"))
        self.crew.clicked.connect(lambda _checked=False: self._choose_all(CREW))
        self.office.clicked.connect(lambda _checked=False: self._choose_all(OFFICE))
        self.problem = wrapping_label()
        self.problem.hide()
        note = wrapping_label()
        note.setText(
            tr(
                "Both changed these. What you do not keep stays in the history of field work; lines left "
                "open are asked again."
            )
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Close
        )
        self.buttons.rejected.connect(self.reject)
        self.apply = self.buttons.button(QDialogButtonBox.StandardButton.Apply)
        self.apply.clicked.connect(lambda _checked=False: self._write())
        line = QHBoxLayout()
        line.addWidget(self.crew)
        line.addWidget(self.office)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.problem)
        layout.addLayout(line)
        layout.addWidget(self.buttons)
        self._read()

    def choices(self) -> dict[str, str]:
        """Return what is chosen, by the uuid of the decision."""
        chosen = {}
        for row, item in enumerate(self._items):
            kept = self.table.cellWidget(row, 4).currentData()
            if kept:
                chosen[item.uuid] = kept
        return chosen

    def _read(self) -> None:
        try:
            with Cache.open(self._path, create=False) as cache:
                self._items = waiting(cache)
        except SmartMetroError as error:
            self._items = ()
            self._tell(error)
        labels = {
            (table, field.name): tr(field.label)
            for table, form in load_forms().items()
            for field in form.fields()
        }
        titles = layer_titles()
        self.table.setRowCount(len(self._items))
        for row, item in enumerate(self._items):
            what = (
                tr("whole row")
                if item.is_deletion
                else labels.get((item.table.name, item.field), item.field)
            )
            office, crew = (_in_words(item, value) for value in (item.office, item.crew))
            if item.is_deletion:
                crew = tr("deleted")
            texts = (f"{titles[item.table.name]} – {item.name}", what, office, crew)
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
            self.table.setCellWidget(row, 4, self._choice())
        self.apply.setEnabled(bool(self._items))

    def _choice(self) -> QComboBox:
        box = QComboBox()
        for text, kept in ((tr("not decided"), ""), (tr("office"), OFFICE), (tr("field"), CREW)):
            box.addItem(text, kept)
        box.setAccessibleName(tr("Keep"))
        return box

    def _choose_all(self, kept: str) -> None:
        for row in range(self.table.rowCount()):
            box = self.table.cellWidget(row, 4)
            box.setCurrentIndex(box.findData(kept))

    def _write(self) -> None:
        self.problem.hide()
        who = QgsApplication.userFullName() or QgsApplication.userLoginName()
        try:
            with Cache.open(self._path) as cache:
                decide(cache, self.choices(), by=who, at=datetime.now(timezone.utc))
        except SmartMetroError as error:
            self._tell(error)
            return
        self._read()
        if not self._items:
            self.accept()

    def _tell(self, error: SmartMetroError) -> None:
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setText(say(error.message))
        self.problem.show()


def _in_words(item: Waiting, value: str) -> str:
    """Return a value as its form shows it."""
    known = word(item.table.name, item.field, value)
    return value if known is None else translate(known)
