"""The sample quarter's files: what the script writes, and what the guide says about them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.site_files import SiteRasters, open_study
from smartmetro.smartmetro_plugin.core.siting.surface import open_surface
from smartmetro.tests.platform_server.quarter.writing import write_quarter

QUARTER = Path(__file__).resolve().parents[2] / "resources" / "demo" / "quarter"
JANUARY, JUNE = 0, 5


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quarter")
    write_quarter(folder)
    return folder


def test_the_bundled_files_are_what_the_script_writes(written: Path) -> None:
    for made in sorted(written.iterdir()):
        bundled = QUARTER / made.name
        if made.suffix == ".geojson":
            assert made.read_text(encoding="utf-8") == bundled.read_text(encoding="utf-8")
        else:
            one, other = (gdal.Open(str(path)).ReadAsArray() for path in (made, bundled))
            np.testing.assert_array_equal(one, other)


def test_the_quarter_is_small_and_in_lambert_93() -> None:
    assert sum(path.stat().st_size for path in QUARTER.iterdir()) < 1_500_000
    surface = open_surface(str(QUARTER / "dsm.tif"))
    assert surface.grid.shape == (600, 600)
    assert 'AUTHORITY["EPSG","2154"]' in surface.grid.crs_wkt


def test_one_lamp_post_is_good_in_january_and_shaded_in_june() -> None:
    posts = json.loads((QUARTER / "lamp_posts.geojson").read_text(encoding="utf-8"))["features"]
    (place,) = [
        post["geometry"]["coordinates"]
        for post in posts
        if post["properties"]["support_id"] == "EP-PLATANE"
    ]
    rasters = SiteRasters(
        *(str(QUARTER / f"{name}.tif") for name in ("dsm_buildings", "dtm", "canopy"))
    )
    opened = open_study(rasters, CanopyModel(), 2026, "Europe/Paris")
    sun = opened.study.look(*place, 3.5).sun
    opened.close()
    share = sun.hours[0].sum(axis=1) / sun.possible_hours.sum(axis=1)
    assert share[JANUARY] > 0.9
    assert share[JUNE] < 0.25


def test_containers_have_every_placement() -> None:
    features = json.loads((QUARTER / "containers.geojson").read_text(encoding="utf-8"))["features"]
    placements = {feature["properties"]["placement"] for feature in features}
    assert placements == {"street", "metal_container", "semi_buried", "buried"}
