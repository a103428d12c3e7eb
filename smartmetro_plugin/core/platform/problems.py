"""Refusals and failures of a platform in words.

NGSI-LD answers with problem details (GS CIM 009, 5.5.2; RFC 9457), NGSI-v2 with ``error`` and
``description``, SensorThings with ``message``, Opendatasoft with ``message`` and ``error_code``, or
``error`` and ``reset_time`` once a quota is used up.
"""

from __future__ import annotations

import json

from ..errors import PlatformError, RefusedError, UnreachableError
from ..messages import QT_TRANSLATE_NOOP
from .connection import NGSI_LD, NGSI_V2, OPENDATASOFT, SENSORTHINGS, Connection, address_of
from .retry import is_worth_retrying
from .transport import Response

_LONGEST = 300
_SAID_IN = ("title", "detail", "error", "description", "message", "error_description")


class UnsupportedError(PlatformError):
    """The platform does not know what was asked for: a filter, a form of answer, a page size."""


def detail_of(response: Response) -> str:
    """Return what the platform says went wrong, in its own words, or the HTTP status."""
    try:
        problem = json.loads(response.body)
    except (ValueError, RecursionError):
        problem = None
    if isinstance(problem, dict):
        parts = [problem.get(key) for key in _SAID_IN]
        said = list(dict.fromkeys(p.strip() for p in parts if isinstance(p, str) and p.strip()))
        if isinstance(problem.get("reset_time"), str):
            said.append(problem["reset_time"][:40])
        if said:
            return ": ".join(said)[:_LONGEST]
    return f"HTTP {response.status}"


def kind_of(response: Response) -> str:
    """Return the broker's kind of error (``BadRequestData``, ``NonexistentTenant``…) or nothing."""
    try:
        problem = json.loads(response.body)
    except (ValueError, RecursionError):
        return ""
    kind = problem.get("type") if isinstance(problem, dict) else None
    return kind.rpartition("/")[2] if isinstance(kind, str) else ""


def error_of(response: Response, connection: Connection) -> PlatformError:
    """Return the error that a refused answer means, with what the user can do about it."""
    make, key = _kind_of_error(response)
    values = {
        "detail": detail_of(response),
        "tenant": connection.tenant,
        "url": address_of(response.url),
        "usual": _USUAL_ADDRESSES.get(connection.kind, "https://host/"),
    }
    return make(key, **{name: value for name, value in values.items() if "{" + name + "}" in key})


#: How addresses look, by kind of platform.
_USUAL_ADDRESSES = {
    NGSI_LD: "https://host/ngsi-ld/v1",
    NGSI_V2: "https://host/v2",
    SENSORTHINGS: "https://host/FROST-Server/v1.1",
    OPENDATASOFT: "https://data.host/",
}
_BY_STATUS: dict[int, tuple[type[PlatformError], str]] = {
    401: (
        RefusedError,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The platform refused the credentials ({detail}). They are missing, wrong or have "
            "expired: renew the connection’s authentication entry in QGIS’s options.",
        ),
    ),
    403: (
        RefusedError,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The platform does not allow this request ({detail}). "
            "Ask its administrator for the right to read, or choose another authentication.",
        ),
    ),
    404: (
        PlatformError,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Nothing answers at {url} ({detail}). Check the address of the connection: it usually "
            "looks like {usual}.",
        ),
    ),
    407: (
        RefusedError,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The proxy asks for credentials ({detail}). Set them in QGIS’s network options.",
        ),
    ),
    429: (
        UnreachableError,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The platform asks for fewer requests ({detail}). Try again later, "
            "or lengthen the connection’s refresh interval.",
        ),
    ),
}
_TENANT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The platform does not know the tenant “{tenant}” ({detail}). Correct it in the connection.",
)
_FAILS = QT_TRANSLATE_NOOP("SmartMetro", "The platform at {url} fails at the moment ({detail}).")
_REFUSED = QT_TRANSLATE_NOOP("SmartMetro", "The platform refused the request ({detail}).")


def _kind_of_error(response: Response) -> tuple[type[PlatformError], str]:
    status = response.status
    if "tenant" in kind_of(response).lower():
        return RefusedError, _TENANT
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if is_worth_retrying(status):
        return UnreachableError, _FAILS
    return UnsupportedError if status in (400, 405, 501) else PlatformError, _REFUSED
