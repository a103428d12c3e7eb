"""How times and numbers are written, on one line."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from ...core.platform.field_mapping.mapping import Dialect
from ...host.translation import tr


class DialectRow(QWidget):
    """Shows and changes a :class:`Dialect`; what has no field here stays as it was."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Dialect()
        self._order = _box(
            tr("Order of dates"),
            [
                (tr("Dates: recognised"), ""),
                (tr("day/month/year"), "day_first"),
                (tr("year-month-day"), "year_first"),
                (tr("YYYYMMDDHH"), "compact"),
            ],
        )
        self._zone = _box(
            tr("Zone of times without offset"),
            [(tr("Zone: the connection’s"), ""), ("UTC", "UTC")]
            + [(name, name) for name in sorted(available_timezones() - {"UTC"})],
        )
        self._zone.setToolTip(tr("For times without offset; Z and offsets are obeyed always."))
        self._decimal = _box(
            tr("Decimal mark"),
            [
                (tr("Decimals: recognised"), ""),
                (tr("12,5 (comma)"), ","),
                (tr("12.5 (point)"), "."),
            ],
        )
        self._shift = QSpinBox()
        self._shift.setAccessibleName(tr("Shift of times"))
        self._shift.setRange(-1440, 1440)
        self._shift.setSuffix(tr(" min"))
        self._shift.setPrefix(tr("Shift: "))
        self._shift.setToolTip(
            tr("Added to each time: -30 for half hours that are dated at their end.")
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self._order, self._zone, self._decimal, self._shift):
            line.addWidget(widget)
        line.addStretch(1)
        for box in (self._order, self._zone, self._decimal):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._shift.valueChanged.connect(lambda _: self.changed.emit())

    def show_dialect(self, dialect: Dialect) -> None:
        """Show a dialect."""
        self._shown = dialect
        self._order.setCurrentIndex(self._order.findData(dialect.date_order))
        self._zone.setCurrentIndex(self._zone.findData(dialect.time_zone))
        self._decimal.setCurrentIndex(self._decimal.findData(dialect.decimal))
        self._shift.setValue(dialect.shift_s // 60)

    def dialect(self) -> Dialect:
        """Return the dialect as it is shown."""
        same_shift = self._shift.value() == self._shown.shift_s // 60
        return replace(
            self._shown,
            time_zone=self._zone.currentData() or "",
            date_order=self._order.currentData() or "",
            decimal=self._decimal.currentData() or "",
            shift_s=self._shown.shift_s if same_shift else 60 * self._shift.value(),
        )


def _box(name: str, items: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for label, value in items:
        box.addItem(label, value)
    return box
