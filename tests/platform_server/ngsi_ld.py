"""The NGSI-LD API of ETSI GS CIM 009: types, entities; the temporal part is in temporal.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlencode

from . import temporal
from .answer import Answer
from .clock import iso
from .forms import CORE_CONTEXT, as_features, rename, represent
from .personality import Personality
from .query import Filter, ProblemError, Request, bad_request, geo_filter, not_found, q_filter
from .store import Entity, Store

BASE = "/ngsi-ld/v1"
CONTEXT_LINK = (
    f'<{CORE_CONTEXT}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'
)
CREDENTIAL_SCHEME = "Bearer"
MEDIA_TYPES = ("application/json", "application/ld+json", "application/geo+json")


def handles(path: str) -> bool:
    return path.startswith(BASE)


def error_document(problem: ProblemError) -> Any:
    return problem.document()


def listed(document: Any) -> list[Any]:
    """The entities in an answer."""
    return document if isinstance(document, list) else []


def answer(request: Request, store: Store, personality: Personality) -> Answer:
    """Answer a GET; errors come back as problem details."""
    try:
        if not store.has_tenant(request.tenant):
            raise ProblemError(
                404,
                "NonexistentTenant",
                "NonexistentTenant",
                f"tenant '{request.tenant}' does not exist",
            )
        found = _route(request, store, personality)
    except ProblemError as problem:
        found = Answer(problem.status, problem.document())
    if request.tenant:
        found.headers.append(("NGSILD-Tenant", request.tenant))
    found.joined_links = personality.joined_links
    return found


def _route(request: Request, store: Store, personality: Personality) -> Answer:
    path = request.path.removeprefix(BASE).rstrip("/")
    routes: dict[str, Callable[[Request, Store, Personality], Answer]] = {
        "/types": _types,
        "/entities": _entities,
        "/info/sourceIdentity": _identity,
    }
    if path in routes:
        return routes[path](request, store, personality)
    if path.startswith("/entities/"):
        return _entity(request, store, personality, unquote(path.removeprefix("/entities/")))
    if path.startswith("/temporal/entities"):
        return _temporal(
            request,
            store,
            personality,
            unquote(path.removeprefix("/temporal/entities").lstrip("/")),
        )
    raise ProblemError(404, "InvalidRequest", "Not Found", f"no such resource: {request.path}")


def media_type(request: Request) -> str:
    """The media type to answer with. Raises ProblemError 406."""
    accepted = [
        part.split(";")[0].strip() for part in request.headers.get("accept", "*/*").split(",")
    ]
    for wanted in accepted:
        if wanted in MEDIA_TYPES:
            return wanted
        if wanted in ("*/*", "application/*", ""):
            return MEDIA_TYPES[0]
    supported = ", ".join(MEDIA_TYPES)
    raise ProblemError(
        406, "InvalidRequest", "Not Acceptable", f"supported response media types: {supported}"
    )


def select(request: Request, store: Store, personality: Personality) -> list[Entity]:
    """Entities that a query selects, whole and normalized. Raises ProblemError."""
    parameters = request.parameters
    if (
        not any(parameters.get(key) for key in ("type", "attrs", "q", "georel", "scopeQ"))
        and parameters.get("local") != "true"
    ):
        raise bad_request(
            "Query Entities requires at least one of 'type', 'attrs', 'q', a GeoQuery, 'scopeQ',"
            " or 'local=true' (§ 5.7.2.4 — id / idPattern alone is too wide)"
        )
    filters: list[Filter] = []
    if q := parameters.get("q"):
        if "modifiedAt" in q and personality.modified_at == "silent":
            return []
        if "modifiedAt" in q and personality.modified_at == "refused":
            raise bad_request("'modifiedAt' cannot be used in q")
        filters.append(q_filter(q))
    geo = geo_filter(parameters)
    if geo is not None:
        if not personality.geo_queries:
            raise ProblemError(
                501,
                "OperationNotSupported",
                "Operation Not Supported",
                "geo-queries are not supported",
            )
        filters.append(geo)
    types = request.names("type") - {"*"}
    attrs = request.names("attrs")
    if attrs:
        filters.append(lambda entity: any(name in entity for name in attrs))
    found = store.candidates(request.tenant, types, request.ids())
    return [entity for entity in found if all(test(entity) for test in filters)]


def page(
    request: Request, personality: Personality, found: list[Entity], result: Answer
) -> list[Entity]:
    """One page of `found`, its headers set on `result`. Raises ProblemError."""
    limit, offset = request.whole("limit", personality.default_limit), request.whole("offset", 0)
    if limit > personality.max_limit:
        detail = f"limit {limit} is above the maximum of {personality.max_limit}"
        if personality.over_limit_status == 403:
            raise ProblemError(403, "TooManyResults", "Too many results", detail)
        raise bad_request(detail)
    options = request.parameters.get("options", "").split(",")
    if personality.count and (request.parameters.get("count") == "true" or "count" in options):
        result.headers.append(("NGSILD-Results-Count", str(len(found))))
    if limit == 0:
        return []
    chosen = found[offset : offset + limit]
    if not chosen and found and offset and personality.past_end == "last_entity":
        chosen = found[-1:]
    if offset:
        result.links.append(_page_link(request, personality, "prev", limit, max(0, offset - limit)))
    if offset + limit < len(found) and personality.next_link:
        result.links.append(_page_link(request, personality, "next", limit, offset + limit))
    return chosen


def _page_link(
    request: Request, personality: Personality, rel: str, limit: int, offset: int
) -> str:
    kept = {
        key: value for key, value in request.parameters.items() if key not in ("limit", "offset")
    }
    query = urlencode({**kept, "limit": limit, "offset": offset}, safe=",:")
    target = f"{request.path}?{query}"
    if personality.absolute_links:
        target = f"http://{request.host}{target}"
    return f'<{target}>;rel="{rel}";type="{media_type(request)}"'


def form_of(request: Request, personality: Personality) -> tuple[str, bool]:
    """Form (normalized, concise, simplified) and whether system attributes are wanted."""
    options = set(request.parameters.get("options", "").split(",")) | {
        request.parameters.get("format", "")
    }
    form = "normalized"
    if not personality.normalized_only:
        if options & {"keyValues", "simplified"}:
            form = "simplified"
        elif "concise" in options:
            form = "concise"
    return form, "sysAttrs" in options


def _finish(
    request: Request, personality: Personality, entities: list[Entity], result: Answer, single: bool
) -> Answer:
    form, with_system = form_of(request, personality)
    result.media_type = media_type(request)
    attrs = request.names("attrs")
    shown = [
        rename(represent(entity, form, with_system, attrs), personality) for entity in entities
    ]
    if result.media_type == "application/geo+json":
        result.document = as_features(shown, single)
        return result
    if result.media_type == "application/ld+json":
        for entity in shown:
            entity["@context"] = CORE_CONTEXT
    else:
        result.links.append(CONTEXT_LINK)
    result.document = shown[0] if single else shown
    return result


def _entities(request: Request, store: Store, personality: Personality) -> Answer:
    media_type(request)
    result = Answer()
    chosen = page(request, personality, select(request, store, personality), result)
    return _finish(request, personality, chosen, result, single=False)


def _entity(request: Request, store: Store, personality: Personality, entity_id: str) -> Answer:
    media_type(request)
    found = list(store.candidates(request.tenant, set(), {entity_id}))
    if not found:
        raise not_found(entity_id)
    return _finish(request, personality, found, Answer(), single=True)


def _types(request: Request, store: Store, personality: Personality) -> Answer:
    names = [
        rename({"type": name}, personality)["type"] for name in store.type_names(request.tenant)
    ]
    if request.parameters.get("details") == "true":
        document: Any = [{"id": name, "type": "EntityType", "typeName": name} for name in names]
    else:
        document = {
            "id": "urn:ngsi-ld:EntityTypeList:local",
            "type": "EntityTypeList",
            "typeList": names,
        }
    return Answer(document=document, links=[CONTEXT_LINK])


def _identity(request: Request, store: Store, personality: Personality) -> Answer:
    document = {
        "id": "urn:ngsi-ld:ContextSourceIdentity:simulation",
        "type": "ContextSourceIdentity",
        "contextSourceAlias": "smartmetro-simulation",
        "contextSourceTimeAt": iso(store.clock.now()),
    }
    return Answer(document=document, links=[CONTEXT_LINK])


def _temporal(request: Request, store: Store, personality: Personality, entity_id: str) -> Answer:
    if not personality.temporal:
        status = personality.temporal_missing_status
        raise ProblemError(
            status,
            "OperationNotSupported",
            "Operation Not Supported",
            "the temporal API is not available",
        )
    window = temporal.window_of(request)
    result = Answer(links=[CONTEXT_LINK])
    if entity_id:
        found = list(store.candidates(request.tenant, set(), {entity_id}))
        if not found:
            raise not_found(entity_id)
    else:
        found = page(request, personality, select(request, store, personality), result)
    cut = temporal.evolutions(request, store, personality, window, found)
    result.status = cut.status
    result.headers += cut.headers
    result.links += cut.links
    shown = [rename(entity, personality) for entity in cut.entities]
    result.document = (
        (shown[0] if shown else {"id": entity_id, "type": found[0]["type"]}) if entity_id else shown
    )
    return result
