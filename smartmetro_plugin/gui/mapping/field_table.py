"""The table of a data set's fields: samples, what each becomes, its unit; guesses are marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...core.errors import SmartMetroError
from ...core.platform.field_mapping.mapping import FieldMapping, FieldRule, Measure, Role
from ...core.platform.field_mapping.preview import DatasetPreview
from ...core.units import UNITS, code_of
from ...core.use_cases.declaration import UseCase
from ...host.translation import tr
from ..plain_text import tool_tip
from .choices import Choice, choices

_FIELD, _SAMPLES, _BECOMES, _UNIT, _STATE = range(5)
_MOST_WORDS = 40


class FieldTable(QTableWidget):
    """Shows one mapping and changes it; ``mapping()`` is what is chosen."""

    changed = pyqtSignal()

    def __init__(self, use_cases: Mapping[str, UseCase], parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._use_cases = use_cases
        self._mapping: FieldMapping | None = None
        self._words: list[str] = []
        self.setAccessibleName(tr("Fields of the data set"))
        self.setHorizontalHeaderLabels(
            [tr("Field"), tr("Sample values"), tr("Becomes"), tr("Unit"), ""]
        )
        self.verticalHeader().hide()
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_SAMPLES, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        em = self.fontMetrics().averageCharWidth()
        for column, width in ((_FIELD, 26), (_BECOMES, 34), (_UNIT, 12), (_STATE, 14)):
            self.setColumnWidth(column, width * em)

    def show_mapping(self, mapping: FieldMapping, preview: DatasetPreview) -> None:
        """Show what the fields of a data set become."""
        self._mapping = mapping
        given = {rule.field: rule for rule in mapping.fields}
        rules = tuple(
            given.pop(field.name, FieldRule(field.name, Role.IGNORED)) for field in preview.fields
        )
        # A field that the data lack stays, and can be seen to lack.
        self._mapping = replace(mapping, fields=(*rules, *given.values()))
        told = next((r.field for r in rules if r.role is Role.PROPERTY), "")
        samples = preview.samples(told, _MOST_WORDS) if told else ()
        self._words = list(dict.fromkeys((*mapping.words, *samples))) if told else []
        place, focused = self.verticalScrollBar().value(), self._focused()
        self.setRowCount(0)
        self.setRowCount(len(self._mapping.fields) + len(self._words))
        row = 0
        for rule in self._mapping.fields:
            there = rule.field in {field.name for field in preview.fields}
            self._show_rule(row, rule, preview.samples(rule.field) if there else None)
            row += 1
            if rule.role is Role.PROPERTY:
                for word in self._words:
                    self._show_word(row, word, mapping.words.get(word))
                    row += 1
        self._go_back(place, focused)

    def _focused(self) -> str:
        """Return the name of the choice that the keyboard is in."""
        box = self.window().focusWidget()
        inside = isinstance(box, QComboBox) and self.isAncestorOf(box)
        return str(box.accessibleName()) if inside else ""

    def _go_back(self, place: int, focused: str) -> None:
        """Stand where one stood before a choice drew the table anew."""
        self.verticalScrollBar().setValue(place)
        for row in range(self.rowCount() if focused else 0):
            for box in (self.cellWidget(row, _BECOMES), self.cellWidget(row, _UNIT)):
                if box is not None and box.accessibleName() == focused:
                    box.setFocus()

    def mapping(self) -> FieldMapping:
        """Return the mapping as it is shown."""
        if self._mapping is None:
            raise RuntimeError("no mapping is shown")
        return self._mapping

    # --- rows

    def _show_rule(self, row: int, rule: FieldRule, samples: tuple[str, ...] | None) -> None:
        name = self._text(row, _FIELD, rule.field)
        name.setFont(_bold(rule.role is not Role.IGNORED))
        shown = tr("not in the data") if samples is None else " · ".join(samples)
        self._text(row, _SAMPLES, shown)
        self._choose(row, rule)
        if rule.role is Role.VALUE and rule.measure is not None:
            self._choose_unit(row, rule.measure, lambda unit: self._set_unit(rule.field, unit))
        self._state(row, rule)

    def _show_word(self, row: int, word: str, measure: Measure | None) -> None:
        self._text(row, _FIELD, f"    ↳ {word}")
        self._text(row, _SAMPLES, "")
        box = _combo(tr("What “{word}” measures").format(word=word))
        box.addItem(tr("not used"), "")
        use_case = self._use_case()
        for label, choice in (c for c in choices(use_case) if c is not None):
            if choice.property:
                box.addItem(label, choice.property)
        position = box.findData(measure.property if measure is not None else "")
        if position < 0 and measure is not None:
            box.addItem(measure.property, measure.property)
            position = box.count() - 1
        elif measure is None and use_case is not None and not self.mapping().words:
            position = max(box.findData(word), 0)  # names of properties need no dictionary
        box.setCurrentIndex(position)
        box.currentIndexChanged.connect(lambda _: self._set_word(word, box.currentData(), ""))
        self.setCellWidget(row, _BECOMES, box)
        if measure is not None:
            self._choose_unit(
                row, measure, lambda unit: self._set_word(word, measure.property, unit)
            )

    def _choose(self, row: int, rule: FieldRule) -> None:
        box = _combo(tr("What “{field}” becomes").format(field=rule.field))
        now = Choice(rule.role, rule.measure.property if rule.measure is not None else "")
        for item in choices(self._use_case()):
            if item is None:
                box.insertSeparator(box.count())
            else:
                box.addItem(item[0], item[1])
                if item[1] == now:
                    box.setCurrentIndex(box.count() - 1)
        if box.currentData() != now:
            box.addItem(now.property or now.role.value, now)
            box.setCurrentIndex(box.count() - 1)
        box.currentIndexChanged.connect(lambda _: self._set_choice(rule.field, box.currentData()))
        self.setCellWidget(row, _BECOMES, box)

    def _choose_unit(self, row: int, measure: Measure, chosen: object) -> None:
        """Offer the units of the property's quantity, by their symbols; its own comes first."""
        use_case = self._use_case()
        declared = use_case.properties.get(measure.property) if use_case is not None else None
        box = _combo(tr("Unit of {property}").format(property=measure.property))
        for code in _units_like(declared.unit if declared is not None else ""):
            box.addItem(UNITS[code].symbol or code, code)
        given = measure.unit or (declared.unit if declared is not None else "")
        try:
            code = code_of(given)
        except SmartMetroError:
            code = given
        position = box.findData(code)
        if position < 0:
            box.addItem(given or tr("none"), code)
            position = box.count() - 1
        box.setCurrentIndex(position)
        box.currentIndexChanged.connect(lambda _: chosen(box.currentData()))  # type: ignore[operator]
        self.setCellWidget(row, _UNIT, box)

    def _state(self, row: int, rule: FieldRule) -> None:
        is_guess = rule.is_guess and rule.role is not Role.IGNORED
        item = self._text(row, _STATE, tr("guess") if is_guess else "")
        if is_guess:
            font = QFont()
            font.setItalic(True)
            item.setFont(font)
            item.setToolTip(tool_tip(tr("Guessed from the name and the values: check it.")))

    def _text(self, row: int, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text[:200])
        item.setToolTip(tool_tip(text[:500]) if text else "")
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setItem(row, column, item)
        return item

    # --- changes

    def _set_choice(self, field: str, choice: Choice) -> None:
        self._replace_rule(FieldRule(field, choice.role, choice.measure("")))

    def _set_unit(self, field: str, unit: str) -> None:
        rule = next(rule for rule in self.mapping().fields if rule.field == field)
        if rule.measure is not None:
            measure = replace(rule.measure, unit=unit)
            self._replace_rule(replace(rule, measure=measure, is_guess=False))

    def _set_word(self, word: str, property_: str, unit: str) -> None:
        use_case = self._use_case()
        ours = use_case.properties if use_case is not None else {}
        # Names of properties needed no dictionary until now.
        words = dict(self.mapping().words) or {w: Measure(w) for w in self._words if w in ours}
        words.pop(word, None)
        if property_:
            words[word] = Measure(property_, unit)
        self._mapping = replace(self.mapping(), words=words)
        self.changed.emit()

    def _replace_rule(self, rule: FieldRule) -> None:
        fields = tuple(rule if r.field == rule.field else r for r in self.mapping().fields)
        self._mapping = replace(self.mapping(), fields=fields)
        self.changed.emit()

    def _use_case(self) -> UseCase | None:
        return self._use_cases.get(self.mapping().use_case)


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setFrame(False)
    # A wheel over a long table must scroll it, not change what fields become.
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.wheelEvent = lambda event: event.ignore()
    return box


def _bold(is_bold: bool) -> QFont:
    font = QFont()
    font.setBold(is_bold)
    return font


def _units_like(code: str) -> list[str]:
    if not code:
        return []
    quantity = UNITS[code].quantity
    return [code, *(c for c, unit in UNITS.items() if unit.quantity == quantity and c != code)]
