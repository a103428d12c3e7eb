"""The median loss from one station to every cell around it, by the model that was chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError
from ..progress import NOBODY, Watch
from .clutter import street_clutter_loss_db, vegetation_loss_db
from .diffraction import MEDIAN_REFRACTIVITY_FALL, Wave, effective_radius_m
from .fan import Ground, Heights, Mast, diffraction_raster_db
from .free_space import Surroundings, free_space_loss_db, okumura_hata_loss_db
from .time_share import interpolation_factor, multipath_gain_db, strong_bending_radius_m

#: How far from a device trees are counted as being in its way, metres.
_TREES_WITHIN_M: Final = 100.0


class Model(IntEnum):
    """The models, numbered as the algorithms number them."""

    AUTO = 0
    FREE_SPACE = 1
    DIFFRACTION = 2
    P1812 = 3
    OKUMURA_HATA = 4


class Obstacles(IntEnum):
    """How what stands on the ground counts, once."""

    IN_PROFILE = 0
    AS_CLUTTER = 1


@dataclass(frozen=True)
class Prediction:
    """What is predicted and how.

    ``reach_m``: farther is not looked at. ``time_pct``: of the time, 1 to 50, for P.1812.
    ``latitude_deg`` serves there too. ``trees_attenuate``: trees weaken (P.833) instead of standing
    in the profile.
    """

    wave: Wave = field(default_factory=lambda: Wave(868.1))
    model: Model = Model.AUTO
    obstacles: Obstacles = Obstacles.IN_PROFILE
    device_height_m: float = 1.5
    reach_m: float = 5000.0
    time_pct: float = 50.0
    latitude_deg: float = 43.5
    surroundings: Surroundings = Surroundings.URBAN
    trees_attenuate: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.time_pct <= 50:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The share of time is {value} %: P.1812 answers for 1 to 50 %, 50 being the median.",
                ),
                value=self.time_pct,
            )
        if not 30 <= self.wave.frequency_mhz <= 6000:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{value} MHz is outside what the models describe, 30 to 6000 MHz."
                ),
                value=self.wave.frequency_mhz,
            )


@dataclass(frozen=True)
class Land:
    """A grid for radio. ``canopy_m``: trees above ground where they attenuate; None: none, or they
    stand in ``ground.obstacle_m``. ``buildings``: cells under a roof. ``has_heights``: False where
    no terrain is known."""

    ground: Ground
    canopy_m: Heights | None = None
    buildings: npt.NDArray[np.bool_] | None = None
    has_heights: bool = True


def loss_raster_db(
    land: Land, mast: Mast, prediction: Prediction, watch: Watch = NOBODY
) -> Heights:
    """Return the median loss to each cell, float32 of the grid's shape, nan beyond reach or unknown.

    Raises:
        SitingError: the model needs terrain and there is none, or none is known under the station.
        Cancelled: the user has cancelled.
    """
    ground, frequency = land.ground, prediction.wave.frequency_mhz
    if np.isnan(ground.ground_m[mast.row, mast.column]):
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No height is known under a gateway ({height} m high): the surface model has a hole there. "
                "Move the gateway, or fill the hole.",
            ),
            height=mast.height_m,
        )
    distance = _distances_m(ground, mast)
    model = chosen_model(prediction.model, land.has_heights)
    if model is Model.OKUMURA_HATA:
        loss = okumura_hata_loss_db(
            distance,
            frequency,
            mast.height_m,
            prediction.device_height_m,
            prediction.surroundings,
        ).astype(np.float32)
    else:
        loss = free_space_loss_db(_slant_m(ground, mast, prediction, distance), frequency)
        loss = loss.astype(np.float32)
        if model is not Model.FREE_SPACE:
            loss += _diffraction_db(land, mast, prediction, model, distance, watch)
            loss += _clutter_db(land, mast, prediction, distance)
    loss[distance > prediction.reach_m] = np.nan
    loss[np.isnan(ground.ground_m)] = np.nan
    watch.step(1.0)
    return loss


def chosen_model(model: Model, has_heights: bool) -> Model:
    """Return the model itself, or what AUTO means here.

    Raises:
        SitingError: the model needs terrain and there is none.
    """
    if model is Model.AUTO:
        return Model.DIFFRACTION if has_heights else Model.OKUMURA_HATA
    if model in (Model.DIFFRACTION, Model.P1812) and not has_heights:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Diffraction is computed over a surface model: give DSM, or choose Okumura-Hata.",
            )
        )
    return model


def _diffraction_db(
    land: Land,
    mast: Mast,
    prediction: Prediction,
    model: Model,
    distance: Heights,
    watch: Watch,
) -> Heights:
    ground = land.ground
    if prediction.obstacles is Obstacles.AS_CLUTTER:
        ground = Ground(ground.cell_m, ground.ground_m, ground.ground_m)
    varies = model is Model.P1812 and prediction.time_pct < 50

    def loss(radius_m: float, part: Watch) -> Heights:
        return diffraction_raster_db(
            ground,
            mast,
            prediction.device_height_m,
            prediction.reach_m,
            prediction.wave,
            radius_m,
            part,
        )

    median = loss(effective_radius_m(MEDIAN_REFRACTIVITY_FALL), watch.part(0, 0.5 if varies else 1))
    if not varies:
        return median
    bent = loss(strong_bending_radius_m(), watch.part(0.5, 1))
    # The shares of time change slowly with distance: a value each hundred metres.
    steps = np.arange(100.0, prediction.reach_m + 200.0, 100.0)
    factors = [
        interpolation_factor(prediction.time_pct, step, prediction.latitude_deg) for step in steps
    ]
    gains = [multipath_gain_db(prediction.time_pct, step) for step in steps]
    factor = np.interp(distance, steps, factors)
    return np.asarray(
        median + (bent - median) * factor - np.interp(distance, steps, gains), dtype=np.float32
    )


def _clutter_db(land: Land, mast: Mast, prediction: Prediction, distance: Heights) -> Heights:
    frequency = prediction.wave.frequency_mhz
    if prediction.obstacles is Obstacles.AS_CLUTTER:
        return street_clutter_loss_db(distance, frequency).astype(np.float32)
    if not prediction.trees_attenuate or land.canopy_m is None:
        return np.zeros_like(distance)
    depth = _tree_depth_m(land, mast, prediction.device_height_m, distance)
    return vegetation_loss_db(depth, frequency).astype(np.float32)


def _tree_depth_m(land: Land, mast: Mast, device_height_m: float, distance: Heights) -> Heights:
    """Return how many metres of trees stand between a device and its first hundred metres towards
    the station."""
    canopy, cell = land.canopy_m, land.ground.cell_m
    if canopy is None:
        return np.zeros_like(distance)
    tall = np.nan_to_num(canopy) > device_height_m
    rows, columns = np.indices(distance.shape, dtype=np.float32)
    away = np.maximum(distance / cell, 1)
    south, east = (mast.row - rows) / away, (mast.column - columns) / away
    depth = np.zeros_like(distance)
    for step in range(int(_TREES_WITHIN_M / cell) + 1):
        row = np.clip(np.rint(rows + step * south), 0, distance.shape[0] - 1).astype(np.intp)
        column = np.clip(np.rint(columns + step * east), 0, distance.shape[1] - 1).astype(np.intp)
        depth += np.where(step < away, tall[row, column] * np.float32(cell), 0)
    return depth


def _distances_m(ground: Ground, mast: Mast) -> Heights:
    rows, columns = ground.ground_m.shape
    south = np.arange(rows, dtype=np.float32)[:, None] - mast.row
    east = np.arange(columns, dtype=np.float32)[None, :] - mast.column
    return np.asarray(np.hypot(south, east) * np.float32(ground.cell_m), dtype=np.float32)


def _slant_m(ground: Ground, mast: Mast, prediction: Prediction, distance: Heights) -> Heights:
    antenna = ground.ground_m[mast.row, mast.column] + np.float32(mast.height_m)
    rise = ground.ground_m + np.float32(prediction.device_height_m) - antenna
    return np.asarray(np.hypot(distance, np.nan_to_num(rise)), dtype=np.float32)
