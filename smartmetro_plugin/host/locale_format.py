"""Numbers, dates and ages as the user's language writes them (28,4 °C, 5 h, 21/07/2026)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.platform.connection import DEFAULT_TIME_ZONE
from ..core.use_cases.declaration import PropertyDeclaration

_NARROW_SPACE = "\u202f"
_NO_BREAK_SPACE = "\u00a0"
#: Longest first: seconds in one, and how that many are written.
_DURATIONS = (
    (86_400, QT_TRANSLATE_NOOP("SmartMetro", "{n} d")),
    (3_600, QT_TRANSLATE_NOOP("SmartMetro", "{n} h")),
    (60, QT_TRANSLATE_NOOP("SmartMetro", "{n} min")),
    (1, QT_TRANSLATE_NOOP("SmartMetro", "{n} s")),
)


def locale() -> QLocale:
    """Return the locale of numbers and dates.

    It is the system's, as QGIS has set it, when it speaks the interface's language (a French
    Canadian keeps his own forms), else the one of the interface's language.
    """
    current = QLocale()
    return _chosen(current.name(), QgsApplication.instance().translation())


@lru_cache(maxsize=8)
def _chosen(current_name: str, translation: str) -> QLocale:
    current = QLocale(current_name)
    interface = QLocale(translation or QgsApplication.locale())  # the latter reads the settings
    if interface.language() == QLocale.Language.C:
        interface = QLocale("en_GB")
    return current if current.language() == interface.language() else interface


def number(value: float, decimals: int | None = None) -> str:
    """Return a number; without ``decimals``, as many as it has, two at most.

    French groups thousands with a narrow no-break space, even where an old Qt has the wide one.
    """
    chosen = locale()
    if decimals is None:
        shortest = f"{value:.2f}".rstrip("0").rstrip(".")
        decimals = len(shortest.partition(".")[2])
    text: str = chosen.toString(float(value), "f", decimals)
    if chosen.language() == QLocale.Language.French:
        text = text.replace(_NO_BREAK_SPACE, _NARROW_SPACE)
    minus = "-" + chosen.toString(0.0, "f", decimals)
    return text[1:] if text == minus else text


def measure(value: float, symbol: str, decimals: int | None = None) -> str:
    """Return a number with its unit symbol, held together by a no-break space."""
    if not symbol:
        return number(value, decimals)
    close = symbol == "%" and locale().language() == QLocale.Language.English
    return number(value, decimals) + ("" if close else _NO_BREAK_SPACE) + symbol


def quantity(value: float, declaration: PropertyDeclaration) -> str:
    """Return a property's value with its unit, with the decimals it is declared with."""
    return measure(value, declaration.symbol, declaration.decimals)


def day(value: date) -> str:
    """Return a date, the year in four digits."""
    return str(locale().toString(QDate(value.year, value.month, value.day), _date_format()))


def date_time(at: datetime, zone: str = DEFAULT_TIME_ZONE) -> str:
    """Return an instant as wall clock of ``zone``, to the minute."""
    local = at.astimezone(ZoneInfo(zone))
    moment = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return str(locale().toString(moment, f"{_date_format()} HH:mm"))


def clock(at: datetime, zone: str = DEFAULT_TIME_ZONE, now: datetime | None = None) -> str:
    """Return the time of an instant of today (12:04), date and time of an older one."""
    local, today = (
        at.astimezone(ZoneInfo(zone)),
        (now or datetime.now(timezone.utc)).astimezone(ZoneInfo(zone)),
    )
    return f"{local:%H:%M}" if local.date() == today.date() else date_time(at, zone)


def duration(span: timedelta) -> str:
    """Return a length of time in its largest whole unit (12 s, 5 min, 5 h, 3 d)."""
    seconds = max(0, int(span.total_seconds()))
    size, key = next((item for item in _DURATIONS if seconds >= item[0]), _DURATIONS[-1])
    return translate(key).format(n=number(seconds // size, 0))


def age(span: timedelta) -> str:
    """Return how long ago something was (12 s ago)."""
    text = translate(QT_TRANSLATE_NOOP("SmartMetro", "{duration} ago"))
    return text.format(duration=duration(span))


def translate(key: str) -> str:
    """Return a marked text in the language of QGIS."""
    return str(QCoreApplication.translate("SmartMetro", key))


def _date_format() -> str:
    # Some locales' short form has a year of two digits, which is ambiguous in an archive.
    short: str = locale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")
