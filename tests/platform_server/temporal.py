"""Temporal evolution of entities: windows, representations, truncation.

Truncation of a temporal answer: 206 and `Content-Range: date-time <start>-<end>/<size>`,
forwards, or backwards when lastN is given (ETSI GS CIM 009, 6.3.10); or 200 and links
`intervalafter` / `intervalbefore` with offsetN (ETSI TS 104-176, 6.4.7.3).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from .clock import iso, parse_iso
from .personality import Personality
from .query import Request, bad_request
from .store import Entity, Observation, Store

AGGREGATES = ("totalCount", "distinctCount", "sum", "avg", "min", "max", "stddev", "sumsq")


@dataclass(frozen=True)
class Window:
    relation: str
    start: float
    end: float
    by_modified: bool
    last_n: int | None
    offset_n: int


@dataclass
class Cut:
    """Entities with their evolutions, and what says that the answer is not whole."""

    entities: list[Entity] = field(default_factory=list)
    status: int = 200
    headers: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


@dataclass
class _Series:
    entity: Entity
    attribute: str
    unit_code: str | None
    instants: list[Observation]


def window_of(request: Request) -> Window:
    """[start, end) of a temporal query. Raises ProblemError 400."""
    parameters = request.parameters
    relation = parameters.get("timerel")
    if relation is None:
        raise bad_request("missing required URL parameter 'timerel'", "Missing URL Parameter")
    if relation not in ("before", "after", "between"):
        raise bad_request(f"invalid timerel: {relation}")
    needed = ("timeAt", "endTimeAt") if relation == "between" else ("timeAt",)
    times = [_time_parameter(parameters, key) for key in needed]
    start = -math.inf if relation == "before" else times[0]
    end = {"before": times[0], "after": math.inf, "between": times[-1]}[relation]
    timeproperty = parameters.get("timeproperty", "observedAt")
    if timeproperty not in ("observedAt", "modifiedAt", "createdAt"):
        raise bad_request(f"invalid timeproperty: {timeproperty}")
    last_n = request.whole("lastN", 0) or None
    return Window(
        relation, start, end, timeproperty != "observedAt", last_n, request.whole("offsetN", 0)
    )


def _time_parameter(parameters: dict[str, str], key: str) -> float:
    if key not in parameters:
        raise bad_request(f"missing required URL parameter '{key}'", "Missing URL Parameter")
    try:
        return parse_iso(parameters[key])
    except ValueError as error:
        raise bad_request(f"invalid date-time for '{key}': {error}") from error


def evolutions(
    request: Request, store: Store, personality: Personality, window: Window, found: list[Entity]
) -> Cut:
    """Temporal evolutions of the entities found, cut as the personality cuts them."""
    series = _series(request, store, window, found)
    options = set(request.parameters.get("options", "").split(",")) | {
        request.parameters.get("format", "")
    }
    if "aggregatedValues" in options:
        return Cut(
            [
                _with(found_one, series, _aggregated(request))
                for found_one in _present(found, series)
            ]
        )
    cut = Cut()
    backwards = window.last_n is not None or personality.newest_first
    cutter = _Cutter(request, personality, window, backwards, series)
    for one in series:
        late = store.sensor(one.entity["id"], request.tenant)
        if backwards or (late is not None and store.was_late(late) and window.by_modified):
            one.instants.reverse()
        if window.last_n is not None:
            one.instants = one.instants[: window.last_n]
    if personality.temporal_paging == "links":
        cutter.by_rank(cut)
    else:
        cutter.by_instant(cut)
    simplified = "temporalValues" in options
    shape = _temporal_values if simplified else _instances("sysAttrs" in options)
    cut.entities = [
        _with(entity, series, shape, personality.single_as_object)
        for entity in _present(found, series)
    ]
    return cut


def _series(request: Request, store: Store, window: Window, found: list[Entity]) -> list[_Series]:
    attrs = request.names("attrs")
    series = []
    for entity in found:
        sensor = store.sensor(entity["id"], request.tenant)
        if sensor is None or not sensor.measures:
            continue
        for channel in sensor.channels:
            if not attrs or channel.attribute in attrs:
                instants = store.series(
                    sensor, channel, window.start, window.end, window.by_modified
                )
                if instants:
                    series.append(_Series(entity, channel.attribute, channel.unit_code, instants))
    return series


def _present(found: list[Entity], series: list[_Series]) -> list[Entity]:
    ids = {one.entity["id"] for one in series}
    return [entity for entity in found if entity["id"] in ids]


def _time(observation: Observation, by_modified: bool) -> float:
    return observation.modified_at if by_modified else observation.observed_at


@dataclass
class _Cutter:
    """Cuts the series of one answer; `backwards`: they go from the newest to the oldest."""

    request: Request
    personality: Personality
    window: Window
    backwards: bool
    series: list[_Series]

    def by_instant(self, cut: Cut) -> None:
        """206: all series end at one common instant, so that no answer leaves a hole."""
        limit = self.personality.temporal_limit
        long = [one for one in self.series if len(one.instants) > limit]
        if not long:
            return
        by_modified = self.window.by_modified
        times = [_time(one.instants[limit - 1], by_modified) for one in long]
        edge = max(times) if self.backwards else min(times)
        for one in self.series:
            one.instants = [item for item in one.instants if self._kept(item, edge)]
        shown = [_time(item, by_modified) for one in self.series for item in one.instants]
        bound, found = (
            (self.window.end, max(shown)) if self.backwards else (self.window.start, min(shown))
        )
        first = bound if math.isfinite(bound) else found
        size = "*" if self.window.last_n is None else str(self.window.last_n)
        cut.status = 206
        cut.headers.append(("Content-Range", f"date-time {iso(first)}-{iso(edge)}/{size}"))
        if self.personality.temporal_paging == "content_range":
            cut.links.append(self._moved_link(edge))

    def by_rank(self, cut: Cut) -> None:
        """200: instances offsetN to offsetN + limit of each series, links to those beside."""
        limit, offset = self.personality.temporal_limit, self.window.offset_n
        more = any(len(one.instants) > offset + limit for one in self.series)
        for one in self.series:
            one.instants = one.instants[offset : offset + limit]
        rels = ("intervalbefore", "intervalafter")
        onward, back = rels if self.backwards else rels[::-1]
        kept = {key: value for key, value in self.request.parameters.items() if key != "offsetN"}
        if more:
            cut.links.append(self._link(onward, {**kept, "offsetN": str(offset + limit)}))
        if offset:
            cut.links.append(self._link(back, {**kept, "offsetN": str(max(0, offset - limit))}))

    def _kept(self, item: Observation, edge: float) -> bool:
        t = _time(item, self.window.by_modified)
        return t >= edge if self.backwards else t <= edge

    def _moved_link(self, edge: float) -> str:
        start, end = self.window.start, self.window.end
        moved_from = start if self.backwards else edge + 1
        moved_to = edge if self.backwards else end
        if not math.isfinite(moved_from):
            moved = {"timerel": "before", "timeAt": iso(moved_to)}
        elif not math.isfinite(moved_to):
            moved = {"timerel": "after", "timeAt": iso(moved_from)}
        else:
            moved = {"timerel": "between", "timeAt": iso(moved_from), "endTimeAt": iso(moved_to)}
        rel = "intervalbefore" if self.backwards else "intervalafter"
        replaced = ("timerel", "timeAt", "endTimeAt")
        kept = {k: v for k, v in self.request.parameters.items() if k not in replaced}
        return self._link(rel, {**kept, **moved})

    def _link(self, rel: str, parameters: dict[str, str]) -> str:
        target = f"{self.request.path}?{urlencode(parameters, safe=',:')}"
        return f'<{target}>;rel="{rel}";type="application/json"'


def _with(
    entity: Entity, series: list[_Series], shape: Any, single_as_object: bool = False
) -> Entity:
    shown: Entity = {"id": entity["id"], "type": entity["type"]}
    for one in series:
        if one.entity["id"] == entity["id"] and one.instants:
            value = shape(one)
            if single_as_object and isinstance(value, list) and len(value) == 1:
                value = value[0]
            shown[one.attribute] = value
    return shown


def _temporal_values(one: _Series) -> Entity:
    return {
        "type": "Property",
        "values": [[item.value, iso(item.observed_at)] for item in one.instants],
    }


def _instances(with_system: bool) -> Any:
    def shape(one: _Series) -> list[Entity]:
        found = []
        for item in one.instants:
            instance = {
                "type": "Property",
                "value": item.value,
                "observedAt": iso(item.observed_at),
            }
            if one.unit_code:
                instance["unitCode"] = one.unit_code
            if with_system:
                instance["createdAt"] = instance["modifiedAt"] = iso(item.modified_at, 6)
            found.append(instance)
        return found

    return shape


def _aggregated(request: Request) -> Any:
    methods = [
        part.strip()
        for part in request.parameters.get("aggrMethods", "").split(",")
        if part.strip()
    ]
    unknown = [method for method in methods if method not in AGGREGATES]
    if not methods or unknown:
        raise bad_request(f"invalid aggrMethods: {', '.join(unknown) or 'none given'}")
    period_s = _duration_s(request.parameters.get("aggrPeriodDuration", "PT0S"))

    def shape(one: _Series) -> Entity:
        groups: dict[float, list[float]] = {}
        for item in one.instants:
            start = (
                item.observed_at // period_s * period_s if period_s else one.instants[0].observed_at
            )
            groups.setdefault(start, []).append(item.value)
        last = one.instants[-1].observed_at
        shown: Entity = {"type": "Property"}
        for method in methods:
            shown[method] = [
                [
                    _aggregate(method, values),
                    iso(start),
                    iso(start + period_s if period_s else last),
                ]
                for start, values in sorted(groups.items())
            ]
        return shown

    return shape


def _aggregate(method: str, values: list[float]) -> float:
    mean = sum(values) / len(values)
    results: dict[str, float] = {
        "totalCount": len(values),
        "distinctCount": len(set(values)),
        "sum": sum(values),
        "avg": mean,
        "min": min(values),
        "max": max(values),
        "stddev": math.sqrt(sum((value - mean) ** 2 for value in values) / len(values)),
        "sumsq": sum(value * value for value in values),
    }
    return round(results[method], 6)


def _duration_s(text: str) -> float:
    match = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", text)
    if not match:
        raise bad_request(f"invalid aggrPeriodDuration: {text}")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return float(days * 86400 + hours * 3600 + minutes * 60 + seconds)
