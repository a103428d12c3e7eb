"""The packages that SmartMetro can use, what needs each, and their installation on request."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..host import packages, vendor
from ..host.locale_format import translate
from ..host.paths import package_folder
from ..host.translation import tr


class PackagesPanel(QWidget):
    """Table, buttons, progress; usable in a dialog and in the options."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._installer: packages.PackageInstaller | None = None
        self._table = QTreeWidget()
        self._table.setRootIsDecorated(False)
        self._table.setAccessibleName(tr("Packages"))
        self._table.setHeaderLabels([tr("Package"), tr("Version"), tr("What needs it")])
        header = self._table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._advice = _selectable_label()
        self._install = QPushButton(tr("&Install into my profile"))
        self._install.clicked.connect(lambda _checked=False: self._start(None))
        self._from_folder = QPushButton(tr("Install from a &folder of wheels…"))
        self._from_folder.clicked.connect(lambda _checked=False: self._start_from_folder())
        self._cancel = QPushButton(tr("&Cancel"))
        self._cancel.clicked.connect(lambda _checked=False: self._stop_installing())
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._output = QPlainTextEdit()
        self._output.setReadOnly(True)
        self._output.setTabChangesFocus(True)
        self._output.setAccessibleName(tr("Output of the installation"))
        self._lay_out()
        self._busy(False)
        self._output.hide()
        self.reload()

    def reload(self) -> None:
        """Look again at what is here."""
        self._table.clear()
        states = packages.states()
        for state in states:
            item = QTreeWidgetItem(
                [state.package.name, _version_words(state), translate(state.package.purpose)]
            )
            icon = "/mIconSuccess.svg" if state.is_recent_enough else "/mIconWarning.svg"
            item.setIcon(0, QgsApplication.getThemeIcon(icon))
            self._table.addTopLevelItem(item)
        self._advice.setText(_advice())
        wanted = any(s.package.installable and not s.is_recent_enough for s in states)
        self._install.setEnabled(wanted)
        self._from_folder.setEnabled(wanted)

    def stop(self) -> None:
        """End an installation under way: the window closes."""
        if self._installer is not None:
            self._installer.stop()
            self._installer = None

    def _start_from_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder that holds the wheels"))
        if folder:
            self._start(Path(folder))

    def _start(self, wheels: Path | None) -> None:
        python = packages.python_executable()
        if python is None:
            self._say(
                tr("No Python was found beside QGIS. Ask your administrator to run the line below.")
            )
            return
        self._output.clear()
        self._output.show()
        self._busy(True)
        self._installer = packages.PackageInstaller(package_folder(), self)
        self._installer.said.connect(self._say)
        self._installer.ended.connect(self._ended)
        self._installer.start(python, wheels)

    def _stop_installing(self) -> None:
        if self._installer is not None:
            self._installer.cancel()

    def _ended(self, installed: bool, cancelled: bool) -> None:
        self._installer = None
        self._busy(False)
        if installed:
            vendor.make_importable()
            self._say(tr("Installed. What needed it works from now on."))
        elif cancelled:
            self._say(tr("Cancelled. Nothing was installed."))
        else:
            self._say(
                tr(
                    "Nothing was installed; the reason stands above. Without access to the Python "
                    "Package Index, install from a folder of wheels. If pip is missing on Debian "
                    "or Ubuntu: sudo apt install python3-pip."
                )
            )
        self.reload()

    def _say(self, text: str) -> None:
        self._output.show()
        self._output.appendPlainText(text)

    def _busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self._install.setVisible(not busy)
        self._from_folder.setVisible(not busy)

    def _lay_out(self) -> None:
        introduction = QLabel(
            tr(
                "Everything works without the optional packages, except what the table says. "
                "SmartMetro installs nothing unasked, and only into your profile."
            )
        )
        introduction.setWordWrap(True)
        buttons = QHBoxLayout()
        for widget in (self._install, self._from_folder):
            buttons.addWidget(widget)
        buttons.addWidget(self._progress, 1)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (introduction, self._table):
            whole.addWidget(part)
        whole.addLayout(buttons)
        whole.addWidget(self._output)
        whole.addWidget(self._advice)


class PackagesDialog(QDialog):
    """The panel in a window of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Packages"))
        self.panel = PackagesPanel(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.panel)
        whole.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(42 * em, 26 * em)

    def done(self, result: int) -> None:
        """Close; an installation under way is stopped."""
        self.panel.stop()
        super().done(result)


def _version_words(state: packages.PackageState) -> str:
    if not state.version:
        return tr("not installed")
    if not state.is_recent_enough:
        floor = ".".join(map(str, state.package.floor))
        return tr("{version}, too old: {floor} or later").format(version=state.version, floor=floor)
    if state.version == "?":
        return tr("bundled") if state.bundled else tr("present")
    return state.version


def _advice() -> str:
    lines = []
    apt = packages.missing_apt_packages()
    if apt and packages.is_debian():
        lines.append(
            tr("On Debian or Ubuntu: {line}").format(line="sudo apt install " + " ".join(apt))
        )
    elif apt:
        lines.append(
            tr("QGIS’s own installer brings {names}; repair or update QGIS to get them.").format(
                names=", ".join(s.package.name for s in packages.states() if s.package.apt in apt)
            )
        )
    lines.append(
        tr(
            "An administrator prepares a computer beforehand with this line, in the OSGeo4W shell "
            "or a terminal, --target being the same folder in each user’s profile:"
        )
    )
    lines.append(packages.command_for_administrators(package_folder()))
    return "\n".join(lines)


def _selectable_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
