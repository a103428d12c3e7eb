"""The layer tree's group of a connection: its name tells the connection's state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..core.platform.connection import Connection
from ..host import locale_format
from ..host.translation import tr
from .project import CONNECTION_MARK

#: Use cases whose layer was made once: one that the user took away does not come back by itself.
_MADE_MARK = "smartmetro/use_cases"
_FEATURE_COUNT = "showFeatureCount"


@dataclass(frozen=True)
class Freshness:
    """How old what is shown is. ``is_stale`` means that it is older than the connection promises."""

    is_stale: bool
    last_success_at: datetime | None = None
    offline_since: datetime | None = None
    as_of: datetime | None = None


def group_title(connection: Connection, freshness: Freshness) -> str:
    """Return the name of a connection's group, such as ``Métropole — hors ligne depuis 12:04``."""
    name, zone = connection.name, connection.time_zone
    if freshness.offline_since is not None:
        since = locale_format.clock(freshness.offline_since, zone)
        if freshness.last_success_at is None:
            return tr("{name} — offline since {time}").format(name=name, time=since)
        read = locale_format.clock(freshness.last_success_at, zone)
        return tr("{name} — offline since {time}, data read at {read}").format(
            name=name, time=since, read=read
        )
    if freshness.as_of is not None:
        at = locale_format.date_time(freshness.as_of, zone)
        return tr("{name} — as of {time}").format(name=name, time=at)
    if not freshness.is_stale:
        return name
    if freshness.last_success_at is None:
        return tr("{name} — no data yet").format(name=name)
    read = locale_format.clock(freshness.last_success_at, zone)
    return tr("{name} — data read at {time}").format(name=name, time=read)


def find_group(project: QgsProject, connection: str) -> QgsLayerTreeGroup | None:
    """Return the group of a connection, None when the user removed it."""
    groups = project.layerTreeRoot().findGroups(True)
    return next((g for g in groups if g.customProperty(CONNECTION_MARK) == connection), None)


def make_group(project: QgsProject, connection: Connection) -> QgsLayerTreeGroup:
    """Return the connection's group, made at the top of the tree when there is none."""
    group = find_group(project, connection.name)
    if group is None:
        group = project.layerTreeRoot().insertGroup(0, connection.name)
        group.setCustomProperty(CONNECTION_MARK, connection.name)
    return group


def made_use_cases(group: QgsLayerTreeGroup) -> tuple[str, ...]:
    """Return the use cases whose layer was made in this group, even if removed since."""
    text = str(group.customProperty(_MADE_MARK) or "")
    return tuple(text.split(",")) if text else ()


def note_made(group: QgsLayerTreeGroup, use_cases: Sequence[str]) -> None:
    """Remember for which use cases layers were made."""
    group.setCustomProperty(_MADE_MARK, ",".join(use_cases))


def add_layer(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsVectorLayer) -> None:
    """Put a layer into the project and the group, its legend counting the sensors per status."""
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setCustomProperty(_FEATURE_COUNT, True)
    node.setExpanded(False)
