"""The shortlist: chosen sites with their reserves, the rest of the candidates, and why."""

from __future__ import annotations

from html import escape
from typing import Final

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import Message
from ...core.siting.site_sheet import VERDICTS, Verdict, site_sheet
from ...core.siting.study import Candidate, Choice, Study, Value
from ...host.locale_format import number
from ...host.rule_words import rule_words
from ...host.translation import say, tr

COLORS: Final = {
    Choice.CHOSEN: "#12816b",
    Choice.RESERVE: "#d98200",
    Choice.EXCLUDED: "#8d94a0",
    Choice.LEFT: "#8d94a0",
}
_NAME: Final = Qt.ItemDataRole.UserRole


def choice_word(choice: Choice) -> str:
    """Return what became of a candidate, in words."""
    return {
        Choice.CHOSEN: tr("chosen"),
        Choice.RESERVE: tr("reserve"),
        Choice.EXCLUDED: tr("excluded"),
        Choice.LEFT: tr("not chosen"),
    }[choice]


class Shortlist(QTreeWidget):
    """Chosen sites, their reserves below them; excluded and other candidates at the end."""

    chosen = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("studyShortlist")
        self.setHeaderLabels(
            [tr("Site"), tr("Zone"), tr("Score"), tr("Sun (h)"), tr("Margin (dB)"), tr("Owner")]
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(lambda: self.chosen.emit(self.names()))

    def sizeHint(self) -> QSize:
        """Show enough rows to compare."""
        return QSize(360, 260)

    def names(self) -> list[str]:
        """Return the selected candidates."""
        return [item.data(0, _NAME) for item in self.selectedItems() if item.data(0, _NAME)]

    def show_study(self, study: Study, keep: list[str] | None = None) -> None:
        """Show a study; select ``keep`` again."""
        self.blockSignals(True)
        self.clear()
        for site in study.of(Choice.CHOSEN):
            top = _row(site)
            self.addTopLevelItem(top)
            for reserve in study.reserves(site.name):
                top.addChild(_row(reserve))
        for title, choice in (
            (tr("Not chosen"), Choice.LEFT),
            (tr("Excluded"), Choice.EXCLUDED),
        ):
            rest = sorted(study.of(choice), key=lambda c: (c.zone, -_score(c)))
            if rest:
                group = QTreeWidgetItem([f"{title} ({len(rest)})"])
                group.setFirstColumnSpanned(True)
                self.addTopLevelItem(group)
                group.addChildren([_row(candidate) for candidate in rest])
        for n in range(self.topLevelItemCount()):
            top = self.topLevelItem(n)
            top.setExpanded(bool(top.data(0, _NAME)))
        self.blockSignals(False)
        self.select(keep or [])

    def select(self, names: list[str]) -> None:
        """Select candidates by name."""
        self.clearSelection()
        tops = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        for item in [*tops, *(top.child(n) for top in tops for n in range(top.childCount()))]:
            if item.data(0, _NAME) in names:
                item.setSelected(True)
                self.scrollToItem(item)


class Comparison(QDialog):
    """Candidates side by side, a row for each thing known of one of them."""

    def __init__(self, candidates: list[Candidate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare candidates"))
        rows = comparison(candidates)
        table = QTableWidget(len(rows), len(candidates))
        table.setObjectName("studyComparison")
        table.setHorizontalHeaderLabels([c.name for c in candidates])
        table.setVerticalHeaderLabels([title for title, _ in rows])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for row, (_, values) in enumerate(rows):
            for column, value in enumerate(values):
                item = QTableWidgetItem(value)
                if len(set(values)) > 1:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                table.setItem(row, column, item)
        table.setWordWrap(True)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(buttons)
        self.resize(860, 640)


def comparison(candidates: list[Candidate]) -> list[tuple[str, list[str]]]:
    """Return a row for each fact and rule that is known of at least one candidate."""
    sheets = [site_sheet({**c.values, "name": c.name, "reason": c.reason}, 0) for c in candidates]
    rows: list[tuple[str, list[str]]] = [
        (tr("State"), [choice_word(c.choice) for c in candidates]),
        (tr("Zone"), [c.zone for c in candidates]),
    ]
    for place in range(len(sheets[0].facts)):
        heading, _, unit = sheets[0].facts[place]
        values = []
        for sheet in sheets:
            value = sheet.facts[place][1]
            text = (
                value
                if isinstance(value, str)
                else (
                    number(value, 0 if abs(value) >= 20 else 1)
                    if isinstance(value, float)
                    else say(value)
                )
            )
            values.append(f"{text} {unit}".strip() if text else "")
        if any(values):
            rows.append((say(heading), values))
    words = rule_words()
    rules = {v.rule for sheet in sheets for v in sheet.verdicts}
    for rule in sorted(rules):
        found = [next((v for v in sheet.verdicts if v.rule == rule), None) for sheet in sheets]
        texts = ["" if v is None else _said(v) for v in found]
        rows.append((words.get(rule, rule.replace("_", " ")), texts))
    return rows


def why(candidate: Candidate) -> str:
    """Return in HTML why a candidate stands where it does in the list."""
    sheet = site_sheet({**candidate.values, "name": candidate.name}, 0)
    parts = [f"<b>{escape(candidate.name)}</b> · {escape(choice_word(candidate.choice))}"]
    if candidate.by_hand:
        parts.append(escape(tr("Decided by hand.")))
    if candidate.reason:
        parts.append(escape(candidate.reason))
    words = rule_words()
    # What stands against the place is said first; what is met needs no words here.
    order = {"fails": 0, "to_check": 1}
    told = sorted((v for v in sheet.verdicts if v.verdict in order), key=lambda v: order[v.verdict])
    parts += [
        escape(tr("{rule}: {verdict}").format(rule=words.get(v.rule, v.rule), verdict=_said(v)))
        for v in told
    ]
    met = sum(v.verdict == "ok" for v in sheet.verdicts)
    if met:
        parts.append(escape(tr("{n} rules met").format(n=met)))
    return "<br>".join(parts)


def _said(verdict: Verdict) -> str:
    """Return a verdict with its reason."""
    word = say(Message(VERDICTS.get(verdict.verdict, verdict.verdict)))
    return f"{word} – {verdict.reason}" if verdict.reason else word


def _row(candidate: Candidate) -> QTreeWidgetItem:
    values = candidate.values
    item = QTreeWidgetItem(
        [
            candidate.name,
            candidate.zone,
            number(round(100 * _score(candidate)), 0),
            _number(values.get("sun_h"), 0),
            _number(values.get("margin_db"), 1),
            str(values.get("owner") or ""),
        ]
    )
    item.setData(0, _NAME, candidate.name)
    item.setForeground(0, QBrush(QColor(COLORS[candidate.choice])))
    if candidate.choice == Choice.CHOSEN:
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
    item.setToolTip(0, why(candidate))
    for column in (2, 3, 4):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _score(candidate: Candidate) -> float:
    value = candidate.values.get("score")
    score = float(value) if isinstance(value, (int, float)) else 0.0
    return score / 100 if score > 1 else score


def _number(value: Value, decimals: int) -> str:
    return number(float(value), decimals) if isinstance(value, (int, float)) else "–"
