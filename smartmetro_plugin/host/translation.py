"""The core's messages and the interface's texts in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from qgis.PyQt.QtCore import QCoreApplication

from ..core.messages import Message, Value
from ..core.platform.connection import DEFAULT_TIME_ZONE
from ..core.use_cases.declaration import PropertyDeclaration
from . import locale_format

CONTEXT = "SmartMetro"
#: Whole numbers that name something are not grouped: port 1026, year 2026.
_NAMES = ("port", "year", "code", "id", "http", "status")


def tr(text: str, n: int = -1) -> str:
    """Return ``text`` in the language of QGIS; ``n`` chooses the plural and replaces ``%n``."""
    return QCoreApplication.translate(CONTEXT, text, None, n)


def say(message: Message, zone: str = DEFAULT_TIME_ZONE) -> str:
    """Return a message of the core in the language of QGIS.

    Numbers are written as the locale does, values named ``…_at`` that are ISO instants become
    date and time in ``zone``, ISO dates named ``…_on`` become dates, nested messages are
    translated. A value that is missing stays visible as ``{name}``.
    """
    texts = {name: _text(name, value, zone) for name, value in message.values.items()}
    return tr(message.key).format_map(_Visible(texts))


def _text(name: str, value: Value, zone: str) -> str:
    if isinstance(value, Message):
        return say(value, zone)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int) and name.rpartition("_")[2] in _NAMES:
        return str(value)
    if isinstance(value, (int, float)):
        return locale_format.number(value)
    if name.endswith("_at"):
        return _instant(value or "", zone)
    return _day(value or "") if name.endswith("_on") else value or ""


def _instant(text: str, zone: str) -> str:
    try:
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))  # Python 3.9 reads no Z
    except ValueError:
        return text
    return text if at.tzinfo is None else locale_format.date_time(at, zone)


def _day(text: str) -> str:
    try:
        return locale_format.day(date.fromisoformat(text))
    except ValueError:
        return text


class _Visible(dict[str, str]):
    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__(values)

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class LocaleFormatter:
    """The texts that :mod:`..core.live_table` asks for, in the user's locale and a connection's zone."""

    def __init__(self, zone: str = DEFAULT_TIME_ZONE) -> None:
        self.zone = zone

    def say(self, message: Message) -> str:
        """Translate a message and put its values in."""
        return say(message, self.zone)

    def quantity(self, value: float, declaration: PropertyDeclaration) -> str:
        """Return a value with its unit."""
        return locale_format.quantity(value, declaration)

    def measure(self, value: float, symbol: str, decimals: int) -> str:
        """Return a number with a unit symbol."""
        return locale_format.measure(value, symbol, decimals)

    def date_time(self, at: datetime) -> str:
        """Return an instant in the zone of the connection."""
        return locale_format.date_time(at, self.zone)
