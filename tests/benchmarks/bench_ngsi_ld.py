"""Entities parsed per second beside json.loads of the same bytes, and the memory of paging.

The reference of speed is this machine's own ``json.loads``: nothing that reads JSON can be faster.
"""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlsplit

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag, Cancellation
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld import NgsiLdPlatform
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorQuery
from smartmetro.smartmetro_plugin.core.platform.transport import Request, Response
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server.bulk import containers

from .row import Row, best_of

_PARSED = 50_000
_PAGED = 100_000
_PAGE = 1000
_OBSERVED_AT = 1_788_250_000.0


class Pages:
    """A transport that makes each page when it is asked for."""

    def __init__(self, size: int, page_of: Callable[[int, int], bytes]) -> None:
        self._size = size
        self._page_of = page_of

    def send(self, request: Request, cancel: Cancellation) -> Response:
        query: Mapping[str, str] = dict(parse_qsl(urlsplit(request.url).query))
        start = int(query["offset"])
        end = min(start + int(query["limit"]), self._size)
        headers = (("NGSILD-Results-Count", str(self._size)),)
        return Response(200, headers, self._page_of(start, end), request.url)


def run() -> list[Row]:
    """Measure and return the rows."""
    parsed_s, reference_s = _parsing()
    few, many = _peak_mb(5 * _PAGE), _peak_mb(_PAGED)
    return [
        Row(
            f"NGSI-LD entities read into sensors, JSON included ({_PARSED})",
            _PARSED / parsed_s,
            "entities/s",
            _PARSED / reference_s,
            "json.loads of the same bytes",
            "at least 20 000",
            _PARSED / parsed_s >= 20_000,
        ),
        Row(
            f"peak memory of paging {_PAGED} entities",
            many,
            "MB",
            few,
            f"{5 * _PAGE} entities",
            "flat in the number of pages, but for 100 bytes an id",
            many <= few + (_PAGED - 5 * _PAGE) * 100 / 1e6,
        ),
    ]


def _parsing() -> tuple[float, float]:
    """Return seconds to read the entities (JSON included), and to load their JSON alone."""
    entities = list(containers(_PARSED, _OBSERVED_AT))
    bodies = [_body(entities[at : at + _PAGE]) for at in range(0, _PARSED, _PAGE)]
    del entities
    pages = Pages(_PARSED, lambda start, _end: bodies[start // _PAGE])
    return best_of(lambda: _read(pages)), best_of(lambda: [json.loads(body) for body in bodies])


def _peak_mb(size: int) -> float:
    template = list(containers(_PAGE, _OBSERVED_AT))

    def page_of(start: int, end: int) -> bytes:
        numbered = zip(range(start, end), template)
        return _body([{**entity, "id": f"urn:ngsi-ld:Bench:{n:06d}"} for n, entity in numbered])

    tracemalloc.start()
    _read(Pages(size, page_of))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def _read(transport: Pages) -> None:
    connection = Connection("bench", "ngsi-ld", "http://broker/ngsi-ld/v1")
    platform = NgsiLdPlatform(connection, transport, load_use_cases(), CancelFlag())
    for _ in platform.sensors(SensorQuery(("waste",))):
        pass


def _body(entities: list[dict[str, object]]) -> bytes:
    return json.dumps(entities, ensure_ascii=False, separators=(",", ":")).encode()
