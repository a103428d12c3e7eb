"""Answers for the coverage panel, worked out beside the window: coarse at once, full after.

Of several questions the latest wins; a gateway's losses are computed once for each fineness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import Cancelled
from ...core.messages import Message
from ...core.siting.grid import Grid
from ...core.siting.progress import Watch
from ...core.siting.radio.budget import Station
from ...core.siting.radio.coverage import Request, Sited
from ...core.siting.radio.fan import Mast
from ...core.siting.radio.land_files import load_land
from ...core.siting.radio.placement_class import PlacementLoss
from ...core.siting.radio.scenario import Outcome, PlacedSensor, Planner
from ...host.tasks import BackgroundTask
from ...host.translation import tr

#: Cells across the area at the first, quick answer.
_COARSE_CELLS: Final = 200


@dataclass(frozen=True)
class Rasters:
    """What GDAL opens: surface model, terrain, trees."""

    dsm: str
    dtm: str | None
    canopy: str | None


@dataclass(frozen=True)
class Gateway:
    """A gateway on the map, in the surface's coordinates."""

    x: float
    y: float
    station: Station


@dataclass(frozen=True)
class PointSensor:
    """A sensor on the map, in the surface's coordinates."""

    name: str
    x: float
    y: float
    placement: PlacementLoss


@dataclass(frozen=True)
class Question:
    """A scenario to be looked at; ``scenario``: its number."""

    rasters: Rasters
    scenario: int
    gateways: tuple[Gateway, ...]
    request: Request
    sensors: tuple[PointSensor, ...]


@dataclass(frozen=True)
class Answer:
    """What was asked and found, on which grid. ``sensors``: those on the surface, in the order of
    the outcome's. ``is_full``: at the surface model's own fineness. ``beyond``: how many gateways
    stand beyond the surface and were left out."""

    question: Question
    outcome: Outcome
    sensors: Sequence[PointSensor]
    grid: Grid
    is_full: bool
    beyond: int


class RadioEngine(QObject):
    """Keeps the land of the chosen rasters in memory and looks at one scenario at a time."""

    answered = pyqtSignal(object)
    failed = pyqtSignal(object)
    busy_changed = pyqtSignal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planners: dict[tuple[Rasters, bool], tuple[Planner, Grid]] = {}
        self._task: BackgroundTask[Answer] | None = None
        self._running: Question | None = None
        self._waiting: list[tuple[Question, bool]] = []

    @property
    def is_busy(self) -> bool:
        """Whether something is being computed or waits for it."""
        return self._task is not None or bool(self._waiting)

    def ask(self, question: Question) -> None:
        """Look at a scenario; two answers come by signal, unless it is asked anew before."""
        self._waiting = [item for item in self._waiting if item[0].scenario != question.scenario]
        self._waiting.insert(0, (question, False))
        self._waiting.append((question, True))
        if self._running is not None and self._running.scenario == question.scenario:
            self._stop()
        self._next()

    def close(self) -> None:
        """Let go of everything."""
        self._waiting = []
        self._stop()
        self._planners = {}

    def _stop(self) -> None:
        if self._task is not None:
            self._task.silence()
            self._task.cancel()
            self._task = None

    def _next(self) -> None:
        if self._task is not None:
            return
        if not self._waiting:
            self.busy_changed.emit(False)
            return
        question, is_full = self._waiting.pop(0)
        self._running = question
        for key in [k for k in self._planners if k[0] != question.rasters]:
            del self._planners[key]
        planners = self._planners
        self.busy_changed.emit(True)
        self._task = BackgroundTask(
            tr("SmartMetro: radio coverage"),
            lambda cancel, progress: _answer(question, is_full, planners, Watch(cancel, progress)),
            on_done=self._done,
            on_error=self._failed,
            hidden=not is_full,
        ).start()

    def _done(self, answer: Answer) -> None:
        self._task = None
        self.answered.emit(answer)
        self._next()

    def _failed(self, message: Message) -> None:
        self._task = None
        self._waiting = []
        self.failed.emit(message)
        self._next()


def _answer(
    question: Question,
    is_full: bool,
    planners: dict[tuple[Rasters, bool], tuple[Planner, Grid]],
    watch: Watch,
) -> Answer:
    """Return the answer; called in a thread."""
    planner, grid = _planner(question, is_full, planners, watch.part(0, 0.2))
    sited, beyond = _sited(question.gateways, grid)
    sensors, placed = _placed(question.sensors, grid)
    outcome = planner.look(sited, question.request, placed, watch.part(0.2, 1))
    if watch.cancel is not None and watch.cancel.is_cancelled():
        raise Cancelled
    return Answer(question, outcome, sensors, grid, is_full, beyond)


def _planner(
    question: Question,
    is_full: bool,
    planners: dict[tuple[Rasters, bool], tuple[Planner, Grid]],
    watch: Watch,
) -> tuple[Planner, Grid]:
    key = (question.rasters, is_full)
    known = planners.get(key)
    if known is not None:
        return known
    rasters, reach_m = question.rasters, question.request.prediction.reach_m
    land, grid = load_land(
        rasters.dsm, rasters.dtm, rasters.canopy, reach_m=reach_m,
        across=None if is_full else _COARSE_CELLS, watch=watch,
    )  # fmt: skip
    planners[key] = (Planner(land), grid)
    return planners[key]


def _sited(gateways: Sequence[Gateway], grid: Grid) -> tuple[list[Sited], int]:
    if not gateways:
        return [], 0
    rows, columns, inside = grid.cells([g.x for g in gateways], [g.y for g in gateways])
    sited = [
        Sited(g.station, Mast(int(row), int(column), g.station.height_m))
        for g, row, column, there in zip(gateways, rows, columns, inside)
        if there
    ]
    return sited, int((~inside).sum())


def _placed(
    sensors: Sequence[PointSensor], grid: Grid
) -> tuple[list[PointSensor], list[PlacedSensor]]:
    """Return the sensors on the grid, and their cells."""
    x, y = (np.array([getattr(s, axis) for s in sensors], dtype=float) for axis in "xy")
    rows, columns, inside = grid.cells(x, y)
    kept = [
        (s, PlacedSensor(s.name, int(row), int(column), s.placement))
        for s, row, column, there in zip(sensors, rows, columns, inside)
        if there
    ]
    return [s for s, _ in kept], [placed for _, placed in kept]
