"""The profile “open data” leaves out what is restricted, whatever the format or the schema."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from smartmetro.smartmetro_plugin.core.alerts.alert import Event
from smartmetro.smartmetro_plugin.core.cache.archive import archive_folder
from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.exports.format_choice import FORMATS
from smartmetro.smartmetro_plugin.core.exports.producer import Producer, checked_siret
from smartmetro.smartmetro_plugin.core.exports.schemas.choice import SCHEMAS
from smartmetro.smartmetro_plugin.core.exports.schemas.ngsi_ld import device, models
from smartmetro.smartmetro_plugin.core.exports.schemas.table_schema import published
from smartmetro.smartmetro_plugin.core.exports.selection import Selection
from smartmetro.smartmetro_plugin.core.exports.use_case_export import Wish, export_use_case
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

USE_CASES = load_use_cases()
SECRET = "Zbigniewa"
_BY_NAME = {table.name: table for table in TABLES}
#: The sample has heat all summer, counts of its last fortnight.
PERIODS = {
    "heat": (datetime(2026, 7, 10, tzinfo=UTC), datetime(2026, 7, 11, tzinfo=UTC)),
    "mobility": (datetime(2026, 8, 20, tzinfo=UTC), datetime(2026, 8, 23, tzinfo=UTC)),
}


@pytest.fixture
def told_cache(sample_cache: Path, tmp_path: Path) -> Path:
    """A cache in which one person's name stands wherever people write."""
    path = tmp_path / "told.gpkg"
    shutil.copy(sample_cache, path)
    shutil.copytree(archive_folder(sample_cache), archive_folder(path))
    with Cache.open(path) as cache:
        key = next(iter(cache.records(use_case="heat"))).record.sensor.key
        owner = {"connection": key.connection, "tenant": key.tenant, "sensor_id": key.sensor_id}
        at = "2026-07-10T10:00:00.000000Z"
        with cache.writing_rows() as rows:
            rows.insert(
                _BY_NAME["maintenance"],
                [{**owner, "kind": "curative", "started_at": at, "fault": SECRET, "action": SECRET,
                  "parts": SECRET, "done_by": SECRET, "photos": f'["{SECRET}.jpg"]'}],
            )  # fmt: skip
            rows.insert(
                _BY_NAME["alerts"],
                [{**owner, "alert_uuid": "a1", "event": event, "at": at, "recorded_at": at,
                  "use_case": "heat", "rule": "silence", "severity": "alert", "made_by": SECRET,
                  "comment": SECRET} for event in (Event.OPENED.value, Event.ACKNOWLEDGED.value)],
            )  # fmt: skip
            rows.insert(
                _BY_NAME["aliases"],
                [{**owner, "kind": "name", "former": SECRET, "current": "x", "changed_at": at,
                  "state": "seen", "decided_by": SECRET, "comment": SECRET}],
            )  # fmt: skip
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as db, db:
        db.create_function("ST_IsEmpty", 1, lambda _: 0)
        for trigger in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' "
                                  "AND tbl_name = 'sensors'").fetchall():  # fmt: skip
            db.execute(f'DROP TRIGGER "{trigger[0]}"')
        db.execute("UPDATE sensors SET name = ?, owner = ?, host = ?, provider = ?, extra = ?",
                   (SECRET, SECRET, SECRET, SECRET, json.dumps({"by": SECRET})))  # fmt: skip
    return path


def export(cache: Path, folder: Path, use_case: str, *, is_open: bool) -> list[str]:
    selection = Selection(USE_CASES[use_case], "Europe/Paris", *PERIODS[use_case], is_open=is_open)
    producer = Producer("Métropole", "20005480700017", "opendata@example.org")
    result = export_use_case(
        folder, Wish(cache, selection, FORMATS, schemas=SCHEMAS, producer=producer),
        lambda message: message.in_english(), CancelFlag(),
    )  # fmt: skip
    return [notice.in_english() for notice in result.notices]


def told_in(folder: Path) -> set[str]:
    """Return the files that hold the name, packed ones opened."""
    found = set()
    for path in folder.iterdir():
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                content = b"".join(book.read(name) for name in book.namelist())
        elif path.suffix == ".parquet":
            import duckdb

            content = str(duckdb.sql(f"SELECT * FROM '{path}'").fetchall()).encode()
        else:
            content = path.read_bytes()
        if SECRET.encode() in content:
            found.add(path.name)
    return found


@pytest.mark.parametrize("use_case", ["heat", "mobility"])
def test_no_file_of_an_open_export_names_a_person(
    told_cache: Path, tmp_path: Path, use_case: str
) -> None:
    export(told_cache, tmp_path / "open", use_case, is_open=True)
    assert told_in(tmp_path / "open") == set()
    export(told_cache, tmp_path / "all", use_case, is_open=False)
    assert {"sensors.csv", f"{use_case}.xlsx", f"{use_case}.gpkg"} <= told_in(tmp_path / "all")


def test_data_sheet_tells_open_from_restricted(told_cache: Path, tmp_path: Path) -> None:
    export(told_cache, tmp_path / "open", "heat", is_open=True)
    with (tmp_path / "open" / "data_sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    told = {(r["table"], r["column"]): (r["access"], r["exported"]) for r in rows}
    assert told["sensors", "owner"] == ("restricted", "false")
    assert told["observations", "value"] == ("open", "true")
    assert told["maintenance", "done_by"] == ("restricted", "false")


def test_counts_obey_the_published_schemas(told_cache: Path, tmp_path: Path) -> None:
    notices = export(told_cache, tmp_path / "out", "mobility", is_open=False)
    for name in ("site", "channel", "measure"):
        schema = published(f"comptage_mobilites/{name}")
        with (tmp_path / "out" / f"{name}s.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows and tuple(rows[0]) == schema.names
        assert [p for row in rows for p in schema.problems(row)] == []
    assert not any("national schema" in notice for notice in notices), notices
    sites = {r["site_id"] for r in csv.DictReader((tmp_path / "out" / "sites.csv").open("r"))}
    channels = list(csv.DictReader((tmp_path / "out" / "channels.csv").open("r")))
    assert {c["site_id"] for c in channels} == sites and len(channels) > len(sites) > 1


def test_published_examples_tell_a_good_schema_reader() -> None:
    schema = published("comptage_mobilites/site")
    good = {"site_id": "C01", "site_name": "Baix", "fr_insee_code": "07022", "xlong": "1.4",
            "ylat": "46.5", "infrastructure_type": "GREENWAY"}  # fmt: skip
    assert schema.problems(good) == []
    for change in (
        {"site_id": ""}, {"xlong": "181"}, {"ylat": "north"}, {"fr_insee_code": "7022"},
        {"infrastructure_type": "ROOF"},
    ):  # fmt: skip
        assert len(schema.problems({**good, **change})) == 1


def test_devices_obey_the_smart_data_models(told_cache: Path, repository: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    with Cache.open(told_cache, create=False, read_only=True) as cache:
        records = list(cache.records(use_case="heat"))
    folder = repository / "tests" / "data" / "smart_data_models"
    entities = [device(r, USE_CASES["heat"], False) for r in records]
    for name, found in (("Device", entities), ("DeviceModel", models(records, USE_CASES["heat"]))):
        schema = json.loads((folder / name / "schema.json").read_text("utf-8"))
        # What several models share stands elsewhere on the network.
        schema["allOf"] = [part for part in schema["allOf"] if "properties" in part]
        text = re.sub(r'"\$ref": "[^"]*"', '"title": ""', json.dumps(schema))
        validator = jsonschema.Draft202012Validator(json.loads(text))
        assert found and [e.message for one in found for e in validator.iter_errors(one)] == []


def test_metadata_say_who_when_where_and_under_which_licence(
    told_cache: Path, tmp_path: Path
) -> None:
    export(told_cache, tmp_path / "open", "heat", is_open=True)
    dcat = json.loads((tmp_path / "open" / "metadata_dcat.jsonld").read_text("utf-8"))
    assert dcat["dct:publisher"]["adms:identifier"] == "SIRET:20005480700017"
    assert dcat["dct:temporal"]["dcat:startDate"]["@value"] == "2026-07-10T00:00:00Z"
    assert dcat["dct:accessRights"]["@id"].endswith("PUBLIC")
    assert dcat["dct:spatial"]["dcat:bbox"]["@value"].startswith("POLYGON((4.99")
    xml = ElementTree.parse(tmp_path / "open" / "metadata_iso19115.xml").getroot()
    text = ElementTree.tostring(xml, encoding="unicode")
    assert "Licence Ouverte" in text and "opendata@example.org" in text and "westBound" in text


def test_siret_is_checked_by_its_key() -> None:
    assert checked_siret("200 054 807 00017") == "20005480700017"
    for wrong in ("20005480700018", "2000548070001", "2000548070001٧"):
        with pytest.raises(Exception, match="SIRET"):
            checked_siret(wrong)
