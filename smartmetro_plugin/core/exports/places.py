"""Places in the metres that French services work with: Lambert 93 (EPSG:2154)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


def lambert_93(lon: float | None, lat: float | None) -> tuple[float | None, float | None]:
    """Return x, y in metres, to the centimetre; nothing without a place or outside the projection."""
    if lon is None or lat is None:
        return None, None
    x, y = _transformer().transform(lon, lat)
    if not (abs(x) < 1e8 and abs(y) < 1e8):  # infinite where the projection ends
        return None, None
    return round(x, 2), round(y, 2)


@lru_cache(maxsize=1)
def _transformer() -> Any:
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True)
