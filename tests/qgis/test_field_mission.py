"""A mission packed for QField, opened again as a crew's device does."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import sys
import types
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, ClassVar

import pytest
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAuthMethodConfig,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFieldConstraints,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtGui import QColor, QImage

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder, open_archive
from smartmetro.smartmetro_plugin.core.cache.field_tables import PHOTOS
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.field_work.mission import CONTACTS, MissionState
from smartmetro.smartmetro_plugin.core.field_work.missions import missions
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform
from smartmetro.smartmetro_plugin.core.sync import sync_connection
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

#: The centre of Aix, where the heat study of the sample stands.
AIX = "5.40,5.48,43.50,43.55 [EPSG:4326]"


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the sample that ships."""
    path = tmp_path_factory.mktemp("sample") / "cache.gpkg"
    root = Path(__file__).resolve().parents[2]
    demo = Connection("demo", FILES, str(root / "resources" / "demo"))
    declared = load_use_cases()
    with Cache.open(path) as cache:
        sync_connection(
            demo,
            FilesPlatform(demo, declared, CancelFlag()),
            cache,
            open_archive(archive_folder(path)),
            declared,
            now=lambda: datetime(2026, 9, 1, tzinfo=timezone.utc),
            cancel=CancelFlag(),
            owner="test",
        )
    return path


@pytest.fixture
def cache(sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "cache.gpkg"
    source, target = sqlite3.connect(sample), sqlite3.connect(path)
    source.backup(target)
    source.close()
    target.close()
    return path


def pack(
    provider: SmartMetroProvider, cache: Path, folder: Path, **more: Any
) -> tuple[dict[str, Any], str]:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    values = {"CACHE": str(cache), "EXTENT": AIX, "NAME": "Tournée", "OUTPUT": str(folder), **more}
    algorithm = provider.algorithm("packageforqfield").create()
    results, _ = algorithm.run(values, context, feedback, {}, False)
    return results, feedback.textLog()


@pytest.fixture
def packed(provider: SmartMetroProvider, cache: Path, tmp_path: Path) -> Iterator[QgsProject]:
    results, _ = pack(provider, cache, tmp_path / "mission")
    project = QgsProject()
    # Elsewhere than where it was made: as on the telephone.
    (tmp_path / "mission").rename(tmp_path / "telephone")
    assert project.read(str(tmp_path / "telephone" / "mission.qgs"))
    assert results["SENSOR_COUNT"] > 10
    yield project
    project.clear()


def layer(project: QgsProject, name: str) -> QgsVectorLayer:
    (found,) = [x for x in project.mapLayers().values() if x.source().endswith(f"layername={name}")]
    return found


def elements(parent: QgsAttributeEditorContainer) -> list[QgsAttributeEditorElement]:
    found = []
    for element in parent.children():
        found.append(element)
        if isinstance(element, QgsAttributeEditorContainer):
            found += elements(element)
    return found


def test_every_layer_opens_wherever_the_folder_goes(packed: QgsProject, tmp_path: Path) -> None:
    layers = packed.mapLayers().values()
    assert len(layers) == 15 and all(x.isValid() for x in layers)
    assert str(tmp_path) not in Path(packed.fileName()).read_text("utf-8")
    assert {x.providerType() for x in layers} == {"ogr"}
    assert layer(packed, "sensors").readOnly() and not layer(packed, "maintenance").readOnly()


def test_forms_are_drawn_by_drag_and_drop_with_widgets_that_qfield_has(packed: QgsProject) -> None:
    known = {
        "TextEdit", "ValueMap", "ValueRelation", "RelationReference", "CheckBox", "DateTime",
        "ExternalResource", "Range", "Hidden",
    }  # fmt: skip
    for name in ("surveys", "installations", "maintenance", "removals", "cross_checks", "photos"):
        shown = layer(packed, name)
        config = shown.editFormConfig()
        assert config.layout() == Qgis.AttributeFormLayout.DragAndDrop
        inside = elements(config.invisibleRootContainer())
        names = {e.name() for e in inside if isinstance(e, QgsAttributeEditorField)}
        assert len(names) >= 5
        for field in names:
            setup = shown.editorWidgetSetup(shown.fields().indexOf(field))
            assert setup.type() in known - {"Hidden"}, f"{name}.{field}: {setup.type()}"
            assert shown.attributeAlias(shown.fields().indexOf(field))
    kinds = {f.name(): layer(packed, "maintenance").editorWidgetSetup(i).type()
             for i, f in enumerate(layer(packed, "maintenance").fields())}  # fmt: skip
    assert kinds["sensor_key"] == "RelationReference" and kinds["uuid"] == "Hidden"
    assert kinds["fault"] == "ValueMap" and kinds["data_came_back"] == "CheckBox"


def test_a_crew_in_the_rain_must_be_able_to_save(packed: QgsProject) -> None:
    for name, most in (("surveys", 1), ("installations", 1), ("maintenance", 3), ("photos", 0)):
        shown = layer(packed, name)
        required = [
            field.name()
            for index, field in enumerate(shown.fields())
            if shown.fieldConstraints(index) & QgsFieldConstraints.Constraint.ConstraintNotNull
            and not shown.defaultValueDefinition(index).isValid()
            and field.name() != "fid"
        ]
        assert len(required) <= most, required


def test_rows_are_tied_to_sensors_and_photos(packed: QgsProject) -> None:
    relations = packed.relationManager().relations()
    assert all(relation.isValid() for relation in relations.values())
    assert {"sensors_maintenance", "maintenance_photos", "surveys_photos"} <= set(relations)
    for name in ("surveys", "maintenance"):
        inside = elements(layer(packed, name).editFormConfig().invisibleRootContainer())
        assert any(isinstance(e, QgsAttributeEditorRelation) for e in inside)


def test_conditional_fields_stand_in_boxes_with_their_condition(packed: QgsProject) -> None:
    inside = elements(layer(packed, "surveys").editFormConfig().invisibleRootContainer())
    boxes = [
        e
        for e in inside
        if isinstance(e, QgsAttributeEditorContainer) and e.visibilityExpression().enabled()
    ]
    assert any("heat" in box.visibilityExpression().data().expression() for box in boxes)


def test_new_rows_get_a_uuid_without_braces_and_their_mission(packed: QgsProject) -> None:
    shown = layer(packed, "maintenance")
    value = {f.name(): shown.defaultValue(i) for i, f in enumerate(shown.fields())}
    assert len(value["uuid"]) == 36 and "{" not in value["uuid"]
    assert value["mission_uuid"] == next(layer(packed, "mission").getFeatures())["uuid"]
    assert value["kind"] == "curative"


def test_a_survey_starts_with_what_the_study_says_of_the_site(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    sites = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=support_id:string&field=support_type:string&field=power:string"
        "&field=height_m:double&field=mount_m:double&field=vandalism:string"
        "&field=facade_distance:string&field=panel_budget:string",
        "sites",
        "memory",
    )
    site = QgsFeature(sites.fields())
    site.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(897_000, 6_272_000)))
    site.setAttributes(
        ["EP-7", "lamp_post", "lighting_network_night", 8.0, 3.5, "ok", "fails", None]
    )
    assert sites.dataProvider().addFeature(site)
    pack(provider, cache, tmp_path / "mission", CANDIDATES=sites)
    project = QgsProject.instance()
    assert project.read(str(tmp_path / "mission" / "mission.qgs"))
    surveys = layer(project, "surveys")
    place = next(layer(project, "candidates").getFeatures()).geometry()
    at_site = QgsVectorLayerUtils.createFeature(surveys, place)
    assert [
        at_site[name]
        for name in (
            "candidate", "support_type", "power", "support_height_m", "height_m",
            "rule_vandalism", "rule_facade",
        )
    ] == ["EP-7", "lamp_post", "lighting", 8.0, 3.5, "ok", "no"]  # fmt: skip
    assert not at_site["rule_power"] and not at_site["verdict"]  # the crew's to say
    place.translate(0.01, 0)
    elsewhere = QgsVectorLayerUtils.createFeature(surveys, place)
    assert not elsewhere["candidate"] and not elsewhere["height_m"]
    project.clear()


def test_qfield_is_told_where_photos_go_and_what_to_show(packed: QgsProject) -> None:
    assert packed.readListEntry("qfieldsync", "/attachmentDirs")[0] == ["DCIM"]
    assert packed.readNumEntry("qfieldsync", "/maximumImageWidthHeight")[0] == 2048
    assert packed.readBoolEntry("qfieldsync", "/geofencingIsActive")[0]
    fence = packed.readEntry("qfieldsync", "/geofencingLayer")[0]
    assert packed.mapLayer(fence).name()
    assert len(packed.mapThemeCollection().mapThemes()) == 3
    naming = layer(packed, "photos").customProperty("QFieldSync/attachment_naming")
    assert "DCIM/" in naming and "regexp_replace" in naming


def test_photos_are_named_by_sensor_and_date_as_windows_allows(packed: QgsProject) -> None:
    project = QgsProject.instance()
    assert project.read(packed.fileName())
    photos, visits = layer(project, "photos"), layer(project, "maintenance")
    naming = json.loads(photos.customProperty("QFieldSync/attachment_naming"))["path"]
    sensor = next(f for f in layer(project, "sensors").getFeatures() if "é" in f["name"])
    visit = QgsVectorLayerUtils.createFeature(
        visits, QgsGeometry(), {visits.fields().indexOf("sensor_key"): sensor["sensor_key"]}
    )
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(photos))
    context.appendScope(QgsExpressionContextUtils.parentFormScope(visit))
    expression = QgsExpression(naming)
    name = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    assert re.fullmatch(r"DCIM/[A-Za-z0-9-]+_\d{8}-\d{9}\.\{extension\}", name)
    assert name.startswith("DCIM/" + sensor["name"].split()[0].replace("é", "e"))
    project.clear()


def test_the_sheet_has_a_map_and_numbers_to_call(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    with Cache.open(cache) as opened, opened.writing_rows() as writer:
        writer.insert(CONTACTS, [{"name": "<b>Zoé", "phone": "04 42 00 00 01"}])
    pack(provider, cache, tmp_path / "mission")
    sheet = (tmp_path / "mission" / "mission.pdf").read_bytes()
    assert b"tel:0442000001" in sheet and b"/Subtype /Image" in sheet
    names = {path.name for path in (tmp_path / "mission").iterdir()}
    assert names == {"mission.qgs", "mission.gpkg", "mission.pdf", "DCIM"}


def test_the_open_project_is_left_alone(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    before = (set(project.mapLayers()), project.isDirty(), project.fileName())
    pack(provider, cache, tmp_path / "mission")
    assert (set(project.mapLayers()), project.isDirty(), project.fileName()) == before


def test_packing_again_never_overwrites_what_is_out(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mission"
    pack(provider, cache, folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with pytest.raises(QgsProcessingException, match="Tournée"):
        pack(provider, cache, folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    with Cache.open(cache) as opened:
        (known,) = missions(opened)
        assert known.state is MissionState.OUT and Path(known.folder) == folder
        assert known.sensor_count > 10


def test_a_failure_leaves_neither_folder_nor_mission(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("smartmetro.smartmetro_plugin.field.packaging.write_sheet", fail)
    with pytest.raises(QgsProcessingException, match="no space left"):
        pack(provider, cache, tmp_path / "mission")
    assert list(tmp_path.glob("*mission*")) == []
    with Cache.open(cache) as opened:
        assert missions(opened) == []


def test_an_area_is_asked_for(provider: SmartMetroProvider, cache: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="area"):
        pack(provider, cache, tmp_path / "mission", EXTENT=None)


def test_the_work_comes_back_with_its_report(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    """Edited through QGIS's own provider, as QField does it: photo, dates, point with a height."""
    folder = tmp_path / "mission"
    pack(provider, cache, folder)
    project = QgsProject()
    assert project.read(str(folder / "mission.qgs"))
    visits, photos = layer(project, "maintenance"), layer(project, "photos")
    sensor = next(layer(project, "sensors").getFeatures())
    visit = QgsVectorLayerUtils.createFeature(
        visits,
        QgsGeometry(),
        {
            visits.fields().indexOf("sensor_key"): sensor["sensor_key"],
            visits.fields().indexOf("fault"): "battery",
            visits.fields().indexOf("done_by"): "Zoé <script>",
        },
    )
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(folder / "DCIM" / "visit.jpg"))
    photo = QgsVectorLayerUtils.createFeature(
        photos,
        QgsGeometry(),
        {
            photos.fields().indexOf("of_row"): visit["uuid"],
            photos.fields().indexOf("path"): "DCIM/visit.jpg",
        },
    )
    for target, feature in ((visits, visit), (photos, photo)):
        assert target.startEditing() and target.addFeature(feature) and target.commitChanges()
    project.clear()
    del visits, photos, project

    report = tmp_path / "report.html"
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    values = {"FOLDER": str(folder), "CACHE": str(cache), "REPORT": str(report)}
    algorithm = provider.algorithm("importfieldwork").create()
    results, _ = algorithm.run(values, context, feedback, {}, False)
    assert (results["ADDED"], results["CONFLICTS"], results["PHOTOS"]) == (2, 0, 1)
    text = report.read_text("utf-8")
    assert sensor["name"] in text and "battery" in text
    assert "<script>" not in text and "&lt;script&gt;" in text
    with Cache.open(cache) as opened:
        (kept,) = opened.table_rows(PHOTOS)
        (made,) = [m for m in opened.maintenance() if m.done_by.startswith("Zoé")]
        assert made.key.sensor_id == sensor["sensor_id"]
        assert abs(made.started_at - datetime.now(timezone.utc)) < timedelta(minutes=2)
    small = QImage()
    assert small.loadFromData(kept["thumbnail"]) and max(small.width(), small.height()) == 256
    again, _ = algorithm.create().run(values, context, feedback, {}, False)
    assert (again["ADDED"], again["UPDATED"]) == (0, 0)


def test_the_base_map_is_cut_to_the_area_and_travels(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    image = tmp_path / "ortho.tif"
    source = gdal.GetDriverByName("GTiff").Create(str(image), 600, 400, 3, gdal.GDT_Byte)
    source.SetGeoTransform((890_000, 20.0, 0, 6_275_000, 0, -20.0))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    source.SetProjection(reference.ExportToWkt())
    source.GetRasterBand(2).Fill(120)
    source = None
    folder = tmp_path / "mission"
    pack(provider, cache, folder, BASEMAP=QgsRasterLayer(str(image), "ortho"))
    made = gdal.Open(str(folder / "base_map.tif"))
    assert made.RasterCount == 3 and made.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    assert made.RasterXSize * made.RasterYSize <= 60_000_000
    assert abs(int(made.GetRasterBand(2).ReadAsArray().max()) - 120) <= 3
    project = QgsProject()
    assert project.read(str(folder / "mission.qgs")) and len(project.mapLayers()) == 16
    project.clear()
    far = tmp_path / "far.tif"
    other = gdal.GetDriverByName("GTiff").Create(str(far), 10, 10, 1, gdal.GDT_Byte)
    other.SetGeoTransform((100_000, 20.0, 0, 6_900_000, 0, -20.0))
    other.SetProjection(reference.ExportToWkt())
    other = None
    with pytest.raises(QgsProcessingException, match="does not reach"):
        pack(provider, cache, tmp_path / "second", BASEMAP=str(far))
    assert not (tmp_path / "second").exists()


class CloudStandIn:
    """Speaks as qfieldcloud-sdk does; projects are folders."""

    store: ClassVar[dict[str, Path]] = {}

    class QfcException(Exception):
        pass

    class FileTransferType:
        PROJECT = "project"

    class Client:
        def __init__(self, url: str = "") -> None:
            self.token = ""
            assert url.startswith("https://")

        def list_projects(self) -> list[dict[str, str]]:
            if self.token != "abc":
                raise CloudStandIn.QfcException("401 Unauthorized")
            return [{"name": n, "id": n} for n in CloudStandIn.store]

        def create_project(self, name: str) -> dict[str, str]:
            CloudStandIn.store[name] = Path()
            return {"id": name}

        def upload_files(self, *, project_id: str, project_path: str, **_rest: object) -> None:
            CloudStandIn.store[project_id] = Path(project_path)

        def download_project(self, project_id: str, local_dir: str, **_rest: object) -> None:
            shutil.copytree(CloudStandIn.store[project_id], local_dir, dirs_exist_ok=True)


def test_results_of_a_study_travel_as_layers_to_read(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path
) -> None:
    zones = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=fid:integer&field=verdict:string", "Vus", "memory"
    )
    rows = []
    for place, verdict in (((897_000, 6_272_000), "près"), ((650_000, 6_860_000), "loin")):
        row = QgsFeature(zones.fields())
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        row.setAttributes([7, verdict])
        rows.append(row)
    assert zones.dataProvider().addFeatures(rows)
    zones.renderer().symbol().setColor(QColor("#123456"))
    shade = QgsRasterLayer(str(classes(tmp_path / "classes.tif")), "Classes")
    results, log = pack(
        provider, cache, tmp_path / "mission", REFERENCES=[zones, shade], BASEMAP=None
    )
    assert results["OUTPUT"] and "Vus" in log  # a scratch layer: said to be copied
    shutil.rmtree(tmp_path / "telephone", ignore_errors=True)
    (tmp_path / "mission").rename(tmp_path / "telephone")
    project = QgsProject()
    assert project.read(str(tmp_path / "telephone" / "mission.qgs"))
    by_name = {x.name(): x for x in project.mapLayers().values()}
    copied = by_name["Vus"]
    assert [f["verdict"] for f in copied.getFeatures()] == ["près"]
    assert copied.readOnly() and copied.renderer().symbol().color() == QColor("#123456")
    assert str(tmp_path / "telephone") in copied.source()
    raster = by_name["Classes"]
    values = {
        raster.dataProvider().sample(place, 1)[0]
        for place in (QgsPointXY(897_000, 6_272_000), QgsPointXY(897_040, 6_272_000))
    }
    assert raster.isValid() and values <= {3.0, 200.0}  # classes, not their mean
    project.clear()


def classes(path: Path) -> Path:
    """Write a raster of two classes, some 6 km around the centre of Aix."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 300, 300, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((894_000, 20, 0, 6_275_000, 0, -20))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    raster.SetProjection(reference.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.Fill(3)
    band.WriteRaster(0, 0, 150, 300, bytes([200]) * 150 * 300)
    del band, raster
    return path


def test_through_qfieldcloud_with_a_secret_of_qgis_own_store(
    provider: SmartMetroProvider, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = types.ModuleType("qfieldcloud_sdk")
    package.sdk = CloudStandIn  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "qfieldcloud_sdk", package)
    configs = {"good": "Token abc", "bad": "Token nobody"}

    def load(authcfg: str, config: QgsAuthMethodConfig, full: bool) -> bool:
        config.setMethod("APIHeader")
        config.setConfig("Authorization", configs.get(authcfg, ""))
        return authcfg in configs

    manager = types.SimpleNamespace(loadAuthenticationConfig=load)
    monkeypatch.setattr(QgsApplication, "authManager", staticmethod(lambda: manager))
    _, log = pack(provider, cache, tmp_path / "mission", CLOUD_PROJECT="tournee", CLOUD_AUTH="good")
    assert CloudStandIn.store["tournee"] == tmp_path / "mission" and "abc" not in log
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    values = {"CLOUD_PROJECT": "tournee", "CLOUD_AUTH": "good", "CACHE": str(cache)}
    algorithm = provider.algorithm("importfieldwork").create()
    results, _ = algorithm.run(values, context, feedback, {}, False)
    assert results["ADDED"] == 0
    for wrong, words in (({"CLOUD_AUTH": "bad"}, "401"), ({"CLOUD_AUTH": "none"}, "none"),
                         ({"CLOUD_PROJECT": "other"}, "tournee")):  # fmt: skip
        with pytest.raises(QgsProcessingException, match=words):
            algorithm.create().run({**values, **wrong}, context, feedback, {}, False)


def test_without_the_sdk_the_remedy_is_said(
    provider: SmartMetroProvider, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "qfieldcloud_sdk", None)
    values = {"CLOUD_PROJECT": "tournee", "CACHE": str(cache)}
    algorithm = provider.algorithm("importfieldwork").create()
    with pytest.raises(QgsProcessingException, match="USB"):
        algorithm.run(values, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
