"""Histories: their forms, how brokers cut them, and that nothing is lost or doubled by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, PlatformError
from smartmetro.smartmetro_plugin.core.model import ObservationSeries
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.history import grouped
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.series import SeriesReader
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld.truncation import (
    Period,
    linked_queries,
    remaining,
)
from smartmetro.smartmetro_plugin.core.platform.protocol import ObservationPage, ObservationQuery
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.entities import EntityBook
from smartmetro.smartmetro_plugin.core.platform.smart_data_models.measures import measures_of
from smartmetro.smartmetro_plugin.core.platform.transport import Response
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.platform_server import Platform, running_platform

from .conftest import Connect
from .test_attributes import JSON

USE_CASES = load_use_cases()
FIVE, SIX = "2026-07-21T05:00:00Z", "2026-07-21T06:00:00Z"
FIVE_US = 1_784_610_000_000_000
HOUR_US = 3_600_000_000


def reader(book: EntityBook | None = None) -> SeriesReader:
    return SeriesReader(measures_of(USE_CASES["heat"], "WeatherObserved"), book or EntityBook())


def plain(series: ObservationSeries) -> list[tuple[int, float]]:
    return list(zip(series.observed_at_us.tolist(), series.value.tolist()))


@pytest.mark.parametrize(
    "attribute",
    [
        {"type": "Property", "values": [[20.5, FIVE], [21.0, SIX]]},
        [{"type": "Property", "values": [[20.5, FIVE], [21.0, SIX]]}],
        [
            {"type": "Property", "value": 20.5, "observedAt": FIVE},
            {"type": "Property", "value": 21.0, "observedAt": SIX},
        ],
        [
            {"value": 293.65, "observedAt": FIVE, "unitCode": "KEL"},
            {"value": 21.0, "observedAt": SIX, "unitCode": "CEL"},
        ],
        {
            "type": "Property",
            "avg": [[20.5, FIVE, SIX], [21.0, SIX, SIX]],
            "max": [[30, FIVE, SIX]],
        },
        {"values": [["20.5", "2026-07-21T07:00:00+02:00"], [21, "2026-07-21T06:00:00.000Z"]]},
    ],
    ids=["short", "short in a list", "normalized", "units", "aggregated", "offsets"],
)
def test_forms_of_a_history(attribute: object) -> None:
    (series,) = reader().read("urn:x", {"id": "urn:x", "temperature": attribute})
    assert (series.sensor_id, series.property, series.unit) == ("urn:x", "temperature", "CEL")
    assert series.observed_at_us.dtype == np.int64
    assert plain(series) == [
        (FIVE_US, pytest.approx(20.5)),
        (FIVE_US + HOUR_US, pytest.approx(21.0)),
    ]


@pytest.mark.parametrize(
    "attribute",
    [
        {"type": "Property", "value": 20.5, "observedAt": FIVE},
        {"type": "Property", "values": [20.5, FIVE]},
    ],
)
def test_a_single_value_that_json_ld_compacted(attribute: object) -> None:
    (series,) = reader().read("urn:x", {"sdm:temperature": attribute})
    assert plain(series) == [(FIVE_US, 20.5)]


def test_the_short_form_takes_its_unit_from_the_current_entity() -> None:
    book = EntityBook(units={("urn:x", "temperature"): "FAH"})
    history = {"temperature": {"values": [[50.0, FIVE]]}}
    assert plain(reader(book).read("urn:x", history)[0]) == [(FIVE_US, pytest.approx(10.0))]
    assert plain(reader(book).read("urn:y", history)[0]) == [(FIVE_US, 50.0)]


def test_other_data_sets_are_left_out_and_named() -> None:
    it = reader()
    attribute = [
        {"value": 20.0, "observedAt": FIVE},
        {"value": 35.0, "observedAt": FIVE, "datasetId": "urn:roof"},
    ]
    (series,) = it.read("urn:x", {"temperature": attribute})
    assert plain(series) == [(FIVE_US, 20.0)]
    assert it.other_datasets == {"temperature": {"urn:roof"}}


def test_what_cannot_be_read_is_counted_and_missing_values_are_nan() -> None:
    it = reader()
    values = [[20.0, FIVE], [21.0, "yesterday"], [None, SIX], [7], "x"]
    (series,) = it.read("urn:x", {"temperature": {"values": values}})
    assert series.observed_at_us.tolist() == [FIVE_US, FIVE_US + HOUR_US]
    assert series.value[0] == 20.0
    assert np.isnan(series.value[1])
    assert it.unreadable_count == 1
    assert it.read("urn:x", {"temperature": {"values": [[1, FIVE]], "unitCode": "FURLONG"}}) == []
    assert it.unknown_units == {"temperature": "FURLONG"}


@given(
    st.dictionaries(
        st.sampled_from(["temperature", "relativeHumidity", "id"]),
        JSON
        | st.builds(
            lambda rows: {"values": rows}, st.lists(st.tuples(JSON, JSON | st.just(FIVE)).map(list))
        ),
    )
)
def test_any_history_is_read_without_raising(entity: Mapping[str, object]) -> None:
    for series in reader().read("urn:x", entity):
        assert series.observed_at_us.shape == series.value.shape
        assert not np.isinf(series.value).any()


def period(start: int, end: int) -> Period:
    return Period(*(datetime(2026, 7, day, tzinfo=timezone.utc) for day in (start, end)))


def response(status: int, content_range: str = "", link: str = "") -> Response:
    headers = (("Content-Range", content_range), ("Link", link))
    return Response(status, tuple(h for h in headers if h[1]), b"[]", "http://b")


def test_what_an_answer_left_out() -> None:
    asked = period(1, 9)
    forwards = "date-time 2026-07-01T00:00:00Z-2026-07-03T00:00:00Z/*"
    backwards = "date-time 2026-07-09T00:00:00Z-2026-07-03T00:00:00Z/100"
    assert remaining(response(206, forwards), asked, 7) == [period(3, 9)]
    assert remaining(response(206, backwards), asked, 7) == [period(1, 3)]
    assert remaining(response(206), asked, 7) == [period(1, 5), period(5, 9)]
    assert remaining(response(200), asked, 7) == []
    assert remaining(response(200), asked, 1000) == [period(1, 5), period(5, 9)]
    stuck = "date-time 2026-07-01T00:00:00Z-2026-07-01T00:00:00Z/*"
    assert remaining(response(206, stuck), asked, 7) == [period(1, 5), period(5, 9)]
    short = Period(asked.start, asked.start + timedelta(seconds=30))
    assert remaining(response(206, stuck), short, 7) is None


def test_links_in_time_are_followed_in_one_direction() -> None:
    both = '</t?offsetN=0>; rel="intervalBefore", </t?offsetN=2>;rel="intervalafter"'
    assert [d for d, _ in linked_queries(response(200, link=both), None)] == [
        "intervalafter",
        "intervalbefore",
    ]
    assert linked_queries(response(200, link=both), "intervalafter") == [
        ("intervalafter", {"offsetN": "2"})
    ]


def test_ids_are_grouped_to_fit_into_a_url() -> None:
    ids = [f"urn:ngsi-ld:WeatherObserved:{n:03d}" for n in range(120)]
    groups = list(grouped(ids))
    assert [len(group) for group in groups] == [50, 50, 20]
    assert [one for group in groups for one in group] == ids
    assert [len(group) for group in grouped(["x" * 2000] * 3)] == [1, 1, 1]


# -- with the local platform -------------------------------------------------------------

END = datetime(2026, 9, 1, tzinfo=timezone.utc)
QUERY = ObservationQuery("heat", END - timedelta(days=1), END)
Observations = dict[tuple[str, str], dict[int, float]]


def collect(pages: Iterable[ObservationPage]) -> Observations:
    found: Observations = {}
    for page in pages:
        for series in page.series:
            found.setdefault((series.sensor_id, series.property), {}).update(plain(series))
    return found


def truth(platform: Platform, query: ObservationQuery = QUERY) -> Observations:
    """What the platform's store holds of temperatures and humidities in the period."""
    found: Observations = {}
    for sensor in platform.network.sensors:
        for channel in sensor.channels if sensor.use_case == "heat" and sensor.measures else ():
            observations = platform.store.series(
                sensor, channel, query.start.timestamp(), query.end.timestamp(), False
            )
            if observations:
                found[sensor.entity_id, channel.quantity] = {
                    round(o.observed_at * 1e6): o.value * channel.factor for o in observations
                }
    return found


def assert_same(found: Observations, wanted: Observations) -> None:
    assert found.keys() == wanted.keys()
    for key, values in wanted.items():
        assert found[key].keys() == values.keys(), key
        assert list(found[key].values()) == pytest.approx([values[at] for at in found[key]])


@pytest.mark.parametrize(
    ("personality", "limit"),
    [
        ("plain", 1000),
        ("plain", 40),
        ("range_only", 40),
        ("interval_links", 40),
        ("newest_first", 40),
        ("normalized_only", 1000),
        ("expanded", 40),
        ("limit_100_forbidden", 1000),
    ],
)
def test_nothing_is_lost_however_a_broker_cuts(
    platform: Platform, connect: Connect, personality: str, limit: int
) -> None:
    platform.behave(personality, temporal_limit=limit)
    pages = list(connect(platform.base_url).observations(QUERY))
    assert_same(collect(pages), truth(platform))
    assert not any(page.warnings or page.set_aside for page in pages)


def test_late_data_is_resumed_by_modification(platform: Platform, connect: Connect) -> None:
    since = QUERY.end - timedelta(hours=8)
    query = ObservationQuery("heat", QUERY.start, QUERY.end, modified_since=since)
    found = collect(connect(platform.base_url).observations(query))
    assert found
    observed = [at for values in found.values() for at in values]
    assert min(observed) < since.timestamp() * 1e6  # measured before, uploaded since


def test_three_days_delivered_late_and_newest_first_all_arrive(connect: Connect) -> None:
    with running_platform(rate=0, history_days=5) as platform:
        query = ObservationQuery("heat", END - timedelta(days=4), END)
        platform.store.withhold(3.0, 0.5)
        connected = connect(platform.base_url)
        found = collect(connected.observations(query))
        missing = truth(platform, query)
        assert_same(found, missing)
        for _ in range(3):
            platform.advance(3600)
            since = platform.store.clock.now() - 1800
            platform.deliver_late(1.0)
            late = ObservationQuery(
                "heat",
                query.start,
                query.end,
                modified_since=datetime.fromtimestamp(since, timezone.utc),
            )
            for key, values in collect(connected.observations(late)).items():
                inside = {at: v for at, v in values.items() if at < END.timestamp() * 1e6}
                found.setdefault(key, {}).update(inside)
        complete = truth(platform, query)
        assert sum(map(len, complete.values())) > sum(map(len, missing.values()))
        wanted = {key: set(values) for key, values in complete.items()}
        assert all(wanted[key] <= set(found[key]) for key in wanted)


def test_some_sensors_and_properties(platform: Platform, connect: Connect) -> None:
    (sensor_id, _), *_ = truth(platform)
    query = ObservationQuery("heat", QUERY.start, QUERY.end, (sensor_id,), ("temperature",))
    platform.requests.clear()
    assert collect(connect(platform.base_url).observations(query)).keys() == {
        (sensor_id, "temperature")
    }
    assert len(platform.requests) <= 6


def test_a_platform_without_history_says_so(platform: Platform, connect: Connect) -> None:
    for personality in ("no_temporal", "no_temporal_404"):
        platform.behave(personality)
        with pytest.raises(PlatformError, match="gives no history"):
            list(connect(platform.base_url, tenant="").observations(QUERY))


def test_a_fault_in_the_middle_ends_the_history(platform: Platform, connect: Connect) -> None:
    platform.fault("wrong_json", path="temporal/entities", after=4)
    pages = connect(platform.base_url).observations(QUERY)
    assert next(pages).series
    with pytest.raises(PlatformError, match="not the JSON"):
        list(pages)


def test_cancelling_a_history(platform: Platform, connect: Connect) -> None:
    cancel = CancelFlag()
    pages = connect(platform.base_url, cancel=cancel).observations(QUERY)
    next(pages)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(pages)
