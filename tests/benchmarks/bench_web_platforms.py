"""What reading each API costs beside json.loads of the same bodies, which nothing can be faster than."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qsl, urlsplit

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag, Cancellation
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import (
    FieldMapping,
    FieldRule,
    Measure,
    Role,
)
from smartmetro.smartmetro_plugin.core.platform.opening import open_platform
from smartmetro.smartmetro_plugin.core.platform.protocol import ObservationQuery, SensorQuery
from smartmetro.smartmetro_plugin.core.platform.transport import Request, Response
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

from .row import Row, best_of

_ENTITIES = 20_000
_OBSERVATIONS = 100_000
_PAGE = 1000
_START = datetime(2026, 7, 1, tzinfo=timezone.utc)
_MAPPING = FieldMapping(
    "temperatures",
    "heat",
    (
        FieldRule("station", Role.SENSOR_ID),
        FieldRule("date", Role.TIME),
        FieldRule("temperature", Role.VALUE, Measure("temperature")),
    ),
)


class Prepared:
    """A transport whose answers are made beforehand; ``bodies`` are those that carry the data."""

    def __init__(self, answer: Callable[[str, Mapping[str, str]], Response]) -> None:
        self._answer = answer
        self.bodies: dict[str, bytes] = {}

    def send(self, request: Request, cancel: Cancellation) -> Response:
        parts = urlsplit(request.url)
        response = self._answer(parts.path, dict(parse_qsl(parts.query)))
        self.bodies[request.url] = response.body
        return response


def run() -> list[Row]:
    """Measure and return the rows."""
    return [
        _row("NGSI-v2 entities read into sensors", _ENTITIES, "ngsi-v2", _broker(), _read_sensors),
        _row("SensorThings things read into sensors", _ENTITIES, "sensorthings", _things(), _read_sensors),
        _row("SensorThings observations", _OBSERVATIONS, "sensorthings", _things(1), _read_series),
        _row("Opendatasoft records of exports", _OBSERVATIONS, "opendatasoft", _portal(), _read_series),
    ]  # fmt: skip


def _row(
    what: str, count: int, kind: str, transport: Prepared, read: Callable[[str, Prepared], None]
) -> Row:
    read(kind, transport)
    bodies = [b for b in transport.bodies.values() if len(b) > 1000]
    spent_s = best_of(lambda: read(kind, transport))
    reference_s = best_of(lambda: [_loads(body) for body in bodies])
    return Row(
        f"{what}, JSON included ({count})",
        count / spent_s,
        "rows/s",
        count / reference_s,
        "json.loads of the same bytes",
    )


def _loads(body: bytes) -> object:
    if b"}\n{" in body:
        return json.loads(b"[" + b",".join(body.splitlines()) + b"]")
    return json.loads(body)


def _read_sensors(kind: str, transport: Prepared) -> None:
    platform = open_platform(_connection(kind), transport, load_use_cases(), CancelFlag())
    assert sum(len(page.records) for page in platform.sensors(SensorQuery(("heat",)))) == _ENTITIES


def _read_series(kind: str, transport: Prepared) -> None:
    platform = open_platform(_connection(kind), transport, load_use_cases(), CancelFlag())
    query = ObservationQuery("heat", _START, _START + timedelta(days=400))
    pages = platform.observations(query)
    assert sum(len(s.value) for page in pages for s in page.series) == _OBSERVATIONS


def _connection(kind: str) -> Connection:
    mappings = (_MAPPING,) if kind == "opendatasoft" else ()
    return Connection("bench", kind, "http://host/v1.1", mappings=mappings)


def _instant(number: int) -> str:
    return (_START + timedelta(minutes=5 * number)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _broker() -> Prepared:
    def entity(number: int) -> dict[str, object]:
        metadata = {
            "unitCode": {"type": "Text", "value": "CEL"},
            "TimeInstant": {"type": "DateTime", "value": _instant(number % 100)},
        }
        point = {"type": "Point", "coordinates": [5.3 + number * 1e-5, 43.3]}
        return {
            "id": f"urn:ngsi:Weather:{number}",
            "type": "WeatherObserved",
            "name": {"type": "Text", "value": f"Station {number}", "metadata": {}},
            "location": {"type": "geo:json", "value": point, "metadata": {}},
            "temperature": {"type": "Number", "value": 21.5, "metadata": metadata},
            "dateModified": {"type": "DateTime", "value": _instant(number % 100), "metadata": {}},
        }

    bodies = [
        json.dumps([entity(n) for n in range(at, at + _PAGE)]).encode()
        for at in range(0, _ENTITIES, _PAGE)
    ]
    headers = (("Fiware-Total-Count", str(_ENTITIES)),)

    def answer(path: str, query: Mapping[str, str]) -> Response:
        return Response(200, headers, bodies[int(query["offset"]) // _PAGE], path)

    return Prepared(answer)


def _things(count: int = _ENTITIES) -> Prepared:
    def thing(number: int) -> dict[str, object]:
        point = {"type": "Point", "coordinates": [5.3 + number * 1e-5, 43.3]}
        location = {"@iot.id": number, "encodingType": "application/geo+json", "location": point}
        stream = {
            "@iot.id": number,
            "name": "air temperature",
            "unitOfMeasurement": {"name": "", "symbol": "°C", "definition": "ucum:Cel"},
            "ObservedProperty": {"name": "air temperature", "definition": ""},
            "Observations": [{"phenomenonTime": _instant(number % 100), "result": 21.5}],
        }
        return {
            "@iot.id": number,
            "name": f"Station {number}",
            "properties": {"type": "WeatherObserved"},
            "Locations": [location],
            "Datastreams": [stream],
        }

    page = 200
    lists = [
        {"value": [thing(n) for n in range(at, min(at + page, count))]}
        | ({"@iot.nextLink": f"Things?$skip={at + page}"} if at + page < count else {})
        for at in range(0, count, page)
    ]
    things = [json.dumps(document).encode() for document in lists]
    series = []
    for at in range(0, _OBSERVATIONS if count == 1 else 0, 10 * _PAGE):
        rows = [[_instant(n), 20 + n % 7] for n in range(at, at + 10 * _PAGE)]
        array = {"components": ["phenomenonTime", "result"], "dataArray": rows}
        link = f"Datastreams(0)/Observations?$skip={at + 10 * _PAGE}"
        following = {"@iot.nextLink": link} if at + 10 * _PAGE < _OBSERVATIONS else {}
        series.append(json.dumps({"value": [array], **following}).encode())

    def answer(path: str, query: Mapping[str, str]) -> Response:
        skip = int(query.get("$skip", 0))
        is_series = path.endswith("Observations")
        body = series[skip // (10 * _PAGE)] if is_series else things[skip // page]
        return Response(200, (), body, "http://host/v1.1/" + path)

    return Prepared(answer)


def _portal() -> Prepared:
    rows = [
        {"station": f"s{n % 50}", "date": _instant(n), "temperature": 20 + n % 7}
        for n in range(_OBSERVATIONS)
    ]
    export = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    fields = [{"name": r.field, "type": "datetime"} for r in _MAPPING.fields]
    described = json.dumps({"dataset_id": "temperatures", "fields": fields}).encode()
    counted = json.dumps({"total_count": _OBSERVATIONS, "results": []}).encode()

    def answer(path: str, query: Mapping[str, str]) -> Response:
        body = export if "/exports/" in path else counted if "/records" in path else described
        return Response(200, (), body, path)

    return Prepared(answer)
