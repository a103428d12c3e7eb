"""A number that may be left empty, as the locale writes it."""

from __future__ import annotations

from qgis.PyQt.QtGui import QDoubleValidator
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ...host.locale_format import locale

_LARGEST = 1e9


class NumberField(QLineEdit):
    """A line for one number between two bounds."""

    def __init__(
        self,
        lowest: float | None,
        highest: float | None,
        *,
        is_whole: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decimals = 0 if is_whole else 2
        check = QDoubleValidator(
            -_LARGEST if lowest is None else lowest,
            _LARGEST if highest is None else highest,
            self._decimals,
            self,
        )
        check.setLocale(locale())
        check.setNotation(QDoubleValidator.Notation.StandardNotation)
        self.setValidator(check)

    def show_number(self, value: float | None) -> None:
        """Show a number, or nothing."""
        self.setText("" if value is None else locale().toString(float(value), "f", self._decimals))

    def number(self) -> float | int | None:
        """Return the number; None where there is none."""
        value, is_number = locale().toDouble(self.text())
        if not is_number or not self.hasAcceptableInput():
            return None
        return round(value) if self._decimals == 0 else value
