"""One run, one folder: what it holds, opened again with other readers than wrote it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import duckdb
import openpyxl
import pytest
from osgeo import ogr

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled, ConfigurationError
from smartmetro.smartmetro_plugin.core.exports.format_choice import FORMATS, Format
from smartmetro.smartmetro_plugin.core.exports.producer import Producer
from smartmetro.smartmetro_plugin.core.exports.schemas.choice import SCHEMAS
from smartmetro.smartmetro_plugin.core.exports.selection import Selection
from smartmetro.smartmetro_plugin.core.exports.use_case_export import Wish, export_use_case
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
START, END = datetime(2026, 7, 10, tzinfo=UTC), datetime(2026, 7, 13, tzinfo=UTC)
PRODUCER = Producer("Métropole d’exemple", "20005480700017", "opendata@example.org")


def say(message: Message) -> str:
    return message.in_english()


def wish(cache: Path, use_case: str = "heat", **more: object) -> Wish:
    selection = Selection(USE_CASES[use_case], "Europe/Paris", START, END)
    chosen = {"formats": FORMATS, "schemas": SCHEMAS, "producer": PRODUCER, **more}
    return Wish(cache, chosen.pop("selection", selection), **chosen)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def folder(sample_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out") / "heat"
    export_use_case(path, wish(sample_cache), say, CancelFlag())
    return path


def rows_of(path: Path, delimiter: str = ";") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_every_format_holds_every_observation(folder: Path) -> None:
    text = rows_of(folder / "observations.csv")
    in_json = json.loads((folder / "observations.json").read_text("utf-8"))
    in_parquet = duckdb.sql(
        f"SELECT sensor_id, epoch_us(observed_at), property, value FROM '{folder}/observations.parquet'"
    ).fetchall()
    in_parquet = {(a, b, c): d for a, b, c, d in in_parquet}
    assert len(text) == len(in_json) == len(in_parquet) > 1000
    for row, one in zip(text, in_json, strict=True):
        at = datetime.fromisoformat(row["observed_at"])
        assert one["observed_at"] == row["observed_at"]
        key = row["sensor_id"], round(at.timestamp() * 1e6), row["property"]
        assert float(row["value"].replace(",", ".")) == one["value"] == in_parquet[key]
        assert START <= at < END


def test_flat_file_is_what_a_french_spreadsheet_opens(folder: Path) -> None:
    raw = (folder / "sensor_by_instant.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and b";" in raw.splitlines()[0]
    rows = rows_of(folder / "sensor_by_instant.csv")
    row = next(r for r in rows if r["observed_at"] == "2026-07-10T03:00:00Z")
    assert row["date"] == "10/07/2026" and row["hour"] == "05:00:00"
    assert row["insee"].startswith("13") and row["commune"]
    assert 43 < float(row["lat"].replace(",", ".")) < 44
    assert 800_000 < float(row["x_l93_m"].replace(",", ".")) < 1_000_000
    assert float(row["temperature"].replace(",", ".")) > 10
    long = {(r["sensor_id"], r["observed_at"]) for r in rows_of(folder / "observations.csv")}
    assert {(r["sensor_id"], r["observed_at"]) for r in rows} == long


def test_sensors_as_columns_hold_the_same_values(folder: Path) -> None:
    wide = rows_of(folder / "instant_by_sensor_temperature.csv")
    found = {
        (sensor, row["observed_at"]): value
        for row in wide
        for sensor, value in row.items()
        if sensor.startswith("urn") and value
    }
    told = {
        (r["sensor_id"], r["observed_at"]): r["value"]
        for r in rows_of(folder / "observations.csv")
        if r["property"] == "temperature"
    }
    assert found == told


def test_workbook_has_real_days_hours_and_numbers(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "heat.xlsx", read_only=True)
    assert {"observations", "sensors", "indicators", "alerts", "maintenance", "aliases", "zones",
            "variables", "indicator_dictionary", "sensor_by_instant"} <= set(book.sheetnames)  # fmt: skip
    sheet = book["sensor_by_instant"].iter_rows(values_only=True)
    row = dict(zip(next(sheet), next(sheet), strict=True))
    assert isinstance(row["date"], datetime) and row["date"].date() == date(2026, 7, 10)
    assert isinstance(row["hour"], time) and isinstance(row["temperature"], int | float)
    assert isinstance(row["insee"], str)
    count = sum(1 for _ in book["observations"].iter_rows(values_only=True)) - 1
    assert count == len(rows_of(folder / "observations.csv"))


@pytest.mark.parametrize(
    ("file", "layer"),
    [
        ("heat.gpkg", "sensors"), ("sensors.geojson", "sensors"), ("sensors.shp", "sensors"),
        ("sensors.kml", "sensors"), ("sensors.fgb", "sensors"),
    ],
)  # fmt: skip
def test_gis_formats_hold_the_sensors_at_their_places(folder: Path, file: str, layer: str) -> None:
    told = {r["sensor_id"]: r for r in rows_of(folder / "sensors.csv")}
    source = ogr.Open(str(folder / file))
    found = source.GetLayerByName(layer)
    placed = [r for r in told.values() if r["lon"]]
    # FlatGeobuf leaves out rows without a place: they are in the table.
    kept = placed if file.endswith(".fgb") else told
    assert found.GetFeatureCount() == len(kept) > 5
    for feature in found:
        row = told[feature.GetField("sensor_id")]
        geometry = feature.GetGeometryRef()
        if not row["lon"]:
            assert geometry is None or geometry.IsEmpty()
            continue
        assert geometry.GetX() == pytest.approx(float(row["lon"].replace(",", ".")), abs=1e-6)


def test_geopackage_holds_every_table(folder: Path) -> None:
    source = ogr.Open(str(folder / "heat.gpkg"))
    layers = {
        source.GetLayer(i).GetName(): source.GetLayer(i) for i in range(source.GetLayerCount())
    }
    assert {"observations", "sensors", "zones", "alert_events", "variables"} <= set(layers)
    assert layers["observations"].GetFeatureCount() == len(rows_of(folder / "observations.csv"))
    assert layers["zones"].GetNextFeature().GetGeometryRef().GetGeometryName() == "POLYGON"


def test_shapefile_names_have_a_table_of_correspondence(folder: Path) -> None:
    told = rows_of(folder / "shapefile_columns.csv")
    names = {r["short_name"]: r["column"] for r in told if r["table"] == "sensors"}
    source = ogr.Open(str(folder / "sensors.shp"))
    definition = source.GetLayer(0).GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    assert set(fields) <= set(names) and names["commission"] == "commissioned_on"


def test_cancelled_work_leaves_nothing(sample_cache: Path, tmp_path: Path) -> None:
    cancel = CancelFlag()
    with pytest.raises(Cancelled):
        export_use_case(
            tmp_path / "heat", wish(sample_cache), say, cancel,
            lambda share: cancel.cancel() if share > 0.3 else None,
        )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_full_disk_keeps_the_earlier_export(
    sample_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "heat"
    small = wish(sample_cache, formats=[Format.CSV], schemas=())
    export_use_case(target, small, say, CancelFlag())
    before = {p.name: p.read_bytes() for p in target.iterdir()}

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(
        "smartmetro.smartmetro_plugin.core.exports.use_case_export.write_metadata", full
    )
    with pytest.raises(ConfigurationError, match="No space left"):
        export_use_case(target, small, say, CancelFlag())
    assert {p.name: p.read_bytes() for p in target.iterdir()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["heat"]


def test_folder_of_something_else_is_refused(sample_cache: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("years of work")
    with pytest.raises(ConfigurationError, match="something other"):
        export_use_case(tmp_path, wish(sample_cache), say, CancelFlag())
    assert (tmp_path / "thesis.odt").exists()


def test_area_takes_only_what_stands_there(sample_cache: Path, tmp_path: Path) -> None:
    selection = replace(wish(sample_cache).selection, contains=lambda lon, lat: lon < 5.43)
    export_use_case(
        tmp_path / "heat",
        wish(sample_cache, selection=selection, formats=[Format.CSV], schemas=()),
        say,
        CancelFlag(),
    )
    sensors = {r["sensor_id"] for r in rows_of(tmp_path / "heat" / "sensors.csv")}
    observed = {r["sensor_id"] for r in rows_of(tmp_path / "heat" / "observations.csv")}
    assert observed and observed <= sensors


def test_formats_that_need_places_leave_the_others_in_a_table(
    sample_cache: Path, tmp_path: Path
) -> None:
    result = export_use_case(
        tmp_path / "heat",
        wish(sample_cache, formats=[Format.KML], schemas=(), with_flat_files=False),
        say,
        CancelFlag(),
    )
    assert "1 rows of sensors have no place" in " ".join(n.in_english() for n in result.notices)
    assert any(not r["lon"] for r in rows_of(tmp_path / "heat" / "sensors.csv"))
    assert len(rows_of(tmp_path / "heat" / "observations.csv")) > 1000
