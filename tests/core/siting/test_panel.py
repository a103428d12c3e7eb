"""A panel's year: in the open, behind a wall, under a tree, through dull weeks."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.siting.canopy import CanopyModel
from smartmetro.smartmetro_plugin.core.siting.cloudiness import (
    Cloudiness,
    read_clearness,
    read_pvgis,
)
from smartmetro.smartmetro_plugin.core.siting.direct_sun import stand_on
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.horizon import HorizonFinder
from smartmetro.smartmetro_plugin.core.siting.irradiance import Plane
from smartmetro.smartmetro_plugin.core.siting.panel import (
    PanelBudget,
    PanelSystem,
    Verdict,
    make_year,
    panel_budgets,
    sky_shares,
)
from smartmetro.smartmetro_plugin.core.siting.scene import Scene, make_scene
from smartmetro.smartmetro_plugin.core.siting.sun import Place

from .pvlib_table import column

MARSEILLE = Place(43.2965, 5.3698, 30.0)
SOUTH = Plane(60, 180)
CLEAR = Cloudiness(clear_share=1.0)


def budget(scene: Scene, system: PanelSystem, clouds: Cloudiness = CLEAR) -> PanelBudget:
    stands, _ = stand_on(scene, np.array([30]), np.array([30]), 3.0)
    year = make_year(2025, MARSEILLE, "Europe/Paris", clouds)
    return panel_budgets(scene, stands, year, system, clouds)[0]


def open_field() -> Scene:
    return make_scene(np.zeros((61, 61), np.float32), 1.0)


def system(load_w: float = 0.5, panel_w: float = 10, battery_wh: float = 100) -> PanelSystem:
    return PanelSystem(SOUTH, panel_w, load_w, battery_wh)


def test_a_clear_year_in_the_open() -> None:
    found = budget(open_field(), system())
    # The 21st of each month in the table (pvlib's plane of array, 60 degrees south), beside the
    # whole month's mean: days lengthen or shorten around it.
    instants, received = column("utc"), column("poa_iso_t60_a180")
    months = instants.astype("datetime64[us]").astype("datetime64[M]").astype(int) % 12
    on_the_21st = np.bincount(months, received * 0.5 / 1000, 12)
    days = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    daily = found.received_kwh_m2 / days
    assert daily[[5, 11]] == pytest.approx(on_the_21st[[5, 11]], rel=0.02)
    assert daily == pytest.approx(on_the_21st, rel=0.08)
    assert found.produced_wh == pytest.approx(found.received_kwh_m2 * 10 * 0.7)
    assert found.used_wh.sum() == pytest.approx(8760 * 0.5)
    assert found.verdict is Verdict.OK
    assert found.longest_deficit_days == 0


def test_light_of_every_month_is_kept() -> None:
    monthly = (55.0, 78, 125, 155, 190, 210, 220, 190, 140, 95, 60, 47)
    clouds = Cloudiness(monthly)
    year = make_year(2025, MARSEILLE, "Europe/Paris", clouds)
    received = np.bincount(year.track.month - 1, year.ghi_w_m2 * year.track.hours / 1000, 12)
    assert received == pytest.approx(np.array(monthly), rel=0.03)


def test_a_wall_in_the_south_starves_the_winter() -> None:
    surface = np.zeros((61, 61), np.float32)
    surface[35:40] = 12
    walled, free = budget(make_scene(surface, 1.0), system()), budget(open_field(), system())
    assert walled.produced_wh[11] < 0.2 * free.produced_wh[11]
    assert walled.produced_wh[5] > 0.6 * free.produced_wh[5]
    assert walled.verdict is Verdict.FAILS
    assert walled.outage_h > 500
    assert walled.lowest_charge == pytest.approx(0.2)


def test_a_plane_tree_starves_the_summer() -> None:
    canopy = np.zeros((61, 61), np.float32)
    canopy[32:44, 20:41] = 15
    scene = make_scene(np.zeros((61, 61), np.float32), 1.0, canopy_m=canopy)
    shaded, free = budget(scene, system()), budget(open_field(), system())
    share = shaded.produced_wh / free.produced_wh
    assert share[0] > 0.4
    assert share[6] < 0.35
    evergreen = CanopyModel(evergreen=True)
    stands, _ = stand_on(scene, np.array([30]), np.array([30]), 3.0)
    year = make_year(2025, MARSEILLE, "Europe/Paris", CLEAR)
    pine = panel_budgets(scene, stands, year, system(), CLEAR, 0.0, evergreen)[0]
    assert pine.produced_wh[0] < 0.6 * shaded.produced_wh[0]


def test_dull_weeks_empty_the_battery() -> None:
    clouds = Cloudiness(clear_share=0.5, dull_run_days=8)
    small, large = (budget(open_field(), system(battery_wh=wh), clouds) for wh in (15, 300))
    assert small.longest_deficit_days == large.longest_deficit_days >= 5
    assert small.lowest_charge <= large.lowest_charge
    assert small.outage_h > large.outage_h == 0
    assert small.clouds_assumed


def test_a_tight_margin_is_told() -> None:
    generous = budget(open_field(), system())
    tight_load = 0.5 * (1 + generous.margin) / 1.1
    assert budget(open_field(), system(load_w=tight_load)).verdict is Verdict.TIGHT


def test_sky_of_a_tilted_plane() -> None:
    scene = open_field()
    stands, _ = stand_on(scene, np.array([30]), np.array([30]), 3.0)
    horizons = HorizonFinder(scene).find(stands.rows, stands.columns, stands.eye_m)
    for tilt in (0, 30, 60, 90):
        plane = Plane(tilt, 180)
        assert sky_shares(horizons, plane)[0][0] == pytest.approx(plane.sky_share, abs=0.002)


def test_dull_days_keep_the_mean_and_the_run() -> None:
    months = np.repeat(np.arange(1, 13), 30)
    shares = np.linspace(0.15, 1.0, 12)
    days = Cloudiness(dull_run_days=4).day_shares(months, shares).reshape(12, 30)
    assert days.mean(axis=1) == pytest.approx(shares)
    longest = max(len(run) for run in "".join("#" if d < 1 else "." for d in days[7]).split("."))
    assert longest == 4


@pytest.mark.parametrize(
    "wrong",
    [
        {"panel_w": 0.0},
        {"load_w": -1.0},
        {"battery_wh": 0.0},
    ],
)
def test_impossible_systems(wrong: dict[str, float]) -> None:
    with pytest.raises(SitingError):
        system(**wrong)


def test_irradiation_takes_twelve_values() -> None:
    with pytest.raises(SitingError, match="twelve"):
        Cloudiness((1.0, 2.0))


def test_pvgis_monthly_json(tmp_path: Path) -> None:
    rows = [
        {"year": year, "month": month, "H(h)_m": 50.0 + month + (year - 2019)}
        for year in (2019, 2021)
        for month in range(1, 13)
    ]
    path = tmp_path / "pvgis.json"
    path.write_text(json.dumps({"inputs": {}, "outputs": {"monthly": rows}}), encoding="utf-8")
    assert read_pvgis(path).ghi_kwh_m2 == tuple(51.0 + month for month in range(1, 13))


def test_pvgis_monthly_csv(tmp_path: Path) -> None:
    names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    lines = [
        "Latitude (decimal degrees):\t43.297",
        "",
        "year\tmonth\tH(h)_m",
        *(f"2020\t{n}\t{60 + i}.5" for i, n in enumerate(names)),
        "",
        "H(h)_m: Irradiation on horizontal plane (kWh/m2/mo)",
    ]
    path = tmp_path / "pvgis.csv"
    path.write_text("\r\n".join(lines), encoding="utf-8")
    assert read_pvgis(path).ghi_kwh_m2 == tuple(60.5 + i for i in range(12))


def test_pvgis_typical_year_csv(tmp_path: Path) -> None:
    hours = [
        f"2015{month:02}15:{hour:02}00,10,{100 * month},0,0"
        for month in range(1, 13)
        for hour in (9, 10)
    ]
    path = tmp_path / "tmy.csv"
    path.write_text(
        "month,year\n1,2015\ntime(UTC),T2m,G(h),Gb(n),Gd(h)\n" + "\n".join(hours), "utf-8"
    )
    assert read_pvgis(path).ghi_kwh_m2 == pytest.approx([0.2 * m for m in range(1, 13)])


@pytest.mark.parametrize(
    "text", ["", "{}", "{", "a;b\n1;2", '{"outputs": {"monthly": []}}', "year\tmonth\tH(h)_m\n"]
)
def test_not_a_pvgis_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SitingError, match="not a PVGIS"):
        read_pvgis(path)


def test_clearness_by_month_is_the_users() -> None:
    clouds = read_clearness("0,4; 0,45; 0,5; 0,6; 0,65; 0,7; 0,8; 0,75; 0,7; 0,6; 0,5; 0,4")
    assert not clouds.is_assumed
    assert clouds.clear_shares(np.full(12, 100.0))[[0, 6, 11]] == pytest.approx([0.4, 0.8, 0.4])
    assert read_clearness("0.5").clearness == (0.5,) * 12
    for wrong in ("", "0.5 0.6", "1.2", "a b", "0 " * 12):
        with pytest.raises(SitingError, match="twelve shares"):
            read_clearness(wrong)
