"""What can go wrong with a mission, looked for before it is packed: a table of checks.

Each check has a name and gives findings; an error keeps the mission from leaving, a warning is for
the eyes of whoever packs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsRectangle, QgsVectorLayer

from ..core.cache.store import Cache
from ..core.field_work.mission import MissionState
from ..core.field_work.missions import missions
from ..core.messages import QT_TRANSLATE_NOOP, Message
from .base_map import planned_cell_m

#: Less room than this on the disk is looked at twice.
_ROOM_BYTES = 500_000_000
#: A telephone is slow with more rows than this in view.
_MANY_SENSORS = 5_000
_LARGE_AREA_DEG2 = 0.25
_MANY_FEATURES = 20_000
#: A base map that loses more than this of its fineness is told.
_COARSE = 2.0


class Level(Enum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    FINE = "fine"


@dataclass(frozen=True)
class Finding:
    """What one check found, about what."""

    level: Level
    about: str
    message: Message


@dataclass(frozen=True)
class Plan:
    """What is about to be packed."""

    folder: Path
    cache_path: Path
    area: QgsRectangle
    sensor_count: int
    base_map: QgsRasterLayer | None = None
    layers: Sequence[QgsMapLayer] = ()


def examine(plan: Plan) -> list[Finding]:
    """Return what all checks found, errors first; nothing is written."""
    found = [finding for check in CHECKS for finding in check(plan)]
    order = list(Level)
    return sorted(found, key=lambda finding: order.index(finding.level))


def _folder(plan: Plan) -> Iterator[Finding]:
    if plan.folder.exists() and any(plan.folder.iterdir()):
        out = _mission_in(plan)
        if out is not None:
            yield Finding(
                Level.ERROR,
                str(plan.folder),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "holds the mission “{name}”, which has not come back. Import it first, or "
                        "choose another folder.",
                    ),
                    {"name": out},
                ),
            )
        else:
            yield Finding(
                Level.ERROR,
                str(plan.folder),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro", "is not empty. Choose a folder that is new or empty."
                    )
                ),
            )
    try:
        str(plan.folder.name).encode("ascii")
    except UnicodeEncodeError:
        yield Finding(
            Level.WARNING,
            plan.folder.name,
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "has letters that some telephones write differently. A plain name travels better.",
                )
            ),
        )


def _mission_in(plan: Plan) -> str | None:
    """Return the name of the mission that left in this folder and is still out."""
    if not plan.cache_path.exists():
        return None
    with Cache.open(plan.cache_path, create=False) as cache:
        for mission in missions(cache):
            if mission.state is MissionState.OUT and Path(mission.folder) == plan.folder:
                return mission.name
    return None


def _sensors(plan: Plan) -> Iterator[Finding]:
    if not plan.sensor_count:
        yield Finding(
            Level.WARNING,
            "",
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No sensor of these use cases lies in the area: crews can only survey and install.",
                )
            ),
        )
    elif plan.sensor_count > _MANY_SENSORS:
        yield Finding(
            Level.WARNING,
            "",
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{count} sensors are many for a telephone. Draw a smaller area."
                ),
                {"count": plan.sensor_count},
            ),
        )


def _area(plan: Plan) -> Iterator[Finding]:
    if plan.area.width() * plan.area.height() > _LARGE_AREA_DEG2:
        yield Finding(
            Level.WARNING,
            "",
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The area is larger than a department: is it the one meant?"
                )
            ),
        )


def _layers(plan: Plan) -> Iterator[Finding]:
    for layer in (*plan.layers, *((plan.base_map,) if plan.base_map else ())):
        if not layer.isValid():
            yield Finding(
                Level.ERROR,
                layer.name(),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "cannot be opened: its file is missing or damaged. Repair it, or leave it out.",
                    )
                ),
            )
        elif isinstance(layer, QgsVectorLayer) and layer.providerType() == "memory":
            yield Finding(
                Level.FINE,
                layer.name(),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "is a scratch layer; what it holds now is copied into the mission.",
                    )
                ),
            )


def _encodings(plan: Plan) -> Iterator[Finding]:
    for layer in plan.layers:
        path = Path(layer.source().partition("|")[0])
        if path.suffix.lower() == ".shp" and not path.with_suffix(".cpg").exists():
            yield Finding(
                Level.WARNING,
                layer.name(),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "is a shapefile that does not tell its encoding: look at its accents, and set "
                        "the encoding in the layer’s properties.",
                    )
                ),
            )


def _sizes(plan: Plan) -> Iterator[Finding]:
    for layer in plan.layers:
        if isinstance(layer, QgsVectorLayer) and layer.featureCount() > _MANY_FEATURES:
            yield Finding(
                Level.WARNING,
                layer.name(),
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "has {count} features, many for a telephone. Leave it out, or take a smaller "
                        "extract.",
                    ),
                    {"count": layer.featureCount()},
                ),
            )
    if plan.base_map is None or not plan.base_map.isValid() or plan.area.isEmpty():
        return
    cell_m, own_m = planned_cell_m(plan.base_map, plan.area)
    if cell_m > _COARSE * own_m:
        yield Finding(
            Level.WARNING,
            plan.base_map.name(),
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "will show {cell_m} m a pixel: the area is too large for a finer one on a telephone.",
                ),
                {"cell_m": round(cell_m, 1)},
            ),
        )


def _base_map(plan: Plan) -> Iterator[Finding]:
    if plan.base_map is None:
        yield Finding(
            Level.WARNING,
            "",
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "There is no base map: without network crews see sites on a blank page.",
                )
            ),
        )
    elif plan.base_map.isValid() and not plan.base_map.crs().isValid():
        yield Finding(
            Level.ERROR,
            plan.base_map.name(),
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "has no coordinate system. Set it in the layer’s properties.",
                )
            ),
        )


def _room(plan: Plan) -> Iterator[Finding]:
    place = plan.folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < _ROOM_BYTES:
        yield Finding(
            Level.WARNING,
            str(place),
            Message(
                QT_TRANSLATE_NOOP("SmartMetro", "has only {free_mb} MB left."),
                {"free_mb": free // 1_000_000},
            ),
        )


CHECKS: tuple[Callable[[Plan], Iterator[Finding]], ...] = (
    _folder, _sensors, _area, _layers, _encodings, _sizes, _base_map, _room,
)  # fmt: skip
