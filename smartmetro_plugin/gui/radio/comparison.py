"""Two scenarios side by side: their figures, the difference, and which sensors only one reaches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...core.siting.radio.scenario import Outcome
from ...host.locale_format import number
from ...host.translation import tr
from .radio_engine import Answer

_SHOWN_NAMES = 6


class ComparisonTable(QTableWidget):
    """Figures of both scenarios and B less A."""

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setObjectName("radioComparison")
        self.setHorizontalHeaderLabels(["", "A", "B", tr("B − A")])
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_answers(self, answers: Sequence[Answer | None]) -> None:
        """Fill the table; a scenario without an answer stays empty."""
        outcomes = [None if answer is None else answer.outcome for answer in answers]
        rows = _rows(outcomes)
        self.setRowCount(len(rows))
        for row, (title, values, decimals) in enumerate(rows):
            first, second = values
            cells = [title, *(_text(v, decimals) for v in values)]
            cells.append(
                "" if first is None or second is None else _signed(second - first, decimals)
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
        self.resizeRowsToContents()
        self.setFixedHeight(self.horizontalHeader().height() + self.verticalHeader().length() + 4)


def _rows(outcomes: Sequence[Outcome | None]) -> list[tuple[str, list[float | None], int]]:
    rows: list[tuple[str, list[float | None], int]] = [
        (tr("Gateways"), [None if o is None else float(len(o.stations)) for o in outcomes], 0),
        (tr("Area heard (%)"), [None if o is None else 100 * o.area_share for o in outcomes], 1),
    ]
    if not any(o is not None and o.sensors for o in outcomes):
        return rows
    for title, verdict in (
        (tr("Sensors heard"), "served"),
        (tr("Sensors marginal"), "marginal"),
        (tr("Sensors silent"), "silent"),
    ):
        values = [None if o is None else float(o.count(verdict)) for o in outcomes]
        rows.append((title, values, 0))
    rows.append((tr("Median margin of the sensors (dB)"), [_median(o) for o in outcomes], 1))
    return rows


def _median(outcome: Outcome | None) -> float | None:
    margins = [] if outcome is None else [s.margin_db for s in outcome.sensors if s.server]
    return float(np.median(margins)) if margins else None


def reached_text(before: Answer | None, after: Answer) -> str:
    """Return which sensors an answer reaches that the one before did not, and which it lost."""
    names = [sensor.name for sensor in after.sensors]
    if not names or before is None or len(before.outcome.sensors) != len(after.outcome.sensors):
        return ""
    gained = sorted(after.outcome.served() - before.outcome.served())
    lost = sorted(before.outcome.served() - after.outcome.served())
    lines = []
    if gained:
        lines.append(
            tr("Newly reached: {n} ({names})").format(
                n=len(gained), names=_listed([names[n] for n in gained])
            )
        )
    if lost:
        lines.append(
            tr("No longer reached: {n} ({names})").format(
                n=len(lost), names=_listed([names[n] for n in lost])
            )
        )
    return "\n".join(lines) or tr("No sensor more, none less.")


def only_text(answers: Sequence[Answer | None]) -> str:
    """Return which sensors only one of the scenarios reaches."""
    first, second = answers
    if first is None or second is None or not first.sensors:
        return ""
    if len(first.outcome.sensors) != len(second.outcome.sensors):
        return ""
    names = [sensor.name for sensor in first.sensors]
    mine, other = first.outcome.served(), second.outcome.served()
    return "\n".join(
        tr("Heard in {name} alone: {sensors}").format(
            name=name, sensors=_listed([names[n] for n in sorted(ones)]) or tr("none")
        )
        for name, ones in (("A", mine - other), ("B", other - mine))
    )


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN_NAMES
    listed = ", ".join(names[:_SHOWN_NAMES])
    return tr("{names} and {n} more").format(names=listed, n=more) if more > 0 else listed


def _text(value: float | None, decimals: int) -> str:
    return "–" if value is None else str(number(value, decimals))


def _signed(value: float, decimals: int) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + str(number(abs(value), decimals))
