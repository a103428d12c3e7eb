"""Errors that say what was wrong, where, and what the user can do about it."""

from __future__ import annotations

from .messages import QT_TRANSLATE_NOOP, Message, Value


class SmartMetroError(Exception):
    """Root of the errors shown to users; ``message`` is translated by the host."""

    def __init__(self, key: str, **values: Value) -> None:
        self.message = Message(key, values)
        super().__init__(self.message.in_english())


class Cancelled(SmartMetroError):
    """The user cancelled; nothing of the unfinished work was kept."""

    def __init__(self) -> None:
        super().__init__(QT_TRANSLATE_NOOP("SmartMetro", "Cancelled."))


class ConfigurationError(SmartMetroError):
    """A connection, a setting or a declaration file is not usable as it stands."""


class PlatformError(SmartMetroError):
    """A platform answered something that cannot be used."""


class UnreachableError(PlatformError):
    """No usable answer came: no network, no such host, time out, server error after retries."""


class RefusedError(PlatformError):
    """The platform refused: rights, expired credentials, unknown tenant."""


class CacheError(SmartMetroError):
    """The cache or the archive cannot be opened or written."""
