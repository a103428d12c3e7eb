"""The SensorThings API 1.1 (OGC 18-088) as FROST answers, over the simulated network.

A sensor is a Thing with one Location, a channel a Datastream; ids are numbers. Answers are cut into
pages, inside expansions too, and the links name the host that the personality says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from .answer import Answer
from .clock import iso
from .odata import Options, area, options_of, time_window
from .personality import Personality
from .query import ProblemError, Request, bad_request
from .sensor import Channel, Sensor
from .store import Store

BASE = "/FROST-Server/v1.1"
CREDENTIAL_SCHEME = "Bearer"
SETS = ("Things", "Locations", "Datastreams", "Observations", "ObservedProperties")
_CHANNELS = 100
_PATH = re.compile(r"/(\w+)(?:\((\d+|'[^']*')\))?(?:/(\w+))?")

#: UCUM, name and symbol of the units that the simulation uses.
UNITS = {
    "CEL": ("ucum:Cel", "degree Celsius", "°C"), "P1": ("ucum:%25", "percent", "%"),
    "2N": ("ucum:dB", "decibel", "dB"), "MTR": ("ucum:m", "metre", "m"),
    "CMT": ("ucum:cm", "centimetre", "cm"), "MQS": ("ucum:m3/s", "cubic metre per second", "m³/s"),
    "C62": ("ucum:1", "one", ""), "KWH": ("ucum:kW.h", "kilowatt hour", "kWh"),
    "KWT": ("ucum:kW", "kilowatt", "kW"), "WTT": ("ucum:W", "watt", "W"),
    "VLT": ("ucum:V", "volt", "V"), "AMP": ("ucum:A", "ampere", "A"),
}  # fmt: skip


def handles(path: str) -> bool:
    return path.startswith(BASE)


def error_document(problem: ProblemError) -> Any:
    return {"code": problem.status, "type": "error", "message": problem.detail}


def listed(document: Any) -> list[Any]:
    """The entities in an answer."""
    value = document.get("value") if isinstance(document, dict) else None
    return value if isinstance(value, list) else []


def answer(request: Request, store: Store, personality: Personality) -> Answer:
    try:
        return Answer(document=_Face(request, store, personality).document())
    except ProblemError as problem:
        return Answer(problem.status, error_document(problem))


class _Face:
    """Answers one request."""

    def __init__(self, request: Request, store: Store, personality: Personality) -> None:
        self.request, self.store, self.personality = request, store, personality
        self.now = store.clock.now()
        host = personality.link_host or f"http://{request.host}"
        self.root = host + BASE

    def document(self) -> Any:
        path = self.request.path.removeprefix(BASE).rstrip("/")
        if not path:
            return {
                "value": [{"name": name, "url": f"{self.root}/{name}"} for name in SETS],
                "serverSettings": {"conformance": ["http://www.opengis.net/spec/iot_sensing/1.1"]},
            }
        match = _PATH.fullmatch(path)
        if match is None or match[1] not in SETS:
            raise ProblemError(404, "NotFound", "Not Found", f"no such path: {path}")
        if not self.personality.selections and "$select" in str(self.request.parameters):
            raise ProblemError(501, "NotImplemented", "Not Implemented", "$select is not known")
        options = options_of(self.request.parameters)
        if match[3] is None and match[2] is None:
            return self._set(match[1], options)
        return self._below(match[1], int(match[2].strip("'")), match[3], options)

    # -- sets and what is below an entity --------------------------------------------------

    def _set(self, name: str, options: Options) -> Any:
        if name == "Things":
            inside = area(options.filter)
            things = [(n, s) for n, s in self._things() if inside(_point(s))]
            page = self._page(things, options, name)
            page["value"] = [self._thing(n, s, options) for n, s in page["value"]]
            return page
        if name == "ObservedProperties":
            names = sorted({_observed(c) for _, s in self._things() for c in s.channels})
            page = self._page(list(enumerate(names, 1)), options, name)
            page["value"] = [{"@iot.id": n, "name": text} for n, text in page["value"]]
            return page
        raise ProblemError(501, "NotImplemented", "Not Implemented", f"{name} is not simulated")

    def _below(self, name: str, number: int, below: str | None, options: Options) -> Any:
        if name == "Things" and (found := dict(self._things()).get(number)):
            if below is None:
                return self._thing(number, found, options)
            expanded = self._expansion(number, found, below, options, self.request.path)
            return {
                key.removeprefix(below): value for key, value in expanded.items() if key != below
            } | {"value": expanded[below]}
        if name == "Datastreams" and below == "Observations":
            sensor = dict(self._things()).get(number // _CHANNELS)
            if sensor is not None and number % _CHANNELS < len(sensor.channels):
                return self._observations(sensor, sensor.channels[number % _CHANNELS], options)
        raise ProblemError(404, "NotFound", "Not Found", f"no entity {name}({number})")

    def _things(self) -> Iterator[tuple[int, Sensor]]:
        for number, sensor in enumerate(self.store.network.sensors, 1):
            if self.store.sensor(sensor.entity_id) is not None:
                yield number, sensor

    # -- entities --------------------------------------------------------------------------

    def _thing(self, number: int, sensor: Sensor, options: Options) -> Any:
        thing = {
            "@iot.id": number,
            "@iot.selfLink": f"{self.root}/Things({number})",
            "name": sensor.name,
            "description": f"{sensor.name}, {sensor.street}",
            "properties": _properties(sensor),
        }
        for name, nested in options.expand.items():
            path = f"{BASE}/Things({number})/{name}"
            thing.update(self._expansion(number, sensor, name, nested, path))
        return thing

    def _expansion(
        self, number: int, sensor: Sensor, name: str, options: Options, path: str
    ) -> dict[str, Any]:
        if name == "Locations":
            found: list[Any] = [] if sensor.geometry is None else [_location(number, sensor)]
        elif name == "Datastreams":
            found = [
                self._datastream(number * _CHANNELS + n, sensor, channel, options)
                for n, channel in enumerate(sensor.channels)
            ]
        else:
            raise bad_request(f"Things have no {name}")
        limit = min(options.top or self.personality.expand_limit, self.personality.expand_limit)
        chosen = found[options.skip : options.skip + limit]
        expansion = {name: chosen}
        if options.skip + limit < len(found):
            expansion[f"{name}@iot.nextLink"] = self._link(path, options, limit)
        return expansion

    def _datastream(self, number: int, sensor: Sensor, channel: Channel, options: Options) -> Any:
        unit = UNITS.get(_unit(channel) or "")
        stream: dict[str, Any] = {
            "@iot.id": number,
            "name": f"{sensor.name}: {_observed(channel)}",
            "unitOfMeasurement": dict(
                zip(("definition", "name", "symbol"), unit or (None, None, None), strict=True)
            ),
        }
        if "ObservedProperty" in options.expand:
            stream["ObservedProperty"] = {
                "name": _observed(channel),
                "definition": f"https://example.org/def/{channel.quantity or channel.attribute}",
            }
        if (nested := options.expand.get("Observations")) is not None:
            latest = self.store.latest(sensor, self.now)
            shown = [] if latest is None else [self._observation(sensor, channel, latest)]
            stream["Observations"] = shown[: nested.top]
            if shown:  # there are always earlier ones: whoever follows reads the whole history
                path = f"{BASE}/Datastreams({number})/Observations"
                stream["Observations@iot.nextLink"] = self._link(path, nested, nested.top or 1)
        return stream

    def _observations(self, sensor: Sensor, channel: Channel, options: Options) -> Any:
        if options.result_format == "dataArray" and not self.personality.data_arrays:
            raise bad_request("$resultFormat is not supported")
        start, end = time_window(options.filter)
        series = self.store.series(sensor, channel, start, end, by_modified=False)
        instants = [item.observed_at for item in series]
        if "desc" in options.orderby:
            instants.reverse()
        page = self._page(instants, options, self.request.path.removeprefix(BASE + "/"))
        shown = [self._observation(sensor, channel, t) for t in page["value"]]
        if options.result_format == "dataArray":
            rows = [[item["phenomenonTime"], item["result"]] for item in shown]
            array = {"components": ["phenomenonTime", "result"], "dataArray": rows}
            page["value"] = [array] if rows else []
        else:
            page["value"] = shown
        return page

    def _observation(self, sensor: Sensor, channel: Channel, t: float) -> Any:
        time = iso(t, 3)
        if self.personality.interval_times:
            time = f"{iso(t, 3)}/{iso(t + sensor.step_s, 3)}"
        value = channel.value(t) * (1.0 if channel.increment else channel.factor)
        return {"phenomenonTime": time, "resultTime": None, "result": round(value, 6)}

    # -- pages -----------------------------------------------------------------------------

    def _page(self, found: list[Any], options: Options, path: str) -> dict[str, Any]:
        limit = min(options.top or self.personality.max_limit, self.personality.max_limit)
        page: dict[str, Any] = {"value": found[options.skip : options.skip + limit]}
        if options.count:
            page["@iot.count"] = len(found)
        if options.skip + limit < len(found):
            page["@iot.nextLink"] = self._link(f"{BASE}/{path}", options, limit)
        return page

    def _link(self, path: str, options: Options, limit: int) -> str:
        """The same list from where this page ends. Relative or of another host, as platforms do."""
        following = replace(options, skip=options.skip + limit, top=limit)
        query = "&".join(
            f"{k}={quote(v, safe='$(),;=/' + chr(39))}" for k, v in _written(following)
        )
        start = "" if self.personality.relative_links else self.root.removesuffix(BASE)
        return f"{start}{path}?{query}"


def _written(options: Options) -> Iterator[tuple[str, str]]:
    if options.top is not None:
        yield "$top", str(options.top)
    if options.skip:
        yield "$skip", str(options.skip)
    if options.select:
        yield "$select", ",".join(sorted(options.select))
    if options.orderby:
        yield "$orderby", options.orderby
    if options.filter:
        yield "$filter", options.filter
    if options.result_format:
        yield "$resultFormat", options.result_format
    if options.expand:
        parts = []
        for name, nested in options.expand.items():
            inner = ";".join(f"{key}={value}" for key, value in _written(nested))
            parts.append(f"{name}({inner})" if inner else name)
        yield "$expand", ",".join(parts)


def _point(sensor: Sensor) -> tuple[float, float] | None:
    return None if sensor.geometry is None else (sensor.lon, sensor.lat)


def _location(number: int, sensor: Sensor) -> Any:
    return {
        "@iot.id": number,
        "name": sensor.street,
        "encodingType": "application/geo+json",
        "location": {"type": "Feature", "geometry": sensor.geometry, "properties": {}},
    }


def _properties(sensor: Sensor) -> dict[str, Any]:
    """What the entity says of the sensor itself, under the same names."""
    said: dict[str, Any] = {
        "type": sensor.entity_type,
        "commune": sensor.commune,
        "owner": sensor.owner,
        "host": sensor.host,
        "networkName": sensor.network,
        "placement": sensor.placement,
        "supportType": sensor.support_type,
        "elevation": sensor.z_m,
        "installationHeight": sensor.height_m,
        "batteryLevel": sensor.battery,
        "deviceState": sensor.state,
        "dateInstalled": iso(sensor.commissioned_at),
    }
    if sensor.zone:
        said |= {"zone": sensor.zone, "zoneRole": sensor.zone_role}
    return said


def _observed(channel: Channel) -> str:
    if channel.increment:
        return "energy index"
    return (channel.quantity or channel.attribute).replace("_", " ")


def _unit(channel: Channel) -> str | None:
    if channel.increment or not channel.quantity_unit:
        return channel.unit_code or ("KWH" if channel.increment else None)
    return channel.quantity_unit
