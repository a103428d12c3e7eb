"""Whether two values say the same: QField, GDAL and SQLite write one thing in several ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timezone
from typing import Any

from ..cache import gpkg
from ..cache.instants import from_text, to_text

_NEAR_DEG = 1e-9
_NEAR = 1e-9


def normal(value: Any, kind: str) -> Any:
    """Return a value of a column of the SQL type ``kind`` in one form; None where there is none.

    An empty text is none; instants become the cache's text; geometries are written again by us.
    """
    if value is None or value == "":
        return None
    if isinstance(value, bytes):
        return _geometry(value)
    reader = _READERS.get(kind.partition(" ")[0])
    return value if reader is None else reader(value)


def same(one: Any, other: Any) -> bool:
    """Return whether two normal values are equal, numbers within a rounding."""
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= _NEAR * max(1.0, abs(one), abs(other))
    if isinstance(one, bytes) and isinstance(other, bytes) and one != other:
        return _near(one, other)
    return bool(one == other)


def text_of(value: Any) -> str | None:
    """Return a normal value as people read it in a history: a point as its coordinates."""
    if value is None:
        return None
    if isinstance(value, bytes):
        shape = gpkg.decode(value)
        if shape is None:
            return None
        if shape.is_point:
            return " ".join(f"{number:.7f}" for number in shape.coordinates[:2])  # type: ignore[index]
        return shape.type
    return str(value)


def _geometry(blob: bytes) -> bytes | None:
    try:
        shape = gpkg.decode(blob)
        return None if shape is None else gpkg.encode(shape)
    except ValueError:
        return None


def _near(one: bytes, other: bytes) -> bool:
    first, second = gpkg.decode(one), gpkg.decode(other)
    if first is None or second is None or not (first.is_point and second.is_point):
        return False
    a, b = first.coordinates, second.coordinates
    return all(abs(x - y) <= _NEAR_DEG for x, y in zip(a[:2], b[:2]))  # type: ignore[index]


def _instant(text: str) -> str:
    try:
        return to_text(from_text(text))
    except ValueError:
        return text


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return text


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, (int, float)) else value


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "DATETIME": lambda value: _instant(str(value)),
    "DATE": lambda value: _day(str(value)),
    "BOOLEAN": lambda value: int(bool(value)),
    "DOUBLE": _number,
    "INTEGER": _whole,
}


def instant_of(value: Any) -> datetime | None:
    """Return a normal DATETIME as an instant, None for none or an unreadable one."""
    if not isinstance(value, str):
        return None
    try:
        return from_text(value).astimezone(timezone.utc)
    except ValueError:
        return None
