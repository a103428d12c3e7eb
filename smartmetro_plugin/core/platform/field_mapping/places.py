"""What rows say of the sensors themselves, or of the places they stand at."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .columns import Column
from .mapping import NUMBERS, TEXTS, FieldMapping, Role
from .numbers import read_number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_MAX_TEXT = 300
_PAIR = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*[,; ]\s*([-+]?\d+(?:\.\d+)?)\s*", re.ASCII)
_POINT = re.compile(
    r"\s*POINT\s*Z?\s*\(\s*([-+]?\d+(?:\.\d+)?)\s+([-+]?\d+(?:\.\d+)?)[^)]*\)\s*",
    re.IGNORECASE | re.ASCII,
)


@dataclass
class Place:
    """What rows say of one id. ``location`` is GeoJSON; ``place_id`` the place a sensor stands at."""

    texts: dict[Role, str] = field(default_factory=dict)
    numbers: dict[Role, float] = field(default_factory=dict)
    location: Mapping[str, object] | None = None
    place_id: str = ""
    unreadable: dict[str, None] = field(default_factory=dict)

    def complete(self, other: Place) -> None:
        """Take what is missing here from what another data set says."""
        self.texts = {**other.texts, **self.texts}
        self.numbers = {**other.numbers, **self.numbers}
        self.location = self.location or other.location
        self.place_id = self.place_id or other.place_id


class PlaceReader:
    """Reads the first row of each id in each piece; a row that came before counts more."""

    def __init__(self, mapping: FieldMapping) -> None:
        self._mapping = mapping
        self.found: dict[str, Place] = {}
        told = (*TEXTS, *NUMBERS, Role.LON, Role.LOCATION)
        self._tells = any(mapping.name_of(role) for role in told)

    def add(self, columns: Mapping[str, Column], count: int) -> None:
        """Read what ``count`` rows say."""
        id_role = Role.PLACE_ID if self._mapping.describes_places else Role.SENSOR_ID
        name = self._mapping.name_of(id_role)
        if not name:
            self._add(columns, self._mapping.sensor_id, 0)
            return
        codes, texts = columns[name].codes, columns[name].texts
        for code, row in _first_rows(codes, len(texts)):
            id_ = texts[code].strip()
            if id_ and (self._tells or id_ not in self.found):
                self._add(columns, id_, row)

    def _add(self, columns: Mapping[str, Column], id_: str, row: int) -> None:
        place = self._read(columns, row)
        known = self.found.setdefault(id_, place)
        if known is not place:
            known.complete(place)

    def _read(self, columns: Mapping[str, Column], row: int) -> Place:
        place = Place()
        for rule in self._mapping.fields:
            if rule.role not in (*TEXTS, *NUMBERS, Role.PLACE_ID):
                continue
            text = " ".join(columns[rule.field].text(row).split())[:_MAX_TEXT]
            if not text:
                continue
            if rule.role is Role.PLACE_ID:
                place.place_id = "" if self._mapping.describes_places else text
            elif rule.role in NUMBERS:
                self._number(place, rule.role, rule.field, text)
            else:
                place.texts[rule.role] = text
        place.location = self._location(place, columns, row)
        return place

    def _number(self, place: Place, role: Role, name: str, text: str) -> None:
        number = read_number(text, self._mapping.dialect.decimal)
        if number is None:
            place.unreadable[name] = None
        else:
            place.numbers[role] = number

    def _location(
        self, place: Place, columns: Mapping[str, Column], row: int
    ) -> Mapping[str, object] | None:
        name = self._mapping.name_of(Role.LOCATION)
        if name:
            text = columns[name].text(row)
            location = location_of(text)
            if location is None and text.strip():
                place.unreadable[name] = None
            return location
        lon_field, lat_field = self._mapping.name_of(Role.LON), self._mapping.name_of(Role.LAT)
        if not lon_field:
            return None
        texts = columns[lon_field].text(row), columns[lat_field].text(row)
        lon, lat = (read_number(text, self._mapping.dialect.decimal) for text in texts)
        if lon is None or lat is None:
            if any(text.strip() for text in texts):
                place.unreadable[lon_field] = None
            return None
        return _point(lon, lat)


def location_of(text: str) -> Mapping[str, object] | None:
    """Return the GeoJSON that a text is: GeoJSON, ``{"lon", "lat"}``, ``lat, lon``, WKT POINT."""
    match = _PAIR.fullmatch(text)
    if match is not None:
        return _point(float(match[2]), float(match[1]))
    match = _POINT.fullmatch(text)
    if match is not None:
        return _point(float(match[1]), float(match[2]))
    try:
        return _of_json(json.loads(text))
    except (ValueError, RecursionError):
        return None


def _of_json(given: object) -> Mapping[str, object] | None:
    if isinstance(given, list) and len(given) == 2:  # a portal's geo_point: lat, lon
        given = {"lat": given[0], "lon": given[1]}
    if not isinstance(given, dict):
        return None
    if given.get("type") == "Feature":
        given = given.get("geometry")
        return given if isinstance(given, dict) else None
    lon, lat = given.get("lon"), given.get("lat")
    if isinstance(lon, (int, float)) and isinstance(lat, (int, float)):
        return _point(float(lon), float(lat))
    return given if "type" in given else None


def _point(lon: float, lat: float) -> Mapping[str, object]:
    return {"type": "Point", "coordinates": [lon, lat]}


def _first_rows(codes: npt.NDArray[np.int64], count: int) -> list[tuple[int, int]]:
    """Return each code that occurs, with the first row it stands in."""
    import numpy as np

    first = np.full(count, -1, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    present = np.flatnonzero(first >= 0)
    return list(zip(present.tolist(), first[present].tolist()))
