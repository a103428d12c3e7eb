"""Coordinate systems of rasters: compared however they are spelled, and read for their zero of heights."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from osgeo import osr

#: Squared eccentricity of WGS84's ellipsoid.
_WGS84_E2: Final = 0.00669438


def same_crs(one_wkt: str, other_wkt: str) -> bool:
    """Return whether two reference systems are the same horizontally, however they are spelled:
    IGNF:LAMB93 is EPSG:2154, with or without a height system."""
    one, other = _horizontal(one_wkt), _horizontal(other_wkt)
    if one.IsSame(other, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT"]):
        return True
    if _epsg(one) is not None and _epsg(one) == _epsg(other):
        return True
    return bool(one.ExportToProj4() == other.ExportToProj4())


def zero_of_heights(wkt: str) -> str:
    """Return what heights are counted from as the reference system says it, "" when it does not."""
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    if crs.IsCompound():
        return str(crs.GetAttrValue("VERT_CS") or crs.GetAttrValue("VERTCRS") or "")
    return "ellipsoid" if crs.GetAxesCount() == 3 else ""


def _horizontal(wkt: str) -> Any:
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    if crs.IsCompound():
        crs.DemoteTo2D()
        crs.StripVertical()
    return crs


def _epsg(crs: Any) -> str | None:
    if crs.GetAuthorityName(None) == "EPSG":
        return str(crs.GetAuthorityCode(None))
    matches = crs.FindMatches()
    for match, confidence in matches or ():
        if confidence >= 70 and match.GetAuthorityName(None) == "EPSG":
            return str(match.GetAuthorityCode(None))
    return None


def place_on_earth(crs: Any, x: float, y: float) -> tuple[float, float, float]:
    """Return latitude, longitude, and the azimuth of the grid's north from true north."""
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    source = crs.Clone()
    for reference in (wgs84, source):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(source, wgs84)
    longitude, latitude, *_ = transform.TransformPoint(x, y)
    east, north, *_ = transform.TransformPoint(x, y + 100)
    sine, cosine = np.sin(np.radians(latitude)), np.cos(np.radians(latitude))
    # A degree of longitude over one of latitude, on the ellipsoid.
    oblong = cosine * (1 - _WGS84_E2 * sine**2) / (1 - _WGS84_E2)
    convergence = np.degrees(np.arctan2((east - longitude) * oblong, north - latitude))
    return latitude, longitude, float(convergence)
