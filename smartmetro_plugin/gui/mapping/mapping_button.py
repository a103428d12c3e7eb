"""The button of the connection editor that reads the data sets' beginnings and opens the mapping editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...core.errors import SmartMetroError
from ...core.messages import Message
from ...core.platform.connection import FILES, OPENDATASOFT, Connection
from ...core.platform.field_mapping.mapping import FieldMapping
from ...core.platform.field_mapping.presets import FOLDER, read_presets
from ...core.platform.field_mapping.preview import DatasetPreview, Previewing
from ...core.use_cases.declaration import UseCase
from ...host.cancellation import FeedbackCancellation
from ...host.open_connection import open_for
from ...host.tasks import BackgroundTask
from ...host.translation import say, tr
from ..plain_text import wrapping_label
from .mapping_dialog import MappingDialog


class MappingButton(QWidget):
    """Keeps the mappings of the connection that is edited."""

    changed = pyqtSignal()

    def __init__(
        self,
        use_cases: Mapping[str, UseCase],
        connection: Callable[[], Connection],
        parent: QWidget | None = None,
    ) -> None:
        """``connection`` returns what is typed in the editor."""
        super().__init__(parent)
        self._use_cases = use_cases
        self._connection = connection
        self._mappings: tuple[FieldMapping, ...] = ()
        self._task: BackgroundTask[Sequence[DatasetPreview]] | None = None
        self._button = QPushButton(tr("Fields and &units…"))
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.open)
        self._state = wrapping_label()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._button)
        line.addWidget(self._state, 1)

    def set_mappings(self, mappings: tuple[FieldMapping, ...]) -> None:
        """Show how many data sets are described."""
        self._mappings = mappings
        self._state.setText(
            tr("%n data set(s) described", len(mappings)) if mappings else self._undescribed()
        )

    def _undescribed(self) -> str:
        if self._connection().kind == FILES:
            return tr("SmartMetro’s own files are read as they are; describe others here.")
        return tr("Nothing is described: what names tell by themselves is read.")

    def mappings(self) -> tuple[FieldMapping, ...]:
        """Return the mappings."""
        return self._mappings

    def open(self) -> None:
        """Read the beginning of the data sets in the background, then open the editor."""
        if self._task is not None:
            return
        # Without its mappings: one that is wrong must not hide what would mend it. A portal's data
        # sets are told by nothing else.
        described = self._connection()
        is_portal = described.kind == OPENDATASOFT
        bare = described if is_portal else replace(described, mappings=())

        def work(cancel: FeedbackCancellation, progress: object) -> Sequence[DatasetPreview]:
            return cast(Previewing, open_for(bare, self._use_cases, cancel)).previews()

        self._button.setEnabled(False)
        self._state.setText(tr("Reading the first rows…"))
        self._task = BackgroundTask(
            tr("Reading the first rows"),
            work,
            on_done=self.edit,
            on_error=self._failed,
            on_end=self._ended,
            hidden=True,
        ).start()

    def stop(self) -> None:
        """Forget a reading under way: the editor closes."""
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None

    def edit(self, previews: Sequence[DatasetPreview]) -> None:
        """Open the mapping editor on the beginnings of some data sets."""
        self.set_mappings(self._mappings)
        if not previews:
            self._state.setText(
                tr(
                    "There is nothing to describe here: no table in CSV, XLSX, JSON, GeoJSON or "
                    "Parquet beside SmartMetro’s own files."
                )
                if self._connection().kind == FILES
                else tr("There is nothing to describe yet: choose data sets in the catalogue.")
            )
            return
        try:
            presets = read_presets(FOLDER)
        except SmartMetroError as error:
            self._failed(error.message)
            return
        connection = replace(self._connection(), mappings=self._mappings)
        dialog = MappingDialog(connection, previews, self._use_cases, presets, self.window())
        if dialog.exec():
            self.set_mappings(dialog.mappings())
            self.changed.emit()
        dialog.deleteLater()

    def _failed(self, message: Message) -> None:
        self._state.setText(say(message))

    def _ended(self) -> None:
        self._task = None
        self._button.setEnabled(True)
