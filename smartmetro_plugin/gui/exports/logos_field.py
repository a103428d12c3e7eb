"""Chooses the logos of printed maps: pictures on this computer, told at once when they are not."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...host.print_settings import MOST_LOGOS, chosen_logos, is_picture, save_logos
from ...host.translation import tr


class LogosField(QWidget):
    """The files, and below them what is wrong with one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = QgsFileWidget()
        self.files.setStorageMode(QgsFileWidget.StorageMode.GetMultipleFiles)
        self.files.setFilter(tr("Pictures") + " (*.png *.jpg *.jpeg *.svg)")
        self.files.lineEdit().setPlaceholderText(tr("none"))
        self.files.lineEdit().setAccessibleName(tr("Logos on maps"))
        paths = [str(path) for path in chosen_logos()]
        self.files.setFilePath(" ".join(f'"{path}"' for path in paths))
        self._said = QLabel()
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.files)
        layout.addWidget(self._said)
        self.files.fileChanged.connect(lambda _text: self._tell())
        self._tell()

    def paths(self) -> list[str]:
        """Return the files as chosen."""
        text = self.files.filePath().strip()
        return [path for path in QgsFileWidget.splitFilePaths(text) if path] if text else []

    def problem(self) -> str:
        """Return what is wrong with the choice; empty when nothing is."""
        paths = self.paths()
        if len(paths) > MOST_LOGOS:
            return tr("At most {most} logos fit on a map.").format(most=MOST_LOGOS)
        wrong = next((path for path in paths if not is_picture(path)), "")
        if wrong:
            return tr("“{path}” is not a picture (PNG, JPEG or SVG) on this computer.").format(
                path=wrong
            )
        return ""

    def apply(self) -> None:
        """Keep the choice."""
        save_logos(self.paths())

    def _tell(self) -> None:
        problem = self.problem()
        self._said.setText(problem)
        self._said.setVisible(bool(problem))
