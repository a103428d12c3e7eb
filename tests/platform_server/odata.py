"""The part of OData 4.0 that SensorThings takes: $expand with options inside, $filter of times and areas."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .clock import parse_iso
from .query import bad_request


@dataclass
class Options:
    """Query options of a list, or of an expansion inside another one."""

    top: int | None = None
    skip: int = 0
    count: bool = False
    select: set[str] = field(default_factory=set)
    orderby: str = ""
    filter: str = ""
    expand: dict[str, Options] = field(default_factory=dict)
    result_format: str = ""


def options_of(parameters: dict[str, str]) -> Options:
    """Raises ProblemError 400 on what is not understood."""
    options = Options()
    for name, text in parameters.items():
        _set(options, name, text)
    return options


def _set(options: Options, name: str, text: str) -> None:
    if name in ("$top", "$skip"):
        if not text.isdigit():
            raise bad_request(f"{name} is not a whole number: {text}")
        setattr(options, name[1:], int(text))
    elif name == "$count":
        options.count = text == "true"
    elif name == "$select":
        options.select = {part.strip() for part in text.split(",")}
    elif name == "$orderby":
        options.orderby = text.strip()
    elif name == "$filter":
        options.filter = text.strip()
    elif name == "$resultFormat":
        options.result_format = text
    elif name == "$expand":
        for part in _split(text, ","):
            path, _, inner = part.strip().partition("(")
            nested = Options()
            for one in _split(inner.removesuffix(")"), ";"):
                key, equals, value = one.strip().partition("=")
                if equals:
                    _set(nested, key, value)
            options.expand[path] = nested
    else:
        raise bad_request(f"unknown query option: {name}")


def _split(text: str, separator: str) -> list[str]:
    """Split at separators that stand in no parentheses and no quotes."""
    parts, depth, quoted, start = [], 0, False, 0
    for at, letter in enumerate(text):
        if letter == "'":
            quoted = not quoted
        elif not quoted and letter in "()":
            depth += 1 if letter == "(" else -1
        elif not quoted and depth == 0 and letter == separator:
            parts.append(text[start:at])
            start = at + 1
    return [part for part in (*parts, text[start:]) if part]


_TIME = re.compile(r"phenomenonTime (ge|gt|le|lt) (\S+)")
_AREA = re.compile(
    r"st_(?:within|intersects)\((?:Locations/)?location,\s*geography'POLYGON ?\(\((.+)\)\)'\)"
)


def time_window(text: str) -> tuple[float, float]:
    """[start, end) that a $filter of observations asks for. Raises ProblemError 400."""
    start, end = -1e12, 1e12
    for term in text.split(" and ") if text else []:
        match = _TIME.fullmatch(term.strip())
        if match is None:
            raise bad_request(f"filter not understood: {term}")
        try:
            at = parse_iso(match[2])
        except ValueError as error:
            raise bad_request(f"not an instant: {match[2]}") from error
        if match[1] in ("ge", "gt"):
            start = max(start, at + (match[1] == "gt"))
        else:
            end = min(end, at + (match[1] == "le"))
    return start, end


def area(text: str) -> Callable[[Any], bool]:
    """Whether a point lies in the polygon of a $filter; longitude comes first there."""
    if not text:
        return lambda point: True
    match = _AREA.fullmatch(text)
    if match is None:
        raise bad_request(f"filter not understood: {text}")
    pairs = [tuple(map(float, pair.split())) for pair in match[1].split(",")]
    lons, lats = [p[0] for p in pairs], [p[1] for p in pairs]
    box = min(lons), min(lats), max(lons), max(lats)
    return lambda p: p is not None and box[0] <= p[0] <= box[2] and box[1] <= p[1] <= box[3]
