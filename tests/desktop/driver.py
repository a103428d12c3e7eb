"""Runs inside a real QGIS window and plays one scenario there; see ``qgis_window.py``.

QGIS executes this file (``--code``) once its window is up. The scenario is another file with a
function ``scenario(driver)``, named by an environment variable; what it records, what went wrong
and the screenshots land in one folder, where the test reads them.
"""

from __future__ import annotations

import importlib.util
import json
import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QPixmap, QWindow
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

Widget = TypeVar("Widget", bound=QWidget)

WINDOW_SIZE = (1700, 1050)
#: How often a condition is looked at again.
POLL_MS = 50
#: What QGIS says that a test may want to know; sip's enums do not know their names in Qt 5.
LEVELS = {Qgis.MessageLevel.Warning: "Warning", Qgis.MessageLevel.Critical: "Critical"}


class ScenarioError(Exception):
    """The scenario could not go on: something that it waited for did not come."""


class Driver:
    """What a scenario drives QGIS with, and where it writes what it saw."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.iface = qgis.utils.iface
        self.window: QMainWindow = self.iface.mainWindow()
        self.values: dict[str, Any] = {}
        #: Tracebacks: record_errors.py collects them from QGIS's start on.
        self.errors: list[str] = qgis.utils.smartmetro_errors
        self.messages: list[str] = []
        self.screenshots: dict[str, dict[str, Any]] = {}
        self._watch_errors()

    # --- what the test reads

    def record(self, **values: Any) -> None:
        """Keep values (JSON) for the test."""
        self.values.update(values)

    def grab(self, name: str, widget: QWidget | None = None, area: QRect | None = None) -> None:
        """Save a picture of ``widget``, or of the main window; of a part of it, in its pixels."""
        self.wait(0.2)
        seen = widget or self.window
        self._save(name, seen.grab(area or seen.rect()))

    def grab_screen(self, name: str) -> None:
        """Save a picture of the whole screen: with menus, tooltips and dialogs."""
        self.wait(0.2)
        self._save(name, QApplication.primaryScreen().grabWindow(0))

    def grab_native(self, name: str, window: QWindow) -> None:
        """Save a picture of a window that is no widget, as the screen shows it."""
        self.wait(0.2)
        self._save(name, QApplication.primaryScreen().grabWindow(window.winId()))

    def write(self) -> None:
        """Write what was seen so far for the test."""
        result = {
            "values": self.values,
            "errors": self.errors,
            "messages": self.messages,
            "screenshots": self.screenshots,
        }
        path = self.folder / "result.json"
        path.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")

    # --- looking

    @property
    def plugin(self) -> Any:
        """The plugin that QGIS started.

        Raises:
            ScenarioError: QGIS did not start it.
        """
        if "smartmetro" not in qgis.utils.plugins:
            raise ScenarioError(f"plugin not started; QGIS has {list(qgis.utils.plugins)}")
        return qgis.utils.plugins["smartmetro"]

    @property
    def project(self) -> QgsProject:
        """The open project."""
        return QgsProject.instance()

    def find(self, kind: type[Widget], name: str, parent: QWidget | None = None) -> Widget:
        """Return the widget of ``kind`` whose object name is ``name``.

        Raises:
            ScenarioError: there is none; the message lists those of that kind.
        """
        parents = [parent] if parent else [self.window, *QApplication.topLevelWidgets()]
        for owner in parents:
            if isinstance(owner, kind) and owner.objectName() == name:
                return owner
            if found := owner.findChild(kind, name):
                return found
        there = sorted({w.objectName() for p in parents for w in p.findChildren(kind)} - {""})
        raise ScenarioError(f"no {kind.__name__} named {name!r}; there are {there}")

    def wait_for(self, kind: type[Widget], name: str, timeout_s: float = 10) -> Widget:
        """Wait until such a widget exists and is visible, and return it."""

        def visible() -> Widget | None:
            try:
                widget = self.find(kind, name)
            except ScenarioError:
                return None
            return widget if widget.isVisible() else None

        return self.wait_until(visible, f"{kind.__name__} {name!r} to be visible", timeout_s)

    def actions_of(self, menu: QMenu) -> list[str]:
        """Return the texts of a menu's entries, without accelerators."""
        return [a.text().replace("&", "") for a in menu.actions() if not a.isSeparator()]

    # --- acting

    def wait(self, seconds: float) -> None:
        """Let QGIS work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        self._look_at_bar()

    def wait_until(self, condition: Callable[[], Any], what: str, timeout_s: float = 20) -> Any:
        """Let QGIS work until ``condition()`` is true, and return what it gave.

        Raises:
            ScenarioError: it was not within ``timeout_s``.
        """
        deadline = time.monotonic() + timeout_s
        while not (value := condition()):
            if time.monotonic() > deadline:
                raise ScenarioError(f"waited {timeout_s:g} s in vain for {what}")
            self.wait(POLL_MS / 1000)
        return value

    def wait_for_map(self, timeout_s: float = 30) -> None:
        """Let QGIS draw the map to its end."""
        canvas = self.iface.mapCanvas()
        canvas.refresh()
        self.wait(0.3)
        self.wait_until(lambda: not canvas.isDrawing(), "the map to be drawn", timeout_s)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget as a user does; a hidden or disabled one is an error."""
        if not (widget.isVisible() and widget.isEnabled()):
            state = "disabled" if widget.isVisible() else "hidden"
            raise ScenarioError(f"{widget.objectName() or widget} cannot be clicked: {state}")
        position = at or widget.rect().center()
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, position
        )
        self.wait(0.1)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key in a widget."""
        QTest.keyClick(widget, key)
        self.wait(0.1)

    def write_text(self, widget: QWidget, text: str) -> None:
        """Type ``text`` into a widget."""
        QTest.keyClicks(widget, text)
        self.wait(0.1)

    def in_dialog(self, open_it: Callable[[], object], act: Callable[[QDialog], None]) -> None:
        """Call ``open_it``, which blocks while a modal dialog is open, and ``act`` in the dialog.

        The dialog is rejected afterwards if it is still open.

        Raises:
            ScenarioError: no dialog opened; and whatever ``act`` raises.
        """
        failures: list[Exception] = []
        acted: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or acted:
                return
            acted.append(dialog)
            try:
                act(dialog)
            except Exception as error:  # noqa: BLE001 (raised again below, outside the dialog)
                failures.append(error)
            if not sip.isdeleted(dialog) and dialog.isVisible():
                dialog.reject()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(POLL_MS)
        open_it()
        timer.stop()
        if failures:
            raise failures[0]
        if not acted:
            raise ScenarioError("no dialog opened")

    # --- what goes wrong

    def _watch_errors(self) -> None:
        self._look_at_bar()
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
            lambda text, tag, level: self._see_message(level, f"[{tag}] {text}")
        )

    def _look_at_bar(self) -> None:
        # Not by its signal widgetAdded: a Python slot on that crashes QGIS 3.40.
        for item in self.iface.messageBar().items():
            self._see_message(item.level(), f"{item.title()} {item.text()}")

    def _see_message(self, level: Qgis.MessageLevel, text: str) -> None:
        seen = f"{LEVELS.get(level)}: {text.strip()}"
        if level in LEVELS and seen not in self.messages:
            self.messages.append(seen)

    def _save(self, name: str, picture: QPixmap) -> None:
        path = self.folder / f"{name}.png"
        if not picture.save(str(path)):
            raise ScenarioError(f"{path} could not be written")
        image = picture.toImage()
        columns = range(0, image.width(), 7)
        rows = range(0, image.height(), 7)
        colours = len({image.pixel(x, y) for x in columns for y in rows})
        self.screenshots[name] = {"path": str(path), "colours": colours}


def main() -> None:
    """Play the scenario that the environment names, write the result, and quit QGIS."""
    try:
        play(Driver(Path(os.environ["SMARTMETRO_RESULT_FOLDER"])))
    except BaseException:  # noqa: BLE001 (printed: there may be no driver to record it)
        traceback.print_exc()
    # No question about an unsaved project, no dialog about an error may hold the test.
    os._exit(0)


def play(driver: Driver) -> None:
    """Play the scenario and write what it saw."""
    watchdog = QTimer()
    watchdog.timeout.connect(lambda: give_up(driver))
    watchdog.start(round(float(os.environ["SMARTMETRO_TIMEOUT_S"]) * 1000))
    driver.window.resize(*WINDOW_SIZE)
    driver.window.move(0, 0)
    try:
        driver.wait(0.5)
        load_scenario(Path(os.environ["SMARTMETRO_SCENARIO"]))(driver)
    except Exception:  # noqa: BLE001 (whatever it is, the test shows it)
        driver.errors.append(traceback.format_exc())
        driver.grab_screen("at_error")
    driver.write()


def give_up(driver: Driver) -> None:
    """End a scenario that does not: a dialog waits for an answer, or a loop has no end."""
    stack = "".join(traceback.format_stack())
    modal = QApplication.activeModalWidget()
    title = f"; the dialog {modal.windowTitle()!r} is open" if modal else ""
    driver.errors.append(f"the scenario did not end in time{title}\n{stack}")
    driver._save("at_error", QApplication.primaryScreen().grabWindow(0))
    driver.write()
    os._exit(1)


def load_scenario(path: Path) -> Callable[[Driver], None]:
    """Return the function ``scenario`` of the file ``path``."""
    spec = importlib.util.spec_from_file_location("smartmetro_scenario", path)
    if spec is None or spec.loader is None:
        raise ScenarioError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.scenario


QTimer.singleShot(0, main)
