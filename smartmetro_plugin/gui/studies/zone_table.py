"""The zones of a study: drawn or taken from a layer; name, role and number of sensors of each."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from ...core.model import ZoneRole
from ...core.siting.study import StudyZone
from ...host.translation import tr
from ...layers.working_crs import working_crs

_ROLES = {"project": ZoneRole.PROJECT, "reference": ZoneRole.REFERENCE, "control": ZoneRole.CONTROL}
_USUAL = {ZoneRole.PROJECT: 2, ZoneRole.REFERENCE: 1, ZoneRole.CONTROL: 1}
_MOST = 20


class ZoneTable(QTableWidget):
    """One row a zone; the shapes are kept in the study's coordinates."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("studyZones")
        self.setHorizontalHeaderLabels([tr("Zone"), tr("Role"), tr("Sensors"), ""])
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.crs = QgsCoordinateReferenceSystem()
        self._shapes: list[str] = []
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def sizeHint(self) -> QSize:
        """Show a few rows, not an empty field."""
        rows = min(max(self.rowCount(), 2), 6)
        return QSize(300, self.horizontalHeader().height() + rows * 30 + 4)

    def zones(self) -> tuple[StudyZone, ...]:
        """Return the zones as they stand in the table."""
        return tuple(
            StudyZone(
                self.item(row, 0).text().strip() or str(row + 1),
                self.cellWidget(row, 1).currentData(),
                self._shapes[row],
                self.cellWidget(row, 2).value(),
            )
            for row in range(self.rowCount())
        )

    def show_zones(self, zones: tuple[StudyZone, ...], crs: QgsCoordinateReferenceSystem) -> None:
        """Show the zones of a study."""
        self.setRowCount(0)
        self._shapes, self.crs = [], crs
        for zone in zones:
            self._append(zone)
        self.changed.emit()

    def add_shape(
        self,
        shape: QgsGeometry,
        crs: QgsCoordinateReferenceSystem,
        name: str = "",
        role: ZoneRole = ZoneRole.PROJECT,
    ) -> None:
        """Add a zone; the first one fixes the study's coordinates."""
        if not self.crs.isValid() or not self._shapes:
            self.crs = _metric(shape, crs)
        moved = QgsGeometry(shape)
        moved.transform(QgsCoordinateTransform(crs, self.crs, QgsProject.instance()))
        name = name or tr("Zone {number}").format(number=self.rowCount() + 1)
        self._append(StudyZone(name, role, moved.asWkt(3), _USUAL[role]))
        self.changed.emit()

    def add_selected(self, layer: QgsVectorLayer) -> int:
        """Add the selected polygons of a layer, all of them when none is selected; return how many."""
        from_columns = {field.name().lower(): field.name() for field in layer.fields()}
        named = from_columns.get("zone", from_columns.get("name", from_columns.get("nom")))
        role = from_columns.get("zone_role", from_columns.get("role"))
        features = layer.selectedFeatures() or list(layer.getFeatures())
        for feature in features[:_MOST]:
            if feature.hasGeometry():
                self.add_shape(
                    feature.geometry(),
                    layer.crs(),
                    str(feature[named]) if named and feature[named] else "",
                    _ROLES.get(str(feature[role]) if role else "", ZoneRole.PROJECT),
                )
        return min(len(features), _MOST)

    def _append(self, zone: StudyZone) -> None:
        row = self.rowCount()
        self.blockSignals(True)
        self.insertRow(row)
        self._shapes.append(zone.wkt)
        self.setItem(row, 0, QTableWidgetItem(zone.name))
        roles = QComboBox()
        for words, value in (
            (tr("project"), ZoneRole.PROJECT),
            (tr("reference"), ZoneRole.REFERENCE),
            (tr("control"), ZoneRole.CONTROL),
        ):
            roles.addItem(words, value)
        roles.setCurrentIndex(max(0, roles.findData(zone.role)))
        count = QSpinBox()
        count.setRange(0, 50)
        count.setValue(zone.count)
        roles.currentIndexChanged.connect(
            lambda _index, r=roles, c=count: c.setValue(_USUAL[r.currentData()])
        )
        roles.currentIndexChanged.connect(lambda _index: self.changed.emit())
        count.valueChanged.connect(lambda _value: self.changed.emit())
        remove = QToolButton()
        remove.setText("✕")
        remove.setAutoRaise(True)
        remove.setToolTip(tr("Remove the zone"))
        remove.clicked.connect(lambda _checked=False, b=remove: self._remove(b))
        self.setCellWidget(row, 1, roles)
        self.setCellWidget(row, 2, count)
        self.setCellWidget(row, 3, remove)
        self.blockSignals(False)
        self.updateGeometry()

    def _remove(self, button: QToolButton) -> None:
        row = next(r for r in range(self.rowCount()) if self.cellWidget(r, 3) is button)
        del self._shapes[row]
        self.removeRow(row)
        self.updateGeometry()
        self.changed.emit()

    def keyPressEvent(self, event: object) -> None:
        """Delete removes the current zone."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:  # type: ignore[attr-defined]
            self._remove(self.cellWidget(self.currentRow(), 3))
        else:
            super().keyPressEvent(event)


def _metric(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the shape's coordinates when they are metres, else some that suit its place."""
    earth = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    centre = shape.boundingBox().center()
    return working_crs((), crs, earth.transform(QgsPointXY(centre)))


def is_polygons(layer: object) -> bool:
    """Return whether a layer holds polygons."""
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Polygon
