"""The coverage panel: drop gateways on the map, see what they reach, compare two scenarios."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget, QgsMapToolEmitPoint
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import Message
from ...core.siting.radio.budget import Station, breaches
from ...host.locale_format import number
from ...host.paths import RESOURCES
from ...host.translation import say, tr
from .comparison import ComparisonTable, only_text, reached_text
from .radio_engine import Answer, Gateway, Question, RadioEngine
from .radio_inputs import RadioInputs
from .radio_layers import SCENARIOS, RadioLayers, gateways_layer

_SCOPE = "SmartMetro"
_KEY = "/radio/scenarios"


class RadioPanel(QgsDockWidget):
    """Puts map tool, inputs, engine, layers and comparison together."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(tr("Radio coverage"), parent)
        self.setObjectName("SmartMetroRadioPanel")
        self._iface = iface
        self._gateways: list[list[Gateway]] = [[] for _ in SCENARIOS]
        self._answers: list[Answer | None] = [None for _ in SCENARIOS]
        self._settled: list[Answer | None] = [None for _ in SCENARIOS]
        self.engine = RadioEngine(self)
        self.tool = QgsMapToolEmitPoint(iface.mapCanvas())
        self.inputs = RadioInputs()
        self.layers = RadioLayers(iface.mapCanvas())
        self._lay_out()
        self.tool.setButton(self.drop)
        self.tool.canvasClicked.connect(lambda point, _button: self.place(point))
        self.inputs.changed.connect(self._ask_all)
        self.engine.answered.connect(self._show)
        self.engine.failed.connect(self._say)
        self.engine.busy_changed.connect(self._progress.setVisible)
        QgsProject.instance().readProject.connect(self._project_opened)
        self._shown_once = False

    def unload(self) -> None:
        """End what runs, take marks and layers off the map."""
        QgsProject.instance().readProject.disconnect(self._project_opened)
        self.engine.close()
        self.layers.close()
        self._iface.mapCanvas().unsetMapTool(self.tool)
        self.tool.deleteLater()

    def showEvent(self, event: object) -> None:
        """Choose layers and read scenarios when the panel is first looked at."""
        super().showEvent(event)
        if not self._shown_once:
            self._shown_once = True
            self._project_opened()

    @property
    def scenario(self) -> int:
        """The number of the scenario that is being edited."""
        return int(self.which.currentIndex())

    def place(self, point: QgsPointXY) -> None:
        """Add a gateway at a point of the map to the scenario."""
        crs = self.inputs.surface_crs()
        if crs is None:
            self._hint.setText(tr("Choose a surface model first."))
            return
        try:
            there = self._from_map().transform(point)
        except QgsCsException as error:
            self._hint.setText(str(error))
            return
        own = self._gateways[self.scenario]
        name = f"{SCENARIOS[self.scenario]}{len(own) + 1}"
        station = self.inputs.station(name)
        said = breaches(868.1, {name: station.eirp_dbm})
        if said:
            self._hint.setText(say(said[0]))
            return
        own.append(Gateway(there.x(), there.y(), station))
        self._changed()

    # --- the scenario

    def _changed(self) -> None:
        """The gateways of the scenario are others: list, remember, mark, ask."""
        self._list()
        plain = [
            [[g.x, g.y, g.station.height_m, g.station.gain_dbi] for g in gateways]
            for gateways in self._gateways
        ]
        QgsProject.instance().writeEntry(_SCOPE, _KEY, json.dumps(plain))
        self._ask(self.scenario)

    def _list(self) -> None:
        self.list.clear()
        for gateway in self._gateways[self.scenario]:
            station = gateway.station
            self.list.addItem(
                tr("{name}: antenna at {height} m, {gain} dBi").format(
                    name=station.name,
                    height=number(station.height_m),
                    gain=number(station.gain_dbi),
                )
            )
        crs = self.inputs.surface_crs()
        if crs is not None:
            self.layers.mark(self._gateways[self.scenario], self.scenario, crs)

    def _remove(self) -> None:
        own = self._gateways[self.scenario]
        row = self.list.currentRow()
        if own:
            del own[row if 0 <= row < len(own) else -1]
            own[:] = [
                replace(g, station=replace(g.station, name=f"{SCENARIOS[self.scenario]}{n}"))
                for n, g in enumerate(own, start=1)
            ]
            self._changed()

    def _copy(self) -> None:
        """Take the other scenario's gateways over."""
        own, other = self.scenario, 1 - self.scenario
        self._gateways[own] = [
            replace(g, station=replace(g.station, name=f"{SCENARIOS[own]}{n}"))
            for n, g in enumerate(self._gateways[other], start=1)
        ]
        self._changed()

    def _save(self) -> None:
        crs = self.inputs.surface_crs()
        if crs is not None and self._gateways[self.scenario]:
            layer = gateways_layer(self._gateways[self.scenario], self.scenario, crs)
            QgsProject.instance().addMapLayer(layer)

    def _switched(self, scenario: int) -> None:
        self._list()
        self.layers.only(scenario)
        answer = self._answers[scenario]
        if answer is not None:
            self._hint.setText(_said(answer))
            self._reached.setText("")
            self.layers.show_sensors(answer, frozenset())

    def _project_opened(self, *_document: object) -> None:
        if not self._shown_once:
            return
        self._answers = [None for _ in SCENARIOS]
        self._settled = [None for _ in SCENARIOS]
        self._gateways = _remembered()
        self.inputs.propose_layers()
        self._list()
        self._ask_all()

    # --- from inputs to answers

    def _ask_all(self) -> None:
        if not self._shown_once:
            return
        for scenario in range(len(SCENARIOS)):
            self._ask(scenario)

    def _ask(self, scenario: int) -> None:
        rasters = self.inputs.rasters()
        if rasters is None:
            self._hint.setText(tr("Choose a surface model: heights of ground and buildings."))
            return
        if not self._gateways[scenario]:
            self._answers[scenario] = self._settled[scenario] = None
            self.layers.hide(scenario)
            self.table.show_answers(self._answers)
            if scenario == self.scenario:
                self._hint.setText(tr("Drop a gateway on the map."))
            return
        try:
            sensors = self.inputs.sensors()
        except QgsCsException as error:
            self._hint.setText(str(error))
            return
        gateways = tuple(self._gateways[scenario])
        self.engine.ask(Question(rasters, scenario, gateways, self.inputs.request(), sensors))

    def _show(self, answer: Answer) -> None:
        scenario = answer.question.scenario
        if tuple(self._gateways[scenario]) != answer.question.gateways:
            return
        self._answers[scenario] = answer
        self.layers.show(answer)
        self.layers.only(self.scenario)
        self.table.show_answers(self._answers)
        self._only.setText(only_text(self._answers))
        if scenario == self.scenario:
            self._hint.setText(_said(answer))
            before = self._settled[scenario]
            self._reached.setText(reached_text(before, answer))
            known = frozenset() if before is None else before.outcome.served()
            self.layers.show_sensors(answer, answer.outcome.served() - known)
        if answer.is_full:
            self._settled[scenario] = answer

    def _say(self, message: Message) -> None:
        self._hint.setText(say(message))
        self._iface.messageBar().pushMessage(
            "SmartMetro", escape(say(message)), Qgis.MessageLevel.Warning
        )

    def _from_map(self) -> QgsCoordinateTransform:
        canvas_crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        return QgsCoordinateTransform(canvas_crs, self.inputs.surface_crs(), QgsProject.instance())

    # --- assembly

    def _lay_out(self) -> None:
        self.drop = QToolButton()
        self.drop.setObjectName("radioDrop")
        self.drop.setText(tr("Drop a gateway"))
        self.drop.setIcon(QIcon(str(RESOURCES / "icons" / "smartmetro.svg")))
        self.drop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.drop.setCheckable(True)
        self.drop.clicked.connect(lambda: self._iface.mapCanvas().setMapTool(self.tool))
        self.which = QComboBox()
        self.which.setObjectName("radioScenario")
        for name in SCENARIOS:
            self.which.addItem(tr("Scenario {name}").format(name=name))
        self.which.currentIndexChanged.connect(self._switched)
        buttons = QGridLayout()
        buttons.setColumnStretch(0, 1)
        buttons.setColumnStretch(1, 1)
        self.drop.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons.addWidget(self.which, 0, 0)
        buttons.addWidget(self.drop, 0, 1)
        for place, (name, text, slot) in enumerate(
            (
                ("radioRemove", tr("Remove"), self._remove),
                ("radioCopy", tr("Copy the other scenario"), self._copy),
                ("radioSave", tr("Save as a layer"), self._save),
            )
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            row, column = divmod(place + 2, 2)
            buttons.addWidget(button, row, column)
        self.list = QListWidget()
        self.list.setObjectName("radioGateways")
        self.list.setMaximumHeight(90)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setMaximumHeight(6)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self.table = ComparisonTable()
        self._hint, self._reached = _label("radioHint"), _label("radioReached")
        self._only = _label("radioOnly")
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.addLayout(buttons)
        whole.addWidget(self.list)
        whole.addWidget(self._progress)
        whole.addWidget(self._hint)
        whole.addWidget(self._reached)
        whole.addWidget(QLabel(f"<b>{escape(tr('Two scenarios side by side'))}</b>"))
        whole.addWidget(self.table)
        whole.addWidget(self._only)
        whole.addWidget(self.inputs)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.setWidget(area)


def _said(answer: Answer) -> str:
    outcome = answer.outcome
    text = tr("Heard: {pct} % of the area").format(pct=number(100 * outcome.area_share, 1))
    if outcome.sensors:
        text += tr(", {served} of {n} sensors").format(
            served=outcome.count("served"), n=len(outcome.sensors)
        )
    text += "." if answer.is_full else tr(" (first estimate).")
    if answer.beyond:
        text += " " + tr("{n} gateways lie beyond the surface model and do not count.").format(
            n=answer.beyond
        )
    return text


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _remembered() -> list[list[Gateway]]:
    """Return the scenarios of the project; what cannot be read is none."""
    text, _ = QgsProject.instance().readEntry(_SCOPE, _KEY)
    try:
        plain = json.loads(text or "[]")
        scenarios = [
            [
                Gateway(float(x), float(y), Station(f"{name}{n}", float(height), float(gain)))
                for n, (x, y, height, gain) in enumerate(gateways, start=1)
            ]
            for name, gateways in zip(SCENARIOS, plain)
        ]
    except (ValueError, TypeError):
        scenarios = []
    return [*scenarios, *([] for _ in SCENARIOS[len(scenarios) :])]
