"""Who stands in the shade at one instant."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP
from .errors import SitingError
from .line_sweep import LineSweep, Seen
from .progress import NOBODY, Watch
from .scene import Heights, Room, Scene

#: Rows in hand at a time; their flags and, for eastern and western suns, their turned copy stay in
#: the processor's cache.
BLOCK_ROWS: Final = 128


def shade(
    scene: Scene,
    grid_azimuth_deg: float,
    altitude_deg: float,
    *,
    transmissivity: float = 0.0,
    leaf_transmissivity: float | None = None,
    room: Room = np.empty,
    watch: Watch = NOBODY,
) -> Heights:
    """Return the share of direct sunlight that reaches each cell's ground or roof.

    Args:
        grid_azimuth_deg: the sun's azimuth from the grid's north, clockwise.
        altitude_deg: its apparent altitude, above 0 and below 90.
        transmissivity: what a crown lets through.
        leaf_transmissivity: what an evergreen one does, where there are two kinds; as the others
            when it is not given.
        room: what makes the result's array.

    Returns:
        float32, shape (rows, columns): 1 in the sun, 0 in shade, ``transmissivity`` under leaves,
        nan where the height is unknown or an unknown cell could cast a shadow.

    Raises:
        SitingError: the sun is not up.
        Cancelled: the user has cancelled.
    """
    check_altitudes(altitude_deg)
    crowns, unknown = scene.crown_top_m is not None, scene.unknown_top_m is not None
    sweep = LineSweep(
        grid_azimuth_deg, altitude_deg, scene.shape, scene.cell_m, crowns=crowns, unknown=unknown
    )
    light: Heights = room(scene.shape, np.float32)
    turned = sweep.side.turn(light)
    rows, columns = turned.shape
    buffer = Seen.buffer(1, BLOCK_ROWS, columns, crowns=crowns, unknown=unknown)
    for start, stop, layers in scene.blocks(sweep.side, BLOCK_ROWS):
        seen = sweep.advance(layers, buffer)
        turned[start:stop] = _light(seen, transmissivity)
        watch.step(stop / rows)
    if scene.missing is not None:
        light[scene.missing] = np.nan
    if scene.evergreen is not None and leaf_transmissivity not in (None, transmissivity):
        passed = leaf_transmissivity or 0.0
        kept = shade(
            scene.evergreen, grid_azimuth_deg, altitude_deg, transmissivity=passed, room=room
        )
        np.minimum(light, kept, out=light)
    return light


def check_altitudes(altitude_deg: npt.ArrayLike) -> None:
    """Refuse suns at or below the horizon, and nonsense.

    Raises:
        SitingError: an altitude is not above 0 and at most 90.
    """
    altitude = np.atleast_1d(np.asarray(altitude_deg, dtype=np.float64))
    wrong = ~((altitude > 0) & (altitude <= 90))
    if wrong.any():
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The sun is not up: its altitude is {altitude} degrees. Choose another instant.",
            ),
            altitude=round(float(altitude[wrong][0]), 2),
        )


def _light(seen: Seen, transmissivity: float) -> npt.NDArray[np.floating] | npt.NDArray[np.bool_]:
    lit = seen.lit[0]
    if seen.leaves is None and seen.doubt is None:
        return lit
    light = lit.astype(np.float32)
    if seen.leaves is not None:
        light *= np.where(seen.leaves[0], np.float32(transmissivity), np.float32(1))
    if seen.doubt is not None:
        light[lit & seen.doubt[0]] = np.nan
    return light
