"""What a temporal answer left out, and what to ask for next.

Brokers cut histories in three ways: 206 with ``Content-Range: date-time A-B/…`` (GS CIM 009, 6.3.10),
links ``intervalafter`` or ``intervalbefore`` (TS 104-176, 6.4.7), or silently at a round number. The
first says where to go on, forwards or backwards; the second is followed; the third is met by asking
for each half of the period.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from .. import links
from ..headers import content_range
from ..transport import Response

#: Lengths at which brokers are known to stop without a word.
_SILENT_LIMITS = frozenset({100, 200, 500, 1000, 2000, 5000, 10_000})
#: A period shorter than this is not halved any more.
_SHORTEST = timedelta(minutes=1)
_INTERVAL_LINKS = ("intervalafter", "intervalbefore")


@dataclass(frozen=True)
class Period:
    """A period ``[start, end)`` to ask for."""

    start: datetime
    end: datetime

    def halves(self) -> tuple[Period, Period] | None:
        """Return both halves, None when the period is too short."""
        if self.end - self.start < _SHORTEST:
            return None
        middle = (self.start + (self.end - self.start) / 2).replace(microsecond=0)
        return Period(self.start, middle), Period(middle, self.end)


def linked_queries(
    response: Response, direction: str | None
) -> list[tuple[str, Mapping[str, str]]]:
    """Return (direction, query parameters) of the pages beside in time, in ``direction`` once known."""
    found = links.parse_links(response.header_values("Link"))
    linked = ((relation, links.find(found, relation)) for relation in _INTERVAL_LINKS)
    return [
        (relation, links.query_of(link))
        for relation, link in linked
        if link is not None and direction in (None, relation)
    ]


def remaining(response: Response, asked: Period, largest_count: int) -> list[Period] | None:
    """Return what of ``asked`` an answer without links left out, nothing when it was whole.

    ``largest_count`` is the length of the longest series in it. None means that something is missing
    which the broker will not give, however short the period.
    """
    if response.status == 206:
        covered = content_range(response.header("Content-Range"))
        if covered is not None:
            first, last = covered
            rest = Period(last, asked.end) if first <= last else Period(asked.start, last)
            if asked.start < rest.start < rest.end or rest.start < rest.end < asked.end:
                return [rest]  # the instant at the border may come twice
        halves = asked.halves()
        return None if halves is None else list(halves)
    if largest_count in _SILENT_LIMITS:
        return list(asked.halves() or ())
    return []
