"""The NGSI-v2 API (FIWARE-NGSI v2, as Orion answers): types, entities, current values only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from .answer import Answer
from .personality import Personality
from .query import ProblemError, Request, bad_request, geo_filter, not_found, q_filter
from .store import Entity, Store

BASE = "/v2"
VERSION = "3.10.1"
CREDENTIAL_SCHEME = "Bearer"
_SYSTEM = {"dateCreated": "createdAt", "dateModified": "modifiedAt"}


def handles(path: str) -> bool:
    return path in ("/version", BASE) or path.startswith(f"{BASE}/")


def error_document(problem: ProblemError) -> Any:
    kinds = {"BadRequestData": "BadRequest", "ResourceNotFound": "NotFound"}
    return {"error": kinds.get(problem.kind, problem.kind), "description": problem.detail}


def listed(document: Any) -> list[Any]:
    """The entities in an answer."""
    return document if isinstance(document, list) else []


def answer(request: Request, store: Store, personality: Personality) -> Answer:
    try:
        return _route(request, store, personality)
    except ProblemError as problem:
        return Answer(problem.status, error_document(problem))


def _route(request: Request, store: Store, personality: Personality) -> Answer:
    path = request.path.rstrip("/")
    if path == "/version":
        return Answer(document={"orion": {"version": VERSION, "uptime": "0 d, 1 h, 2 m, 3 s"}})
    if path == f"{BASE}/types":
        return _types(request, store)
    if path == f"{BASE}/entities":
        return _entities(request, store, personality)
    if path.startswith(f"{BASE}/entities/"):
        wanted = unquote(path.removeprefix(f"{BASE}/entities/"))
        found = [entity for entity in _candidates(request, store) if entity["id"] == wanted]
        if not found:
            raise not_found(wanted)
        return Answer(document=_form(found[0], request))
    raise ProblemError(404, "NotFound", "Not Found", f"no such resource: {request.path}")


def _candidates(request: Request, store: Store) -> Iterable[Entity]:
    """Entities of the service and the service paths; Orion knows no service that is not there."""
    tenant = request.headers.get("fiware-service", "")
    if not store.has_tenant(tenant):
        return
    paths = [p.strip() for p in request.headers.get("fiware-servicepath", "/#").split(",")]
    for entity in store.candidates(tenant, request.names("type"), request.ids()):
        sensor = store.sensor(entity["id"], tenant)
        here = f"/{sensor.use_case}" if sensor is not None else "/"
        if any(path in (here, "/#", f"{here}/#") for path in paths):
            yield entity


def _types(request: Request, store: Store) -> Answer:
    counts: dict[str, int] = {}
    for entity in _candidates(request.without("limit", "options"), store):
        counts[entity["type"]] = counts.get(entity["type"], 0) + 1
    if "values" in _options(request):
        return Answer(document=sorted(counts))
    document = [{"type": name, "attrs": {}, "count": counts[name]} for name in sorted(counts)]
    return Answer(document=document, headers=[("Fiware-Total-Count", str(len(counts)))])


def _entities(request: Request, store: Store, personality: Personality) -> Answer:
    found = [e for e in _candidates(request, store) if all(test(e) for test in _tests(request))]
    if "dateModified" in request.parameters.get("q", ""):
        if personality.modified_at == "refused":
            raise bad_request("invalid query expression")
        found = [] if personality.modified_at == "silent" else found
    limit, offset = request.whole("limit", personality.default_limit), request.whole("offset", 0)
    if not 1 <= limit <= personality.max_limit:
        raise bad_request(f"Bad pagination limit: /{limit}/ [max: {personality.max_limit}]")
    result = Answer(document=[_form(entity, request) for entity in found[offset : offset + limit]])
    if personality.count and "count" in _options(request):
        result.headers.append(("Fiware-Total-Count", str(len(found))))
    return result


def _tests(request: Request) -> list[Any]:
    """Filters of q and of the geo-query, which writes latitude first."""
    parameters = request.parameters
    tests = []
    if q := parameters.get("q"):
        for written, stored in _SYSTEM.items():
            q = q.replace(written, stored)
        tests.append(q_filter(q))
    if "georel" in parameters:
        try:
            pairs = [pair.split(",") for pair in parameters["coords"].split(";")]
            ring = [[float(lon), float(lat)] for lat, lon in pairs]
        except (KeyError, ValueError) as error:
            raise bad_request(f"invalid geo-query: {error}") from error
        if parameters.get("geometry") != "polygon":
            raise bad_request("geometry not simulated: " + parameters.get("geometry", ""))
        polygon = {"geometry": "Polygon", "coordinates": json.dumps([ring])}
        tests.append(geo_filter({"georel": parameters["georel"], **polygon}))
    return tests


def _options(request: Request) -> set[str]:
    return set(request.parameters.get("options", "").split(","))


def _form(entity: Entity, request: Request) -> Entity:
    attrs = request.names("attrs") or {"*"}
    metadata = request.names("metadata")
    light = "keyValues" in _options(request)
    found: Entity = {"id": entity["id"], "type": entity["type"]}
    for name, attribute in entity.items():
        if name not in ("id", "type", *_SYSTEM.values()) and attrs & {"*", name}:
            shown = _attribute(attribute, metadata)
            found[name] = shown["value"] if light else shown
    for name, stored in _SYSTEM.items():
        if name in attrs and stored in entity:
            shown = {"type": "DateTime", "value": entity[stored], "metadata": {}}
            found[name] = shown["value"] if light else shown
    return found


def _attribute(attribute: Any, metadata: set[str]) -> Entity:
    if isinstance(attribute, list):  # NGSI-v2 has no data sets: the main one stays
        attribute = attribute[0]
    value = attribute.get("value", attribute.get("object"))
    told: Entity = {}
    if "unitCode" in attribute:
        told["unitCode"] = {"type": "Text", "value": attribute["unitCode"]}
    if "observedAt" in attribute:
        told["TimeInstant"] = {"type": "DateTime", "value": attribute["observedAt"]}
    if metadata and "*" not in metadata:
        told = {name: item for name, item in told.items() if name in metadata}
    type_, value = _typed(attribute["type"], value)
    return {"type": type_, "value": value, "metadata": told}


def _typed(kind: str, value: Any) -> tuple[str, Any]:
    if kind == "GeoProperty":
        return "geo:json", value
    if isinstance(value, dict) and value.get("@type") == "DateTime":
        return "DateTime", value["@value"]
    if isinstance(value, bool):
        return "Boolean", value
    if isinstance(value, int | float):
        return "Number", value
    return ("Text", value) if isinstance(value, str) else ("StructuredValue", value)
