"""The form of a sensor in the field: what is known of it, and what was done on it."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsRelation,
    QgsVectorLayer,
)

from ..core.live_table import CONTRACT_FIELDS
from ..host.locale_format import translate
from ..host.translation import tr

_STATE = (
    "name", "status_label", "status_reason", "last_values", "last_seen_at", "battery_pct",
    "rssi_dbm", "snr_db", "reception_pct", "frozen_at",
)  # fmt: skip
_PLACE = (
    "readable_id", "sensor_id", "use_case", "commune", "zone", "owner", "host", "network",
    "placement", "support_type", "z_m", "height_m", "commissioned_on",
)  # fmt: skip
_DONE = ("maintenance", "installations", "removals", "cross_checks")


def dress_sensors(layer: QgsVectorLayer, relations: Mapping[tuple[str, str], QgsRelation]) -> None:
    """Give the sensors' layer its form: state, place, then a page for each kind of work."""
    labels = {field.name: translate(field.label) for field in CONTRACT_FIELDS} | {
        "status_label": tr("State"),
        "last_values": tr("Last values"),
        "frozen_at": tr("As it was on"),
        "readable_id": tr("Readable id"),
    }
    fields = layer.fields()
    for name, label in labels.items():
        if fields.indexOf(name) >= 0:
            layer.setFieldAlias(fields.indexOf(name), label)
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate('<b>[% "name" %]</b><br>[% "status_label" %]')
    config = layer.editFormConfig()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    root = config.invisibleRootContainer()
    root.clear()
    for title, names in ((tr("State"), _STATE), (tr("Sensor"), _PLACE)):
        page = _page(root, title)
        for name in names:
            page.addChildElement(QgsAttributeEditorField(name, fields.indexOf(name), page))
    for child in _DONE:
        relation = relations["sensors", child]
        page = _page(root, relation.name())
        page.addChildElement(QgsAttributeEditorRelation(relation, page))
    layer.setEditFormConfig(config)


def _page(root: QgsAttributeEditorContainer, title: str) -> QgsAttributeEditorContainer:
    page = QgsAttributeEditorContainer(title, root)
    page.setType(Qgis.AttributeEditorContainerType.Tab)
    root.addChildElement(page)
    return page
