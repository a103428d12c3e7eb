"""In which coordinates distances are measured: a projected CRS in metres."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsRasterLayer,
)

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import Extent

_LAMBERT_93 = "EPSG:2154"
#: Metropolitan France, where Lambert 93 is the legal projection.
_FRANCE = Extent(-5.5, 41.0, 10.0, 51.5)
#: Web Mercator calls its units metres; at 43° of latitude 1.37 of them make one.
_PSEUDO_METRES = ("EPSG:3857", "EPSG:900913", "ESRI:102100")


def working_crs(
    rasters: Iterable[QgsRasterLayer], extent: QgsCoordinateReferenceSystem, place: QgsPointXY
) -> QgsCoordinateReferenceSystem:
    """Return the CRS of the first raster, else that of the extent, else one that suits ``place``.

    ``place`` is in longitude and latitude: Lambert 93 in France, elsewhere the UTM zone.

    Raises:
        ConfigurationError: a raster in degrees or without CRS; names it and the remedy.
    """
    chosen = None
    for raster in rasters:
        if not is_metric(raster.crs()):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The raster “{name}” is not in a projected coordinate system in metres: warp it first "
                    "(Raster > Projections > Warp), for instance to EPSG:2154.",
                ),
                name=raster.name(),
            )
        chosen = chosen or raster.crs()
    if chosen is not None:
        return chosen
    if is_metric(extent):
        return extent
    if _FRANCE.contains(place.x(), place.y()):
        return QgsCoordinateReferenceSystem(_LAMBERT_93)
    zone = int((place.x() + 180) // 6) % 60 + 1
    code = (32600 if place.y() >= 0 else 32700) + zone
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


def is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    """Return whether lengths in the CRS are metres on the ground."""
    return (
        crs.isValid()
        and not crs.isGeographic()
        and crs.mapUnits() == Qgis.DistanceUnit.Meters
        and crs.authid() not in _PSEUDO_METRES
    )
