"""What the coverage panel works with: rasters and sensors of the project, and the link."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.gui import QgsCollapsibleGroupBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.siting.radio.budget import Device, Levels, Station, lora_levels
from ...core.siting.radio.coverage import Request
from ...core.siting.radio.lora import SPREADING_FACTORS
from ...core.siting.radio.placement_class import (
    HEIGHTS_M,
    Placement,
    placement_of,
    starting_losses,
)
from ...core.siting.radio.prediction import Prediction
from ...core.siting.radio.reliability import location_spread_db
from ...host.radio_words import placement_label
from ...host.translation import tr
from .radio_engine import PointSensor, Rasters

_REACH_M: Final = 5000.0
_FREQUENCY_MHZ: Final = 868.1
#: How French and English agencies name these layers; for the first choice only. Heights without
#: trees are wanted before those with them.
_NAMED: Final = {
    "dsm": re.compile(r"(?<![a-z])(mns|dsm|surface)(?![a-z])", re.I),
    "dtm": re.compile(r"(?<![a-z])(mnt|dtm|terrain)(?![a-z])", re.I),
    "canopy": re.compile(r"(?<![a-z])(canop\w*|mnh|chm|v[ée]g[ée]tation)(?![a-z])", re.I),
    "sensors": re.compile(r"(pav|container|conteneur|waste|d[ée]chets)", re.I),
}
_BARE: Final = re.compile(r"(build|b[âa]timent|sans|without)", re.I)


class RadioInputs(QWidget):
    """``changed`` when anything that an answer depends on is another."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        raster, points = Qgis.LayerFilter.RasterLayer, Qgis.LayerFilter.PointLayer
        whom = tr(
            "Sensors or containers to be reached; their column “placement” says where each sits"
        )
        self._layers = {
            "dsm": _choice("radioDsm", raster, tr("Heights of ground and buildings")),
            "dtm": _choice("radioDtm", raster, tr("The bare ground, which antennas stand on")),
            "canopy": _choice("radioCanopy", raster, tr("Metres above ground; empty: no trees")),
            "sensors": _choice("radioSensors", points, whom),
        }
        self.placement = QComboBox()
        self.placement.setObjectName("radioPlacement")
        for placement in Placement:
            self.placement.addItem(placement_label(placement), int(placement))
        self.placement.setCurrentIndex(int(Placement.STREET))
        self.spreading_factor = QSpinBox()
        self.spreading_factor.setRange(SPREADING_FACTORS[0], SPREADING_FACTORS[-1])
        self.spreading_factor.setValue(12)
        self.spreading_factor.setPrefix("SF")
        self.reliability = _number(90.0, 50.0, 99.0, " %", 0)
        self.height = _number(20.0, 1.0, 200.0, " m", 1)
        self.gain = _number(3.0, -10.0, 20.0, " dBi", 1)
        self.height.setObjectName("radioHeight")
        self._lay_out()
        for choice in self._layers.values():
            choice.layerChanged.connect(lambda _layer: self.changed.emit())
        self.placement.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.spreading_factor.valueChanged.connect(lambda _value: self.changed.emit())
        self.reliability.valueChanged.connect(lambda _value: self.changed.emit())

    # --- what is chosen

    def rasters(self) -> Rasters | None:
        """Return the chosen rasters, None without a surface model."""
        sources = {
            name: None if choice.currentLayer() is None else str(choice.currentLayer().source())
            for name, choice in self._layers.items()
            if name != "sensors"
        }
        dsm = sources.pop("dsm")
        return None if dsm is None else Rasters(dsm, **sources)

    def surface_crs(self) -> QgsCoordinateReferenceSystem | None:
        """Return the reference system of the surface model."""
        layer = self._layers["dsm"].currentLayer()
        return None if layer is None else layer.crs()

    def station(self, name: str) -> Station:
        """Return a gateway as the next one would be."""
        return Station(name, float(self.height.value()), float(self.gain.value()))

    def request(self) -> Request:
        """Return the link that is asked for."""
        placement = self._placement()
        device = Device(height_m=HEIGHTS_M[placement])
        prediction = Prediction(device_height_m=HEIGHTS_M[placement], reach_m=_REACH_M)
        return Request(
            prediction,
            device,
            {sf: partial(_levels, sf) for sf in SPREADING_FACTORS},
            int(self.spreading_factor.value()),
            starting_losses(_FREQUENCY_MHZ)[placement],
            location_spread_db(_FREQUENCY_MHZ),
            float(self.reliability.value()) / 100,
        )

    def sensors(self) -> tuple[PointSensor, ...]:
        """Return the sensors in the surface's coordinates, each with its placement's loss."""
        layer, crs = self._layers["sensors"].currentLayer(), self.surface_crs()
        if layer is None or crs is None:
            return ()
        losses = starting_losses(_FREQUENCY_MHZ)
        names = [field.name() for field in layer.fields()]
        title = next((n for n in names if n in ("name", "nom")), "")
        title = title or next((n for n in names if n.endswith("_id")), "")
        to_surface = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        found = []
        for feature in layer.getFeatures():
            if feature.geometry().isEmpty():
                continue
            point = to_surface.transform(feature.geometry().centroid().asPoint())
            word = feature["placement"] if "placement" in names else NULL
            placement = None if word in (None, NULL) else placement_of(str(word))
            name = str(feature[title]) if title else str(feature.id())
            loss = losses[self._placement() if placement is None else placement]
            found.append(PointSensor(name, point.x(), point.y(), loss))
        return tuple(found)

    def propose_layers(self) -> None:
        """Choose layers whose names tell what they are, where nothing is chosen yet."""
        for name, choice in self._layers.items():
            if choice.currentLayer() is not None:
                continue
            fitting = [
                layer
                for layer in QgsProject.instance().mapLayers().values()
                if _NAMED[name].search(layer.name())
                and isinstance(layer, QgsRasterLayer) == (name != "sensors")
            ]
            bare = [layer for layer in fitting if name == "dsm" and _BARE.search(layer.name())]
            choice.setLayer((bare or fitting or [None])[0])

    def _placement(self) -> Placement:
        return Placement(int(self.placement.currentData()))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for place, (label, widget) in enumerate(
            (
                (tr("Sensors sit"), self.placement),
                (tr("Up to"), self.spreading_factor),
                (tr("Sure at"), self.reliability),
                (tr("New gateway: height"), self.height),
                (tr("gain"), self.gain),
            )
        ):
            row, column = divmod(place, 2)
            grid.addWidget(QLabel(label), row, 2 * column)
            grid.addWidget(widget, row, 2 * column + 1)
        box = QgsCollapsibleGroupBox(tr("Heights and sensors of the area"))
        box.setObjectName("radioLayers")
        form = QFormLayout(box)
        for label, name in (
            (tr("Surface model"), "dsm"),
            (tr("Terrain"), "dtm"),
            (tr("Trees"), "canopy"),
            (tr("Sensors"), "sensors"),
        ):
            form.addRow(label, self._layers[name])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        whole.addWidget(box)


def _levels(spreading_factor: int, _station: Station) -> Levels:
    return lora_levels(spreading_factor)


def _choice(name: str, kind: Qgis.LayerFilter, tip: str) -> QgsMapLayerComboBox:
    choice = QgsMapLayerComboBox()
    choice.setObjectName(name)
    choice.setToolTip(tip)
    choice.setAllowEmptyLayer(True)
    choice.setFilters(kind)
    if kind == Qgis.LayerFilter.RasterLayer:
        others = [p for p in QgsProviderRegistry.instance().providerList() if p != "gdal"]
        choice.setExcludedProviders(others)
    choice.setLayer(None)
    return choice


def _number(value: float, low: float, high: float, suffix: str, decimals: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setDecimals(decimals)
    box.setRange(low, high)
    box.setSuffix(suffix)
    box.setValue(value)
    box.setKeyboardTracking(False)
    return box
