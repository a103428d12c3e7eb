"""The cache's file: a valid GeoPackage, its tables, its versions."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache import gpkg, schema
from smartmetro.smartmetro_plugin.core.cache.register_tables import LINKS
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.errors import CacheError
from smartmetro.smartmetro_plugin.core.model import Geometry, SensorRecord

from .make import ids, record, sensor, sync

#: A cache of version 1 as ``Connection.iterdump()`` gives it. Fixed once that version is released:
#: a change of the schema then takes a new version, its migration, and a dump of its own.
VERSION_1 = Path(__file__).parent / "data" / "cache_v1.sql"


def schema_of(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    db.close()
    return {name: " ".join(sql.split()) for name, sql in rows}


def make_version_1(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.executescript(VERSION_1.read_text("utf-8"))
        db.execute(f"PRAGMA application_id = {gpkg.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {gpkg.USER_VERSION}")
    db.close()


def test_the_file_is_a_geopackage_1_3(cache: Cache) -> None:
    db = cache._db
    assert db.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert db.execute("PRAGMA user_version").fetchone() == (10300,)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    srs = {row[0] for row in db.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")}
    assert srs == {-1, 0, 4326}
    for name, kind in db.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall():
        columns = {row[1]: row for row in db.execute(f"PRAGMA table_info({name})")}
        is_view = name in schema._VIEWS
        assert columns["fid"][5] == (0 if is_view else 1), "an integer primary key"
        assert ("geom" in columns) is (kind == "features")
    features = db.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")
    registered = db.execute("SELECT table_name FROM gpkg_geometry_columns")
    assert sorted(features) == sorted(registered)


def test_what_the_domain_needs_is_there(cache: Cache) -> None:
    names = {row[0] for row in cache._db.execute("SELECT table_name FROM gpkg_contents")}
    needed = "sensors shapes last_values aliases zones maintenance alerts alert_log sync_state"
    register = "supports partners contacts conventions authorisations networks"
    field = "missions surveys installations removals cross_checks photos field_history"
    conventions = "hosted_equipment shared_networks shared_data intervention_requests costs"
    assert names == {*needed.split(), *register.split(), *field.split(), *conventions.split()}


def test_links_name_columns_and_tables_that_exist(cache: Cache) -> None:
    tables = {table.name: table for table in schema.TABLES}
    for (table, column), target in LINKS.items():
        assert column in tables[table].columns
        assert "uuid" in tables[target].columns
    linked = {
        (table.name, column)
        for table in schema.TABLES
        for column in table.columns
        if column.endswith("_uuid") and table.name != "alerts"
    }
    assert linked == set(LINKS)


def test_a_row_typed_in_qgis_gets_its_uuid(cache: Cache) -> None:
    for _ in range(2):
        cache._db.execute("INSERT INTO partners (name) VALUES ('Commune')")
    import uuid

    made = [uuid.UUID(text) for (text,) in cache._db.execute("SELECT uuid FROM partners")]
    assert len(set(made)) == 2 and all(one.version == 4 for one in made)
    assert all(one.variant == uuid.RFC_4122 for one in made)


def test_the_alert_log_is_append_only_and_sums_up(cache: Cache) -> None:
    events = [
        ("opened", "2026-07-21T02:10:00.000Z", "", ""),
        ("seen", "2026-07-21T04:00:00.000Z", "", ""),
        ("acknowledged", "2026-07-21T07:00:00.000Z", "Zoé", "vu"),
        ("closed", "2026-07-21T08:00:00.000Z", "", ""),
    ]
    cache._db.executemany(
        "INSERT INTO alerts (alert_uuid, sensor_id, event, at, recorded_at, made_by, comment)"
        " VALUES ('u', 'a', ?1, ?2, ?2, ?3, ?4)",
        events,
    )
    for change in ("UPDATE alerts SET at = ''", "DELETE FROM alerts"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            cache._db.execute(change)
    row = cache._db.execute(
        "SELECT opened_at, last_seen_at, closed_at, acknowledged_by, comment FROM alert_log"
    ).fetchone()
    assert row == (events[0][1], events[1][1], events[3][1], "Zoé", "vu")


def test_a_spatial_index_added_by_somebody_does_not_stop_a_sync(cache: Cache) -> None:
    """The triggers of GeoPackage 1.3, annex F.3, as QGIS makes them."""
    cache._db.executescript(
        """CREATE VIRTUAL TABLE rtree_sensors_geom USING rtree(id, minx, maxx, miny, maxy);
        CREATE TRIGGER rtree_sensors_geom_insert AFTER INSERT ON sensors
            WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
        BEGIN INSERT OR REPLACE INTO rtree_sensors_geom VALUES (NEW.fid,
            ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
        CREATE TRIGGER rtree_sensors_geom_update1 AFTER UPDATE OF geom ON sensors
            WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
        BEGIN INSERT OR REPLACE INTO rtree_sensors_geom VALUES (NEW.fid,
            ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;"""
    )
    sync(cache, record("a", lon=5.0, lat=43.0, geometry=Geometry("Point", (5.0, 43.0))))
    cache.close()
    with Cache.open(cache.path) as again:
        sync(again, record("a", lon=5.5, lat=43.0, geometry=Geometry("Point", (5.5, 43.0))))
        row = again._db.execute("SELECT minx, maxy FROM rtree_sensors_geom").fetchone()
        assert row == (5.5, 43.0)


def test_a_sensor_without_location_has_a_null_geometry(cache: Cache) -> None:
    sync(cache, SensorRecord(sensor("a")))
    assert cache._db.execute("SELECT geom FROM sensors").fetchone() == (None,)


def test_a_cache_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "old.gpkg", tmp_path / "new.gpkg"
    make_version_1(old)
    with Cache.open(old) as cache:
        assert cache.notices == () and ids(cache) == ["a"]
        assert sync(cache, record("a", 21.0, 5)).updated == 1
    Cache.open(new).close()
    assert schema_of(old) == schema_of(new)


def test_a_migration_is_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache.gpkg"
    make_version_1(path)
    before = schema_of(path)
    newest = schema.VERSION
    steps = ["ALTER TABLE sensors ADD COLUMN lot TEXT", "CREATE TABLE lots (fid INTEGER)"]
    monkeypatch.setattr(schema, "VERSION", newest + 1)
    monkeypatch.setitem(schema.MIGRATIONS, newest, (*steps, "this is no SQL"))
    with pytest.raises(CacheError):
        Cache.open(path)
    assert schema_of(path) == before
    monkeypatch.setitem(schema.MIGRATIONS, newest, tuple(steps))
    with Cache.open(path) as cache:
        assert ids(cache) == ["a"]
        assert schema.version_of(cache._db) == newest + 1
    assert "lots" in schema_of(path).keys() - before.keys()
    with Cache.open(path, read_only=True) as cache:
        assert ids(cache) == ["a"]
