"""The words and numbers of a report in the language of QGIS."""

from __future__ import annotations

from ..core.messages import Message
from ..core.platform.connection import DEFAULT_TIME_ZONE
from . import locale_format
from .translation import say


class HostWording:
    """What :mod:`..core.reports.html` asks for, as QGIS speaks; instants in ``zone``."""

    def __init__(self, zone: str = DEFAULT_TIME_ZONE) -> None:
        self.zone = zone

    @property
    def language(self) -> str:
        """Return the language's code (``fr``)."""
        return str(locale_format.locale().name()).partition("_")[0]

    def say(self, message: Message) -> str:
        """Translate a message and put its values in."""
        return say(message, self.zone)

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write a number as the locale does."""
        return locale_format.number(value, decimals)
