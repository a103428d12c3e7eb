"""The plan of a network: what is there, how many sensors more, where, and what they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of_class
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.placement_style import style_sites
from ...smartmetro_plugin.core.cache.store import Cache
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP, Message
from ...smartmetro_plugin.core.model import Sensor
from ...smartmetro_plugin.core.reports.html import write
from ...smartmetro_plugin.core.siting.network_plan.cost import Prices, balance
from ...smartmetro_plugin.core.siting.network_plan.gateways import gateways_needed
from ...smartmetro_plugin.core.siting.network_plan.load import Traffic
from ...smartmetro_plugin.core.siting.network_plan.measured import Measured, by_owner
from ...smartmetro_plugin.core.siting.network_plan.plan import NetworkPlan
from ...smartmetro_plugin.core.siting.network_plan.zones import Counts, PlannedZone
from ...smartmetro_plugin.core.siting.placement.answer import Effort
from ...smartmetro_plugin.core.siting.placement.zones import (
    ZoneAnswer,
    ZoneCandidates,
    ZoneDemand,
    best_per_zone,
)
from ...smartmetro_plugin.core.siting.radio.battery import Battery, life_years
from ...smartmetro_plugin.core.siting.radio.lora import airtime_s
from ...smartmetro_plugin.core.use_cases.declaration import UseCase
from ...smartmetro_plugin.host.packages import python_executable
from ...smartmetro_plugin.host.report_wording import HostWording
from ...smartmetro_plugin.host.translation import say, tr
from ...smartmetro_plugin.host.use_cases import use_cases
from ..base import Parameters
from ..dressing import Dressing
from .network_parameters import NetworkPlanParameters
from .placement_inputs import Places, crs_for, read_places, zone_of_each
from .plan_zones import PlanZone, Surroundings, inner_points, own_count
from .siting_algorithm import fields_with, filled, watch
from .zone_columns import candidate_scores, candidate_traits, zone_role

_REAL, _TEXT, _WHOLE = QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.Int
#: The sensor layers' columns that a planned sensor can have, and what the choice adds.
_PLANNED = {
    "site_id": _TEXT,
    "rank": _WHOLE,
    "choice": _TEXT,
    "reserve_of": _TEXT,
    "reason": _TEXT,
    "name": _TEXT,
    "use_case": _TEXT,
    "zone": _TEXT,
    "zone_role": _TEXT,
    "status": _TEXT,
}
_MEASURED = {
    "connection": _TEXT,
    "sensor_id": _TEXT,
    "name": _TEXT,
    "owner": _TEXT,
    "use_case": _TEXT,
    "place": _TEXT,
}


class NetworkPlanAlgorithm(NetworkPlanParameters):
    """``smartmetro:networkplan``."""

    NAME = "networkplan"

    def title(self) -> str:
        return tr("Network plan")

    def describe(self) -> str:
        return tr(
            "From zones and a use case to a plan: what is measured there already and by whom, how many "
            "sensors more, which candidates to visit with two reserves each, how much data they send and "
            "the platform keeps, how long batteries last, how many gateways, and whether to rent or to "
            "buy.\n\n"
            "Zones have a role: project, reference or control (zone_role). Without candidates, places well "
            "inside the zones are proposed. Sensors of all connections in the cache count, partners’ too."
        )

    def keywords(self) -> str:
        return tr("plan,network,sensors,number,volume,battery,gateways,rent,buy,budget")

    # -- the work --------------------------------------------------------------------------------

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "ZONES", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "ZONES"))
        crs = crs_for(source, context)
        zones = self._zones(parameters, context, crs)
        use_case = use_cases()[self.parameterAsEnumString(parameters, "USE_CASE", context)]
        measured, inside, sensors = self._measured(parameters, context, zones, crs, use_case)
        candidates = self._candidates(parameters, context, crs, zones)
        zone_of = zone_of_each(candidates, [zone.shape for zone in zones])
        planned, notes = self._counts(parameters, context, zones, inside, zone_of)
        answer = self._choose(parameters, context, feedback, (candidates, zone_of, planned))
        plan, gateways = self._plan(
            parameters,
            context,
            use_case,
            (planned, measured, candidates, answer, notes, crs, zone_of),
        )
        results = self._write(
            parameters, context, use_case, (planned, candidates, answer, zone_of, crs)
        )
        results |= self._write_measured(parameters, context, sensors, zones, crs)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            write(plan.report(), Path(path), HostWording())
            results["REPORT"] = path
        for note in plan.notes:
            feedback.pushWarning(say(note))
        return {
            **results,
            "SENSOR_COUNT": plan.sensors,
            "EXISTING_COUNT": sum(zone.measured for zone in planned),
            "MESSAGES_PER_DAY": plan.traffic.messages_per_day,
            "HOT_MB": plan.traffic.hot_mb,
            "ARCHIVE_MB": plan.traffic.archive_mb,
            "BATTERY_YEARS": plan.battery_years(plan.traffic.step_minutes),
            "GATEWAY_COUNT": gateways,
        }

    def _zones(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
    ) -> list[PlanZone]:
        source = self.parameterAsSource(parameters, "ZONES", context)
        transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
        columns = {field.name().lower(): field.name() for field in source.fields()}
        named = columns.get("zone", columns.get("name", columns.get("nom", "")))
        role = columns.get("zone_role", columns.get("role", ""))
        wanted = columns.get("sensor_count", "")
        zones: list[PlanZone] = []
        for feature in source.getFeatures():
            if not feature.hasGeometry() or feature.geometry().isEmpty():
                continue
            shape = QgsGeometry(feature.geometry())
            shape.transform(transform)
            name = feature[named] if named else None
            zones.append(
                PlanZone(
                    str(len(zones) + 1) if name in (None, NULL, "") else str(name),
                    zone_role(feature[role] if role else None),
                    shape,
                    None if not wanted else own_count(feature[wanted]),
                )
            )
        if not zones:
            raise QgsProcessingException(tr("ZONES holds no polygon: draw at least one zone."))
        return zones

    def _measured(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        zones: Sequence[PlanZone],
        crs: QgsCoordinateReferenceSystem,
        use_case: UseCase,
    ) -> tuple[list[Measured], list[int], list[tuple[Sensor, QgsPointXY, str]]]:
        """Return who measures what, sensors of the use case in each zone, and all sensors near."""
        path = self.cache_path(parameters, context)
        if not path.exists():
            return [], [0] * len(zones), []
        near_m = self.parameterAsDouble(parameters, "NEAR", context)
        place = Surroundings(zones, crs, near_m, context)
        with Cache.open(path, create=False, read_only=True) as cache:
            records = list(cache.records())
        found = by_owner(records, place.of)
        inside, sensors = [0] * len(zones), []
        for record in records:
            sensor = record.record.sensor
            if sensor.lon is None or sensor.lat is None:
                continue
            where = place.of(sensor.lon, sensor.lat)
            if where is None:
                continue
            sensors.append((sensor, place.point(sensor.lon, sensor.lat), where))
            zone = place.zone(sensor.lon, sensor.lat)
            if zone >= 0 and sensor.use_case == use_case.key and sensor.decommissioned_on is None:
                inside[zone] += 1
        return found, inside, sensors

    def _candidates(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        zones: Sequence[PlanZone],
    ) -> Places:
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        if source is not None:
            return _eligible(read_places(source, crs, context))
        fields = QgsFields()
        fields.append(QgsField("score", _REAL))
        features: list[QgsFeature] = []
        xy: list[tuple[float, float]] = []
        names: list[str] = []
        for zone in zones:
            tried = inner_points(zone.shape)
            deepest = max((depth for _, depth in tried), default=0.0) or 1.0
            for number, (point, depth) in enumerate(tried, start=1):
                made = QgsFeature(fields, len(features))
                made.setGeometry(QgsGeometry.fromPointXY(point))
                made.setAttributes([depth / deepest])
                features.append(made)
                xy.append((point.x(), point.y()))
                names.append(f"{zone.name} {number}")
        return Places(features, np.array(xy, dtype=np.float64).reshape(-1, 2), crs, names)

    def _counts(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        zones: Sequence[PlanZone],
        inside: Sequence[int],
        zone_of: Sequence[int],
    ) -> tuple[list[PlannedZone], tuple[Message, ...]]:
        counts = Counts(
            *(
                self.parameterAsInt(parameters, name, context)
                for name in ("PER_PROJECT", "PER_REFERENCE", "PER_CONTROL")
            )
        )
        planned = [
            PlannedZone(
                zone.name,
                zone.role,
                zone.shape.area() / 10_000,
                counts.of(zone.role) if zone.wanted is None else zone.wanted,
                inside[number],
                sum(1 for z in zone_of if z == number),
            )
            for number, zone in enumerate(zones)
        ]
        short = [zone for zone in planned if zone.candidates < zone.missing]
        notes = tuple(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Zone “{zone}”: {missing} sensors are to be put up, {candidates} candidates are known "
                    "there. Survey more supports.",
                ),
                {"zone": zone.name, "missing": zone.missing, "candidates": zone.candidates},
            )
            for zone in short
        )
        return planned, notes

    def _choose(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        known: tuple[Places, list[int], list[PlannedZone]],
    ) -> ZoneAnswer:
        candidates, zone_of, planned = known
        demand = [
            ZoneDemand(zone.name, zone.role, min(zone.missing, zone.candidates)) for zone in planned
        ]
        if not sum(zone.count for zone in demand):
            return ZoneAnswer(np.empty(0, np.int64), {}, 0.0, 0.0)
        spacing = self.parameterAsDouble(parameters, "SPACING", context)
        if self.parameterAsSource(parameters, "CANDIDATES", context) is None and not spacing:
            # Places made up for the plan spread over their zone.
            spacing = min(
                (zone.area_ha * 10_000 / (zone.missing + 1)) ** 0.5 / 2
                for zone in planned
                if zone.missing
            )
        n = len(candidates.features)
        prepared = ZoneCandidates(
            candidates.xy,
            candidate_scores(candidates),
            np.array(zone_of, dtype=np.int64),
            candidate_traits(candidates),
            np.zeros(n, bool),
            np.ones(n, bool),
        )
        effort = Effort(20, 0, python_executable(), watch(feedback))
        return best_per_zone(prepared, demand, spacing, effort=effort)

    def _plan(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        use_case: UseCase,
        known: tuple[
            list[PlannedZone],
            list[Measured],
            Places,
            ZoneAnswer,
            tuple[Message, ...],
            QgsCoordinateReferenceSystem,
            list[int],
        ],
    ) -> tuple[NetworkPlan, int]:
        planned, measured, candidates, answer, notes, crs, zone_of = known

        def number(name: str) -> float:
            return float(self.parameterAsDouble(parameters, name, context))

        sensors = sum(zone.missing for zone in planned)
        traffic = Traffic(
            sensors,
            max(1, len(use_case.properties)),
            number("STEP_MINUTES"),
            number("HOT_DAYS"),
            number("ARCHIVE_YEARS"),
        )
        battery = Battery(capacity_mah=number("BATTERY_MAH"))
        spreading_factor = self.parameterAsInt(parameters, "SPREADING_FACTOR", context)
        airtime = airtime_s(
            spreading_factor, self.parameterAsInt(parameters, "PACKET_BYTES", context)
        )
        life = life_years(battery, airtime, number("STEP_MINUTES"))
        gateways, lonely = None, 0
        if number("GATEWAY_RANGE") > 0:
            source = self.parameterAsSource(parameters, "GATEWAYS", context)
            own = np.empty((0, 2)) if source is None else read_places(source, crs, context).xy
            gateways, lonely = gateways_needed(
                candidates.xy[answer.chosen], own, number("GATEWAY_RANGE")
            )
        prices = Prices(
            **{f.name: number(f"PRICE_{f.name.upper()}") for f in fields_of_class(Prices)}
        )
        horizon = number("HORIZON_YEARS")
        chosen = [
            (
                candidates.names[site],
                planned[zone_of[site]].name,
                planned[zone_of[site]].role.value,
                ", ".join(candidates.names[other] for other in answer.reserves.get(int(site), ())),
            )
            for site in answer.chosen
        ]
        plan = NetworkPlan(
            use_case.label,
            planned,
            measured,
            traffic,
            battery,
            airtime,
            gateways,
            lonely,
            balance(prices, sensors, gateways or 0, life, horizon),
            horizon,
            number("NEAR"),
            chosen,
            (*notes, *answer.notes),
        )
        return plan, gateways or 0

    def _write(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        use_case: UseCase,
        known: tuple[
            list[PlannedZone], Places, ZoneAnswer, list[int], QgsCoordinateReferenceSystem
        ],
    ) -> dict[str, object]:
        planned, candidates, answer, zone_of, crs = known
        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        own = source.fields() if source is not None else QgsFields()
        fields = fields_with(own, _PLANNED)
        own_crs = crs if source is None else source.sourceCrs()
        layout = (fields, QgsWkbTypes.Type.Point, own_crs)

        def write_site(
            sink: QgsFeatureSink, site: int, rank: int, kind: str, of: str | None
        ) -> None:
            zone, feature = planned[zone_of[site]], candidates.features[site]
            values: dict[str, object] = {
                "site_id": candidates.names[site],
                "rank": rank,
                "choice": kind,
                "reserve_of": of,
                "reason": _reason(candidates, site, zone_of, zone),
                "name": candidates.names[site],
                "use_case": use_case.key,
                "zone": zone.name,
                "zone_role": zone.role.value,
                "status": "planned",
            }
            made = filled(feature, fields, values)
            made.setGeometry(_as_point(made.geometry()))
            sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)

        sink, output = self.open_sink(parameters, "OUTPUT", context, *layout)
        for rank, site in enumerate(answer.chosen, start=1):
            write_site(sink, int(site), rank, "chosen", None)
        Dressing.when_loaded(context, output, style_sites)
        reserves, name = self.parameterAsSink(parameters, "RESERVES", context, *layout)
        if reserves is None:
            return {"OUTPUT": output}
        for site, others in answer.reserves.items():
            for rank, other in enumerate(others, start=1):
                write_site(reserves, other, rank, "reserve", candidates.names[site])
        return {"OUTPUT": output, "RESERVES": name}

    def _write_measured(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        sensors: Sequence[tuple[Sensor, QgsPointXY, str]],
        zones: Sequence[PlanZone],
        crs: QgsCoordinateReferenceSystem,
    ) -> dict[str, object]:
        fields = fields_with(QgsFields(), _MEASURED)
        sink, output = self.parameterAsSink(
            parameters, "MEASURED", context, fields, QgsWkbTypes.Type.Point, crs
        )
        if sink is None:
            return {}
        for sensor, point, where in sensors:
            made = QgsFeature(fields)
            made.setGeometry(QgsGeometry.fromPointXY(point))
            key = sensor.key
            made.setAttributes(
                [key.connection, key.sensor_id, sensor.name, sensor.owner, sensor.use_case, where]
            )
            sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
        return {"MEASURED": output}


def _eligible(candidates: Places) -> Places:
    """Leave out supports that the assessment found to fail a rule that forbids."""
    kept = [
        n
        for n, feature in enumerate(candidates.features)
        if feature.fields().indexOf("siting_verdict") < 0 or feature["siting_verdict"] != "fails"
    ]
    return Places(
        [candidates.features[n] for n in kept],
        candidates.xy[kept],
        candidates.crs,
        [candidates.names[n] for n in kept],
    )


def _reason(candidates: Places, site: int, zone_of: Sequence[int], zone: PlannedZone) -> str:
    """Return in words why a candidate was taken."""
    scores = candidate_scores(candidates)
    mine = [scores[n] for n, z in enumerate(zone_of) if z == zone_of[site]]
    place = sum(1 for score in mine if score > scores[site]) + 1
    return tr("Score {score} of 100, number {place} of {count} in zone {zone}").format(
        score=round(100 * scores[site]), place=place, count=len(mine), zone=zone.name
    )


def _as_point(geometry: QgsGeometry) -> QgsGeometry:
    point = geometry if QgsWkbTypes.isSingleType(geometry.wkbType()) else geometry.centroid()
    return point if point.wkbType() == QgsWkbTypes.Type.Point else point.centroid()
