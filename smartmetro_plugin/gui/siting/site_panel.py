"""The siting panel: pick a candidate on the map and see what a sensor meets there, while it moves."""

from __future__ import annotations

from datetime import datetime, timezone
from functools import partial
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...cartography.sun_drawing import draw_horizon, draw_months_and_hours, draw_panel_year
from ...core.errors import SmartMetroError
from ...core.messages import Message
from ...core.siting.cloudiness import Cloudiness
from ...host.paths import RESOURCES
from ...host.translation import say, tr
from ..status_look import status_icon
from .candidates import add_candidate, candidates_layer, make_candidates_layer
from .rule_inputs import RuleInputs
from .site_engine import Answer, Question, SiteEngine
from .site_inputs import SiteInputs
from .site_pictures import SitePicture
from .site_tool import SiteTool
from .site_words import Line, columns_of_rules, lines_of, lines_of_rules, warning_of

_ICON_PX = 18


class SitePanel(QgsDockWidget):
    """Puts tool, inputs, engine and pictures together."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(tr("Siting"), parent)
        self.setObjectName("SmartMetroSitingPanel")
        self._iface = iface
        self._place: QgsPointXY | None = None
        self._answer: Answer | None = None
        self.engine = SiteEngine(self)
        self.tool = SiteTool(iface.mapCanvas())
        self.inputs = SiteInputs()
        self.rules = RuleInputs()
        self._lay_out()
        self.tool.setButton(self.pick)
        self.tool.placed.connect(self.place)
        self.inputs.rasters_changed.connect(self._read)
        self.inputs.sensor_changed.connect(self._ask)
        self.rules.changed.connect(self._hold)
        self.engine.opened.connect(self._hold)
        self.engine.ready.connect(self._ask)
        self.engine.answered.connect(self._show)
        self.engine.failed.connect(self._say)
        QgsProject.instance().readProject.connect(self._project_opened)
        self._shown_once = False

    def unload(self) -> None:
        """Take the tool off the map, end what runs."""
        QgsProject.instance().readProject.disconnect(self._project_opened)
        self.engine.close()
        self.tool.remove()
        self.tool.deleteLater()

    def showEvent(self, event: object) -> None:
        """Read the rasters when the panel is first looked at, not at QGIS's start."""
        super().showEvent(event)
        if not self._shown_once:
            self._shown_once = True
            self._restore()

    def place(self, point: QgsPointXY) -> None:
        """Put the candidate at a point of the map."""
        self._place = QgsPointXY(point)
        self.tool.show_at(point)
        self._ask()

    # --- from inputs to answers

    def _project_opened(self, *_document: object) -> None:
        if self._shown_once:
            self._place = None
            self.tool.remove()
            self._restore()

    def _restore(self) -> None:
        self.rules.restore()
        self.inputs.restore()

    def _hold(self) -> None:
        self.engine.hold_to(self.rules.rules(), self.rules.layers())
        self._ask()

    def _read(self) -> None:
        self._show_nothing()
        rasters = self.inputs.rasters()
        if rasters is None:
            self._hint_at(
                tr("Choose a surface model: heights of ground and buildings, without trees.")
            )
        else:
            self._hint_at(tr("Reading the heights of the area…"))
        zone = self.inputs.zone.currentText()
        this_year = datetime.now(timezone.utc).year
        self.engine.use(rasters, self.inputs.trees(), this_year, zone)

    def _ask(self) -> None:
        study = self.engine.study
        if study is None:
            return
        if self._place is None:
            self._hint_at(tr("Pick a place on the map; drag it to move the candidate."))
            return
        try:
            x, y = self._to_surface(self._place, study.grid.crs_wkt)
            panel, clouds = self.inputs.panel(), self._clouds()
        except (SmartMetroError, QgsCsException) as error:
            message = error.message if isinstance(error, SmartMetroError) else None
            self._hint_at(say(message) if message else str(error))
            return
        self.engine.ask(Question(x, y, self.inputs.height_m, panel, clouds))

    def _clouds(self) -> Cloudiness:
        try:
            return self.inputs.clouds()
        except OSError as error:
            self._iface.messageBar().pushMessage(
                "SmartMetro", escape(str(error)), Qgis.MessageLevel.Warning
            )
            return Cloudiness()

    def _to_surface(self, point: QgsPointXY, crs_wkt: str) -> tuple[float, float]:
        there = self._transform(QgsCoordinateReferenceSystem.fromWkt(crs_wkt)).transform(point)
        return there.x(), there.y()

    def _transform(self, target: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        canvas_crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        return QgsCoordinateTransform(canvas_crs, target, QgsProject.instance())

    # --- showing

    def _show(self, answer: Answer) -> None:
        findings = answer.findings
        if findings is None:
            self._show_nothing()
            self._hint_at(tr("This place lies beyond the surface model."))
            return
        self._answer = answer
        self.add.setEnabled(True)
        self._hint_at("")
        lines = [*lines_of(findings), *lines_of_rules(answer.rules)]
        if self.engine.notice is not None:
            lines.insert(0, warning_of(self.engine.notice))
        self._show_lines(lines)
        self.horizon.show_drawing(partial(draw_horizon, findings=findings, paths=answer.paths))
        sun = findings.sun
        self.months.show_drawing(
            partial(draw_months_and_hours, hours=sun.hours[0], possible_hours=sun.possible_hours)
        )
        budget = findings.budget
        year = None if budget is None else partial(draw_panel_year, budget=budget)
        self.panel_year.show_drawing(year)

    def _hint_at(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _show_lines(self, lines: list[Line]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            item.widget().deleteLater()
        for row, line in enumerate(lines):
            sign = QLabel()
            if line.status is not None:
                sign.setPixmap(status_icon(line.status).pixmap(_ICON_PX, _ICON_PX))
            title = QLabel(f"<b>{escape(line.title)}</b>")
            text = QLabel(line.text)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            for column, widget in enumerate((sign, title, text)):
                self._lines.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        self._lines.setColumnStretch(2, 1)

    def _show_nothing(self) -> None:
        self._answer = None
        self.add.setEnabled(False)
        self._show_lines([])
        for picture in (self.horizon, self.months, self.panel_year):
            picture.show_drawing(None)

    def _say(self, message: Message) -> None:
        self._show_nothing()
        self._hint_at(say(message))

    # --- candidates

    def _add(self) -> None:
        answer, study = self._answer, self.engine.study
        if answer is None or answer.findings is None or study is None:
            return
        try:
            layer = candidates_layer()
            if layer is None:
                path = self._ask_path()
                if path is None:
                    return
                crs = QgsCoordinateReferenceSystem.fromWkt(study.grid.crs_wkt)
                layer = make_candidates_layer(path, crs)
            from_surface = QgsCoordinateTransform(
                QgsCoordinateReferenceSystem.fromWkt(study.grid.crs_wkt),
                layer.crs(),
                QgsProject.instance(),
            )
            place = from_surface.transform(QgsPointXY(answer.question.x, answer.question.y))
            add_candidate(layer, place, answer, columns_of_rules(answer.rules))
        except SmartMetroError as error:
            self._iface.messageBar().pushMessage(
                "SmartMetro", escape(say(error.message)), Qgis.MessageLevel.Warning
            )

    def _ask_path(self) -> Path | None:
        folder = QgsProject.instance().absolutePath() or str(Path.home())
        proposed = str(Path(folder) / "candidates.gpkg")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("GeoPackage of the candidate sites"),
            proposed,
            "GeoPackage (*.gpkg)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen:
            return None
        return Path(chosen) if chosen.lower().endswith(".gpkg") else Path(f"{chosen}.gpkg")

    # --- assembly

    def _lay_out(self) -> None:
        self.pick = QToolButton()
        self.pick.setObjectName("sitingPick")
        self.pick.setText(tr("Pick on the map"))
        self.pick.setIcon(QIcon(str(RESOURCES / "icons" / "smartmetro.svg")))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.setCheckable(True)
        self.pick.clicked.connect(lambda: self._iface.mapCanvas().setMapTool(self.tool))
        self.add = QPushButton(tr("Add to the candidates"))
        self.add.setObjectName("sitingAdd")
        self.add.setEnabled(False)
        self.add.clicked.connect(lambda _checked=False: self._add())
        bar = QHBoxLayout()
        bar.addWidget(self.pick)
        bar.addWidget(self.add)
        bar.addStretch(1)
        self._hint = QLabel()
        self._hint.setObjectName("sitingHint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = QGridLayout()
        self.horizon = SitePicture(
            "sitingHorizon", tr("Horizon of the site with the sun’s paths"), 15
        )
        self.months = SitePicture("sitingMonths", tr("Sun by month and hour"), 16)
        self.panel_year = SitePicture("sitingPanelYear", tr("The panel’s year"), 11)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.addLayout(bar)
        whole.addWidget(self.inputs.sensor)
        whole.addWidget(self._hint)
        whole.addLayout(self._lines)
        for title, picture, share in (
            (tr("Horizon and paths of the sun"), self.horizon, 15),
            (tr("Sun by month and local hour"), self.months, 16),
            (tr("Energy of the panel"), self.panel_year, 11),
        ):
            whole.addWidget(QLabel(f"<b>{escape(title)}</b>"))
            whole.addWidget(picture, share)
        whole.addWidget(self.inputs)
        whole.addWidget(self.rules)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.setWidget(area)
