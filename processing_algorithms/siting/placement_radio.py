"""Who hears whom: the radio margin of each candidate, as a gateway, at each demand point."""

from __future__ import annotations

from typing import Final

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...smartmetro_plugin.core.siting.placement.choice import Reals
from ...smartmetro_plugin.core.siting.progress import Watch
from ...smartmetro_plugin.core.siting.radio.coverage import (
    Request,
    Sited,
    margin_raster_db,
    street_loss_db,
)
from ...smartmetro_plugin.core.siting.radio.land_files import load_land
from ...smartmetro_plugin.core.siting.radio.placement_class import Placement
from ...smartmetro_plugin.core.siting.radio.prediction import Land
from ...smartmetro_plugin.core.siting.radio.reliability import fade_margin_db
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from .placement_inputs import Places
from .radio_algorithm import crs_of, placement_in
from .radiocoverage import RadioCoverage
from .siting_algorithm import watch

#: Cells across the area when sites are compared: enough to tell them apart.
_ACROSS: Final = 400
#: What the two algorithms share; the rest of the link is as radiocoverage takes it.
_SHARED: Final = ("DSM", "DTM", "RADIUS", "PLACEMENT", "SPREADING_FACTOR", "RELIABILITY")


class RadioMargins:
    """Margins by the engine of ``radiocoverage``, its usual link and the columns of the sites."""

    def __init__(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        height_m: float,
    ) -> None:
        """Keep what a link is made of; ``height_m``: of antennas whose column says none."""
        self._radio = RadioCoverage()
        self._radio.initAlgorithm({})
        given = {name: parameters[name] for name in _SHARED if name in parameters}
        self._parameters: Parameters = given | {"GATEWAY_HEIGHT": height_m}
        self._context = context
        self._feedback = feedback

    def table(self, sites: Places, demand: Places) -> Reals:
        """Return margins in dB at the wanted reliability, shape (sites, demand); nan where nothing is
        known, or beyond the range.

        Raises:
            ConfigurationError: a site stands beyond the surface model.
        """
        radio, parameters, context = self._radio, self._parameters, self._context
        reach_m = radio.parameterAsDouble(parameters, "RADIUS", context)
        dsm = radio.raster(parameters, "DSM", context)
        if dsm is None:
            raise QgsProcessingException(
                tr(
                    "Radio margins are read from MARGINS, or computed over a surface model: choose one "
                    "under DSM."
                )
            )
        land, grid = load_land(
            dsm, radio.raster(parameters, "DTM", context), None, reach_m=reach_m, across=_ACROSS
        )
        sites, demand = (places.within(crs_of(grid), context) for places in (sites, demand))
        request = radio.request(
            parameters, context, reach_m=reach_m, latitude_deg=grid.latitude_deg
        )
        radio.tell_assumed_heights(sites, parameters, context, self._feedback)
        whole = watch(self._feedback)
        stations = radio.stations(sites, grid, parameters, context)
        radio.check_powers(request, [s.station for s in stations], parameters, context)
        extra_db = self._beyond_the_street(demand, request)
        rows, columns, inside = grid.cells(demand.xy[:, 0], demand.xy[:, 1])
        margins = np.full((len(stations), len(demand.xy)), np.nan)
        for n, sited in enumerate(stations):
            part = whole.part(n / len(stations), (n + 1) / len(stations))
            median = _median_db(land, sited, request, part)
            margins[n, inside] = median[rows[inside], columns[inside]] - extra_db[inside]
        return margins

    def _beyond_the_street(self, demand: Places, request: Request) -> Reals:
        """Return what each place asks beyond the request's median: another placement, and the margin
        for the reliability."""
        losses = self._radio.placement_losses(self._parameters, self._context)
        usual = Placement(self._radio.parameterAsEnum(self._parameters, "PLACEMENT", self._context))
        own = [losses[placement_in(feature, usual)] for feature in demand.features]
        spread = np.hypot(request.location_spread_db, [loss.spread_db for loss in own])
        more = np.array([loss.median_db for loss in own]) - request.placement.median_db
        return np.asarray(more + fade_margin_db(request.reliability, spread))


def _median_db(land: Land, sited: Sited, request: Request, watch: Watch) -> Reals:
    loss = street_loss_db(land, sited.mast, request.prediction, watch)
    return np.asarray(margin_raster_db(loss, sited.station, request))
