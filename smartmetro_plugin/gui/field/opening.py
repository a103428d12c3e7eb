"""Field missions in the window: the panel, packing and bringing back in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.field_work.mission import MissionState
from ...core.field_work.missions import note_state
from ...core.file_names import safe_file_name
from ...host.translation import say, tr
from ...host.use_cases import use_cases
from .day_map import show_day_map
from .decisions_dialog import DecisionsDialog
from .pack_dialog import PackDialog
from .panel import Actions, FieldPanel

_Running = tuple[
    QgsProcessingAlgRunnerTask, QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback
]


class ErrorsHeard(QgsProcessingFeedback):
    """Keeps what an algorithm says went wrong."""

    def __init__(self, log: bool) -> None:
        super().__init__(log)
        self.errors: list[str] = []

    def reportError(self, error: str, fatal: bool = False) -> None:
        self.errors.append(error)
        super().reportError(error, fatal)


class FieldOpening:
    """From the menu to a packed mission, and from a folder back into the cache."""

    def __init__(
        self, iface: QgisInterface, cache_path: Callable[[], Path], on_change: Callable[[], None]
    ) -> None:
        self._iface, self._cache_path, self._on_change = iface, cache_path, on_change
        self._panel: FieldPanel | None = None
        #: What a running task refers to: QGIS keeps none of it.
        self._running: list[_Running] = []

    @property
    def panel(self) -> FieldPanel | None:
        """Return the panel once it was opened."""
        return self._panel

    def start(self) -> None:
        """Show the panel."""
        if self._panel is None:
            self._panel = FieldPanel(
                self._iface,
                self._cache_path,
                Actions(
                    pack=self.pack,
                    from_folder=self.bring_back,
                    from_zip=self.bring_back_zip,
                    otherwise=self.bring_back_otherwise,
                    decide=self.decide,
                    mark=self.mark,
                    show_map=self.show_map,
                ),
            )
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._panel)
        self._panel.show()
        self._panel.raise_()
        self._panel.refresh()

    def unload(self) -> None:
        """Take the panel away; what still runs is asked to stop and is not listened to any more."""
        for task, _algorithm, _context, feedback in self._running:
            task.executed.disconnect()
            feedback.cancel()
        if self._panel is not None:
            self._iface.removeDockWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    def pack(self) -> None:
        """Ask what to pack, then pack it in the background."""
        dialog = PackDialog(
            self._iface.mapCanvas(), self._cache_path(), use_cases(), self._iface.mainWindow()
        )
        accepted, parameters = dialog.exec(), dialog.parameters()
        dialog.deleteLater()
        if accepted:
            self.run("packageforqfield", parameters, self._packed)

    def bring_back(self, folder: str = "") -> None:
        """Ask for the folder that came back, then read it in the background."""
        chosen = QFileDialog.getExistingDirectory(
            self._iface.mainWindow(), tr("Folder of the mission"), folder
        )
        if chosen:
            self._import(FOLDER=chosen)

    def bring_back_zip(self, folder: str = "") -> None:
        """Ask for the zip that came back, then read it in the background."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._iface.mainWindow(), tr("Zip of the mission"), folder, "ZIP (*.zip)"
        )
        if chosen:
            self._import(ZIP=chosen)

    def bring_back_otherwise(self) -> None:
        """Open the algorithm's own dialog: QFieldCloud, rules, a clock to correct."""
        import processing  # QGIS has it once its own plugin is started

        processing.execAlgorithmDialog(
            "smartmetro:importfieldwork", {"CACHE": str(self._cache_path())}
        )
        self._changed()

    def _import(self, **source: str) -> None:
        cache = self._cache_path()
        (name,) = (Path(path).stem for path in source.values())
        day = datetime.now(timezone.utc).astimezone().strftime("%Y%m%d-%H%M%S")
        report = cache.with_name(f"{cache.stem}.reports") / f"{safe_file_name(name)}_{day}.html"
        report.parent.mkdir(parents=True, exist_ok=True)
        self.run(
            "importfieldwork",
            {**source, "CACHE": str(cache), "REPORT": str(report)},
            self._brought_back,
        )

    def decide(self) -> None:
        """Let a person decide what waits."""
        dialog = DecisionsDialog(self._cache_path(), self._iface.mainWindow())
        dialog.exec()
        dialog.deleteLater()
        self._changed()

    def mark(self, mission_uuid: str, state: MissionState) -> None:
        """Note where a mission is, as a person says."""
        try:
            with Cache.open(self._cache_path(), create=False) as cache:
                note_state(cache, mission_uuid, state, by=_user(), at=datetime.now(timezone.utc))
        except SmartMetroError as error:
            self._say(say(error.message), Qgis.MessageLevel.Warning)
        self._changed()

    def show_map(self) -> None:
        """Show who is out where and what was done last, and go there."""
        try:
            with Cache.open(self._cache_path(), create=False) as cache:
                layers = show_day_map(cache, QgsProject.instance())
        except SmartMetroError as error:
            self._say(say(error.message), Qgis.MessageLevel.Warning)
            return
        filled = [layer for layer in layers if layer.featureCount()]
        if filled:
            self._zoom_to(filled)

    def run(
        self,
        name: str,
        parameters: Mapping[str, object],
        on_done: Callable[[Mapping[str, object]], None],
    ) -> None:
        """Run one of SmartMetro's algorithms in a task; what it says shows in the message bar."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartmetro:{name}")
        context, feedback = QgsProcessingContext(), ErrorsHeard(False)
        context.setProject(QgsProject.instance())
        task = QgsProcessingAlgRunnerTask(algorithm, dict(parameters), context, feedback)
        kept = (task, algorithm, context, feedback)
        self._running.append(kept)

        def ended(successful: bool, results: Mapping[str, object]) -> None:
            self._running.remove(kept)
            if successful and not feedback.errors:
                on_done(results)
            elif feedback.errors:
                self._say(feedback.errors[-1], Qgis.MessageLevel.Warning)

        task.executed.connect(ended)
        QgsApplication.taskManager().addTask(task)

    def _zoom_to(self, layers: Sequence[QgsVectorLayer]) -> None:
        canvas = self._iface.mapCanvas()
        extent = QgsRectangle()
        for layer in layers:
            extent.combineExtentWith(
                canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
            )
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()

    def _packed(self, results: Mapping[str, object]) -> None:
        self._say(
            tr("Mission packed: copy {folder} to the device as a whole.").format(
                folder=results["OUTPUT"]
            ),
            Qgis.MessageLevel.Success,
        )
        self._changed()

    def _brought_back(self, results: Mapping[str, object]) -> None:
        self._say(
            tr(
                "{added} new rows, {updated} changed, {photos} photos; {waiting} decisions wait."
            ).format(
                added=results["ADDED"],
                updated=results["UPDATED"],
                photos=results["PHOTOS"],
                waiting=results["WAITING"],
            ),
            Qgis.MessageLevel.Success,
            str(results.get("REPORT") or ""),
        )
        self._changed()

    def _changed(self) -> None:
        if self._panel is not None:
            self._panel.refresh()
        self._on_change()

    def _say(self, text: str, level: Qgis.MessageLevel, report: str = "") -> None:
        """Say it in the message bar, with a button that opens ``report`` where there is one."""
        bar = self._iface.messageBar()
        if not report:
            bar.pushMessage("SmartMetro", escape(text), level)
            return
        item = bar.createMessage("SmartMetro", escape(text))
        button = QPushButton(tr("Report of the day"), item)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(report)))
        item.layout().addWidget(button)
        bar.pushWidget(item, level)


def _user() -> str:
    return str(QgsApplication.userFullName() or QgsApplication.userLoginName())
