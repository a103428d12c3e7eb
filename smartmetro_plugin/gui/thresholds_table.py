"""A table of warning and alert thresholds, for a connection's own; its defaults are the use cases'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum
from math import isfinite
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import SmartMetroError
from ..core.use_cases.declaration import Threshold, UseCase
from ..core.use_cases.threshold_files import dump_thresholds, load_thresholds
from ..host.locale_format import locale, number, translate
from ..host.translation import say, tr

Thresholds = Mapping[str, tuple[Threshold, ...]]
_FILE_FILTER = "JSON (*.json)"


class Column(IntEnum):
    """The columns, in their order."""

    USE_CASE = 0
    PROPERTY = 1
    SIDE = 2
    WARNING = 3
    ALERT = 4
    UNIT = 5


class ThresholdsModel(QAbstractTableModel):
    """The thresholds in force, those that differ from the use case's in bold."""

    def __init__(self, use_cases: Mapping[str, UseCase], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._use_cases = use_cases
        self._rows: list[tuple[str, Threshold]] = []
        self.read_only = False
        self.set_own({})

    def set_own(self, own: Thresholds) -> None:
        """Show the use cases' thresholds, replaced by ``own`` where it has the use case."""
        self.beginResetModel()
        self._rows = [
            (key, threshold)
            for key, use_case in self._use_cases.items()
            for threshold in own.get(key, use_case.thresholds)
        ]
        self.endResetModel()

    def own(self) -> dict[str, tuple[Threshold, ...]]:
        """Return the thresholds of the use cases where something was changed."""
        shown: dict[str, list[Threshold]] = {key: [] for key in self._use_cases}
        for key, threshold in self._rows:
            shown[key].append(threshold)
        return {
            key: tuple(thresholds)
            for key, thresholds in shown.items()
            if tuple(thresholds) != self._use_cases[key].thresholds
        }

    def in_force(self) -> dict[str, tuple[Threshold, ...]]:
        """Return the thresholds of every use case, changed or not."""
        own = self.own()
        return {key: own.get(key, u.thresholds) for key, u in self._use_cases.items()}

    def add(self, use_case: str, property_name: str, above: bool) -> None:
        """Add an empty threshold."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append((use_case, Threshold(property_name, above)))
        self.endInsertRows()

    def problem(self) -> str:
        """Return what is wrong in words, empty when nothing is."""
        for key, threshold in self._rows:
            warning, alert = threshold.warning, threshold.alert
            if warning is None or alert is None:
                continue
            if (warning > alert) if threshold.above else (warning < alert):
                return tr(
                    "{use_case}, {property}: the alert would come before the warning. Exchange the values."
                ).format(
                    use_case=self._use_case_name(key), property=self._property_name(key, threshold)
                )
        return ""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of thresholds."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.USE_CASE: tr("Use case"),
            Column.PROPERTY: tr("Property"),
            Column.SIDE: tr("When"),
            Column.WARNING: tr("Warning"),
            Column.ALERT: tr("Alert"),
            Column.UNIT: tr("Unit"),
        }[Column(section)]

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Let levels be edited, and the side be switched."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.read_only and Column(index.column()) in (Column.WARNING, Column.ALERT):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or edits."""
        if not index.isValid():
            return None
        key, threshold = self._rows[index.row()]
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(key, threshold, column)
        if role == Qt.ItemDataRole.FontRole and threshold not in self._use_cases[key].thresholds:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and column in (Column.WARNING, Column.ALERT):
            return tr("Empty switches this level off.")
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.WARNING, Column.ALERT):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a level typed in the user's locale; refuse what is not a number."""
        if role != Qt.ItemDataRole.EditRole or self.read_only:
            return False
        text = str(value).strip()
        level = _typed_number(text) if text else None
        if text and level is None:
            return False
        key, threshold = self._rows[index.row()]
        name = "warning" if Column(index.column()) is Column.WARNING else "alert"
        self._rows[index.row()] = (key, replace(threshold, **{name: level}))
        self.dataChanged.emit(index.siblingAtColumn(0), index.siblingAtColumn(len(Column) - 1))
        return True

    def _text(self, key: str, threshold: Threshold, column: Column) -> str:
        if column is Column.USE_CASE:
            return self._use_case_name(key)
        if column is Column.PROPERTY:
            return self._property_name(key, threshold)
        if column is Column.SIDE:
            return "≥" if threshold.above else "≤"
        if column is Column.UNIT:
            declaration = self._use_cases[key].properties.get(threshold.property)
            return declaration.symbol if declaration else ""
        level = threshold.warning if column is Column.WARNING else threshold.alert
        return "" if level is None else number(level)

    def _use_case_name(self, key: str) -> str:
        return translate(self._use_cases[key].label)

    def _property_name(self, key: str, threshold: Threshold) -> str:
        declaration = self._use_cases[key].properties.get(threshold.property)
        return translate(declaration.label) if declaration else threshold.property


class ThresholdsTable(QWidget):
    """The table with its buttons: add, back to the defaults, import, export."""

    changed = pyqtSignal()

    def __init__(self, use_cases: Mapping[str, UseCase], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use_cases = use_cases
        self.model = ThresholdsModel(use_cases, self)
        self._view = QTableView()
        self._view.setModel(self.model)
        self._view.verticalHeader().hide()
        self._view.setAlternatingRowColors(True)
        self._view.setAccessibleName(tr("Thresholds"))
        # Tab leaves the table: a keyboard user must not be caught in it.
        self._view.setTabKeyNavigation(False)
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.PROPERTY, QHeaderView.ResizeMode.Stretch)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._buttons = self._make_buttons()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view, 1)
        whole.addWidget(self._note)
        whole.addWidget(self._buttons)
        self.model.dataChanged.connect(self._changed)
        self.model.modelReset.connect(self._changed)
        self.model.rowsInserted.connect(self._changed)
        self._changed()

    def set_own(self, own: Thresholds) -> None:
        """Show a connection's thresholds."""
        self.model.set_own(own)

    def own(self) -> dict[str, tuple[Threshold, ...]]:
        """Return the thresholds that differ from the use cases' own."""
        return self.model.own()

    def set_read_only(self, read_only: bool) -> None:
        """Let the thresholds be looked at only."""
        self.model.read_only = read_only
        self._buttons.setEnabled(not read_only)

    def _changed(self) -> None:
        self._note.setText(
            self.model.problem() or tr("Bold: changed for this connection. Empty: level off.")
        )
        self.changed.emit()

    def _make_buttons(self) -> QWidget:
        add = QPushButton(tr("&Add"))
        menu = QMenu(add)
        for key, use_case in self._use_cases.items():
            sub = menu.addMenu(translate(use_case.label))
            for name, declaration in use_case.properties.items():
                label = translate(declaration.label)
                for above, sign in ((True, "≥"), (False, "≤")):
                    sub.addAction(
                        f"{label} {sign}",
                        lambda key=key, name=name, above=above: self.model.add(key, name, above),
                    )
        add.setMenu(menu)
        defaults = QPushButton(tr("&Defaults"))
        defaults.clicked.connect(lambda _checked=False: self.model.set_own({}))
        import_ = QPushButton(tr("&Import…"))
        import_.clicked.connect(lambda _checked=False: self._import())
        export = QPushButton(tr("E&xport…"))
        export.clicked.connect(lambda _checked=False: self._export())
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        for button in (add, defaults):
            layout.addWidget(button)
        layout.addStretch(1)
        for button in (import_, export):
            layout.addWidget(button)
        return box

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import thresholds"), "", _FILE_FILTER)
        if not path:
            return
        try:
            arrived = load_thresholds(Path(path), self._use_cases)
        except SmartMetroError as error:
            self._note.setText(say(error.message))
            return
        self.model.set_own({**self.model.own(), **arrived})

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export thresholds"), "smartmetro_thresholds.json", _FILE_FILTER
        )
        if not path:
            return
        try:
            dump_thresholds(Path(path), self.model.in_force())
        except SmartMetroError as error:
            self._note.setText(say(error.message))


def _typed_number(text: str) -> float | None:
    """Read a number in the user's locale, else with a point: figures are pasted from anywhere."""
    level, readable = locale().toDouble(text)
    if not readable:
        try:
            level = float(text)
        except ValueError:
            return None
    return float(level) if isfinite(level) else None
