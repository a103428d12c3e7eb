"""Sensor layers as indicators read them, however a file keeps what is not there."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from smartmetro.smartmetro_plugin.layers.stations import Station, stations_of_layer


def read(wkt: str, commissioned_on: QDate | None) -> Station:
    fields = "field=sensor_id:string&field=commissioned_on:date"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "sensors", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["a", commissioned_on])
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeature(feature)
    return stations_of_layer(layer).by_key["", "a"]


def test_an_empty_point_is_no_place() -> None:
    assert read("POINT EMPTY", None).geometry.isNull()
    assert not read("POINT (5.4 43.3)", None).geometry.isNull()


def test_a_day_is_read_as_iso() -> None:
    assert read("POINT EMPTY", QDate(2025, 1, 4)).columns["commissioned_on"] == "2025-01-04"
    assert read("POINT EMPTY", None).columns["commissioned_on"] == ""
