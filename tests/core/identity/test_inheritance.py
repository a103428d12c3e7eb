"""A history read as one under today's id, from both kinds of archive."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache.archive import KINDS, Archive, make_archive
from smartmetro.smartmetro_plugin.core.identity.alias import Alias, AliasKind, AliasState
from smartmetro.smartmetro_plugin.core.identity.succession import Succession, succession_of
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import ObservationSeries, SensorKey

START = datetime(2026, 6, 1, tzinfo=timezone.utc)
END = START + timedelta(days=40)
HOUR_US = 3_600_000_000


def key(name: str, connection: str = "city") -> SensorKey:
    return SensorKey(connection, "", name)


def renamed(
    former: str, current: str, day: float, state: AliasState = AliasState.CONFIRMED
) -> Alias:
    return Alias(
        uuid=f"{former}>{current}",
        key=key(current),
        kind=AliasKind.SENSOR_ID,
        former=former,
        current=current,
        changed_at=START + timedelta(days=day),
        state=state,
        former_key=key(former),
    )


def series(name: str, hours: range, value: float, unit: str = "CEL") -> ObservationSeries:
    instants = to_microseconds(START) + np.arange(hours.start, hours.stop, dtype=np.int64) * HOUR_US
    return ObservationSeries(name, "temperature", unit, instants, np.full(instants.size, value))


def opened(folder: Path, kind: str, *aliases: Alias) -> Archive:
    return make_archive(folder, kind, succession_of(aliases))


def read(archive: Archive, **filters: object) -> dict[str, list[tuple[int, float]]]:
    """Return (hour, value) pairs by sensor, and make sure that scan and series say the same."""
    found: dict[str, list[tuple[int, float]]] = {}
    for owner, one in archive.series("heat", START, END, **filters):  # type: ignore[arg-type]
        assert owner.sensor_id == one.sensor_id
        hours = (one.observed_at_us - to_microseconds(START)) // HOUR_US
        assert np.all(np.diff(hours) > 0)
        found.setdefault(owner.sensor_id, []).extend(zip(hours.tolist(), one.value.tolist()))
    scanned = {k: v for k, v in filters.items() if k != "connection"}
    if "connection" in filters:
        scanned["connections"] = [filters["connection"]]
    rows = archive.scan("heat", START, END, **scanned).collect(backend="pandas").to_native()  # type: ignore[arg-type]
    again: dict[str, list[tuple[int, float]]] = {}
    for sensor_id, at, value in zip(rows["sensor_id"], rows["observed_at"], rows["value"]):
        again.setdefault(sensor_id, []).append(
            ((to_microseconds(at.to_pydatetime()) - to_microseconds(START)) // HOUR_US, value)
        )
    assert {k: sorted(v) for k, v in again.items()} == {k: sorted(v) for k, v in found.items()}
    return found


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_renamed_sensor_has_one_history(tmp_path: Path, kind: str) -> None:
    make_archive(tmp_path, kind).append(
        "city", "", "heat", [series("old", range(0, 48), 1), series("new", range(48, 96), 2)]
    )
    archive = opened(tmp_path, kind, renamed("old", "new", 2))
    expected = [(h, 1.0) for h in range(48)] + [(h, 2.0) for h in range(48, 96)]
    assert read(archive) == {"new": expected}
    assert read(archive, sensor_ids=["new"], connection="city") == {"new": expected}
    assert read(archive, sensor_ids=["old"]) == {}
    # the historical ids stay in the files
    assert set(read(make_archive(tmp_path, kind))) == {"old", "new"}


def test_what_is_only_proposed_or_rejected_changes_nothing(tmp_path: Path, kind: str) -> None:
    make_archive(tmp_path, kind).append("city", "", "heat", [series("old", range(3), 1)])
    for state in (AliasState.PROPOSED, AliasState.REJECTED, AliasState.SEEN):
        assert set(read(opened(tmp_path, kind, renamed("old", "new", 2, state)))) == {"old"}


def test_an_id_given_to_another_device_keeps_what_comes_after(tmp_path: Path, kind: str) -> None:
    make_archive(tmp_path, kind).append("city", "", "heat", [series("old", range(0, 96), 1)])
    found = read(opened(tmp_path, kind, renamed("old", "new", 2)))
    assert found == {
        "new": [(h, 1.0) for h in range(48)],
        "old": [(h, 1.0) for h in range(48, 96)],
    }


def test_its_own_value_stands_where_both_have_one(tmp_path: Path, kind: str) -> None:
    make_archive(tmp_path, kind).append(
        "city", "", "heat", [series("old", range(0, 10), 1), series("new", range(5, 12), 2)]
    )
    found = read(opened(tmp_path, kind, renamed("old", "new", 2)))
    assert found["new"] == [(h, 1.0) for h in range(5)] + [(h, 2.0) for h in range(5, 12)]


def test_chains_are_followed(tmp_path: Path, kind: str) -> None:
    make_archive(tmp_path, kind).append(
        "city",
        "",
        "heat",
        [
            series("a", range(0, 24), 1),
            series("b", range(24, 48), 2),
            series("c", range(48, 50), 3),
        ],
    )
    found = read(opened(tmp_path, kind, renamed("a", "b", 1), renamed("b", "c", 2)))
    assert set(found) == {"c"} and len(found["c"]) == 50


def test_across_connections(tmp_path: Path, kind: str) -> None:
    archive = make_archive(tmp_path, kind)
    archive.append("supplier", "", "heat", [series("7", range(0, 24), 1)])
    archive.append("city", "", "heat", [series("urn:7", range(24, 48), 2)])
    alias = Alias(
        "u", key("urn:7"), AliasKind.SENSOR_ID, "7", "urn:7", START + timedelta(days=1),
        AliasState.CONFIRMED, key("7", "supplier"),
    )  # fmt: skip
    found = read(opened(tmp_path, kind, alias), connection="city")
    assert set(found) == {"urn:7"} and len(found["urn:7"]) == 48


def test_a_thousand_renames_leave_one_history_each(tmp_path: Path, kind: str) -> None:
    names = [[f"s{i}-{turn}" for turn in range(3)] for i in range(334)]
    aliases = []
    for chain in names:
        aliases += [renamed(chain[0], chain[1], 1), renamed(chain[1], chain[2], 2)]
    everything = [
        series(name, range(24 * turn, 24 * turn + 24), turn)
        for chain in names
        for turn, name in enumerate(chain)
    ]
    archive = make_archive(tmp_path, kind)
    archive.append("city", "", "heat", everything)
    archive.append("city", "", "heat", everything)  # read again: nothing twice
    found = read(opened(tmp_path, kind, *aliases))
    assert set(found) == {chain[2] for chain in names}
    assert all([hour for hour, _ in rows] == list(range(72)) for rows in found.values())


def test_a_circle_is_cut_not_followed_for_ever() -> None:
    succession = succession_of([renamed("a", "b", 1), renamed("b", "c", 2), renamed("c", "a", 3)])
    assert succession.current(key("a")) == key("c") == succession.current(key("b"))
    assert succession.current(key("c")) == key("c")


def test_the_heir_of_an_instant() -> None:
    succession = succession_of([renamed("a", "b", 1)])
    assert succession.current(key("a"), START) == key("b")
    assert succession.current(key("a"), START + timedelta(days=1)) == key("a")
    assert succession.current(key("x")) == key("x") and not Succession()


NAMES = st.sampled_from(list("abcdef"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(NAMES, NAMES, st.integers(0, 30)), max_size=12))
def test_whatever_the_links_everybody_has_one_end(links: list[tuple[str, str, int]]) -> None:
    succession = succession_of([renamed(a, b, day) for a, b, day in links])
    for name in "abcdef":
        end = succession.current(key(name))
        assert succession.current(end) == end
