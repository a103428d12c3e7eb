"""Scenarios of gateways over one land: what each covers, computed once a gateway, and how two differ."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ..progress import NOBODY, Watch
from .coverage import Coverage, Request, SensorCover, Sited, best_of, sensor_cover, street_loss_db
from .fan import Heights, Mast
from .placement_class import PlacementLoss
from .prediction import Land, Prediction

#: Gateways whose losses are kept; 4 MB each for a million cells.
_KEPT: Final = 40


@dataclass(frozen=True)
class PlacedSensor:
    """A sensor in its cell and placement."""

    name: str
    row: int
    column: int
    placement: PlacementLoss


@dataclass(frozen=True)
class Outcome:
    """What a scenario covers. ``area_share``: at the wanted reliability; ``sensors``: in the order of
    the sensors."""

    coverage: Coverage
    stations: Sequence[Sited]
    area_share: float
    sensors: Sequence[SensorCover]

    def count(self, verdict: str) -> int:
        """Return how many sensors have this verdict."""
        return sum(sensor.verdict == verdict for sensor in self.sensors)

    def served(self) -> frozenset[int]:
        """Return which sensors are served, by their number."""
        return frozenset(n for n, s in enumerate(self.sensors) if s.verdict == "served")


class Planner:
    """Answers for scenarios over one land. Losses of a gateway are computed when it first appears."""

    def __init__(self, land: Land, keep: int = _KEPT) -> None:
        self.land = land
        self._keep = keep
        self._losses: OrderedDict[tuple[Mast, Prediction], Heights] = OrderedDict()

    def look(
        self,
        stations: Sequence[Sited],
        request: Request,
        sensors: Sequence[PlacedSensor],
        watch: Watch = NOBODY,
    ) -> Outcome:
        """Return what the stations cover.

        Raises:
            SitingError: the model needs terrain and there is none.
            Cancelled: the user has cancelled.
        """
        losses = [
            self._loss_db(
                sited.mast,
                request.prediction,
                watch.part(n / len(stations), (n + 1) / len(stations)),
            )
            for n, sited in enumerate(stations)
        ]
        ground = self.land.ground.ground_m
        coverage = best_of(losses, stations, request, ground.shape)
        shares = coverage.area_shares(~np.isnan(ground))
        covers = [sensor_cover(coverage, stations, s.row, s.column, s.placement) for s in sensors]
        return Outcome(coverage, stations, shares[request.reliability], covers)

    def _loss_db(self, mast: Mast, prediction: Prediction, watch: Watch) -> Heights:
        key = (mast, prediction)
        if key not in self._losses:
            self._losses[key] = street_loss_db(self.land, mast, prediction, watch)
            while len(self._losses) > self._keep:
                self._losses.popitem(last=False)
        self._losses.move_to_end(key)
        return self._losses[key]


def best_additions(
    planner: Planner,
    present: Sequence[Sited],
    candidates: Sequence[Sited],
    request: Request,
    sensors: Sequence[PlacedSensor],
    count: int,
    watch: Watch = NOBODY,
) -> list[tuple[Sited, Outcome]]:
    """Return up to ``count`` candidates that together make most sensors heard, and what each leaves.

    Sensors served count first, then their median margins. Greedy, then single exchanges until none
    is better: the best for small numbers in nearly all cases (Church and ReVelle 1974 on such covers).
    """
    chosen: list[Sited] = []
    for number in range(count):
        part = watch.part(number / (count + 1), (number + 1) / (count + 1))
        best = _best(planner, [*present, *chosen], candidates, request, sensors, part)
        if best is None:
            break
        chosen.append(best)
    improved = True
    while improved and len(chosen) > 1:
        improved = False
        for place in range(len(chosen)):
            others = [s for n, s in enumerate(chosen) if n != place]
            best = _best(planner, [*present, *others], candidates, request, sensors, NOBODY)
            if best is not None and best not in chosen:
                before = _worth(planner.look([*present, *chosen], request, sensors))
                swapped = [*others, best]
                if _worth(planner.look([*present, *swapped], request, sensors)) > before:
                    chosen, improved = swapped, True
                    break
    found = []
    for number, sited in enumerate(chosen):
        stations = [*present, *chosen[: number + 1]]
        found.append((sited, planner.look(stations, request, sensors, watch)))
    return found


def _best(
    planner: Planner,
    stations: Sequence[Sited],
    candidates: Sequence[Sited],
    request: Request,
    sensors: Sequence[PlacedSensor],
    watch: Watch,
) -> Sited | None:
    before = _worth(planner.look(stations, request, sensors)) if stations else (-1, -np.inf)
    best: Sited | None = None
    for number, candidate in enumerate(candidates):
        if candidate in stations:
            continue
        part = watch.part(number / len(candidates), (number + 1) / len(candidates))
        worth = _worth(planner.look([*stations, candidate], request, sensors, part))
        if worth > before:
            before, best = worth, candidate
    return best


def _worth(outcome: Outcome) -> tuple[int, float]:
    """Return what a scenario is worth: sensors served, then what is missing of the others' margins."""
    missing = sum(min(max(s.margin_db, -60.0), 0.0) for s in outcome.sensors)
    return outcome.count("served"), round(missing, 3)
