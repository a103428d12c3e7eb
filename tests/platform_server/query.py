"""What a query selects: types, ids, attributes, q, geometry (ETSI GS CIM 009, 4.9 and 4.10)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from .clock import parse_iso
from .forms import short

Entity = dict[str, Any]
Filter = Callable[[Entity], bool]


class ProblemError(Exception):
    """An answer that is an error: NGSI-LD problem details (RFC 7807)."""

    def __init__(
        self, status: int, kind: str, title: str, detail: str, reset_at: float | None = None
    ) -> None:
        super().__init__(detail)
        self.status, self.kind, self.title, self.detail = status, kind, title, detail
        self.reset_at = reset_at
        """UTC seconds at which a used-up quota is given again, for the APIs that say so."""

    def document(self) -> dict[str, Any]:
        return {
            "type": f"https://uri.etsi.org/ngsi-ld/errors/{self.kind}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }


def bad_request(detail: str, title: str = "Invalid request") -> ProblemError:
    return ProblemError(400, "BadRequestData", title, detail)


def not_found(entity_id: str) -> ProblemError:
    return ProblemError(404, "ResourceNotFound", "Not Found", f"entity '{entity_id}' not found")


@dataclass(frozen=True)
class Request:
    """A GET as the API modules see it."""

    path: str
    query: str
    headers: dict[str, str]
    """Names in lower case."""
    host: str

    @property
    def parameters(self) -> dict[str, str]:
        return dict(parse_qsl(self.query, keep_blank_values=True))

    def without(self, *keys: str) -> Request:
        """The same request without some of its parameters."""
        kept = {key: value for key, value in self.parameters.items() if key not in keys}
        return replace(self, query=urlencode(kept))

    @property
    def tenant(self) -> str:
        return self.headers.get("ngsild-tenant", "")

    def names(self, key: str) -> set[str]:
        """A comma-separated parameter as short names."""
        return {
            short(part.strip()) for part in self.parameters.get(key, "").split(",") if part.strip()
        }

    def ids(self) -> set[str]:
        return {part.strip() for part in self.parameters.get("id", "").split(",") if part.strip()}

    def whole(self, key: str, default: int) -> int:
        text = self.parameters.get(key)
        if text is None:
            return default
        if not text.isdigit():
            raise bad_request(f"'{key}' is not a whole number: {text}")
        return int(text)


_TERM = re.compile(r"^\s*([\w:/.#@\[\]-]+?)\s*(?:(==|!=|>=|<=|>|<)\s*(.+))?\s*$")


def q_filter(q: str) -> Filter:
    """A filter from the query language: terms joined by `;` (and) or `|` (or).

    Raises ProblemError 400 on what it cannot read.
    """
    if "|" in q:
        anyone = [q_filter(part) for part in q.strip("()").split("|")]
        return lambda entity: any(one(entity) for one in anyone)
    every = [_term(part) for part in q.split(";") if part]
    return lambda entity: all(one(entity) for one in every)


def _term(text: str) -> Filter:
    match = _TERM.match(text)
    if not match:
        raise bad_request(f"invalid q: {text}")
    name, operator, wanted = short(match[1]), match[2], match[3]
    if operator is None:
        return lambda entity: name in entity
    target = _literal(wanted)

    def test(entity: Entity) -> bool:
        value = _value(entity, name)
        if value is None:
            return False
        if isinstance(target, float) and isinstance(value, str):
            try:
                value = parse_iso(value)
            except ValueError:
                return False
        if isinstance(value, str) != isinstance(target, str):
            return operator == "!="
        return _COMPARE[operator](value, target)

    return test


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
}


def _literal(text: str) -> float | str:
    """A number, an instant (as UTC seconds) or a string."""
    if re.match(r'^"?\d{4}-\d\d-\d\dT', text):
        try:
            return parse_iso(text)
        except ValueError as error:
            raise bad_request(f"invalid date-time in q: {text}") from error
    try:
        return float(text)
    except ValueError:
        return text.strip('"')


def _value(entity: Entity, name: str) -> Any:
    head, _, tail = name.partition(".")
    attribute = entity.get(head)
    if isinstance(attribute, list):
        attribute = attribute[0]
    if isinstance(attribute, dict):
        attribute = attribute.get(tail) if tail else attribute.get("value", attribute.get("object"))
    if isinstance(attribute, dict):
        attribute = attribute.get("@value")
    return attribute


def geo_filter(parameters: dict[str, str]) -> Filter | None:
    """within, intersects and near;maxDistance==metres, on Polygon and Point geometries.

    Raises ProblemError 400 when a part is missing or unreadable.
    """
    relation = parameters.get("georel")
    if relation is None:
        return None
    try:
        coordinates = json.loads(parameters["coordinates"])
        geometry = parameters["geometry"]
        if geometry == "Polygon":
            ring = [(float(x), float(y)) for x, y, *_ in coordinates[0]]
            return lambda entity: any(_inside(point, ring) for point in _points(entity))
        if geometry == "Point" and relation.startswith("near"):
            distance = float(re.findall(r"maxDistance==([\d.]+)", relation)[0])
            centre = (float(coordinates[0]), float(coordinates[1]))
            return lambda entity: any(
                _metres(point, centre) <= distance for point in _points(entity)
            )
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise bad_request(f"invalid geo-query: {error}") from error
    raise bad_request(f"geo-query not supported: {relation} {geometry}")


def _points(entity: Entity) -> list[tuple[float, float]]:
    location = entity.get("location")
    if not isinstance(location, dict) or not isinstance(location.get("value"), dict):
        return []
    found: list[tuple[float, float]] = []

    def walk(node: Any) -> None:
        if (
            isinstance(node, list)
            and len(node) >= 2
            and all(isinstance(x, int | float) for x in node[:2])
        ):
            found.append((node[0], node[1]))
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(location["value"].get("coordinates"))
    return found


def _inside(point: tuple[float, float], ring: list[tuple[float, float]]) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    east = math.radians(b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return 6_371_000 * math.hypot(east, math.radians(b[1] - a[1]))
