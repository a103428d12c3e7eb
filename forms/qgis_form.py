"""A form's definition turned into a form of QGIS, drawn by drag and drop: all that QField shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeEditorTextElement,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsOptionalExpression,
    QgsRelation,
    QgsVectorLayer,
)

from ..smartmetro_plugin.core.field_work.packed_table import SENSOR_KEY
from .definition import Form, FormField, Tab

#: Columns that nobody types: how they fill themselves, and whether again at each change.
_AUTOMATIC: Mapping[str, tuple[str, bool]] = {
    "uuid": ("uuid('WithoutBraces')", False),
    "created_at": ("now()", False),
    "modified_at": ("now()", True),
    "modified_by": ("@user_account_name", True),
}
_DATE = {
    "allow_null": True,
    "calendar_popup": True,
    "display_format": "dd/MM/yyyy",
    "field_format": "yyyy-MM-dd",
    "field_iso_format": False,
}
_DATE_TIME = {
    **_DATE,
    "display_format": "dd/MM/yyyy HH:mm",
    "field_format": "yyyy-MM-dd HH:mm:ss",
    "field_iso_format": True,
}
_PHOTO = {
    "DocumentViewer": 1,
    "DocumentViewerHeight": 0,
    "DocumentViewerWidth": 0,
    "FileWidget": True,
    "FileWidgetButton": True,
    "RelativeStorage": 1,
    "StorageMode": 0,
}
_LARGEST = 1e6
#: Letters in a line of help: forms do not wrap it, a telephone held upright shows this much.
_HELP_WIDTH = 60
#: What the nearest candidate site within some 30 m says, in degrees as the package's layers are.
_OF_CANDIDATE = (
    "aggregate('smartmetro_candidates', 'array_agg', nullif(\"{name}\", ''), "
    "distance($geometry, geometry(@parent)) < 0.0003, "
    "order_by:=distance($geometry, geometry(@parent)))[0]"
)


@dataclass(frozen=True)
class Surroundings:
    """What a form refers to: layers and relations by name, words to choose from, the mission.

    ``relations``: of (parent table, child table). ``use_cases`` and ``properties``: value → label,
    translated already. ``translate`` turns an English key into the crew's language.
    """

    layers: Mapping[str, QgsVectorLayer]
    relations: Mapping[tuple[str, str], QgsRelation]
    use_cases: Mapping[str, str]
    properties: Mapping[str, str]
    mission_uuid: str
    translate: Callable[[str], str]


def dress(layer: QgsVectorLayer, form: Form, around: Surroundings) -> None:
    """Give a layer the form: pages, widgets, defaults, constraints, headings."""
    layer.setDisplayExpression(form.display)
    config = layer.editFormConfig()
    for field in form.fields():
        _dress_field(layer, config, field, around)
    for name, (expression, again) in _AUTOMATIC.items():
        _set_default(layer, name, expression, again)
    _set_default(layer, "mission_uuid", QgsExpression.quotedString(around.mission_uuid))
    shown = {field.name for field in form.fields()}
    for field in layer.fields():
        if field.name() not in shown:
            index = layer.fields().indexOf(field.name())
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    root = config.invisibleRootContainer()
    root.clear()
    for tab in form.tabs:
        root.addChildElement(_page(root, layer, form, tab, around))
    layer.setEditFormConfig(config)


def _dress_field(
    layer: QgsVectorLayer, config: QgsEditFormConfig, field: FormField, around: Surroundings
) -> None:
    index = layer.fields().indexOf(field.name)
    layer.setFieldAlias(index, around.translate(field.label))
    layer.setEditorWidgetSetup(index, _widget(layer, field, around))
    if field.from_candidate:
        _set_default(layer, field.name, _OF_CANDIDATE.format(name=field.name))
    elif field.default:
        _set_default(layer, field.name, field.default)
    config.setReuseLastValue(index, field.remember)
    if field.required:
        layer.setFieldConstraint(
            index,
            QgsFieldConstraints.Constraint.ConstraintNotNull,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
        )
    if field.constraint is not None:
        strength = QgsFieldConstraints.ConstraintStrength
        layer.setConstraintExpression(
            index, field.constraint.expression, around.translate(field.constraint.message)
        )
        layer.setFieldConstraint(
            index,
            QgsFieldConstraints.Constraint.ConstraintExpression,
            strength.ConstraintStrengthHard
            if field.constraint.hard
            else strength.ConstraintStrengthSoft,
        )


def _set_default(layer: QgsVectorLayer, name: str, expression: str, again: bool = False) -> None:
    index = layer.fields().indexOf(name)
    if index >= 0:
        layer.setDefaultValueDefinition(index, QgsDefaultValue(expression, again))


def _widget(layer: QgsVectorLayer, field: FormField, around: Surroundings) -> QgsEditorWidgetSetup:
    labels = {value: around.translate(label) for value, label in (field.choices or {}).items()}
    if field.as_words:
        labels = {label: label for label in labels.values()}
    words = {"choice": labels, "use_case": around.use_cases, "property": around.properties}
    if field.widget in words:
        return _value_map(words[field.widget])
    if field.widget == "sensor":
        return _sensor(layer, around)
    if field.widget == "link" and field.link is not None:
        return _link(*field.link, around)
    if field.widget == "real":
        return QgsEditorWidgetSetup(
            "Range",
            {
                "AllowNull": True,
                "Min": -_LARGEST if field.lowest is None else field.lowest,
                "Max": _LARGEST if field.highest is None else field.highest,
                "Step": field.step or 1.0,
                "Precision": 2,
                "Style": "SpinBox",
            },
        )
    kind, settings = {
        "text": ("TextEdit", {"IsMultiline": False, "UseHtml": False}),
        "long_text": ("TextEdit", {"IsMultiline": True, "UseHtml": False}),
        "yes_no": ("CheckBox", {"AllowNullState": True}),
        "date": ("DateTime", _DATE),
        "date_time": ("DateTime", _DATE_TIME),
        "photo": ("ExternalResource", _PHOTO),
    }[field.widget]
    return QgsEditorWidgetSetup(kind, settings)


def _value_map(labels: Mapping[str, str]) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueMap", {"map": [{label: value} for value, label in labels.items()]}
    )


def _sensor(layer: QgsVectorLayer, around: Surroundings) -> QgsEditorWidgetSetup:
    """Return a choice of sensors that also opens the sensor's own form."""
    relation = next(
        (
            relation
            for (parent, _), relation in around.relations.items()
            if parent == "sensors" and relation.referencingLayerId() == layer.id()
        ),
        None,
    )
    if relation is None:
        return _value_relation(around.layers["sensors"], SENSOR_KEY, "name")
    return QgsEditorWidgetSetup(
        "RelationReference",
        {
            "Relation": relation.id(),
            "AllowNULL": True,
            "AllowAddFeatures": False,
            "MapIdentification": True,
            "OrderByValue": True,
            "ShowForm": False,
            "ShowOpenFormButton": True,
            "ReadOnly": False,
        },
    )


def _link(table: str, shown: str, around: Surroundings) -> QgsEditorWidgetSetup:
    key = SENSOR_KEY if table == "sensors" else "uuid"
    return _value_relation(around.layers[table], key, shown)


def _value_relation(layer: QgsVectorLayer, key: str, shown: str) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {
            "Layer": layer.id(),
            "LayerName": layer.name(),
            "LayerProviderName": "ogr",
            "Key": key,
            "Value": shown,
            "AllowNull": True,
            "AllowMulti": False,
            "OrderByValue": True,
            "UseCompleter": True,
        },
    )


# --- pages


def _page(
    root: QgsAttributeEditorContainer,
    layer: QgsVectorLayer,
    form: Form,
    tab: Tab,
    around: Surroundings,
) -> QgsAttributeEditorContainer:
    page = QgsAttributeEditorContainer(around.translate(tab.title), root)
    page.setType(Qgis.AttributeEditorContainerType.Tab)
    page.setColumnCount(1)
    if tab.relation:
        relation = around.relations[form.table, tab.relation]
        page.addChildElement(QgsAttributeEditorRelation(relation, page))
        return page
    for condition, fields in groupby(tab.fields, key=lambda field: field.visible_if):
        parent = page
        if condition:  # QGIS hides boxes, not single fields
            parent = QgsAttributeEditorContainer("", page)
            parent.setType(Qgis.AttributeEditorContainerType.GroupBox)
            parent.setShowLabel(False)
            parent.setVisibilityExpression(QgsOptionalExpression(QgsExpression(condition)))
            page.addChildElement(parent)
        for element in _elements(fields, layer, parent, around):
            parent.addChildElement(element)
    return page


def _elements(
    fields: Iterable[FormField],
    layer: QgsVectorLayer,
    parent: QgsAttributeEditorContainer,
    around: Surroundings,
) -> Iterable[QgsAttributeEditorElement]:
    for field in fields:
        yield QgsAttributeEditorField(field.name, layer.fields().indexOf(field.name), parent)
        if field.help:
            note = QgsAttributeEditorTextElement(f"{field.name}_help", parent)
            note.setText("<br>".join(wrap(around.translate(field.help), _HELP_WIDTH)))
            note.setShowLabel(False)
            yield note
