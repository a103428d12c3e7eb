"""A day in the field: a mission packed, worked on with plain GDAL as QField writes, brought back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

#: Around the sample quarter of Aix.
EXTENT = "5.42,5.45,43.515,43.535 [EPSG:4326]"
Run = Callable[..., Any]


def field_mission(
    run: Run, say: Callable[[str], None], cache: Path, base_map: Path, folder: Path
) -> None:
    """Pack a mission from ``cache``, play a crew's day into it, bring it back, print the report."""
    say("A mission for QField, from the packed folder to the report of the day:")
    mission = folder / "mission"
    packed = run(
        "packageforqfield",
        CACHE=cache,
        EXTENT=EXTENT,
        NAME="Tournée du quartier",
        TEAM="Équipe de démonstration",
        BASEMAP=base_map,
        OUTPUT=mission,
    )
    print(f"    packed: {packed['SENSOR_COUNT']} sensors in {mission.name}/")
    play_the_day(mission)
    back = run(
        "importfieldwork", FOLDER=mission, CACHE=cache, REPORT=folder / "mission_report.html"
    )
    print(
        "    brought back: {ADDED} new rows, {PHOTOS} photos, {NEW_SENSORS} new sensor, "
        "{CONFLICTS} conflicts".format(**back)
    )


def play_the_day(mission: Path) -> None:
    """Write what a crew would: a maintenance with its photo, an installation, a survey."""
    gdal.UseExceptions()
    ogr.UseExceptions()
    data = gdal.OpenEx(str(mission / "mission.gpkg"), gdal.OF_VECTOR | gdal.OF_UPDATE)
    sensor = data.GetLayer("sensors").GetNextFeature()
    visit = add(
        data.GetLayer("maintenance"),
        sensor_key=sensor["sensor_key"],
        kind="curative",
        fault="pile ou batterie",
        action="pile ou batterie changée",
        started_at="2026/09/01 08:30:00+00",
        ended_at="2026/09/01 08:50:00+00",
        data_came_back=1,
        done_by="Équipe de démonstration",
    )
    photo = mission / "DCIM" / "pile_20260901-104000.jpg"
    draw_photo(photo)
    add(data.GetLayer("photos"), of_row=visit, path=f"DCIM/{photo.name}", view="near")
    add(
        data.GetLayer("installations"),
        at=(5.4352, 43.5249),
        device_id="DEMO-70B3D5-01",
        name="Thermomètre posé ce jour",
        use_case="heat",
        placement="street",
        height_m=2.8,
        commissioned_on="2026/09/01",
        installed_by="Équipe de démonstration",
    )
    add(
        data.GetLayer("surveys"),
        at=(5.4361, 43.5243),
        candidate="EP-143",
        use_case="heat",
        support_type="lamp_post",
        verdict="accepted",
        surveyed_by="Équipe de démonstration",
    )
    data.FlushCache()
    del data


def add(layer: ogr.Layer, at: tuple[float, float] | None = None, **values: Any) -> str:
    """Add a row with a uuid of its own, and return that."""
    row = ogr.Feature(layer.GetLayerDefn())
    row_id = str(uuid.uuid4())
    for name, value in {"uuid": row_id, **values}.items():
        row.SetField(name, value)
    if at is not None:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*at)
        row.SetGeometry(point)
    layer.CreateFeature(row)
    return row_id


def draw_photo(path: Path) -> None:
    """Write a small picture in the place of a photo."""
    picture = gdal.GetDriverByName("MEM").Create("", 640, 480, 3, gdal.GDT_Byte)
    for band, value in enumerate((70, 110, 140), start=1):
        picture.GetRasterBand(band).Fill(value)
    gdal.GetDriverByName("JPEG").CreateCopy(str(path), picture)
