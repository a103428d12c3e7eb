"""How long work learns that the user has cancelled it."""

from __future__ import annotations

import threading
from typing import Protocol

from .errors import Cancelled


class Cancellation(Protocol):
    """What long work asks between steps."""

    def is_cancelled(self) -> bool:
        """Return whether the work must stop."""
        ...

    def wait(self, seconds: float) -> bool:
        """Sleep ``seconds`` or until cancelled; return whether it was cancelled."""
        ...


class CancelFlag:
    """A thread-safe :class:`Cancellation`; :meth:`cancel` wakes whoever waits."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    def is_cancelled(self) -> bool:
        """Return whether the work must stop."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep ``seconds`` or until cancelled; return whether it was cancelled."""
        return self._event.wait(seconds)


def check(cancel: Cancellation) -> None:
    """Raise :class:`Cancelled` when the work must stop."""
    if cancel.is_cancelled():
        raise Cancelled()
