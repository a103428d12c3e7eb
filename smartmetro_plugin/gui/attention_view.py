"""The sensors that need attention: filters, list, and what a choice in it does on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core.live_table import LiveRow
from ..core.model import SensorKey, StatusCode
from ..host.locale_format import age, number
from ..host.translation import tr
from .attention_model import AttentionModel, Column, SensorFilter
from .status_look import NEEDING_ATTENTION, status_icon, status_label

#: Typing pauses for this long before the list is filtered.
_FILTER_DELAY_MS = 200
_ATTENTION = "attention"
_ALL = "all"


class AttentionView(QWidget):
    """Filters and list. ``chosen`` carries the rows selected by the user, ``activated`` asks to see them."""

    chosen = pyqtSignal(list)
    zoom_requested = pyqtSignal(list)
    intervention_requested = pyqtSignal(list)

    def __init__(self, zones: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AttentionModel(zones, self)
        self._following = False
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._text = QgsFilterLineEdit()
        self._text.setShowSearchIcon(True)
        self._text.setPlaceholderText(tr("Name, id, commune or reason"))
        self._text.setAccessibleName(tr("Filter by text"))
        self._status = _combo(tr("Filter by status"))
        self._use_case = _combo(tr("Filter by use case"))
        self._commune = _combo(tr("Filter by commune"))
        self._fill_statuses()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_FILTER_DELAY_MS)
        self._delay.timeout.connect(self._filter)
        self._text.textChanged.connect(self._delay.start)
        for combo in (self._status, self._use_case, self._commune):
            combo.activated.connect(self._filter)
        self._list = self._make_list()
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._offer_communes()
        self._show_outcome()

    # --- what the dock gives

    def set_rows(self, connection: str, rows: Iterable[LiveRow], now: datetime) -> None:
        """Show the sensors of one connection as they are now; none forgets them."""
        self._following = True  # a refresh is not a choice of the user
        try:
            self.model.set_rows(connection, rows, now)
        finally:
            self._following = False
        self._offer_communes()
        self._show_outcome()

    def set_use_cases(self, labels: Mapping[str, str]) -> None:
        """Offer the use cases, by key, under their names."""
        self.model.set_use_case_labels(labels)
        _refill(self._use_case, tr("All use cases"), list(labels.items()))

    def select(self, keys: Iterable[SensorKey]) -> None:
        """Select the listed sensors among ``keys`` without telling it as the user's choice."""
        selection = self._list.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        self._following = True
        try:
            selection.clear()
            indexes = self.model.indexes_of(keys)
            for index in indexes:
                selection.select(index, flags.Select | flags.Rows)
            if indexes:
                self._list.scrollTo(indexes[0])
        finally:
            self._following = False

    def chosen_rows(self) -> list[LiveRow]:
        """Return the rows selected, in the list's order."""
        indexes = sorted(self._list.selectionModel().selectedRows(), key=QModelIndex.row)
        return [self.model.row_at(index) for index in indexes]

    # --- how

    def _filter(self) -> None:
        chosen = self._status.currentData()
        if chosen == _ATTENTION:
            statuses: frozenset[StatusCode] | None = frozenset(NEEDING_ATTENTION)
        elif chosen == _ALL:
            statuses = None
        else:
            statuses = frozenset({StatusCode(chosen)})
        self.model.set_filter(
            SensorFilter(
                statuses,
                self._use_case.currentData() or "",
                self._commune.currentData() or "",
                self._text.text().strip(),
            )
        )
        self._show_outcome()

    def _show_outcome(self) -> None:
        """Say how many there are, and why the list is empty when it is."""
        counts = self.model.counts()
        total = sum(counts.values())
        worst = [
            tr("{status}: {count}").format(status=status_label(c), count=number(counts[c], 0))
            for c in NEEDING_ATTENTION
            if counts[c]
        ]
        self._summary.setText(" · ".join(worst))
        self._summary.setVisible(bool(worst))
        for position in range(self._status.count()):
            self._count_on(position, counts, total)
        if self.model.rowCount():
            self._stack.setCurrentWidget(self._list)
            return
        self._empty.setText(self._why_empty(total))
        self._stack.setCurrentWidget(self._empty)

    def _why_empty(self, total: int) -> str:
        if not total:
            return tr("Sensors appear here once a connection is shown on the map.")
        if self.model.filter == SensorFilter():
            return tr(
                "No sensor needs attention. Choose “All sensors” above to list the {count} of them."
            ).format(count=number(total, 0))
        return tr("No sensor matches these filters. Clear one of them to see more.")

    def _count_on(self, position: int, counts: Mapping[StatusCode, int], total: int) -> None:
        chosen = self._status.itemData(position)
        if chosen == _ATTENTION:
            label, count = tr("Needing attention"), sum(counts[c] for c in NEEDING_ATTENTION)
        elif chosen == _ALL:
            label, count = tr("All sensors"), total
        else:
            code = StatusCode(chosen)
            label, count = status_label(code), counts[code]
        text = tr("{label} ({count})").format(label=label, count=number(count, 0))
        self._status.setItemText(position, text)

    def _fill_statuses(self) -> None:
        self._status.addItem("", _ATTENTION)
        self._status.addItem("", _ALL)
        for code in StatusCode:
            self._status.addItem(status_icon(code), "", code.value)

    def _offer_communes(self) -> None:
        names = sorted(
            {r.text("commune") for r in self.model.everything()} - {""}, key=str.casefold
        )
        _refill(self._commune, tr("All communes"), [(name, name) for name in names])

    def _make_list(self) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self.model)
        view.setRootIsDecorated(False)
        # All rows alike: without this Qt measures each of 50 000 rows.
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAllColumnsShowFocus(True)
        view.setMinimumHeight(8 * view.fontMetrics().height())
        view.setSortingEnabled(True)
        view.setAccessibleName(tr("Sensors needing attention"))
        header = view.header()
        header.setSortIndicator(Column.STATUS, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        letter = view.fontMetrics().averageCharWidth()
        for column, letters in zip(Column, (13, 18, 30, 12, 18, 16)):
            header.resizeSection(column, letters * letter)
        header.resizeSection(Column.STATUS, _status_width(view))
        longest = view.fontMetrics().horizontalAdvance(age(timedelta(minutes=59)))
        header.resizeSection(Column.LAST_SEEN, longest + 2 * letter)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.clicked.connect(self._ask_to_zoom)
        view.activated.connect(self._ask_to_zoom)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        return view

    def _menu(self, position: QPoint) -> None:
        rows = self.chosen_rows()
        if not rows:
            return
        menu = QMenu(self)
        menu.addAction(tr("Zoom to the sensors"), lambda: self.zoom_requested.emit(rows))
        menu.addAction(tr("Interventions…"), lambda: self.intervention_requested.emit(rows))
        menu.exec(self._list.viewport().mapToGlobal(position))

    def _selection_changed(self) -> None:
        if not self._following:
            self.chosen.emit(self.chosen_rows())

    def _ask_to_zoom(self, _index: QModelIndex) -> None:
        rows = self.chosen_rows()
        if rows:
            self.zoom_requested.emit(rows)

    def _lay_out(self) -> None:
        filters = QGridLayout()
        filters.addWidget(self._text, 0, 0, 1, 2)
        filters.addWidget(self._status, 1, 0, 1, 2)
        filters.addWidget(self._use_case, 2, 0)
        filters.addWidget(self._commune, 2, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(filters)
        whole.addWidget(self._summary)
        whole.addLayout(self._stack, 1)
        order = (self._text, self._status, self._use_case, self._commune, self._list)
        for before, after in zip(order, order[1:]):
            QWidget.setTabOrder(before, after)


def _status_width(view: QTreeView) -> int:
    """Return the room that the longest status needs beside its icon, in any language."""
    metrics = view.fontMetrics()
    longest = max(metrics.horizontalAdvance(status_label(code)) for code in NEEDING_ATTENTION)
    return int(longest + 2.5 * metrics.height())


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    # A long commune name must not widen the dock.
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo


def _refill(combo: QComboBox, everything: str, items: list[tuple[str, str]]) -> None:
    """Offer ``items`` (value, text) after ``everything``; keep the choice when it is still offered."""
    wanted = [("", everything), *items]
    if [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())] == wanted:
        return
    chosen = combo.currentData()
    combo.clear()
    for value, text in wanted:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
