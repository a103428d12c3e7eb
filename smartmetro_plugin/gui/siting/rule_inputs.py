"""Which rules a candidate is held against, and the project's layers that they look at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ...core.siting.supports.rule_set import RuleSet
from ...host.locale_format import translate
from ...host.supports import rule_sets
from ...host.translation import tr
from ...layers.surroundings import LayerSnapshot, SurroundingLayers
from .layer_choice import LayerChoice

_SCOPE: Final = "SmartMetro"
_NAMED: Final = {
    "supports": re.compile(r"(?<![a-z])(support|cand[ée]labre|lamp|mât)", re.I),
    "buildings": re.compile(r"(?<![a-z])(b[âa]ti|building)", re.I),
    "trees": re.compile(r"(?<![a-z])(arbre|tree)", re.I),
    "zones": re.compile(r"(?<![a-z])(occupation|land.?cover)", re.I),
    "streets": re.compile(r"(?<![a-z])(rue|route|voie|street|road|tron[cç]on)", re.I),
}


class RuleInputs(QgsCollapsibleGroupBox):
    """A rule set and five layers; ``changed`` when the answers may be others."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Rules"), parent)
        self.setObjectName("sitingRules")
        self._restoring = False
        self._sets: Mapping[str, RuleSet] = rule_sets()
        self._choice = QComboBox()
        self._choice.setObjectName("sitingRuleSet")
        self._choice.addItem(tr("No rules"), "")
        for key, rules in self._sets.items():
            self._choice.addItem(translate(rules.label), key)
        labels = {
            "supports": tr("Supports"), "buildings": tr("Buildings"), "trees": tr("Trees"),
            "zones": tr("Land cover"), "streets": tr("Streets"),
        }  # fmt: skip
        form = QFormLayout(self)
        form.addRow(tr("Use case"), self._choice)
        self._layers = {}
        for name, label in labels.items():
            box = LayerChoice(f"sitingRules_{name}", _KINDS[name])
            box.layerChanged.connect(lambda _layer: self._changed())
            self._layers[name] = box
            form.addRow(label, box)
        self._choice.currentIndexChanged.connect(lambda _index: self._changed())

    def rules(self) -> RuleSet | None:
        """Return the chosen rules; None for none."""
        return self._sets.get(str(self._choice.currentData()))

    def choose(self, key: str) -> None:
        """Choose a rule set by its key."""
        self._choice.setCurrentIndex(max(0, self._choice.findData(key)))

    def layers(self) -> SurroundingLayers:
        """Take snapshots of the chosen layers."""
        chosen = {name: box.currentLayer() for name, box in self._layers.items()}
        return SurroundingLayers(
            **{name: LayerSnapshot(layer) for name, layer in chosen.items() if layer is not None}
        )

    def restore(self) -> None:
        """Take what the project remembers; without it, layers whose names tell what they are."""
        project = QgsProject.instance()
        self._restoring = True
        try:
            for name, box in self._layers.items():
                layer_id, known = project.readEntry(_SCOPE, f"/siting/rules/{name}")
                box.setLayer(project.mapLayer(layer_id) if known else _named(box, name))
            self.choose(project.readEntry(_SCOPE, "/siting/rules/set")[0])
        finally:
            self._restoring = False

    def _changed(self) -> None:
        if self._restoring:
            return
        project = QgsProject.instance()
        for name, box in self._layers.items():
            layer = box.currentLayer()
            project.writeEntry(_SCOPE, f"/siting/rules/{name}", layer.id() if layer else "")
        project.writeEntry(_SCOPE, "/siting/rules/set", str(self._choice.currentData()))
        self.changed.emit()


_KINDS: Final = {
    "supports": Qgis.LayerFilter.PointLayer,
    "buildings": Qgis.LayerFilter.PolygonLayer,
    "trees": Qgis.LayerFilter.PointLayer,
    "zones": Qgis.LayerFilter.PolygonLayer,
    "streets": Qgis.LayerFilter.LineLayer,
}


def _named(box: LayerChoice, name: str) -> QgsVectorLayer | None:
    layers = (box.layer(row) for row in range(box.count()))
    return next((layer for layer in layers if layer and _NAMED[name].search(layer.name())), None)
