"""Gateways to add: those of the candidates that together make most sensors heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from qgis.core import (
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.progress import Watch
from ...smartmetro_plugin.core.siting.radio.coverage import Request
from ...smartmetro_plugin.core.siting.radio.coverage_report import Addition
from ...smartmetro_plugin.core.siting.radio.land_files import load_land
from ...smartmetro_plugin.core.siting.radio.placement_class import Placement
from ...smartmetro_plugin.core.siting.radio.prediction import Land
from ...smartmetro_plugin.core.siting.radio.scenario import (
    Outcome,
    PlacedSensor,
    Planner,
    best_additions,
)
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .placement_inputs import Places, read_places
from .radio_algorithm import RadioAlgorithm, crs_of, name_column, placement_in
from .siting_algorithm import fields_with, filled

#: Cells across the area when candidates are compared: enough to tell them apart.
_ACROSS: Final = 200
_FIELDS = {
    "rank": QMetaType.Type.Int,
    "sensors_heard": QMetaType.Type.Int,
    "sensors_silent": QMetaType.Type.Int,
    "area_pct": QMetaType.Type.Double,
}


@dataclass(frozen=True)
class Proposed:
    """What was found: for the report, and the outputs written."""

    listed: Sequence[Addition]
    written: Mapping[str, object]


class RadioProposals:
    """Compares candidates on a coarse copy of the land; what they leave is told at full fineness."""

    def __init__(
        self,
        algorithm: RadioAlgorithm,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        request: Request,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._request = request

    @property
    def are_asked(self) -> bool:
        """Whether there are candidates, and a surface to look over."""
        return all(self._parameters.get(name) not in (None, "") for name in ("CANDIDATES", "DSM"))

    def find(self, gateways: Places, land: Land, grid: Grid, watch: Watch) -> Proposed:
        """Return the candidates that mend most beside the gateways there are; ``land`` and its
        ``grid`` are the fine ones."""
        candidates, best = self._choose(gateways, watch.part(0, 0.7))
        algorithm, parameters, context = self._algorithm, self._parameters, self._context
        planner, sensors = Planner(land), self._sensors(grid)
        stations = algorithm.stations(gateways, grid, parameters, context)
        sited = algorithm.stations(candidates, grid, parameters, context)
        found = []
        for rank, number in enumerate(best):
            stations = [*stations, sited[number]]
            part = watch.part(0.7 + 0.3 * rank / len(best), 0.7 + 0.3 * (rank + 1) / len(best))
            found.append((number, planner.look(stations, self._request, sensors, part)))
        listed = [
            Addition(
                sited[number].station.name,
                sited[number].station.height_m,
                outcome.count("served"),
                outcome.count("silent"),
                outcome.area_share,
            )
            for number, outcome in found
        ]
        return Proposed(listed, self._write(candidates, found))

    def _choose(self, gateways: Places, watch: Watch) -> tuple[Places, list[int]]:
        """Return the candidates and the numbers of the best, the most useful first."""
        algorithm, parameters, context = self._algorithm, self._parameters, self._context
        dsm = algorithm.raster(parameters, "DSM", context)
        source = algorithm.parameterAsSource(parameters, "CANDIDATES", context)
        if dsm is None or source is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, "CANDIDATES"))
        land, grid = load_land(
            dsm,
            algorithm.raster(parameters, "DTM", context),
            algorithm.raster(parameters, "CANOPY", context),
            reach_m=self._request.prediction.reach_m,
            across=_ACROSS,
            trees_attenuate=self._request.prediction.trees_attenuate,
        )
        candidates = read_places(source, crs_of(grid), context, name_column(source.fields()))
        algorithm.tell_assumed_heights(candidates, parameters, context, self._feedback)
        sited = algorithm.stations(_bare(candidates), grid, parameters, context)
        found = best_additions(
            Planner(land, keep=len(sited) + len(gateways.features)),
            algorithm.stations(gateways, grid, parameters, context),
            sited,
            self._request,
            self._sensors(grid),
            algorithm.parameterAsInt(parameters, "ADD", context),
            watch,
        )
        return candidates, [sited.index(one) for one, _ in found]

    def _sensors(self, grid: Grid) -> list[PlacedSensor]:
        algorithm, parameters, context = self._algorithm, self._parameters, self._context
        source = algorithm.parameterAsSource(parameters, "SENSORS", context)
        places = read_places(source, crs_of(grid), context)
        losses = algorithm.placement_losses(parameters, context)
        usual = Placement(algorithm.parameterAsEnum(parameters, "PLACEMENT", context))
        rows, columns, inside = grid.cells(places.xy[:, 0], places.xy[:, 1])
        sensors = []
        for feature, name, row, column, there in zip(
            places.features, places.names, rows, columns, inside
        ):
            if there:
                loss = losses[placement_in(feature, usual)]
                sensors.append(PlacedSensor(name, int(row), int(column), loss))
        return sensors

    def _write(self, candidates: Places, found: Sequence[tuple[int, Outcome]]) -> dict[str, object]:
        source = self._algorithm.parameterAsSource(self._parameters, "CANDIDATES", self._context)
        fields = fields_with(source.fields(), _FIELDS)
        sink, output = self._algorithm.parameterAsSink(
            self._parameters,
            "OUTPUT_GATEWAYS",
            self._context,
            fields,
            source.wkbType(),
            source.sourceCrs(),
        )
        if sink is None:
            return {}
        for rank, (number, outcome) in enumerate(found, start=1):
            values = {
                "rank": rank,
                "sensors_heard": outcome.count("served"),
                "sensors_silent": outcome.count("silent"),
                "area_pct": round(100 * outcome.area_share, 1),
            }
            feature = candidates.features[number]
            sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
        return {"OUTPUT_GATEWAYS": output}


def _bare(candidates: Places) -> Places:
    """Return the candidates; refuse an empty layer in words."""
    if not candidates.features:
        raise QgsProcessingException(
            tr("The layer of places for new gateways is empty: draw points, or leave it out.")
        )
    return candidates
