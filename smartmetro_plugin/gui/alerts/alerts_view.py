"""The open alerts as a list, with what can be done about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedLayout,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.alerts.alert import Alert
from ...core.messages import Message
from ...core.model import SensorKey, StatusCode
from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...core.use_cases.declaration import UseCase
from ...host.locale_format import date_time
from ...host.tasks import BackgroundTask
from ...host.translation import say, tr
from ..status_look import status_icon
from .alert_reading import OpenAlerts, read_open_alerts

#: More rows than this tell nobody anything; the log holds them all.
_MOST_SHOWN = 2000
_ALERT = Qt.ItemDataRole.UserRole


class AlertsView(QWidget):
    """Lists the open alerts. Those with one cause stand under one line.

    Signals carry sensors or alerts: to zoom to, to chart, to acknowledge, to open an intervention on.
    """

    zoom_requested = pyqtSignal(list)
    chart_requested = pyqtSignal(list)
    acknowledge_requested = pyqtSignal(list)
    intervention_requested = pyqtSignal(list)
    layer_requested = pyqtSignal()
    export_requested = pyqtSignal()
    import_requested = pyqtSignal()
    trial_requested = pyqtSignal(list)
    #: The open alerts as they were just read.
    changed = pyqtSignal(object)

    def __init__(
        self,
        cache_path: Callable[[], Path],
        use_cases: Callable[[], Mapping[str, UseCase]],
        zones: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cache_path = cache_path
        self._use_cases = use_cases
        self._zones = zones
        self._task: BackgroundTask[OpenAlerts] | None = None
        self._again = False
        self.open_alerts = OpenAlerts()
        self._tree = self._make_tree()
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._show(OpenAlerts())

    def refresh(self) -> None:
        """Read the log again."""
        if self._task is not None:
            self._again = True
            return
        path, use_cases = self._cache_path(), self._use_cases()

        def work(cancel: object, progress: object) -> OpenAlerts:
            return read_open_alerts(path, use_cases)

        self._task = BackgroundTask(
            tr("Reading the alerts"), work,
            on_done=self._show, on_error=self._failed, on_end=self._ended, hidden=True,
        )  # fmt: skip
        self._task.start()

    def unload(self) -> None:
        """Stop what is under way."""
        self._again = False
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None

    def chosen(self) -> list[Alert]:
        """Return the alerts selected, those under a common cause with it."""
        found: dict[str, Alert] = {}
        for item in self._tree.selectedItems():
            for one in (item, *(item.child(n) for n in range(item.childCount()))):
                alert = one.data(0, _ALERT)
                if alert is not None:
                    found[alert.uuid] = alert
        return list(found.values())

    # -- showing

    def _show(self, open_alerts: OpenAlerts) -> None:
        self.open_alerts = open_alerts
        chosen = {alert.uuid for alert in self.chosen()}
        self._tree.clear()
        grouped = {a.uuid for cause in open_alerts.causes for a in cause.alerts}
        for cause in open_alerts.causes:
            zone = self._zone(cause.alerts[0])
            item = QTreeWidgetItem([say(cause.message, zone), "", ""])
            item.setIcon(0, status_icon(StatusCode.SILENT))
            item.setToolTip(0, item.text(0))
            item.setFirstColumnSpanned(True)
            self._tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
            item.addChildren([self._item(alert) for alert in cause.alerts[:_MOST_SHOWN]])
        alone = [a for a in reversed(open_alerts.alerts) if a.uuid not in grouped]
        self._tree.addTopLevelItems([self._item(alert) for alert in alone[:_MOST_SHOWN]])
        for position in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(position)
            alert = item.data(0, _ALERT)
            item.setSelected(alert is not None and alert.uuid in chosen)
        if open_alerts.alerts:
            self._stack.setCurrentWidget(self._tree)
        else:
            self._say(tr("No alert is open."))
        self._enable()
        self.changed.emit(open_alerts)

    def _item(self, alert: Alert) -> QTreeWidgetItem:
        zone = self._zone(alert)
        reason = say(alert.reason, zone) if alert.reason else ""
        item = QTreeWidgetItem(
            [self.open_alerts.name_of(alert), reason, date_time(alert.opened_at, zone)]
        )
        code = StatusCode.ALERT if alert.severity == "alert" else StatusCode.WARNING
        item.setIcon(0, status_icon(code))
        item.setData(0, _ALERT, alert)
        told = reason
        if alert.acknowledged_at is not None:
            by = tr("Acknowledged by {name} on {date}").format(
                name=alert.acknowledged_by or "?", date=date_time(alert.acknowledged_at, zone)
            )
            told = "\n".join(part for part in (reason, by, alert.comment) if part)
        else:  # what nobody has taken note of stands out
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        for column in range(3):
            item.setToolTip(column, told)
        return item

    def _zone(self, alert: Alert) -> str:
        return self._zones.get(alert.key.connection, DEFAULT_TIME_ZONE)

    def _failed(self, message: Message) -> None:
        self._say(say(message))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._stack.setCurrentWidget(self._said)

    def _ended(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self.refresh()

    # -- actions

    def _enable(self) -> None:
        alerts = self.chosen()
        for button in self._on_alerts:
            button.setEnabled(bool(alerts))

    def _keys(self) -> list[SensorKey]:
        return list(dict.fromkeys(alert.key for alert in self.chosen()))

    def _menu(self, position: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        for _, text, slot in self._actions():
            menu.addAction(text, slot)
        menu.exec(self._tree.viewport().mapToGlobal(position))

    def _actions(self) -> Sequence[tuple[str, str, Callable[[], None]]]:
        return (
            ("/mActionZoomToSelected.svg", tr("Zoom to the sensors"),
             lambda: self.zoom_requested.emit(self._keys())),
            ("/propertyicons/diagram.svg", tr("Show in the chart"),
             lambda: self.chart_requested.emit(self._keys())),
            ("/mIconSuccess.svg", tr("Acknowledge…"),
             lambda: self.acknowledge_requested.emit(self.chosen())),
            ("/mActionToggleEditing.svg", tr("Open an intervention…"),
             lambda: self.intervention_requested.emit(self._keys())),
            ("/histogram.svg", tr("Try the rule on the past…"),
             lambda: self.trial_requested.emit(self.chosen())),
        )  # fmt: skip

    # -- assembly

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([tr("Sensor"), tr("Reason"), tr("Since")])
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setAccessibleName(tr("Open alerts"))
        tree.setMinimumHeight(8 * tree.fontMetrics().height())
        letter = tree.fontMetrics().averageCharWidth()
        for column, letters in enumerate((36, 34, 17)):
            tree.header().resizeSection(column, letters * letter)
        tree.itemSelectionChanged.connect(self._enable)
        tree.itemDoubleClicked.connect(
            lambda _item, _column: self.zoom_requested.emit(self._keys())
        )
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._menu)
        return tree

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        self._on_alerts = [_button(*action) for action in self._actions()]
        for button in self._on_alerts:
            bar.addWidget(button)
        bar.addStretch(1)
        for icon, text, signal in (
            ("/mActionAddLayer.svg", tr("Open alerts as a layer"), self.layer_requested),
            ("/mActionFileSave.svg", tr("Export the alert log…"), self.export_requested),
            ("/mActionSharingImport.svg", tr("Import alert mails…"), self.import_requested),
        ):
            bar.addWidget(_button(icon, text, signal.emit))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._said)
        self._stack.addWidget(self._tree)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(bar)
        whole.addLayout(self._stack, 1)


def _button(icon: str, text: str, slot: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: slot())
    return button


def now() -> datetime:
    """Return the present instant."""
    return datetime.now(timezone.utc)
