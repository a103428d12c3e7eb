"""Lists of entities page after page, whatever a broker makes of limit, offset, count and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ...cancellation import Cancellation, check
from .. import links
from ..endpoint import Endpoint
from ..headers import http_date
from ..problems import error_of
from ..transport import Response
from .entities import id_of
from .entity_list import parse_list

#: Page sizes asked for, one after the other where a broker refuses (Orion-LD takes 1000, Stellio 100).
LIMITS = (1000, 500, 100, 20)


@dataclass(frozen=True)
class Counting:
    """How a broker is asked to count, and the header in which it answers."""

    parameters: Mapping[str, str]
    header: str

    def count_of(self, response: Response) -> int | None:
        """Return how many there are, None when the broker does not say or it is no number."""
        text = (response.header(self.header) or "").strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None


#: What a refused limit is answered with: BadRequestData or TooManyResults.
_REFUSALS = (400, 403)


@dataclass(frozen=True)
class EntityPage:
    """New entities of one page, those of earlier pages left out.

    ``announced_count`` is what the broker says the query has; ``seen_count`` how many different ones
    came so far, this page included.
    """

    entities: list[object]
    response: Response
    announced_count: int | None
    seen_count: int
    date: datetime | None

    @property
    def is_short(self) -> bool:
        """Return whether fewer entities came so far than were announced."""
        return self.announced_count is not None and self.seen_count < self.announced_count


class Pager:
    """Asks for pages; remembers which page size the broker takes."""

    def __init__(
        self,
        endpoint: Endpoint,
        cancel: Cancellation,
        counting: Counting,
        limits: tuple[int, ...] = LIMITS,
    ) -> None:
        self._endpoint = endpoint
        self._counting = counting
        self._cancel = cancel
        self._limits = list(limits)

    def pages(self, path: str, parameters: Mapping[str, str]) -> Iterator[EntityPage]:
        """Yield the pages of a query until the broker has no more.

        A page ends the list when it brings no new id, when all that was announced has come, or when
        no next page is named, unless fewer came than announced or, without a count, the page is full.
        Memory holds one page and a number per id.

        Raises:
            PlatformError: an answer is a refusal or cannot be read.
        """
        seen: set[int] = set()
        offset = 0
        following: dict[str, str] = {}
        while True:
            check(self._cancel)
            response = self._first_or_next(
                {**parameters, **self._counting.parameters}, path, offset, following
            )
            entities = parse_list(response)
            fresh = _unseen(entities, seen)
            offset += len(entities)
            count = self._counting.count_of(response)
            yield EntityPage(fresh, response, count, len(seen), http_date(response.header("Date")))
            if not fresh or (count is not None and len(seen) >= count):
                return
            next_link = links.find(links.parse_links(response.header_values("Link")), "next")
            following = links.query_of(next_link) if next_link else {}
            if not following and count is None and len(entities) < self._limits[0]:
                return

    def _first_or_next(
        self, parameters: Mapping[str, str], path: str, offset: int, following: Mapping[str, str]
    ) -> Response:
        while True:
            own = {**parameters, "limit": str(self._limits[0]), "offset": str(offset)}
            response = self._endpoint.ask(path, {**own, **following})
            if 200 <= response.status < 300:
                return response
            if response.status not in _REFUSALS or len(self._limits) == 1:
                raise error_of(response, self._endpoint.connection)
            self._limits.pop(0)
            following = {}


def _unseen(entities: list[object], seen: set[int]) -> list[object]:
    """Return the entities whose id is new, and those without id, for somebody to say so.

    Hashes of ids stand for the ids: a hundred thousand take a few megabytes, and two different ids
    share a 64-bit hash once in some billions of such lists.
    """
    fresh = []
    for entity in entities:
        entity_id = id_of(entity)
        mark = hash(entity_id) if entity_id else hash(repr(entity))
        if mark not in seen:
            seen.add(mark)
            fresh.append(entity)
    return fresh
