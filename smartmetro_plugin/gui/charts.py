"""The chart of the selected sensors: read and drawn in the background, shown as a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.messages import Message
from ..core.platform.connection import DEFAULT_TIME_ZONE, Connection
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import locale, translate
from ..host.tasks import BackgroundTask
from ..host.translation import say, tr
from . import chart_data, chart_drawing
from .chart_data import ChartData
from .chart_picture import ChartPicture
from .chart_profile import to_profile
from .chart_reading import MAX_SENSORS, ChartQuery, ChosenSensor, read_chart

if TYPE_CHECKING:
    from ..core.live_table import LiveRow

#: A series of selections or a resize is settled when nothing moved for this long.
_SETTLE_MS = 250
_BEGINNING = datetime(1970, 1, 1, tzinfo=timezone.utc)
#: Panels that get room of their own; more of them share it.
_MAX_ROOMY = 3
_DAYS = {"day": 1, "week": 7, "month": 30}
#: Minutes of a slot of the 24 h profile; 0: the history itself.
_HISTORY, _HOURS, _HALF_HOURS = 0, 60, 30


class ChartView(QWidget):
    """Period, property, export, and the chart of the sensors given by :meth:`show_sensors`.

    ``fetch_requested(rows, start, end)`` asks for the history that the archive lacks.
    """

    fetch_requested = pyqtSignal(list, object, object)

    def __init__(
        self,
        cache_path: Callable[[], Path],
        use_cases: Callable[[], Mapping[str, UseCase]],
        connection_of: Callable[[str], Connection | None],
        end_of: Callable[[str], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """``end_of(connection)``: until when there can be data; now, or when a sample was frozen."""
        super().__init__(parent)
        self._cache_path = cache_path
        self._use_cases = use_cases
        self._connection_of = connection_of
        self._end_of = end_of
        self._rows: list[LiveRow] = []
        self._data: ChartData | None = None
        self._task: BackgroundTask | None = None
        self._kind = self._kind_chooser()
        self._period = self._period_chooser()
        self._property = QComboBox()
        self._property.setAccessibleName(tr("Property"))
        self._property.setToolTip(tr("Property"))
        self._property.activated.connect(self._read_soon)
        self._export = self._export_button()
        self.picture = ChartPicture(self)
        self.picture.resized.connect(self._draw_soon)
        self.picture.restyled.connect(self._draw_soon)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fetch = QPushButton(tr("&Fetch from the platform"))
        self._fetch.clicked.connect(self._ask_to_fetch)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.hide()
        self._lay_out()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_SETTLE_MS)
        self._redraw.timeout.connect(self._draw)
        self._offer_properties()
        self._say(self._what_to_do())

    def show_sensors(self, rows: Sequence[LiveRow]) -> None:
        """Chart these sensors, once the choice has settled."""
        self._rows = list(rows)
        self._offer_properties()
        self._read_soon()

    def refresh(self) -> None:
        """Read again: the archive has grown."""
        if self._rows:
            self._read_soon()

    def unload(self) -> None:
        """Stop what is under way."""
        self._settle.stop()
        self._redraw.stop()
        self._stop()

    # --- reading and drawing

    def _read_soon(self) -> None:
        self._settle.start()

    def _draw_soon(self) -> None:
        if self._data is not None:
            self._redraw.start()

    def _read(self) -> None:
        self._stop()
        self._data = None
        self._export.setEnabled(False)
        if not self._rows or not chart_drawing.is_available():
            self._say(self._what_to_do())
            return
        query, use_cases = self._query(), self._use_cases()
        minutes = self._kind.currentData()
        look = self.picture.look(self._stack.currentWidget().size())
        if self._stack.currentWidget() is not self.picture:
            self._say(tr("Reading the archive…"))

        def work(
            cancel: object, progress: object
        ) -> tuple[ChartData, chart_drawing.Picture | None]:
            data = read_chart(query, use_cases, cancel)  # type: ignore[arg-type]
            if minutes and not data.is_empty:
                data = to_profile(data, use_cases, minutes, cancel)  # type: ignore[arg-type]
            return data, None if data.is_empty else chart_drawing.draw(data, look, _level_name)

        self._start(tr("Reading the chart’s data"), work, self._show)

    def _draw(self) -> None:
        if self._data is None or self._data.is_empty or self._task is not None:
            return
        data, look = self._data, self.picture.look()

        def work(cancel: object, progress: object) -> tuple[ChartData, chart_drawing.Picture]:
            return data, chart_drawing.draw(data, look, _level_name)

        self._start(tr("Drawing the chart"), work, self._show)

    def _show(self, result: tuple[ChartData, chart_drawing.Picture | None]) -> None:
        self._data, picture = result
        self._export.setEnabled(picture is not None)
        if picture is None:
            self._say(
                tr(
                    "The archive holds nothing of these sensors in this period. Choose a longer "
                    "period, or fetch their history from the platform."
                ),
                can_fetch=True,
            )
            return
        em = self.fontMetrics().height()
        self.picture.setMinimumHeight(min(_MAX_ROOMY, len(self._data.panels)) * 8 * em)
        self.picture.show_picture(picture, self._data)
        self.picture.setAccessibleDescription(self._described())
        self._note.setText(self._left_out())
        self._note.setVisible(bool(self._note.text()))
        self._stack.setCurrentWidget(self.picture)
        if (picture.width, picture.height) != (
            self.picture.look().width_px,
            self.picture.look().height_px,
        ):
            self._draw_soon()

    def _start(
        self, description: str, work: Callable[..., object], on_done: Callable[..., None]
    ) -> None:
        self._task = BackgroundTask(
            description,
            work,
            on_done=on_done,
            on_error=self._failed,
            on_end=self._ended,
            hidden=True,
        )
        self._task.start()

    def _ended(self) -> None:
        self._task = None

    def _failed(self, message: Message) -> None:
        self._say(say(message))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None

    def _query(self) -> ChartQuery:
        sensors = tuple(
            ChosenSensor(row.key, row.text("name"), row.text("use_case")) for row in self._rows
        )
        names = {row.key.connection for row in self._rows}
        connections = [c for c in map(self._connection_of, names) if c is not None]
        start, end = self._bounds()
        return ChartQuery(
            sensors,
            self._property.currentData() or "",
            start,
            end,
            connections[0].time_zone if connections else DEFAULT_TIME_ZONE,
            self._cache_path(),
            {(c.name, use_case): t for c in connections for use_case, t in c.thresholds.items()},
        )

    def _bounds(self) -> tuple[datetime, datetime]:
        # Half-open: the very last value belongs to the chart.
        end = max(self._end_of(row.key.connection) for row in self._rows) + timedelta(seconds=1)
        days = _DAYS.get(self._period.currentData())
        return (_BEGINNING if days is None else end - timedelta(days=days)), end

    # --- words

    def _say(self, text: str, can_fetch: bool = False) -> None:
        self._message.setText(text)
        self._fetch.setVisible(can_fetch)
        self._note.hide()
        self._stack.setCurrentWidget(self._said)

    def _what_to_do(self) -> str:
        if not chart_drawing.is_available():
            return tr(
                "Charts need the Python package matplotlib, which this QGIS lacks. On Debian or "
                "Ubuntu install it with: sudo apt install python3-matplotlib. Everything else "
                "works without it."
            )
        return tr(
            "Select one or several sensors, in the list above or on the map, to see their history."
        )

    def _described(self) -> str:
        names = [
            s.name for panel in (self._data.panels if self._data else ()) for s in panel.series
        ]
        return ", ".join(dict.fromkeys(names))

    def _left_out(self) -> str:
        if len(self._rows) <= MAX_SENSORS:
            return ""
        return tr("The first {shown} of {count} selected sensors are drawn.").format(
            shown=MAX_SENSORS, count=len(self._rows)
        )

    # --- exports

    def _export_picture(self, suffix: str) -> None:
        path = self._ask_path(suffix)
        if path is None or self._data is None:
            return
        data, look = self._data, self.picture.look()

        def work(cancel: object, progress: object) -> None:
            chart_drawing.save(data, look, _level_name, path)

        self._write(path, work)

    def _export_csv(self) -> None:
        path = self._ask_path("csv")
        if path is None or self._data is None:
            return
        data, comma = self._data, locale().decimalPoint() == ","
        titles = [
            tr("Connection"),
            tr("Sensor id"),
            tr("Name"),
            *self._titles_of_times(data),
            tr("Property"),
            tr("Value"),
            tr("Unit"),
        ]

        def work(cancel: object, progress: object) -> None:
            chart_data.write_csv(data, path, decimal_comma=comma, titles=titles)

        self._write(path, work)

    def _titles_of_times(self, data: ChartData) -> list[str]:
        if data.slot_minutes:
            return [tr("From ({zone})").format(zone=data.zone), tr("Until")]
        return [tr("Local time ({zone})").format(zone=data.zone), tr("UTC time")]

    def _ask_path(self, suffix: str) -> Path | None:
        text, _ = QFileDialog.getSaveFileName(
            self, tr("Export the chart"), f"smartmetro.{suffix}", f"{suffix.upper()} (*.{suffix})"
        )
        if not text:
            return None
        path = Path(text)
        return path if path.suffix.lower() == f".{suffix}" else Path(f"{text}.{suffix}")

    def _write(self, path: Path, work: Callable[..., None]) -> None:
        def guarded(cancel: object, progress: object) -> str:
            try:
                work(cancel, progress)
            except OSError as error:
                return tr("“{path}” cannot be written: {reason}").format(path=path, reason=error)
            return ""

        def tell(problem: str) -> None:
            self._note.setText(problem or tr("Written to {path}").format(path=path))
            self._note.show()

        BackgroundTask(tr("Exporting the chart"), guarded, on_done=tell).start()

    # --- assembly

    def _offer_properties(self) -> None:
        declared = self._use_cases()
        keys = dict.fromkeys(row.text("use_case") for row in self._rows)
        offered = {
            declaration.name: translate(declaration.label)
            for key in keys
            if key in declared
            for declaration in declared[key].properties.values()
        }
        chosen = self._property.currentData()
        self._property.clear()
        self._property.addItem(tr("Main value"), "")
        for name, label in offered.items():
            self._property.addItem(label, name)
        self._property.setCurrentIndex(max(self._property.findData(chosen), 0))
        self._property.setEnabled(bool(offered))

    def _ask_to_fetch(self) -> None:
        if self._rows:
            start, end = self._bounds()
            self.fetch_requested.emit(list(self._rows), start, end)

    def _period_chooser(self) -> QComboBox:
        combo = QComboBox()
        combo.addItem(tr("24 h"), "day")
        combo.addItem(tr("7 days"), "week")
        combo.addItem(tr("30 days"), "month")
        combo.addItem(tr("Everything"), "all")
        combo.setCurrentIndex(combo.findData("week"))
        combo.setAccessibleName(tr("Period"))
        combo.setToolTip(tr("Period"))
        combo.activated.connect(self._read_soon)
        return combo

    def _kind_chooser(self) -> QComboBox:
        combo = QComboBox()
        combo.addItem(tr("History"), _HISTORY)
        combo.addItem(tr("24 h profile"), _HOURS)
        combo.addItem(tr("24 h profile, 30 min"), _HALF_HOURS)
        combo.setAccessibleName(tr("Kind of chart"))
        combo.setToolTip(
            tr("The values as they came, or the mean of each hour of the day over the period.")
        )
        combo.activated.connect(self._read_soon)
        return combo

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(QgsApplication.getThemeIcon("/mActionFileSave.svg"))
        button.setToolTip(tr("Export the chart or its data"))
        button.setAccessibleName(tr("Export the chart or its data"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setEnabled(False)
        menu = QMenu(button)
        menu.addAction(tr("&Picture (PNG)…"), lambda: self._export_picture("png"))
        menu.addAction(tr("&Drawing (SVG)…"), lambda: self._export_picture("svg"))
        menu.addAction(tr("&Table (CSV)…"), self._export_csv)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for combo in (self._property, self._kind, self._period):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
            top.addWidget(combo, 1)
        top.addWidget(self._export)
        self._said = QWidget()
        said = QVBoxLayout(self._said)
        said.addStretch(1)
        said.addWidget(self._message)
        said.addWidget(self._fetch, 0, Qt.AlignmentFlag.AlignCenter)
        said.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._said)
        self._stack.addWidget(self.picture)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addLayout(self._stack, 1)
        whole.addWidget(self._note)


def _level_name(key: str) -> str:
    return tr("warning") if key == "warning" else tr("alert")
