"""Clauses of ODSQL, the query language of Explore v2.1.

The geo functions of v2.1 are ``in_bbox``, ``intersects``, ``disjoint``, ``within`` and
``within_distance``; v2.0 named them otherwise. A geometry literal is WKT, longitude first;
``in_bbox`` takes its corners latitude first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ...model import Extent
from ..endpoint import utc_text


def name(field: str) -> str:
    """Return a field's name; in back-quotes it may be a keyword or begin with a digit."""
    return "`" + field.replace("`", "") + "`"


def names(fields: Iterable[str]) -> str:
    """Return fields with commas between."""
    return ",".join(name(field) for field in fields)


def text(value: str) -> str:
    """Return a string literal."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def in_period(field: str, start: datetime, end: datetime) -> str:
    """Return the condition for times in ``[start, end)``."""
    return f"{name(field)} >= date'{utc_text(start)}' and {name(field)} < date'{utc_text(end)}'"


def since(field: str, start: datetime) -> str:
    """Return the condition for times from ``start`` on."""
    return f"{name(field)} >= date'{utc_text(start)}'"


def one_of(field: str, values: Iterable[str]) -> str:
    """Return the condition for some values of a text field."""
    return f"{name(field)} in ({', '.join(text(value) for value in values)})"


def points_in(field: str, extent: Extent) -> str:
    """Return the condition for points (``geo_point_2d``) inside ``extent``."""
    west, south, east, north = extent
    return f"in_bbox({name(field)}, {south}, {west}, {north}, {east})"


def shapes_in(field: str, extent: Extent) -> str:
    """Return the condition for shapes (``geo_shape``) that touch ``extent``."""
    west, south, east, north = extent
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    polygon = ", ".join(f"{lon} {lat}" for lon, lat in ring)
    return f"intersects({name(field)}, geom'POLYGON(({polygon}))')"


def both(*conditions: str) -> str:
    """Return all the conditions together; empty ones say nothing."""
    return " and ".join(f"({condition})" for condition in conditions if condition)
