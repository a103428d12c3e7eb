"""A mission packed: everything in one folder that appears whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsRectangle

from ..core.cache.store import Cache
from ..core.errors import ConfigurationError
from ..core.field_work import mission as tables
from ..core.field_work.mission import MissionRequest
from ..core.field_work.packing import Packed, enter_mission, write_package
from ..core.live_table import Formatter
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.platform.connection import Connection
from ..core.use_cases.declaration import UseCase
from .base_map import write_raster
from .mission_sheet import write_sheet
from .qfield_project import write_project
from .reference_layers import copied, cut_rasters

BASE_MAP = "base_map.tif"
SHEET = "mission.pdf"
#: Tells whether to go on; given the share done.
Progress = Callable[[float], bool]


@dataclass(frozen=True)
class Prepared:
    """A mission whose data are written, in ``partial`` beside ``folder``; its project is not yet."""

    folder: Path
    partial: Path
    packed: Packed
    base_map: Path | None
    area: QgsRectangle
    references: Sequence[QgsMapLayer]
    #: References that are rasters, cut already, by layer id.
    rasters: Mapping[str, Path]


def prepare(
    folder: Path,
    cache: Cache,
    request: MissionRequest,
    use_cases: Mapping[str, UseCase],
    connections: Sequence[Connection],
    formatter: Formatter,
    *,
    area: QgsRectangle,
    base_map: QgsRasterLayer | None = None,
    references: Sequence[QgsMapLayer] = (),
    go_on: Progress = lambda share: True,
) -> Prepared:
    """Write data and rasters of the mission beside ``folder``, new or empty. In any thread.

    Raises:
        ConfigurationError: the folder is not empty or cannot be written; the base map is of no use.
        CacheError: the cache cannot be read.
        Cancelled: ``go_on`` said no; nothing is left.
    """
    _require_empty(folder)
    partial = folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}.partial")
    raster = None
    try:
        with _in_words(folder):
            (partial / tables.PHOTO_FOLDER).mkdir(parents=True)
            packed = write_package(
                partial / tables.GEOPACKAGE, cache, request, use_cases, connections, formatter
            )
            if base_map is not None:
                raster = partial / BASE_MAP
                write_raster(base_map, area, raster, lambda share: go_on(0.1 + 0.5 * share))
            rasters = cut_rasters(references, area, partial, lambda share: go_on(0.6 + 0.3 * share))
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    return Prepared(folder, partial, packed, raster, area, references, rasters)


def finish(prepared: Prepared, cache_path: Path, use_cases: Mapping[str, UseCase]) -> None:
    """Write reference layers, project and sheet, give the folder its name, enter the mission in the cache.

    Only in the main thread: a project and its styles are of the window.

    Raises:
        ConfigurationError: the folder cannot be written.
        CacheError: the cache cannot be written. Nothing is left then.
    """
    folder, partial, packed = prepared.folder, prepared.partial, prepared.packed
    try:
        with _in_words(folder):
            _write_documents(prepared, use_cases)
            for statistics in partial.glob("*.aux.xml"):
                statistics.unlink()
            if folder.exists():
                folder.rmdir()
            partial.rename(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    try:
        with Cache.open(cache_path, create=False) as cache:
            enter_mission(cache, packed, folder)
    except BaseException:
        # A mission that the office does not know of could not come back.
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _write_documents(prepared: Prepared, use_cases: Mapping[str, UseCase]) -> None:
    packed, partial = prepared.packed, prepared.partial
    project = QgsProject()
    try:
        write_project(
            project,
            partial,
            packed.mission_uuid,
            packed.request.name,
            use_cases,
            prepared.base_map,
            copied(prepared.references, prepared.rasters, prepared.area, partial),
        )
        write_sheet(partial / SHEET, packed, project)
    finally:
        project.clear()  # lets the mission's files go


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(folder),
            reason=str(error),
        ) from error


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
