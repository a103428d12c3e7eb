"""Pages of entities as pages of sensors, and what was odd about them as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from ...messages import QT_TRANSLATE_NOOP, Message
from ..protocol import SensorPage, SensorQuery
from .entities import EntityReader
from .paging import EntityPage


def sensor_pages(
    pages: Iterable[EntityPage], reader: EntityReader, query: SensorQuery
) -> Iterator[SensorPage]:
    """Yield the sensors of each page, then a page of warnings alone when there are any.

    ``server_date`` of every page is that of the first answer: what changes while pages are read is
    asked for again next time.
    """
    page: EntityPage | None = None
    date: datetime | None = None
    for page in pages:
        date = date or page.date
        yield SensorPage(
            tuple(reader.read_all(page.entities)),
            reader.take_set_aside(),
            server_date=date,
            announced_count=page.announced_count,
            absence_proves_removal=query.extent is None,
        )
    warnings = reader.locations.warnings()
    is_short = page is not None and page.is_short
    if page is not None and page.announced_count not in (None, page.seen_count):
        warnings = (*warnings, _count_differs(page))
    if warnings:
        yield SensorPage(
            (),
            warnings=warnings,
            server_date=date,
            absence_proves_removal=query.extent is None and not is_short,
        )


def _count_differs(page: EntityPage) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The platform announced {announced} sensors and delivered {delivered}.",
        ),
        {"announced": page.announced_count, "delivered": page.seen_count},
    )
