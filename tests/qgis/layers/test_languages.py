"""Legends in French and in English: whatever the translation says when the layer is made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.smartmetro_plugin.layers.project import make_layer

FRENCH = {
    "In service": "En service",
    "Silent": "Muet",
    "Rivers": "Cours d’eau",
    "Water level": "Hauteur d’eau",
    "{duration} ago": "il y a {duration}",
    "{n} d": "{n} j",
}


class French(QTranslator):
    """A handful of texts, so that this test does not hang on the whole translation."""

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        del disambiguation, n
        return FRENCH.get(text, "") if context == "SmartMetro" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def translated() -> Iterator[None]:
    translator = French()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def legend(layer: QgsVectorLayer) -> list[str]:
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def test_english_legend() -> None:
    layer = make_layer("demo", load_use_cases()["water"])
    assert layer.name() == "Rivers"
    assert legend(layer) == [
        "In service", "Warning", "Alert", "Silent", "Under maintenance", "Planned", "Removed",
        "Unknown",
    ]  # fmt: skip


@pytest.mark.usefixtures("translated")
def test_french_legend_headings_and_ages() -> None:
    layer = make_layer("demo", load_use_cases()["water"])
    assert layer.name() == "Cours d’eau"
    assert legend(layer)[0] == "En service"
    assert legend(layer)[3] == "Muet"
    level = layer.fields().lookupField("water_level")
    assert layer.attributeAlias(level) == "Hauteur d’eau (m)"
    assert "il y a {n} j" in layer.mapTipTemplate()


def test_a_style_needs_no_file_of_the_plugin() -> None:
    layer = make_layer("demo", load_use_cases()["heat"])
    for category in layer.renderer().categories():
        for part in category.symbol().symbolLayers():
            assert part.path().startswith("base64:")


@pytest.mark.parametrize("key", sorted(load_use_cases()))
def test_each_status_has_its_own_shape_and_color(key: str) -> None:
    layer = make_layer("demo", load_use_cases()[key])
    categories = layer.renderer().categories()
    looks = {(c.symbol().symbolLayer(0).path(), c.symbol().color().name()) for c in categories}
    shapes = {look[0] for look in looks}
    assert len(looks) == len(shapes) == len(categories) == 8
