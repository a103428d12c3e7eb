"""Try a rule on the past: the series, the level under a slider, and when it would have fired."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.alerts.backtest import History, WouldBe, read_history, would_fire
from ...core.alerts.rule import BATTERY, Rule, RuleKind
from ...core.cache.store import Cache
from ...core.identity.history import open_history
from ...core.instants import time_zone
from ...core.messages import Message
from ...core.model import Maintenance, SensorKey, interventions_by_sensor
from ...core.use_cases.declaration import Threshold, UseCase
from ...host.locale_format import date_time, number, translate
from ...host.tasks import BackgroundTask
from ...host.translation import say, tr
from .. import chart_drawing
from ..chart_data import Band, BandKind, ChartData, ChartSeries, Panel
from ..chart_picture import ChartPicture
from .rule_words import sentence

_SLIDER_STEPS = 1000
_SETTLE_MS = 120
_DAYS = ((7, "7"), (30, "30"), (90, "90"), (365, "365"))
#: Sensors drawn: those that would have fired first.
_MOST_DRAWN = 4
_MOST_LISTED = 500


@dataclass(frozen=True)
class _Trial:
    """What was read for one rule and period."""

    rule: Rule
    history: History
    maintenance: Mapping[SensorKey, Sequence[Maintenance]]


class BackTestDialog(QDialog):
    """Chooses a rule and a period, then tries levels on them. ``keep(rule)`` takes the level over."""

    def __init__(
        self,
        rules: Sequence[Rule],
        use_cases: Mapping[str, UseCase],
        cache_path: Path,
        end: datetime,
        zone: str,
        keep: Callable[[Rule], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Try alert rules on the past"))
        self._use_cases, self._cache_path = use_cases, cache_path
        self._end, self._zone, self._keep = end, zone, keep
        self._trial: _Trial | None = None
        self._task: BackgroundTask[_Trial] | None = None
        self.found: list[WouldBe] = []
        self.rule, self.period = QComboBox(), QComboBox()
        for rule in rules:
            if rule.property != BATTERY:
                label = f"{translate(use_cases[rule.use_case].label)} – {sentence(rule, use_cases)}"
                self.rule.addItem(label, rule)
        for days, text in _DAYS:
            self.period.addItem(tr("{n} days").format(n=text), days)
        self.period.setCurrentIndex(1)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _SLIDER_STEPS)
        self.slider.setAccessibleName(tr("Level"))
        self.level = QDoubleSpinBox()
        self.level.setDecimals(2)
        self.level.setRange(-1e6, 1e6)
        self.picture = ChartPicture(self)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Sensor"), tr("Opened"), tr("Closed"), tr("Reason")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        letter = self.list.fontMetrics().averageCharWidth()
        for column, letters in enumerate((36, 23, 23)):
            self.list.header().resizeSection(column, letters * letter)
        self.list.setAlternatingRowColors(True)
        self._range = (0.0, 1.0)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._try)
        self._lay_out()
        self.rule.activated.connect(self._read)
        self.period.activated.connect(self._read)
        self.slider.valueChanged.connect(self._slid)
        self.level.valueChanged.connect(self._typed)
        self.picture.resized.connect(self._settle.start)
        self._read()

    def choose(self, rule_id: str) -> None:
        """Show the rule of this name, where it is offered."""
        for index in range(self.rule.count()):
            if self.rule.itemData(index).id == rule_id:
                self.rule.setCurrentIndex(index)
                self._read()

    def done(self, result: int) -> None:
        """Stop what is under way."""
        self._settle.stop()
        self._stop()
        super().done(result)

    # -- reading and trying

    def _read(self) -> None:
        self._stop()
        rule: Rule | None = self.rule.currentData()
        if rule is None:
            self.said.setText(tr("There is no rule to try."))
            return
        start = self._end - timedelta(days=self.period.currentData())
        end, path = self._end + timedelta(seconds=1), self._cache_path
        self.said.setText(tr("Reading the archive…"))

        def work(cancel: object, progress: object) -> _Trial:
            with Cache.open(path, create=False, read_only=True) as cache:
                records = [
                    c
                    for c in cache.records(use_case=rule.use_case)
                    if rule.watches(c.record.sensor.key.sensor_id)
                ]
                maintenance = interventions_by_sensor(cache.maintenance())
            history = read_history(open_history(path), rule, records, start, end, cancel)  # type: ignore[arg-type]
            return _Trial(rule, history, maintenance)

        self._task = BackgroundTask(
            tr("Reading the archive…"),
            work,
            on_done=self._was_read,
            on_error=self._failed,
            on_end=self._ended,
            hidden=True,
        )
        self._task.start()

    def _was_read(self, trial: _Trial) -> None:
        self._trial = trial
        values = trial.history.batch.value
        rule = trial.rule
        has_level = rule.level is not None and rule.kind is not RuleKind.FLAT_LINE
        if has_level:
            low = min(float(values.min()), rule.level or 0.0) if values.size else 0.0
            high = max(float(values.max()), rule.level or 0.0) if values.size else 1.0
            if rule.kind in (RuleKind.JUMP, RuleKind.RISE):
                low, high = 0.0, max(2 * (rule.level or 1.0), (high - low) / 2)
            self._range = (low, high if high > low else low + 1.0)
            self.level.setValue(rule.level or 0.0)
        for widget in (self.slider, self.level):
            widget.setEnabled(has_level)
        self._try()

    def _slid(self, position: int) -> None:
        low, high = self._range
        self.level.setValue(round(low + (high - low) * position / _SLIDER_STEPS, 2))

    def _typed(self, value: float) -> None:
        low, high = self._range
        self.slider.blockSignals(True)
        self.slider.setValue(round((value - low) / (high - low) * _SLIDER_STEPS))
        self.slider.blockSignals(False)
        self._settle.start()

    def tried(self) -> Rule | None:
        """Return the rule at the level of the slider."""
        if self._trial is None:
            return None
        rule = self._trial.rule
        return replace(rule, level=self.level.value()) if self.level.isEnabled() else rule

    def _try(self) -> None:
        rule, trial = self.tried(), self._trial
        if rule is None or trial is None:
            return
        use_case = self._use_cases[rule.use_case]
        self.found = would_fire(
            rule, use_case, trial.history, trial.maintenance, time_zone(self._zone)
        )
        self._list(trial)
        self._draw(rule, use_case, trial)

    # -- showing

    def _list(self, trial: _Trial) -> None:
        names = {c.record.sensor.key: c.record.sensor.name for c in trial.history.records}
        self.list.clear()
        self.list.addTopLevelItems(
            [
                QTreeWidgetItem(
                    [
                        names[alert.key] or alert.key.sensor_id,
                        date_time(alert.opened_at, self._zone),
                        date_time(alert.closed_at, self._zone) if alert.closed_at else "–",
                        say(alert.reason, self._zone),
                    ]
                )
                for alert in self.found[:_MOST_LISTED]
            ]
        )
        days = max(self.period.currentData(), 1)
        sensors = len({alert.key for alert in self.found})
        self.said.setText(
            tr("%n alert(s) in {days} days, on {sensors} of {total} sensors: {rate} a week.",
               len(self.found)).format(
                days=days, sensors=sensors, total=len(names),
                rate=number(len(self.found) / days * 7, 1),
            )
        )  # fmt: skip

    def _draw(self, rule: Rule, use_case: UseCase, trial: _Trial) -> None:
        history = trial.history
        if not history.batch.value.size or not chart_drawing.is_available():
            return
        keys = [c.record.sensor.key for c in history.records]
        firing = list(dict.fromkeys(alert.key for alert in self.found))
        filled = [key for n, key in enumerate(keys) if history.series(n)[0].size]
        shown = list(dict.fromkeys([*(k for k in firing if k in filled), *filled]))[:_MOST_DRAWN]
        declared = (
            use_case.properties.get(rule.property) or use_case.properties[use_case.main_property]
        )
        series = []
        for key in shown:
            at_us, value = history.series(keys.index(key))
            name = history.records[keys.index(key)].record.sensor.name or key.sensor_id
            series.append(
                ChartSeries(key, name, declared.name, declared.unit, use_case.step_s, at_us, value)
            )
        level = (
            self.level.value()
            if rule.kind is RuleKind.THRESHOLD and self.level.isEnabled()
            else None
        )
        threshold = (
            (Threshold(declared.name, rule.above, None, level),) if level is not None else ()
        )
        end = self._end
        bands = tuple(
            Band(a.opened_at, a.closed_at or end, BandKind.ALERT)
            for a in self.found
            if a.key in shown
        )
        panel = Panel(
            translate(declared.label), declared.symbol, declared.decimals, tuple(series), threshold
        )
        start = end - timedelta(days=self.period.currentData())
        data = ChartData((panel,), start, end, self._zone, bands=bands)
        look = self.picture.look()
        self.picture.show_picture(
            chart_drawing.draw(data, look, lambda key: tr("level to try")), data
        )

    def _failed(self, message: Message) -> None:
        self.said.setText(say(message))

    def _ended(self) -> None:
        self._task = None

    def _stop(self) -> None:
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None

    def _take_over(self) -> None:
        rule = self.tried()
        if rule is not None and self._keep is not None:
            self._keep(rule)
            self.accept()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("&Rule:"), self.rule)
        form.addRow(tr("&Period:"), self.period)
        line = QHBoxLayout()
        line.addWidget(self.slider, 1)
        line.addWidget(self.level)
        title = QLabel(tr("&Level:"))
        title.setBuddy(self.level)
        form.addRow(title, line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if self._keep is not None:
            taken = buttons.addButton(tr("Keep this level"), QDialogButtonBox.ButtonRole.ActionRole)
            taken.clicked.connect(lambda _checked=False: self._take_over())
        whole = QVBoxLayout(self)
        whole.addLayout(form)
        whole.addWidget(self.picture, 3)
        whole.addWidget(self.said)
        whole.addWidget(self.list, 2)
        whole.addWidget(buttons)
        em = self.fontMetrics().height()
        self.rule.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.resize(52 * em, 44 * em)
