"""Lists page after page by ``@iot.nextLink``, at the top and inside expansions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urljoin, urlsplit

from ...cancellation import Cancellation, check
from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP
from ..connection import address_of
from ..endpoint import Endpoint
from ..headers import http_date
from ..json_body import parse
from ..transport import Response

NEXT, COUNT, ID = "@iot.nextLink", "@iot.count", "@iot.id"
#: An empty page may come where a filter left nothing of it; more in a row lead nowhere.
_MOST_EMPTY = 3
#: Entities of an expansion that a reader holds at once: a thing with more streams is not one.
_MOST_EXPANDED = 10_000


@dataclass(frozen=True)
class Page:
    """A part of a list; ``count`` is what the platform says the whole list has."""

    items: list[Mapping[str, object]]
    count: int | None
    date: datetime | None


class Pages:
    """Reads lists of one platform. Links are followed on the connection's own host only."""

    def __init__(self, endpoint: Endpoint, cancel: Cancellation) -> None:
        self._endpoint = endpoint
        self._cancel = cancel

    def listed(self, path: str, parameters: Mapping[str, str]) -> Iterator[Page]:
        """Yield the pages of a list.

        Raises:
            PlatformError: an answer is a refusal, cannot be read, or pages lead in a circle.
        """
        return self.from_url(self._endpoint.url_of(path, parameters))

    def from_url(self, url: str) -> Iterator[Page]:
        """Yield the page at ``url`` and those after it.

        Raises:
            PlatformError: as :meth:`listed`.
        """
        visited: set[str] = set()
        empty = 0
        following: str | None = url
        while following is not None:
            check(self._cancel)
            if following in visited or empty > _MOST_EMPTY:
                raise _circle(following)
            visited.add(following)
            response = self._endpoint.believed(self._endpoint.ask_url(following))
            document, items = _value_of(response)
            empty = 0 if items else empty + 1
            count = document.get(COUNT)
            yield Page(
                items,
                count if type(count) is int else None,
                http_date(response.header("Date")),
            )
            following = self._link(document.get(NEXT))

    def expanded(self, entity: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
        """Return all of an expansion: what came with its entity, and the pages that it goes on with.

        QGIS's own provider stops at the first of these pages.

        Raises:
            PlatformError: as :meth:`listed`.
        """
        given = entity.get(name)
        found: list[Mapping[str, object]] = []
        if isinstance(given, list):
            found.extend(item for item in given if isinstance(item, dict))
        link = self._link(entity.get(name + NEXT))
        for page in self.from_url(link) if link is not None else ():
            found.extend(page.items)
            if len(found) > _MOST_EXPANDED:
                raise _circle(link or "")
        return found

    def _link(self, link: object) -> str | None:
        """Return a link as an address below the connection's own.

        Behind a gateway platforms name hosts that only they know; and what a platform says must not
        lead our secrets elsewhere.
        """
        if not isinstance(link, str) or not link:
            return None
        base = self._endpoint.base
        parts = urlsplit(urljoin(base + "/", link))
        version = "/" + base.rpartition("/")[2] + "/"
        _, found, tail = parts.path.partition(version)
        path = tail if found else parts.path.rpartition("/")[2]
        return f"{base}/{quote(path, safe='/()$,:@=%' + chr(39))}" + (
            f"?{parts.query}" if parts.query else ""
        )


def literal(entity_id: object) -> str:
    """Return an id as it stands in an address: a number, or a text in quotes (OData 4.0, 5.1.1.6.1)."""
    if isinstance(entity_id, (int, float)):
        return str(entity_id)
    return "'" + str(entity_id).replace("'", "''") + "'"


def _value_of(response: Response) -> tuple[Mapping[str, object], list[Mapping[str, object]]]:
    document = parse(response)
    value = document.get("value") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(value, list):
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The answer of {url} is not a list of SensorThings. The address of the connection "
                "ends in the version, such as /v1.1.",
            ),
            url=address_of(response.url),
        )
    return document, [item for item in value if isinstance(item, dict)]


def _circle(url: str) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The pages of {url} lead in a circle; nothing of this answer was kept. "
            "Tell the platform’s administrator.",
        ),
        url=address_of(url),
    )
