"""The mapping editor: the data sets of a connection on the left, what their fields become on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...core.instants import time_zone
from ...core.platform.connection import Connection
from ...core.platform.field_mapping.guess import guess
from ...core.platform.field_mapping.mapping import FieldMapping, problem_of
from ...core.platform.field_mapping.presets import Preset, fitting
from ...core.platform.field_mapping.preview import DatasetPreview
from ...core.platform.field_mapping.trial import TriedRow, try_mapping
from ...core.platform.field_mapping.undescribed import first_mapping
from ...core.use_cases.declaration import UseCase
from ...host.locale_format import translate
from ...host.translation import say, tr
from ...layers.icons import use_case_icon
from ..plain_text import wrapping_label
from .dialect_row import DialectRow
from .field_table import FieldTable
from .trial_table import TrialTable

_GUESS, _OWN = "guess", "own"


class MappingDialog(QDialog):
    """Edits the mappings of a connection; :meth:`mappings` are those of the data sets that are read."""

    def __init__(
        self,
        connection: Connection,
        previews: Sequence[DatasetPreview],
        use_cases: Mapping[str, UseCase],
        presets: Sequence[Preset],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._previews = list(previews)
        self._use_cases = use_cases
        self._presets = presets
        self._given = {mapping.key: mapping for mapping in connection.mappings}
        self._mappings = [self._first(preview) for preview in previews]
        # Mappings of data sets that are not there today stay as they are.
        self._elsewhere = [m for m in connection.mappings if m.key not in {p.key for p in previews}]
        self._filling = False
        self.setWindowTitle(tr("What the fields become"))
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._sources.setCurrentRow(0)

    def mappings(self) -> tuple[FieldMapping, ...]:
        """Return the mappings of the data sets that are to be read."""
        read = (
            mapping
            for row, mapping in enumerate(self._mappings)
            if self._sources.item(row).checkState() == Qt.CheckState.Checked
        )
        return (*read, *self._elsewhere)

    def _first(self, preview: DatasetPreview) -> FieldMapping:
        """Return the mapping that is saved, that of a ready-made one that fits, or a guess."""
        if preview.key in self._given:
            return self._given[preview.key]
        return first_mapping(preview, self._presets, self._use_cases)

    # --- widgets

    def _make_widgets(self) -> None:
        self._sources = QListWidget()
        self._sources.setAccessibleName(tr("Data sets"))
        keys = {preview.key for preview in self._previews}
        for preview in self._previews:
            item = QListWidgetItem(_title(preview), self._sources)
            is_new = not self._given.keys() & keys and preview.problem is None
            is_read = is_new or preview.key in self._given
            item.setCheckState(Qt.CheckState.Checked if is_read else Qt.CheckState.Unchecked)
        self._read_as = QComboBox()
        self._use_case = QComboBox()
        for key, use_case in self._use_cases.items():
            self._use_case.addItem(use_case_icon(use_case), translate(use_case.label), key)
        self._one_sensor = QLineEdit()
        self._one_sensor.setPlaceholderText(tr("only where no field tells it"))
        self._dialect = DialectRow()
        self._table = FieldTable(self._use_cases)
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._trial = TrialTable()
        self._verdict = wrapping_label()
        font = QFont()
        font.setBold(True)
        self._verdict.setFont(font)
        self._only_problems = QCheckBox(tr("Only the rows with a problem"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(_labelled(tr("&Data sets to read:"), self._sources))
        column.addWidget(self._sources)
        top = QFormLayout()
        top.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        top.addRow(tr("&Read as:"), self._read_as)
        top.addRow("", self._about)
        top.addRow(tr("&Use case:"), self._use_case)
        top.addRow(tr("Id of the &one sensor:"), self._one_sensor)
        top.addRow(tr("Times and numbers:"), self._dialect)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.addLayout(top)
        above.addWidget(self._table, 1)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self._verdict, 1)
        line.addWidget(self._only_problems)
        below.addLayout(line)
        below.addWidget(self._trial, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(upper)
        right.addWidget(lower)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(left)
        whole.addWidget(right)
        whole.setStretchFactor(1, 1)
        em = self.fontMetrics().height()
        left.setMinimumWidth(14 * em)
        right.setSizes([26 * em, 16 * em])
        layout = QVBoxLayout(self)
        layout.addWidget(whole, 1)
        layout.addWidget(self._buttons)
        self.resize(66 * em, 44 * em)

    def _connect(self) -> None:
        self._sources.currentRowChanged.connect(self._show)
        self._sources.itemChanged.connect(lambda _: self._judge())
        self._read_as.activated.connect(self._take_ready_made)
        self._use_case.activated.connect(self._take_use_case)
        self._one_sensor.editingFinished.connect(self._take_sensor)
        self._dialect.changed.connect(self._take_dialect)
        self._table.changed.connect(self._take_fields)
        self._only_problems.toggled.connect(lambda _: self._judge())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # --- showing

    def _row(self) -> int:
        return int(self._sources.currentRow())

    def _show(self) -> None:
        """Show the data set that is chosen."""
        row = self._row()
        if row < 0:
            return
        mapping, preview = self._mappings[row], self._previews[row]
        self._filling = True
        self._fill_read_as(mapping, preview)
        self._use_case.setCurrentIndex(self._use_case.findData(mapping.use_case))
        self._one_sensor.setText(mapping.sensor_id)
        self._dialect.show_dialect(mapping.dialect)
        self._table.show_mapping(mapping, preview)
        self._filling = False
        self._judge()

    def _fill_read_as(self, mapping: FieldMapping, preview: DatasetPreview) -> None:
        self._read_as.clear()
        self._about.clear()
        self._read_as.addItem(tr("SmartMetro’s guess, to be checked"), _GUESS)
        self._read_as.insertSeparator(1)
        for preset in self._presets:
            self._read_as.addItem(translate(preset.label), preset.key)
            position = self._read_as.count() - 1
            fitted = fitting(preset, preview)
            missing = preset.use_case not in self._use_cases
            if fitted is None or missing:
                item = self._read_as.model().item(position)
                item.setEnabled(False)
                item.setToolTip(
                    tr("Add the use case “{key}” first.").format(key=preset.use_case)
                    if missing and fitted is not None
                    else tr("This data set has other fields.")
                )
            elif fitted == mapping:
                self._read_as.setCurrentIndex(position)
                self._about.setText(f"{translate(preset.about)}\n{preset.reference}")
        if self._read_as.currentIndex() == 0 and not any(r.is_guess for r in mapping.fields):
            self._read_as.addItem(tr("Your own mapping"), _OWN)
            self._read_as.setCurrentIndex(self._read_as.count() - 1)
        self._about.setVisible(bool(self._about.text()))

    def _judge(self) -> None:
        """Say what is wrong with the mapping, or show the first rows as they would be read."""
        row = self._row()
        if row < 0:
            return
        mapping = self._mappings[row]
        problem = self._previews[row].problem or problem_of(mapping, self._use_cases)
        rows: list[TriedRow] = []
        if problem is not None:
            self._verdict.setText(say(problem))
            self._trial.setRowCount(0)
        else:
            zone = mapping.dialect.time_zone or self._connection.time_zone
            rows = try_mapping(self._previews[row], mapping, self._use_cases, time_zone(zone))
            wrong = [r for r in rows if r.problem is not None]
            self._verdict.setText(_account(len(rows), len(wrong)))
            shown = wrong if self._only_problems.isChecked() else rows
            use_case = self._use_cases[mapping.use_case]
            self._trial.show_rows(shown, use_case, self._connection.time_zone)
        self._mark_sources()

    def _mark_sources(self) -> None:
        """Say beside each data set what stops it; only whole mappings can be saved."""
        stopped = False
        self._sources.blockSignals(True)
        for row, mapping in enumerate(self._mappings):
            item = self._sources.item(row)
            unread = self._previews[row].problem
            # What cannot be read today does not stop a mapping that is whole.
            problem = problem_of(mapping, self._use_cases)
            is_read = item.checkState() == Qt.CheckState.Checked
            stopped |= is_read and problem is not None
            told = unread or (problem if is_read else None)
            item.setText(("" if told is None else "⚠ ") + _title(self._previews[row]))
            item.setToolTip("" if told is None else say(told))
        self._sources.blockSignals(False)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not stopped)
        ok.setToolTip(
            tr("Mend the data sets marked ⚠, or leave them out by their box.") if stopped else ""
        )

    # --- changing

    def _change(self, mapping: FieldMapping, *, show: bool) -> None:
        self._mappings[self._row()] = mapping
        if show:
            self._show()
        else:
            self._judge()

    def _take_ready_made(self) -> None:
        key, preview = self._read_as.currentData(), self._previews[self._row()]
        if key == _GUESS:
            self._change(guess(preview, self._use_cases), show=True)
            return
        preset = next((preset for preset in self._presets if preset.key == key), None)
        fitted = fitting(preset, preview) if preset is not None else None
        if fitted is not None:
            self._change(fitted, show=True)

    def _take_use_case(self) -> None:
        """Guess anew for another use case: its properties are others."""
        key, preview = self._use_case.currentData(), self._previews[self._row()]
        if key != self._mappings[self._row()].use_case:
            self._change(guess(preview, self._use_cases, key), show=True)

    def _take_sensor(self) -> None:
        text = self._one_sensor.text().strip()
        mapping = self._mappings[self._row()]
        if text != mapping.sensor_id:
            self._change(replace(mapping, sensor_id=text), show=False)

    def _take_dialect(self) -> None:
        if not self._filling:
            mapping = self._mappings[self._row()]
            self._change(replace(mapping, dialect=self._dialect.dialect()), show=False)

    def _take_fields(self) -> None:
        if not self._filling:
            self._change(self._table.mapping(), show=True)


def _title(preview: DatasetPreview) -> str:
    return " › ".join(part for part in preview.key if part)


def _labelled(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _account(rows: int, wrong: int) -> str:
    if not rows:
        return tr("This data set has no rows yet.")
    if not wrong:
        return tr("The first %n row(s) are read without a problem.", rows)
    return tr("%n of the first {rows} row(s) are not read as they should be.", wrong).format(
        rows=rows
    )
