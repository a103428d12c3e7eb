"""Entities of NGSI-v2 in the form that the reader of Smart Data Models takes.

An attribute ``{"type": "Number", "value": 21.5, "metadata": {"unitCode": {"value": "CEL"},
"TimeInstant": {"value": "…Z"}}}`` becomes ``{"value": 21.5, "unitCode": "CEL", "observedAt": "…Z"}``;
key-values pass as they are. The older geo types write latitude first (FIWARE-NGSI v2,
"Geospatial properties of entities").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

#: Metadata that tell the unit and the instant of a measure, the usual name first.
UNITS = ("unitCode", "unit")
INSTANTS = ("TimeInstant", "observedAt", "timestamp", "dateObserved")
_MODIFIED = "dateModified"
_POINT, _LINE, _POLYGON, _BOX = "geo:point", "geo:line", "geo:polygon", "geo:box"


def in_common_form(entities: Iterable[object]) -> Iterator[object]:
    """Yield entities as the common reader takes them; what is none passes, for it to say so."""
    for entity in entities:
        if isinstance(entity, dict):
            yield {
                "modifiedAt" if name == _MODIFIED else name: _attribute(name, attribute)
                for name, attribute in entity.items()
            }
        else:
            yield entity


def _attribute(name: str, attribute: object) -> object:
    if type(attribute) is not dict or "value" not in attribute:
        # Key-values: only a location needs its type, which is not told.
        return _shape(_POINT, attribute) if name == "location" else attribute
    found = {"value": _shape(attribute.get("type"), attribute["value"])}
    metadata = attribute.get("metadata")
    if isinstance(metadata, dict) and metadata:
        for member, names in (("unitCode", UNITS), ("observedAt", INSTANTS)):
            told = next((value for n in names if (value := _told(metadata, n)) is not None), None)
            if told is not None:
                found[member] = told
    return found


def _told(metadata: Mapping[str, object], name: str) -> object:
    item = metadata.get(name)
    return item.get("value") if isinstance(item, dict) else item


def _shape(type_: object, value: object) -> object:
    """Return a simple geo value as GeoJSON; anything else as it is."""
    if type_ == _POINT and isinstance(value, str):
        point = _position(value)
        return value if point is None else {"type": "Point", "coordinates": point}
    if type_ not in (_LINE, _POLYGON, _BOX) or not isinstance(value, list):
        return value
    points = [_position(item) for item in value]
    if len(points) < 2 or None in points:
        return value
    if type_ == _LINE:
        return {"type": "LineString", "coordinates": points}
    if type_ == _BOX:
        (west, south), (east, north) = points[0], points[1]  # type: ignore[misc]
        points = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [points]}


def _position(text: object) -> list[float] | None:
    """Return ``lat, lon`` as longitude and latitude, None when it is something else."""
    try:
        lat, lon = (float(part) for part in str(text).split(","))
    except ValueError:
        return None
    return [lon, lat]
