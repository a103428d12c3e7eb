"""Histories from a broker's temporal interface (GS CIM 009, 5.7.4), a few sensors and weeks at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from ...cancellation import Cancellation, check
from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ObservationSeries, SetAside
from ...use_cases.declaration import UseCase
from ..endpoint import utc_text
from ..headers import http_date
from ..problems import error_of
from ..protocol import ObservationPage, ObservationQuery
from ..smart_data_models.entities import EntityBook, id_of
from ..smart_data_models.entity_list import parse_list
from ..smart_data_models.measures import measures_of
from ..transport import Response
from .endpoint import Endpoint
from .series import SeriesReader
from .truncation import Period, linked_queries, remaining

#: Values aimed at in one answer, sensors asked for together, and letters their ids may take in a URL.
#: A whole series must not be as long as those at which brokers stop (see truncation).
_VALUES_AN_ANSWER = 96_000
_MOST_SENSORS = 50
_MOST_ID_LETTERS = 3000
_LONGEST_WINDOW = timedelta(days=92)
PATH = "temporal/entities"


class HistoryReader:
    """Reads the histories of one use case's sensors.

    ``full_types`` are the names by which the broker knows ``types``.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        use_case: UseCase,
        types: Sequence[str],
        properties: tuple[str, ...],
        book: EntityBook,
        cancel: Cancellation,
        full_types: Sequence[str],
    ) -> None:
        self._endpoint = endpoint
        self._use_case = use_case
        self._cancel = cancel
        measures = [m for type_ in types for m in measures_of(use_case, type_, properties)]
        self._series = SeriesReader(measures, book)
        self._fixed = {"type": ",".join(full_types), "timerel": "between"}
        if list(full_types) == list(types):  # else the broker knows no short attribute names either
            self._fixed["attrs"] = ",".join(dict.fromkeys(m.attribute for m in measures))
        self._date: datetime | None = None
        self._cut_count = 0

    def read(self, query: ObservationQuery, sensor_ids: Sequence[str]) -> Iterator[ObservationPage]:
        """Yield the series of ``sensor_ids`` that the query asks for, then a page of warnings alone.

        Raises:
            PlatformError: the broker refused or failed, or an answer cannot be read.
        """
        groups = list(grouped(sensor_ids))
        for period in self._periods(query):
            for ids in groups:
                yield from self._group(period, ids, query)
        yield ObservationPage((), (), self._warnings(), self._date)

    def _periods(self, query: ObservationQuery) -> Iterator[Period]:
        if query.modified_since is not None:
            # A day ahead: the broker's clock may be before this one.
            yield Period(query.modified_since, datetime.now(timezone.utc) + timedelta(days=1))
            return
        step = timedelta(seconds=max(self._use_case.step_s, 1))
        properties = len(query.properties) or max(len(self._use_case.properties), 1)
        length = step * (_VALUES_AN_ANSWER // (_MOST_SENSORS * properties))
        length = min(max(length, timedelta(days=1)), _LONGEST_WINDOW)
        start = query.start
        while start < query.end:
            yield Period(start, min(start + length, query.end))
            start += length

    def _group(
        self, period: Period, ids: Sequence[str], query: ObservationQuery
    ) -> Iterator[ObservationPage]:
        """Yield the series of a few sensors over one period, going on where answers were cut."""
        waiting = [period]
        while waiting:
            check(self._cancel)
            asked = waiting.pop(0)
            parameters = {**self._parameters(query, ids), **_bounds(asked)}
            response = self._ask(parameters)
            if response is None:
                continue
            yield self._page(response, query)
            linked = linked_queries(response, None)
            if linked and response.status == 200:
                for direction, onward in linked:
                    yield from self._follow(parameters, onward, direction, query)
                continue
            rest = remaining(response, asked, self._series.largest_count)
            if rest is None:
                self._cut_count += 1
            waiting[:0] = rest or []

    def _follow(
        self,
        parameters: Mapping[str, str],
        onward: Mapping[str, str],
        direction: str,
        query: ObservationQuery,
    ) -> Iterator[ObservationPage]:
        """Yield the pages that links name, in one direction of time."""
        visited: set[frozenset[tuple[str, str]]] = set()
        own = {key: parameters[key] for key in ("id", "limit")}
        following: Mapping[str, str] | None = onward
        while following is not None and frozenset(following.items()) not in visited:
            check(self._cancel)
            visited.add(frozenset(following.items()))
            response = self._ask({**parameters, **following, **own})
            if response is None:
                return
            yield self._page(response, query)
            linked = linked_queries(response, direction)
            following = linked[0][1] if linked else None

    def _parameters(self, query: ObservationQuery, ids: Sequence[str]) -> dict[str, str]:
        parameters = {**self._fixed, "id": ",".join(ids), "limit": str(len(ids))}
        if query.modified_since is None:
            return {**parameters, "options": "temporalValues"}
        # The short form would give the instants of modification in place of those of observation.
        return {**parameters, "timeproperty": "modifiedAt"}

    def _ask(self, parameters: Mapping[str, str]) -> Response | None:
        """Return an answer, None when the broker knows nothing of these sensors then."""
        response = self._endpoint.ask(PATH, parameters)
        if response.status == 404:
            return None
        if not 200 <= response.status < 300:
            raise error_of(response, self._endpoint.connection)
        self._date = self._date or http_date(response.header("Date"))
        return response

    def _page(self, response: Response, query: ObservationQuery) -> ObservationPage:
        self._series.largest_count = 0
        series: list[ObservationSeries] = []
        set_aside = []
        for entity in parse_list(response):
            entity_id = id_of(entity)
            if entity_id and isinstance(entity, dict):
                series.extend(self._series.read(entity_id, entity))
            else:
                set_aside.append(_without_id(entity))
        if query.modified_since is None:
            series = [part for one in series if len((part := _within(one, query)).value)]
        return ObservationPage(tuple(series), tuple(set_aside), (), self._date)

    def _warnings(self) -> tuple[Message, ...]:
        found = [
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{attribute} comes in several series ({others}); only the main one was read.",
                ),
                {"attribute": name, "others": ", ".join(sorted(others))[:120]},
            )
            for name, others in self._series.other_datasets.items()
        ]
        found += [
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The history of {attribute} is in the unknown unit “{unit}”; it was left out.",
                ),
                {"attribute": name, "unit": unit},
            )
            for name, unit in self._series.unknown_units.items()
        ]
        if self._series.unreadable_count:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "{count} observations have no readable instant; they were left out.",
                    ),
                    {"count": self._series.unreadable_count},
                )
            )
        if self._cut_count:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "The platform cut {count} answers and does not give the rest: "
                        "some observations are missing.",
                    ),
                    {"count": self._cut_count},
                )
            )
        return tuple(found)


def grouped(sensor_ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield ids in groups that fit into a URL."""
    group: list[str] = []
    letters = 0
    for sensor_id in sensor_ids:
        if group and (len(group) == _MOST_SENSORS or letters + len(sensor_id) > _MOST_ID_LETTERS):
            yield tuple(group)
            group, letters = [], 0
        group.append(sensor_id)
        letters += len(sensor_id) + 1
    if group:
        yield tuple(group)


def _bounds(period: Period) -> dict[str, str]:
    return {"timeAt": utc_text(period.start), "endTimeAt": utc_text(period.end)}


def _within(series: ObservationSeries, query: ObservationQuery) -> ObservationSeries:
    """Return the values of ``[start, end)``: brokers count the end in."""
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    start, end = ((at - epoch) // timedelta(microseconds=1) for at in (query.start, query.end))
    kept = (series.observed_at_us >= start) & (series.observed_at_us < end)
    if kept.all():
        return series
    return replace(series, observed_at_us=series.observed_at_us[kept], value=series.value[kept])


def _without_id(entity: object) -> SetAside:
    reason = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "A history without sensor id: {start}"),
        {"start": repr(entity)[:80]},
    )
    return SetAside("?", reason)
