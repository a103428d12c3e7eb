"""Heights read in the field, in NGF-IGN69: a receiver's own height is ellipsoidal, some 50 m above.

EPSG:9782, "RGF93 v2b to NGF-IGN69 height", is the grid RAF20 (IGN, Licence Ouverte 2.0); PROJ has
it as ``fr_ign_RAF20.tif`` where it is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from ..cache import gpkg

#: A row of an installation → its height in NGF, metres; None where it cannot be told.
ToNgf = Callable[[Mapping[str, Any]], "float | None"]
#: The grid in force, then the one before it (some centimetres apart).
GRIDS = ("fr_ign_RAF20.tif", "fr_ign_RAF18.tif")
#: A difference that metropolitan France cannot have: the grid was not used.
_LEAST_M, _MOST_M = 40.0, 58.0
_ALREADY_NGF = ("rtk_ngf", "measured", "map")
ELLIPSOIDAL = "gnss_ellipsoidal"


def ngf_of(undulation: Callable[[float, float], float | None]) -> ToNgf:
    """Return what makes an NGF height of an installation's row.

    ``undulation``: longitude, latitude → how far the ellipsoidal height lies above NGF, metres;
    None where no grid tells it. The antenna's height is taken off.
    """

    def to_ngf(row: Mapping[str, Any]) -> float | None:
        height, source = row.get("z_gnss_m"), row.get("z_source")
        if height is None or source not in (*_ALREADY_NGF, ELLIPSOIDAL):
            return None
        height = float(height) - float(row.get("antenna_height_m") or 0.0)
        if source in _ALREADY_NGF:
            return round(height, 3)
        shape = gpkg.decode(row["geom"]) if isinstance(row.get("geom"), bytes) else None
        if shape is None or not shape.is_point:
            return None
        lon, lat = shape.coordinates[:2]  # type: ignore[index]
        above = undulation(lon, lat)
        return None if above is None else round(height - above, 3)

    return to_ngf


def raf20(grids: Sequence[str] = GRIDS) -> Callable[[float, float], float | None]:
    """Return the undulation by the first of the ``grids`` that PROJ has; it gives None without any."""
    import pyproj
    from pyproj.exceptions import ProjError

    for grid in grids:
        pipeline = (
            "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad"
            f" +step +inv +proj=vgridshift +grids={grid} +multiplier=1"
            " +step +proj=unitconvert +xy_in=rad +xy_out=deg"
        )
        try:
            transformer = pyproj.Transformer.from_pipeline(pipeline)
        except ProjError:  # PROJ lacks this grid
            continue
        return partial(_undulation, transformer)
    return lambda lon, lat: None


def _undulation(transformer: Any, lon: float, lat: float) -> float | None:
    above = -float(transformer.transform(lon, lat, 0.0)[2])
    return above if _LEAST_M <= above <= _MOST_M else None
