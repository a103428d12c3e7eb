"""The cache as QGIS alone reads and edits it, without the plugin."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.model import (
    Geometry,
    Reading,
    Sensor,
    SensorKey,
    SensorRecord,
    Zone,
    ZoneRole,
)

NOW = datetime(2026, 7, 21, 10, 0, tzinfo=UTC)
RING = ((5.0, 43.0), (5.2, 43.0), (5.2, 43.2), (5.0, 43.0))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a cache with a point, a line, and a sensor without location."""

    def record(sensor_id: str, **more: object) -> SensorRecord:
        key = SensorKey("métro", "", sensor_id)
        reading = Reading("temperature", 28.4, "CEL", NOW)
        return SensorRecord(Sensor(key, sensor_id, "heat", "Device", **more), (reading,))

    street = Geometry("LineString", ((5.1, 43.1), (5.3, 43.3)))
    made = tmp_path / "cache.gpkg"
    with Cache.open(made) as cache, cache.staging("métro", "") as writer:
        point = {"lon": 5.37, "lat": 43.29, "geometry": Geometry("Point", (5.37, 43.29))}
        writer.add(
            [
                record("point", **point),
                record("line", lon=5.2, lat=43.2, geometry=street),
                record("nowhere"),
            ],
            NOW,
        )
        writer.add_zones([Zone("Îlot", ZoneRole.PROJECT, "Aix", Geometry("Polygon", (RING,)))])
        writer.commit(complete=True, use_cases=(), synced_at=NOW)
    return made


def layer(path: Path, name: str) -> QgsVectorLayer:
    opened = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert opened.isValid(), name
    return opened


def test_every_table_is_a_layer_that_opens(path: Path) -> None:
    with sqlite3.connect(path) as db:
        contents = {name for (name,) in db.execute("SELECT table_name FROM gpkg_contents")}
    db.close()
    listed = QgsProviderRegistry.instance().querySublayers(str(path))
    assert contents <= {sublayer.name() for sublayer in listed}
    for name in contents:
        layer(path, name)


def test_sensors_have_their_geometry_types_and_null_where_there_is_no_location(path: Path) -> None:
    sensors = layer(path, "sensors")
    assert sensors.crs().authid() == "EPSG:4326"
    assert sensors.geometryType() == Qgis.GeometryType.Point
    found = {feature["sensor_id"]: feature for feature in sensors.getFeatures()}
    assert found["point"].geometry().asPoint() == QgsPointXY(5.37, 43.29)
    assert found["line"].geometry().asPoint() == QgsPointXY(5.2, 43.2)
    assert found["nowhere"].geometry().isNull()
    fields = sensors.fields()
    assert fields.field("last_seen_at").type() == QMetaType.Type.QDateTime
    assert fields.field("commissioned_on").type() == QMetaType.Type.QDate
    assert fields.field("insee").type() == QMetaType.Type.QString
    assert found["point"]["last_seen_at"].toUTC().toString("yyyy-MM-dd HH:mm") == "2026-07-21 10:00"
    (line,) = layer(path, "shapes").getFeatures()
    assert line.geometry().asWkt(1) == "LineString (5.1 43.1, 5.3 43.3)"
    (zone,) = layer(path, "zones").getFeatures()
    assert zone["name"] == "Îlot" and zone.geometry().area() == pytest.approx(0.02)


def test_last_values_are_a_table_by_sensor(path: Path) -> None:
    rows = list(layer(path, "last_values").getFeatures())
    assert {row["sensor_id"] for row in rows} == {"point", "line", "nowhere"}
    assert {(row["property"], row["value"], row["unit"]) for row in rows} == {
        ("temperature", 28.4, "CEL")
    }
    assert len({row.id() for row in rows}) == 3


def test_two_sync_while_qgis_holds_the_layer_and_edits_the_register(path: Path) -> None:
    sensors, supports = layer(path, "sensors"), layer(path, "supports")
    assert sensors.featureCount() == 3
    with Cache.open(path) as cache, cache.staging("métro", "") as writer:
        key = SensorKey("métro", "", "new")
        writer.add([SensorRecord(Sensor(key, "new", "heat", "Device"))], NOW)
        writer.commit(complete=False, use_cases=(), synced_at=NOW)
    assert "new" in {feature["sensor_id"] for feature in sensors.getFeatures()}
    mast = QgsFeature(supports.fields())
    mast["label"] = "Candélabre 12"
    mast["uuid"] = supports.dataProvider().defaultValue(supports.fields().indexOf("uuid"))
    mast.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(5.4, 43.3)))
    assert supports.startEditing() and supports.addFeature(mast)
    assert supports.commitChanges(), supports.commitErrors()
    (kept,) = supports.getFeatures()
    assert kept["label"] == "Candélabre 12"
    del sensors, supports
    with Cache.open(path) as cache:
        assert len(list(cache.records())) == 4 and cache.notices == ()


def test_the_alert_log_cannot_be_rewritten_from_qgis(path: Path) -> None:
    with Cache.open(path) as cache:
        cache._db.execute(
            "INSERT INTO alerts (alert_uuid, event, at, recorded_at) VALUES ('u', 'opened', ?1, ?1)",
            ("2026-07-21T02:10:00.000Z",),
        )
    alerts = layer(path, "alerts")
    (event,) = alerts.getFeatures()
    assert alerts.startEditing()
    alerts.deleteFeature(event.id())
    assert not alerts.commitChanges()
    alerts.rollBack()
    assert alerts.featureCount() == 1


def test_gdal_finds_nothing_to_say(path: Path) -> None:
    from osgeo import gdal

    said: list[str] = []
    gdal.PushErrorHandler(lambda level, number, text: said.append(text))
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        for index in range(dataset.GetLayerCount()):
            for _ in dataset.GetLayer(index):
                pass
        del dataset
    finally:
        gdal.PopErrorHandler()
    assert said == []
