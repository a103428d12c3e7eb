"""The live layers of the project: one group per connection, one layer per use case, kept in step."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Protocol

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.cancellation import Cancellation
from ..core.errors import SmartMetroError
from ..core.live_table import LiveRow
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.model import SensorKey
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from ..host.sync_service import ConnectionState
from ..host.tasks import BackgroundTask, Progress
from ..host.translation import tr
from ..host.use_cases import use_cases as declared_use_cases
from . import groups, project
from .apply import SlicedApplication
from .groups import Freshness
from .reading import LiveReading, Table, read
from .status_style import AS_OF_VARIABLE, STALE_VARIABLE

#: Statuses change with time alone (a sensor falls silent), so tables are made anew this often …
_REASSESS_S = 60.0
#: … or, for large networks, this many times more seldom than it takes.
_REASSESS_SHARE = 20.0
_TICK_MS = 5000
_UNKNOWN_CONNECTION = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "this project shows its sensors, but QGIS has no connection of that name here. "
    "Make or import it in the SmartMetro panel: the layers then fill.",
)
_MARGIN = 1.1


class ConnectionLookup(Protocol):
    """Finds saved connections."""

    def get(self, name: str) -> Connection | None:
        """Return the connection of that name."""
        ...


@dataclass
class _Shown:
    """What is known of a connection on the map.

    ``declared`` are the use cases as they were when their layers got their columns; ``ids`` are
    the features, by use case and sensor.
    """

    connection: Connection
    declared: dict[str, UseCase] = field(default_factory=dict)
    layer_ids: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    ids: dict[str, dict[SensorKey, int]] = field(default_factory=dict)
    freshness: Freshness = field(default_factory=lambda: Freshness(is_stale=True))
    task: BackgroundTask[LiveReading] | None = None
    application: SlicedApplication | None = None
    again: bool = False
    due: float = 0.0
    told_by_service: bool = False
    read_as: Connection | None = None


class LiveLayers(QObject):
    """Shows connections as layers. ``refreshed`` fires when layers hold what the cache holds."""

    refreshed = pyqtSignal(str)
    failed = pyqtSignal(str, object)

    def __init__(
        self,
        canvas: QgsMapCanvas | None,
        connections: ConnectionLookup,
        cache_path: Callable[[], Path],
        parent: QObject | None = None,
        *,
        use_cases: Callable[[], Mapping[str, UseCase]] = declared_use_cases,
        now: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._connections = connections
        self._cache_path = cache_path
        self._use_cases = use_cases
        self._now = now
        self._project = QgsProject.instance()
        self._shown: dict[str, _Shown] = {}
        self._unknown: set[str] = set()
        self._project.cleared.connect(self._project_cleared)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def show(self, connection: Connection) -> None:
        """Put a connection's group on the map, if it is not there, and fill it from the cache."""
        shown = self._shown.get(connection.name)
        if shown is None:
            shown = self._shown[connection.name] = _Shown(connection)
        shown.connection = connection
        groups.note_made(groups.make_group(self._project, connection), tuple(self._layers(shown)))
        self._show_freshness(shown)
        self.refresh(connection.name)

    def hide(self, name: str) -> None:
        """Take a connection's group and layers off the map; the cache keeps the data."""
        shown = self._shown.pop(name, None)
        if shown is not None:
            self._stop(shown)
            self._project.removeMapLayers([layer.id() for layer in self._layers(shown).values()])
        group = groups.find_group(self._project, name)
        if group is not None and not group.children():
            group.parent().removeChildNode(group)

    def refresh(self, name: str) -> None:
        """Bring a shown connection's layers to what the cache holds; asked meanwhile, once more after."""
        shown = self._shown.get(name)
        if shown is None:
            return
        if shown.task is not None or shown.application is not None:
            shown.again = True
            return
        connection, path, now = shown.connection, self._cache_path(), self._now()
        present = self._layers(shown)
        tables = {key: table for key, table in shown.tables.items() if key in present}
        declared, use_cases = dict(shown.declared), self._use_cases
        reuse, shown.read_as = shown.read_as == connection, connection

        def work(cancel: Cancellation, progress: Progress) -> LiveReading:
            del progress
            known = {**use_cases(), **declared}
            return read(connection, path, known, tables, now, cancel, reuse=reuse)

        shown.task = BackgroundTask(
            tr("Reading {name} from the cache").format(name=name),
            work,
            on_done=lambda reading: self._apply(shown, reading),
            on_error=lambda message: self._failed(shown, message),
            on_end=lambda: self._read_ended(shown),
            hidden=True,
        )
        shown.task.start()

    def show_state(self, name: str, state: ConnectionState) -> None:
        """Tell on the map how a connection fares: fresh, stale, or offline since when."""
        shown = self._shown.get(name)
        if shown is None:
            return
        shown.told_by_service = True
        self._set_freshness(
            shown,
            Freshness(
                state.is_stale(shown.connection.refresh_s, self._now()),
                state.last_success_at,
                state.offline_since if state.error is not None else None,
                state.as_of,
            ),
        )

    def mark_stale(self, name: str, offline_since: datetime | None = None) -> None:
        """Show a connection's data as old, with the instant since when the platform is silent."""
        shown = self._shown.get(name)
        if shown is not None:
            last = shown.freshness.last_success_at
            self._set_freshness(shown, Freshness(True, last, offline_since))

    def adopt_project(self) -> None:
        """Take over the live layers of the project just opened: fill them from the cache, as stale."""
        found = project.live_layers_of(self._project)
        new = {name: layers for name, layers in found.items() if name not in self._shown}
        if not new:
            return
        try:
            declared = self._use_cases()
        except SmartMetroError as error:
            for name in new:
                self.failed.emit(name, error.message)
            return
        with project.still_clean(self._project):
            for name, layers in new.items():
                connection = self._connections.get(name)
                if connection is not None:
                    self._adopt(connection, layers, declared)
                elif name not in self._unknown:
                    self._unknown.add(name)
                    self.failed.emit(name, Message(_UNKNOWN_CONNECTION, {}))

    def layers_of(self, name: str) -> list[QgsVectorLayer]:
        """Return the layers of a connection that are in the project."""
        shown = self._shown.get(name)
        return list(self._layers(shown).values()) if shown else []

    def rows(self, name: str) -> Mapping[SensorKey, LiveRow]:
        """Return every sensor of a shown connection as the layers hold it."""
        shown = self._shown.get(name)
        tables = shown.tables.values() if shown else ()
        return {key: row for table in tables for key, row in table.items()}

    def names(self) -> list[str]:
        """Return the connections on the map."""
        return sorted(self._shown)

    def is_visible(self, name: str) -> bool:
        """Return whether the user sees any layer of the connection."""
        if self._canvas is not None and not self._canvas.isVisible():
            return False
        root = self._project.layerTreeRoot()
        nodes = [root.findLayer(layer.id()) for layer in self.layers_of(name)]
        return any(node is not None and node.isVisible() for node in nodes)

    def zoom_to(self, name: str) -> None:
        """Bring all sensors of a connection into view."""
        if self._canvas is None:
            return
        box = QgsRectangle()
        target = self._canvas.mapSettings().destinationCrs()
        for layer in self.layers_of(name):
            extent = layer.extent()
            if extent.isNull():
                continue
            transform = QgsCoordinateTransform(layer.crs(), target, self._project)
            try:
                box.combineExtentWith(transform.transformBoundingBox(extent))
            except QgsCsException:
                continue
        if not box.isNull():
            self._canvas.zoomToFeatureExtent(box.scaled(_MARGIN))

    def unload(self) -> None:
        """Stop everything; the layers stay in the project as they are."""
        self._timer.stop()
        if not sip.isdeleted(self._project):
            self._project.cleared.disconnect(self._project_cleared)
        self._forget_all()

    def _adopt(
        self,
        connection: Connection,
        layers: Mapping[str, QgsVectorLayer],
        declared: Mapping[str, UseCase],
    ) -> None:
        shown = self._shown[connection.name] = _Shown(connection)
        for key, layer in layers.items():
            if key in declared:
                layer.dataProvider().truncate()
                project.give_fields(layer, declared[key])
                shown.layer_ids[key] = layer.id()
                shown.declared[key] = declared[key]
                shown.tables[key] = {}
        self._show_freshness(shown)
        self.refresh(connection.name)

    def _apply(self, shown: _Shown, reading: LiveReading) -> None:
        shown.due = time.monotonic() + max(_REASSESS_S, _REASSESS_SHARE * reading.took_s)
        with project.still_clean(self._project):
            made = self._make_missing(shown, reading)
            if not shown.told_by_service:
                self._set_freshness(shown, _remembered(reading, shown.freshness))
        layers = self._layers(shown)
        # A layer removed and asked for again while its difference was made has to be read anew.
        outdated = {k for k in made if len(reading.edits[k].added) != len(reading.tables[k])}
        shown.again = shown.again or bool(outdated)
        usable = [key for key in reading.edits if key in layers and key not in outdated]
        edits = [(layers[key], reading.edits[key], shown.ids.setdefault(key, {})) for key in usable]
        shown.tables = {key: reading.tables[key] for key in usable}
        shown.application = SlicedApplication(edits, lambda: self._applied(shown), self)
        shown.application.start()

    def _make_missing(self, shown: _Shown, reading: LiveReading) -> list[str]:
        """Make the layer of each use case that has sensors now and never had one in this group."""
        group = groups.find_group(self._project, shown.connection.name)
        if group is None:
            return []
        known = groups.made_use_cases(group)
        wanted = [key for key, table in reading.tables.items() if table and key not in known]
        for key in wanted:
            use_case = shown.declared[key] = reading.declared[key]
            layer = project.make_layer(shown.connection.name, use_case)
            groups.add_layer(self._project, group, layer)
            shown.layer_ids[key] = layer.id()
            shown.ids.pop(key, None)
        if wanted:
            groups.note_made(group, (*known, *wanted))
            self._show_freshness(shown)
        return wanted

    def _applied(self, shown: _Shown) -> None:
        if shown.application is not None:
            shown.application.deleteLater()
            shown.application = None
        self.refreshed.emit(shown.connection.name)
        self._once_more(shown)

    def _failed(self, shown: _Shown, message: Message) -> None:
        self.failed.emit(shown.connection.name, message)

    def _read_ended(self, shown: _Shown) -> None:
        shown.task = None
        if shown.application is None:
            self._once_more(shown)

    def _once_more(self, shown: _Shown) -> None:
        if shown.again:
            shown.again = False
            self.refresh(shown.connection.name)

    def _tick(self) -> None:
        now = time.monotonic()
        for name, shown in list(self._shown.items()):
            if shown.due <= now and shown.freshness.as_of is None and self.is_visible(name):
                shown.due = now + _REASSESS_S
                self.refresh(name)

    def _set_freshness(self, shown: _Shown, freshness: Freshness) -> None:
        if freshness != shown.freshness:
            shown.freshness = freshness
            self._show_freshness(shown)

    def _show_freshness(self, shown: _Shown) -> None:
        freshness = shown.freshness
        with project.still_clean(self._project):
            group = groups.find_group(self._project, shown.connection.name)
            title = groups.group_title(shown.connection, freshness)
            if group is not None and group.name() != title:
                group.setName(title)
            as_of = freshness.as_of.isoformat() if freshness.as_of else None
            for layer in self._layers(shown).values():
                _set_variable(layer, STALE_VARIABLE, True if freshness.is_stale else None)
                _set_variable(layer, AS_OF_VARIABLE, as_of)

    def _layers(self, shown: _Shown) -> dict[str, QgsVectorLayer]:
        found = {key: self._project.mapLayer(i) for key, i in shown.layer_ids.items()}
        return {key: layer for key, layer in found.items() if layer is not None}

    def _project_cleared(self) -> None:
        names = self.names()
        self._forget_all()
        self._unknown.clear()
        for name in names:
            self.refreshed.emit(name)

    def _forget_all(self) -> None:
        for shown in self._shown.values():
            self._stop(shown)
        self._shown.clear()

    @staticmethod
    def _stop(shown: _Shown) -> None:
        shown.again = False
        if shown.task is not None:
            shown.task.silence()
            shown.task.cancel()
        if shown.application is not None:
            shown.application.stop()


def _remembered(reading: LiveReading, before: Freshness) -> Freshness:
    """Return what the cache knows: what it holds is old until a sync of this session says otherwise."""
    if reading.state is None:
        return before
    state = reading.state
    offline_since = state.last_attempt_at if state.last_error else None
    return Freshness(True, state.last_success_at, offline_since, state.as_of)


def _set_variable(layer: QgsVectorLayer, name: str, value: object) -> None:
    """Set a variable of the layer, or take it away; repaint only when it changed."""
    scope = QgsExpressionContextUtils.layerScope(layer)
    if (value is None and not scope.hasVariable(name)) or scope.variable(name) == value:
        return
    variables = {n: scope.variable(n) for n in scope.variableNames() if n.startswith("smartmetro_")}
    variables.pop(name, None)
    if value is not None:
        variables[name] = value
    QgsExpressionContextUtils.setLayerVariables(layer, {**_own(layer), **variables})
    layer.triggerRepaint()


def _own(layer: QgsVectorLayer) -> dict[str, object]:
    """Return the variables the user set on the layer."""
    names = layer.customProperty("variableNames") or []
    values = layer.customProperty("variableValues") or []
    names = [names] if isinstance(names, str) else list(names)
    values = [values] if isinstance(values, str) else list(values)
    pairs = zip(names, values)
    return {n: v for n, v in pairs if not str(n).startswith("smartmetro_")}
