"""Work in the background that reports in the main thread, and never outlives the plugin."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Generic, TypeVar

from qgis.core import Qgis, QgsApplication, QgsFeedback, QgsMessageLog, QgsTask

from ..core.errors import Cancelled, SmartMetroError
from ..core.messages import QT_TRANSLATE_NOOP, Message
from .cancellation import FeedbackCancellation

Result = TypeVar("Result")
Progress = Callable[[float], None]
LOG_TAG = "SmartMetro"

#: QGIS keeps no Python reference to a task; without one, finished() is never called.
_running: set[BackgroundTask] = set()


class BackgroundTask(QgsTask, Generic[Result]):
    """Runs ``work(cancellation, progress)`` in a thread, then one of the callbacks in the main thread.

    Progress runs from 0 to 1. After a cancel, neither callback is called, only ``on_end``.
    """

    def __init__(
        self,
        description: str,
        work: Callable[[FeedbackCancellation, Progress], Result],
        *,
        on_done: Callable[[Result], None] = lambda result: None,
        on_error: Callable[[Message], None] = lambda message: None,
        on_end: Callable[[], None] = lambda: None,
        hidden: bool = False,
    ) -> None:
        flags = QgsTask.Flag.CanCancel
        if hidden:
            flags |= QgsTask.Flag.Hidden | QgsTask.Flag.Silent
        super().__init__(description, flags)
        self._work = work
        self._callbacks = (on_done, on_error, on_end)
        self._feedback = QgsFeedback()
        self._result: Result | None = None
        self._error: Message | None = None
        #: What ended the work, for who needs its kind and not only its words.
        self.error: SmartMetroError | None = None

    def start(self) -> BackgroundTask[Result]:
        """Hand the task to QGIS and return it."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        """Do the work; called by QGIS in a thread."""
        try:
            self._result = self._work(
                FeedbackCancellation(self._feedback), lambda f: self.setProgress(100 * f)
            )
        except Cancelled:
            return False
        except SmartMetroError as error:
            self.error, self._error = error, error.message
            return False
        except Exception as error:  # noqa: BLE001 a bug must reach the user in words, not as a dead thread
            log_unexpected(self.description(), traceback.format_exc())
            self._error = unexpected(error)
            return False
        return True

    def cancel(self) -> None:
        """Ask the work to stop; network requests under way are aborted."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, successful: bool) -> None:
        """Tell the outcome; called by QGIS in the main thread."""
        _running.discard(self)
        on_done, on_error, on_end = self._callbacks
        self._callbacks = (lambda result: None, lambda message: None, lambda: None)
        if successful and not self._feedback.isCanceled():
            on_done(self._result)  # type: ignore[arg-type]
        elif self._error is not None:
            on_error(self._error)
        on_end()

    def silence(self) -> None:
        """Forget the callbacks: whoever asked is going away."""
        self._callbacks = (lambda result: None, lambda message: None, lambda: None)


def cancel_all(wait_ms: int = 3000) -> None:
    """Cancel and silence every task still running, and wait for them a little: the plugin unloads."""
    for task in list(_running):
        task.silence()
        task.cancel()
    for task in list(_running):
        if task.status() == QgsTask.TaskStatus.Running:
            task.waitForFinished(wait_ms)
    _running.clear()


def unexpected(error: Exception) -> Message:
    """Return what a user is told of a bug."""
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Unexpected error ({error}). The details are in the Log Messages panel, SmartMetro tab; "
            "“Copy diagnostics” gathers what a report needs.",
        ),
        {"error": f"{type(error).__name__}: {error}"},
    )


def log_unexpected(what: str, details: str) -> None:
    """Write a bug's details where QGIS's users find them."""
    QgsMessageLog.logMessage(f"{what}\n{details}", LOG_TAG, Qgis.MessageLevel.Critical)
