"""The properties by which QField and QFieldSync know what to do with a project and its layers.

Written by hand, so that neither is needed here. Names: QFieldSync's own (libqfieldsync,
``project.py`` and ``layer.py``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

_SCOPE = "qfieldsync"
#: Longest side of a photo, pixels: readable plates, and a day's photos in some hundred MB.
PHOTO_SIDE_PX = 2048
_ALERT_OUTSIDE = 2
_TRACK_EVERY_S, _TRACK_EVERY_M = 5, 5


def configure_project(
    project: QgsProject,
    *,
    photo_folder: str,
    first_layer: QgsMapLayer,
    geofence: QgsMapLayer | None,
    active_by_theme: Mapping[str, QgsMapLayer],
) -> None:
    """Tell QField where photos go, what to show first, and which area not to leave unnoticed."""
    write = project.writeEntry
    write(_SCOPE, "/attachmentDirs", [photo_folder])
    write(_SCOPE, "/dataDirs", [photo_folder])
    write(_SCOPE, "/maximumImageWidthHeight", PHOTO_SIDE_PX)
    write(_SCOPE, "/initialMapMode", "browse")
    write(_SCOPE, "/initialActiveLayer", first_layer.id())
    active = {theme: layer.id() for theme, layer in active_by_theme.items()}
    write(_SCOPE, "/mapThemesActiveLayers", json.dumps(active))
    # The whole project travels as it is: QFieldSync has nothing to convert.
    write(_SCOPE, "/createBaseMap", False)
    write(_SCOPE, "/offlineCopyOnlyAoi", False)
    if geofence is not None:
        write(_SCOPE, "/geofencingIsActive", True)
        write(_SCOPE, "/geofencingLayer", geofence.id())
        write(_SCOPE, "/geofencingBehavior", _ALERT_OUTSIDE)
        write(_SCOPE, "/geofencingShouldPreventDigitizing", False)


def configure_layer(
    layer: QgsMapLayer, *, photo_names: Mapping[str, str] | None = None, locked: bool = False
) -> None:
    """Let QFieldSync take a layer as it is; ``photo_names``: expression of a file by column.

    ``locked``: the geometry is not to be moved.
    """
    layer.setCustomProperty("QFieldSync/action", "no_action")
    layer.setCustomProperty(
        "QFieldSync/cloud_action", "offline" if _is_edited(layer) else "no_action"
    )
    if photo_names:
        # The second name is the one of QField before 2.7.
        for name in ("attachment_naming", "photo_naming"):
            layer.setCustomProperty(f"QFieldSync/{name}", json.dumps(dict(photo_names)))
    if locked:
        layer.setCustomProperty("QFieldSync/is_geometry_locked", True)


def configure_tracking(layer: QgsVectorLayer) -> None:
    """Record the crew's way into ``layer``: a point every few seconds and metres."""
    for name, value in (
        ("tracking_time_requirement_active", True),
        ("tracking_time_requirement_interval_seconds", _TRACK_EVERY_S),
        ("tracking_distance_requirement_active", True),
        ("tracking_distance_requirement_minimum_meters", _TRACK_EVERY_M),
        ("tracking_all_requirements_active", True),
    ):
        layer.setCustomProperty(f"QFieldSync/{name}", value)


def _is_edited(layer: QgsMapLayer) -> bool:
    return isinstance(layer, QgsVectorLayer) and not layer.readOnly()
