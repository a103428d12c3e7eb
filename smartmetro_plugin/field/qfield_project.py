"""The project that a crew opens: layers of the mission's GeoPackage, dressed, related, themed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsEditorWidgetSetup,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsMarkerSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...forms.definition import FORMS, load_forms
from ...forms.qgis_form import Surroundings, dress
from ..core.errors import ConfigurationError
from ..core.field_work import mission as tables
from ..core.field_work.packed_table import SENSOR_KEY
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import translate
from ..host.translation import tr
from ..layers.status_style import renderer
from .qfieldsync import configure_layer, configure_project, configure_tracking
from .sensor_form import dress_sensors

#: Layers in the order of the legend, the first on top.
_ORDER = (
    "sensors", "candidates", "surveys", "installations", "supports", "maintenance", "removals",
    "cross_checks", "photos", "authorisations", "contacts", "tracks", "area", "zones", "mission",
)  # fmt: skip
_FOR_READING = ("sensors", "candidates", "contacts", "zones", "area", "mission")
#: French letters as ASCII ones: QGIS 3.40 has no function for that.
_PLAIN = ", ".join(
    f"'{accented}', '{plain}'"
    for accented, plain in zip("àâäçéèêëîïôöùûüÀÂÇÉÈÊÎÔÙ", "aaaceeeeiioouuuAACEEEIOU")
)
#: Of whose name and date a photo's file is named; Windows' rules hold in the name.
_PHOTO_NAME = (
    "'{folder}/' || left(regexp_replace(replace(coalesce(nullif(current_parent_value('name'), ''), "
    "nullif(current_parent_value('device_id'), ''), nullif(current_parent_value('candidate'), ''), "
    "nullif(attribute(get_feature('smartmetro_sensors', 'sensor_key', "
    "current_parent_value('sensor_key')), 'name'), ''), '{of}'), map({plain})), "
    "'[^A-Za-z0-9]+', '-'), 60) "
    "|| '_' || format_date(now(), 'yyyyMMdd-HHmmsszzz') || '.{{extension}}'"
)
#: Layer → column that holds a photo → what the photo is of, where nothing tells more.
_PHOTOS_OF = {"photos": {"path": "photo"}, "surveys": {"sketch": "sketch"}}
_WORKING_CRS = "EPSG:2154"


def write_project(
    project: QgsProject,
    folder: Path,
    mission_uuid: str,
    title: str,
    use_cases: Mapping[str, UseCase],
    base_map: Path | None,
    references: Sequence[QgsMapLayer] = (),
) -> None:
    """Make the empty ``project`` a mission's, and write it beside the GeoPackage in ``folder``.

    Its layers hold the mission's files open until it is cleared.

    Raises:
        ConfigurationError: the project cannot be written, or a layer of it not be opened.
    """
    project.setTitle(title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setFileName(str(folder / tables.PROJECT))
    layers = _layers(folder, project)
    base = _base_map(base_map, project)
    for reference in references:
        project.addMapLayer(reference, False)
        configure_layer(reference, locked=True)
    relations = _relate(project, layers)
    _dress(layers, relations, mission_uuid, use_cases)
    _style(layers, use_cases)
    _arrange(project, layers, references, base)
    configure_project(
        project,
        photo_folder=tables.PHOTO_FOLDER,
        first_layer=layers["installations"],
        geofence=layers["area"],
        active_by_theme=_themes(project, layers, references, base),
    )
    _look_at(project, layers["area"])
    _write(project)


def _layers(folder: Path, project: QgsProject) -> dict[str, QgsVectorLayer]:
    titles = layer_titles()
    layers = {}
    for name in _ORDER:
        source = f"{folder / tables.GEOPACKAGE}|layername={name}"
        layer = QgsVectorLayer(source, titles[name], "ogr")
        # What expressions call it, in whatever language. QGIS gives ids of ten letters or fewer anew.
        layer.setId(f"smartmetro_{name}")
        if name in _FOR_READING:
            layer.setReadOnly(True)
        project.addMapLayer(layer, False)
        layers[name] = layer
    return layers


def layer_titles() -> Mapping[str, str]:
    """Return what crews read of each layer."""
    return {
        "sensors": tr("Sensors"),
        "candidates": tr("Candidate sites"),
        "surveys": tr("Site surveys"),
        "installations": tr("Installations"),
        "supports": tr("Supports"),
        "maintenance": tr("Maintenance"),
        "removals": tr("Removals"),
        "cross_checks": tr("Cross-checks"),
        "photos": tr("Photos"),
        "authorisations": tr("Authorisations"),
        "contacts": tr("Contacts"),
        "tracks": tr("Tracks"),
        "area": tr("Area of the mission"),
        "zones": tr("Study zones"),
        "mission": tr("Mission"),
    }


def _base_map(path: Path | None, project: QgsProject) -> QgsRasterLayer | None:
    if path is None:
        return None
    layer = QgsRasterLayer(str(path), tr("Base map"))
    project.addMapLayer(layer, False)
    configure_layer(layer)
    return layer


def _relate(
    project: QgsProject, layers: Mapping[str, QgsVectorLayer]
) -> dict[tuple[str, str], QgsRelation]:
    """Tie sensors to what is done on them, and everything to its photos."""
    links = [
        *(("sensors", SENSOR_KEY, child, SENSOR_KEY)
          for child in ("maintenance", "installations", "removals", "cross_checks")),
        *((parent, "uuid", "photos", "of_row") for parent in FORMS if parent != "photos"),
        ("supports", "uuid", "surveys", "support_uuid"),
    ]  # fmt: skip
    relations = {}
    for parent, key, child, column in links:
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(f"{parent}_{child}")
        relation.setName(layers[child].name())
        relation.setReferencedLayer(layers[parent].id())
        relation.setReferencingLayer(layers[child].id())
        relation.addFieldPair(column, key)
        project.relationManager().addRelation(relation)
        relations[parent, child] = relation
    return relations


def _dress(
    layers: Mapping[str, QgsVectorLayer],
    relations: Mapping[tuple[str, str], QgsRelation],
    mission_uuid: str,
    use_cases: Mapping[str, UseCase],
) -> None:
    around = Surroundings(
        layers=layers,
        relations=relations,
        use_cases={u.key: translate(u.label) for u in use_cases.values()},
        properties={
            p.name: translate(p.label) for u in use_cases.values() for p in u.properties.values()
        },
        mission_uuid=mission_uuid,
        translate=tr,
    )
    for table, form in load_forms().items():
        dress(layers[table], form, around)
    dress_sensors(layers["sensors"], relations)
    _head(layers["contacts"])
    for name, layer in layers.items():
        names = {column: _photo_name(of) for column, of in _PHOTOS_OF.get(name, {}).items()}
        configure_layer(layer, photo_names=names, locked=name in _FOR_READING)
    configure_tracking(layers["tracks"])


def _photo_name(of: str) -> str:
    return _PHOTO_NAME.format(folder=tables.PHOTO_FOLDER, of=of, plain=_PLAIN)


def _head(contacts: QgsVectorLayer) -> None:
    """Show contacts with a number that a tap calls."""
    contacts.setDisplayExpression("\"name\" || coalesce(' – ' || nullif(\"role\", ''), '')")
    fields = contacts.fields()
    for column, label in (
        ("partner", tr("Partner")), ("name", tr("Name")), ("role", tr("Role")),
        ("call", tr("Telephone")), ("email", tr("E-mail")), ("note", tr("Remarks")),
    ):  # fmt: skip
        contacts.setFieldAlias(fields.indexOf(column), label)
    rich = QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": True})
    contacts.setEditorWidgetSetup(fields.indexOf("call"), rich)
    for column in ("uuid", "phone", "fid"):
        contacts.setEditorWidgetSetup(fields.indexOf(column), QgsEditorWidgetSetup("Hidden", {}))


# --- looks


def _style(layers: Mapping[str, QgsVectorLayer], use_cases: Mapping[str, UseCase]) -> None:
    layers["sensors"].setRenderer(_sensor_renderer(layers["sensors"], use_cases))
    markers = {
        "candidates": {"name": "star", "color": "#e6a817", "size": "5"},
        "surveys": {"name": "square", "color": "#3b6fb5", "size": "3.6"},
        "installations": {"name": "diamond", "color": "#2a7f62", "size": "4.2"},
        "supports": {"name": "circle", "color": "#8a8f98", "size": "2.4"},
    }
    for name, settings in markers.items():
        symbol = QgsMarkerSymbol.createSimple({**settings, "outline_color": "#ffffff"})
        layers[name].setRenderer(QgsSingleSymbolRenderer(symbol))
    track = QgsLineSymbol.createSimple({"color": "#7b3fa0", "width": "0.6", "line_style": "dash"})
    layers["tracks"].setRenderer(QgsSingleSymbolRenderer(track))
    outline = {"style": "no", "outline_color": "#c0392b", "outline_width": "0.6"}
    area = QgsFillSymbol.createSimple({**outline, "outline_style": "dash"})
    layers["area"].setRenderer(QgsSingleSymbolRenderer(area))
    zone = QgsFillSymbol.createSimple(
        {"color": "80,120,160,30", "outline_color": "#50789f", "outline_width": "0.3"}
    )
    layers["zones"].setRenderer(QgsSingleSymbolRenderer(zone))


def _sensor_renderer(
    layer: QgsVectorLayer, use_cases: Mapping[str, UseCase]
) -> QgsRuleBasedRenderer:
    """Return the live layers' signs, for the use cases and states that the mission holds."""
    fields = layer.fields()
    present = {
        (f.attribute(fields.indexOf("use_case")), f.attribute(fields.indexOf("status")))
        for f in layer.getFeatures()
    }
    root = QgsRuleBasedRenderer.Rule(None)
    for key, use_case in use_cases.items():
        signs: QgsCategorizedSymbolRenderer = renderer(use_case)
        for category in signs.categories():
            if (key, category.value()) in present:
                root.appendChild(_rule(key, translate(use_case.label), category))
    return QgsRuleBasedRenderer(root)


def _rule(key: str, label: str, category: QgsRendererCategory) -> QgsRuleBasedRenderer.Rule:
    rule = QgsRuleBasedRenderer.Rule(category.symbol().clone())
    rule.setFilterExpression(f"\"use_case\" = '{key}' AND \"status\" = '{category.value()}'")
    rule.setLabel(f"{label} – {category.label()}")
    return rule


def _arrange(
    project: QgsProject,
    layers: Mapping[str, QgsVectorLayer],
    references: Sequence[QgsMapLayer],
    base: QgsRasterLayer | None,
) -> None:
    root = project.layerTreeRoot()
    for name in _ORDER:
        node = root.addLayer(layers[name])
        node.setExpanded(False)
    if references:
        group = root.addGroup(tr("Reference layers"))
        for reference in references:
            group.addLayer(reference).setExpanded(False)
    if base is not None:
        root.addLayer(base)


def _themes(
    project: QgsProject,
    layers: Mapping[str, QgsVectorLayer],
    references: Sequence[QgsMapLayer],
    base: QgsRasterLayer | None,
) -> dict[str, QgsMapLayer]:
    """Make a theme for each kind of day, and return the layer that it starts with."""
    shown = {
        tr("Survey"): (("candidates", "surveys", "supports", "zones", "area"), "surveys"),
        tr("Installation"): (
            ("sensors", "candidates", "installations", "supports", "area"), "installations",
        ),
        tr("Maintenance"): (("sensors", "area"), "maintenance"),
    }  # fmt: skip
    for theme, (names, _) in shown.items():
        below = [*references, *([base] if base is not None else [])]
        records = [
            QgsMapThemeCollection.MapThemeLayerRecord(layer)
            for layer in (*(layers[name] for name in names), *below)
        ]
        record = QgsMapThemeCollection.MapThemeRecord()
        record.setLayerRecords(records)
        project.mapThemeCollection().insert(theme, record)
    return {theme: layers[first] for theme, (_, first) in shown.items()}


def _look_at(project: QgsProject, area: QgsVectorLayer) -> None:
    crs = QgsCoordinateReferenceSystem(_WORKING_CRS)
    project.setCrs(crs)
    transform = QgsCoordinateTransform(area.crs(), crs, project.transformContext())
    extent = transform.transformBoundingBox(area.extent())
    extent.scale(1.1)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(extent, crs))


def _write(project: QgsProject) -> None:
    """Write ``project`` to its file.

    Raises:
        ConfigurationError: a layer of it is not valid, or the file cannot be written.
    """
    broken = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    if broken:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The field project cannot be made: {layers} cannot be opened again. Free some space on "
                "the disk, or choose another folder.",
            ),
            layers=", ".join(sorted(broken)),
        )
    for attached in project.attachedFiles():  # an empty base of styles, as a zip beside the project
        project.removeAttachedFile(attached)
    if not project.write():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=project.fileName(),
            reason=project.error(),
        )
