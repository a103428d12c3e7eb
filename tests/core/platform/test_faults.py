"""Every fault of the local platform, with what becomes of a synchronisation."""

from __future__ import annotations

import threading
import time

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import (
    Cancelled,
    PlatformError,
    RefusedError,
    UnreachableError,
)
from smartmetro.smartmetro_plugin.core.model import Extent
from smartmetro.smartmetro_plugin.core.platform.ngsi_ld import NgsiLdPlatform
from smartmetro.smartmetro_plugin.core.platform.protocol import SensorPage, SensorQuery
from smartmetro.tests.platform_server import PERSONALITIES, Platform, running_platform

from .conftest import Connect

#: Sensors of the simulated network that a use case declares (gateways are none).
SENSORS = 203
#: Wide enough for the whole simulated network.
METROPOLIS = Extent(4.7, 43.0, 5.9, 43.9)


def sync(platform: NgsiLdPlatform) -> list[SensorPage]:
    return list(platform.sensors(SensorQuery()))


def ids(pages: list[SensorPage]) -> list[str]:
    return [record.sensor.key.sensor_id for page in pages for record in page.records]


def points(pages: list[SensorPage]) -> dict[str, tuple[float | None, float | None]]:
    sensors = [record.sensor for page in pages for record in page.records]
    return {s.key.sensor_id: (s.lon, s.lat) for s in sensors if s.geometry and s.geometry.is_point}


def asked(platform: Platform) -> list[int]:
    return [request["status"] for request in platform.requests]


@pytest.fixture
def paged(platform: Platform) -> Platform:
    """The platform, giving at most a hundred entities a page."""
    platform.behave(max_limit=100)
    return platform


@pytest.mark.parametrize("personality", sorted(PERSONALITIES))
def test_every_personality_gives_every_sensor_once(
    platform: Platform, connect: Connect, personality: str
) -> None:
    platform.behave(personality, max_limit=100)
    pages = sync(connect(platform.base_url))
    assert len(ids(pages)) == len(set(ids(pages))) == SENSORS
    assert not any(page.warnings or page.set_aside for page in pages)
    unlocated = [r for page in pages for r in page.records if r.sensor.lon is None]
    assert len(unlocated) == sum(
        s.geometry is None and bool(s.channels) for s in platform.network.sensors
    )


PASSING = [
    ("status", {"status": 500}),
    ("status", {"status": 503}),
    ("not_json_error", {"status": 502}),
    ("too_many_requests", {"retry_after": 0.0}),
    ("truncated_length", {}),
    ("cut", {}),
    ("refused_connection", {}),
]


@pytest.mark.parametrize(("kind", "settings"), PASSING)
def test_a_passing_fault_is_not_noticed(
    paged: Platform, connect: Connect, kind: str, settings: dict[str, float]
) -> None:
    paged.fault(kind, after=2, count=1, **settings)
    assert len(ids(sync(connect(paged.base_url)))) == SENSORS


@pytest.mark.parametrize(("kind", "settings"), PASSING)
def test_a_lasting_fault_is_said_in_words(
    paged: Platform, connect: Connect, kind: str, settings: dict[str, float]
) -> None:
    paged.fault(kind, after=4, count=None, **settings)
    pages = connect(paged.base_url).sensors(SensorQuery())
    assert next(pages).records  # whoever stages pages must drop them now
    with pytest.raises(UnreachableError) as caught:
        list(pages)
    words = caught.value.message.in_english()
    assert "{" not in words
    assert "<" not in words


def test_retry_after_that_is_too_long_is_said(platform: Platform, connect: Connect) -> None:
    platform.fault("too_many_requests", retry_after=3600.0, count=None)
    with pytest.raises(UnreachableError, match="fewer requests"):
        sync(connect(platform.base_url))
    assert asked(platform) == [429]


@pytest.mark.parametrize("kind", ["wrong_json", "login_page", "truncated_no_length"])
def test_a_body_that_is_no_answer_is_not_believed(
    paged: Platform, connect: Connect, kind: str
) -> None:
    paged.fault(kind, after=4)
    with pytest.raises(PlatformError, match="is not the JSON that was expected"):
        sync(connect(paged.base_url))


@pytest.mark.parametrize(
    ("kind", "words"), [("expired_token", "have expired"), ("forbidden", "does not allow")]
)
def test_refusals_name_the_remedy(
    platform: Platform, connect: Connect, kind: str, words: str
) -> None:
    platform.fault(kind, count=None)
    with pytest.raises(RefusedError, match=words):
        sync(connect(platform.base_url))


def test_an_unknown_tenant(platform: Platform, connect: Connect) -> None:
    with pytest.raises(RefusedError, match="does not know the tenant “nope”"):
        sync(connect(platform.base_url, tenant="nope"))


def test_credentials_reach_the_platform(connect: Connect) -> None:
    with running_platform(rate=0, bearer="welcome", history_days=1) as closed:
        with pytest.raises(RefusedError):
            sync(connect(closed.base_url))
        bearer = {"Authorization": "Bearer welcome"}
        assert len(ids(sync(connect(closed.base_url, headers=bearer)))) == SENSORS


def test_duplicate_ids_across_pages(paged: Platform, connect: Connect) -> None:
    paged.fault("duplicate_ids", count=None)
    pages = sync(connect(paged.base_url))
    assert len(ids(pages)) == len(set(ids(pages))) == SENSORS


@pytest.mark.parametrize("status", [400, 403])
def test_a_refused_limit_is_lowered(platform: Platform, connect: Connect, status: int) -> None:
    platform.fault("limit_refused", limit=100, status=status, count=None)
    assert len(ids(sync(connect(platform.base_url)))) == SENSORS
    assert asked(platform) == [status, status, 200, 200, 200]


def test_an_offset_past_the_end(platform: Platform, connect: Connect) -> None:
    platform.behave(count=False, next_link=False, max_limit=100)
    platform.fault("offset_past_end", count=None)
    assert len(ids(sync(connect(platform.base_url)))) == SENSORS


def test_a_wrong_count_is_said_and_nothing_is_taken_for_removed(
    paged: Platform, connect: Connect
) -> None:
    paged.fault("wrong_count", extra=5, count=None)
    pages = sync(connect(paged.base_url))
    assert len(ids(pages)) == SENSORS
    (warning,) = pages[-1].warnings
    assert warning.values == {"announced": SENSORS + 5, "delivered": SENSORS}
    assert not pages[-1].absence_proves_removal


def test_a_malformed_entity_costs_itself_alone(platform: Platform, connect: Connect) -> None:
    platform.fault("malformed_entity", count=None)
    pages = sync(connect(platform.base_url))
    asides = [aside for page in pages for aside in page.set_aside]
    assert len(asides) >= 1
    assert len(ids(pages)) >= SENSORS - 1
    assert all(aside.reason.in_english() for aside in asides)


def test_swapped_coordinates_are_corrected_and_said(platform: Platform, connect: Connect) -> None:
    straight = points(sync(connect(platform.base_url)))
    platform.fault("swapped_coordinates", count=None)
    pages = sync(connect(platform.base_url, extent=METROPOLIS))
    assert points(pages) == straight
    (warning,) = pages[-1].warnings
    assert warning.values["count"] == len(straight)


def test_too_large_a_body_is_not_read(platform: Platform, connect: Connect) -> None:
    platform.fault("huge_body", megabytes=3.0, count=None)
    with pytest.raises(UnreachableError, match="larger than 2 MB"):
        sync(connect(platform.base_url, max_bytes=2_000_000))
    assert len(asked(platform)) == 1


@pytest.mark.parametrize("kind", ["slow_headers", "slow_body"])
def test_cancelling_a_slow_answer_ends_at_once(
    platform: Platform, connect: Connect, kind: str
) -> None:
    platform.fault(kind, seconds=20.0)
    cancel = CancelFlag()
    threading.Timer(0.3, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        sync(connect(platform.base_url, cancel=cancel))
    assert time.monotonic() - began < 1.0


def test_a_platform_that_is_off(connect: Connect) -> None:
    with running_platform(rate=0, history_days=1) as platform:
        address = platform.base_url
    with pytest.raises(UnreachableError, match="No answer from"):
        sync(connect(address))


def test_only_what_changed_and_what_lies_in_the_extent(
    platform: Platform, connect: Connect
) -> None:
    connected = connect(platform.base_url)
    everything = {r.sensor.key.sensor_id: r.sensor for p in sync(connected) for r in p.records}
    box = Extent(5.3, 43.2, 5.5, 43.4)
    pages = list(connected.sensors(SensorQuery(extent=box)))
    inside = {
        i for i, s in everything.items() if s.lon is not None and box.contains(s.lon, s.lat or 0)
    }
    assert inside <= set(ids(pages)) < set(everything)
    assert not pages[0].absence_proves_removal
    some = list(connected.sensors(SensorQuery(("waste",))))
    assert {r.sensor.use_case for page in some for r in page.records} == {"waste"}


@pytest.mark.parametrize(
    ("personality", "expected"),
    [("plain", True), ("countless", True), ("silent_modified", False), ("refused_modified", False)],
)
def test_incremental_support_is_probed_once(
    platform: Platform, connect: Connect, personality: str, expected: bool
) -> None:
    platform.behave(personality)
    platform.requests.clear()
    assert connect(platform.base_url).supports_incremental() is expected
    probes = len(platform.requests)
    assert probes in (2, 3)
    assert connect(platform.base_url).supports_incremental() is expected
    assert len(platform.requests) == probes


def test_a_refresh_brings_what_changed_since(connect: Connect) -> None:
    with running_platform(rate=0, history_days=2) as platform:
        connected = connect(platform.base_url)
        (first, *_) = sync(connected)
        assert first.server_date is not None
        platform.advance(60)
        moved = platform.move_values(0.1)
        pages = list(connected.sensors(SensorQuery(since=first.server_date)))
        assert set(moved) & set(ids(sync(connected))) <= set(ids(pages))
        assert 0 < len(ids(pages)) < SENSORS


def test_the_report_of_a_platform(platform: Platform, connect: Connect) -> None:
    report = connect(platform.base_url).report()
    assert report.software
    assert report.counts_by_type["WasteContainer"] == 60
    assert sum(count or 0 for count in report.counts_by_type.values()) == SENSORS
    assert (report.incremental, report.temporal, report.resumes_by_modification) == (True,) * 3
    assert [note.values for note in report.notes] == [{"types": "Device"}]


def test_the_report_of_a_platform_without_history(platform: Platform, connect: Connect) -> None:
    platform.behave("no_temporal", modified_at="silent")
    report = connect(platform.base_url).report()
    assert not (report.incremental or report.temporal or report.resumes_by_modification)
    assert "No history" in report.notes[-1].in_english()


def test_the_report_of_an_empty_platform(connect: Connect) -> None:
    with running_platform(rate=0, empty=True) as platform:
        report = connect(platform.base_url, tenant="").report()
    assert sum(count or 0 for count in report.counts_by_type.values()) < SENSORS


def test_public_examples_of_another_tenant(platform: Platform, connect: Connect) -> None:
    pages = sync(connect(platform.base_url, tenant="examples", extent=Extent(6.5, 43.4, 7.8, 44.4)))
    sensors = {r.sensor.type: r.sensor for page in pages for r in page.records}
    assert sensors["WaterObserved"].lon == 7.196545
    assert sensors["FloodMonitoring"].lon is None
    assert any("exchanged" in w.in_english() for w in pages[-1].warnings)
