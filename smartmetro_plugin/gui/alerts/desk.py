"""Alerts and interventions wired to the window: list, badge, message bar, layer, dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...core.alerts.alert import Alert
from ...core.alerts.rule import Rule, RuleBook
from ...core.alerts.rule_file import save_rules
from ...core.alerts.summary import AlertSummary
from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.live_table import LiveRow
from ...core.model import Maintenance, SensorKey
from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...host.alert_rules import rules_in_force, rules_path
from ...host.connections import ConnectionStore
from ...host.locale_format import date_time
from ...host.sync_service import SyncService
from ...host.translation import say, tr
from ...host.use_cases import use_cases
from ...layers.alert_layer import AlertRow, fill_alert_layer, find_alert_layer, show_alert_layer
from ..dock import SmartMetroDock
from ..interventions.dialog import InterventionsDialog
from .acknowledging import AcknowledgeDialog, remember_who
from .alert_reading import OpenAlerts
from .alerts_view import AlertsView, now
from .notices import notices, push

if TYPE_CHECKING:
    from .backtest_dialog import BackTestDialog


class AlertDesk(QObject):
    """Keeps the dock's list of alerts in step, and does what is asked of it."""

    def __init__(
        self,
        iface: QgisInterface,
        store: ConnectionStore,
        service: SyncService,
        dock: SmartMetroDock,
        cache_path: Callable[[], Path],
    ) -> None:
        super().__init__(dock)
        self._iface, self._store, self._service, self._dock = iface, store, service, dock
        self._cache_path = cache_path
        self._waiting: list[tuple[str, AlertSummary, Sequence[Maintenance]]] = []
        self.view = AlertsView(cache_path, use_cases, dock.zones)
        dock.add_page(self.view, tr("Alerts"))
        view = self.view
        view.changed.connect(self._read)
        view.zoom_requested.connect(self._zoom)
        view.chart_requested.connect(self._chart)
        view.acknowledge_requested.connect(self.acknowledge)
        view.intervention_requested.connect(self.open_interventions)
        view.layer_requested.connect(self.show_layer)
        view.export_requested.connect(lambda: self._run("smartmetro:alertlog"))
        view.import_requested.connect(lambda: self._run("smartmetro:importalerts"))
        view.trial_requested.connect(self._try_rule)
        dock.attention.intervention_requested.connect(self._on_rows)
        service.watched.connect(self._watched)
        service.synced.connect(self._synced)
        view.refresh()

    def unload(self) -> None:
        """Let go of everything that lives on."""
        self._service.watched.disconnect(self._watched)
        self._service.synced.disconnect(self._synced)
        self.view.unload()

    # -- what happens

    def _watched(self, name: str, summary: object, data_back: object) -> None:
        # Told when the list has been read: the sensors' names and networks come with it.
        self._waiting.append((name, summary, data_back))  # type: ignore[arg-type]
        self.view.refresh()

    def _synced(self, _name: str) -> None:
        self.view.refresh()

    def _read(self, open_alerts: object) -> None:
        assert isinstance(open_alerts, OpenAlerts)
        self._dock.set_badge(self.view, tr("Alerts"), open_alerts.unacknowledged())
        layer = find_alert_layer(QgsProject.instance())
        if layer is not None:
            fill_alert_layer(layer, self._rows(open_alerts))
        waiting, self._waiting = self._waiting, []
        for name, summary, data_back in waiting:
            connection = self._store.get(name)
            zone = connection.time_zone if connection else DEFAULT_TIME_ZONE
            said = notices(summary, data_back, open_alerts.sensors or {}, use_cases(), zone)
            push(self._iface.messageBar(), said)

    # -- what is asked

    def _zoom(self, keys: Sequence[SensorKey]) -> None:
        if not self._dock.selection.zoom_to_places(self._places(keys)):
            self._say(tr("These sensors have no known place."))

    def _chart(self, keys: Sequence[SensorKey]) -> None:
        if not self._dock.show_sensors(keys):
            self._say(tr("Show the connection on the map first: the chart follows its sensors."))

    def acknowledge(self, alerts: Sequence[Alert]) -> None:
        """Ask for a name and a comment, and note them."""
        dialog = AcknowledgeDialog(len(alerts), self._iface.mainWindow())
        if not dialog.exec():
            return
        remember_who(dialog.name())
        self._guarded(
            lambda cache: cache.alert_log.acknowledge(
                [alert.uuid for alert in alerts], dialog.name(), dialog.comment(), now()
            )
        )
        self.view.refresh()

    def open_interventions(self, keys: Sequence[SensorKey]) -> None:
        """Open the dialog of interventions on these sensors."""
        known = self.view.open_alerts.sensors or {}
        named = [(k, (known[k].name if k in known else "") or k.sensor_id) for k in keys]
        self._open_interventions(named)

    def _on_rows(self, rows: Sequence[LiveRow]) -> None:
        self._open_interventions([(r.key, r.text("name") or r.key.sensor_id) for r in rows])

    def _open_interventions(self, named: Sequence[tuple[SensorKey, str]]) -> None:
        sensors = [(key, name) for key, name in named if key.connection]
        if not sensors:
            self._say(tr("Choose one or several sensors first."))
            return
        connection = self._store.get(sensors[0][0].connection)
        dialog = InterventionsDialog(
            self._cache_path(), sensors,
            connection.time_zone if connection else DEFAULT_TIME_ZONE,
            lambda: self._interventions_changed({key.connection for key, _ in sensors}),
            lambda: self._present({key.connection for key, _ in sensors}),
            self._iface.mainWindow(),
        )  # fmt: skip
        dialog.exec()

    def _interventions_changed(self, names: set[str]) -> None:
        for name in names:
            self._service.synced.emit(name)

    def show_layer(self) -> None:
        """Show the open alerts on the map."""
        show_alert_layer(QgsProject.instance(), self._rows(self.view.open_alerts))

    def _rows(self, open_alerts: OpenAlerts) -> list[AlertRow]:
        rows: list[AlertRow] = []
        for alert in open_alerts.alerts:
            sensor = open_alerts.sensor(alert)
            if sensor is None or sensor.lon is None or sensor.lat is None:
                continue
            zone = self._dock.zones.get(alert.key.connection, DEFAULT_TIME_ZONE)
            reason = say(alert.reason, zone) if alert.reason else ""
            since = date_time(alert.opened_at, zone)
            name = open_alerts.name_of(alert)
            by = alert.acknowledged_by
            rows.append((name, reason, since, alert.severity, by, sensor.lon, sensor.lat))
        return rows

    def _places(self, keys: Sequence[SensorKey]) -> list[tuple[float, float]]:
        known = self.view.open_alerts.sensors or {}
        sensors = [known[key] for key in keys if key in known]
        return [(s.lon, s.lat) for s in sensors if s.lon is not None and s.lat is not None]

    def _try_rule(self, alerts: Sequence[Alert]) -> None:
        dialog = self.trial(self._end_of(alerts))
        if alerts:
            dialog.choose(alerts[0].rule)
        dialog.exec()

    def try_rules(self) -> None:
        """Open the trial of rules on the past."""
        self.trial(self._end_of(())).exec()

    def trial(self, end: datetime) -> BackTestDialog:
        """Return the dialog that tries rules up to an instant."""
        from .backtest_dialog import BackTestDialog  # numpy is not loaded at QGIS's start

        book, _ = rules_in_force()
        return BackTestDialog(
            book.rules, use_cases(), self._cache_path(), end, DEFAULT_TIME_ZONE,
            lambda rule: self._keep(book, rule), self._iface.mainWindow(),
        )  # fmt: skip

    def _end_of(self, alerts: Sequence[Alert]) -> datetime:
        return self._present(
            {a.key.connection for a in alerts} or {c.name for c in self._store.all()}
        )

    def _present(self, names: set[str]) -> datetime:
        """Return the present, or the instant at which samples were frozen."""
        frozen = [self._service.state(name).as_of for name in names]
        ends = [at for at in frozen if at is not None]
        return max(ends) if ends and len(ends) == len(frozen) else now()

    def _keep(self, book: RuleBook, rule: Rule) -> None:
        rules = tuple(rule if one.id == rule.id else one for one in book.rules)
        try:
            save_rules(rules_path(), replace(book, rules=rules))
        except SmartMetroError as error:
            self._say(say(error.message))

    def _run(self, algorithm: str) -> None:
        from qgis import processing  # another plugin, loaded after this one at times

        processing.execAlgorithmDialog(algorithm, {"CACHE": str(self._cache_path())})
        self.view.refresh()

    def _guarded(self, work: Callable[[Cache], object]) -> None:
        try:
            with Cache.open(self._cache_path(), create=False) as cache:
                work(cache)
        except SmartMetroError as error:
            self._say(say(error.message))

    def _say(self, text: str) -> None:
        self._iface.messageBar().pushMessage("SmartMetro", escape(text), Qgis.MessageLevel.Info)
