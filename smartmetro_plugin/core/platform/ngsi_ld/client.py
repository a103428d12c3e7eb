"""The connector for NGSI-LD context brokers (ETSI GS CIM 009)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...cancellation import Cancellation
from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Extent
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..endpoint import utc_text
from ..json_body import parse
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from ..smart_data_models.attributes import short_name
from ..smart_data_models.entities import EntityReader, id_of
from ..smart_data_models.measures import types_of
from ..smart_data_models.paging import EntityPage, Pager
from ..smart_data_models.sensor_pages import sensor_pages
from ..transport import Response, Transport
from .capabilities import Capabilities
from .endpoint import COUNTING, Endpoint
from .history import HistoryReader, grouped

_TYPES_SHOWN = 8


class NgsiLdPlatform:
    """A :class:`~..protocol.Platform` over a context broker's API. Used by one thread at a time."""

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
        self._endpoint = Endpoint(connection, transport, cancel)
        self._pager = Pager(self._endpoint, cancel, COUNTING)
        self._types = types_of(use_cases, connection.use_cases)
        self._capabilities = Capabilities(self._endpoint, self._types)
        self._report: PlatformReport | None = None
        #: Full names of types that the broker knows by these alone, by short name.
        self._full_names: dict[str, str] | None = None
        #: What current entities tell for reading histories: ids per use case, and the reader's book.
        self._learner = EntityReader(connection, use_cases)
        self._ids: dict[str, tuple[str, ...]] = {}

    def report(self) -> PlatformReport:
        """Return what the broker is, holds and can do; asked once.

        Raises:
            PlatformError: it refuses or does not answer.
        """
        if self._report is None:
            self._capabilities.forget()
            self._report = self._ask_report()
        return self._report

    def supports_incremental(self) -> bool:
        """Return whether :attr:`SensorQuery.since` can be trusted.

        Raises:
            PlatformError: the broker refuses or does not answer.
        """
        return self._capabilities.incremental()

    def resumes_by_modification(self) -> bool:
        """Return whether histories can be asked for by date of arrival.

        Raises:
            PlatformError: the broker refuses or does not answer.
        """
        return self._capabilities.temporal().resumes_by_modification

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors, page after page, then a page of warnings alone when there are any.

        ``server_date`` of every page is that of the first answer: what changes while pages are read
        is asked for again next time.

        Raises:
            PlatformError: an answer is a refusal or cannot be read; what was yielded is then partial.
        """
        reader = EntityReader(self._connection, self._use_cases)
        types = types_of(self._use_cases, query.use_cases)
        pages = self._entity_pages(types, _filters(query))
        yield from sensor_pages(pages, reader, query)

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Yield the series, page after page, then a page of warnings alone.

        ``modified_since`` asks for what arrived since then, whatever its instant.

        Raises:
            PlatformError: the broker keeps no history, refuses, or an answer cannot be read.
        """
        use_case = self._use_cases[query.use_case]
        types = [t for t in use_case.types if not query.types or t in query.types]
        temporal = self._capabilities.temporal()
        if not temporal.available:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The platform gives no history ({reason}). SmartMetro keeps the values that it "
                    "sees at each synchronisation.",
                ),
                reason=temporal.refusal or "",
            )
        ids = self._learn(use_case, types, query.sensor_ids)
        reader = HistoryReader(
            self._endpoint,
            use_case,
            types,
            query.properties,
            self._learner.book,
            self._cancel,
            [(self._full_names or {}).get(type_, type_) for type_ in types],
        )
        yield from reader.read(query, ids)

    def _entity_pages(self, types: list[str], filters: Mapping[str, str]) -> Iterator[EntityPage]:
        """Yield pages of entities; asks by full type names where short ones find nothing.

        Without the right @context a broker knows ``https://…/WasteContainer``, not
        ``WasteContainer``.
        """
        empty: EntityPage | None = None
        for page in self._pager.pages("entities", {"type": ",".join(types), **filters}):
            if page.seen_count:
                yield page
            else:
                empty = page
        if empty is not None:
            full = [name for type_ in types if (name := self._full_name(type_))]
            if full:
                yield from self._pager.pages("entities", {"type": ",".join(full), **filters})
            else:
                yield empty

    def _full_name(self, type_: str) -> str | None:
        if self._full_names is None:
            response = self._endpoint.ask("types", {})
            names = _type_names(response) if 200 <= response.status < 300 else []
            self._full_names = {short_name(n): n for n in names if n != short_name(n)}
        return self._full_names.get(type_)

    def _learn(
        self, use_case: UseCase, types: list[str], sensor_ids: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return the ids whose history is wanted, once what only current entities tell is known.

        Histories are asked for by id: pages of a temporal query shift with the period asked for.
        """
        if use_case.key in self._ids:
            return sensor_ids or self._ids[use_case.key]
        found: list[str] = []
        for filters in [{"id": ",".join(ids)} for ids in grouped(sensor_ids)] or [{}]:
            for page in self._entity_pages(types, filters):
                self._learner.read_all(page.entities)
                self._learner.take_set_aside()
                found.extend(filter(None, map(id_of, page.entities)))
        if sensor_ids:
            return sensor_ids
        self._ids[use_case.key] = tuple(found)
        return self._ids[use_case.key]

    def _ask_report(self) -> PlatformReport:
        types_response = self._endpoint.ask("types", {})
        names = _type_names(types_response) if 200 <= types_response.status < 300 else []
        present = {short_name(name): name for name in names}
        counts: dict[str, int | None] = {}
        for type_ in self._types:
            if not names or type_ in present:
                counts[type_] = self._count(present.get(type_, type_))
        counts = {type_: count for type_, count in counts.items() if count != 0}
        temporal = self._capabilities.temporal() if counts else None
        notes = list(_notes_on_types(counts, list(present), self._types))
        if temporal is not None and temporal.refusal is not None:
            notes.append(
                Message(
                    QT_TRANSLATE_NOOP("SmartMetro", "No history: {reason}"),
                    {"reason": temporal.refusal},
                )
            )
        return PlatformReport(
            software=self._capabilities.software(types_response),
            counts_by_type=counts,
            incremental=bool(counts) and self._capabilities.incremental(),
            temporal=temporal is not None and temporal.available,
            resumes_by_modification=temporal is not None and temporal.resumes_by_modification,
            notes=tuple(notes),
        )

    def _count(self, type_: str) -> int | None:
        """Return how many entities of a type there are, None when the broker does not count."""
        response = self._endpoint.get("entities", {"type": type_, "limit": "1", "count": "true"})
        count = COUNTING.count_of(response)
        if count is None and parse(response) == []:
            return 0
        return count


def _filters(query: SensorQuery) -> dict[str, str]:
    filters: dict[str, str] = {}
    if query.since is not None:
        filters["q"] = f"modifiedAt>{utc_text(query.since)}"
    if query.extent is not None:
        filters.update(_within(query.extent))
    return filters


def _within(extent: Extent) -> dict[str, str]:
    """Return the geo-query for shapes that touch ``extent`` (GS CIM 009, 4.10)."""
    west, south, east, north = extent
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    coordinates = ",".join(f"[{lon},{lat}]" for lon, lat in ring)
    return {"georel": "intersects", "geometry": "Polygon", "coordinates": f"[[{coordinates}]]"}


def _type_names(response: Response) -> list[str]:
    """Return the entity types that a broker lists (GS CIM 009, 5.2.24)."""
    document = parse(response)
    listed = document.get("typeList") if isinstance(document, dict) else document
    if isinstance(listed, str):
        listed = [listed]
    names = []
    for item in listed if isinstance(listed, list) else []:
        name = item.get("typeName") if isinstance(item, dict) else item
        if isinstance(name, str):
            names.append(name)
    return names


def _notes_on_types(
    counts: Mapping[str, int | None], present: list[str], declared: list[str]
) -> Iterator[Message]:
    if not counts:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The platform answers, but holds nothing of the types that the use cases declare "
                "({types}). Check the tenant, the @context and the rights of the connection.",
            ),
            {"types": ", ".join(declared[:_TYPES_SHOWN])},
        )
    others = [name for name in present if name not in declared]
    if others:
        yield Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Types that no use case declares: {types}"),
            {
                "types": ", ".join(others[:_TYPES_SHOWN])
                + (", …" if len(others) > _TYPES_SHOWN else "")
            },
        )
