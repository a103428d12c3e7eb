"""Renamed sensors: which of those that went are which of those that came; a person decides."""

from __future__ import annotations

from collections.abc import Callable
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
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.identity import deciding
from ...core.identity.alias import Alias, AliasKind, AliasState
from ...core.model import SensorKey
from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...host.translation import say, tr
from ..plain_text import wrapping_label
from .alias_table import AliasTable
from .declare_dialog import DeclareDialog

_WIDTH, _HEIGHT = 1120, 480
#: Widths of the columns before, today, connection, changed on, clues, decision; pixels.
_COLUMNS = (280, 280, 130, 120, 0, 110)
_CLUES = 4


class IdentityDialog(QDialog):
    """Lists the changes known to a cache, and writes what is decided of them at once."""

    def __init__(
        self, cache_path: Path, parent: QWidget | None = None, zone: str = DEFAULT_TIME_ZONE
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Renamed sensors"))
        self.setObjectName("SmartMetroIdentityDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._path = cache_path
        self.table = AliasTable(zone)
        self.changed = False
        self._names: dict[SensorKey, str] = {}
        self._aliases: list[Alias] = []
        self._lay_out()
        self._read()
        if not any(alias.state is AliasState.PROPOSED for alias in self._aliases):
            self.shown.setCurrentIndex(self.shown.findData(AliasState.CONFIRMED))
        self._show()

    def _lay_out(self) -> None:
        self.shown = QComboBox()
        for state, text in (
            (AliasState.PROPOSED, tr("To decide")),
            (AliasState.CONFIRMED, tr("One sensor, one history")),
            (AliasState.REJECTED, tr("Kept apart")),
            (AliasState.SEEN, tr("Names and places that changed")),
        ):
            self.shown.addItem(text, state)
        self.shown.currentIndexChanged.connect(self._show)
        self.shown.setAccessibleName(tr("Which changes to show"))
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setWordWrap(True)
        self.view.verticalHeader().hide()
        # ids differ at their ends
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setAlternatingRowColors(True)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_COLUMNS):
            self.view.setColumnWidth(column, width)
        header.setSectionResizeMode(_CLUES, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(tr("Comment (optional), kept with the decision"))
        self.same = QPushButton(tr("&One and the same sensor"))
        self.apart = QPushButton(tr("&Two different sensors"))
        self.declare = QPushButton(tr("&Declare a change…"))
        self.same.clicked.connect(self._confirm)
        self.apart.clicked.connect(self._reject)
        self.declare.clicked.connect(self._declare)
        self.problem = wrapping_label()
        self.problem.hide()
        actions = QHBoxLayout()
        actions.addWidget(self.comment, 1)
        for button in (self.same, self.apart, self.declare):
            actions.addWidget(button)
        top = QHBoxLayout()
        self.account = wrapping_label()
        top.addWidget(QLabel(tr("Show")))
        top.addWidget(self.shown)
        top.addWidget(self.account, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.problem)
        layout.addLayout(actions)
        layout.addWidget(close)

    def _read(self) -> None:
        """Read the cache anew. What cannot be read is told, and the list is empty."""
        self._aliases, self._names = [], {}
        if not self._path.exists():
            return
        try:
            with Cache.open(self._path, create=False) as cache:
                self._aliases = cache.aliases()
                self._names = cache.sensor_names()
        except SmartMetroError as error:
            self._tell(error)

    def _show(self) -> None:
        state = self.shown.currentData()
        self.table.show([a for a in self._aliases if a.state is state], self._names)
        self.account.setText(_explanation(state, self.table.rowCount()))
        self.view.resizeRowsToContents()
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        of_ids = bool(chosen) and all(a.kind is AliasKind.SENSOR_ID for a in chosen)
        states = {alias.state for alias in chosen}
        self.same.setEnabled(of_ids and AliasState.CONFIRMED not in states)
        self.apart.setEnabled(of_ids and AliasState.REJECTED not in states)

    def _chosen(self) -> list[Alias]:
        return [self.table.alias(i.row()) for i in self.view.selectionModel().selectedRows()]

    def _confirm(self) -> None:
        self._decide(deciding.confirm)

    def _reject(self) -> None:
        self._decide(deciding.reject)

    def _decide(self, decision: Callable[..., None]) -> None:
        chosen, comment = self._chosen(), self.comment.text()

        def decide(cache: Cache, who: str, now: datetime) -> None:
            for alias in chosen:
                decision(cache, alias, by=who, at=now, comment=comment)

        self._write(decide)

    def _declare(self) -> None:
        dialog = DeclareDialog(self._names, self)
        if dialog.exec():
            former, current, changed_at = dialog.chosen()
            comment = self.comment.text()
            self._write(
                lambda cache, who, now: deciding.declare(
                    cache, former, current, changed_at, by=who, at=now, comment=comment
                )
            )
        dialog.deleteLater()

    def _write(self, decide: Callable[[Cache, str, datetime], object]) -> None:
        self.problem.hide()
        try:
            with Cache.open(self._path) as cache:
                decide(cache, _user(), datetime.now(timezone.utc))
        except SmartMetroError as error:
            self._tell(error)
        else:
            self.comment.clear()
        self.changed = True
        self._read()
        self._show()

    def _tell(self, error: SmartMetroError) -> None:
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setText(say(error.message))
        self.problem.show()


def _explanation(state: AliasState, count: int) -> str:
    if state is AliasState.PROPOSED:
        if not count:
            return tr("No change to decide: no new sensor looks like one that went.")
        return tr(
            "These sensors went, and others look like them. Confirmed, both have one history; the "
            "data keep the ids they came with, so that a decision can be taken back."
        )
    if state is AliasState.CONFIRMED:
        return tr(
            "Charts, indicators and exports read these pairs as one sensor, under its id of today."
        )
    if state is AliasState.REJECTED:
        return tr("These pairs are not proposed again.")
    return tr("What the platform said of a sensor that kept its id: nothing to decide.")


def _user() -> str:
    return QgsApplication.userFullName() or QgsApplication.userLoginName()
