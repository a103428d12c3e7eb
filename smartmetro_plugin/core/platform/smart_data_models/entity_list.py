"""Answers that list entities."""

from __future__ import annotations

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP
from ..connection import address_of
from ..json_body import parse
from ..transport import Response


def parse_list(response: Response) -> list[object]:
    """Return the entities of an answer: a list, a GeoJSON collection, or one entity.

    Raises:
        PlatformError: the body is none of these.
    """
    value = parse(response)
    if isinstance(value, dict):
        features = value.get("features")
        if value.get("type") == "FeatureCollection" and isinstance(features, list):
            return features
        if "id" in value and "type" in value:
            return [value]
    if isinstance(value, list):
        return value
    raise PlatformError(
        QT_TRANSLATE_NOOP("SmartMetro", "The answer of {url} is not a list of entities."),
        url=address_of(response.url),
    )
