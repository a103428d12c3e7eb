"""Faults planted in a simulated network: each check finds its own, and is quiet where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.quality.buddy import expected
from smartmetro.smartmetro_plugin.core.quality.clock import drift, running_median
from smartmetro.smartmetro_plugin.core.quality.correlation import correlations
from smartmetro.smartmetro_plugin.core.quality.direct_sun import over_whole_months
from smartmetro.smartmetro_plugin.core.quality.flags import Flag
from smartmetro.smartmetro_plugin.core.quality.network import (
    Site,
    distances_m,
    median,
    neighbours,
    on_grid,
)
from smartmetro.smartmetro_plugin.core.quality.report import report
from smartmetro.smartmetro_plugin.core.quality.series import Series
from smartmetro.smartmetro_plugin.core.quality.settings import BuddySettings, load_settings
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

from .make import DAY_US, HOUR_US, JULY_US, PLACES, STEP_US, checked, clean, flagged


def others(found: list, number: int) -> int:
    """Return how many values of the other sensors are doubted."""
    return sum(c.rows - c.good for k, c in enumerate(found) if k != number)


@pytest.mark.parametrize("start_us", [JULY_US, JULY_US - 181 * DAY_US])  # July, January
def test_a_clean_network_is_left_in_peace(start_us: int) -> None:
    found = checked(clean(start_us=start_us))
    assert [c.counts for c in found] == [{}] * len(PLACES)
    assert all(c.beside.drift is None and c.gaps == () for c in found)
    assert all(c.good_pct == c.received_pct == 100 for c in found)


def test_a_spike_and_a_stuck_value() -> None:
    network = clean()
    network[2].value[500] += 9
    network[2].value[700:702] -= 8
    network[3].value[1000:1040] = network[3].value[1000]
    network[4].value[123] = 85.0
    found = checked(network)
    assert np.flatnonzero(flagged(found[2], Flag.SPIKE)).tolist() == [500, 700, 701]
    assert flagged(found[3], Flag.FLAT)[1000:1040].all()
    assert flagged(found[3], Flag.FLAT).sum() <= 42
    assert np.flatnonzero(flagged(found[4], Flag.RANGE)).tolist() == [123]
    assert sum(c.rows - c.good for c in found) < 60


def test_a_biased_sensor_is_told_by_its_neighbours_and_only_it() -> None:
    network = clean()
    network[1].value[960:1920] += 8
    found = checked(network)
    far = flagged(found[1], Flag.BUDDY)
    assert far[960:1920].mean() > 0.95 and not far[:960].any() and not far[1920:].any()
    assert others(found, 1) == 0


def test_a_sensor_indoors_does_not_follow_the_network() -> None:
    network = clean()
    hours = np.arange(network[0].value.size) / 4
    network[0].value[:] = np.round(22 + 1.0 * np.sin(hours / 5.3), 1)
    found = checked(network)
    assert flagged(found[0], Flag.CORRELATION).all()
    assert others(found, 0) == 0


@pytest.mark.parametrize("hours", [2, 1, -1])
def test_local_time_taken_for_utc(hours: int) -> None:
    network = clean()
    late = network[5]
    network[5] = Series(late.key, late.at_us + hours * HOUR_US, late.value, late.flagged)
    found = checked(network)
    assert flagged(found[5], Flag.CLOCK).mean() > 0.9
    assert found[5].beside.largest_shift_min == pytest.approx(60 * hours, abs=15)
    assert others(found, 5) == 0
    text = render(_report(found), English())
    assert ("local time had been taken for UTC" in text) == (hours > 0)


def test_a_clock_that_changes_with_summer_time_is_wrong_after_it_only() -> None:
    """A logger set to Paris winter time by hand, believed to write UTC + 1 and read so all year."""
    start = 1_774_051_200_000_000  # 2026-03-21T00:00Z; clocks change on 29 March at 01:00Z
    change = start + 8 * DAY_US + HOUR_US
    network = clean(20, start)
    late = network[5]
    network[5] = Series(
        late.key, late.at_us + np.where(late.at_us >= change, HOUR_US, 0), late.value, late.flagged
    )
    wrong = flagged(checked(network)[5], Flag.CLOCK)
    before = late.at_us < change - 3 * DAY_US
    after = late.at_us > change + 4 * DAY_US
    assert not wrong[before].any() and wrong[after].mean() > 0.85


def test_a_drifting_clock() -> None:
    network = clean()
    slow = network[4]
    at_us = slow.at_us + (np.arange(slow.at_us.size) * 2 * 60e6 / 96).astype(np.int64)
    network[4] = Series(slow.key, at_us, slow.value, slow.flagged)
    found = checked(network)
    told = found[4].beside.drift
    assert told is not None and told.min_per_day == pytest.approx(2, abs=0.5)
    assert flagged(found[4], Flag.CLOCK)[-96:].all()
    assert not flagged(found[4], Flag.CLOCK)[: 10 * 96].any()
    assert "drifts by" in render(_report(found), English())


def test_a_frozen_clock_is_told_from_a_repeated_delivery() -> None:
    network = clean()
    stuck = network[6]
    at_us = stuck.at_us.copy()
    at_us[100:160] = at_us[100]
    network[6] = Series(stuck.key, at_us, stuck.value, stuck.flagged)
    again = network[2]
    twice = np.repeat(np.arange(again.at_us.size), 2)
    network[2] = Series(
        again.key, again.at_us[twice], again.value[twice], np.zeros(twice.size, dtype=bool)
    )
    found = checked(network)
    assert flagged(found[6], Flag.CLOCK).sum() == 60
    assert found[2].counts == {Flag.DUPLICATE: again.at_us.size}
    assert found[2].received_pct == 100


def sunstruck(network: list[Series], number: int) -> np.ndarray:
    """Warm one sensor from 13 to 16 h UTC; return when."""
    hour = network[number].at_us % DAY_US / HOUR_US
    lit = (hour >= 13) & (hour < 16)
    network[number].value[lit] += 3.5
    return lit


def test_direct_sun_is_told_by_its_hours() -> None:
    network = clean()
    lit = sunstruck(network, 3)
    found = checked(network)
    warm = flagged(found[3], Flag.DIRECT_SUN)
    assert warm[lit].mean() > 0.9 and warm[~lit].mean() < 0.02
    assert others(found, 3) == 0
    assert "between 14:00 and 19:00 local" in render(_report(found), English())


def test_windows_of_direct_sun_are_believed_before_the_signature() -> None:
    network = clean()
    lit = sunstruck(network, 3)
    days = [
        (JULY_US + d * DAY_US + 13 * HOUR_US, JULY_US + d * DAY_US + 14 * HOUR_US)
        for d in range(31)
    ]
    found = checked(network, sun={("", "t3"): days})
    warm = flagged(found[3], Flag.DIRECT_SUN)
    inside = network[3].at_us % DAY_US // HOUR_US == 13
    assert warm[inside].mean() > 0.9 and not warm[~inside].any() and lit[inside].all()


def test_windows_of_one_day_hold_for_its_month() -> None:
    twentieth = JULY_US + 20 * DAY_US
    told = [(twentieth + h * HOUR_US, twentieth + (h + 1) * HOUR_US) for h in (8, 13)]
    found = over_whole_months(told)
    assert len(found) == 62 and set(told) <= set(found)
    assert found[0] == (JULY_US + 8 * HOUR_US, JULY_US + 9 * HOUR_US)
    several = [*told, (twentieth + DAY_US, twentieth + DAY_US + HOUR_US)]
    assert over_whole_months(several) == several


def test_a_warm_coast_by_night_is_no_sun() -> None:
    network = clean()
    hour = network[3].at_us % DAY_US / HOUR_US
    network[3].value[:] -= 2.4 * np.cos(2 * np.pi * (hour - 14.6) / 24)
    assert not flagged(checked(network)[3], Flag.DIRECT_SUN).any()


def test_interventions_and_the_future() -> None:
    end = JULY_US + 31 * DAY_US
    network = clean()
    window = [(JULY_US + DAY_US, JULY_US + DAY_US + 2 * HOUR_US), (end - HOUR_US, None)]
    found = checked(network, maintenance={("", "t0"): window}, now_us=end - DAY_US - 1)
    assert found[0].counts == {Flag.MAINTENANCE: 12, Flag.CLOCK: 96}
    assert found[1].counts == {Flag.CLOCK: 96}


def test_a_network_of_holes_and_missing_values() -> None:
    network = clean()
    network[0].value[::3] = np.nan
    network[1] = Series(
        network[1].key, network[1].at_us[:50], network[1].value[:50], network[1].flagged[:50]
    )
    keep = np.r_[0:200, 1500:2976]
    network[2] = Series(
        *(network[2].key, network[2].at_us[keep], network[2].value[keep], network[2].flagged[keep])
    )
    network[4].value[:] = np.nan
    found = checked(network, start_us=JULY_US, end_us=JULY_US + 31 * DAY_US)
    assert found[0].counts == {Flag.MISSING: 992}
    assert found[1].counts == {} and found[1].received_pct == pytest.approx(100 * 50 / 2976)
    assert [g.missing for g in found[2].gaps] == [1300]
    assert found[4].counts == {Flag.MISSING: 2976} and found[4].received_pct == 0
    assert all(c.counts == {} for c in (found[2], found[3], found[5], found[6], found[7]))


def test_the_table_s_own_flags_are_kept() -> None:
    network = clean()
    network[0].flagged[10] = True
    found = checked(network)
    assert np.flatnonzero(found[0].flags).tolist() == [10]


def test_the_report_names_every_sensor_and_escapes() -> None:
    network = clean(3)
    network[0].value[5] += 12
    text = render(_report(checked(network), {("", "t0"): "<b>place</b>"}), English())
    assert "&lt;b&gt;place&lt;/b&gt;" in text and "<b>" not in text
    assert all(f"t{k}" in text for k in range(1, len(PLACES)))
    assert "spike.height" in text


def _report(found: list, names: dict | None = None):
    return report(
        found, load_use_cases()["heat"], load_settings()["heat"], names or {}, "Europe/Paris"
    )


# -- parts ---------------------------------------------------------------------------------------


def test_distances_on_the_sphere() -> None:
    """Marseille to Aix-en-Provence; a degree of latitude is 111.195 km on the mean sphere."""
    here = [Site(0, 0), Site(0, 1), Site(1, 0), Site()]
    d = distances_m(here)
    assert d[0, 1] == pytest.approx(111_195, abs=1) == d[0, 2]
    assert np.isnan(d[0, 3])


def test_neighbours_are_near_and_level() -> None:
    sites = [
        Site(5, 43, 100),
        Site(5.001, 43, 150),
        Site(5.002, 43, 400),
        Site(5.003, 43),
        Site(6, 43, 100),
    ]
    assert [n.tolist() for n in neighbours(sites, 5000, 200)] == [
        [1, 3], [0, 3], [3], [2, 1, 0], [],
    ]  # fmt: skip


def test_the_median_without_nan_is_numpys() -> None:
    rng = np.random.default_rng(1)
    values = rng.normal(size=(200, 7))
    values[rng.random(values.shape) < 0.3] = np.nan
    values[0] = np.nan
    with pytest.warns(RuntimeWarning):
        wanted = np.nanmedian(values, axis=1)
    np.testing.assert_array_equal(median(values), wanted)


def test_neighbours_are_reduced_to_the_altitude_of_the_sensor() -> None:
    """0.0065 K/m, ICAO standard atmosphere: 1000 m lower is 6.5 K warmer."""
    chosen = BuddySettings(1e6, 2, 3, 1, 0.0065, 1e4)
    grid = np.array([[0.0, 10.0, 10.0]])
    sites = [Site(z_m=0), Site(z_m=1000), Site(z_m=1000)]
    said = expected(grid, sites, 0, np.array([1, 2]), chosen)
    assert said.centre.tolist() == [16.5] and said.tolerance.tolist() == [3.0]


def test_correlation_is_pearsons() -> None:
    rng = np.random.default_rng(2)
    reference = rng.normal(size=300)
    grid = reference[:, None] + rng.normal(size=(300, 4))
    grid[:50, 1] = np.nan
    grid[:, 2] = 3.0
    grid[:250, 3] = np.nan
    r = correlations(grid, reference, 100)
    assert r[0] == pytest.approx(np.corrcoef(grid[:, 0], reference)[0, 1])
    assert r[1] == pytest.approx(np.corrcoef(grid[50:, 1], reference[50:])[0, 1])
    assert np.isnan(r[2]) and np.isnan(r[3])


def test_nothing_is_made_up_inside_gaps() -> None:
    at = np.array([0, 1, 2, 10, 11]) * STEP_US
    grid = np.arange(12) * STEP_US
    found = on_grid(at, np.array([0.0, 1, 2, 10, 11]), STEP_US, grid)
    assert np.flatnonzero(np.isnan(found)).tolist() == [3, 4, 5, 6, 7, 8, 9]


def test_noise_is_no_drift() -> None:
    days = np.arange(60) * float(DAY_US)
    shifts = np.random.default_rng(3).normal(scale=12, size=60)
    assert drift(days, shifts) is None
    assert np.nanmax(np.abs(running_median(shifts))) < 20
