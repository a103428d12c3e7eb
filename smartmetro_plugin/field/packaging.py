"""A mission packed: everything in one folder that appears whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.core import QgsRasterLayer, QgsRectangle

from ..core.cache.store import Cache
from ..core.errors import ConfigurationError
from ..core.field_work import mission as tables
from ..core.field_work.mission import MissionRequest
from ..core.field_work.packing import Packed, enter_mission, write_package
from ..core.live_table import Formatter
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from .base_map import write_base_map
from .mission_sheet import write_sheet
from .qfield_project import write_project

BASE_MAP = "base_map.tif"
SHEET = "mission.pdf"
#: Tells whether to go on; given the share done.
Progress = Callable[[float], bool]


def pack(
    folder: Path,
    cache: Cache,
    request: MissionRequest,
    use_cases: Mapping[str, UseCase],
    connections: Sequence[Connection],
    formatter: Formatter,
    *,
    area: QgsRectangle,
    base_map: QgsRasterLayer | None = None,
    go_on: Progress = lambda share: True,
) -> Packed:
    """Write the mission to ``folder``, new or empty, and enter it in the cache.

    Raises:
        ConfigurationError: the folder is not empty or cannot be written; the base map is of no use.
        CacheError: the cache cannot be read or written.
        Cancelled: ``go_on`` said no; nothing is left.
    """
    _require_empty(folder)
    partial = folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}.partial")
    try:
        (partial / tables.PHOTO_FOLDER).mkdir(parents=True)
        packed = write_package(
            partial / tables.GEOPACKAGE, cache, request, use_cases, connections, formatter
        )
        raster = None
        if base_map is not None:
            raster = partial / BASE_MAP
            write_base_map(base_map, area, raster, lambda share: go_on(0.1 + 0.7 * share))
        write_project(partial, packed.mission_uuid, request.name, use_cases, raster)
        write_sheet(partial / SHEET, packed)
        if folder.exists():
            folder.rmdir()
        partial.rename(folder)
    except (OSError, sqlite3.Error) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(folder),
            reason=str(error),
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    try:
        enter_mission(cache, packed, folder)
    except BaseException:
        # A mission that the office does not know of could not come back.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return packed


def _require_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is not empty: a mission in it may not have come back. Choose a folder that "
                "is new or empty.",
            ),
            path=str(folder),
        )
