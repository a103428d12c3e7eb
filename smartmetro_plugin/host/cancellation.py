"""QGIS's feedback as the core's cancellation."""

from __future__ import annotations

import time

from qgis.core import QgsFeedback

_STEP_S = 0.05


class FeedbackCancellation:
    """A :class:`~..core.cancellation.Cancellation` that asks a QgsFeedback."""

    def __init__(self, feedback: QgsFeedback) -> None:
        self.feedback = feedback

    def is_cancelled(self) -> bool:
        """Return whether the work must stop."""
        return self.feedback.isCanceled()

    def wait(self, seconds: float) -> bool:
        """Sleep ``seconds`` or until cancelled; return whether it was cancelled."""
        until = time.monotonic() + seconds
        while not self.feedback.isCanceled():
            left = until - time.monotonic()
            if left <= 0:
                return False
            time.sleep(min(_STEP_S, left))
        return True
