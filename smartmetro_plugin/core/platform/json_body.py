"""Bodies of answers as JSON: parsed before they are believed."""

from __future__ import annotations

import json
import re

from ..errors import PlatformError
from ..messages import QT_TRANSLATE_NOOP
from .connection import address_of
from .transport import Response

_SURROGATE = re.compile(rb"\\u[dD][89abAB-fF]")


def parse(response: Response) -> object:
    """Return the answer's body as JSON; NaN and infinities, which JSON has not, become None.

    Raises:
        PlatformError: it is not JSON, or was cut.
    """
    try:
        value = json.loads(response.body, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The answer of {url} is not the JSON that was expected ({size} bytes, {reason}). "
                "It was cut on its way, or the address is not that of the platform’s interface for data.",
            ),
            url=address_of(response.url),
            size=len(response.body),
            reason=str(error)[:120] or type(error).__name__,
        ) from error
    return _encodable(value) if _SURROGATE.search(response.body) else value


def _encodable(value: object) -> object:
    """Return the value with lone surrogates replaced: no file nor database takes them."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    if isinstance(value, dict):
        return {_encodable(key): _encodable(item) for key, item in value.items()}
    return value
