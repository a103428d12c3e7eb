"""Former ids, names and places of sensors as a table to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...core.identity.alias import Alias, AliasKind, AliasState
from ...core.model import SensorKey
from ...host import locale_format
from ...host.translation import say, tr
from ..plain_text import tool_tip

_ROOT = QModelIndex()


class AliasTable(QAbstractTableModel):
    """One change a row, in the order given. ``names`` are those that sensors have in the cache."""

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._zone = zone
        self._aliases: Sequence[Alias] = ()
        self._names: Mapping[SensorKey, str] = {}

    def show(self, aliases: Sequence[Alias], names: Mapping[SensorKey, str]) -> None:
        """Show these changes."""
        self.beginResetModel()
        self._aliases, self._names = aliases, names
        self.endResetModel()

    def alias(self, row: int) -> Alias:
        """Return the change of a row."""
        return self._aliases[row]

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._aliases)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(_titles())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(self._aliases[index.row()])[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(_account(self._aliases[index.row()], self._zone))
        return None

    def _cells(self, alias: Alias) -> tuple[str, ...]:
        if alias.kind is AliasKind.SENSOR_ID:
            before = self._called(alias.former_key, alias.former)
            after = self._called(alias.key, alias.current)
        else:
            before, after = alias.former, alias.current
        return (
            before,
            after,
            alias.key.connection,
            locale_format.date_time(alias.changed_at, self._zone),
            "\n".join(say(reason) for reason in alias.reasons) or _kind_in_words(alias.kind),
            _state_in_words(alias),
        )

    def _called(self, key: SensorKey | None, id_: str) -> str:
        name = self._names.get(key, "") if key is not None else ""
        return f"{name}\n{id_}" if name and name != id_ else id_


def _titles() -> tuple[str, ...]:
    return (
        tr("Before"), tr("Today"), tr("Connection"), tr("Changed on"), tr("Clues"), tr("Decision"),
    )  # fmt: skip


def _kind_in_words(kind: AliasKind) -> str:
    """Return what changed."""
    return {
        AliasKind.SENSOR_ID: tr("declared by hand"),
        AliasKind.NAME: tr("name"),
        AliasKind.PLACE: tr("place"),
    }[kind]


def _state_in_words(alias: Alias) -> str:
    """Return what was decided, and by whom."""
    words = {
        AliasState.SEEN: tr("told by the platform"),
        AliasState.PROPOSED: tr("to decide"),
        AliasState.CONFIRMED: tr("one sensor"),
        AliasState.REJECTED: tr("two sensors"),
    }[alias.state]
    return f"{words} – {alias.decided_by}" if alias.decided_by else words


def _account(alias: Alias, zone: str) -> str:
    """Return the decision and its comment, as plain text."""
    if alias.decided_at is None:
        return ""
    text = tr("Decided by {name}, {decided_at}.").format(
        name=alias.decided_by, decided_at=locale_format.date_time(alias.decided_at, zone)
    )
    return f"{text}\n{alias.comment}" if alias.comment else text
