"""The connector for the SensorThings API (FROST, GOST, 52°North and others)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from ...cancellation import Cancellation, check
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Extent, SensorRecord
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..endpoint import Endpoint
from ..field_mapping.preview import DatasetPreview
from ..json_body import parse
from ..problems import UnsupportedError
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from ..transport import Transport
from .observations import ObservationReader
from .pages import Page, Pages
from .things import Stream, ThingReader
from .words import preview_of

_PAGE = "200"
_SHOWN = 8


class SensorThingsPlatform:
    """A :class:`~..protocol.Platform` over SensorThings 1.1. Used by one thread at a time.

    The standard has no date of modification: every refresh asks for everything, and histories read
    an overlap again.
    """

    def __init__(
        self,
        connection: Connection,
        transport: Transport,
        use_cases: Mapping[str, UseCase],
        cancel: Cancellation,
    ) -> None:
        self._connection = connection
        self._use_cases = use_cases
        self._cancel = cancel
        self._endpoint = Endpoint(connection, transport, cancel, connection.url)
        self._pages = Pages(self._endpoint, cancel)
        self._streams: tuple[Stream, ...] | None = None

    def report(self) -> PlatformReport:
        """Return what the platform is and holds.

        Raises:
            PlatformError: it refuses or does not answer.
        """
        root = parse(self._endpoint.get("", {}))
        reader = ThingReader(self._connection, self._use_cases, self._pages)
        counts: dict[str, int | None] = {}
        for record, _ in self._read(reader):
            counts[record.sensor.type] = (counts.get(record.sensor.type) or 0) + 1
        return PlatformReport(
            software=_software(root, self._endpoint.base),
            counts_by_type=counts,
            temporal=bool(counts),
            notes=tuple(_notes(reader)),
        )

    def supports_incremental(self) -> bool:
        """Return False: SensorThings 1.1 does not say when something changed."""
        return False

    def resumes_by_modification(self) -> bool:
        """Return False: nor when an observation arrived."""
        return False

    def previews(self) -> Sequence[DatasetPreview]:
        """Return the observed properties as the rows from which a mapping is edited.

        Raises:
            PlatformError: the platform refuses or does not answer.
        """
        names: dict[str, None] = {}
        for page in self._pages.listed("ObservedProperties", {"$select": "id,name"}):
            names.update({str(item.get("name")): None for item in page.items if item.get("name")})
        return [preview_of([(name, "0") for name in names])]

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors, page after page, then a page of warnings alone when there are any.

        Raises:
            PlatformError: an answer is a refusal or cannot be read; what was yielded is then partial.
        """
        reader = ThingReader(self._connection, self._use_cases, self._pages)
        date: datetime | None = None
        for page in self._things(with_values=True, extent=query.extent):
            date = date or page.date
            records = [record for record, _ in self._of(page, reader)]
            wanted = (r for r in records if _is_wanted(r, query.use_cases))
            yield SensorPage(
                tuple(wanted),
                reader.take_set_aside(),
                server_date=date,
                absence_proves_removal=query.extent is None,
            )
        if warnings := reader.locations.warnings():
            yield SensorPage(
                (),
                warnings=warnings,
                server_date=date,
                absence_proves_removal=query.extent is None,
            )

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series, a page of one data stream at a time, then a page of warnings alone.

        Raises:
            PlatformError: the platform refuses, or an answer cannot be read.
        """
        reader = ObservationReader(self._pages)
        for stream in self._learnt():
            if stream.use_case != query.use_case or not _asks_for(query, stream):
                continue
            check(self._cancel)
            for series in reader.read(stream, query.start, query.end):
                yield ObservationPage((series,), server_date=reader.date)
        warnings: tuple[Message, ...] = ()
        if reader.unreadable_count:
            key = QT_TRANSLATE_NOOP(
                "SmartMetro", "{count} observations have no readable instant; they were left out."
            )
            warnings = (Message(key, {"count": reader.unreadable_count}),)
        yield ObservationPage((), (), warnings, reader.date)

    def _learnt(self) -> tuple[Stream, ...]:
        """Return the data streams of all sensors; asked once, since they say units and addresses."""
        if self._streams is None:
            reader = ThingReader(self._connection, self._use_cases, self._pages)
            found = self._read(reader)
            self._streams = tuple(stream for _, streams in found for stream in streams)
        return self._streams

    def _read(self, reader: ThingReader) -> Iterator[tuple[SensorRecord, list[Stream]]]:
        for page in self._things(with_values=False):
            yield from self._of(page, reader)

    def _things(self, *, with_values: bool, extent: Extent | None = None) -> Iterator[Page]:
        """Yield the things with what belongs to them; asked for in full where selections are refused."""
        for selecting in (True, False):
            parameters = _parameters(with_values, extent, selecting)
            pages = self._pages.listed("Things", parameters)
            try:
                first = next(pages)
            except UnsupportedError:
                if not selecting:
                    raise
            else:
                yield first
                yield from pages
                return

    def _of(self, page: Page, reader: ThingReader) -> Iterator[tuple[SensorRecord, list[Stream]]]:
        for thing in page.items:
            check(self._cancel)
            yield from reader.read(thing)


def _parameters(with_values: bool, extent: Extent | None, selecting: bool) -> dict[str, str]:
    def expanded(name: str, fields: str, *options: str) -> str:
        inside = [f"$select={fields}", *options] if selecting else list(options)
        return f"{name}({';'.join(inside)})" if inside else name

    within = [expanded("ObservedProperty", "name,definition")]
    if with_values:
        fields = "phenomenonTime,resultTime,result"
        within.append(expanded("Observations", fields, "$orderby=phenomenonTime desc", "$top=1"))
    locations = expanded("Locations", "id,encodingType,location")
    fields = "id,name,unitOfMeasurement"
    streams = expanded("Datastreams", fields, f"$expand={','.join(within)}")
    parameters = {"$expand": f"{locations},{streams}", "$orderby": "id", "$top": _PAGE}
    if extent is not None:
        west, south, east, north = extent
        ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        polygon = ",".join(f"{lon} {lat}" for lon, lat in ring)
        area = f"geography'POLYGON (({polygon}))'"
        parameters["$filter"] = f"st_intersects(Locations/location,{area})"
    return parameters


def _is_wanted(record: SensorRecord, use_cases: Sequence[str]) -> bool:
    return not use_cases or record.sensor.use_case in use_cases


def _asks_for(query: ObservationQuery, stream: Stream) -> bool:
    return (not query.sensor_ids or stream.sensor_id in query.sensor_ids) and (
        not query.properties or stream.property in query.properties
    )


def _software(root: object, base: str) -> str:
    settings = root.get("serverSettings") if isinstance(root, dict) else None
    named = "FROST" if "frost" in base.lower() else ""
    version = base.rpartition("/")[2]
    said = f"SensorThings {version.lstrip('v')} {named}".strip()
    return said[:60] if isinstance(settings, dict) or named else f"SensorThings {version}"[:60]


def _notes(reader: ThingReader) -> Iterator[Message]:
    if reader.unread:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Observed properties that mean nothing to the use cases: {names}. "
                "A mapping can say what they are.",
            ),
            {"names": ", ".join(list(reader.unread)[:_SHOWN])},
        )
    for aside in reader.set_aside[:_SHOWN]:
        yield Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{sensor}: {reason}"),
            {"sensor": aside.what, "reason": aside.reason},
        )
