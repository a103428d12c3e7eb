"""The fields of one rule; those that its kind does not have are hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time

from qgis.PyQt.QtCore import QTime
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTimeEdit,
    QWidget,
)

from ...core.alerts.rule import (
    ANY_PROPERTY,
    BATTERY,
    SEVERITY_LABELS,
    QuietHours,
    Rule,
    RuleKind,
    Severity,
)
from ...core.alerts.rule_file import FIELDS_OF_KIND
from ...core.use_cases.declaration import UseCase
from ...host.locale_format import translate
from ...host.translation import tr
from .rule_words import kind_label

_LARGEST = 1e6


class RuleForm(QWidget):
    """Edits one rule. ``edited`` is called with it at each change."""

    def __init__(
        self,
        use_cases: Mapping[str, UseCase],
        edited: Callable[[Rule], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._use_cases = use_cases
        self._edited = edited
        self._rule: Rule | None = None
        self._filling = False
        self.use_case, self.kind, self.property = QComboBox(), QComboBox(), QComboBox()
        for key, declared in use_cases.items():
            self.use_case.addItem(translate(declared.label), key)
        for kind in RuleKind:
            self.kind.addItem(kind_label(kind), kind)
        self.severity = QComboBox()
        for severity in Severity:
            self.severity.addItem(translate(SEVERITY_LABELS[severity]), severity)
        self.direction = QComboBox()
        self.direction.addItem(tr("at or above"), True)
        self.direction.addItem(tr("at or below"), False)
        self.own_level = QCheckBox(tr("the station’s own level"))
        self.level, self.hysteresis = _spin(3), _spin(3)
        self.hysteresis.setMinimum(0)
        self.lasting, self.window, self.horizon = _minutes(), _minutes(), _minutes()
        self.as_use_case = QCheckBox(tr("as the use case says"))
        self.sensors = QLineEdit()
        self.sensors.setPlaceholderText(tr("All sensors; or ids, separated by commas"))
        self.replaces = QComboBox()
        self.quiet = QCheckBox(tr("from"))
        self.quiet_start, self.quiet_end = QTimeEdit(QTime(22, 0)), QTimeEdit(QTime(6, 0))
        self._lay_out()
        self._listen()

    def show_rule(self, rule: Rule | None, others: list[Rule]) -> None:
        """Fill the fields."""
        self._rule = rule
        self.setEnabled(rule is not None)
        if rule is None:
            return
        self._filling = True
        try:
            self.use_case.setCurrentIndex(self.use_case.findData(rule.use_case))
            self.kind.setCurrentIndex(self.kind.findData(rule.kind))
            self.severity.setCurrentIndex(self.severity.findData(rule.severity))
            self._offer_properties(rule)
            self.direction.setCurrentIndex(self.direction.findData(rule.above))
            self.own_level.setChecked(rule.level is None)
            self.level.setValue(rule.level or 0.0)
            self.hysteresis.setValue(rule.hysteresis)
            self.as_use_case.setChecked(rule.min_duration_s is None)
            self.lasting.setValue((rule.min_duration_s or 0) / 60)
            self.window.setValue(rule.window_s / 60)
            self.horizon.setValue(rule.horizon_s / 60)
            self.sensors.setText(", ".join(rule.sensors))
            self.replaces.clear()
            self.replaces.addItem("–", "")
            for other in others:
                if other.use_case == rule.use_case and other.id != rule.id:
                    self.replaces.addItem(other.id, other.id)
            self.replaces.setCurrentIndex(max(self.replaces.findData(rule.replaces), 0))
            hours = rule.quiet_hours or QuietHours(time(22), time(6))
            self.quiet.setChecked(rule.quiet_hours is not None)
            self.quiet_start.setTime(QTime(hours.start.hour, hours.start.minute))
            self.quiet_end.setTime(QTime(hours.end.hour, hours.end.minute))
        finally:
            self._filling = False
        self._show_own(rule)

    def _changed(self, *_: object) -> None:
        if self._filling or self._rule is None:
            return
        kind: RuleKind = self.kind.currentData()
        own = FIELDS_OF_KIND[kind]
        moved = kind is not self._rule.kind or self.use_case.currentData() != self._rule.use_case
        level: float | None = self.level.value() if "level" in own else None
        if kind is RuleKind.THRESHOLD and self.own_level.isChecked():
            level = None
        lasting: float | None = 60 * self.lasting.value() if "min_duration_min" in own else 0.0
        if kind is RuleKind.SILENCE and self.as_use_case.isChecked():
            lasting = None
        sensors = tuple(part.strip() for part in self.sensors.text().split(",") if part.strip())
        start, end = self.quiet_start.time(), self.quiet_end.time()
        quiet = None
        if self.quiet.isChecked() and start != end:
            quiet = QuietHours(time(start.hour(), start.minute()), time(end.hour(), end.minute()))
        rule = replace(
            self._rule,
            use_case=self.use_case.currentData(),
            kind=kind,
            severity=self.severity.currentData(),
            property=self._property(kind, moved),
            above=kind is not RuleKind.BATTERY and ("direction" not in own or self.direction.currentData()),
            level=level,
            hysteresis=self.hysteresis.value() if "hysteresis" in own else 0.0,
            min_duration_s=lasting,
            window_s=60 * max(self.window.value(), 1.0) if "window_min" in own else 0.0,
            horizon_s=60 * max(self.horizon.value(), 1.0) if "horizon_min" in own else 0.0,
            sensors=sensors,
            replaces=self.replaces.currentData() or "" if sensors else "",
            quiet_hours=quiet,
        )  # fmt: skip
        self._rule = rule
        if moved:
            self._filling = True
            self._offer_properties(rule)
            self._filling = False
        self._show_own(rule)
        self._edited(rule)

    def _property(self, kind: RuleKind, moved: bool) -> str:
        if kind is RuleKind.SILENCE:
            return ANY_PROPERTY
        if kind is RuleKind.BATTERY:
            return BATTERY
        use_case = self._use_cases[self.use_case.currentData()]
        chosen = self.property.currentData()
        if moved and chosen not in use_case.properties:
            return use_case.main_property
        return chosen or use_case.main_property

    def _offer_properties(self, rule: Rule) -> None:
        self.property.clear()
        for name, declared in self._use_cases[rule.use_case].properties.items():
            self.property.addItem(f"{translate(declared.label)} ({declared.symbol})", name)
        self.property.setCurrentIndex(max(self.property.findData(rule.property), 0))

    def _show_own(self, rule: Rule) -> None:
        own = FIELDS_OF_KIND[rule.kind]
        declared = self._use_cases[rule.use_case].properties.get(rule.property)
        symbol = declared.symbol if declared else "%"
        for spin in (self.level, self.hysteresis):
            spin.setSuffix(f" {symbol}" + ("/h" if rule.kind is RuleKind.RISE else ""))
        rows = {
            "property": self.property,
            "direction": self.direction,
            "level": self._level_row,
            "hysteresis": self.hysteresis,
            "min_duration_min": self._lasting_row,
            "window_min": self.window,
            "horizon_min": self.horizon,
        }
        for name, widget in rows.items():
            self._set_visible(widget, name in own)
        self.own_level.setVisible(rule.kind is RuleKind.THRESHOLD)
        self.level.setEnabled(rule.kind is not RuleKind.THRESHOLD or rule.level is not None)
        self.as_use_case.setVisible(rule.kind is RuleKind.SILENCE)
        self.lasting.setEnabled(rule.min_duration_s is not None)
        self._set_visible(self.replaces, bool(rule.sensors))
        self.quiet_start.setEnabled(rule.quiet_hours is not None)
        self.quiet_end.setEnabled(rule.quiet_hours is not None)

    def _set_visible(self, field: QWidget, visible: bool) -> None:
        """Show or hide a row of the form; Qt 5 has no call for it."""
        field.setVisible(visible)
        self._form.labelForField(field).setVisible(visible)

    def _listen(self) -> None:
        for combo in (
            self.use_case, self.kind, self.property, self.severity, self.direction, self.replaces,
        ):  # fmt: skip
            combo.activated.connect(self._changed)
        for spin in (self.level, self.hysteresis, self.lasting, self.window, self.horizon):
            spin.valueChanged.connect(self._changed)
        for box in (self.own_level, self.as_use_case, self.quiet):
            box.toggled.connect(self._changed)
        for clock in (self.quiet_start, self.quiet_end):
            clock.timeChanged.connect(self._changed)
        self.sensors.editingFinished.connect(self._changed)

    def _lay_out(self) -> None:
        self._level_row = _row(self.level, self.own_level)
        self._lasting_row = _row(self.lasting, self.as_use_case)
        quiet = _row(self.quiet, self.quiet_start, QLabel(tr("to")), self.quiet_end)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("&Use case:"), self.use_case)
        form.addRow(tr("&Condition:"), self.kind)
        form.addRow(tr("P&roperty:"), self.property)
        form.addRow(tr("&Direction:"), self.direction)
        form.addRow(tr("&Level:"), self._level_row)
        form.addRow(tr("&Hysteresis:"), self.hysteresis)
        form.addRow(tr("&For at least:"), self._lasting_row)
        form.addRow(tr("&Within:"), self.window)
        form.addRow(tr("&Ahead:"), self.horizon)
        form.addRow(tr("&Severity:"), self.severity)
        form.addRow(tr("&Sensors:"), self.sensors)
        form.addRow(tr("&Instead of:"), self.replaces)
        form.addRow(tr("&Quiet hours:"), quiet)


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return row


def _spin(decimals: int) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setDecimals(decimals)
    spin.setRange(-_LARGEST, _LARGEST)
    return spin


def _minutes() -> QDoubleSpinBox:
    spin = _spin(0)
    spin.setRange(0, 366 * 1440)
    spin.setSuffix(" min")
    return spin
