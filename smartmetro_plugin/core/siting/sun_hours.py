"""Hours of direct sun on every cell over a period."""

from __future__ import annotations

import numpy as np

from .canopy import CanopyModel
from .light_sum import sum_light
from .progress import NOBODY, Watch
from .scene import Heights, Room, Scene
from .sun_bins import BIN_DEG, BIN_WITH_CROWNS_DEG, SunTrack, sun_fans


def sun_hours(
    scene: Scene,
    track: SunTrack,
    convergence_deg: float = 0.0,
    model: CanopyModel | None = None,
    *,
    memory_mb: float = 1024,
    room: Room = np.empty,
    watch: Watch = NOBODY,
) -> Heights:
    """Return the hours of direct sun, those under leaves counted by what passes them.

    Args:
        track: the period's sun, see :func:`.sun_bins.sun_track`.
        convergence_deg: azimuth of the grid's north, from true north.
        model: the trees' nature by date.
        memory_mb, room: see :func:`.light_sum.sum_light`.

    Returns:
        float32, shape (rows, columns); nan where unknown.
    """
    azimuth_deg, altitude_deg = BIN_DEG if scene.crown_top_m is None else BIN_WITH_CROWNS_DEG
    fans = sun_fans(
        track,
        convergence_deg,
        model,
        azimuth_step_deg=azimuth_deg,
        altitude_step_deg=altitude_deg,
    )
    hours = sum_light(scene, fans, memory_mb=memory_mb, room=room, watch=watch)
    if scene.evergreen is not None:
        passed = (model or CanopyModel()).leaf_transmissivity
        more = [fan.behind_evergreens(fan.weights * passed) for fan in fans]
        # In the other trees' season of leaves there is nothing to correct.
        more = [fan for fan in more if np.abs(fan.leaf_weights).max() > 1e-9]
        hours += sum_light(scene.evergreen, more, memory_mb=memory_mb, room=room, watch=watch)
        np.maximum(hours, 0, out=hours)
    return hours
