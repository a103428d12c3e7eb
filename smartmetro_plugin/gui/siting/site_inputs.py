"""What the siting panel works with: rasters of the project, the sensor and its panel; two widgets.

All of it is remembered in the project.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from qgis.core import (
    Qgis,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QTimeZone, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...core.platform.connection import DEFAULT_TIME_ZONE
from ...core.siting.canopy import CanopyModel
from ...core.siting.cloudiness import Cloudiness, read_clearness, read_pvgis
from ...core.siting.irradiance import Plane
from ...core.siting.panel import PanelSystem
from ...core.siting.site_files import SiteRasters
from ...host.translation import tr
from .layer_choice import LayerChoice

_SCOPE: Final = "SmartMetro"
#: How French and English agencies name these rasters; for the first choice only.
_NAMED: Final = {
    "dsm": re.compile(r"(?<![a-z])(mns|dsm)(?![a-z])", re.I),
    "dtm": re.compile(r"(?<![a-z])(mnt|dtm)(?![a-z])", re.I),
    "canopy": re.compile(r"(?<![a-z])(canop\w*|mnh|chm|v[ée]g[ée]tation)(?![a-z])", re.I),
}


#: What the year's light is computed with: a change reads the area anew.
_OF_TREES: Final = ("growth_years", "crown_base_pct", "leaf_on_day", "leaf_off_day")


class SiteInputs(QWidget):
    """The area's fields, and the sensor's in ``sensor``.

    ``rasters_changed`` when heights must be read anew, ``sensor_changed`` otherwise.
    """

    rasters_changed = pyqtSignal()
    sensor_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restoring = False
        self._layers = {
            "dsm": _raster_choice(
                "sitingDsm", tr("Heights of ground and buildings, without trees")
            ),
            "dtm": _raster_choice(
                "sitingDtm", tr("The bare ground, mounting heights count from it")
            ),
            "canopy": _raster_choice("sitingCanopy", tr("Metres above ground; empty: no trees")),
        }
        self.evergreen = QCheckBox(tr("Evergreen"))
        self._numbers = {
            "height_m": _number("sitingHeight", 3.0, 0.0, 100.0, " m", 1),
            "panel_w": _number("sitingPanel", 10.0, 0.1, 5000.0, " W", 1),
            "tilt_deg": _number("sitingTilt", 60.0, 0.0, 90.0, "°", 0),
            "azimuth_deg": _number("sitingAzimuth", 180.0, 0.0, 360.0, "°", 0),
            "load_w": _number("sitingLoad", 0.2, 0.001, 500.0, " W", 3),
            "battery_wh": _number("sitingBattery", 50.0, 0.1, 100_000.0, " Wh", 0),
            "growth_years": _number("sitingGrowth", 0.0, 0.0, 50.0, tr(" years"), 0),
            "crown_base_pct": _number("sitingCrownBase", 25.0, 0.0, 99.0, " %", 0),
            "leaf_on_day": _number("sitingLeafOn", 100.0, 1.0, 366.0, "", 0),
            "leaf_off_day": _number("sitingLeafOff", 300.0, 1.0, 366.0, "", 0),
        }
        self.pvgis = QgsFileWidget()
        self.pvgis.setObjectName("sitingPvgis")
        self.pvgis.setFilter("PVGIS (*.json *.csv)")
        self.pvgis.setToolTip(
            tr("Monthly irradiation on a level plane, or a typical year (JSON or CSV).")
        )
        self.clearness = QLineEdit()
        self.clearness.setObjectName("sitingClearness")
        self.clearness.setPlaceholderText("0.5 0.55 0.6 …")
        self.clearness.setToolTip(
            tr(
                "Instead of a PVGIS file: twelve shares of a clear sky’s light, January first, or one for "
                "all months."
            )
        )
        self.zone = QComboBox()
        self.zone.setObjectName("sitingZone")
        self.zone.addItems(sorted(bytes(z).decode() for z in QTimeZone.availableTimeZoneIds()))
        self.zone.setCurrentText(DEFAULT_TIME_ZONE)
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zone.setMinimumContentsLength(12)
        self._lay_out()
        self._connect()

    # --- what is chosen

    @property
    def height_m(self) -> float:
        """Mounting height."""
        return float(self._numbers["height_m"].value())

    def rasters(self) -> SiteRasters | None:
        """Return the chosen rasters; None without a surface model."""
        sources = {name: _source(choice) for name, choice in self._layers.items()}
        surface = sources.pop("dsm")
        return None if surface is None else SiteRasters(surface, **sources)

    def surface_layer(self) -> QgsRasterLayer | None:
        """Return the layer of the surface model."""
        return self._layers["dsm"].currentLayer()

    def trees(self) -> CanopyModel:
        """Return the trees' nature; growth as the usual half metre a year."""
        return CanopyModel(
            base_ratio=self._numbers["crown_base_pct"].value() / 100,
            leaf_on_day=round(self._numbers["leaf_on_day"].value()),
            leaf_off_day=round(self._numbers["leaf_off_day"].value()),
            evergreen=self.evergreen.isChecked(),
            growth_m_per_year=0.5,
            years=float(self._numbers["growth_years"].value()),
        )

    def panel(self) -> PanelSystem:
        """Return the panel, its battery and its load."""
        value = {name: float(box.value()) for name, box in self._numbers.items()}
        return PanelSystem(
            Plane(value["tilt_deg"], value["azimuth_deg"]),
            value["panel_w"],
            value["load_w"],
            value["battery_wh"],
        )

    def clouds(self) -> Cloudiness:
        """Return the place's irradiation, of a file or by month, else the assumption.

        Raises:
            SitingError: the file is not one of PVGIS, or clearness is no twelve shares.
            OSError: it cannot be read.
        """
        if path := self.pvgis.filePath():
            return _clouds_of(path, Path(path).stat().st_mtime_ns)
        by_month = self.clearness.text().strip()
        return read_clearness(by_month) if by_month else Cloudiness()

    # --- the project

    def restore(self) -> None:
        """Take what the project remembers; without it, rasters whose names tell what they are."""
        project = QgsProject.instance()
        self._restoring = True
        try:
            for name, choice in self._layers.items():
                layer_id, known = project.readEntry(_SCOPE, f"/siting/{name}")
                layer = project.mapLayer(layer_id) if known else _named(project, _NAMED[name])
                choice.setLayer(layer)
            for name, box in self._numbers.items():
                value, known = project.readDoubleEntry(_SCOPE, f"/siting/{name}")
                if known:
                    box.setValue(value)
            self.evergreen.setChecked(project.readBoolEntry(_SCOPE, "/siting/evergreen")[0])
            self.pvgis.setFilePath(project.readEntry(_SCOPE, "/siting/pvgis")[0])
            self.clearness.setText(project.readEntry(_SCOPE, "/siting/clearness")[0])
            zone = project.readEntry(_SCOPE, "/siting/time_zone", DEFAULT_TIME_ZONE)[0]
            self.zone.setCurrentText(zone)
        finally:
            self._restoring = False
        self.rasters_changed.emit()

    def _remember(self) -> None:
        project = QgsProject.instance()
        for name, choice in self._layers.items():
            layer = choice.currentLayer()
            project.writeEntry(_SCOPE, f"/siting/{name}", layer.id() if layer else "")
        for name, box in self._numbers.items():
            project.writeEntryDouble(_SCOPE, f"/siting/{name}", box.value())
        project.writeEntryBool(_SCOPE, "/siting/evergreen", self.evergreen.isChecked())
        project.writeEntry(_SCOPE, "/siting/pvgis", self.pvgis.filePath())
        project.writeEntry(_SCOPE, "/siting/clearness", self.clearness.text())
        project.writeEntry(_SCOPE, "/siting/time_zone", self.zone.currentText())

    def _changed(self, *, rasters: bool) -> None:
        if self._restoring:
            return
        self._remember()
        (self.rasters_changed if rasters else self.sensor_changed).emit()

    # --- assembly

    def _connect(self) -> None:
        for choice in self._layers.values():
            choice.layerChanged.connect(lambda _layer: self._changed(rasters=True))
        self.evergreen.toggled.connect(lambda _on: self._changed(rasters=True))
        for name, box in self._numbers.items():
            anew = name in _OF_TREES
            box.valueChanged.connect(lambda _value, anew=anew: self._changed(rasters=anew))
        self.pvgis.fileChanged.connect(lambda _path: self._changed(rasters=False))
        self.clearness.editingFinished.connect(lambda: self._changed(rasters=False))
        self.zone.currentTextChanged.connect(lambda _zone: self._changed(rasters=True))

    def _lay_out(self) -> None:
        self.sensor = QWidget()
        grid = QGridLayout(self.sensor)
        grid.setContentsMargins(0, 0, 0, 0)
        fields = (
            ("height_m", tr("Height")),
            ("panel_w", tr("Panel")),
            ("tilt_deg", tr("Tilt")),
            ("load_w", tr("Mean load")),
            ("battery_wh", tr("Battery")),
            ("azimuth_deg", tr("Faces")),
        )
        for place, (name, label) in enumerate(fields):
            row, column = divmod(place, 3)
            grid.addWidget(QLabel(label), row, 2 * column)
            grid.addWidget(self._numbers[name], row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        self._numbers["azimuth_deg"].setToolTip(tr("Where the panel faces: 180 is south."))
        heights = QgsCollapsibleGroupBox(tr("Heights, trees and clouds of the area"))
        heights.setObjectName("sitingHeights")
        form = QFormLayout(heights)
        form.addRow(tr("Surface model"), self._layers["dsm"])
        form.addRow(tr("Terrain"), self._layers["dtm"])
        form.addRow(tr("Trees"), self._layers["canopy"])
        line = QGridLayout()
        line.addWidget(self.evergreen, 0, 0)
        line.addWidget(QLabel(tr("Grown by")), 0, 1)
        line.addWidget(self._numbers["growth_years"], 0, 2)
        line.setColumnStretch(3, 1)
        form.addRow("", line)
        self._numbers["crown_base_pct"].setToolTip(
            tr("Share of the tree’s height; below it the sun passes.")
        )
        form.addRow(tr("Base of the crowns"), self._numbers["crown_base_pct"])
        leaves = QHBoxLayout()
        leaves.addWidget(self._numbers["leaf_on_day"])
        leaves.addWidget(QLabel(tr("to day")))
        leaves.addWidget(self._numbers["leaf_off_day"])
        leaves.addStretch(1)
        form.addRow(tr("In leaf from day"), leaves)
        form.addRow(tr("PVGIS file"), self.pvgis)
        form.addRow(tr("Clearness by month"), self.clearness)
        form.addRow(tr("Time zone"), self.zone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(heights)


@lru_cache(maxsize=2)
def _clouds_of(path: str, _written_ns: int) -> Cloudiness:
    """Read a file once, not at each move of the candidate."""
    return read_pvgis(Path(path))


def _raster_choice(name: str, tip: str) -> LayerChoice:
    choice = LayerChoice(name, Qgis.LayerFilter.RasterLayer)
    choice.setToolTip(tip)
    others = [p for p in QgsProviderRegistry.instance().providerList() if p != "gdal"]
    choice.setExcludedProviders(others)
    return choice


def _number(
    name: str, value: float, low: float, high: float, suffix: str, decimals: int
) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setObjectName(name)
    box.setDecimals(decimals)
    box.setRange(low, high)
    box.setSuffix(suffix)
    box.setValue(value)
    box.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType if decimals else box.stepType())
    box.setKeyboardTracking(False)
    return box


def _source(choice: LayerChoice) -> str | None:
    layer = choice.currentLayer()
    return None if layer is None else str(layer.source())


def _named(project: QgsProject, words: re.Pattern[str]) -> QgsRasterLayer | None:
    rasters = [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"
    ]
    return next((layer for layer in rasters if words.search(layer.name())), None)
