"""Where entities stand: any GeoJSON shape, swapped coordinates recognised, nothing placed blindly."""

from __future__ import annotations

from typing import NamedTuple

from ...geometry import (
    GeometryError,
    check_range,
    height_of,
    is_swapped,
    read_geometry,
    representative_point,
    swapped,
)
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Extent, Geometry
from .attributes import bare, instance_of


class Place(NamedTuple):
    """The point shown and the shape it stands on; ``z_m`` from a third coordinate."""

    lon: float
    lat: float
    geometry: Geometry
    z_m: float | None = None


class LocationReader:
    """Reads locations and counts what was odd about them.

    With an ``extent`` a shape that lies outside it, and inside once its coordinates are exchanged, is
    exchanged and counted. Without an extent nothing can be told, and nothing is changed.
    """

    def __init__(self, extent: Extent | None) -> None:
        self._extent = extent
        self._swapped: list[str] = []
        self._outside: list[str] = []
        self.swapped_count = 0
        self.outside_count = 0

    def read(self, entity_id: str, attribute: object) -> Place | None:
        """Return where an entity stands, None when it does not say so.

        Raises:
            GeometryError: there is a location, but it cannot be placed on the map.
        """
        value = bare(instance_of(attribute)[0])
        if value is None or value in ({}, [], ""):
            return None
        geometry = read_geometry(value)
        extent = self._extent
        if extent is not None and is_swapped(geometry, extent):
            geometry = swapped(geometry)
            self.swapped_count += 1
            self._swapped = self._swapped or [entity_id]
        check_range(geometry)
        lon, lat = representative_point(geometry)
        if lon == lat == 0.0:
            raise GeometryError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The location 0, 0 is what devices send that do not know theirs."
                )
            )
        if extent is not None and not extent.contains(lon, lat):
            self.outside_count += 1
            self._outside = self._outside or [entity_id]
        return Place(lon, lat, geometry, height_of(geometry))

    def warnings(self) -> tuple[Message, ...]:
        """Return what was odd, in words, for all locations read."""
        found = []
        if self.swapped_count:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Latitude and longitude are exchanged in the platform’s data for {count} sensors "
                        "(for instance {example}); they are shown where they belong. Tell the supplier.",
                    ),
                    {"count": self.swapped_count, "example": self._swapped[0]},
                )
            )
        if self.outside_count:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "{count} sensors lie outside the connection’s extent (for instance {example}).",
                    ),
                    {"count": self.outside_count, "example": self._outside[0]},
                )
            )
        return tuple(found)
