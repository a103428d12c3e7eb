"""SmartMetro's dock: connections, the sensors that need attention, the chart of those selected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.live_table import LiveRow
from ..core.model import SensorKey
from ..core.platform.connection import DEFAULT_TIME_ZONE, Connection
from ..host.connections import ConnectionStore
from ..host.locale_format import number, translate
from ..host.paths import default_cache_path
from ..host.sync_service import SyncService
from ..host.translation import tr
from ..host.use_cases import use_cases
from ..layers.live_layers import LiveLayers
from .attention_view import AttentionView
from .charts import ChartView
from .connection_actions import ConnectionActions
from .connections_view import ConnectionsView
from .map_selection import MapSelection
from .options_page import OPTIONS_PAGE


class SmartMetroDock(QgsDockWidget):
    """Puts the parts together: what is chosen in one shows in the others."""

    demo_requested = pyqtSignal()

    def __init__(
        self,
        iface: QgisInterface,
        store: ConnectionStore,
        service: SyncService,
        live: LiveLayers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("SmartMetro"), parent)
        self.setObjectName("SmartMetroDock")
        self._iface = iface
        self._store = store
        self._service = service
        self._live = live
        self.zones = _Zones(store)
        self.actions_of_connections = ConnectionActions(iface, store, service, live, self)
        self.connections = ConnectionsView(store, service, self.actions_of_connections)
        self.attention = AttentionView(self.zones)
        self.chart = ChartView(default_cache_path, use_cases, self._connection, self._end_of)
        self.selection = MapSelection(live, iface.mapCanvas(), self)
        self.connections.demo_requested.connect(self.demo_requested)
        self.attention.chosen.connect(self._chosen_in_list)
        self.attention.zoom_requested.connect(self.selection.zoom_to)
        self.selection.selected_on_map.connect(self._chosen_on_map)
        self.chart.fetch_requested.connect(self._fetch)
        live.refreshed.connect(self._refreshed)
        service.synced.connect(self._synced)
        store.changed.connect(self._connections_changed)
        self._lay_out()
        self._connections_changed()

    def unload(self) -> None:
        """Let go of everything that lives on; the dock itself is then deleted by its owner."""
        self._live.refreshed.disconnect(self._refreshed)
        self._service.synced.disconnect(self._synced)
        self._store.changed.disconnect(self._connections_changed)
        self.connections.unload()
        self.chart.unload()
        self.selection.unload()

    def new_connection(self) -> None:
        """Open the editor on a new connection."""
        self.actions_of_connections.new()

    def refresh_all(self) -> None:
        """Synchronise every connection now."""
        self.actions_of_connections.refresh_all()

    def add_page(self, page: QWidget, title: str) -> None:
        """Put a page beside the list of sensors."""
        self.pages.addTab(page, title)

    def set_badge(self, page: QWidget, title: str, count: int) -> None:
        """Show how many things wait on a page, on its tab and in the dock's title."""
        badge = tr("{title} ({count})").format(title=title, count=number(count, 0))
        self.pages.setTabText(self.pages.indexOf(page), badge if count else title)
        shown = tr("SmartMetro") if not count else badge_title(count)
        self.setWindowTitle(shown)
        self.toggleViewAction().setText(tr("SmartMetro panel"))  # Qt gives it the title

    def show_sensors(self, keys: Sequence[SensorKey]) -> bool:
        """Select and chart these sensors; return False when none is on the map."""
        rows = [
            row for key in keys if (row := self._live.rows(key.connection).get(key)) is not None
        ]
        if rows:
            self.selection.select([row.key for row in rows])
            self.attention.select([row.key for row in rows])
            self.chart.show_sensors(rows)
        return bool(rows)

    # --- from one part to the others

    def _refreshed(self, name: str) -> None:
        self.attention.set_rows(name, self._live.rows(name).values(), self._end_of(name))
        self.selection.watch(name)
        if not self._live.rows(name):  # taken off the map, or the project was closed
            self.chart.show_sensors(self.attention.chosen_rows())

    def _synced(self, name: str) -> None:
        del name
        self.chart.refresh()

    def _connections_changed(self) -> None:
        self.zones.read()
        # Without a connection there is nothing to list or to chart: the demo's button stands alone.
        for part in (self.pages, self.chart):
            part.setVisible(bool(self.zones))
        labels = {u.key: translate(u.label) for u in use_cases().values()}
        self.attention.set_use_cases(labels)
        shown = {row.key.connection for row in self.attention.model.everything()}
        names = {connection.name for connection in self._store.all()}
        for name in shown - names:
            if not self._live.rows(name):
                self.attention.set_rows(name, (), _now())
        for name in names:
            rows = self._live.rows(name)
            if rows:
                self._refreshed(name)

    def _chosen_in_list(self, rows: Sequence[LiveRow]) -> None:
        self.selection.select([row.key for row in rows])
        self.chart.show_sensors(rows)

    def _chosen_on_map(self, keys: Sequence[SensorKey]) -> None:
        self.attention.select(keys)
        by_connection = {key.connection for key in keys}
        rows: dict[SensorKey, LiveRow] = {}
        for name in by_connection:
            rows.update(self._live.rows(name))
        self.chart.show_sensors([rows[key] for key in keys if key in rows])

    def _fetch(self, rows: Sequence[LiveRow], start: datetime, end: datetime) -> None:
        wanted: dict[tuple[str, str], list[str]] = {}
        for row in rows:
            group = (row.key.connection, row.text("use_case"))
            wanted.setdefault(group, []).append(row.key.sensor_id)
        for (connection, use_case), sensor_ids in wanted.items():
            self._service.fetch_history(connection, use_case, sensor_ids, start, end)

    def _connection(self, name: str) -> Connection | None:
        return self._store.get(name)

    def _end_of(self, name: str) -> datetime:
        return self._service.state(name).as_of or _now()

    def _open_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), OPTIONS_PAGE)

    # --- assembly

    def _lay_out(self) -> None:
        actions = self.actions_of_connections
        bar = QHBoxLayout()
        for icon, text, slot in (
            ("/mActionAdd.svg", tr("New connection…"), actions.new),
            ("/mActionRefresh.svg", tr("Refresh all"), actions.refresh_all),
            ("/mActionFileOpen.svg", tr("Import connections…"), actions.import_),
            ("/mActionFileSave.svg", tr("Export connections…"), actions.export),
            ("/mActionOptions.svg", tr("Options…"), self._open_options),
        ):
            bar.addWidget(_tool_button(icon, text, slot))
        bar.addStretch(1)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.attention, tr("Sensors"))
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(True)
        for part, share in ((self.connections, 1), (self.pages, 4), (self.chart, 3)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(self._splitter.count() - 1, share)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.addLayout(bar)
        whole.addWidget(self._splitter, 1)
        self.setWidget(content)


class _Zones(dict[str, str]):
    """The time zone of each connection, read anew when connections change."""

    def __init__(self, store: ConnectionStore) -> None:
        super().__init__()
        self._store = store

    def read(self) -> None:
        self.clear()
        self.update({c.name: c.time_zone or DEFAULT_TIME_ZONE for c in self._store.all()})


def badge_title(count: int) -> str:
    """Return the dock's title while alerts wait for somebody."""
    return tr("SmartMetro – %n alert(s)", count)


def _tool_button(icon: str, text: str, slot: object) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: slot())  # type: ignore[operator]
    return button


def _now() -> datetime:
    return datetime.now(timezone.utc)
