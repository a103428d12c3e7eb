"""What is wrong with a connection as it is typed, field by field, in words with the remedy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..core.errors import ConfigurationError
from ..core.platform.connection import FILES, OPENDATASOFT, Connection, check, from_uri
from ..core.platform.opendatasoft import dataset_in
from ..core.platform.opening import KINDS
from ..core.readable_ids import check_template
from ..host.translation import say, tr
from .sources.kinds import form_of

#: Asking a shared platform more often than this is not kind to it.
SHORTEST_REFRESH_S = 10


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of :class:`Connection`."""

    field: str
    text: str


def problem_of(connection: Connection, taken_names: Collection[str]) -> Problem | None:
    """Return the first problem, None when the connection can be saved."""
    if not connection.name:
        return Problem("name", tr("Give the connection a name."))
    if connection.name in taken_names:
        return Problem(
            "name",
            tr("There is already a connection named “{name}”. Choose another name.").format(
                name=connection.name
            ),
        )
    if connection.kind not in KINDS:
        return Problem("kind", tr("Choose the kind of platform."))
    return (
        address_problem(connection)
        or _data_set_problem(connection)
        or _service_path_problem(connection)
        or _context_problem(connection)
        or _zone_problem(connection)
        or _refresh_problem(connection)
        or _template_problem(connection)
    )


def address_problem(connection: Connection) -> Problem | None:
    """Return what is wrong with the address alone."""
    if connection.kind == FILES:
        if not connection.url:
            return Problem("url", tr("Choose the folder of the files."))
        if not Path(connection.url).is_dir():
            return Problem("url", tr("There is no folder “{path}”.").format(path=connection.url))
        return None
    if not connection.url:
        example = form_of(connection.kind).address
        words = tr("Type the platform’s address, such as {example}.").format(example=example)
        return Problem("url", words)
    try:
        from_uri(f"{connection.kind}:{connection.url}")
    except ConfigurationError as error:
        return Problem("url", say(error.message))
    return None


def _data_set_problem(connection: Connection) -> Problem | None:
    if connection.kind != OPENDATASOFT or connection.mappings or dataset_in(connection.url):
        return None
    return Problem("url", tr("Choose at least one data set in the catalogue of the portal."))


def _service_path_problem(connection: Connection) -> Problem | None:
    try:
        check(connection)
    except ConfigurationError as error:
        # Address and time zone have checks of their own.
        is_path = bool(connection.service_path) and "path" in error.message.values
        return Problem("service_path", say(error.message)) if is_path else None
    return None


def _context_problem(connection: Connection) -> Problem | None:
    if not connection.context_url:
        return None
    parts = urlsplit(connection.context_url)
    if parts.scheme in ("http", "https") and parts.hostname:
        return None
    return Problem("context_url", tr("The @context is a web address: it starts with https://."))


def _zone_problem(connection: Connection) -> Problem | None:
    try:
        ZoneInfo(connection.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return Problem(
            "time_zone",
            tr("“{zone}” is not a time zone. Write for instance Europe/Paris.").format(
                zone=connection.time_zone
            ),
        )
    return None


def _template_problem(connection: Connection) -> Problem | None:
    try:
        check_template(connection.id_template)
    except ConfigurationError as error:
        return Problem("id_template", say(error.message))
    return None


def _refresh_problem(connection: Connection) -> Problem | None:
    if connection.refresh_s == 0 or connection.refresh_s >= SHORTEST_REFRESH_S:
        return None
    return Problem(
        "refresh_s",
        tr("Refresh every {seconds} s at most, or 0 to refresh by hand only.").format(
            seconds=SHORTEST_REFRESH_S
        ),
    )
