"""The connector for NGSI-v2 context brokers (Orion and what imitates it)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from ...cancellation import Cancellation
from ...errors import PlatformError, UnreachableError
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import Extent
from ...use_cases.declaration import UseCase
from ..connection import Connection
from ..endpoint import Endpoint, utc_text
from ..json_body import parse
from ..problems import error_of
from ..protocol import (
    ObservationPage,
    ObservationQuery,
    PlatformReport,
    SensorPage,
    SensorQuery,
)
from ..smart_data_models.entities import EntityReader
from ..smart_data_models.entity_list import parse_list
from ..smart_data_models.measures import types_of
from ..smart_data_models.modification import filters_by_modification
from ..smart_data_models.paging import Counting, EntityPage, Pager
from ..smart_data_models.sensor_pages import sensor_pages
from ..transport import Response, Transport
from .entities import INSTANTS, UNITS, in_common_form

_COUNT_HEADER = "Fiware-Total-Count"
_KEY_VALUES = "keyValues"
_TYPES_SHOWN = 8
#: The built-in attribute is given only where it is asked for by name.
_ATTRIBUTES = "dateModified,*"
_METADATA = ",".join((*UNITS, *INSTANTS))
NO_HISTORY = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The platform gives no history (NGSI-v2 has no interface for it). SmartMetro keeps the values "
    "that it sees at each synchronisation.",
)


class NgsiV2Platform:
    """A :class:`~..protocol.Platform` over NGSI-v2. Used by one thread at a time.

    Units and instants of measures are metadata, which key-values leave out: values are asked for in
    the normalized form, with those metadata alone. An address with ``?options=keyValues`` asks for
    key-values, three times lighter, where the data carry neither.
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
        self._endpoint = Endpoint(connection, transport, cancel, connection.url)
        own = self._endpoint.own_query.pop("options", "")
        self._is_light = _KEY_VALUES in own.split(",")
        if connection.tenant:
            self._endpoint.headers["Fiware-Service"] = connection.tenant
        if connection.service_path:
            self._endpoint.headers["Fiware-ServicePath"] = connection.service_path
        options = f"count,{_KEY_VALUES}" if self._is_light else "count"
        self._counting = Counting({"options": options}, _COUNT_HEADER)
        self._pager = Pager(self._endpoint, cancel, self._counting)
        self._types = types_of(use_cases, connection.use_cases)
        self._incremental: bool | None = None

    def report(self) -> PlatformReport:
        """Return what the broker is, holds and can do.

        Raises:
            PlatformError: it refuses or does not answer.
        """
        self._incremental = None
        counts, others = self._counts()
        return PlatformReport(
            software=self._software(),
            counts_by_type=counts,
            incremental=bool(counts) and self.supports_incremental(),
            notes=tuple(_notes(counts, others, self._types)),
        )

    def supports_incremental(self) -> bool:
        """Return whether ``q=dateModified>…`` gives what it should.

        Raises:
            PlatformError: the broker refuses or does not answer.
        """
        if self._incremental is None:
            self._incremental = filters_by_modification(self._first_entity, "dateModified")
        return bool(self._incremental)

    def resumes_by_modification(self) -> bool:
        """Return False: there are no histories."""
        return False

    def sensors(self, query: SensorQuery) -> Iterator[SensorPage]:
        """Yield the sensors, page after page, then a page of warnings alone when there are any.

        Raises:
            PlatformError: an answer is a refusal or cannot be read; what was yielded is then partial.
        """
        types = types_of(self._use_cases, query.use_cases)
        parameters = {"type": ",".join(types), **self._forms(), **_filters(query)}
        reader = EntityReader(self._connection, self._use_cases)
        yield from sensor_pages(self._pages(parameters), reader, query)

    def observations(self, query: ObservationQuery) -> Iterator[ObservationPage]:
        """Refuse in words: NGSI-v2 tells current values only.

        Raises:
            PlatformError: always.
        """
        raise PlatformError(NO_HISTORY)

    def _forms(self) -> dict[str, str]:
        if self._is_light:
            return {"attrs": _ATTRIBUTES}
        return {"attrs": _ATTRIBUTES, "metadata": _METADATA}

    def _pages(self, parameters: Mapping[str, str]) -> Iterator[EntityPage]:
        for page in self._pager.pages("entities", parameters):
            yield replace(page, entities=list(in_common_form(page.entities)))

    def _first_entity(self, filters: Mapping[str, str]) -> tuple[list[object] | None, int | None]:
        """Return the first entity and the count of a query, (None, None) when it is refused."""
        parameters = {"type": ",".join(self._types), "limit": "1", **filters}
        response = self._endpoint.ask("entities", {**parameters, "options": f"count,{_KEY_VALUES}"})
        if 200 <= response.status < 300:
            return parse_list(response), self._counting.count_of(response)
        error = error_of(response, self._connection)
        if not filters or isinstance(error, UnreachableError):
            raise error
        return None, None

    def _counts(self) -> tuple[dict[str, int | None], list[str]]:
        """Return how many entities there are by declared type, and what other types there are."""
        response = self._endpoint.ask("types", {"limit": "1000"})
        listed = _types_in(response) if 200 <= response.status < 300 else {}
        counts: dict[str, int | None] = {}
        for type_ in self._types:
            if not listed or type_ in listed:
                counts[type_] = listed.get(type_) or self._count(type_)
        found = {type_: count for type_, count in counts.items() if count != 0}
        return found, [type_ for type_ in listed if type_ not in self._types]

    def _count(self, type_: str) -> int | None:
        parameters = {"type": type_, "limit": "1", "options": f"count,{_KEY_VALUES}"}
        response = self._endpoint.get("entities", parameters)
        count = self._counting.count_of(response)
        return 0 if count is None and not parse_list(response) else count

    def _software(self) -> str:
        """Return the broker's name and version as far as it tells them."""
        parts = urlsplit(self._endpoint.base)
        try:
            root = urlunsplit((parts.scheme, parts.netloc, "/version", "", ""))
            response = self._endpoint.ask_url(root)
            told = parse(response) if response.status == 200 else None
        except PlatformError:
            told = None
        orion = told.get("orion") if isinstance(told, dict) else None
        version = orion.get("version") if isinstance(orion, dict) else None
        return f"Orion {version}"[:60] if isinstance(version, str) else "NGSI-v2"


def _filters(query: SensorQuery) -> dict[str, str]:
    filters: dict[str, str] = {}
    if query.since is not None:
        filters["q"] = f"dateModified>{utc_text(query.since)}"
    if query.extent is not None:
        filters.update(_within(query.extent))
    return filters


def _within(extent: Extent) -> dict[str, str]:
    """Return the geo-query for shapes that touch ``extent``; NGSI-v2 writes latitude first."""
    west, south, east, north = extent
    ring = [(south, west), (south, east), (north, east), (north, west), (south, west)]
    coords = ";".join(f"{lat},{lon}" for lat, lon in ring)
    return {"georel": "intersects", "geometry": "polygon", "coords": coords}


def _types_in(response: Response) -> dict[str, int | None]:
    """Return the types that the broker lists, with their counts where it gives them."""
    document = parse(response)
    found: dict[str, int | None] = {}
    for item in document if isinstance(document, list) else []:
        if isinstance(item, str):
            found[item] = None
        elif isinstance(item, dict) and isinstance(item.get("type"), str):
            count = item.get("count")
            found[item["type"]] = count if type(count) is int else None
    return found


def _notes(
    counts: Mapping[str, int | None], others: list[str], declared: list[str]
) -> Iterator[Message]:
    if not counts:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The platform answers, but holds nothing of the types that the use cases declare "
                "({types}). Check the Fiware-Service, the service path and the rights of the "
                "connection.",
            ),
            {"types": ", ".join(declared[:_TYPES_SHOWN])},
        )
    if others:
        yield Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Types that no use case declares: {types}"),
            {"types": ", ".join(others[:_TYPES_SHOWN])},
        )
