"""The catalogue of a portal: search its data sets, choose those that are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import Message
from ...core.platform.connection import Connection
from ...core.platform.field_mapping.preview import DatasetPreview
from ...core.platform.opendatasoft import DatasetInfo, OpendatasoftPlatform
from ...core.use_cases.declaration import UseCase
from ...host.cancellation import FeedbackCancellation
from ...host.locale_format import number
from ...host.open_connection import open_for
from ...host.tasks import BackgroundTask
from ...host.translation import say, tr
from ..plain_text import wrapping_label

_MOST_FIELDS = 40


class CatalogueDialog(QDialog):
    """Searches while the window stays alive; :meth:`previews` are those of the chosen data sets."""

    def __init__(
        self,
        connection: Connection,
        use_cases: Mapping[str, UseCase],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # What is chosen here is read by its own id, whatever mappings there are.
        self._connection = replace(connection, mappings=())
        self._use_cases = use_cases
        self._task: BackgroundTask[object] | None = None
        self._previews: Sequence[DatasetPreview] = ()
        self._chosen: dict[str, None] = {}
        self.setWindowTitle(tr("Data sets of the portal"))
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.search()

    def previews(self) -> Sequence[DatasetPreview]:
        """Return the beginnings of the chosen data sets, once the dialog was accepted."""
        return self._previews

    def search(self) -> None:
        """Ask the catalogue for what is typed, for all of it when nothing is."""
        words = self._words.text()
        self._start(
            tr("Searching the catalogue…"),
            lambda platform: platform.portal.search(words),
            self._show,
        )

    def accept(self) -> None:
        """Read the first rows of what is chosen, then close."""
        ids = list(self._chosen)
        if not ids:
            self._state.setText(tr("Tick at least one data set."))
            return
        self._start(
            tr("Reading the first rows…"),
            lambda platform: [platform.preview(id_) for id_ in ids],
            self._read,
        )

    def reject(self) -> None:
        """Stop what is under way and close."""
        self._stop()
        super().reject()

    def _read(self, previews: object) -> None:
        self._previews = cast("Sequence[DatasetPreview]", previews)
        super().accept()

    def _show(self, found: object) -> None:
        infos = cast("Sequence[DatasetInfo]", found)
        self._list.blockSignals(True)
        self._list.clear()
        for info in infos:
            count = "" if info.record_count is None else number(info.record_count, 0)
            item = QTreeWidgetItem([info.title, count, info.id])
            item.setData(0, Qt.ItemDataRole.UserRole, info.id)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            names = [f.label or f.name for f in info.fields[:_MOST_FIELDS]]
            item.setData(0, Qt.ItemDataRole.UserRole + 1, ", ".join(names))
            is_chosen = info.id in self._chosen
            item.setCheckState(0, Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self._list.addTopLevelItem(item)
        self._list.blockSignals(False)
        self._state.setText(
            tr("%n data set(s) found", len(infos))
            if infos
            else tr("Nothing found. Try fewer words, or none for the whole catalogue.")
        )

    def _tick(self, item: QTreeWidgetItem, _column: int) -> None:
        id_ = str(item.data(0, Qt.ItemDataRole.UserRole))
        if item.checkState(0) == Qt.CheckState.Checked:
            self._chosen[id_] = None
        else:
            self._chosen.pop(id_, None)

    def _tell_fields(self, item: QTreeWidgetItem | None, _before: object) -> None:
        fields = "" if item is None else str(item.data(0, Qt.ItemDataRole.UserRole + 1))
        self._fields.setText(tr("Fields: {names}").format(names=fields) if fields else "")

    # --- background

    def _start(self, words: str, ask: object, on_done: object) -> None:
        self._stop()
        connection, use_cases = self._connection, self._use_cases

        def work(cancel: FeedbackCancellation, progress: object) -> object:
            platform = cast(OpendatasoftPlatform, open_for(connection, use_cases, cancel))
            return ask(platform)  # type: ignore[operator]

        self._state.setText(words)
        self._find.setEnabled(False)
        self._task = BackgroundTask(
            words,
            work,
            on_done=on_done,  # type: ignore[arg-type]
            on_error=self._failed,
            on_end=self._ended,
            hidden=True,
        ).start()

    def _failed(self, message: Message) -> None:
        self._state.setText(say(message))

    def _ended(self) -> None:
        self._task = None
        self._find.setEnabled(True)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None
            self._find.setEnabled(True)

    # --- widgets

    def _make_widgets(self) -> None:
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("words in the title or the description"))
        self._words.setAccessibleName(tr("Words to search"))
        self._words.setClearButtonEnabled(True)
        self._find = QPushButton(tr("&Search"))
        self._find.setDefault(True)
        self._list = QTreeWidget()
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(tr("Data sets"))
        self._list.setHeaderLabels([tr("Data set"), tr("Records"), tr("Id")])
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._fields = wrapping_label()
        self._state = wrapping_label()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("&Describe their fields…"))
        self._ok.setAutoDefault(False)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._find)
        whole = QVBoxLayout(self)
        whole.addLayout(line)
        whole.addWidget(self._list, 1)
        for widget in (self._fields, self._state, self._buttons):
            whole.addWidget(widget)
        em = self.fontMetrics().height()
        self.resize(42 * em, 28 * em)

    def _connect(self) -> None:
        self._find.clicked.connect(self.search)
        self._list.itemChanged.connect(self._tick)
        self._list.currentItemChanged.connect(self._tell_fields)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
