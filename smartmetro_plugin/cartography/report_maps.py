"""The maps of a report by use case: the whole period, and before and after with the same classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsProject,
)
from qgis.PyQt.QtGui import QPainter

from ..core.indicators.table import IndicatorTable
from ..core.mapping.shared_classes import classes_of_values
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.reports.document import Block, Figure, Paragraph
from ..core.units import symbol_of
from ..core.use_case_report.contents import Contents, Maps, SensorId, indicator_of, values_of
from ..host import locale_format
from ..host.translation import say, tr
from ..layers.stations import Stations
from ..layers.working_crs import working_crs
from .background import printed_background
from .prints.assembly import assemble, template_of
from .prints.atlas import Zone, zones_of
from .prints.drawn_layer import Drawn, Place, extent_of
from .prints.map_facts import count_facts, range_fact
from .prints.page import Page, Paper
from .prints.sheet import Sheet
from .prints.writing import draw_page, page_as_png

_PNG = "image/png"
_WGS84 = "EPSG:4326"
_PAGE_OF = QT_TRANSLATE_NOOP(
    "SmartMetro", "The map “{title}” is one of the pages at the end of this document."
)


@dataclass(frozen=True)
class _Wanted:
    """One map to draw."""

    title: str
    subtitle: str
    drawn: Drawn
    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class ReportMaps:
    """What the maps show, computed in any thread; ``drawn`` makes them in the main one."""

    wanted: Sequence[_Wanted]
    bounds: tuple[float, ...]
    zones: Sequence[Zone]
    sources: str

    @staticmethod
    def of(
        contents: Contents,
        stations: Stations,
        zones: QgsProcessingFeatureSource | None,
        sources: str,
        transforms: QgsCoordinateTransformContext,
    ) -> ReportMaps:
        """Return the maps of a report; none where no sensor with a value has a place."""
        crs = _crs(stations, transforms)
        tables = [contents.table, contents.before, contents.after]
        places = [_places(contents, t, stations, crs, transforms) for t in tables]
        values = [p.value for some in places for p in some if p.value is not None]
        if contents.table is None or not values:
            return ReportMaps((), (), (), "")
        middle = contents.change or contents.end
        sides = [
            ("", contents.start, contents.end),
            (tr("Before"), contents.start, middle),
            (tr("After"), middle, contents.end),
        ]
        wanted = [
            _wanted(contents, title, _period(start, end, contents.zone), some, crs)
            for (title, start, end), some in zip(sides, places)
            if some
        ]
        outlines = zones_of(zones, "", crs, transforms) if zones is not None else []
        return ReportMaps(wanted, classes_of_values(values), outlines, sources)

    @contextmanager
    def drawn(self, project: QgsProject | None) -> Iterator[DrawnMaps]:
        """Yield the maps as sheets over what ``project`` shows. Main thread only."""
        sheets = []
        # Before and after show the same ground.
        shared = extent_of([place for one in self.wanted for place in one.drawn.places])
        for one in self.wanted:
            made = assemble(
                one.drawn,
                self.bounds,
                self.zones,
                printed_background((), project),
                [self.sources],
                template_of(Paper.A4_LANDSCAPE),
                shared,
            )
            page = Page(one.title, one.subtitle, shared, one.facts)
            sheets.append((Sheet(made), page, one))
        yield DrawnMaps(sheets)


@dataclass(frozen=True)
class DrawnMaps:
    """The maps of one report, ready to be drawn: the whole period first, then before and after."""

    made: Sequence[tuple[Sheet, Page, _Wanted]]

    def as_pictures(self) -> Maps:
        """Return the maps as pictures of the page, each with what it shows in words."""
        return _split([_figure(*one) for one in self.made])

    def as_references(self) -> Maps:
        """Return where to find the maps in a document whose last pages they are."""
        return _split([Paragraph(Message(_PAGE_OF, {"title": p.title})) for _, p, _w in self.made])

    def sheets(self) -> list[Callable[[QPainter], None]]:
        """Return what draws each map on a page of its own."""
        return [_drawing(sheet, page) for sheet, page, _ in self.made]


def _split(blocks: Sequence[Block]) -> Maps:
    return Maps(blocks[:1], blocks[1:])


def _drawing(sheet: Sheet, page: Page) -> Callable[[QPainter], None]:
    return lambda painter: draw_page(sheet, page, painter)


def _figure(sheet: Sheet, page: Page, wanted: _Wanted) -> Figure:
    low, high = min(wanted.drawn.values), max(wanted.drawn.values)
    alternative = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Map of {label}: {count} sensors, from {low} to {high} {unit}. The values are in the table "
            "“Indicators by sensor”.",
        ),
        {
            "label": wanted.title,
            "count": len(wanted.drawn.values),
            "low": round(low, 2),
            "high": round(high, 2),
            "unit": wanted.drawn.unit,
        },
    )
    return Figure(page_as_png(sheet, page), _PNG, alternative, page.title)


def _wanted(
    contents: Contents,
    side: str,
    period: str,
    places: Sequence[Place],
    crs: QgsCoordinateReferenceSystem,
) -> _Wanted:
    table = contents.table
    indicator = indicator_of(table, contents.field) if table is not None else None
    label, unit, decimals = contents.field, "", 1
    facts: list[tuple[str, str]] = [(tr("Time zone"), contents.zone)]
    if indicator is not None:
        label = say(indicator.message(indicator.label))
        unit = say(Message(symbol_of(indicator.unit))) if indicator.unit else ""
        decimals = indicator.decimals
        facts.append((tr("Method"), say(indicator.message(indicator.definition))))
    drawn = Drawn(label, unit, crs, places, decimals=decimals)
    facts += count_facts(drawn.places, False)
    facts += range_fact(drawn.values, unit, decimals)
    title = f"{label} – {side}" if side else label
    return _Wanted(title, period, drawn, facts)


def _period(start: datetime, end: datetime, zone: str) -> str:
    return tr("{start} to {end}, end not included").format(
        start=locale_format.date_time(start, zone), end=locale_format.date_time(end, zone)
    )


def _places(
    contents: Contents,
    table: IndicatorTable | None,
    stations: Stations,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> list[Place]:
    """Return the sensors that have a place, with their value of the main indicator."""
    if table is None:
        return []
    values: Mapping[SensorId, float | None] = values_of(table, contents.field)
    to_page = QgsCoordinateTransform(stations.crs, crs, transforms)
    found = []
    for key, station in stations.by_key.items():
        if station.geometry.isNull():
            continue
        shape = QgsGeometry(station.geometry.pointOnSurface())
        shape.transform(to_page)
        name = station.texts["name"] or key[1]
        found.append(Place(shape, values.get(key), name, station.texts["commune"]))
    return found


def _crs(
    stations: Stations, transforms: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """Return metres on the ground where the sensors stand."""
    wgs84 = QgsCoordinateReferenceSystem(_WGS84)
    to_degrees = QgsCoordinateTransform(stations.crs, wgs84, transforms)
    for station in stations.by_key.values():
        if not station.geometry.isNull():
            middle = to_degrees.transform(station.geometry.pointOnSurface().asPoint())
            return working_crs([], stations.crs, middle)
    return working_crs([], stations.crs, QgsPointXY(5.4, 43.4))
