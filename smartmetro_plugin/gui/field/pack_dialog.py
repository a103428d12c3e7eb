"""Pack a mission: what, where, for whom; the checks as a table before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsIconUtils,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.field_work.packing import count_sensors
from ...core.use_cases.declaration import UseCase
from ...field.preflight import Finding, Level, Plan, examine
from ...host.locale_format import translate
from ...host.translation import say, tr
from ...layers.icons import use_case_icon
from ...layers.project import is_live

_WIDTH, _HEIGHT = 640, 720
_ICONS = {
    Level.ERROR: "/mIconCritical.svg",
    Level.WARNING: "/mIconWarning.svg",
    Level.FINE: "/mIconInfo.svg",
}


class PackDialog(QDialog):
    """Asks what to pack, and shows what the checks find."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        cache_path: Path,
        declared: Mapping[str, UseCase],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Pack a mission for QField"))
        self.setObjectName("SmartMetroPackDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._canvas, self._cache_path, self._declared = canvas, cache_path, declared
        self.name, self.team = QLineEdit(), QLineEdit()
        self.area = QgsMapLayerComboBox()
        self.area.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.area.setAllowEmptyLayer(True, tr("What the map shows"))
        self.area.setCurrentIndex(0)
        self.candidates = QgsMapLayerComboBox()
        self.candidates.setFilters(Qgis.LayerFilter.PointLayer)
        self.candidates.setAllowEmptyLayer(True, tr("None"))
        self.candidates.setCurrentIndex(0)
        self.base_map = QgsMapLayerComboBox()
        self.base_map.setFilters(Qgis.LayerFilter.RasterLayer)
        self.base_map.setAllowEmptyLayer(True, tr("None"))
        self.use_cases = self._use_case_list()
        self.references = self._reference_list()
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.note = QPlainTextEdit()
        self.note.setMaximumHeight(60)
        self.zip = QCheckBox(tr("Also as one file (zip)"))
        self.findings = QTableWidget(0, 2)
        self.findings.setHorizontalHeaderLabels([tr("About"), tr("What the checks say")])
        self.findings.verticalHeader().hide()
        header = self.findings.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName(tr("What the checks say"))
        self._lay_out()
        for changed in (
            self.folder.fileChanged, self.area.layerChanged, self.candidates.layerChanged,
            self.base_map.layerChanged, self.use_cases.itemChanged, self.references.itemChanged,
        ):  # fmt: skip
            changed.connect(self._check)
        self._check()

    def parameters(self) -> dict[str, object]:
        """Return the parameters of ``packageforqfield``."""
        box = self._box()
        extent = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:4326]"
        return {
            "CACHE": str(self._cache_path),
            "AREA": self.area.currentLayer(),
            "EXTENT": None if self.area.currentLayer() else extent,
            "NAME": self.name.text(),
            "TEAM": self.team.text(),
            "USE_CASES": self._chosen() or None,
            "CANDIDATES": self.candidates.currentLayer(),
            "BASEMAP": self.base_map.currentLayer(),
            "REFERENCES": self._references(),
            "NOTE": self.note.toPlainText(),
            "ZIP": self.zip.isChecked(),
            "OUTPUT": self.folder.filePath(),
        }

    def _use_case_list(self) -> QListWidget:
        listed = QListWidget()
        listed.setMaximumHeight(110)
        for key, use_case in self._declared.items():
            item = QListWidgetItem(use_case_icon(use_case), translate(use_case.label))
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setCheckState(Qt.CheckState.Checked)
            listed.addItem(item)
        return listed

    def _chosen(self) -> list[str]:
        items = [self.use_cases.item(row) for row in range(self.use_cases.count())]
        chosen = [i for i in items if i.checkState() == Qt.CheckState.Checked]
        if len(chosen) == len(items):
            return []
        return [item.data(Qt.ItemDataRole.UserRole) for item in chosen]

    def _reference_list(self) -> QListWidget:
        listed = QListWidget()
        listed.setMaximumHeight(80)
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            layer = node.layer()
            if isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) and not is_live(layer):
                item = QListWidgetItem(QgsIconUtils.iconForLayer(layer), layer.name())
                item.setData(Qt.ItemDataRole.UserRole, layer.id())
                item.setCheckState(Qt.CheckState.Unchecked)
                listed.addItem(item)
        return listed

    def _references(self) -> list[QgsMapLayer]:
        """Return the layers checked that are still there."""
        items = [self.references.item(row) for row in range(self.references.count())]
        found = [
            QgsProject.instance().mapLayer(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        return [layer for layer in found if layer is not None]

    def _lay_out(self) -> None:
        form = QFormLayout()
        for label, widget in (
            (tr("&Name"), self.name), (tr("&Team"), self.team), (tr("&Area"), self.area),
            (tr("&Use cases"), self.use_cases), (tr("&Candidate sites"), self.candidates),
            (tr("&Base map"), self.base_map), (tr("Reference &layers"), self.references),
            (tr("&Remarks"), self.note),
            (tr("&Folder, new or empty"), self.folder), ("", self.zip),
        ):  # fmt: skip
            form.addRow(label, widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.addButton(tr("&Pack"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.findings, 1)
        layout.addWidget(buttons)

    def _box(self) -> QgsRectangle:
        layer = self.area.currentLayer()
        source = layer.crs() if layer is not None else self._canvas.mapSettings().destinationCrs()
        box = layer.extent() if layer is not None else self._canvas.extent()
        to_wgs84 = QgsCoordinateTransform(
            source, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
        )
        return to_wgs84.transformBoundingBox(box)

    def _check(self, *_changed: object) -> None:
        """Run the checks on what is chosen; only errors keep the button grey."""
        found: list[Finding] = []
        folder = self.folder.filePath().strip()
        problem = ""
        if folder:
            try:
                found = examine(self._plan(Path(folder)))
            except SmartMetroError as error:
                problem = say(error.message)
        self.findings.setRowCount(len(found) + bool(problem))
        for row, finding in enumerate(found):
            icon = QgsApplication.getThemeIcon(_ICONS[finding.level])
            self.findings.setItem(row, 0, QTableWidgetItem(icon, finding.about))
            self.findings.setItem(row, 1, QTableWidgetItem(say(finding.message)))
        if problem:
            self.findings.setItem(len(found), 1, QTableWidgetItem(problem))
        self.findings.resizeRowsToContents()
        bad = bool(problem) or any(f.level is Level.ERROR for f in found)
        self.ok.setEnabled(bool(folder) and not bad)

    def _plan(self, folder: Path) -> Plan:
        box = self._box()
        wanted = set(self._chosen())
        count = 0
        if self._cache_path.exists():
            with Cache.open(self._cache_path, create=False, read_only=True) as cache:
                count = count_sensors(cache, box.contains, wanted)
        candidates = self.candidates.currentLayer()
        layers = [*self._references(), *([candidates] if candidates is not None else [])]
        return Plan(folder, self._cache_path, box, count, self.base_map.currentLayer(), layers)
