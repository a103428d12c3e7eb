"""When sensors stand in the sun."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QMetaType

from ...smartmetro_plugin.cartography.siting_style import style_sun_points
from ...smartmetro_plugin.cartography.sun_sheet import MOST_DRAWN, save_sun_sheet
from ...smartmetro_plugin.core.siting.canopy import CanopyModel
from ...smartmetro_plugin.core.siting.direct_sun import (
    DirectSun,
    direct_sun,
    horizon_columns,
    light_at,
    sun_windows,
)
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.horizon import HorizonFinder
from ...smartmetro_plugin.core.siting.scene import Scene
from ...smartmetro_plugin.core.siting.scene_files import Store
from ...smartmetro_plugin.core.siting.sun_bins import SunTrack
from ...smartmetro_plugin.host.translation import tr
from ..base import Parameters
from ..dressing import Dressing
from .siting_algorithm import PlacedPoints, fields_with, filled, watch
from .sun_period import SunPeriodAlgorithm

_REAL, _TEXT, _FLAG = QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.Bool
_RESULTS = {"sun_h": _REAL, "possible_sun_h": _REAL, "sun_pct": _REAL, "to_check": _FLAG} | {
    f"sun_h_{month:02}": _REAL for month in range(1, 13)
}
_WINDOW = {
    "point_id": QMetaType.Type.LongLong,
    "start_utc": _TEXT,
    "end_utc": _TEXT,
    "sun_h": _REAL,
    "sensor_id": _TEXT,
    "name": _TEXT,
    "start_local": _TEXT,
    "end_local": _TEXT,
}
_MONTH_AND_HOUR = {
    "point_id": QMetaType.Type.LongLong,
    "month": QMetaType.Type.Int,
    "hour": QMetaType.Type.Int,
    "sun_h": _REAL,
    "possible_sun_h": _REAL,
    "sensor_id": _TEXT,
    "name": _TEXT,
}
#: Columns that name a point, the first that is filled.
_NAMES = ("name", "nom", "sensor_id", "support_id", "site_id")
#: Over longer periods windows are those of the 21st of each month.
_ALL_DAYS_UP_TO = 31


class DirectSunAlgorithm(SunPeriodAlgorithm):
    """``smartmetro:directsun``."""

    NAME = "directsun"

    def title(self) -> str:
        return tr("Direct sun on sensors")

    def describe(self) -> str:
        return tr(
            "When in the year and the day each sensor stands in the sun, at its mounting height: hours "
            "over the period and by month, and windows of time. A thermometer in direct sun measures "
            "itself.\n\n"
            "Windows are given for every day of a period of a month or less, for the 21st of each month "
            "of a longer one."
        )

    def keywords(self) -> str:
        return tr("sun,sensor,thermometer,shelter,shade,hours,windows")

    def define(self) -> None:
        self.add_points()
        self.add_surface()
        self.add_sun_period(10)
        self.add_trees()
        self.add_limits()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Direct sun"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("The points with their hours of sun."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "WINDOWS",
                tr("Windows of sun"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("One row for each stretch of sun at each point (point_id: the feature’s id)."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "HOURS",
                tr("Sun by month and hour"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("One row for each point, month and local hour that has daylight."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PICTURE",
                tr("Picture by month and hour"),
                "PNG (*.png);;SVG (*.svg)",
                optional=True,
                createByDefault=False,
            ),
            tr(
                "Months across, local hours down, light for sun; one for each of the first 24 points."
            ),
        )

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        source = self.parameterAsSource(parameters, "POINTS", context)
        trees, whole = self.trees(parameters, context), watch(feedback)
        with Store(self.memory_mb(parameters, context)) as store:
            scene, grid = self.scene(parameters, context, store, trees, whole.part(0, 0.2))
            points = self.place(parameters, context, scene, grid, feedback)
            track = self.track(parameters, context, grid)
            found = direct_sun(
                scene, points.stands, track, grid.convergence_deg, trees, watch=whole.part(0.2, 0.9)
            )
            fields = fields_with(source.fields(), _RESULTS)
            sink, output = self.open_sink(
                parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
            )
            possible_h = float(track.hours.sum())
            monthly = found.hours.sum(axis=2)
            for n, feature in enumerate(points.features):
                sun_h = float(found.total_h[n])
                values = {f"sun_h_{m + 1:02}": float(monthly[n, m]) for m in range(12)}
                values |= {"sun_h": sun_h, "possible_sun_h": possible_h}
                values |= {"sun_pct": 100 * sun_h / possible_h if possible_h else None}  # type: ignore[dict-item]
                values |= {"to_check": points.doubtful[n]}
                sink.addFeature(filled(feature, fields, values), QgsFeatureSink.Flag.FastInsert)
            results: dict[str, object] = {"OUTPUT": output}
            window_fields = fields_with(QgsFields(), _WINDOW)
            rows, windows = self.parameterAsSink(parameters, "WINDOWS", context, window_fields)
            if rows is not None:
                zone = ZoneInfo(self.time_zone(parameters, context))
                for row in _windows(scene, grid, points, _window_days(track), trees, zone):
                    _add(rows, window_fields, row)
                results["WINDOWS"] = windows
        Dressing.when_loaded(context, output, style_sun_points)
        return results | self._by_hour(parameters, context, points, found, feedback)

    def _by_hour(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        points: PlacedPoints,
        found: DirectSun,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        """Write the table and the picture of months and hours, where they are wanted."""
        results: dict[str, object] = {}
        fields = fields_with(QgsFields(), _MONTH_AND_HOUR)
        sink, table = self.parameterAsSink(parameters, "HOURS", context, fields)
        if sink is not None:
            for n, feature in enumerate(points.features):
                for month, hour in zip(*np.nonzero(found.possible_hours)):
                    sun_h, possible_h = (
                        round(float(hours[month, hour]), 3)
                        for hours in (found.hours[n], found.possible_hours)
                    )
                    row = [feature.id(), int(month) + 1, int(hour), sun_h, possible_h]
                    _add(sink, fields, [*row, _text(feature, "sensor_id"), _name(feature)])
            results["HOURS"] = table
        picture = self.parameterAsFileOutput(parameters, "PICTURE", context)
        if picture and points.features:
            if len(points.features) > MOST_DRAWN:
                feedback.pushWarning(
                    tr("The picture shows the first {n} points.").format(n=MOST_DRAWN)
                )
            save_sun_sheet(Path(picture), found, [_name(feature) for feature in points.features])
            results["PICTURE"] = picture
        return results


def _add(sink: QgsFeatureSink, fields: QgsFields, values: list[object]) -> None:
    made = QgsFeature(fields)
    made.setAttributes(values)
    sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)


def _text(feature: QgsFeature, name: str) -> str:
    """Return a column as text; empty where there is none."""
    if feature.fields().lookupField(name) < 0 or feature[name] in (None, NULL):
        return ""
    return str(feature[name])


def _name(feature: QgsFeature) -> str:
    """Return what a reader knows a point by."""
    return next(filter(None, (_text(feature, name) for name in _NAMES)), str(feature.id()))


def _window_days(track: SunTrack) -> SunTrack:
    days = track.local_us.astype("datetime64[us]").astype("datetime64[D]")
    if len(np.unique(days)) <= _ALL_DAYS_UP_TO:
        return track
    in_month = (days - days.astype("datetime64[M]")).astype(np.int64) + 1
    return track.where(in_month == 21)


def _windows(
    scene: Scene,
    grid: Grid,
    points: PlacedPoints,
    track: SunTrack,
    trees: CanopyModel,
    zone: ZoneInfo,
) -> Iterator[list[object]]:
    """Yield the rows of the table of windows."""
    finder = HorizonFinder(scene)
    wanted = horizon_columns(track, grid.convergence_deg)
    for n, feature in enumerate(points.features):
        sensor_id = _text(feature, "sensor_id")
        stand = points.stands.part(n, n + 1)
        horizons = finder.find(stand.rows, stand.columns, stand.eye_m, wanted=wanted)
        light = light_at(horizons, track, grid.convergence_deg, trees)[0]
        for window in sun_windows(light, track):
            times = (window.start, window.end)
            utc = [time.strftime("%Y-%m-%dT%H:%M:%SZ") for time in times]
            local = [time.astimezone(zone).isoformat(timespec="minutes") for time in times]
            yield [feature.id(), *utc, window.hours, sensor_id, _name(feature), *local]
