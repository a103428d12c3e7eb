"""The field panel: missions, who has what, what waits, which authorisations are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ....forms.definition import word
from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.field_work.mission import MissionState
from ...core.field_work.missions import KnownMission, missions
from ...core.field_work.pending import PendingAuthorisation, pending_authorisations
from ...core.field_work.waiting import waiting
from ...core.geometry import positions
from ...host import locale_format
from ...host.locale_format import translate
from ...host.translation import say, tr
from ..plain_text import wrapping_label
from .mission_table import MissionTable, state_in_words

_BY_HAND = (MissionState.PLANNED, MissionState.OUT, MissionState.BACK, MissionState.ABANDONED)


@dataclass(frozen=True)
class Actions:
    """What the panel's buttons do; a text is where a file dialog starts, or a mission's uuid."""

    pack: Callable[[], None]
    from_folder: Callable[[str], None]
    from_zip: Callable[[str], None]
    otherwise: Callable[[], None]
    decide: Callable[[], None]
    mark: Callable[[str, MissionState], None]
    show_map: Callable[[], None]


class FieldPanel(QgsDockWidget):
    """Lists the missions of the cache; its buttons call what the opening gives it."""

    def __init__(
        self,
        iface: QgisInterface,
        cache_path: Callable[[], Path],
        actions: Actions,
    ) -> None:
        super().__init__(tr("Field missions"), iface.mainWindow())
        self.setObjectName("SmartMetroFieldPanel")
        self._iface, self._cache_path = iface, cache_path
        self.table = MissionTable()
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.pack = QPushButton(tr("&Pack a mission…"))
        self.bring_back = QPushButton(tr("&Bring back"))
        self.bring_back.setMenu(self._ways_back(actions))
        self.decide = QPushButton(tr("&Decide…"))
        self.zoom = QPushButton(tr("&Zoom to the area"))
        self.map = QPushButton(tr("&Map of the day"))
        self.map.setToolTip(tr("Missions that are out, and what crews did on the last day of work"))
        self.map.clicked.connect(lambda _checked=False: actions.show_map())
        self.mark = QPushButton(tr("Mar&k as"))
        self.mark.setMenu(self._marks(actions))
        self.pack.clicked.connect(lambda _checked=False: actions.pack())
        self.decide.clicked.connect(lambda _checked=False: actions.decide())
        self.zoom.clicked.connect(lambda _checked=False: self._zoom())
        self.account, self.authorisations = wrapping_label(), wrapping_label()
        self.view.selectionModel().selectionChanged.connect(self._chosen_changed)
        self._lay_out()

    def _ways_back(self, actions: Actions) -> QMenu:
        """Return from where a mission may come back."""
        menu = QMenu(self)
        for text, act in (
            (tr("From a &folder…"), lambda: actions.from_folder(self._folder())),
            (tr("From a &zip…"), lambda: actions.from_zip(self._folder())),
            (tr("With &choices: QFieldCloud, rule, clock…"), actions.otherwise),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, act=act: act())
        return menu

    def _marks(self, actions: Actions) -> QMenu:
        """Return the states that a person may give a mission; an import gives the last one."""
        menu = QMenu(self)
        for state in _BY_HAND:
            action = menu.addAction(state_in_words(state))
            action.setObjectName(f"smartmetro_mark_{state.value}")
            action.triggered.connect(
                lambda _checked=False, state=state: actions.mark(self._uuid(), state)
            )
        return menu

    def _lay_out(self) -> None:
        whole = QVBoxLayout()
        for row in (
            (self.pack, self.bring_back, self.decide),
            (self.map, self.zoom, self.mark),
        ):
            buttons = QHBoxLayout()
            for button in row:
                buttons.addWidget(button)
            whole.addLayout(buttons)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.account)
        whole.addWidget(self.authorisations)
        content = QWidget()
        content.setLayout(whole)
        self.setWidget(content)

    def refresh(self) -> None:
        """Read the cache anew."""
        path = self._cache_path()
        found: list[KnownMission] = []
        open_decisions: Counter[str] = Counter()
        pending: list[PendingAuthorisation] = []
        if path.exists():
            try:
                with Cache.open(path, create=False) as cache:
                    found = missions(cache)
                    open_decisions = Counter(w.mission_uuid for w in waiting(cache))
                    pending = pending_authorisations(cache)
            except SmartMetroError as error:
                self._iface.messageBar().pushMessage(
                    "SmartMetro", say(error.message), Qgis.MessageLevel.Warning
                )
        self.table.show(found, open_decisions)
        self.decide.setEnabled(bool(open_decisions))
        self.decide.setText(
            tr("&Decide ({n})…").format(n=sum(open_decisions.values()))
            if open_decisions
            else tr("&Decide…")
        )
        self.account.setText(_account(found))
        self.authorisations.setText(_authorisations(pending))
        self._chosen_changed()

    def chosen(self) -> KnownMission | None:
        """Return the mission that is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self.table.mission(rows[0].row()) if rows else None

    def _chosen_changed(self, *_selection: object) -> None:
        chosen = self.chosen()
        self.zoom.setEnabled(chosen is not None and chosen.area is not None)
        self.mark.setEnabled(chosen is not None and chosen.state is not MissionState.IMPORTED)

    def _uuid(self) -> str:
        chosen = self.chosen()
        return chosen.uuid if chosen is not None else ""

    def _folder(self) -> str:
        chosen = self.chosen()
        return chosen.folder if chosen is not None else ""

    def _zoom(self) -> None:
        """Show the area of the chosen mission."""
        chosen = self.chosen()
        if chosen is None or chosen.area is None:
            return
        points = list(positions(chosen.area))
        box = QgsRectangle(
            min(p[0] for p in points), min(p[1] for p in points),
            max(p[0] for p in points), max(p[1] for p in points),
        )  # fmt: skip
        canvas = self._iface.mapCanvas()
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
        canvas.setExtent(to_map.transformBoundingBox(box))
        canvas.refresh()


def _account(found: list[KnownMission]) -> str:
    out = [m for m in found if m.state is MissionState.OUT]
    if not found:
        return tr(
            "No mission yet. Packing one makes a folder that a crew opens in QField, without network."
        )
    if not out:
        return tr("Every mission is back.")
    named = ", ".join(f"{m.name} ({m.team})" if m.team else m.name for m in out)
    return tr("Out: {missions}.").format(missions=named)


def _authorisations(pending: list[PendingAuthorisation]) -> str:
    if not pending:
        return ""
    lines = [
        tr("{what} for {where}, asked on {day}").format(
            what=_kind(one.kind),
            where=one.support or "–",
            day=locale_format.day(one.asked_on) if one.asked_on else "–",
        )
        for one in pending
    ]
    return tr("Authorisations that wait:") + "\n" + "\n".join(f"– {line}" for line in lines)


def _kind(value: str) -> str:
    """Return what an authorisation is for, in the form's words or as it was typed."""
    known = word("authorisations", "kind", value)
    return translate(known) if known is not None else value or tr("authorisation")
