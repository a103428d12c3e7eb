"""The rows of the live layer: order of the contract, escaping, and the difference of two tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.live_table import (
    CONTRACT_FIELDS,
    LiveRow,
    build_rows,
    column_of,
    diff,
    fields_of,
)
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import (
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    StatusCode,
)
from smartmetro.smartmetro_plugin.core.use_cases.declaration import PropertyDeclaration
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

NOW = datetime(2026, 7, 21, 12, tzinfo=UTC)
HEAT = load_use_cases()["heat"]


class English:
    def say(self, message: Message) -> str:
        return message.in_english()

    def quantity(self, value: float, declaration: PropertyDeclaration) -> str:
        return f"{value} {declaration.symbol}"

    def measure(self, value: float, symbol: str, decimals: int) -> str:
        return f"{value:.{decimals}f} {symbol}"

    def date_time(self, at: datetime) -> str:
        return at.isoformat()


@dataclass(frozen=True)
class Cached:
    record: SensorRecord
    gone_at: datetime | None = None
    readable_id: str = ""
    revision: int = 1


def cached(sensor_id: str = "a", name: str = "Place", value: float = 28.4, **more: Any) -> Cached:
    key = SensorKey("demo", "", sensor_id)
    sensor = Sensor(key, name, "heat", "WeatherObserved", 5.4, 43.5, **more)
    return Cached(SensorRecord(sensor, (Reading("temperature", value, "CEL", NOW),)))


def rows(*items: Cached, at: datetime = NOW) -> dict[SensorKey, LiveRow]:
    return build_rows(items, HEAT, at, English())


def test_columns_follow_the_contract_then_properties() -> None:
    names = [field.name for field in fields_of(HEAT)]
    assert names[:3] == ["connection", "sensor_id", "name"]
    assert names[18:25] == [
        "status", "status_reason", "last_seen_at", "battery_pct", "rssi_dbm", "snr_db",
        "reception_pct",
    ]  # fmt: skip
    assert names[25:27] == ["temperature", "relative_humidity"]
    assert len(names) == len(set(names))


def test_a_property_named_like_a_column_does_not_hide_it() -> None:
    assert column_of("status") == "status_value"
    assert column_of("temperature") == "temperature"


def test_a_row_holds_one_value_a_column() -> None:
    (row,) = rows(cached()).values()
    by_name = dict(zip([f.name for f in fields_of(HEAT)], row.attributes, strict=True))
    assert by_name["temperature"] == 28.4
    assert by_name["relative_humidity"] is None
    assert by_name["status"] == "ok"
    assert by_name["last_seen_at"] == row.last_seen_at == NOW
    assert by_name["label"] == "Place\n28.4 °C"
    assert row.text("name") == "Place"


def test_time_alone_makes_a_sensor_silent() -> None:
    silence = timedelta(seconds=HEAT.upload_period_s * (HEAT.silent_after_periods + 1))
    before, after = rows(cached()), rows(cached(), at=NOW + silence)
    (row,) = after.values()
    assert row.status is StatusCode.SILENT
    assert row.text("status_reason")
    ((key, values),) = diff(before, after).changed
    names = [fields_of(HEAT)[index].name for index in values]
    assert names == ["status", "status_reason", "map_tip"]
    assert key.sensor_id == "a"


@pytest.mark.parametrize("place", ["name", "commune", "zone"])
def test_hostile_text_is_escaped_in_the_map_tip(place: str) -> None:
    hostile = "<script>alert(1)</script>&\"'"
    (row,) = rows(cached(**{place: hostile})).values()  # type: ignore[arg-type]
    tip = str(row.attributes[-1])
    assert "<script" not in tip
    assert "&lt;script&gt;" in tip
    assert row.text(place) == hostile


def test_a_row_is_taken_over_while_record_and_status_stay() -> None:
    before = rows(cached())
    again = build_rows([cached()], HEAT, NOW, English(), previous=before)
    newer = build_rows([replace(cached(), revision=2)], HEAT, NOW, English(), previous=before)
    later = build_rows([cached()], HEAT, NOW + timedelta(days=9), English(), previous=before)
    key = SensorKey("demo", "", "a")
    assert again[key] is before[key]
    assert newer[key] is not before[key]
    assert later[key].status is StatusCode.SILENT


def test_nothing_changes_when_nothing_changed() -> None:
    assert not diff(rows(cached("a"), cached("b")), rows(cached("a"), cached("b")))


def test_a_value_changes_its_columns_only() -> None:
    difference = diff(rows(cached(value=28.4)), rows(cached(value=28.5)))
    ((_, values),) = difference.changed
    assert {fields_of(HEAT)[i].name for i in values} == {"temperature", "label", "map_tip"}
    assert not (difference.added or difference.removed or difference.moved)


def test_a_move_is_told_from_a_change() -> None:
    moved = cached()
    moved = replace(
        moved, record=replace(moved.record, sensor=replace(moved.record.sensor, lon=None))
    )
    difference = diff(rows(cached()), rows(moved))
    assert [row.lon for row in difference.moved] == [None]
    assert not difference.changed


tables = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3), max_size=6)


@given(tables, tables)
def test_applying_the_difference_gives_the_new_table(
    old: dict[str, int], new: dict[str, int]
) -> None:
    before = rows(*(cached(k, value=float(v)) for k, v in old.items()))
    after = rows(*(cached(k, value=float(v)) for k, v in new.items()))
    difference = diff(before, after)
    result = {key: list(row.attributes) for key, row in before.items()}
    for key in difference.removed:
        del result[key]
    for key, values in difference.changed:
        for index, value in values.items():
            result[key][index] = value
    result.update({row.key: list(row.attributes) for row in difference.added})
    assert result == {key: list(row.attributes) for key, row in after.items()}


def test_every_column_has_a_heading() -> None:
    assert all(field.label for field in CONTRACT_FIELDS)
