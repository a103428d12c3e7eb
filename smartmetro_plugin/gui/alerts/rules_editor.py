"""The alert rules in the options page: a list, the form of one, files to share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.alerts.rule import Rule, RuleBook, RuleKind
from ...core.alerts.rule_file import default_rules_path, load_rules, save_rules
from ...core.errors import SmartMetroError
from ...core.use_cases.declaration import UseCase
from ...host.alert_rules import rules_in_force, rules_path
from ...host.locale_format import translate
from ...host.translation import say, tr
from .rule_form import RuleForm
from .rule_words import sentence, severity_label

_ENDING = "JSON (*.json)"


class RulesEditor(QWidget):
    """Edits a copy of the rules; :meth:`apply` writes them into the profile."""

    def __init__(self, use_cases: Mapping[str, UseCase], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use_cases = use_cases
        book, problems = rules_in_force()
        self._saved = book
        self._rules: list[Rule] = list(book.rules)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Rule"), tr("Use case"), tr("Severity")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("Alert rules"))
        self.form = RuleForm(use_cases, self._edited)
        self._problem = QLabel("\n".join(say(problem) for problem in problems))
        self._problem.setWordWrap(True)
        self._problem.setVisible(bool(problems))
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemChanged.connect(self._switched)
        self.list.setCurrentItem(self.list.topLevelItem(0))

    def book(self) -> RuleBook:
        """Return the rules as they are edited."""
        return RuleBook(tuple(self._rules))

    def apply(self) -> None:
        """Write the rules where they changed."""
        if self.book() == self._saved:
            return
        try:
            save_rules(rules_path(), self.book())
            self._saved = self.book()
        except SmartMetroError as error:
            QMessageBox.warning(self, "SmartMetro", say(error.message))

    # -- actions

    def add(self) -> None:
        """Add a threshold on the use case of the rule that is shown."""
        current = self._current()
        key = current.use_case if current else next(iter(self._use_cases))
        main = self._use_cases[key].main_property
        rule = Rule(self._free_id(f"{key}_rule"), key, RuleKind.THRESHOLD, main, level=0.0)
        self._insert(rule)

    def duplicate(self) -> None:
        """Add a copy of the rule shown, for instance for a few sensors."""
        current = self._current()
        if current is not None:
            self._insert(replace(current, id=self._free_id(current.id)))

    def remove(self) -> None:
        """Remove the rule shown."""
        row = self._row()
        if row >= 0:
            del self._rules[row]
            self.list.takeTopLevelItem(row)

    def reset(self) -> None:
        """Go back to the rules that ship."""
        self._take(default_rules_path())

    def import_(self) -> None:
        """Take the rules of a file."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Import rules"), "", _ENDING)
        if path:
            self._take(Path(path))

    def export(self) -> None:
        """Write the rules into a file to share."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Export rules"), "alert_rules.json", _ENDING)
        if path:
            self._guarded(lambda: save_rules(Path(path), self.book()))

    # -- how

    def _take(self, path: Path) -> None:
        def load() -> None:
            self._rules = list(load_rules(path, self._use_cases).rules)
            self._fill()
            self.list.setCurrentItem(self.list.topLevelItem(0))

        self._guarded(load)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except SmartMetroError as error:
            QMessageBox.warning(self, "SmartMetro", say(error.message))

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addTopLevelItems([self._item(rule) for rule in self._rules])
        self.list.blockSignals(False)

    def _item(self, rule: Rule) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        self._write(item, rule)
        return item

    def _write(self, item: QTreeWidgetItem, rule: Rule) -> None:
        text = sentence(rule, self._use_cases)
        if rule.sensors:
            text = tr("{rule}, for %n sensor(s)", len(rule.sensors)).format(rule=text)
        item.setText(0, text)
        item.setToolTip(0, f"{text}\n{rule.id}")
        item.setText(1, translate(self._use_cases[rule.use_case].label))
        item.setText(2, severity_label(rule))
        item.setCheckState(0, Qt.CheckState.Checked if rule.enabled else Qt.CheckState.Unchecked)

    def _insert(self, rule: Rule) -> None:
        row = self._row() + 1
        self._rules.insert(row, rule)
        self.list.insertTopLevelItem(row, self._item(rule))
        self.list.setCurrentItem(self.list.topLevelItem(row))

    def _edited(self, rule: Rule) -> None:
        row = self._row()
        if row >= 0:
            self._rules[row] = rule
            self.list.blockSignals(True)
            self._write(self.list.topLevelItem(row), rule)
            self.list.blockSignals(False)

    def _switched(self, item: QTreeWidgetItem, _column: int) -> None:
        row = self.list.indexOfTopLevelItem(item)
        enabled = item.checkState(0) == Qt.CheckState.Checked
        self._rules[row] = replace(self._rules[row], enabled=enabled)
        if row == self._row():
            self._show_current()

    def _show_current(self) -> None:
        self.form.show_rule(self._current(), self._rules)

    def _row(self) -> int:
        return int(self.list.indexOfTopLevelItem(self.list.currentItem()))

    def _current(self) -> Rule | None:
        row = self._row()
        return self._rules[row] if 0 <= row < len(self._rules) else None

    def _free_id(self, wanted: str) -> str:
        taken = {rule.id for rule in self._rules}
        stem = wanted[:34]
        return next(name for n in range(2, len(taken) + 3) if (name := f"{stem}_{n}") not in taken)

    def _lay_out(self) -> None:
        header = self.list.header()
        self.list.setMinimumWidth(60 * self.list.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        said = QLabel(
            tr(
                "Rules are replayed at each synchronisation over everything since the last one. "
                "They live in a file of your QGIS profile; export it to share them."
            )
        )
        said.setToolTip(str(rules_path()))
        said.setWordWrap(True)
        buttons = QHBoxLayout()
        for text, slot in (
            (tr("&Add"), self.add), (tr("&Duplicate"), self.duplicate), (tr("R&emove"), self.remove),
            (tr("&Import…"), self.import_), (tr("E&xport…"), self.export),
            (tr("Rules as &shipped"), self.reset),
        ):  # fmt: skip
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            buttons.addWidget(button)
        buttons.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(self.form)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(scrolled)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(said)
        whole.addWidget(self._problem)
        whole.addWidget(halves, 1)
        whole.addLayout(buttons)
