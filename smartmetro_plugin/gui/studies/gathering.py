"""What a study gathers, by the algorithms that anybody can run by hand: supports in the zones, rules,
sun, radio, existing sensors, and the proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final

from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import Cancelled
from ...core.messages import QT_TRANSLATE_NOOP, Message
from ...core.siting.errors import SitingError
from ...core.siting.progress import Watch
from ...core.siting.site_sheet import VERDICTS
from ...core.siting.study import Candidate, Choice, Study, Value
from ...host.supports import rule_sets

_TEXT, _REAL = QMetaType.Type.QString, QMetaType.Type.Double
#: More supports than this are not looked at one by one for sun and radio.
_MOST: Final = 3000
_SUN_HEIGHT_M: Final = 3.0
_NAMES: Final = ("support_id", "id", "name", "nom")


@dataclass(frozen=True)
class Sources:
    """Where everything comes from, as files (empty: not at hand)."""

    cache: str = ""
    dsm: str = ""
    dtm: str = ""
    canopy: str = ""
    buildings: str = ""
    trees: str = ""
    land_cover: str = ""
    streets: str = ""
    gateways: str = ""
    rules: str = ""
    height_m: float = _SUN_HEIGHT_M
    spacing_m: float = 0.0
    step_minutes: float = 15.0


@dataclass(frozen=True)
class Support:
    """A support: place in the study's CRS and its columns."""

    name: str
    x: float
    y: float
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Gathered:
    """The proposal. ``report``: the network plan as HTML. ``notes``: what could not be had, and why."""

    candidates: tuple[Candidate, ...]
    report: Path
    notes: tuple[Message, ...]
    existing: int


def supports_of(
    layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem
) -> list[Support]:
    """Return the supports of some layers, each name once. Main thread only."""
    found: dict[str, Support] = {}
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        columns = {f.name().lower(): f.name() for f in layer.fields()}
        named = next((columns[n] for n in _NAMES if n in columns), None)
        for feature in layer.getFeatures():
            if not feature.hasGeometry() or feature.geometry().isEmpty():
                continue
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(transform)
            point = geometry.centroid().asPoint()
            values = {
                n: v if isinstance(v, (str, int, float, bool)) else str(v)
                for n, v in feature.attributeMap().items()
                if v != NULL and v is not None
            }
            own = str(values.get(named, "")) if named else ""
            name = own or f"{layer.name()} {feature.id()}"
            while name in found:
                name += "’"
            found[name] = Support(name, point.x(), point.y(), values)
    return list(found.values())


def gather(
    study: Study, supports: Sequence[Support], sources: Sources, folder: Path, watch: Watch
) -> Gathered:
    """Look at the supports in the zones from all sides and propose a shortlist. Runs in a thread.

    Raises:
        SitingError: no zone, no support in the zones, or a step that failed in words.
        Cancelled: the user cancelled.
    """
    folder.mkdir(parents=True, exist_ok=True)
    zone_of = _zones_of(study, supports)
    inside = [support for support in supports if support.name in zone_of]
    notes: list[Message] = []
    crs = QgsCoordinateReferenceSystem(study.crs)
    zones = _write_zones(study, folder / "zones.gpkg", crs)
    out = {c.name for c in study.candidates if c.choice == Choice.EXCLUDED}
    current = _write_supports(inside, folder / "supports.gpkg", crs)
    run = _Runner(watch, notes)
    current = _sun(run, current, sources, folder, notes, watch.part(0.05, 0.35))
    current = _radio(run, current, sources, folder, notes, watch.part(0.35, 0.6))
    current = _rules(run, current, sources, study, folder, notes, watch.part(0.6, 0.8))
    everything = _read(current)
    asked = _write_supports(
        _eligible(_scored(everything, study), out, notes), folder / "asked.gpkg", crs
    )
    report = folder / "network_plan.html"
    found = run(
        "networkplan",
        watch.part(0.8, 1.0),
        ZONES=zones,
        CANDIDATES=asked,
        USE_CASE=study.use_case,
        STEP_MINUTES=sources.step_minutes,
        CACHE=sources.cache,
        SPACING=sources.spacing_m,
        OUTPUT=str(folder / "chosen.gpkg"),
        RESERVES=str(folder / "reserves.gpkg"),
        REPORT=str(report),
    )
    candidates = _merged(everything, found, study, zone_of)
    return Gathered(tuple(candidates), report, tuple(notes), int(found["EXISTING_COUNT"]))


class _Runner:
    """Runs SmartMetro's algorithms by name, those that are installed; what they warn of is noted."""

    def __init__(self, watch: Watch, notes: list[Message]) -> None:
        self._watch, self._notes = watch, notes
        self._registry = QgsApplication.processingRegistry()

    def algorithm(self, name: str) -> QgsProcessingAlgorithm | None:
        """Return an algorithm, None when it is not there."""
        return self._registry.createAlgorithmById(f"smartmetro:{name}")

    def __call__(self, name: str, watch: Watch, **parameters: Any) -> dict[str, Any]:
        """Run an algorithm; what it does not know or is empty is not handed on."""
        algorithm = self.algorithm(name)
        if algorithm is None:
            raise SitingError(
                QT_TRANSLATE_NOOP("SmartMetro", "The algorithm “{name}” is not at hand."), name=name
            )
        known = {d.name() for d in algorithm.parameterDefinitions()}
        given = {k: v for k, v in parameters.items() if k in known and v not in ("", None)}
        context = QgsProcessingContext()
        feedback = _Feedback(watch)
        try:
            results, ok = algorithm.run(given, context, feedback, {}, False)
        except QgsProcessingException as error:
            if feedback.isCanceled():
                raise Cancelled from error
            raise SitingError("{reason}", reason=str(error)) from error
        if feedback.isCanceled() or not ok:
            raise Cancelled
        warned = (Message("{reason}", {"reason": warning}) for warning in feedback.warnings)
        self._notes += [note for note in warned if note not in self._notes]
        return dict(results)


class _Feedback(QgsProcessingFeedback):
    """Hands progress to the task, and the task's cancel to the algorithm."""

    def __init__(self, watch: Watch) -> None:
        super().__init__(False)
        self._watch = watch
        self.warnings: list[str] = []
        self.progressChanged.connect(self._step)

    def pushWarning(self, warning: str | None) -> None:
        self.warnings.append(warning or "")

    def isCanceled(self) -> bool:
        cancel = self._watch.cancel
        return cancel is not None and cancel.is_cancelled()

    def _step(self, percent: float) -> None:
        if self._watch.progress is not None:
            self._watch.progress(percent / 100)


def _rules(
    run: _Runner,
    current: str,
    sources: Sources,
    study: Study,
    folder: Path,
    notes: list[Message],
    watch: Watch,
) -> str:
    if run.algorithm("assesssupports") is None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Rules were not applied: the assessment of supports is not at hand.",
                )
            )
        )
        return current
    output = str(folder / "assessed.gpkg")
    try:
        run(
            "assesssupports",
            watch,
            SUPPORTS=current,
            RULES=sources.rules or (study.use_case if study.use_case in rule_sets() else ""),
            BUILDINGS=sources.buildings,
            TREES=sources.trees,
            ZONES=sources.land_cover,
            STREETS=sources.streets,
            DSM=sources.dsm,
            DTM=sources.dtm,
            OUTPUT=output,
        )
    except SitingError as error:
        notes.append(_left_out(QT_TRANSLATE_NOOP("SmartMetro", "rules"), error))
        return current
    return _with_own_columns(current, output, folder, QgsCoordinateReferenceSystem(study.crs))


def _with_own_columns(
    before: str, after: str, folder: Path, crs: QgsCoordinateReferenceSystem
) -> str:
    """Give supports their own columns back where a rule of the same name wrote its verdict; verdicts
    are kept as ``rule_verdict``."""
    own = {support.name: support.values for support in _read(before)}
    found = []
    for support in _read(after):
        values = dict(support.values)
        for name in list(values):
            if f"{name}_reason" in values and str(values[name]) in VERDICTS:
                values[f"{name}_verdict"] = values.pop(name)
        found.append(replace(support, values={**own.get(support.name, {}), **values}))
    return _write_supports(found, folder / "ruled.gpkg", crs)


def _sun(
    run: _Runner, current: str, sources: Sources, folder: Path, notes: list[Message], watch: Watch
) -> str:
    if not sources.dsm:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "The sun was not looked at: choose a surface model for it."
                )
            )
        )
        return current
    output, year = str(folder / "sun.gpkg"), datetime.now(timezone.utc).year
    try:
        run(
            "directsun",
            watch,
            POINTS=current,
            HEIGHT=sources.height_m,
            DSM=sources.dsm,
            DTM=sources.dtm,
            CANOPY=sources.canopy,
            START=f"{year}-01-01T00:00",
            END=f"{year + 1}-01-01T00:00",
            STEP_MINUTES=20,
            OUTPUT=output,
        )
    except SitingError as error:
        notes.append(_left_out(QT_TRANSLATE_NOOP("SmartMetro", "sun"), error))
        return current
    return output


def _radio(
    run: _Runner, current: str, sources: Sources, folder: Path, notes: list[Message], watch: Watch
) -> str:
    if not sources.gateways or run.algorithm("radiocoverage") is None:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Radio was not computed: without gateways, have the field test tell, where the sensor "
                    "will really sit.",
                )
            )
        )
        return current
    margin = str(folder / "margin.tif")
    try:
        run(
            "radiocoverage",
            watch,
            GATEWAYS=sources.gateways,
            DSM=sources.dsm,
            DTM=sources.dtm,
            OUTPUT=margin,
        )
    except SitingError as error:
        notes.append(_left_out(QT_TRANSLATE_NOOP("SmartMetro", "radio"), error))
        return current
    raster = QgsRasterLayer(margin, "margin")
    layer = QgsVectorLayer(current, "supports", "ogr")
    transform = QgsCoordinateTransform(layer.crs(), raster.crs(), QgsProject.instance())
    found = []
    for support in _read(current):
        value, known = raster.dataProvider().sample(
            transform.transform(QgsPointXY(support.x, support.y)), 1
        )
        values = dict(support.values) | ({"margin_db": round(value, 1)} if known else {})
        found.append(replace(support, values=values))
    return _write_supports(found, folder / "radio.gpkg", layer.crs())


def _eligible(supports: Sequence[Support], out: set[str], notes: list[Message]) -> list[Support]:
    """Leave out what the planner excluded and what fails a rule that forbids."""
    kept = [support for support in supports if support.name not in out]
    able = [s for s in kept if s.values.get("siting_verdict") != "fails"]
    if len(able) < len(kept):
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{n} supports do not meet a rule that forbids and are not proposed; the list shows why.",
                ),
                {"n": len(kept) - len(able)},
            )
        )
    return able


def _left_out(what: str, error: SitingError) -> Message:
    return Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Left out ({what}): {reason}"),
        {"what": Message(what), "reason": error.message},
    )


# -- zones and supports ------------------------------------------------------------------------------


def _zones_of(study: Study, supports: Sequence[Support]) -> dict[str, int]:
    """Return the zone of each support that lies in one; refuse when none does."""
    if not study.zones:
        raise SitingError(
            QT_TRANSLATE_NOOP("SmartMetro", "Draw at least one zone, or take those of a layer.")
        )
    shapes = [QgsGeometry.fromWkt(zone.wkt) for zone in study.zones]
    found = {}
    for support in supports:
        point = QgsGeometry.fromPointXY(QgsPointXY(support.x, support.y))
        zone = next((n for n, shape in enumerate(shapes) if shape.contains(point)), -1)
        if zone >= 0:
            found[support.name] = zone
    if not found:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "None of the {n} supports stands in the zones: choose other layers of supports, or draw the "
                "zones anew.",
            ),
            n=len(supports),
        )
    if len(found) > _MOST:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{n} supports stand in the zones, more than {most}: draw smaller zones, or filter the "
                "layers.",
            ),
            n=len(found),
            most=_MOST,
        )
    return found


def _scored(supports: Sequence[Support], study: Study) -> list[Support]:
    """Return the supports with a score: that of the rules, else how deep inside its zone each stands."""
    if any("score" in support.values for support in supports):
        return list(supports)
    shapes = [QgsGeometry.fromWkt(zone.wkt) for zone in study.zones]
    borders = [QgsGeometry(shape.constGet().boundary()) for shape in shapes]
    depths = []
    for support in supports:
        point = QgsGeometry.fromPointXY(QgsPointXY(support.x, support.y))
        inside = (n for n, shape in enumerate(shapes) if shape.contains(point))
        zone = next(inside, -1)
        depths.append(borders[zone].distance(point) if zone >= 0 else 0.0)
    deepest = max(depths, default=0.0) or 1.0
    return [
        replace(support, values={**support.values, "score": round(depth / deepest, 3)})
        for support, depth in zip(supports, depths)
    ]


def _merged(
    supports: Sequence[Support],
    found: Mapping[str, Any],
    study: Study,
    zone_of: Mapping[str, int],
) -> list[Candidate]:
    """Return all supports in the zones, with what the proposal made of each."""
    proposed = {
        str(row["site_id"]): row
        for name in ("OUTPUT", "RESERVES")
        for row in QgsVectorLayer(str(found[name]), name, "ogr").getFeatures()
    }
    made = []
    for support in supports:
        zone = study.zones[zone_of[support.name]]
        row = proposed.get(support.name)
        candidate = Candidate(
            support.name, support.x, support.y, zone.name, zone.role, support.values
        )
        if row is not None:
            candidate = replace(
                candidate,
                choice=Choice(row["choice"]),
                rank=int(row["rank"]),
                reserve_of="" if row["reserve_of"] == NULL else str(row["reserve_of"]),
                reason=str(row["reason"]),
            )
        made.append(candidate)
    return made


# -- files between the steps -----------------------------------------------------------------------


def _write_zones(study: Study, path: Path, crs: QgsCoordinateReferenceSystem) -> str:
    fields = QgsFields()
    for name, kind in (("zone", _TEXT), ("zone_role", _TEXT), ("sensor_count", _REAL)):
        fields.append(QgsField(name, kind))
    rows = []
    for zone in study.zones:
        row = QgsFeature(fields)
        row.setGeometry(QgsGeometry.fromWkt(zone.wkt))
        row.setAttributes([zone.name, zone.role.value, float(zone.count)])
        rows.append(row)
    return _write(path, fields, QgsWkbTypes.Type.Polygon, crs, rows)


def _write_supports(
    supports: Sequence[Support], path: Path, crs: QgsCoordinateReferenceSystem
) -> str:
    """Write supports; ``support_id`` holds the name that the study knows each by."""
    kinds: dict[str, QMetaType.Type] = {"support_id": _TEXT}
    for support in supports:
        for name, value in support.values.items():
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            kind = _REAL if number else _TEXT
            if name.lower() not in ("fid", "geom"):
                kinds[name] = kind if kinds.get(name, kind) == kind else _TEXT
    fields = QgsFields()
    for name, kind in kinds.items():
        fields.append(QgsField(name, kind))
    rows = []
    for support in supports:
        row = QgsFeature(fields)
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(support.x, support.y)))
        for name, value in (dict(support.values) | {"support_id": support.name}).items():
            if fields.indexOf(name) >= 0:
                row[name] = str(value) if kinds[name] == _TEXT else value
        rows.append(row)
    return _write(path, fields, QgsWkbTypes.Type.Point, crs, rows)


def _write(
    path: Path,
    fields: QgsFields,
    shape: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    rows: Sequence[QgsFeature],
) -> str:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    writer = QgsVectorFileWriter.create(str(path), fields, shape, crs, context, options)
    try:
        if writer.hasError() or not writer.addFeatures(list(rows)):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
                ),
                path=str(path),
                reason=writer.errorMessage(),
            )
    finally:
        del writer
    return str(path)


def _read(path: str) -> list[Support]:
    layer = QgsVectorLayer(path, "supports", "ogr")
    found = []
    for feature in layer.getFeatures():
        values = {
            n: v if isinstance(v, (str, int, float, bool)) else str(v)
            for n, v in feature.attributeMap().items()
            if v is not None and v != NULL and n != "fid"
        }
        point = feature.geometry().asPoint()
        found.append(Support(str(values["support_id"]), point.x(), point.y(), values))
    return found
