"""Letting QGIS's event loop work until something happened."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtTest import QTest


class Waiter:
    """Lets QGIS work until something happened; a test that waits in vain fails."""

    @contextmanager
    def signal(self, signal, timeout_s: float = 10.0) -> Iterator[list[object]]:
        """Wait at the end of the block for the signal; the arguments of each time are in the list."""
        heard: list[object] = []
        signal.connect(lambda *args: heard.append(args))
        yield heard
        self.until(lambda: bool(heard), timeout_s)

    def until(self, condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
        """Wait until the condition holds."""
        deadline = time.monotonic() + timeout_s
        while not condition():
            assert time.monotonic() < deadline, "waited in vain"
            self.turn(0.01)

    def turn(self, seconds: float) -> None:
        """Let the event loop run for a while."""
        QTest.qWait(int(seconds * 1000))
