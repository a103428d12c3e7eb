"""A folder of files as a platform: what suppliers send, whole or spoilt."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import (
    Cancelled,
    ConfigurationError,
    PlatformError,
    SmartMetroError,
    UnreachableError,
)
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.model import (
    Extent,
    MaintenanceKind,
    OwnThreshold,
    Reading,
    SetAside,
    ZoneRole,
)
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform, csv_table, text_files
from smartmetro.smartmetro_plugin.core.platform.files.connector import folder_of
from smartmetro.smartmetro_plugin.core.platform.opening import open_platform
from smartmetro.smartmetro_plugin.core.platform.protocol import (
    ObservationQuery,
    SensorPage,
    SensorQuery,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
EVER = (datetime(1950, 1, 1, tzinfo=UTC), datetime(2150, 1, 1, tzinfo=UTC))
HEADER = "sensor_id,observed_at,property,value,unit\n"


def feature(id_: object = "urn:a:1", lon: float = 5.4, **properties: object) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, 43.5]},
        "properties": {"sensor_id": id_, "use_case": "heat", "type": "WeatherObserved"}
        | properties,
    }


def write_sensors(folder: Path, *features: object) -> None:
    collection = {"type": "FeatureCollection", "features": list(features)}
    (folder / "sensors.geojson").write_text(json.dumps(collection), encoding="utf-8")


def platform(folder: Path, **connection: object) -> FilesPlatform:
    made = Connection("files", FILES, str(folder), **connection)  # type: ignore[arg-type]
    return FilesPlatform(made, USE_CASES, CancelFlag())


def whole(pages: Sequence[SensorPage]) -> SensorPage:
    """All pages in one."""
    return SensorPage(
        tuple(record for page in pages for record in page.records),
        tuple(item for page in pages for item in page.set_aside),
        tuple(text for page in pages for text in page.warnings),
        announced_count=pages[-1].announced_count,
        absence_proves_removal=all(page.absence_proves_removal for page in pages),
        zones=pages[-1].zones,
        maintenance=pages[-1].maintenance,
        as_of=pages[-1].as_of,
    )


def read(folder: Path, query: SensorQuery = SensorQuery(), **connection: object) -> SensorPage:  # noqa: B008
    return whole(list(platform(folder, **connection).sensors(query)))


def series(
    folder: Path, use_case: str = "heat", **query: object
) -> dict[tuple[str, str], list[tuple[int, float]]]:
    found: dict[tuple[str, str], list[tuple[int, float]]] = {}
    asked = ObservationQuery(use_case, *EVER, **query)  # type: ignore[arg-type]
    for page in platform(folder).observations(asked):
        for one in page.series:
            pairs = zip(one.observed_at_us.tolist(), one.value.tolist(), strict=True)
            found.setdefault((one.sensor_id, one.property), []).extend(pairs)
    return found


def reasons(items: Sequence[SetAside]) -> list[tuple[str, str]]:
    return [(item.what, item.reason.in_english()) for item in items]


def us(*parts: int) -> int:
    return to_microseconds(datetime(*parts, tzinfo=UTC))  # type: ignore[misc,arg-type]


# The sample that ships


def test_shipped_sample_reads_whole_and_says_when_it_was_frozen(repository: Path) -> None:
    demo = repository / "resources" / "demo"
    page = read(demo)
    assert page.set_aside == () and page.warnings == ()
    assert page.as_of is not None and page.as_of.year == 2026
    assert {record.sensor.use_case for record in page.records} == set(USE_CASES)
    assert len(page.records) == page.announced_count > 190
    assert {zone.role for zone in page.zones} == {
        ZoneRole.PROJECT,
        ZoneRole.REFERENCE,
        ZoneRole.CONTROL,
    }
    known = {record.sensor.key for record in page.records}
    assert page.maintenance and {visit.key for visit in page.maintenance} <= known
    seen = [record.last_seen_at for record in page.records if record.last_seen_at]
    assert max(seen) <= page.as_of
    notes = " ".join(note.in_english() for note in platform(demo).report().notes)
    assert "frozen on 2026" in notes and "simulated" in notes


def test_last_values_of_the_shipped_sample_are_its_last_observations(repository: Path) -> None:
    demo = repository / "resources" / "demo"
    last = {key: max(pairs) for key, pairs in series(demo, "water").items()}
    shown = {
        (record.sensor.key.sensor_id, one.property): (to_microseconds(one.observed_at), one.value)
        for record in read(demo, SensorQuery(use_cases=("water",))).records
        for one in record.readings
        if one.observed_at
    }
    assert last
    assert shown == last


# Sensors


def test_every_field_of_a_sensor_is_read(tmp_path: Path) -> None:
    write_sensors(
        tmp_path,
        feature(
            name="Thermomètre", commune="Aix-en-Provence", insee=13001, zone="Place", zone_role="control",
            owner="o", host="h", provider="p", network="LoRaWAN", placement="street", support_type="mât",
            z_m=180, height_m="2,8", commissioned_on="2025-01-04", decommissioned_on="2026-12-31T00:00:00Z",
            battery_pct=62, rssi_dbm=-101.0, snr_db=2.3, reception_pct=98.2,
            own_thresholds=[{"property": "temperature", "warning": 30, "alert": None}],
        ),
    )  # fmt: skip
    page = read(tmp_path, tenant="t")
    sensor = page.records[0].sensor
    assert sensor.key == ("files", "t", "urn:a:1")
    assert (sensor.lon, sensor.lat, sensor.z_m, sensor.height_m) == (5.4, 43.5, 180.0, 2.8)
    assert (sensor.insee, sensor.zone_role, sensor.commune) == (
        "13001",
        ZoneRole.CONTROL,
        "Aix-en-Provence",
    )
    assert (sensor.commissioned_on, sensor.decommissioned_on) == (
        date(2025, 1, 4),
        date(2026, 12, 31),
    )
    assert (sensor.battery_pct, sensor.rssi_dbm, sensor.snr_db, sensor.reception_pct) == (
        62,
        -101,
        2.3,
        98.2,
    )
    assert sensor.own_thresholds == (OwnThreshold("temperature", 30.0, None),)
    assert page.warnings == ()


def test_code_of_a_commune_is_text_and_found_from_its_name(tmp_path: Path) -> None:
    write_sensors(
        tmp_path,
        feature("a", insee=1004),
        feature("b", insee="2A004"),
        feature("c", commune="Marseille 8e arrondissement"),
        feature("d", commune="Nowhere"),
    )
    assert [r.sensor.insee for r in read(tmp_path).records] == ["01004", "2A004", "13208", ""]


def test_use_case_follows_from_the_type_when_it_is_not_said(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature(use_case=None, type="WasteContainer"))
    assert read(tmp_path).records[0].sensor.use_case == "waste"


def test_malformed_sensors_never_cost_the_others(tmp_path: Path) -> None:
    write_sensors(
        tmp_path,
        feature("good"),
        feature("good", name="double"),
        feature(None),
        "text",
        {"type": "Feature", "properties": None},
        feature("metres", lon=892_390.0),
        feature("nothing", use_case="gravity", type="Apple"),
        feature("nowhere") | {"geometry": None},
    )
    page = read(tmp_path)
    assert [r.sensor.key.sensor_id for r in page.records] == ["good", "nowhere"]
    assert page.records[1].sensor.lon is None
    assert [item.what for item in page.set_aside] == [
        "good", "sensors.geojson:3", "sensors.geojson:4", "sensors.geojson:5", "metres", "nothing",
    ]  # fmt: skip
    told = [text for _, text in reasons(page.set_aside)]
    assert "comes twice" in told[0] and "sensor_id" in told[1] and "degrees" in told[4]
    assert "gravity" in told[5] and "Apple" in told[5]


def test_optional_fields_that_cannot_be_read_are_left_empty_and_told(tmp_path: Path) -> None:
    write_sensors(
        tmp_path,
        feature(
            z_m="high", battery_pct=[1], commissioned_on="soon", zone_role="boss", name={"a": 1},
            own_thresholds=["x"], height_m=1e400, snr_db=True,
        ),
    )  # fmt: skip
    page = read(tmp_path)
    sensor = page.records[0].sensor
    assert (sensor.z_m, sensor.battery_pct, sensor.commissioned_on) == (None, None, None)
    assert (sensor.name, sensor.zone_role, sensor.own_thresholds) == ("urn:a:1", ZoneRole.NONE, ())
    (warning,) = page.warnings
    assert warning.values["count"] == 7
    assert "battery_pct, commissioned_on, height_m" in str(warning.values["fields"])


def test_swapped_coordinates_are_recognised_by_the_extent_and_told(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature() | {"geometry": {"type": "Point", "coordinates": [43.5, 5.4]}})
    page = read(tmp_path, extent=Extent(4.9, 43.1, 5.9, 43.8))
    assert (page.records[0].sensor.lon, page.records[0].sensor.lat) == (5.4, 43.5)
    assert "exchanged" in page.warnings[0].in_english()


def test_filters_by_use_case_and_extent(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"), feature("b", lon=2.3), feature("c", use_case="noise"))
    heat = read(tmp_path, SensorQuery(use_cases=("heat",)))
    assert [r.sensor.key.sensor_id for r in heat.records] == ["a", "b"]
    assert heat.absence_proves_removal
    near = read(tmp_path, SensorQuery(extent=Extent(5, 43, 6, 44)))
    assert [r.sensor.key.sensor_id for r in near.records] == ["a", "c"]
    assert not near.absence_proves_removal


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "sensors.geojson is not a whole JSON file"),
        (b'{"type": "FeatureCollection", "features": [{"type"', "not a whole JSON file"),
        (b'{"type": "Feature"}', "not a GeoJSON feature collection"),
        (b"[" * 300_000, "not a whole JSON file"),
        (b"\xff\xfe{\x00}\x00", "not a whole JSON file"),
    ],
)
def test_list_of_sensors_that_cannot_be_used_is_told(
    tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "sensors.geojson").write_bytes(content)
    with pytest.raises(PlatformError, match=said):
        read(tmp_path)


def test_missing_folder_and_missing_list_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="no folder"):
        read(tmp_path / "unplugged")
    with pytest.raises(PlatformError, match=r"no sensors\.geojson in"):
        read(tmp_path)


# Observations


def test_values_are_read_in_the_unit_of_the_property(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"), feature("c", use_case="water", type="WaterObserved"))
    rows = (
        "a,2026-07-21T05:00:00Z,temperature,299.15,KEL\n"
        "a,2026-07-21T05:00:00Z,relative_humidity,0.5,C62\n"
        "a,2026-07-21T06:00:00Z,temperature,77,°F\n"
        "a,2026-07-21T07:00:00Z,temperature,20,\n"
        "a,2026-07-21T05:00:00Z,pressure,1013,A97\n"
        "c,2026-07-21T05:00:00Z,water_level,198,CMT\n"
    )
    (tmp_path / "observations.csv").write_text(HEADER + rows, encoding="utf-8")
    found = series(tmp_path) | series(tmp_path, "water")
    values = {key: [value for _, value in pairs] for key, pairs in found.items()}
    assert values == {
        ("a", "temperature"): pytest.approx([26.0, 25.0, 20.0]),
        ("a", "relative_humidity"): [50.0],
        ("a", "pressure"): [1013.0],
        ("c", "water_level"): [1.98],
    }
    assert read(tmp_path).records[0].readings == (
        Reading("pressure", 1013.0, "A97", datetime(2026, 7, 21, 5, tzinfo=UTC)),
        Reading("relative_humidity", 50.0, "P1", datetime(2026, 7, 21, 5, tzinfo=UTC)),
        Reading("temperature", 20.0, "CEL", datetime(2026, 7, 21, 7, tzinfo=UTC)),
    )


ROW = "a,2026-07-21T05:00:00Z,temperature,26.5,CEL"
FRENCH = b"Sensor_ID;observed_at;PROPERTY;value\r\na;2026-07-21T07:00:00;temperature;26,5\r\n"
TABS = b"value\tproperty\tx\tobserved_at\tsensor_id\n26.5\ttemperature\t\t2026-07-21T07:00+0200\ta"
SHORT = b"sensor_id,observed_at,property,value\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("observations.csv", f"{HEADER}{ROW}\n".encode()),
        ("observations-2026.CSV", f"{HEADER}{ROW}".encode()),
        ("observations.csv", f"\ufeff{HEADER}{ROW}\n".encode()),
        ("observations_7.csv.gz", gzip.compress(f"{HEADER}{ROW}\n".encode())),
        ("observations.csv", FRENCH),
        ("observations.csv", TABS),
        ("observations.csv", SHORT + b'\n"a","2026-07-21 07:00:00+02","temperature"," 26,5"\n\n'),
    ],
)
def test_forms_in_which_the_same_value_comes(tmp_path: Path, name: str, content: bytes) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / name).write_bytes(content)
    assert series(tmp_path) == {("a", "temperature"): [(us(2026, 7, 21, 5), 26.5)]}


def test_windows_encoding_is_recognised_and_told(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("Été"))
    text = HEADER + "Été,2026-07-21T05:00:00Z,temperature,26,CEL\n"
    (tmp_path / "observations.csv").write_bytes(text.encode("cp1252"))
    assert list(series(tmp_path)) == [("Été", "temperature")]
    assert "Windows-1252" in read(tmp_path).warnings[0].in_english()


def test_bad_rows_are_set_aside_with_their_lines(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    rows = [
        "a,2026-07-21T05:00:00Z,temperature,20,CEL",
        "a,yesterday,temperature,20,CEL",
        "a,2026-07-21T05:15:00Z,temperature,warm,CEL",
        "a,2026-07-21T05:30:00Z,temperature,inf,CEL",
        "a,2026-07-21T05:45:00Z,temperature,20",
        "a,2026-07-21T06:00:00Z,temperature,20,furlong",
        "a,2026-07-21T06:15:00Z,Température !,20,CEL",
        "a,2026-03-29T02:30:00,temperature,20,CEL",
        "a,2026-10-25T02:30:00,temperature,20,CEL",
        "a,2026-07-21T06:30:00Z,temperature,,CEL",
        "stranger,2026-07-21T06:30:00Z,temperature,20,CEL",
        "a,2026-07-21T07:00:00Z,temperature,21,CEL",
    ]
    (tmp_path / "observations.csv").write_text(HEADER + "\n".join(rows), encoding="utf-8")
    page = read(tmp_path)
    told = dict(reasons(page.set_aside))
    assert {int(what.rpartition(":")[2]) for what in told} == set(range(3, 11))
    assert "2026-07-21T05:00:00+02:00" in told["observations.csv:3"]
    assert told["observations.csv:4"] == "“warm” is not a number"
    assert told["observations.csv:6"] == "The row has 4 cells instead of 5"
    assert "furlong" in told["observations.csv:7"]
    assert "go forward" in told["observations.csv:9"] and "go back" in told["observations.csv:10"]
    assert "1 rows of observations.csv" in page.warnings[0].in_english()
    assert "stranger" in page.warnings[0].in_english()
    values = series(tmp_path)["a", "temperature"]
    assert [value for _, value in values if not np.isnan(value)] == [20.0, 21.0]
    assert len(values) == 3  # the empty cell is a value that was not given


def test_many_bad_rows_are_counted_not_listed(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    rows = "a,never,temperature,20,CEL\n" * 500
    (tmp_path / "observations.csv").write_text(HEADER + rows, encoding="utf-8")
    told = reasons(read(tmp_path).set_aside)
    assert len(told) == 51
    assert told[-1] == ("observations.csv", "450 more rows could not be read")


def test_times_without_offset_are_of_the_zone_of_connection_or_data_set(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / "observations.csv").write_text(
        HEADER + "a,2026-07-21 05:00,temperature,20,CEL\n", encoding="utf-8"
    )
    (reading,) = read(tmp_path, time_zone="Indian/Reunion").records[0].readings
    assert reading.observed_at == datetime(2026, 7, 21, 1, tzinfo=UTC)
    (tmp_path / "dataset.json").write_text('{"time_zone": "Europe/Paris"}', encoding="utf-8")
    (reading,) = read(tmp_path, time_zone="Indian/Reunion").records[0].readings
    assert reading.observed_at == datetime(2026, 7, 21, 3, tzinfo=UTC)


def test_latest_value_wins_in_any_order_and_over_files(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    rows = ["a,2026-07-21T07:00:00Z,temperature,7,CEL", "a,2026-07-21T05:00:00Z,temperature,5,CEL"]
    (tmp_path / "observations.csv").write_text(HEADER + "\n".join(rows), encoding="utf-8")
    more = HEADER + "a,2026-07-21T06:00:00Z,temperature,6,CEL\n"
    (tmp_path / "observations2.csv").write_text(more, encoding="utf-8")
    (reading,) = read(tmp_path).records[0].readings
    assert reading.value == 7.0
    corrected = HEADER + "a,2026-07-21T07:00:00Z,temperature,,CEL\n"
    (tmp_path / "observations3.csv").write_text(corrected, encoding="utf-8")
    (reading,) = read(tmp_path).records[0].readings
    assert reading.value is None


def test_period_is_half_open_and_filters_hold(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"), feature("b"), feature("n", use_case="noise"))
    hours = [f"2026-07-21T0{hour}:00:00Z" for hour in range(4)]
    rows = [f"{id_},{at},temperature,{i},CEL" for id_ in "abn" for i, at in enumerate(hours)]
    rows += [f"a,{at},relative_humidity,50,P1" for at in hours]
    (tmp_path / "observations.csv").write_text(HEADER + "\n".join(rows), encoding="utf-8")
    query = ObservationQuery(
        "heat",
        datetime(2026, 7, 21, 1, tzinfo=UTC),
        datetime(2026, 7, 21, 3, tzinfo=UTC),
        sensor_ids=("a", "n"),
        properties=("temperature",),
    )
    found = [one for page in platform(tmp_path).observations(query) for one in page.series]
    assert [(one.sensor_id, one.value.tolist()) for one in found] == [("a", [1.0, 2.0])]


def test_large_table_comes_in_pieces_that_add_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sensors(tmp_path, feature("a"), feature("b"))
    count = 30_000
    monkeypatch.setattr(csv_table, "_PIECE_BYTES", 1_000_000)
    with gzip.open(tmp_path / "observations.csv.gz", "wt", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        for i in range(count):
            at = np.datetime64("2020-01-01T00:00:00") + np.timedelta64(900 * (i // 2), "s")
            file.write(f"{'ab'[i % 2]},{at}Z,temperature,{i % 40},CEL\n")
    query = ObservationQuery("heat", *EVER)
    pages = [page for page in platform(tmp_path).observations(query) if page.series]
    assert len(pages) == 2
    assert sum(one.value.size for page in pages for one in page.series) == count


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "lacks the columns sensor_id, observed_at, property, value"),
        (b"id;date;valeur\n1;2;3\n", "lacks .*it names: id, date, valeur"),
        (b"sensor_id,property,value\n", "lacks the columns observed_at"),
        (b"\xff\xfes\x00", "UTF-16"),
        (HEADER.encode() + b"x" * 3_000_000, "more than 1 MB in one piece"),
    ],
)
def test_table_that_cannot_be_used_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / "observations.csv").write_bytes(content)
    with pytest.raises(PlatformError, match=said):
        read(tmp_path)


def test_cut_archive_gives_what_came_before_the_cut(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    rows = "".join(
        f"a,2026-07-21T{i // 60 % 24:02d}:{i % 60:02d}:00Z,temperature,{i % 30},CEL\n"
        for i in range(1440)
    )
    packed = gzip.compress((HEADER + rows).encode())
    (tmp_path / "observations.csv.gz").write_bytes(packed[: len(packed) // 2])
    page = read(tmp_path)
    assert any("is cut" in warning.in_english() for warning in page.warnings)
    assert page.set_aside == ()


def test_archive_made_to_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sensors(tmp_path, feature("a"))
    row = b"a,2026-07-21T05:00:00Z,temperature,20,CEL\n"
    (tmp_path / "observations.csv.gz").write_bytes(
        gzip.compress(HEADER.encode() + row * 300_000, 9)
    )
    monkeypatch.setattr(text_files, "MAX_UNPACKED_BYTES", 8 * 1024**2)
    with pytest.raises(PlatformError, match="holds more than 8 MB"):
        read(tmp_path)


def test_not_a_packed_file_is_told(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / "observations.csv.gz").write_bytes(b"plain text")
    with pytest.raises(PlatformError, match=r"observations\.csv\.gz cannot be read"):
        read(tmp_path)


def test_quote_left_open_costs_what_it_swallows_only(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    row = "a,2026-07-21T05:00:00Z,temperature,20,CEL\n"
    text = HEADER + row + 'a,"2026-07-21T06:00:00Z,temperature,20,CEL\n' + row * 4000
    (tmp_path / "observations.csv").write_text(text, encoding="utf-8")
    page = read(tmp_path)
    assert any("before this line" in reason for _, reason in reasons(page.set_aside))
    assert len(series(tmp_path)["a", "temperature"]) > 500


def test_cancel_stops_between_pieces(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / "observations.csv").write_text(
        HEADER + "a,2026-07-21T05:00:00Z,temperature,20,CEL\n", encoding="utf-8"
    )
    flag = CancelFlag()
    flag.cancel()
    cancelled = FilesPlatform(Connection("f", FILES, str(tmp_path)), USE_CASES, flag)
    with pytest.raises(Cancelled):
        list(cancelled.sensors(SensorQuery()))


# Zones, interventions, the data set


def test_zones_and_interventions(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    ring = [[5.0, 43.0], [5.1, 43.0], [5.1, 43.1], [5.0, 43.0]]
    polygon = {"type": "Polygon", "coordinates": [ring]}
    zones = [
        {"geometry": polygon, "properties": {"name": "Place", "role": "project"}},
        {"geometry": None, "properties": {"name": "Parc", "role": "reference", "commune": "Aix"}},
        {"geometry": None, "properties": {"name": "Autre", "role": "boss"}},
        {"geometry": {"type": "Polygon", "coordinates": []}, "properties": {"name": "Vide", "role": ""}},
        3,
    ]  # fmt: skip
    (tmp_path / "zones.geojson").write_text(json.dumps({"features": zones}), encoding="utf-8")
    (tmp_path / "maintenance.csv").write_text(
        "sensor_id,kind,started_at,ended_at,fault,action,by\n"
        "a,curative,2026-07-21T07:00:00Z,,Panne,,Équipe A\n"
        "a,Preventive,2026-07-20 09:00,2026-07-20 10:00,,Nettoyage,\n"
        "a,curative,2026-07-21T07:00:00Z,2026-07-20T07:00:00Z,,,\n"
        "a,party,2026-07-21T07:00:00Z,,,,\n"
        ",curative,2026-07-21T07:00:00Z,,,,\n"
        "a,curative,soon,,,,\n",
        encoding="utf-8",
    )
    page = read(tmp_path)
    assert [(zone.name, zone.role, zone.commune) for zone in page.zones] == [
        ("Place", ZoneRole.PROJECT, ""),
        ("Parc", ZoneRole.REFERENCE, "Aix"),
    ]
    open_one, past_one = page.maintenance
    assert (open_one.kind, open_one.fault, open_one.done_by, open_one.ended_at) == (
        MaintenanceKind.CURATIVE, "Panne", "Équipe A", None,
    )  # fmt: skip
    assert past_one.started_at == datetime(2026, 7, 20, 7, tzinfo=UTC)
    assert past_one.key == ("files", "", "a")
    assert [what for what, _ in reasons(page.set_aside)] == [
        "zones.geojson:3", "zones.geojson:4", "zones.geojson:5",
        "maintenance.csv:4", "maintenance.csv:5", "maintenance.csv:6", "maintenance.csv:7",
    ]  # fmt: skip
    assert [visit.uuid for visit in read(tmp_path).maintenance] == [open_one.uuid, past_one.uuid]


def test_folder_without_a_date_is_assessed_now(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    assert read(tmp_path).as_of is None
    report = platform(tmp_path).report()
    assert (report.notes, report.temporal, report.counts_by_type) == (
        (),
        False,
        {"WeatherObserved": 1},
    )
    assert not platform(tmp_path).supports_incremental()


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        ('{"as_of": "last summer"}', PlatformError, r"dataset\.json, field as_of"),
        ('{"as_of": {}}', PlatformError, r"dataset\.json, field as_of"),
        ('{"time_zone": "Mars/Olympus"}', ConfigurationError, "Mars/Olympus"),
        ('{"time_zone"', PlatformError, "not a whole JSON file"),
    ],
)  # fmt: skip
def test_data_set_that_cannot_be_used_is_told(
    tmp_path: Path, content: str, error: type[SmartMetroError], said: str
) -> None:
    write_sensors(tmp_path, feature("a"))
    (tmp_path / "dataset.json").write_text(content, encoding="utf-8")
    with pytest.raises(error, match=said):
        read(tmp_path)


# The connection


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("/data/été", "/data/été"),
        ("///C:/data", "C:/data"),
        ("/C:/data", "C:/data"),
        ("data", "data"),
    ],
)
def test_folder_named_by_a_connection(url: str, folder: str) -> None:
    assert folder_of(url) == Path(folder)


def test_opened_by_the_kind_of_the_connection(tmp_path: Path) -> None:
    write_sensors(tmp_path, feature("a"))
    opened = open_platform(Connection("f", FILES, str(tmp_path)), None, USE_CASES, CancelFlag())
    assert opened.report().counts_by_type == {"WeatherObserved": 1}


CELL = st.text(alphabet='ab,;"\n\r\t0123456789.-:TZ é', max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.lists(CELL, max_size=6), max_size=8))
def test_any_table_is_read_set_aside_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    write_sensors(tmp_path, feature("a"))
    text = HEADER + "\n".join(",".join(row) for row in rows)
    (tmp_path / "observations.csv").write_text(text, encoding="utf-8", newline="")
    page = read(tmp_path)
    assert len(page.records) == 1


VALUES: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = (
    "sensor_id",
    "name",
    "use_case",
    "type",
    "insee",
    "z_m",
    "zone_role",
    "own_thresholds",
    "commissioned_on",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(st.dictionaries(st.sampled_from(FIELDS), VALUES), VALUES)
def test_any_feature_is_read_or_set_aside_and_the_good_one_kept(
    tmp_path: Path, properties: Mapping[str, object], geometry: object
) -> None:
    odd = feature("odd", **properties) | {"geometry": geometry}  # type: ignore[arg-type]
    write_sensors(tmp_path, odd, feature("good"))
    page = read(tmp_path)
    assert "good" in {record.sensor.key.sensor_id for record in page.records}
    assert len(page.records) + len(page.set_aside) == 2
