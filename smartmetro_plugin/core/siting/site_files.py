"""A study of sites from raster files, kept open while sites are moved over it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import Message
from .canopy import CanopyModel
from .progress import NOBODY, Watch
from .scene_files import Store, load_scene
from .site import SiteStudy
from .surface import align
from .tree_check import tree_notice

#: Rasters beyond this wait in temporary files that are mapped into memory.
MEMORY_MB = 600.0


@dataclass(frozen=True)
class SiteRasters:
    """Where the heights are, as GDAL opens them; see :func:`.scene_files.load_scene`."""

    dsm: str
    dtm: str | None = None
    canopy: str | None = None


class OpenStudy:
    """A study and the room that its rasters take; :meth:`close` frees it.

    ``notice``: what makes its answers doubtful everywhere, trees in the surface model for one.
    """

    def __init__(self, study: SiteStudy, store: Store, notice: Message | None = None) -> None:
        self.study = study
        self.notice = notice
        self._store = store

    def close(self) -> None:
        """Remove the temporary files."""
        self._store.close()


def open_study(
    rasters: SiteRasters,
    trees: CanopyModel,
    year: int,
    zone: str,
    *,
    memory_mb: float = MEMORY_MB,
    watch: Watch = NOBODY,
) -> OpenStudy:
    """Read the rasters and prepare a study.

    Raises:
        SurfaceError: a raster cannot serve.
        Cancelled: the user has cancelled; nothing is left behind.
    """
    store = Store(memory_mb)
    try:
        scene, grid = load_scene(
            rasters.dsm,
            store=store,
            canopy=rasters.canopy,
            dtm=rasters.dtm,
            model=trees,
            watch=watch.part(0, 0.7),
        )
        terrain = None
        if rasters.dtm is not None:
            surface = align(rasters.dtm, grid)
            terrain = store.room(grid.shape, np.float32)
            for start, stop in surface.blocks():
                terrain[start:stop] = surface.read(start, stop)
                watch.step(0.7 + 0.2 * stop / grid.rows)
        study = SiteStudy(scene, grid, terrain, trees, year, zone, room=store.room)
        notice = tree_notice(rasters.dsm, rasters.dtm)
        watch.step(1.0)
    except BaseException:
        store.close()
        raise
    return OpenStudy(study, store, notice)
