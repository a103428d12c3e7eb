"""Printed maps: what the files hold, how layouts are filled, what hostile texts become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.cartography.prints.page import Paper
from smartmetro.smartmetro_plugin.cartography.prints.plain_words import fill_label, literal
from smartmetro.smartmetro_plugin.cartography.prints.sheet import round_scale
from smartmetro.smartmetro_plugin.host.paths import RESOURCES
from smartmetro.smartmetro_plugin.host.print_settings import logos, save_logos

IDS = {
    "map", "title", "subtitle", "legend", "facts", "inset", "scale_bar", "north", "sources",
    "logo_1", "logo_2",
}  # fmt: skip
SIZES_MM = {"a4_landscape": (297, 210), "a4_portrait": (210, 297)}


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def stations() -> QgsVectorLayer:
    """Five stations in two communes, one of them without a value."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=name:string&field=commune:string&field=t_mean_3_6_c:double",
        "stations",
        "memory",
    )
    values = [(0, "Aix", 18.4), (400, "Aix", 19.1), (900, "Aix", 21.7), (9000, "Gardanne", 22.3)]
    for number, (x, commune, value) in enumerate([*values, (9500, "Gardanne", None)]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"s{number}", commune, value])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({897000 + x} {6272000 + x / 2})"))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def zones(*names: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:2154&field=zone:string", "zones", "memory")
    for number, name in enumerate(names):
        x = 896500 + 9000 * number
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        box = f"{x} 6270000, {x + 2000} 6270000, {x + 2000} 6280000, {x} 6280000, {x} 6270000"
        feature.setGeometry(QgsGeometry.fromWkt(f"Polygon (({box}))"))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def run(provider: SmartMetroProvider, **values: Any) -> tuple[dict[str, Any], str]:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = provider.algorithm("indicatormap").create()
    results, succeeded = algorithm.run(
        {"FIELD": "t_mean_3_6_c", **values}, context, feedback, {}, False
    )
    assert succeeded
    return results, feedback.textLog()


def test_a_pdf_has_fonts_layers_and_its_place(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    out = tmp_path / "map.pdf"
    results, _ = run(provider, LAYER=stations, TITLE="Nuits de juillet", OUTPUT=str(out))
    content = out.read_bytes()
    assert content.startswith(b"%PDF") and results["PAGE_COUNT"] == 1
    assert b"/FontFile2" in content, "fonts are embedded"
    assert content.count(b"/Type /OCG ") >= 3, "layers can be switched off"
    # A layer without a name leaves a key without a value: readers refuse the list.
    assert not re.search(rb"/Lyr\d+\s+/", content)
    read = gdal.Open(str(out))
    assert "2154" in read.GetProjection() or "Lambert" in read.GetProjection()
    layers = read.GetMetadata("LAYERS").values()
    assert any("Without" in name or "Sans" in name for name in layers)


def test_the_map_is_where_its_georeference_says(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    out = tmp_path / "map.pdf"
    run(provider, LAYER=stations, OUTPUT=str(out))
    read = gdal.Open(str(out))
    left, per_x, _, top, _, per_y = read.GetGeoTransform()
    assert per_x > 0 > per_y
    for x, y in ((897000, 6272000), (906000, 6276500)):
        assert left < x < left + per_x * read.RasterXSize
        assert top + per_y * read.RasterYSize < y < top


@pytest.mark.parametrize("paper", list(Paper))
def test_every_layout_has_every_item(paper: Paper) -> None:
    layout = QgsPrintLayout(QgsProject.instance())
    document = QDomDocument()
    document.setContent((RESOURCES / "layouts" / f"{paper.value}.qpt").read_text("utf-8"))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    found = {i.id(): i for i in layout.items() if isinstance(i, QgsLayoutItem) and i.id()}
    assert set(found) >= IDS
    page = layout.pageCollection().page(0).rect()
    for name in IDS:
        box = found[name].sceneBoundingRect()
        assert page.contains(box), f"{name} lies on the paper"
    if paper.value in SIZES_MM:
        assert (round(page.width()), round(page.height())) == SIZES_MM[paper.value]


def test_templates_name_no_file_of_the_computer_that_made_them() -> None:
    for path in (RESOURCES / "layouts").glob("*.qpt"):
        assert not re.search(
            r"(?:[\"=]/(?:home|work|usr|tmp)/|[A-Z]:\\\\)", path.read_text("utf-8")
        )


def test_a_title_is_never_evaluated(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    out = tmp_path / "map.svg"
    run(
        provider,
        LAYER=stations,
        FORMAT=2,
        TITLE="[% 6*7 %] <b>&",
        METHOD="[% 6*7 %]",
        SOURCES="[%6*7%]",
        OUTPUT=str(out),
    )
    text = unescape(out.read_text("utf-8"))
    assert ">42<" not in text and "[\u2060% 6*7 %] <b>&<" in text


def test_long_and_odd_titles_fit_or_are_cut(tmp_path: Path) -> None:
    layout = QgsPrintLayout(QgsProject.instance())
    document = QDomDocument()
    document.setContent((RESOURCES / "layouts" / "a4_portrait.qpt").read_text("utf-8"))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    label = layout.itemById("title")
    assert isinstance(label, QgsLayoutItemLabel)
    size = label.textFormat().size()
    fill_label(label, "Nuits tropicales")
    assert label.text() == "Nuits tropicales" and label.textFormat().size() == size
    fill_label(label, "Très long titre " * 60)
    assert label.text().endswith("…") and label.textFormat().size() >= size * 0.5
    fill_label(label, "M" * 4000)
    assert len(label.text()) < 400


def test_control_and_direction_characters_become_blanks() -> None:
    assert literal("a\x00b\u202ec\ud800") == "a b c "


def test_an_atlas_has_a_page_for_each_zone(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    layer = zones("Place/Neuve", "../Témoin")
    results, _ = run(
        provider, LAYER=stations, ZONES=layer, ATLAS=1, FORMAT=1, OUTPUT=str(tmp_path / "a.png")
    )
    files = [Path(p) for p in results["FILES"].split(";")]
    assert results["PAGE_COUNT"] == len(files) == 2
    assert {p.parent for p in files} == {tmp_path} and all(p.stat().st_size for p in files)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in files)
    assert QImage(str(files[0])).width() == pytest.approx(297 / 25.4 * 200, abs=2)


def test_an_atlas_in_pdf_is_bound_too(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    out = tmp_path / "atlas.pdf"
    results, _ = run(provider, LAYER=stations, ATLAS=2, OUTPUT=str(out))
    assert results["OUTPUT"] == str(out) and results["PAGE_COUNT"] == 2
    assert len(gdal.Open(str(out)).GetSubDatasets()) == 2
    assert b"/FontFile2" in out.read_bytes()
    assert str(out) not in results["FILES"].split(";")


def test_a_raster_is_printed_in_its_classes(provider: SmartMetroProvider, tmp_path: Path) -> None:
    path = tmp_path / "temperature_c.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), 60, 40, 1, gdal.GDT_Float32)
    made.SetGeoTransform((697000, 50, 0, 4822000, 0, -50))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32631)  # not the page's
    made.SetProjection(srs.ExportToWkt())
    made.GetRasterBand(1).WriteArray(np.linspace(18.0, 23.5, 2400).reshape(40, 60))
    del made
    out = tmp_path / "map.svg"
    results, _ = run(
        provider, LAYER=str(path), FIELD="", UNIT="°C", CRS="EPSG:2154", FORMAT=2, OUTPUT=str(out)
    )
    assert results["BREAKS_USED"] == "18; 19; 20; 21; 22; 23; 24"
    text = out.read_text("utf-8")
    assert "<image" in text, "the raster is on the page"
    assert "23 – 24 °C" in text and "18.0\u00a0°C to 23.5\u00a0°C" in text


def test_an_atlas_by_commune_needs_no_polygons(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    results, _ = run(
        provider, LAYER=stations, ATLAS=2, FORMAT=2, OUTPUT=str(tmp_path / "atlas.svg")
    )
    texts = [Path(p).read_text("utf-8") for p in results["FILES"].split(";")]
    assert len(texts) == 2 and "Aix" in texts[0] and "Gardanne" in texts[1]


def test_before_and_after_share_their_classes(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    after = stations.clone()
    after.startEditing()
    for feature in after.getFeatures():
        if feature["t_mean_3_6_c"] is not None:
            after.changeAttributeValue(feature.id(), 2, 30.0)
    QgsProject.instance().addMapLayer(after)
    first, _ = run(
        provider, LAYER=stations, COMPARED_WITH=after, OUTPUT=str(tmp_path / "before.pdf")
    )
    second, log = run(
        provider, LAYER=after, BREAKS=first["BREAKS_USED"], OUTPUT=str(tmp_path / "after.pdf")
    )
    assert first["BREAKS_USED"] == second["BREAKS_USED"]
    assert "outside" not in log
    bounds = [float(b) for b in first["BREAKS_USED"].split(";")]
    assert bounds[0] <= 18.4 and bounds[-1] >= 30


def test_values_outside_given_classes_are_drawn_and_said(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    results, log = run(
        provider, LAYER=stations, BREAKS="20; 21; 22", OUTPUT=str(tmp_path / "map.pdf")
    )
    bounds = [float(b) for b in results["BREAKS_USED"].split(";")]
    assert bounds[0] <= 18.4 and bounds[-1] >= 22.3 and {20.0, 21.0, 22.0} <= set(bounds)
    assert "outside" in log


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"FIELD": "nothing"}, "no field"),
        ({"FIELD": ""}, "no field"),
        ({"BREAKS": "b"}, "BREAKS"),
        ({"ATLAS": 1}, "no page"),
        ({"TEMPLATE": "broken.qpt"}, "not a print layout"),
        ({"FIELD": "commune"}, "no value"),
    ],
)
def test_what_cannot_be_printed_is_said_and_leaves_no_file(
    provider: SmartMetroProvider,
    stations: QgsVectorLayer,
    tmp_path: Path,
    wrong: dict[str, Any],
    said: str,
) -> None:
    if "TEMPLATE" in wrong:
        (tmp_path / "broken.qpt").write_text("<Layout><half", encoding="utf-8")
        wrong = {"TEMPLATE": str(tmp_path / "broken.qpt")}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    values = {"LAYER": stations, "FIELD": "t_mean_3_6_c", "OUTPUT": str(tmp_path / "m.pdf")}
    algorithm = provider.algorithm("indicatormap").create()
    _, succeeded = algorithm.run({**values, **wrong}, context, feedback, {})
    assert not succeeded and said in feedback.textLog()
    assert not list(tmp_path.glob("*.pdf"))


def test_chosen_logos_are_printed(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    logo = QImage(60, 40, QImage.Format.Format_RGB32)
    logo.fill(QColor("#ff00aa"))
    logo.save(str(tmp_path / "logo.png"))
    save_logos([str(tmp_path / "logo.png"), str(tmp_path / "gone.png")])
    try:
        assert logos() == [tmp_path / "logo.png"]
        run(provider, LAYER=stations, FORMAT=1, OUTPUT=str(tmp_path / "map.png"))
    finally:
        save_logos([])
    page = QImage(str(tmp_path / "map.png"))
    x, y = round(page.width() * 278 / 297), round(page.height() * 16 / 210)
    assert page.pixelColor(x, y).name() == "#ff00aa"


def test_a_model_prints_a_map(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    model = QgsProcessingModelAlgorithm("print", "print")
    child = QgsProcessingModelChildAlgorithm("smartmetro:indicatormap")
    child.setChildId("map")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    values = {"LAYER": stations.id(), "FIELD": "t_mean_3_6_c", "OUTPUT": str(tmp_path / "m.pdf")}
    for name, value in values.items():
        child.addParameterSources(name, [static(value)])
    model.addChildAlgorithm(child)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    model.run({}, context, feedback, {}, False)
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")


def test_the_project_of_the_user_is_left_alone(
    provider: SmartMetroProvider, stations: QgsVectorLayer, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    before = set(project.mapLayers())
    run(provider, LAYER=stations, OUTPUT=str(tmp_path / "map.pdf"))
    assert set(project.mapLayers()) == before and not project.layoutManager().layouts()
    assert stations.isValid() and stations.featureCount() == 5


@pytest.mark.parametrize(("scale", "rounded"), [(1001, 1250), (25_000, 25_000), (310_000, 400_000)])
def test_scales_are_round(scale: float, rounded: float) -> None:
    assert round_scale(scale) == rounded
