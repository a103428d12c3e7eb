"""The cache as its users see it: syncs in, records out."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from smartmetro.smartmetro_plugin.core.cache.states import FetchState
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    Maintenance,
    MaintenanceKind,
    OwnThreshold,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    SetAside,
    Status,
    StatusCode,
    Zone,
    ZoneRole,
)

from .make import NOW, ids, record, sensor, sync

MINUTE = timedelta(minutes=1)
FULL = Sensor(
    key=SensorKey("metro", "ville", "urn:ngsi-ld:Device:é:1"),
    name="Capteur « été »",
    use_case="heat",
    type="WeatherObserved",
    lon=5.37,
    lat=43.29,
    geometry=Geometry("Point", (5.37, 43.29)),
    commune="Marseille 3e Arrondissement",
    insee="13203",
    zone="Îlot A",
    zone_role=ZoneRole.REFERENCE,
    owner="Métropole",
    host="Commune",
    provider="Fournisseur",
    network="LoRa",
    placement="street",
    support_type="lamp_post",
    z_m=12.5,
    height_m=3.0,
    commissioned_on=date(2024, 5, 1),
    decommissioned_on=date(2026, 12, 31),
    battery_pct=88.0,
    rssi_dbm=-101.0,
    snr_db=4.5,
    reception_pct=97.0,
    modified_at=NOW - timedelta(minutes=3),
    own_thresholds=(OwnThreshold("water_level", 1.5, None),),
    extra={"serial": "A\u00a01", "b": ""},
)
ZONE = Zone(
    "Îlot A", ZoneRole.PROJECT, "Aix", Geometry("Polygon", (((5, 43), (6, 43), (6, 44), (5, 43)),))
)
REPAIR = Maintenance(
    "0f2b", SensorKey("metro", "", "a"), MaintenanceKind.CURATIVE, NOW - MINUTE, NOW, "mast", "new"
)


def readings(cache: Cache, sensor_id: str = "a") -> dict[str, Reading]:
    (cached,) = cache.records(sensor_ids=[sensor_id])
    return {reading.property: reading for reading in cached.record.readings}


def test_every_field_comes_back(cache: Cache) -> None:
    given = (
        Reading("humidity", None, "P1", None),
        Reading("temperature", 28.4, "CEL", NOW - timedelta(minutes=5)),
    )
    with cache.staging("metro", "ville") as writer:
        writer.add([SensorRecord(FULL, given)], NOW)
        writer.commit(complete=True, use_cases=["heat"], synced_at=NOW)
    (cached,) = cache.records()
    assert cached.record == SensorRecord(FULL, given)
    assert (cached.fetched_at, cached.gone_at, cached.revision) == (NOW, None, 1)
    assert cache.connections() == [("metro", "ville")]


@pytest.mark.parametrize(
    "shape",
    [
        None,
        Geometry("Point", (5.0, 43.0, 120.5)),
        Geometry("LineString", ((5.0, 43.0), (5.1, 43.1))),
        Geometry("Polygon", (((5.0, 43.0), (5.1, 43.0), (5.1, 43.1), (5.0, 43.0)),)),
        Geometry("MultiPolygon", ((((5.0, 43.0, 1.0), (5.1, 43.0, 1.0), (5.0, 43.0, 1.0)),),)),
    ],
)
def test_any_shape_comes_back_and_changes_are_seen(cache: Cache, shape: Geometry | None) -> None:
    point = {"lon": 5.0, "lat": 43.0} if shape else {}
    given = SensorRecord(sensor("a", geometry=shape, **point))
    sync(cache, given)
    assert next(cache.records()).record == given
    assert sync(cache, given).unchanged == 1
    moved = Geometry("LineString", ((5.0, 43.0), (5.2, 43.2)))
    assert sync(cache, SensorRecord(sensor("a", geometry=moved, lon=5.0, lat=43.0))).updated == 1
    assert next(cache.records()).record.sensor.geometry == moved
    assert sync(cache, given).updated == 1
    assert next(cache.records()).record == given


def test_only_true_changes_count_and_move_the_revision(cache: Cache) -> None:
    first = sync(cache, record("a"), record("b"), record("c"))
    assert (first.created, first.updated, first.removed, first.unchanged) == (3, 0, 0, 0)
    later = NOW + timedelta(minutes=5)
    again = sync(cache, record("a"), record("b"), record("c"), at=later)
    assert (again.created, again.updated, again.removed, again.unchanged) == (0, 0, 0, 3)
    assert cache.revision() == 1
    assert {r.fetched_at for r in cache.records()} == {later}
    third = sync(cache, record("a", 21.0, 1), record("b", name="new"), record("d"))
    assert (third.created, third.updated, third.removed, third.unchanged) == (1, 2, 1, 0)
    assert set(ids(cache, since_revision=1)) == {"a", "b", "d"}
    assert set(ids(cache, since_revision=1, with_gone=True)) == {"a", "b", "c", "d"}


def test_a_sensor_that_left_keeps_its_history_and_may_come_back(cache: Cache) -> None:
    sync(cache, record("a"), record("b", use_case="noise"))
    assert sync(cache, use_cases=("heat",), at=NOW + MINUTE).removed == 1
    assert ids(cache) == ["b"]
    gone, _ = cache.records(with_gone=True)
    assert (gone.gone_at, gone.record) == (NOW + MINUTE, record("a"))
    assert sync(cache, use_cases=("heat",), at=NOW + 2 * MINUTE).removed == 0
    assert next(cache.records(with_gone=True)).gone_at == NOW + MINUTE
    assert sync(cache, record("a"), complete=False).updated == 1
    assert ids(cache) == ["a", "b"]


def test_an_incomplete_answer_and_unreadable_ids_remove_nothing(cache: Cache) -> None:
    sync(cache, record("a"), record("b"))
    assert sync(cache, record("a"), complete=False).removed == 0
    with cache.staging("metro", "") as writer:
        writer.keep(["b"])
        result = writer.commit(complete=True, use_cases=(), synced_at=NOW)
    assert result.removed == 1
    assert ids(cache) == ["b"]


def test_leaving_without_commit_changes_nothing(cache: Cache) -> None:
    sync(cache, record("a"))
    with pytest.raises(ConnectionError), cache.staging("metro", "") as writer:
        writer.add([record("a", 99.0, 9), record("z")], NOW + MINUTE)
        assert writer.seen_count == 2
        raise ConnectionError
    assert [cached.record for cached in cache.records()] == [record("a")]
    assert sync(cache, record("a")).unchanged == 1


def test_last_values_never_go_back_in_time(cache: Cache) -> None:
    """A sensor that logs and sends late delivers newest first: the platform's value goes back."""
    sync(cache, record("a", 20.0, -30))
    assert sync(cache, record("a", 15.0, -50), at=NOW + MINUTE).unchanged == 1
    assert readings(cache)["temperature"].value == 20.0
    # a correction of the same instant, and what is newer, are taken
    assert sync(cache, record("a", 21.0, -30)).updated == 1
    assert sync(cache, record("a", 22.0, -29)).updated == 1
    assert readings(cache)["temperature"].value == 22.0


def test_a_value_from_the_future_gives_way(cache: Cache) -> None:
    sync(cache, record("a", 50.0, 60 * 24 * 400))
    assert sync(cache, record("a", 20.0, 0)).updated == 1
    assert readings(cache)["temperature"] == Reading("temperature", 20.0, "CEL", NOW)


def test_undated_values_are_taken_and_dated_ones_kept_when_equal(cache: Cache) -> None:
    sync(cache, record("a", 20.0, 0))
    undated = SensorRecord(sensor("a"), (Reading("temperature", 20.0, "CEL", None),))
    assert sync(cache, undated).unchanged == 1
    assert readings(cache)["temperature"].observed_at == NOW
    changed = SensorRecord(sensor("a"), (Reading("temperature", 23.0, "CEL", None),))
    assert sync(cache, changed).updated == 1
    assert readings(cache)["temperature"] == Reading("temperature", 23.0, "CEL", None)


def test_observed_and_fetched_stay_apart(cache: Cache) -> None:
    sync(cache, record("a", 20.0, -30), at=NOW)
    sync(cache, record("a", 20.0, -30), at=NOW + MINUTE)
    row = cache._db.execute("SELECT sensor_id, observed_at, fetched_at FROM last_values").fetchone()
    assert row == ("a", "2026-07-21T09:30:00.000Z", "2026-07-21T10:00:00.000Z")
    assert next(cache.records()).fetched_at == NOW + MINUTE


def test_the_same_sensor_in_two_pages_is_one(cache: Cache) -> None:
    with cache.staging("metro", "") as writer:
        writer.add([record("a", 20.0, 5)], NOW)
        writer.add([record("a", 19.0, 4), record("b")], NOW)
        assert writer.seen_count == 2
        assert writer.commit(complete=True, use_cases=(), synced_at=NOW).created == 2
    assert readings(cache)["temperature"].value == 20.0


def test_new_readings_are_those_the_cache_lacks_to_the_microsecond(cache: Cache) -> None:
    exact = NOW + timedelta(microseconds=123_456)
    given = SensorRecord(sensor("a"), (Reading("temperature", 20.0, "CEL", exact),))
    with cache.staging("metro", "") as writer:
        writer.add([given, record("b")], NOW)
        assert [(u, i, r.observed_at) for u, i, r in writer.new_readings()] == [
            ("heat", "a", exact),
            ("heat", "b", NOW),
        ]
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    with cache.staging("metro", "") as writer:
        writer.add([given, record("b", 25.0, 1)], NOW)
        assert [i for _, i, _ in writer.new_readings()] == ["b"]


def test_the_last_of_two_contradicting_pages_counts(cache: Cache) -> None:
    """The second page says what the cache knew already, the first something else."""
    known, other = record("a", name="Known"), record("a", name="Other")
    sync(cache, known)
    for pages in ([[other], [known]], [[other, known]], [[known], [other]], [[other, known]]):
        with cache.staging("metro", "") as writer:
            for page in pages:
                writer.add(page, NOW)
            writer.commit(complete=True, use_cases=(), synced_at=NOW)
        assert [c.record for c in cache.records()] == [pages[-1][-1]]


def test_what_returns_unchanged_is_back(cache: Cache) -> None:
    sync(cache, record("a"))
    sync(cache)
    back = sync(cache, record("a"))
    assert (back.updated, back.unchanged) == (1, 0)
    assert ids(cache) == ["a"]


HOSTILE = [
    SensorRecord(sensor("lone \ud800 surrogate")),
    SensorRecord(sensor("named", name="\udfff")),
    SensorRecord(sensor("naive", modified_at=datetime(2026, 1, 1))),  # noqa: DTZ001
    SensorRecord(sensor("huge"), (Reading("temperature", 10**400, "CEL", NOW),)),
    SensorRecord(sensor("odd", geometry=Geometry("Hexagon", ()))),
    SensorRecord(sensor("crooked", geometry=Geometry("LineString", ((1.0,), "x")))),
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda r: ascii(r.sensor.key.sensor_id))
def test_one_record_that_cannot_be_written_never_costs_the_others(
    cache: Cache, hostile: SensorRecord
) -> None:
    with cache.staging("metro", "") as writer:
        writer.add([record("a"), hostile, record("b")], NOW)
        assert len(writer.set_aside) == 1
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    assert ids(cache) == ["a", "b"]
    state = cache.sync_state("metro", "")
    assert state is not None and state.set_aside_count == 1
    assert "written" in state.set_aside[0].reason.in_english()


def test_a_new_name_keeps_the_old_one_as_alias(cache: Cache) -> None:
    sync(cache, record("a", name="Ancien"))
    sync(cache, record("a", name="Nouveau"), at=NOW + MINUTE)
    sync(cache, record("a", name="Nouveau"), at=NOW + 2 * MINUTE)
    rows = cache._db.execute(
        "SELECT sensor_id, kind, former, current, changed_at, state FROM aliases"
    )
    assert rows.fetchall() == [
        ("a", "name", "Ancien", "Nouveau", "2026-07-21T10:01:00.000Z", "seen")
    ]


def test_the_state_of_a_sync_and_of_its_failure(cache: Cache) -> None:
    assert cache.sync_state("metro", "") is None
    why = Message("No answer from {host}", {"host": "h", "why": Message("cut")})
    cache.note_sync_failure("metro", "", NOW, why)
    failed = cache.sync_state("metro", "")
    assert failed is not None
    assert (failed.last_error, failed.last_success_at) == (why, None)
    aside = SetAside("urn:x", Message("No id"))
    sync(
        cache,
        record("a"),
        server_date=NOW - MINUTE,
        announced_count=2,
        warnings=[Message("One is missing")],
        set_aside=[aside],
        as_of=NOW,
    )
    good = cache.sync_state("metro", "")
    assert good is not None
    assert (good.last_success_at, good.last_full_at, good.server_date) == (NOW, NOW, NOW - MINUTE)
    assert (good.announced_count, good.sensor_count, good.last_error) == (2, 1, None)
    assert (good.warnings, good.set_aside, good.as_of) == (
        (Message("One is missing"),),
        (aside,),
        NOW,
    )
    sync(cache, record("a"), complete=False, at=NOW + MINUTE, announced_count=1)
    cache.note_sync_failure("metro", "", NOW + 2 * MINUTE, why)
    last = cache.sync_state("metro", "")
    assert last is not None
    assert (last.last_full_at, last.last_success_at) == (NOW, NOW + MINUTE)
    assert last.announced_count == 2, "of the last full answer"
    assert (last.last_attempt_at, last.last_error) == (NOW + 2 * MINUTE, why)


def test_a_fetch_state_comes_back_and_a_purge_moves_it(cache: Cache) -> None:
    state = FetchState(
        "metro", "", "heat", NOW - 60 * MINUTE, NOW, NOW, NOW, NOW, Message("late"), ((NOW, NOW),)
    )
    cache.save_fetch_state(state)
    assert cache.fetch_state("metro", "", "heat") == state
    assert cache.fetch_state("metro", "", "noise") is None
    cache.forget_fetched("heat", NOW - 30 * MINUTE)
    moved = cache.fetch_state("metro", "", "heat")
    assert moved is not None and moved.fetched_from == NOW - 30 * MINUTE
    cache.forget_fetched("heat", NOW)
    assert cache.fetch_state("metro", "", "heat") is None


def test_statuses_are_written_where_they_differ(cache: Cache) -> None:
    sync(cache, record("a"), record("b"))
    silent = Status(StatusCode.SILENT, Message("No data since {when}", {"when": "5 h"}))
    key = SensorKey("metro", "", "a")
    cache.write_statuses([(key, silent)], NOW)
    cache.write_statuses([(key, silent)], NOW + MINUTE)
    assert cache.statuses("metro") == {
        key: silent,
        SensorKey("metro", "", "b"): Status(StatusCode.UNKNOWN),
    }
    row = cache._db.execute(
        "SELECT status, status_at FROM sensors WHERE sensor_id = 'a'"
    ).fetchone()
    assert row == ("silent", "2026-07-21T10:00:00.000Z")
    # neither statuses nor readable ids are changes of the platform's
    cache.write_readable_ids({key: "chaleur-13203-01"})
    assert sync(cache, record("a"), record("b")).unchanged == 2
    assert next(cache.records()).readable_id == "chaleur-13203-01"


def test_zones_and_interventions_of_a_platform(cache: Cache) -> None:
    with cache.staging("metro", "") as writer:
        writer.add_zones([ZONE, Zone("Témoin", ZoneRole.CONTROL)])
        writer.add_maintenance([REPAIR])
        writer.add_zones([Zone("\ud800", ZoneRole.NONE)])
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    assert cache.zones("metro") == [Zone("Témoin", ZoneRole.CONTROL), ZONE]
    assert cache.zones("other") == []
    assert cache.maintenance() == [REPAIR]
    assert cache.maintenance(open_at=NOW) == [] and cache.maintenance(open_at=NOW - MINUTE) == [
        REPAIR
    ]
    with cache.staging("metro", "") as writer:
        writer.add_zones([ZONE])
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    assert cache.zones() == [ZONE]


def test_what_a_person_wrote_outlives_a_sync(cache: Cache) -> None:
    mine = Maintenance("0f2b", REPAIR.key, MaintenanceKind.PREVENTIVE, NOW, None, "", "mine")
    cache.put_maintenance([mine])
    cache._db.execute("INSERT INTO zones (name, role) VALUES ('drawn', 'project')")
    with cache.staging("metro", "") as writer:
        writer.add_maintenance([REPAIR])
        writer.add_zones([ZONE])
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    assert cache.maintenance("metro", ["a"]) == [mine]
    assert [zone.name for zone in cache.zones("metro")] == ["drawn", "Îlot A"]


def test_a_lease_is_held_by_one(cache: Cache) -> None:
    with Cache.open(cache.path) as other:
        assert cache.lease("metro", "", owner="me", seconds=60)
        assert cache.lease("metro", "", owner="me", seconds=60)
        assert not other.lease("metro", "", owner="you", seconds=60)
        assert other.lease("metro", "autre", owner="you", seconds=60)
        other.release("metro", "", owner="you")
        assert not other.lease("metro", "", owner="you", seconds=60)
        cache.release("metro", "", owner="me")
        assert other.lease("metro", "", owner="you", seconds=-1)
        assert cache.lease("metro", "", owner="me", seconds=86_400 * 400)
        assert other.lease("metro", "", owner="you", seconds=60), "a clock that was wrong"


def test_forgetting_a_connection_leaves_the_others_and_the_logs(cache: Cache) -> None:
    sync(cache, record("a"))
    with cache.staging("other", "") as writer:
        writer.add([SensorRecord(sensor("o"))], NOW)
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    cache.put_maintenance([REPAIR])
    cache.remove_connection("metro", "")
    assert cache.connections() == [("other", "")] and ids(cache) == ["o"]
    assert cache.sync_state("metro", "") is None and cache.maintenance() == [REPAIR]
    assert cache._db.execute("SELECT count(*) FROM readings").fetchone() == (0,)


def test_one_key_in_two_tenants_is_two_sensors(cache: Cache) -> None:
    for tenant in ("", "ville"):
        with cache.staging("metro", tenant) as writer:
            writer.add([record("a")], NOW)
            assert writer.commit(complete=True, use_cases=(), synced_at=NOW).created == 1
    assert [c.record.sensor.key.tenant for c in cache.records("metro")] == ["", "ville"]


def test_instants_are_utc_whatever_their_offset(cache: Cache) -> None:
    local = datetime.fromisoformat("2026-07-21T12:00:00+02:00")
    sync(cache, SensorRecord(sensor("a"), (Reading("temperature", 1.0, "CEL", local),)), at=local)
    assert readings(cache)["temperature"].observed_at == NOW
    assert next(cache.records()).fetched_at.tzinfo is UTC
