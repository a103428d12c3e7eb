"""The rules for supports as people edit them: which count, how much, with which figures."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import SmartMetroError
from ...core.messages import QT_TRANSLATE_NOOP
from ...core.siting.supports.field_mapping import load_support_mapping
from ...core.siting.supports.rule_set import (
    BUILT_IN,
    NUMBERS,
    Rule,
    RuleSet,
    builtin_folder,
    load_rule_set,
    to_plain,
)
from ...core.whole_file import whole_file
from ...host.supports import rule_folder, rule_sets, save_rule_set, support_mapping_folder
from ...host.translation import say, tr

_ENDING: Final = "JSON (*.json)"
_SETTINGS: Final[Mapping[str, str]] = {
    "min_m": QT_TRANSLATE_NOOP("SmartMetro", "At least (m)"),
    "max_m": QT_TRANSLATE_NOOP("SmartMetro", "At most (m)"),
    "above_mount_m": QT_TRANSLATE_NOOP("SmartMetro", "Above the sensor (m)"),
    "below_crown_m": QT_TRANSLATE_NOOP(
        "SmartMetro", "Below the crown of the tree that bears it (m)"
    ),
    "radius_m": QT_TRANSLATE_NOOP("SmartMetro", "Within (m)"),
    "min_share": QT_TRANSLATE_NOOP("SmartMetro", "Share, at least (0 to 1)"),
    "clearance_m": QT_TRANSLATE_NOOP("SmartMetro", "Clearance (m)"),
    "street_within_m": QT_TRANSLATE_NOOP("SmartMetro", "A street within (m)"),
    "min": QT_TRANSLATE_NOOP("SmartMetro", "At least"),
    "max": QT_TRANSLATE_NOOP("SmartMetro", "At most"),
}
#: A column's bounds that mean none.
_UNBOUNDED: Final = 1e9


class SupportRulesDialog(QDialog):
    """Edits one rule set at a time; what is saved goes into the profile and counts at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rules for supports"))
        self.setObjectName("supportRules")
        self.resize(620, 640)
        self._widgets: dict[str, dict[str, QWidget]] = {}
        self._shown: RuleSet | None = None
        self.choice = QComboBox()
        self.mount = _spin(-10, 100)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("Rule"), tr("Value")])
        self.tree.setAlternatingRowColors(True)
        self.tree.setAccessibleName(tr("Rules for supports"))
        self._lay_out()
        self._fill_choice()
        self.choice.currentIndexChanged.connect(lambda _row: self._show())
        self._show()

    # -- what is edited

    def rules(self) -> RuleSet | None:
        """Return the set as the form holds it."""
        if self._shown is None:
            return None
        kept = tuple(
            self._edited(rule)
            for n, rule in enumerate(self._shown.rules)
            if self.tree.topLevelItem(n).checkState(0) == Qt.CheckState.Checked
        )
        return replace(self._shown, mount_m=self.mount.value(), rules=kept)

    def save(self) -> None:
        """Write the set into the profile."""
        rules = self.rules()
        if rules is not None:
            self._guarded(lambda: save_rule_set(rules))

    def reset(self) -> None:
        """Go back to the set that ships."""
        if self._shown is None or self._shown.key not in BUILT_IN:
            return
        (rule_folder() / f"{self._shown.key}.json").unlink(missing_ok=True)
        self._show()

    def import_rules(self) -> None:
        """Take a set from a file into the profile."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Import rules"), "", _ENDING)
        if path:
            self._guarded(lambda: save_rule_set(load_rule_set(Path(path))))
            self._fill_choice()

    def export_rules(self) -> None:
        """Write the set into a file to share."""
        rules = self.rules()
        if rules is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export rules"), f"{rules.key}.json", _ENDING
        )
        if path:
            self._guarded(lambda: _export(rules, Path(path)))

    def import_mapping(self) -> None:
        """Take a metropolis' own specification of its registers into the profile."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Import a field mapping"), "", _ENDING)
        if path:
            self._guarded(lambda: _import_mapping(Path(path)))

    # -- how

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Use"), self.choice)
        form.addRow(tr("Mounting height (m)"), self.mount)
        hint = QLabel(
            tr(
                "Unticked rules do not count. A support that fails a blocking rule is out. What is not "
                "known is to be checked on site, whatever the rule."
            )
        )
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        for text, slot in (
            (tr("Import rules…"), self.import_rules),
            (tr("Export rules…"), self.export_rules),
            (tr("Import a field mapping…"), self.import_mapping),
            (tr("Back to the original"), self.reset),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            buttons.addWidget(button)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        box.button(QDialogButtonBox.StandardButton.Save).clicked.connect(
            lambda _checked=False: self.save()
        )
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
        layout.addWidget(box)

    def _fill_choice(self) -> None:
        current = self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for key, rules in self._guarded(rule_sets, {}).items():
            self.choice.addItem(tr(rules.label), key)
        self.choice.setCurrentIndex(max(0, self.choice.findData(current)))
        self.choice.blockSignals(False)

    def _show(self) -> None:
        """Show the chosen set, and the rules that ship with it and were taken out."""
        self.tree.clear()
        self._widgets = {}
        key = str(self.choice.currentData())
        chosen = self._guarded(rule_sets, {}).get(key)
        self._shown = None
        if chosen is None:
            return
        kept = {rule.key for rule in chosen.rules}
        rules = chosen.rules
        if key in BUILT_IN:
            shipped = load_rule_set(builtin_folder() / f"{key}.json").rules
            rules += tuple(rule for rule in shipped if rule.key not in kept)
        self._shown = replace(chosen, rules=rules)
        self.mount.setValue(chosen.mount_m)
        for rule in rules:
            self._add(rule, rule.key in kept)
        self.tree.resizeColumnToContents(0)

    def _add(self, rule: Rule, is_kept: bool) -> None:
        item = QTreeWidgetItem([tr(rule.label)])
        item.setCheckState(0, Qt.CheckState.Checked if is_kept else Qt.CheckState.Unchecked)
        self.tree.addTopLevelItem(item)
        blocking = QTreeWidgetItem([tr("Blocking")])
        state = Qt.CheckState.Checked if rule.is_blocking else Qt.CheckState.Unchecked
        blocking.setCheckState(1, state)
        item.addChild(blocking)
        weight = _spin(0, 100)
        weight.setValue(rule.weight)
        widgets: dict[str, QWidget] = {"weight": weight}
        rows: list[tuple[str, QWidget]] = [(tr("Weight"), weight)]
        for name, value in rule.numbers.items():
            if abs(value) >= _UNBOUNDED:
                continue
            low, high, _ = NUMBERS[rule.kind][name]
            widgets[name] = field = _spin(low, high)
            field.setValue(value)
            rows.append((tr(_SETTINGS[name]), field))
        if rule.words:
            widgets["words"] = words = QLineEdit(", ".join(rule.words))
            rows.append((tr("Accepted"), words))
        for label, widget in rows:
            child = QTreeWidgetItem([label])
            item.addChild(child)
            self.tree.setItemWidget(child, 1, widget)
        self._widgets[rule.key] = widgets
        item.setExpanded(True)

    def _edited(self, rule: Rule) -> Rule:
        widgets = self._widgets[rule.key]
        numbers = {
            name: widgets[name].value() if name in widgets else value
            for name, value in rule.numbers.items()
        }
        words = rule.words
        if "words" in widgets:
            text = widgets["words"].text()
            words = tuple(word.strip() for word in text.split(",") if word.strip())
        keys = [other.key for other in self._shown.rules] if self._shown else []
        blocking = self.tree.topLevelItem(keys.index(rule.key)).child(0)
        return replace(
            rule,
            weight=widgets["weight"].value(),
            is_blocking=blocking.checkState(1) == Qt.CheckState.Checked,
            numbers=numbers,
            words=words,
        )

    def _guarded(self, work: Callable[[], object], otherwise: object = None):  # type: ignore[no-untyped-def]
        try:
            return work()
        except SmartMetroError as error:
            QMessageBox.warning(self, "SmartMetro", say(error.message))
            return otherwise


def _spin(low: float, high: float) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setRange(low, high)
    spin.setDecimals(2)
    spin.setSingleStep(0.1 if high <= 1 else 0.5)
    return spin


def _export(rules: RuleSet, path: Path) -> None:
    text = json.dumps(to_plain(rules), ensure_ascii=False, indent=2) + "\n"
    with whole_file(path) as partial:
        partial.write_text(text, encoding="utf-8")


def _import_mapping(path: Path) -> None:
    mapping = load_support_mapping(path)
    with whole_file(support_mapping_folder() / f"{mapping.key}.json") as partial:
        shutil.copyfile(path, partial)
