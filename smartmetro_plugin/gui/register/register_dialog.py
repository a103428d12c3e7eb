"""Types in partners, conventions and what they cover: tables, rows, and the form of one row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ....forms.definition import load_register_forms
from ...core.cache.instants import to_text
from ...core.cache.register_tables import LINKS
from ...core.cache.schema import TABLES
from ...core.cache.store import Cache
from ...core.cache.table import Table
from ...core.cache.table_rows import Row
from ...core.errors import SmartMetroError
from ...host.locale_format import day, translate
from ...host.translation import say, tr
from ...host.use_cases import use_cases
from ..alerts.acknowledging import who
from .row_form import Choices, RowForm

_BY_NAME = {table.name: table for table in TABLES}
#: What names a row in the list besides its first text.
_NAMING = ("name", "reference", "label", "work", "content", "used_for", "kind")


class RegisterDialog(QDialog):
    """The tables of the register; the list of one, and the form of the row chosen."""

    def __init__(self, cache_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Register and conventions"))
        self._path = cache_path
        self._forms = load_register_forms()
        self._current: Row | None = None
        self.tables = QComboBox()
        self.tables.setAccessibleName(tr("Table"))
        for name, form in self._forms.items():
            self.tables.addItem(translate(form.title), name)
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Rows"))
        self.rows.setWordWrap(True)
        self.rows.currentItemChanged.connect(self._chosen)
        self._place = QStackedWidget()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._lay_out()
        self.tables.currentIndexChanged.connect(self._table_chosen)
        self._table_chosen()

    @property
    def table(self) -> str:
        """Return the table that is shown."""
        return str(self.tables.currentData())

    # -- actions

    def new(self) -> None:
        """Begin a row."""
        self.rows.setCurrentItem(None)
        self._current = None
        self.form.show_row(None)
        self._say("")

    def save(self) -> bool:
        """Write what the form holds; return whether it could be."""
        if problem := self.form.problem():
            self._say(problem)
            return False
        now = to_text(datetime.now(timezone.utc))
        table = _BY_NAME[self.table]
        values = {name: _kept(table, name, value) for name, value in self.form.values().items()}
        values |= {"modified_at": now, "modified_by": who()}
        current = self._current
        uuid = str(uuid4()) if current is None else str(current["uuid"])

        def write(cache: Cache) -> None:
            with cache.writing_rows() as writer:
                if current is None:
                    writer.insert(table, [{**values, "uuid": uuid, "created_at": now}])
                else:
                    writer.update(table, uuid, values)

        return self._write(write, uuid)

    def delete(self) -> None:
        """Take a row away, unless others refer to it."""
        current = self._current
        if current is None:
            return
        if users := self._users(str(current["uuid"])):
            text = tr("Other rows refer to it: {tables}. Change or delete those first.")
            self._say(text.format(tables=", ".join(users)))
            return
        asked = QMessageBox.question(
            self, self.windowTitle(), tr("Delete this row? Its trace is lost.")
        )
        if asked == QMessageBox.StandardButton.Yes:
            self.delete_now(str(current["uuid"]))

    def delete_now(self, uuid: str) -> None:
        """Take the row away."""
        table = _BY_NAME[self.table]

        def write(cache: Cache) -> None:
            with cache.writing_rows() as writer:
                writer.delete(table, uuid)

        self._write(write, "")

    # -- how

    def _write(self, write: Callable[[Cache], None], choose: str) -> bool:
        try:
            with Cache.open(self._path) as cache:
                write(cache)
        except SmartMetroError as error:
            self._say(say(error.message))
            return False
        self._fill(choose)
        return True

    def _read(self, table: str, where: str = "", values: tuple[str, ...] = ()) -> list[Row]:
        if not self._path.exists():
            return []
        try:
            with Cache.open(self._path, create=False) as cache:
                return cache.table_rows(_BY_NAME[table], where, values)
        except SmartMetroError as error:
            self._say(say(error.message))
            return []

    def _users(self, uuid: str) -> list[str]:
        """Return the tables, in words, whose rows refer to a row."""
        found = {
            table
            for (table, column), target in LINKS.items()
            if target == self.table and self._read(table, f"{column} = ?", (uuid,))
        }
        return sorted(
            translate(self._forms[name].title if name in self._forms else _BY_NAME[name].title)
            for name in found
        )

    def _linked(self, table: str, shown: str) -> Choices:
        rows = self._read(table)
        return sorted(
            ((row["uuid"], _name(row, shown)) for row in rows), key=lambda pair: pair[1].casefold()
        )

    def _table_chosen(self, _index: int = 0) -> None:
        form = self._forms[self.table]
        names = {key: translate(one.label) for key, one in use_cases().items()}
        made = RowForm(form, names, self._linked)
        while self._place.count():
            old = self._place.widget(0)
            self._place.removeWidget(old)
            old.deleteLater()
        self._place.addWidget(made)
        self.form = made
        self._fill("")

    def _fill(self, choose: str) -> None:
        self.rows.blockSignals(True)
        self.rows.clear()
        chosen = None
        for row in self._read(self.table):
            item = QListWidgetItem(_line(row))
            item.setData(Qt.ItemDataRole.UserRole, row)
            self.rows.addItem(item)
            chosen = item if row["uuid"] == choose else chosen
        self.rows.blockSignals(False)
        if chosen is None:
            self.new()
        else:
            self.rows.setCurrentItem(chosen)
            self._say(tr("Saved."))

    def _chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._current = item.data(Qt.ItemDataRole.UserRole)
        self.form.show_row(self._current)
        self._say("")

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._delete.setEnabled(self._current is not None)

    def _lay_out(self) -> None:
        new, save = QPushButton(tr("&New")), QPushButton(tr("&Save"))
        self._delete = QPushButton(tr("&Delete"))
        for button, slot in ((new, self.new), (save, self.save), (self._delete, self.delete)):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            button.setAutoDefault(False)
        left = QWidget()
        first = QVBoxLayout(left)
        first.addWidget(self.tables)
        first.addWidget(self.rows, 1)
        first.addWidget(new)
        actions = QHBoxLayout()
        actions.addWidget(save)
        actions.addStretch(1)
        actions.addWidget(self._delete)
        right = QWidget()
        second = QVBoxLayout(right)
        second.addWidget(self._place, 1)
        second.addWidget(self._problem)
        second.addLayout(actions)
        halves = QSplitter()
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(halves, 1)
        whole.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(54 * em, 36 * em)
        halves.setSizes([20 * em, 34 * em])


def _kept(table: Table, column: str, value: Any) -> Any:
    """Return a value as the column keeps it: nothing is NULL where that may stand."""
    return None if value == "" and "NOT NULL" not in table.columns[column] else value


def _name(row: Row, shown: str) -> str:
    texts: list[Any] = [row.get(shown), *(row.get(name) for name in _NAMING), row["uuid"]]
    return next(str(text) for text in texts if text)


def _line(row: Row) -> str:
    """Return what names a row in the list: its first text, then its date."""
    found = next((row[name] for name in ("asked_on", "spent_on", "ends_on") if row.get(name)), "")
    shown = day(date.fromisoformat(str(found)[:10])) if found else ""
    return " – ".join(text for text in (_name(row, "name"), shown) if text)
