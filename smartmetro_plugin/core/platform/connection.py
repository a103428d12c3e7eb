"""A connection to a platform: what the user saves, and its form as a URI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from ..errors import ConfigurationError
from ..instants import time_zone
from ..messages import QT_TRANSLATE_NOOP
from ..model import Extent
from ..use_cases.declaration import Threshold
from .field_mapping.mapping import FieldMapping

#: Kinds of platform, each with its connector.
NGSI_LD = "ngsi-ld"
NGSI_V2 = "ngsi-v2"
SENSORTHINGS = "sensorthings"
OPENDATASOFT = "opendatasoft"
FILES = "files"

DEFAULT_TIME_ZONE = "Europe/Paris"
_SCHEME = re.compile(r"^(?P<kind>[a-z][a-z0-9-]*):(?P<rest>.+)$", re.DOTALL)
#: Fiware-ServicePath: absolute, up to ten levels of letters, digits and _, several with commas.
_SERVICE_PATH = re.compile(
    r"(/(\w{1,50}(/\w{1,50}){0,9}(/#)?|#)?)(, ?/(\w{1,50}(/\w{1,50}){0,9}(/#)?|#)?){0,9}", re.ASCII
)
_SECRET = re.compile(r"token|secret|passw|api-?_?key|authorization|credential", re.IGNORECASE)
#: Query parameters of a connection URI that SmartMetro reads; others stay part of the platform's URL.
_OWN = ("tenant", "service_path", "authcfg", "context", "time_zone", "extent")


@dataclass(frozen=True)
class Connection:
    """Where sensors come from. Secrets are not here: ``authcfg`` names an entry of QGIS's own store.

    ``tenant`` is that of NGSI-LD, and the Fiware-Service of NGSI-v2, whose Fiware-ServicePath is
    ``service_path``. ``thresholds`` replace a use case's own, per use case key. ``context_url`` is
    the JSON-LD @context sent by Link header. ``id_template`` makes readable ids. ``mappings`` say
    how data sets that are not SmartMetro's own are read.
    """

    name: str
    kind: str
    url: str
    tenant: str = ""
    service_path: str = ""
    authcfg: str = ""
    context_url: str = ""
    use_cases: tuple[str, ...] = ()
    refresh_s: int = 300
    time_zone: str = DEFAULT_TIME_ZONE
    extent: Extent | None = None
    thresholds: Mapping[str, tuple[Threshold, ...]] = field(default_factory=dict)
    id_template: str = ""
    mappings: tuple[FieldMapping, ...] = ()


def from_uri(uri: str) -> Connection:
    """Read ``ngsi-ld:http://host:1026/ngsi-ld/v1?tenant=…``, ``ngsi-v2:``, ``sensorthings:`` or
    ``opendatasoft:`` and an address, or ``files:/folder``.

    The connection's name is the URI itself, without its own parameters.

    Raises:
        ConfigurationError: no known form, a secret in the URI, an unreadable extent.
    """
    match = _SCHEME.match(uri.strip())
    if match is None or match["kind"] in ("http", "https", "file"):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{uri}” is neither a saved connection nor a connection address. "
                "Write for instance ngsi-ld:https://host/ngsi-ld/v1?tenant=name, ngsi-v2:, "
                "sensorthings: or opendatasoft: and an address, or files:/folder.",
            ),
            uri=without_secrets(uri),
        )
    kind, rest = match["kind"], match["rest"]
    if kind == FILES:
        return Connection(name=uri.strip(), kind=kind, url=unquote(rest))
    parts = _web_address(rest)
    query = parse_qsl(parts.query, keep_blank_values=True)
    own = {key: value for key, value in query if key in _OWN}
    others = [(key, value) for key, value in query if key not in _OWN]
    url = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), urlencode(others), ""))
    told = {key: own[key] for key in ("tenant", "service_path") if own.get(key)}
    name = f"{kind}:{url}" + (f"?{urlencode(told, quote_via=quote, safe='/')}" if told else "")
    connection = Connection(
        name=name,
        kind=kind,
        url=url,
        tenant=own.get("tenant", ""),
        service_path=own.get("service_path", ""),
        authcfg=own.get("authcfg", ""),
        context_url=own.get("context", ""),
        time_zone=own.get("time_zone", DEFAULT_TIME_ZONE),
        extent=parse_extent(own["extent"]) if own.get("extent") else None,
    )
    check(connection)
    return connection


def check(connection: Connection) -> None:
    """Refuse a connection that cannot work or would be dangerous, wherever it was read.

    Raises:
        ConfigurationError: no such time zone, an address that is none or holds a secret, a control
            character where a header is made of it.
    """
    time_zone(connection.time_zone)
    for text in (connection.tenant, connection.service_path, connection.context_url):
        if not text.isprintable():
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "“{text}” holds a character that cannot be sent. Type it again."
                ),
                text=text.encode("unicode_escape").decode("ascii"),
            )
    if connection.service_path and not _SERVICE_PATH.fullmatch(connection.service_path):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is not a service path. Write for instance /Marseille/heat, "
                "or /Marseille/# with all that is below.",
            ),
            path=connection.service_path[:80],
        )
    if connection.kind != FILES:
        _web_address(connection.url)


def _web_address(url: str) -> SplitResult:
    """Return the parts of a platform's address.

    Raises:
        ConfigurationError: it is none, or holds a secret.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # an unclosed [, a port beyond 65535
        usable = False
    if not usable:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{url}” is not a web address. It must start with https:// or http://.",
            ),
            url=without_secrets(url),
        )
    query = parse_qsl(parts.query, keep_blank_values=True)
    if parts.password or any(_SECRET.search(key) for key, _ in query):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The address of the platform holds a secret. Save it in QGIS’s authentication "
                "(Settings > Options > Authentication) and give its id as authcfg=….",
            )
        )
    return parts


def parse_extent(text: str) -> Extent:
    """Read ``west,south,east,north`` in degrees.

    Raises:
        ConfigurationError: not four numbers, out of range, or in the wrong order.
    """
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        west = south = east = north = float("nan")
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The extent “{extent}” is not west,south,east,north in degrees "
                "(for instance 4.9,43.1,5.9,43.8).",
            ),
            extent=text,
        )
    return Extent(west, south, east, north)


def address_of(url: str) -> str:
    """Return where ``url`` leads, fit for a message: no user info, no query."""
    return without_secrets(url.partition("?")[0])


def without_secrets(url: str) -> str:
    """Return ``url`` fit for a message or a log: no user info, no value of a secret-looking parameter."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        return url
    authority, slash, path = rest.partition("/")
    base, question, query = (authority.rpartition("@")[2] + slash + path).partition("?")
    kept = [
        f"{key}=…" if _SECRET.search(key) else f"{key}={value}" if equals else key
        for key, equals, value in (pair.partition("=") for pair in query.split("&"))
    ]
    return f"{scheme}://{base}" + (question + "&".join(kept) if question else "")
