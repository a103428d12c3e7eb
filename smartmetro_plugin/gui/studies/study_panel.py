"""The siting study in one panel: zones, what to look at, the proposal, the planner's hand, and onwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QEventLoop, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import SmartMetroError
from ...core.file_names import safe_file_name
from ...core.messages import Message
from ...core.siting.progress import Watch
from ...core.siting.study import Choice, Study
from ...host.locale_format import translate
from ...host.paths import profile_folder
from ...host.tasks import BackgroundTask
from ...host.translation import say, tr
from ...host.use_cases import use_cases
from ...layers.icons import use_case_icon
from .draw_tool import DrawTool
from .gathering import Gathered, gather, supports_of
from .shortlist import Comparison, Shortlist, why
from .source_choice import SourceChoice
from .study_file import read_study, write_field_layer, write_study
from .study_layers import StudyLayers
from .zone_table import ZoneTable, is_polygons

_FILTER = "GeoPackage (*.gpkg)"


class StudyPanel(QgsDockWidget):
    """Puts the parts together; the study itself is a plain value that each action replaces."""

    def __init__(
        self, iface: QgisInterface, cache_path: Callable[[], Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Siting study"), parent)
        self.setObjectName("SmartMetroStudyPanel")
        self._iface, self._cache_path = iface, cache_path
        self.study = Study(tr("New study"), "heat", "")
        self.report: Path | None = None
        self._task: BackgroundTask[Gathered] | None = None
        self._scratch = tempfile.TemporaryDirectory(prefix="smartmetro_study_")
        self._runs = 0
        self._layers = StudyLayers()
        self.tool = DrawTool(iface.mapCanvas())
        self.tool.drawn.connect(self._drawn)
        self._lay_out()
        self.zones.changed.connect(self._zones_changed)
        self.shortlist.chosen.connect(self._selected)
        QgsProject.instance().layersAdded.connect(self._list_layers)
        QgsProject.instance().layersRemoved.connect(self._list_layers)
        self.sources.refresh()
        self._enable()

    def unload(self) -> None:
        """End what runs, take everything off the map."""
        QgsProject.instance().layersAdded.disconnect(self._list_layers)
        QgsProject.instance().layersRemoved.disconnect(self._list_layers)
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
        self.tool.remove()
        self.tool.deleteLater()
        self._layers.remove()
        self._scratch.cleanup()

    # --- the area

    def draw_zone(self) -> None:
        """Let the planner draw a zone on the map."""
        self._iface.mapCanvas().setMapTool(self.tool)
        self._hint.setText(
            tr("Click the corners of the zone; a right click closes it, Backspace takes one back.")
        )

    def take_zones(self) -> None:
        """Take the selected polygons of the current layer."""
        layer = self._iface.activeLayer()
        if not is_polygons(layer):
            self._hint.setText(tr("Choose a layer of polygons in the layers panel first."))
            return
        self.zones.add_selected(layer)

    def _drawn(self, shape: QgsGeometry) -> None:
        crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        self.zones.add_shape(shape, crs)
        self._hint.setText(tr("Draw another zone (reference, control), or ask for a proposal."))

    def _zones_changed(self) -> None:
        self.study = replace(self.study, zones=self.zones.zones(), crs=self.zones.crs.authid())
        if self.study.zones:
            self._layers.show(self.study)
            if not self.study.candidates:
                self._hint.setText(
                    tr("Draw another zone (reference, control), or ask for a proposal.")
                )
        self._enable()

    def _list_layers(self, *_layers: object) -> None:
        self.sources.refresh()

    # --- the proposal

    def propose(self) -> None:
        """Gather everything in the background; a second press cancels."""
        if self._task is not None:
            self._task.cancel()
            return
        self._take_inputs()
        crs = QgsCoordinateReferenceSystem(self.study.crs)
        supports = supports_of(self.sources.supports.layers(), crs)
        sources = self.sources.sources(self._cache_path(), self.step.value())
        study = self.study
        self._runs += 1
        folder = Path(self._scratch.name) / str(self._runs)
        self.report = None
        self._task = BackgroundTask(
            tr("Siting study"),
            lambda cancel, progress: gather(
                study, supports, sources, folder, Watch(cancel, progress)
            ),
            on_done=self._proposed,
            on_error=self._say,
            on_end=self._ended,
        )
        self._task.progressChanged.connect(lambda percent: self.bar.setValue(round(percent)))
        self.go.setText(tr("Cancel"))
        self.bar.setValue(0)
        self.bar.show()
        self._hint.setText(tr("Looking at supports, rules, sun, radio and existing sensors…"))
        self._task.start()

    def _proposed(self, found: Gathered) -> None:
        self.report = found.report
        self._set_study(self.study.with_proposal(found.candidates))
        chosen, reserves = (len(self.study.of(c)) for c in (Choice.CHOSEN, Choice.RESERVE))
        lines = [
            tr("{chosen} sites proposed with {reserves} reserves, out of {count} supports.").format(
                chosen=chosen, reserves=reserves, count=len(self.study.candidates)
            )
        ]
        if found.existing:
            lines.append(
                tr("{n} sensors measure there already and were counted.").format(n=found.existing)
            )
        if left_out := self.sources.left_out():
            lines.append(
                tr(
                    "These layers are no files and were not looked at: {names}. Save them to a GeoPackage "
                    "first."
                ).format(names=", ".join(left_out))
            )
        lines += [say(note) for note in found.notes]
        self._hint.setText("\n".join(lines))

    def _ended(self) -> None:
        self._task = None
        self.bar.hide()
        self.go.setText(tr("Propose a shortlist"))
        self._enable()

    # --- the planner's hand

    def swap(self) -> None:
        """Exchange the chosen site among the two selected, or a selected reserve with its site."""
        names = self.shortlist.names()
        found = [self.study.candidate(name) for name in names]
        chosen = [c for c in found if c.choice == Choice.CHOSEN]
        others = [c for c in found if c.choice != Choice.CHOSEN]
        if len(others) == 1 and not chosen and others[0].reserve_of:
            chosen = [self.study.candidate(others[0].reserve_of)]
        if len(chosen) != 1 or len(others) != 1:
            self._hint.setText(
                tr("Select a reserve, or a chosen site and the one to take in its place.")
            )
            return
        self._change(lambda study: study.swap(chosen[0].name, others[0].name), [others[0].name])

    def exclude(self) -> None:
        """Exclude the selected candidates, or take excluded ones back."""
        for name in self.shortlist.names():
            out = self.study.candidate(name).choice == Choice.EXCLUDED
            change = Study.take_back if out else Study.exclude
            self._change(partial(change, name=name), [name])

    def compare(self) -> None:
        """Show the selected candidates side by side."""
        found = [self.study.candidate(name) for name in self.shortlist.names()]
        if len(found) < 2:
            self._hint.setText(tr("Select two candidates or more to compare them."))
            return
        Comparison(found, self).exec()

    def _change(self, change: Callable[[Study], Study], keep: list[str]) -> None:
        try:
            self._set_study(change(self.study), keep)
        except SmartMetroError as error:
            self._say(error.message)

    def _selected(self, names: list[str]) -> None:
        if names:
            candidate = self.study.candidate(names[-1])
            self._why.setText(why(candidate))
            self._iface.mapCanvas().flashGeometries(
                [QgsGeometry.fromPointXY(QgsPointXY(candidate.x, candidate.y))],
                QgsCoordinateReferenceSystem(self.study.crs),
            )
        self._enable()

    # --- onwards

    def show_report(self) -> None:
        """Open the network plan in the browser."""
        if self.report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.report)))

    def write_sheets(self, folder: str = "") -> Path | None:
        """Write the sheets of the chosen sites and their reserves; return the one PDF of all."""
        folder = folder or QFileDialog.getExistingDirectory(self, tr("Folder of the sheets"))
        if not folder:
            return None
        path = Path(self._scratch.name) / "sheets.gpkg"
        try:
            write_field_layer(self.study, path)
            results = self._run_sheets(path, folder)
        except (SmartMetroError, QgsProcessingException) as error:
            words = say(error.message) if isinstance(error, SmartMetroError) else str(error)
            self._hint.setText(words)
            return None
        finally:
            self.bar.hide()
        sheets = Path(results["SHEETS"])
        self._hint.setText(
            tr("{n} sheets written to {folder}.").format(n=results["SHEET_COUNT"], folder=folder)
        )
        return sheets

    def hand_over(self, path: str = "") -> None:
        """Write the chosen sites and reserves as a layer for the field, and show it."""
        path = path or self._ask_path(tr("Layer for the field"), tr("candidates"))
        if not path:
            return
        try:
            layer = write_field_layer(self.study, _gpkg(path))
        except SmartMetroError as error:
            self._say(error.message)
            return
        layer.setCustomProperty("smartmetro/candidates", 1)
        QgsProject.instance().addMapLayer(layer)
        self._hint.setText(
            tr("The layer “{name}” is ready for the field: package it for QField.").format(
                name=layer.name()
            )
        )

    def save(self, path: str = "") -> None:
        """Save the study to a GeoPackage of its own."""
        path = path or self._ask_path(tr("Save the study"), self.name.text())
        if not path:
            return
        self._take_inputs()
        try:
            write_study(self.study, _gpkg(path))
        except SmartMetroError as error:
            self._say(error.message)
            return
        self._hint.setText(tr("Study saved: {path}").format(path=str(_gpkg(path))))

    def open(self, path: str = "") -> None:
        """Open a saved study."""
        if not path:
            path, _ = QFileDialog.getOpenFileName(
                self, tr("Open a study"), str(profile_folder()), _FILTER
            )
        if not path:
            return
        try:
            study = read_study(Path(path))
        except SmartMetroError as error:
            self._say(error.message)
            return
        self.name.setText(study.name)
        self.use_case.setCurrentIndex(max(0, self.use_case.findData(study.use_case)))
        self.step.setValue(float(study.settings.get("step_minutes", self.step.value())))
        self.study = study
        missing = self.sources.restore(study.settings)
        self.zones.show_zones(study.zones, QgsCoordinateReferenceSystem(study.crs))
        self._set_study(study)
        lines = [tr("Study opened: {name}").format(name=study.name)]
        if missing:
            lines.append(
                tr("The study looked at layers that this project does not hold: {names}.").format(
                    names=", ".join(missing)
                )
            )
        self._hint.setText("\n".join(lines))

    def _run_sheets(self, path: Path, folder: str) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartmetro:sitesheet")
        sources = self.sources.sources(self._cache_path(), self.step.value())
        parameters = {
            "CANDIDATES": f"{path}|layername=candidates",
            "STUDY": self.name.text(),
            "DSM": sources.dsm,
            "DTM": sources.dtm,
            "CANOPY": sources.canopy,
            "HEIGHT": sources.height_m,
            "OUTPUT": folder,
        }
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        self.bar.setValue(0)
        self.bar.show()

        def step(percent: float) -> None:
            self.bar.setValue(round(percent))
            # Layouts are drawn in this thread: let the window draw itself between pages.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

        feedback.progressChanged.connect(step)
        given = {name: value for name, value in parameters.items() if value != ""}
        results, _ = algorithm.run(given, context, feedback, {}, False)
        return dict(results)

    # --- assembly

    def _set_study(self, study: Study, keep: list[str] | None = None) -> None:
        self.study = study
        self.shortlist.show_study(study, keep)
        if study.zones:
            self._layers.show(study)
        self._enable()

    def _take_inputs(self) -> None:
        self.study = replace(
            self.study,
            name=self.name.text().strip() or tr("New study"),
            use_case=self.use_case.currentData(),
            zones=self.zones.zones(),
            crs=self.zones.crs.authid(),
            settings={"step_minutes": str(self.step.value()), **self.sources.settings()},
        )

    def _say(self, message: Message) -> None:
        self._hint.setText(say(message))
        self._iface.messageBar().pushMessage(
            "SmartMetro", escape(say(message)), Qgis.MessageLevel.Warning
        )

    def _ask_path(self, title: str, name: str) -> str:
        folder = Path(QgsProject.instance().absolutePath() or Path.home())
        proposed = folder / f"{safe_file_name(name)}.gpkg"
        path, _ = QFileDialog.getSaveFileName(self, title, str(proposed), _FILTER)
        return str(path)

    def _enable(self) -> None:
        names = self.shortlist.names()
        chosen = bool(self.study.of(Choice.CHOSEN))
        self.go.setEnabled(bool(self.study.zones) or self._task is not None)
        self._swap.setEnabled(bool(names))
        self._exclude.setEnabled(bool(names))
        self._compare.setEnabled(len(names) > 1)
        self._report.setEnabled(self.report is not None)
        for button in (self._sheets, self._field):
            button.setEnabled(chosen)
        self._save.setEnabled(bool(self.study.zones))

    def _lay_out(self) -> None:
        content = QWidget()
        whole = QVBoxLayout(content)
        self.name = QLineEdit(self.study.name)
        self.name.setObjectName("studyName")
        self._open = _button("studyOpen", tr("Open…"), self.open)
        self._save = _button("studySave", tr("Save…"), self.save)
        whole.addLayout(_line(self.name, self._open, self._save))
        whole.addWidget(self._area())
        whole.addWidget(self._question())
        self.go = _button("studyGo", tr("Propose a shortlist"), self.propose)
        self.bar = QProgressBar()
        self.bar.setObjectName("studyProgress")
        self.bar.hide()
        self._hint = QLabel(tr("Draw the zones of the study, or take those of a layer."))
        self._hint.setObjectName("studyHint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        whole.addWidget(self.go)
        whole.addWidget(self.bar)
        whole.addWidget(self._hint)
        whole.addWidget(self._list(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.setWidget(area)

    def _area(self) -> QGroupBox:
        box = QGroupBox(tr("1. Where"))
        self.zones = ZoneTable()
        layout = QVBoxLayout(box)
        draw = _button("studyDraw", tr("Draw a zone"), self.draw_zone)
        take = _button("studyTake", tr("Take the selected polygons"), self.take_zones)
        layout.addLayout(_line(draw, take))
        layout.addWidget(self.zones)
        return box

    def _question(self) -> QGroupBox:
        box = QGroupBox(tr("2. For what, and on what"))
        self.use_case = QComboBox()
        self.use_case.setObjectName("studyUseCase")
        for key, use_case in use_cases().items():
            self.use_case.addItem(use_case_icon(use_case), translate(use_case.label), key)
        self.step = QDoubleSpinBox()
        self.step.setObjectName("studyStep")
        self.step.setRange(1, 1440)
        self.step.setDecimals(0)
        self.step.setValue(15)
        self.step.setSuffix(" min")
        self.sources = SourceChoice()
        layout = QVBoxLayout(box)
        layout.addLayout(_line(self.use_case, QLabel(tr("every")), self.step))
        layout.addWidget(self.sources)
        return box

    def _list(self) -> QGroupBox:
        box = QGroupBox(tr("3. Shortlist"))
        self.shortlist = Shortlist()
        self._why = QLabel()
        self._why.setObjectName("studyWhy")
        self._why.setWordWrap(True)
        self._swap = _button("studySwap", tr("Swap"), self.swap)
        self._exclude = _button("studyExclude", tr("Exclude or take back"), self.exclude)
        self._compare = _button("studyCompare", tr("Compare…"), self.compare)
        self._report = _button("studyReport", tr("Network plan"), self.show_report)
        self._sheets = _button("studySheets", tr("Site sheets…"), self.write_sheets)
        self._field = _button("studyField", tr("Hand to the field…"), self.hand_over)
        layout = QVBoxLayout(box)
        layout.addLayout(_line(self._swap, self._exclude, self._compare))
        layout.addWidget(self.shortlist, 1)
        layout.addWidget(self._why)
        layout.addLayout(_line(self._report, self._sheets, self._field))
        return box


def _button(name: str, text: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _checked=False: slot())
    return button


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for widget in widgets:
        line.addWidget(widget)
    return line


def _gpkg(path: str) -> Path:
    return Path(path) if path.lower().endswith(".gpkg") else Path(f"{path}.gpkg")
