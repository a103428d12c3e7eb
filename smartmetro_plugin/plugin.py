"""What QGIS starts: the toolbox provider always, the dock, menu and live layers where there is a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator

from .host import tasks, vendor
from .host.paths import RESOURCES

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ..processing_algorithms.provider import SmartMetroProvider
    from .gui.desktop import Desktop


class SmartMetroPlugin:
    """The plugin; ``iface`` is None where QGIS runs without a window (``qgis_process``, a server)."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._translator: QTranslator | None = None
        self._provider: SmartMetroProvider | None = None
        self._desktop: Desktop | None = None
        self._starting = False
        vendor.make_importable()
        self._translate()

    def initProcessing(self) -> None:
        """Add the algorithms; all that ``qgis_process`` needs."""
        if self._provider is None:
            from ..processing_algorithms.provider import SmartMetroProvider

            self._provider = SmartMetroProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add everything to QGIS's window, as soon as the window is there: its start does not wait."""
        self._starting = True
        QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        if not self._starting:  # unloaded meanwhile
            return
        self._starting = False
        self.initProcessing()
        if self._iface is not None:
            from .gui.desktop import Desktop

            self._desktop = Desktop(self._iface)

    def unload(self) -> None:
        """Take everything away again; QGIS is as before."""
        self._starting = False
        if self._desktop is not None:
            self._desktop.unload()
            self._desktop = None
        tasks.cancel_all()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        vendor.remove_from_path()

    def _translate(self) -> None:
        path = translation_file(locale_name())
        if path is None:
            return
        translator = QTranslator()
        if translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator


def locale_name() -> str:
    """Return the language of QGIS's interface (``--lang`` wins over the settings), such as ``fr``."""
    return QgsApplication.instance().translation() or QgsApplication.locale()


def translation_file(locale: str) -> Path | None:
    """Return the compiled translation for a locale, None where there is none (English)."""
    path = RESOURCES / "i18n" / f"smartmetro_{locale[:2].lower()}.qm"
    return path if path.is_file() else None
