"""SmartMetro's page in QGIS's options."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QHideEvent, QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..core.cache.network_path import refuse_network_path
from ..core.errors import SmartMetroError
from ..core.use_cases.declaration import Threshold
from ..host.connections import ConnectionStore
from ..host.paths import (
    RESOURCES,
    default_cache_path,
    profile_folder,
    set_default_cache_path,
    use_case_folder,
)
from ..host.translation import say, tr
from ..host.use_cases import use_cases
from .alerts.rules_editor import RulesEditor
from .exports.logos_field import LogosField
from .packages_dialog import PackagesPanel
from .retention_panel import RetentionPanel
from .thresholds_table import ThresholdsTable

#: The page's name in QGIS's options, by which it is opened.
OPTIONS_PAGE = "SmartMetroOptions"


class SmartMetroOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time QGIS's options are opened."""

    def __init__(self, store: ConnectionStore | None = None) -> None:
        super().__init__("SmartMetro", QIcon(str(RESOURCES / "icons" / "smartmetro.svg")))
        self._store = store

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Return a new page."""
        return SmartMetroOptionsPage(self._store or ConnectionStore(), parent)


class SmartMetroOptionsPage(QgsOptionsPageWidget):
    """Cache, thresholds per connection, retention per use case, packages."""

    def __init__(self, store: ConnectionStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(OPTIONS_PAGE)
        self._store = store
        self._own: dict[str, dict[str, tuple[Threshold, ...]]] = {}
        self._shown = ""
        self._cache = QgsFileWidget()
        self._cache.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._cache.setConfirmOverwrite(False)  # an existing cache is opened, not overwritten
        self._cache.setFilter("GeoPackage (*.gpkg)")
        self._cache.lineEdit().setPlaceholderText(str(profile_folder() / "cache.gpkg"))
        own_path = default_cache_path()
        if own_path != profile_folder() / "cache.gpkg":
            self._cache.setFilePath(str(own_path))
        self._cache_problem = _wrapped("")
        self._cache.fileChanged.connect(lambda _path: self._check_cache())
        self._of = QComboBox()
        self._of.setAccessibleName(tr("Connection"))
        declared = use_cases()
        self._table = ThresholdsTable(declared)
        self._fill_connections()
        self.rules = RulesEditor(declared)
        self.retention = RetentionPanel(declared)
        self.packages = PackagesPanel()
        self.logos = LogosField()
        self._lay_out()
        self._check_cache()

    def isValid(self) -> bool:
        """Return whether the page can be applied; QGIS asks before it closes the options."""
        self._keep_shown()
        return (
            not self._check_cache() and not self._table.model.problem() and not self.logos.problem()
        )

    def apply(self) -> None:
        """Save the page."""
        if self._check_cache():
            return
        self.logos.apply()
        set_default_cache_path(self._cache.filePath().strip())
        self.retention.apply()
        self.rules.apply()
        self._keep_shown()
        problems = []
        for name, thresholds in self._own.items():
            connection = self._store.get(name)
            if connection is None or dict(connection.thresholds) == thresholds:
                continue
            try:
                self._store.save(replace(connection, thresholds=thresholds), name)
            except SmartMetroError as error:
                problems.append(say(error.message))
        if problems:
            QMessageBox.warning(self, "SmartMetro", "\n".join(problems))

    def hideEvent(self, event: QHideEvent) -> None:
        """End what the page started when QGIS closes the options."""
        if self.window().isHidden():
            self.packages.stop()
            self.retention.stop()
        super().hideEvent(event)

    # --- cache

    def _check_cache(self) -> bool:
        """Say what is wrong with the path; return whether something is."""
        text = self._cache.filePath().strip()
        problem = ""
        if text and Path(text).suffix.lower() != ".gpkg":
            problem = tr("The cache is a GeoPackage: its name ends in .gpkg.")
        elif text:
            try:
                refuse_network_path(Path(text))
            except SmartMetroError as error:
                problem = say(error.message)
        self._cache_problem.setText(problem)
        self._cache_problem.setVisible(bool(problem))
        return bool(problem)

    # --- thresholds

    def _fill_connections(self) -> None:
        for connection in self._store.all():
            self._of.addItem(connection.name)
            self._own[connection.name] = dict(connection.thresholds)
        self._of.currentTextChanged.connect(self._show_connection)
        self._table.setEnabled(bool(self._own))
        self._show_connection(self._of.currentText())

    def _show_connection(self, name: str) -> None:
        self._keep_shown()
        self._shown = name
        self._table.set_read_only(bool(name) and self._store.is_managed(name))
        self._table.set_own(self._own.get(name, {}))

    def _keep_shown(self) -> None:
        if self._shown in self._own:
            self._own[self._shown] = self._table.own()

    # --- assembly

    def _lay_out(self) -> None:
        tabs = QTabWidget()
        tabs.addTab(self._general_page(), tr("&General"))
        tabs.addTab(self._thresholds_page(), tr("&Thresholds"))
        tabs.addTab(_padded(self.retention), tr("&Retention"))
        tabs.addTab(_padded(self.rules), tr("&Alerts"))
        tabs.addTab(_padded(self.packages), tr("&Packages"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(tabs)

    def _general_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(tr("&Cache:"), self._cache)
        form.addRow(self._cache_problem)
        form.addRow(
            _wrapped(
                tr(
                    "The cache keeps sensors, statuses and alerts on this computer, the archive of "
                    "observations beside it. Empty: your QGIS profile. Network folders are refused: "
                    "there it could be damaged."
                )
            )
        )
        form.addRow(tr("&Logos on maps:"), self.logos)
        form.addRow(
            _wrapped(
                tr("Use cases of your own are files (JSON) in: {folder}").format(
                    folder=use_case_folder()
                )
            )
        )
        return page

    def _thresholds_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout()
        form.addRow(tr("C&onnection:"), self._of)
        whole = QVBoxLayout(page)
        whole.addLayout(form)
        if not self._own:
            whole.addWidget(
                _wrapped(tr("Thresholds are set per connection: create a connection first."))
            )
        whole.addWidget(self._table, 1)
        return page


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _padded(widget: QWidget) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(widget)
    return page
