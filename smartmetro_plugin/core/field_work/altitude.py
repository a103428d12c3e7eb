"""Heights read in the field, in NGF-IGN69: a receiver's own height is ellipsoidal, some 50 m above.

EPSG:9782, "RGF93 v2b to NGF-IGN69 height", is the grid RAF20 (IGN, Licence Ouverte 2.0); PROJ has
it as ``fr_ign_RAF20.tif`` where it is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..cache import gpkg

#: A row of an installation → its height in NGF, metres; None where it cannot be told.
ToNgf = Callable[[Mapping[str, Any]], "float | None"]
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


def raf20() -> Callable[[float, float], float | None]:
    """Return the undulation by PROJ's RAF20, of a function that gives None where PROJ lacks it."""
    import pyproj
    from pyproj.transformer import TransformerGroup

    group = TransformerGroup(pyproj.CRS("EPSG:4979"), pyproj.CRS("EPSG:4326+5720"), always_xy=True)
    usable = [t for t in group.transformers if "RAF" in t.definition.upper()]

    def undulation(lon: float, lat: float) -> float | None:
        if not usable:
            return None
        _, _, height = usable[0].transform(lon, lat, 0.0)
        above = -float(height)
        return above if _LEAST_M <= above <= _MOST_M else None

    return undulation
