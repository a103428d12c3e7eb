"""Representations of an NGSI-LD entity: normalized, concise, simplified, GeoJSON, renamed."""

from __future__ import annotations

from typing import Any

from .personality import Personality

Entity = dict[str, Any]

CORE_CONTEXT = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.9.jsonld"
EXPANDED = "https://smartdatamodels.org/dataModel.simulation/"
PREFIX = "sdm:"
_SYSTEM = ("createdAt", "modifiedAt")
_CORE = {"id", "type", "location", "createdAt", "modifiedAt", "@context", "observationSpace"}


def short(name: str) -> str:
    """The short name of a term given as a full URI or with a prefix."""
    if name.startswith(("http://", "https://")):
        return name.rstrip("/").replace("#", "/").rsplit("/", 1)[-1]
    return name.removeprefix(PREFIX)


def represent(entity: Entity, form: str, with_system: bool, attrs: set[str]) -> Entity:
    """`form` is normalized, concise or simplified; `attrs` empty keeps every attribute."""
    found: Entity = {"id": entity["id"], "type": entity["type"]}
    for name, attribute in entity.items():
        if name in ("id", "type", *_SYSTEM) or (attrs and name not in attrs):
            continue
        found[name] = _attribute(attribute, form, entity if with_system else None)
    if with_system:
        found.update({key: entity[key] for key in _SYSTEM if key in entity})
    return found


def _attribute(attribute: Any, form: str, system: Entity | None) -> Any:
    if isinstance(attribute, list):
        if form == "simplified":
            return _simplified(attribute[0])
        return [_attribute(one, form, system) for one in attribute]
    if not isinstance(attribute, dict) or "type" not in attribute:
        return attribute
    if form == "simplified":
        return _simplified(attribute)
    stamps = {key: system[key] for key in _SYSTEM if key in system} if system else {}
    stamped = {**attribute, **stamps}
    return _concise(stamped) if form == "concise" else stamped


def _concise(attribute: Entity) -> Any:
    """Without `type`, except on geometries; a value that stands alone is the value itself."""
    shown = {key: value for key, value in attribute.items() if key != "type"}
    if set(shown) == {"value"}:
        return shown["value"]
    return attribute if attribute["type"] == "GeoProperty" else shown


def _simplified(attribute: Any) -> Any:
    if not isinstance(attribute, dict):
        return attribute
    for key in ("value", "object", "languageMap", "json", "vocab"):
        if key in attribute:
            return attribute[key]
    return attribute


def rename(entity: Entity, personality: Personality) -> Entity:
    """Attribute and type names as a broker gives them that does not know the @context."""
    if personality.names == "short":
        return entity
    start = EXPANDED if personality.names == "expanded" else PREFIX
    renamed = {name if name in _CORE else start + name: value for name, value in entity.items()}
    if isinstance(entity.get("type"), str):
        renamed["type"] = start + entity["type"]
    return renamed


def as_features(entities: list[Entity], single: bool = False) -> Entity:
    """GeoJSON: the location is the geometry, everything else the properties."""
    features = []
    for entity in entities:
        location = entity.get("location")
        geometry = location.get("value", location) if isinstance(location, dict) else None
        properties = {name: value for name, value in entity.items() if name != "id"}
        features.append(
            {"type": "Feature", "id": entity["id"], "geometry": geometry, "properties": properties}
        )
    if single:
        return {**features[0], "@context": CORE_CONTEXT}
    return {"type": "FeatureCollection", "features": features, "@context": CORE_CONTEXT}
