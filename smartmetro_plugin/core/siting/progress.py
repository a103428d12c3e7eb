"""How long work says how far it is, and hears that it must stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..cancellation import Cancellation, check

#: Called with the share done, 0..1.
Progress = Callable[[float], None]


@dataclass(frozen=True)
class Watch:
    """What long work reports to; without arguments, nobody watches.

    Called from the thread that started the work only.
    """

    cancel: Cancellation | None = None
    progress: Progress | None = None

    def step(self, done: float) -> None:
        """Report the share done, 0..1.

        Raises:
            Cancelled: the user has cancelled.
        """
        if self.cancel is not None:
            check(self.cancel)
        if self.progress is not None:
            self.progress(done)

    def part(self, start: float, end: float) -> Watch:
        """Return a watch for a part of the work that goes from share ``start`` to ``end``."""
        report = self.progress
        if report is None:
            return self
        return Watch(self.cancel, lambda done: report(start + done * (end - start)))


NOBODY = Watch()
