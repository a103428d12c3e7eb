"""The missions as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor

from ...core.field_work.mission import MissionState
from ...core.field_work.missions import KnownMission
from ...host import locale_format
from ...host.translation import tr

_ROOT = QModelIndex()
#: Paper colours behind the state, legible without colour: the word says it.
_COLORS: Mapping[MissionState, str] = {
    MissionState.PLANNED: "#eef1f5",
    MissionState.OUT: "#fdf0d5",
    MissionState.BACK: "#dcebf7",
    MissionState.IMPORTED: "#dff0e4",
    MissionState.ABANDONED: "#ececec",
}


class MissionTable(QAbstractTableModel):
    """One mission a row, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._missions: Sequence[KnownMission] = ()
        self._waiting: Mapping[str, int] = {}

    def show(self, missions: Sequence[KnownMission], waiting: Mapping[str, int]) -> None:
        """Show these missions; ``waiting``: decisions that wait, by mission."""
        self.beginResetModel()
        self._missions, self._waiting = missions, waiting
        self.endResetModel()

    def mission(self, row: int) -> KnownMission:
        """Return the mission of a row."""
        return self._missions[row]

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._missions)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(_titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mission = self._missions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(mission)[index.column()]
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == 1:
            return QColor(_COLORS[mission.state])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return QColor("#1f2933")
        return None

    def _cells(self, mission: KnownMission) -> tuple[str, ...]:
        decisions = self._waiting.get(mission.uuid, 0)
        return (
            mission.name,
            state_in_words(mission.state),
            mission.team,
            str(decisions) if decisions else "",
            str(mission.sensor_count),
            _moment(mission.packed_at),
            _moment(mission.imported_at or mission.returned_at),
        )


def state_in_words(state: MissionState) -> str:
    """Return where a mission is."""
    return {
        MissionState.PLANNED: tr("planned"),
        MissionState.OUT: tr("out"),
        MissionState.BACK: tr("back"),
        MissionState.IMPORTED: tr("brought back"),
        MissionState.ABANDONED: tr("abandoned"),
    }[state]


def _titles() -> tuple[str, ...]:
    return (
        tr("Mission"), tr("State"), tr("Team"), tr("To decide"), tr("Sensors"),
        tr("Packed on"), tr("Back on"),
    )  # fmt: skip


def _moment(at: datetime | None) -> str:
    return locale_format.date_time(at) if at is not None else ""
