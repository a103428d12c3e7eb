"""How much of the sky each cell sees: the sky view factor."""

from __future__ import annotations

from typing import Final

import numpy as np

from .light_sum import Fan, sum_light
from .progress import NOBODY, Watch
from .scene import Heights, Room, Scene

AZIMUTHS: Final = 32
BANDS: Final = 12


def sky_fans(
    transmissivity: float = 0.0, *, azimuths: int = AZIMUTHS, bands: int = BANDS
) -> list[Fan]:
    """Return directions over the sky dome and their share of a flat plane's view, 1 in all.

    Bands of equal view factor: sin² of their edges' altitudes is spaced evenly, and each is looked
    at in its middle. ``azimuths * bands`` directions: 384 by default.
    """
    middles = (np.arange(bands) + 0.5) / bands
    altitudes = np.degrees(np.arcsin(np.sqrt(middles)))
    weights = np.full(bands, 1 / (azimuths * bands))
    # Half a step off the axes: no direction runs along the grid, where streets often do.
    turns = (np.arange(azimuths) + 0.5) * 360 / azimuths
    return [Fan(float(turn), altitudes, weights, weights * transmissivity) for turn in turns]


def sky_view(
    scene: Scene,
    transmissivity: float = 0.0,
    leaf_transmissivity: float | None = None,
    *,
    memory_mb: float = 1024,
    room: Room = np.empty,
    watch: Watch = NOBODY,
) -> Heights:
    """Return the sky view factor of a horizontal plane on each cell's ground or roof.

    Args:
        transmissivity: what crowns let through.
        leaf_transmissivity: what evergreen ones do, where there are two kinds; as the others when
            it is not given.
        memory_mb, room: see :func:`.light_sum.sum_light`.

    Returns:
        float32, shape (rows, columns), 0..1; nan where unknown. Its step is about 1/384.
    """
    fans = sky_fans(transmissivity)
    view = sum_light(scene, fans, memory_mb=memory_mb, room=room, watch=watch)
    if scene.evergreen is not None and leaf_transmissivity is not None:
        more = [fan.behind_evergreens(fan.weights * leaf_transmissivity) for fan in fans]
        view += sum_light(scene.evergreen, more, memory_mb=memory_mb, room=room, watch=watch)
    return np.clip(view, 0, 1, out=view)
