"""Which layers a study looks at: supports, heights, buildings, trees, gateways."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...host.translation import tr
from .gathering import Sources

#: Words by which layers are recognised, in file and layer names, French and English.
_KNOWN = {
    "dsm": re.compile(r"dsm_buildings|mns_bati|mns|dsm", re.IGNORECASE),
    "dtm": re.compile(r"dtm|mnt|terrain", re.IGNORECASE),
    "canopy": re.compile(r"canopy|canop|mnh|arbres|trees", re.IGNORECASE),
    "buildings": re.compile(r"b[aâ]ti|building", re.IGNORECASE),
    "trees": re.compile(r"arbre|tree", re.IGNORECASE),
    "land_cover": re.compile(r"land.?cover|occupation|ocs|mos_", re.IGNORECASE),
    "streets": re.compile(r"street|rue|tron[cç]on|voie|route|road", re.IGNORECASE),
    "gateways": re.compile(r"gateway|passerelle", re.IGNORECASE),
}
_SUPPORTS = re.compile(
    r"lamp|cand[eé]labre|support|fa[cç]ade|armoire|cabinet|mast|m[aâ]t|poteau|candidat|candidate",
    re.IGNORECASE,
)


class SupportList(QListWidget):
    """The project's point layers; ticked ones hold supports."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("studySupports")
        self.setToolTip(
            tr("Layers of lamp posts, façades, poles, cabinets: tick those to look at.")
        )

    def sizeHint(self) -> QSize:
        """Show a few rows."""
        return QSize(300, 26 * min(max(self.count(), 2), 5) + 6)

    def refresh(self) -> None:
        """List the layers again; what was ticked stays so, likely ones are ticked at first."""
        seen = {
            self.item(n).data(Qt.ItemDataRole.UserRole): self.item(n).checkState()
            for n in range(self.count())
        }
        self.clear()
        layers = [x for x in QgsProject.instance().mapLayers().values() if _is_points(x)]
        for layer in sorted(layers, key=lambda x: x.name().lower()):
            item = QListWidgetItem(layer.name())
            item.setData(Qt.ItemDataRole.UserRole, layer.id())
            likely = bool(_SUPPORTS.search(f"{layer.name()} {Path(layer.source()).name}"))
            usual = Qt.CheckState.Checked if likely else Qt.CheckState.Unchecked
            item.setCheckState(seen.get(layer.id(), usual))
            self.addItem(item)
        self.updateGeometry()

    def tick(self, ids: Sequence[str]) -> None:
        """Tick just these layers."""
        for n in range(self.count()):
            ticked = self.item(n).data(Qt.ItemDataRole.UserRole) in ids
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            self.item(n).setCheckState(state)

    def layers(self) -> list[QgsVectorLayer]:
        """Return the ticked layers."""
        ticked = [
            self.item(n).data(Qt.ItemDataRole.UserRole)
            for n in range(self.count())
            if self.item(n).checkState() == Qt.CheckState.Checked
        ]
        found = [QgsProject.instance().mapLayer(id_) for id_ in ticked]
        return [layer for layer in found if layer is not None]


class SourceChoice(QWidget):
    """Supports to look at, and what else is known of the area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.supports = SupportList()
        raster, polygons = Qgis.LayerFilter.RasterLayer, Qgis.LayerFilter.PolygonLayer
        points = Qgis.LayerFilter.PointLayer
        self.choices = {
            "dsm": _choice("studyDsm", raster),
            "dtm": _choice("studyDtm", raster),
            "canopy": _choice("studyCanopy", raster),
            "buildings": _choice("studyBuildings", polygons),
            "trees": _choice("studyTrees", points),
            "land_cover": _choice("studyLandCover", polygons),
            "streets": _choice("studyStreets", Qgis.LayerFilter.LineLayer),
            "gateways": _choice("studyGateways", points),
        }
        self.height = _metres("studyHeight", 3.0, 0.5, 30)
        self.spacing = _metres("studySpacing", 30.0, 0, 5000)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(QLabel(tr("Supports that could carry a sensor")))
        whole.addWidget(self.supports)
        box = QgsCollapsibleGroupBox(tr("Heights, surroundings, gateways"))
        box.setObjectName("studySources")
        form = QFormLayout(box)
        for name, label in (
            ("dsm", tr("Surface model")),
            ("dtm", tr("Terrain")),
            ("canopy", tr("Height of the trees")),
            ("buildings", tr("Buildings")),
            ("trees", tr("Trees")),
            ("land_cover", tr("Land cover")),
            ("streets", tr("Streets")),
            ("gateways", tr("Gateways")),
        ):
            form.addRow(label, self.choices[name])
        form.addRow(tr("Mounting height"), self.height)
        form.addRow(tr("Minimum spacing"), self.spacing)
        box.setCollapsed(True)
        whole.addWidget(box)

    def refresh(self) -> None:
        """List the project's layers again, and propose those whose names tell what they are."""
        self.supports.refresh()
        layers = list(QgsProject.instance().mapLayers().values())
        for name, choice in self.choices.items():
            if choice.currentLayer() is None:
                choice.setLayer(_named(layers, name, choice))

    def sources(self, cache: Path, step_minutes: float) -> Sources:
        """Return the files of what is chosen. Layers that are no files are left out, see
        :meth:`left_out`."""
        files = {name: _file(choice.currentLayer()) for name, choice in self.choices.items()}
        return Sources(
            cache=str(cache),
            height_m=self.height.value(),
            spacing_m=self.spacing.value(),
            step_minutes=step_minutes,
            **files,
        )

    def left_out(self) -> list[str]:
        """Return the names of chosen layers that are no files: they live in this session's memory or
        on a server, where a background task cannot read them."""
        layers = (choice.currentLayer() for choice in self.choices.values())
        return [layer.name() for layer in layers if layer is not None and not _file(layer)]

    def settings(self) -> dict[str, str]:
        """Return what is chosen, to be saved with the study: layers by source and name."""
        chosen = {name: choice.currentLayer() for name, choice in self.choices.items()}
        layers = {
            name: [] if layer is None else [layer.source(), layer.name()]
            for name, layer in chosen.items()
        }
        supports = [[layer.source(), layer.name()] for layer in self.supports.layers()]
        return {
            "height_m": str(self.height.value()),
            "spacing_m": str(self.spacing.value()),
            "layers": json.dumps({**layers, "supports": supports}, ensure_ascii=False),
        }

    def restore(self, settings: Mapping[str, str]) -> list[str]:
        """Choose again what a study was saved with; return the names of layers that this project does
        not hold."""
        for box, name in ((self.height, "height_m"), (self.spacing, "spacing_m")):
            with suppress(KeyError, ValueError):
                box.setValue(float(settings[name]))
        try:
            saved = dict(json.loads(settings.get("layers", "{}")))
        except (ValueError, TypeError):
            return []
        missing = []
        for name, choice in self.choices.items():
            if name not in saved:
                continue
            layer = _again(saved[name])
            if saved[name] and layer is None:
                missing.append(str(saved[name][-1]))
            choice.setLayer(layer)
        supports = [(kept, _again(kept)) for kept in saved.get("supports", [])]
        self.supports.tick([layer.id() for _, layer in supports if layer is not None])
        return missing + [str(kept[-1]) for kept, layer in supports if layer is None]


def _again(kept: Sequence[str]) -> QgsMapLayer | None:
    """Return the project's layer of a source, else the one layer of that name."""
    if not kept:
        return None
    source, name = kept
    layers = list(QgsProject.instance().mapLayers().values())
    same = [layer for layer in layers if layer.source() == source]
    named = QgsProject.instance().mapLayersByName(name)
    return same[0] if same else named[0] if len(named) == 1 else None


def _is_points(layer: QgsMapLayer) -> bool:
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == Qgis.GeometryType.Point
        and not layer.customProperty("smartmetro/study")
    )


def _named(layers: list[QgsMapLayer], name: str, choice: QgsMapLayerComboBox) -> QgsMapLayer | None:
    """Return the project's layer whose name fits best: the first word of the pattern first."""
    offered = [choice.layer(n) for n in range(choice.count())]
    for word in _KNOWN[name].pattern.split("|"):
        for layer in layers:
            text = f"{layer.name()} {Path(layer.source().partition('|')[0]).stem}"
            if layer in offered and re.search(word, text, re.IGNORECASE):
                return layer
    return None


def _file(layer: QgsMapLayer | None) -> str:
    return (
        "" if layer is None or layer.providerType() not in ("gdal", "ogr") else str(layer.source())
    )


def _choice(name: str, kind: Qgis.LayerFilter) -> QgsMapLayerComboBox:
    choice = QgsMapLayerComboBox()
    choice.setObjectName(name)
    choice.setAllowEmptyLayer(True)
    choice.setFilters(kind)
    choice.setLayer(None)
    return choice


def _metres(name: str, value: float, low: float, high: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setObjectName(name)
    box.setRange(low, high)
    box.setDecimals(1)
    box.setSuffix(" m")
    box.setValue(value)
    return box
