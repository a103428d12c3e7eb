"""From the menu to a councillor's page: asked in one dialog, made in the background, opened on request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from ...host.translation import tr
from .dialog import HeatPageDialog

_ALGORITHM = "smartmetro:heatislandmap"
_LONGEST_MS = 3000


class HeatPageOpening:
    """Asks, has ``heatislandmap`` make the page, and tells where it is.

    ``reached()``: local time until when there can be data.
    """

    def __init__(
        self, iface: QgisInterface, cache_path: Callable[[], Path], reached: Callable[[], datetime]
    ) -> None:
        self._iface, self._cache_path, self._reached = iface, cache_path, reached
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._path = ""
        # QGIS keeps none of these alive while the task runs.
        self._context: QgsProcessingContext | None = None
        self._feedback: QgsProcessingFeedback | None = None

    def start(self) -> None:
        """Ask for period, hour and file, and make the page."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        dialog = HeatPageDialog(self._reached(), folder, self._iface.mainWindow())
        if dialog.exec():
            self._make(dialog.parameters())
        dialog.deleteLater()

    def unload(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.executed.disconnect(self._done)
            self._task.cancel()
            # Context and feedback are used until it ends.
            self._task.waitForFinished(_LONGEST_MS)
            self._task = None

    def _make(self, chosen: dict[str, str]) -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(_ALGORITHM)
        if algorithm is None or self._task is not None:
            self._tell(tr("Another page is being made."), Qgis.MessageLevel.Warning)
            return
        parameters = {**chosen, "CACHE": str(self._cache_path()), "STATIONS": "TEMPORARY_OUTPUT"}
        self._path = chosen["COUNCIL_PAGE"]
        self._context, self._feedback = QgsProcessingContext(), _Said()
        self._context.setProject(QgsProject.instance())
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, parameters, self._context, self._feedback
        )
        self._task.executed.connect(self._done)
        QgsApplication.taskManager().addTask(self._task)

    def _done(self, successful: bool, results: dict[str, object]) -> None:
        """Tell how it went; the algorithm has printed the page by now."""
        del results
        said = self._feedback.errors if isinstance(self._feedback, _Said) else []
        self._task = self._context = self._feedback = None
        if not successful or said:
            why = said[-1] if said else tr("The page was not made.")
            self._tell(why, Qgis.MessageLevel.Warning)
            return
        item = self._iface.messageBar().createMessage(
            "SmartMetro", tr("The page is written: {path}").format(path=escape(self._path))
        )
        button = QPushButton(tr("&Open"))
        button.setObjectName("smartmetro_open_page")
        path = self._path
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        item.layout().addWidget(button)
        self._iface.messageBar().pushWidget(item, Qgis.MessageLevel.Success)

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage("SmartMetro", escape(text), level)


class _Said(QgsProcessingFeedback):
    """Keeps what the algorithm reports as errors, for the message bar."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803 (Qt’s)
        self.errors.append(error)
        super().reportError(error, fatalError)
