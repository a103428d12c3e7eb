"""The sensors of all connections as a table: filtered, and sorted by severity.

A filter or a sort in Python called row by row by Qt costs seconds at 50 000 rows. This model
filters and sorts whole lists itself, and shows the result; it needs no proxy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ..core.live_table import LiveRow
from ..core.model import SensorKey, StatusCode
from ..core.platform.connection import DEFAULT_TIME_ZONE
from ..core.status import SEVERITY
from ..host.locale_format import age, date_time
from ..host.translation import tr
from .plain_text import tool_tip
from .status_look import NEEDING_ATTENTION, status_icon, status_label

KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns, in their order."""

    STATUS = 0
    NAME = 1
    REASON = 2
    LAST_SEEN = 3
    COMMUNE = 4
    USE_CASE = 5


@dataclass(frozen=True)
class SensorFilter:
    """What to list. Empty fields filter nothing; ``statuses`` None lists every status."""

    statuses: frozenset[StatusCode] | None = frozenset(NEEDING_ATTENTION)
    use_case: str = ""
    commune: str = ""
    text: str = ""

    def apply(self, rows: Iterable[LiveRow]) -> list[LiveRow]:
        """Return the rows that pass, cheapest test first."""
        kept = list(rows)
        if self.statuses is not None:
            kept = [row for row in kept if row.status in self.statuses]
        if self.use_case:
            kept = [row for row in kept if row.text("use_case") == self.use_case]
        if self.commune:
            kept = [row for row in kept if row.text("commune") == self.commune]
        for word in self.text.casefold().split():
            kept = [row for row in kept if word in _searched_text(row)]
        return kept


class AttentionModel(QAbstractTableModel):
    """The rows that pass the filter, worst first, or as the user sorted them."""

    def __init__(self, zones: Mapping[str, str], parent: QObject | None = None) -> None:
        """``zones``: the time zone of each connection, read at each display."""
        super().__init__(parent)
        self._zones = zones
        self._by_connection: dict[str, list[LiveRow]] = {}
        self._use_case_labels: Mapping[str, str] = {}
        self._filter = SensorFilter()
        self._rows: list[LiveRow] = []
        self._sort = (Column.STATUS, Qt.SortOrder.AscendingOrder)
        #: A frozen sample has its own present.
        self._now: dict[str, datetime] = {}

    # --- what it holds

    def set_rows(self, connection: str, rows: Iterable[LiveRow], now: datetime) -> None:
        """Replace the rows of one connection; none forgets it."""
        listed = list(rows)
        if listed:
            self._by_connection[connection] = listed
        else:
            self._by_connection.pop(connection, None)
        self._now[connection] = now
        self._rebuild()

    def set_use_case_labels(self, labels: Mapping[str, str]) -> None:
        """Give the use cases' names in the user's language, by key."""
        self._use_case_labels = labels

    def set_filter(self, chosen: SensorFilter) -> None:
        """List what passes ``chosen``."""
        if chosen != self._filter:
            self._filter = chosen
            self._rebuild()

    @property
    def filter(self) -> SensorFilter:
        """The filter in force."""
        return self._filter

    def everything(self) -> Iterable[LiveRow]:
        """Yield all rows, filtered or not."""
        for rows in self._by_connection.values():
            yield from rows

    def counts(self) -> dict[StatusCode, int]:
        """Return how many sensors there are in each status, unfiltered."""
        counted = dict.fromkeys(StatusCode, 0)
        for row in self.everything():
            counted[row.status] += 1
        return counted

    def row_at(self, index: QModelIndex) -> LiveRow:
        """Return the row shown at ``index``."""
        return self._rows[index.row()]

    def indexes_of(self, keys: Iterable[SensorKey]) -> list[QModelIndex]:
        """Return the first cell of each listed row among ``keys``."""
        wanted = set(keys)
        return [self.index(n, 0) for n, row in enumerate(self._rows) if row.key in wanted]

    # --- what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows listed."""
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
            Column.STATUS: tr("Status"),
            Column.NAME: tr("Sensor"),
            Column.REASON: tr("Reason"),
            Column.LAST_SEEN: tr("Last seen"),
            Column.COMMUNE: tr("Commune"),
            Column.USE_CASE: tr("Use case"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATUS:
            return status_icon(row.status)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        if role == KEY_ROLE:
            return row.key
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows stay worst first."""
        self._sort = (Column(column if column >= 0 else Column.STATUS), order)
        self._replace(self._sorted(self._rows))

    # --- how

    def _rebuild(self) -> None:
        self._replace(self._sorted(self._filter.apply(self.everything())))

    def _replace(self, rows: list[LiveRow]) -> None:
        """Show ``rows``; what was selected stays selected where it is still listed."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        keys = [self._rows[index.row()].key for index in old]
        self._rows = rows
        wanted = set(keys)
        places = {row.key: n for n, row in enumerate(rows) if row.key in wanted} if wanted else {}
        new = [
            self.index(places[key], index.column()) if key in places else QModelIndex()
            for key, index in zip(keys, old)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _sorted(self, rows: Sequence[LiveRow]) -> list[LiveRow]:
        worst_first = sorted(rows, key=_by_severity)
        column, order = self._sort
        if column is Column.STATUS:
            if order == Qt.SortOrder.DescendingOrder:
                worst_first.reverse()
            return worst_first
        reverse = order == Qt.SortOrder.DescendingOrder
        return sorted(worst_first, key=self._sort_key(column), reverse=reverse)

    def _sort_key(self, column: Column) -> Any:
        if column is Column.LAST_SEEN:
            return lambda row: row.last_seen_at.timestamp() if row.last_seen_at else float("-inf")
        if column is Column.NAME:
            return lambda row: row.text("name").casefold()
        if column is Column.COMMUNE:
            return lambda row: row.text("commune").casefold()
        if column is Column.USE_CASE:
            return lambda row: self._use_case_labels.get(
                row.text("use_case"), row.text("use_case")
            ).casefold()
        return lambda row: row.text("status_reason").casefold()

    def _text(self, row: LiveRow, column: Column) -> str:
        if column is Column.STATUS:
            return status_label(row.status)
        if column is Column.NAME:
            return row.text("name")
        if column is Column.REASON:
            return row.text("status_reason")
        if column is Column.LAST_SEEN:
            return self._last_seen(row)
        if column is Column.COMMUNE:
            return row.text("commune")
        return self._use_case_labels.get(row.text("use_case"), row.text("use_case"))

    def _last_seen(self, row: LiveRow) -> str:
        if row.last_seen_at is None:
            return tr("never")
        now = self._now[row.key.connection]
        if row.last_seen_at > now:
            return date_time(row.last_seen_at, self._zone_of(row))
        return age(now - row.last_seen_at)

    def _zone_of(self, row: LiveRow) -> str:
        return self._zones.get(row.key.connection, DEFAULT_TIME_ZONE)

    def _tool_tip(self, row: LiveRow, column: Column) -> str:
        if column is Column.LAST_SEEN and row.last_seen_at is not None:
            return date_time(row.last_seen_at, self._zone_of(row))
        if column is Column.NAME:
            return tool_tip("\n".join((row.text("name"), row.key.sensor_id, row.key.connection)))
        return tool_tip(self._text(row, column))


def _by_severity(row: LiveRow) -> tuple[int, float]:
    """Worst first; among equals, the longest unheard first."""
    seen = row.last_seen_at.timestamp() if row.last_seen_at else float("-inf")
    return (-SEVERITY[row.status], seen)


def _searched_text(row: LiveRow) -> str:
    texts = (row.text("name"), row.key.sensor_id, row.text("commune"), row.text("status_reason"))
    return "\n".join(texts).casefold()
